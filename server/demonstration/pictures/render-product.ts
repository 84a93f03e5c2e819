import sharp from 'sharp';
import type { View } from '../catalogue/vocabulary.ts';
import { frame } from './core/sheet.ts';
import { drawProduct, type Tiles } from './draw-product.ts';
import type { PicturedProduct } from './product.ts';

export interface RenderOptions {
  /** Width in pixels; the height is 5/4 of it. 480 when absent. */
  readonly width?: number;
  readonly tiles?: Tiles;
}

const quality = 84;
/** Resolution at which one unit of the drawing is one pixel. */
const unitDensity = 72;

/** Renders a product in a view as the bytes of a JPEG file. Rejects when the width is not a whole number from 16 to 4096. */
export async function renderProduct(
  product: PicturedProduct,
  view: View,
  options: RenderOptions = {},
): Promise<Uint8Array> {
  const width = options.width ?? frame.width;
  if (!Number.isInteger(width) || width < 16 || width > 4096)
    throw new RangeError(`Not a picture width: ${width}`);
  const svg = Buffer.from(drawProduct(product, view, options.tiles));
  const density = (unitDensity * width) / frame.width;
  const picture =
    width === frame.width
      ? sharp(svg)
      : sharp(svg, { density }).resize(width, (width * frame.height) / frame.width, { fit: 'fill' });
  return picture.jpeg({ quality }).toBuffer();
}
