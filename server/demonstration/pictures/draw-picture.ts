import sharp from 'sharp';
import type { ProductRow } from '../../../contracts/data-files.ts';
import type { Category, Colour, Line, Material, Subcategory, View } from '../catalogue/vocabulary.ts';
import { drawProduct } from './draw-product.ts';
import type { PicturedProduct } from './product.ts';

const quality = 84;

/** The word between a model's line and its kind, e.g. "small" in "Aurelia small tote". */
function sizeWordOf(product: ProductRow): string | undefined {
  const { name, line, subcategory } = product;
  const start = line === null ? 0 : line.length;
  const word = name.slice(start, name.length - (subcategory?.length ?? 0)).trim();
  return word === '' ? undefined : word;
}

/**
 * A picture of a product of the demonstration house in a view, as the bytes of a JPEG file. The products are made from
 * the same vocabulary as the pictures, so their words are known ones.
 */
export async function drawPicture(product: ProductRow, view: View): Promise<Uint8Array> {
  const pictured: PicturedProduct = {
    productId: product.product_id,
    category: product.category as Category,
    subcategory: product.subcategory as Subcategory,
    line: product.line as Line,
    material: product.material as Material,
    colour: product.colour as Colour,
    gender: product.gender ?? '',
    sizeWord: sizeWordOf(product),
  };
  return sharp(Buffer.from(drawProduct(pictured, view)))
    .jpeg({ quality })
    .toBuffer();
}
