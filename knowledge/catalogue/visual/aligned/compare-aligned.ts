import type { AffineMap } from '../local/verify-geometry.ts';
import { baseSide } from '../local/grey-pyramid.ts';
import type { DecodedPicture } from '../pictures/picture.ts';
import { fitLight, type LightFit, type LitPixels } from './fit-light.ts';

/** A catalogue picture as it is compared pixel by pixel: small, with the product marked where that is known. */
export interface Thumbnail {
  readonly picture: DecodedPicture;
  /** 1 on the product, 0 beside it; null when the whole picture counts. */
  readonly mask: Uint8Array | null;
}

/** Longest side of a thumbnail in pixels. */
export const thumbnailSide = 80;

export interface AlignedComparison {
  /** Negative logarithm of how well the pictures agree, up to a constant; smaller is better. */
  misfit: number;
  /** Share of the product's pixels that lie inside the photo, 0–1. */
  visible: number;
  /** Correlation of brightness over the product after the alignment, −1 to 1. */
  correlation: number;
}

/** About every second pixel is looked at; more do not change the answer. */
const stride = 2;
/** Photo pixels a pixel of agreement is worth: neighbouring pixels are alike and count once together. */
const independent = 60;
/** Cost of a background pixel that is not looked for in the photo. */
const unexplained = 2.2;
/** Keeps dark pixels, which hold mostly noise, from deciding. */
const floor = 14;

const logs = Float32Array.from({ length: 256 }, (_, value) => Math.log(value + floor));

/** Inverse of a map, as numbers in order a, b, c, d, e, f. */
function inverted({ a, b, c, d, e, f }: AffineMap): [number, number, number, number, number, number] {
  const area = a * e - b * d;
  return [e / area, -b / area, (b * f - e * c) / area, -d / area, a / area, (d * c - a * f) / area];
}

interface Samples {
  product: LitPixels;
  background: LitPixels;
  /** Product pixels of the thumbnail that were looked for. */
  wanted: number;
}

/** Reads the photo where the map says that each thumbnail pixel lies. `map` goes from photo to catalogue, base pixels. */
function sample(photo: DecodedPicture, thumbnail: Thumbnail, map: AffineMap): Samples {
  const { picture, mask } = thumbnail;
  const [a, b, c, d, e, f] = inverted(map);
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
      const px = (a * u + b * v + c) * fromBase - 0.5;
      const py = (d * u + e * v + f) * fromBase - 0.5;
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
 * Compares a photo with a catalogue picture that geometry has laid on it: how well does one light (brightness, tint,
 * contrast) explain all colours? Two readings compete: the photo shows the catalogue's own background too, or only
 * the product. Null when too little of the product is inside the photo.
 */
export function compareAligned(
  photo: DecodedPicture,
  thumbnail: Thumbnail,
  map: AffineMap,
): AlignedComparison | null {
  const { product, background, wanted } = sample(photo, thumbnail, map);
  if (product.count < 40 || product.count < 0.08 * wanted) return null;
  const all = product.count + background.count;
  const alone = fitLight([product]);
  const whole: LightFit | null = background.count > 40 ? fitLight([product, background]) : null;
  const cost = (fit: LightFit, share: number) => independent * share * fit.cost + fit.penalty;
  const onlyProduct = cost(alone, product.count / all) + independent * unexplained * (background.count / all);
  const misfit = whole ? Math.min(onlyProduct, cost(whole, 1)) : onlyProduct;
  return { misfit, visible: product.count / wanted, correlation: correlationOf(product) };
}
