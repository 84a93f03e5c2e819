import {
  baseSide,
  fitWithin,
  lumaOf,
  resizeChannels,
  wholeOf,
  type DecodedPicture,
} from '../pictures/picture.ts';

/** One brightness image of a pyramid. */
export interface GreyLevel {
  readonly width: number;
  readonly height: number;
  /** 0–255, row by row. */
  readonly values: Uint8Array;
  /** Pixels of the base picture that one pixel of this level stands for. */
  readonly scale: number;
}

/** Ratio between neighbouring levels. */
export const levelRatio = 1.26;
const levelCount = 6;
/** A level narrower than this holds no whole patch. */
const narrowest = 48;

function toBytes(values: Float32Array): Uint8Array {
  const bytes = new Uint8Array(values.length);
  for (let index = 0; index < bytes.length; index++) bytes[index] = (values[index] as number) + 0.5;
  return bytes;
}

/** Brightness of a picture at several sizes, the largest first; coordinates are those of the picture fitted in `baseSide`. */
export function greyPyramid(picture: DecodedPicture): GreyLevel[] {
  const luma = lumaOf(picture);
  const base = fitWithin(picture, baseSide);
  const levels: GreyLevel[] = [];
  let source = { ...luma, channels: 1 };
  for (let level = 0; level < levelCount; level++) {
    const scale = levelRatio ** level;
    const [width, height] = [Math.round(base.width / scale), Math.round(base.height / scale)];
    if (level > 0 && Math.min(width, height) < narrowest) break;
    const values =
      source.width === width && source.height === height
        ? source.values
        : resizeChannels(source, wholeOf(source), width, height);
    source = { width, height, values, channels: 1 };
    levels.push({ width, height, values: toBytes(values), scale });
  }
  return levels;
}

/** Blurs with three passes of a 3-pixel box in each direction (close to a Gaussian of σ = 1.4). */
export function blurLevel(level: GreyLevel): GreyLevel {
  const { width, height } = level;
  let current = level.values;
  for (let pass = 0; pass < 3; pass++) {
    const wide = new Uint8Array(current.length);
    for (let y = 0; y < height; y++) {
      const row = y * width;
      for (let x = 0; x < width; x++) {
        const left = current[row + (x > 0 ? x - 1 : 0)] as number;
        const right = current[row + (x < width - 1 ? x + 1 : x)] as number;
        wide[row + x] = (left + (current[row + x] as number) + right + 1) / 3;
      }
    }
    const tall = new Uint8Array(current.length);
    for (let y = 0; y < height; y++) {
      const row = y * width;
      const above = y > 0 ? row - width : row;
      const below = y < height - 1 ? row + width : row;
      for (let x = 0; x < width; x++) {
        tall[row + x] =
          ((wide[above + x] as number) + (wide[row + x] as number) + (wide[below + x] as number) + 1) / 3;
      }
    }
    current = tall;
  }
  return { ...level, values: current };
}
