import type { ProjectiveMap } from '../local/projective-map.ts';
import { baseSide, type DecodedPicture } from '../pictures/picture.ts';
import { disagreement, fitLight, type LitPixels } from './fit-light.ts';

/** A catalogue picture as it is compared pixel by pixel: small, with the product marked where that is known. */
export interface Thumbnail {
  readonly picture: DecodedPicture;
  /** 1 on the product, 0 beside it; null when the whole picture counts. */
  readonly mask: Uint8Array | null;
}

/** Longest side of a thumbnail in pixels. */
export const thumbnailSide = 80;

export interface AlignedComparison {
  /** How badly one light explains the product's colours, the background left aside; 0 is perfect. */
  product: number;
  productCore: number;
  /** The same under one light for product and background: meaningful when the background is the catalogue's own. */
  shared: number;
  sharedCore: number;
  /** How badly one light explains the background, and how alike its brightness runs in both (−1 to 1). */
  background: number;
  backgroundCorrelation: number;
  /** Share of the product's pixels that lie inside the photo, 0–1. */
  visible: number;
  /** Correlation of brightness over the product after the alignment, −1 to 1. */
  correlation: number;
}

/** About every second pixel is looked at; more do not change the answer. */
const stride = 2;
/** Photo pixels a pixel of agreement is worth: neighbouring pixels are alike and count once together. */
const independent = 60;
/** Fewer background pixels say nothing; such a background counts as another one. */
const leastBackground = 60;
const worstBackground = 100;
/** Keeps dark pixels, which hold mostly noise, from deciding. */
const floor = 14;

const logs = Float32Array.from({ length: 256 }, (_, value) => Math.log(value + floor));

interface Samples {
  product: LitPixels;
  background: LitPixels;
  /** Product pixels of the thumbnail that were looked for. */
  wanted: number;
}

/** Reads the photo where the map says that each thumbnail pixel lies. `map` goes from catalogue to photo, base pixels. */
function sample(photo: DecodedPicture, thumbnail: Thumbnail, map: ProjectiveMap): Samples {
  const { picture, mask } = thumbnail;
  const [a, b, c, d, e, f, g, h] = map;
  const toBase = baseSide / Math.max(picture.width, picture.height);
  const fromBase = Math.max(photo.width, photo.height) / baseSide;
  const room = Math.ceil((picture.width * picture.height) / stride) + picture.height;
  const create = (): LitPixels => ({
    count: 0,
    expected: new Float32Array(3 * room),
    seen: new Float32Array(3 * room),
  });
  const [product, background] = [create(), create()];
  let wanted = 0;
  for (let y = 0; y < picture.height; y++) {
    for (let x = y % stride; x < picture.width; x += stride) {
      const pixel = y * picture.width + x;
      const isProduct = mask === null || mask[pixel] === 1;
      if (isProduct) wanted++;
      const [u, v] = [(x + 0.5) * toBase, (y + 0.5) * toBase];
      const depth = g * u + h * v + 1;
      if (depth <= 0) continue;
      const px = ((a * u + b * v + c) / depth) * fromBase - 0.5;
      const py = ((d * u + e * v + f) / depth) * fromBase - 0.5;
      const [left, top] = [Math.floor(px), Math.floor(py)];
      if (left < 0 || top < 0 || left >= photo.width - 1 || top >= photo.height - 1) continue;
      const [fx, fy] = [px - left, py - top];
      const into = isProduct ? product : background;
      const at = 3 * (top * photo.width + left);
      const row = 3 * photo.width;
      for (let channel = 0; channel < 3; channel++) {
        const value =
          ((photo.pixels[at + channel] as number) * (1 - fx) +
            (photo.pixels[at + 3 + channel] as number) * fx) *
            (1 - fy) +
          ((photo.pixels[at + row + channel] as number) * (1 - fx) +
            (photo.pixels[at + row + 3 + channel] as number) * fx) *
            fy;
        into.seen[3 * into.count + channel] = Math.log(value + floor);
        into.expected[3 * into.count + channel] = logs[
          picture.pixels[3 * pixel + channel] as number
        ] as number;
      }
      into.count++;
    }
  }
  return { product, background, wanted };
}

function joined(a: LitPixels, b: LitPixels): LitPixels {
  const count = a.count + b.count;
  const join = (first: Float32Array, second: Float32Array): Float32Array => {
    const values = new Float32Array(3 * count);
    values.set(first.subarray(0, 3 * a.count));
    values.set(second.subarray(0, 3 * b.count), 3 * a.count);
    return values;
  };
  return { count, expected: join(a.expected, b.expected), seen: join(a.seen, b.seen) };
}

function correlationOf({ count, expected, seen }: LitPixels): number {
  let [se, ss, see, sss, ses] = [0, 0, 0, 0, 0];
  for (let pixel = 0; pixel < count; pixel++) {
    const at = 3 * pixel;
    const e = (expected[at] as number) + 2 * (expected[at + 1] as number) + (expected[at + 2] as number);
    const s = (seen[at] as number) + 2 * (seen[at + 1] as number) + (seen[at + 2] as number);
    se += e;
    ss += s;
    see += e * e;
    sss += s * s;
    ses += e * s;
  }
  const [ve, vs] = [see - (se * se) / count, sss - (ss * ss) / count];
  return ve > 0 && vs > 0 ? (ses - (se * ss) / count) / Math.sqrt(ve * vs) : 0;
}

/**
 * Compares a photo with a catalogue picture that `map` (catalogue to photo) lays on it: how well does one light
 * (brightness, tint, contrast) explain all colours? Asked of the product alone, and under the light that also
 * explains the background. `core` figures leave out the worst pixels: edges, hands, reflections. Null when too little of
 * the product is inside the photo.
 */
export function compareAligned(
  photo: DecodedPicture,
  thumbnail: Thumbnail,
  map: ProjectiveMap,
): AlignedComparison | null {
  const { product, background, wanted } = sample(photo, thumbnail, map);
  if (product.count < 40 || product.count < 0.08 * wanted) return null;
  const own = fitLight(product);
  const alone = disagreement(product, own);
  const hasBackground = background.count > leastBackground;
  const around = hasBackground ? fitLight(background) : own;
  const both = hasBackground ? fitLight(joined(product, background)) : own;
  const shared = disagreement(product, both);
  return {
    product: independent * alone.mean + own.penalty,
    productCore: independent * alone.core + own.penalty,
    shared: independent * shared.mean + both.penalty,
    sharedCore: independent * shared.core + both.penalty,
    background: hasBackground
      ? independent * disagreement(background, around).core + around.penalty
      : worstBackground,
    backgroundCorrelation: hasBackground ? correlationOf(background) : 0,
    visible: product.count / wanted,
    correlation: correlationOf(product),
  };
}
