import sharp from 'sharp';
import { pictureLimits } from '../visual/pictures/decode-picture-sharp.ts';
import type { RgbaPicture } from './zxing-barcodes.ts';

/** Longest side in pixels that writing is read at: small print of a tag that fills a fifth of the photo stays legible. */
export const readingSide = 960;

/** Decodes a photo for reading: upright, at most 960 pixels long, four bytes a pixel. Rejects when it is no picture. */
export async function readableRgba(bytes: Uint8Array): Promise<RgbaPicture> {
  const { data, info } = await sharp(bytes, {
    limitInputPixels: pictureLimits.pixels,
    failOn: 'error',
    pages: 1,
    sequentialRead: true,
  })
    .timeout({ seconds: pictureLimits.seconds })
    .autoOrient()
    .resize({ width: readingSide, height: readingSide, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .ensureAlpha(1)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data: new Uint8ClampedArray(data), width: info.width, height: info.height };
}
