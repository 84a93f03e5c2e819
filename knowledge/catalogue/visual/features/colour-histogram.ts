import { resizePicture, type DecodedPicture } from '../pictures/picture.ts';

/** Side in pixels of the picture that is counted; weights have this size. */
export const colourSide = 64;
const side = colourSide;
const hues = 12;
const saturations = 3;
const brightnesses = 4;
const bins = hues * saturations * brightnesses;
/** The middle of the picture and its four quarters. */
const cells = 5;

export const colourDimensions = cells * bins;

/** Hue in [0, 6), saturation and value in [0, 1] (Smith 1978). */
function toHsv(red: number, green: number, blue: number): [number, number, number] {
  const value = Math.max(red, green, blue);
  const range = value - Math.min(red, green, blue);
  if (range === 0) return [0, 0, value];
  const hue =
    value === red
      ? (green - blue) / range
      : value === green
        ? 2 + (blue - red) / range
        : 4 + (red - green) / range;
  return [(hue + 6) % 6, range / value, value];
}

/** Gains that make the mean of all pixels grey (Buchsbaum 1980), at most a third up or down. */
function greyWorldGains({ pixels }: DecodedPicture): [number, number, number] {
  const sums: [number, number, number] = [0, 0, 0];
  for (let index = 0; index < pixels.length; index += 3) {
    for (let channel = 0; channel < 3; channel++) {
      sums[channel] = (sums[channel] as number) + (pixels[index + channel] as number);
    }
  }
  const mean = (sums[0] + sums[1] + sums[2]) / 3;
  return sums.map((sum) => Math.min(1.33, Math.max(0.75, mean / Math.max(sum, 1)))) as [
    number,
    number,
    number,
  ];
}

/** Splits a value between its two nearest bins: calls `add(bin, share)`. */
function shareOut(
  position: number,
  count: number,
  circular: boolean,
  add: (bin: number, share: number) => void,
): void {
  const lower = Math.floor(position);
  const rest = position - lower;
  const place = (bin: number) => (circular ? (bin + count) % count : Math.min(Math.max(bin, 0), count - 1));
  add(place(lower), 1 - rest);
  if (rest > 0) add(place(lower + 1), rest);
}

/**
 * Colours by place: hue × saturation × brightness histograms of five cells (an ellipse in the middle and four
 * quarters), blended between neighbouring bins, as square roots of shares, so that the inner product of two is their
 * Bhattacharyya coefficient. `greyWorld` takes out the tint of the light; leave it off for a cut-out, whose mean
 * colour is the product's own. `weights` (64 × 64, 0–1) leaves out pixels that are not the object.
 */
export function colourHistogram(
  picture: DecodedPicture,
  options: { greyWorld: boolean; weights?: Float32Array },
): Float32Array {
  const small = resizePicture(picture, side, side);
  const gains = options.greyWorld ? greyWorldGains(small) : ([1, 1, 1] as const);
  const histogram = new Float32Array(colourDimensions);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const pixel = y * side + x;
      const weight = options.weights ? (options.weights[pixel] as number) : 1;
      if (weight <= 0) continue;
      const channel = (index: number) =>
        Math.min(1, ((small.pixels[3 * pixel + index] as number) * (gains[index] as number)) / 255);
      const [hue, saturation, value] = toHsv(channel(0), channel(1), channel(2));
      const [dx, dy] = [(x + 0.5) / side - 0.5, (y + 0.5) / side - 0.5];
      const middle = (dx / 0.3) ** 2 + (dy / 0.3) ** 2 < 1;
      const cell = middle ? 0 : 1 + (dx < 0 ? 0 : 1) + (dy < 0 ? 0 : 2);
      shareOut((hue / 6) * hues, hues, true, (hueBin, hueShare) => {
        shareOut(saturation * saturations - 0.5, saturations, false, (saturationBin, saturationShare) => {
          shareOut(value * brightnesses - 0.5, brightnesses, false, (valueBin, valueShare) => {
            const bin = cell * bins + (hueBin * saturations + saturationBin) * brightnesses + valueBin;
            histogram[bin] = (histogram[bin] as number) + weight * hueShare * saturationShare * valueShare;
          });
        });
      });
    }
  }
  let total = 0;
  for (const value of histogram) total += value;
  for (let bin = 0; bin < histogram.length; bin++) {
    histogram[bin] = Math.sqrt((histogram[bin] as number) / Math.max(total, 1e-9));
  }
  return histogram;
}
