import sharp from 'sharp';
import { decodePicture } from './decode-picture-sharp.ts';

/** Longest side in pixels of a kept photo: print on a tag stays legible. */
const longestSide = 1600;
const quality = 88;

/**
 * A photo as it is kept: upright, its first frame, at most 1600 pixels long, a JPEG without any metadata (place, time,
 * camera, thumbnail). Throws `UnreadablePicture` for everything that `decodePicture` refuses.
 */
export async function cleanPicture(bytes: Uint8Array): Promise<Uint8Array> {
  const { width, height, pixels } = await decodePicture(bytes, longestSide);
  // Nothing but pixels is left, so nothing else can be written.
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality })
    .toBuffer();
}
