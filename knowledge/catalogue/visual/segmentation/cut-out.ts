import { resizeChannels, resizePicture, wholeOf, type DecodedPicture } from '../pictures/picture.ts';
import { boxOf, type Mask } from './mask.ts';

/** A product on white, filling its picture. */
export interface CutOut {
  picture: DecodedPicture;
  /** How much of each pixel is the product, 0–1, row by row. */
  opacity: Float32Array;
}

const longestSide = 224;
const paper = 252;
const margin = 0.06;

/** Lays the masked part of a picture on white and crops to it; null when the mask is empty. */
export function cutOut(picture: DecodedPicture, mask: Mask): CutOut | null {
  const box = boxOf(mask, margin);
  if (!box) return null;
  const [across, down] = [picture.width / mask.width, picture.height / mask.height];
  const source = {
    left: box.left * across,
    top: box.top * down,
    width: box.width * across,
    height: box.height * down,
  };
  const width = Math.max(1, Math.min(longestSide, Math.round(source.width)));
  const height = Math.max(1, Math.min(longestSide, Math.round(source.height)));
  const crop = resizePicture(picture, width, height, source);
  const opacity = resizeChannels({ ...mask, channels: 1 }, box, width, height);
  const pixels = crop.pixels.map((value, index) => {
    const share = opacity[Math.floor(index / 3)] as number;
    return Math.round(value * share + paper * (1 - share));
  });
  return { picture: { width, height, pixels }, opacity };
}

/** The mask at another size, 1 where at least half of a pixel is covered. */
export function resizeMask(mask: Mask, width: number, height: number): Uint8Array {
  const values = resizeChannels({ ...mask, channels: 1 }, wholeOf(mask), width, height);
  return Uint8Array.from(values, (value) => (value >= 0.5 ? 1 : 0));
}

/** Opacity of a cut-out at another size. */
export function resizeOpacity({ picture, opacity }: CutOut, width: number, height: number): Float32Array {
  return resizeChannels({ ...picture, channels: 1, values: opacity }, wholeOf(picture), width, height);
}
