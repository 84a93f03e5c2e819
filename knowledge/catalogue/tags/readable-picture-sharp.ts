import sharp from 'sharp';
import { pictureLimits } from '../visual/pictures/decode-picture-sharp.ts';
import type { RgbaPicture } from './zxing-barcodes.ts';

/** Longest sides in pixels: print of a tag that fills a fifth of the photo is legible at 960; bars are finer. */
export const readingSides = { print: 960, bars: 1600 } as const;

/** Decodes a photo for reading: upright, not longer than `side`, four bytes a pixel. Rejects when it is no picture. */
export async function readableRgba(bytes: Uint8Array, side: number): Promise<RgbaPicture> {
  const { data, info } = await sharp(bytes, {
    limitInputPixels: pictureLimits.pixels,
    failOn: 'error',
    pages: 1,
    sequentialRead: true,
  })
    .timeout({ seconds: pictureLimits.seconds })
    .autoOrient()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .ensureAlpha(1)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data: new Uint8ClampedArray(data), width: info.width, height: info.height };
}
