import { fitWithin, lumaOf, resizePicture, type DecodedPicture, type Plane } from '../pictures/picture.ts';
import { learnColours } from './colour-clusters.ts';
import { guidedFilter } from './guided-filter.ts';
import { borderCoverage, boxOf, coverage, tidy, type Mask } from './mask.ts';

const workingSide = 128;
const rounds = 3;
const clusters = { background: 6, object: 5 } as const;
/** Least share of its box that an object fills: below it the mask is shards of a close-up. */
const leastFill = 0.3;
/** Least mean log-odds of the object's colours against the background's: below it only the prior stands out. */
const leastContrast = 0.8;

/** Brightness and two colour differences, so that shadows change one channel only; the differences count double. */
function opponent({ pixels }: DecodedPicture): Float32Array {
  const values = new Float32Array(pixels.length);
  for (let index = 0; index < pixels.length; index += 3) {
    const red = pixels[index] as number;
    const green = pixels[index + 1] as number;
    const blue = pixels[index + 2] as number;
    values[index] = 0.6 * (0.299 * red + 0.587 * green + 0.114 * blue);
    values[index + 1] = red - green;
    values[index + 2] = (red + green) / 2 - blue;
  }
  return values;
}

/** Colours of about every second pixel that `keep` wants. */
function gather(colours: Float32Array, keep: (pixel: number) => boolean): Float32Array {
  const chosen = new Float32Array(colours.length);
  let length = 0;
  for (let pixel = 0; pixel < colours.length / 3; pixel += 2) {
    if (!keep(pixel)) continue;
    chosen.set(colours.subarray(3 * pixel, 3 * pixel + 3), length);
    length += 3;
  }
  return chosen.subarray(0, length);
}

/** Mean of (limited) values over a mask. */
function meanInside(values: Float32Array, mask: Mask): number {
  let sum = 0;
  let count = 0;
  for (let pixel = 0; pixel < values.length; pixel++) {
    if (mask.values[pixel] === 0) continue;
    sum += Math.max(-8, Math.min(8, values[pixel] as number));
    count++;
  }
  return count === 0 ? 0 : sum / count;
}

/**
 * Cuts the object out of a photo whose background is plain enough to be learnt from the photo's border: colour models
 * of border and middle, alternately re-estimated (as GrabCut does: Rother, Kolmogorov, Blake 2004), with an
 * edge-keeping smoother in the place of the graph cut. Null when nothing sensible stands out.
 * The mask has its own size (longest side 128).
 */
export function photoForeground(picture: DecodedPicture): Mask | null {
  const { width, height } = fitWithin(picture, workingSide);
  const small = resizePicture(picture, width, height);
  const colours = opponent(small);
  const luma = lumaOf(small);
  const guide: Plane = { ...luma, values: luma.values.map((value) => value / 255) };
  const band = Math.max(2, Math.round(0.05 * Math.min(width, height)));
  const onBorder = (pixel: number): boolean => {
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    return x < band || y < band || x >= width - band || y >= height - band;
  };
  /** How likely the object is at a place before looking: high in the middle, low at the border. */
  const prior = Float32Array.from({ length: width * height }, (_, pixel) => {
    const dx = Math.abs((pixel % width) / width - 0.5) * 2;
    const dy = Math.abs(Math.floor(pixel / width) / height - 0.5) * 2;
    return 2 - 4.5 * Math.max(dx, dy) ** 2;
  });
  let inside = Uint8Array.from(prior, (value) => (value > 0.7 ? 1 : 0));
  let mask: Mask | null = null;
  let contrast = 0;
  for (let round = 0; round < rounds; round++) {
    const outside = gather(colours, (pixel) => onBorder(pixel) || (round > 0 && inside[pixel] === 0));
    const object = gather(colours, (pixel) => inside[pixel] === 1 && !onBorder(pixel));
    if (object.length < 90) return null;
    const background = learnColours(outside, clusters.background);
    const front = learnColours(object, clusters.object);
    const odds = new Float32Array(width * height);
    const colourOdds = new Float32Array(width * height);
    for (let pixel = 0; pixel < odds.length; pixel++) {
      const a = colours[3 * pixel] as number;
      const b = colours[3 * pixel + 1] as number;
      const c = colours[3 * pixel + 2] as number;
      const own = front.logDensity(a, b, c) - background.logDensity(a, b, c);
      colourOdds[pixel] = own;
      const ratio = own + (prior[pixel] as number);
      odds[pixel] = 1 / (1 + Math.exp(-Math.max(-8, Math.min(8, ratio))));
    }
    const smooth = guidedFilter(guide, { width, height, values: odds }, 4, 0.0015);
    mask = tidy(
      { width, height, values: Uint8Array.from(smooth.values, (value) => (value > 0.5 ? 1 : 0)) },
      { share: 0.15, hole: 0.01 },
    );
    inside = Uint8Array.from(mask.values);
    contrast = meanInside(colourOdds, mask);
  }
  if (!mask || contrast < leastContrast) return null;
  const covered = coverage(mask);
  const box = boxOf(mask, 0);
  const fill = box ? (covered * width * height) / (box.width * box.height) : 0;
  const isObject = covered >= 0.03 && covered <= 0.8 && fill >= leastFill && borderCoverage(mask) <= 0.45;
  return isObject ? mask : null;
}
