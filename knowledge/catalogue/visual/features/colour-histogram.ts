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

/** Hue in [0, 6) of a colour with the given largest channel and range (Smith 1978). */
function hueOf(red: number, green: number, blue: number, value: number, range: number): number {
  if (range === 0) return 0;
  const hue =
    value === red
      ? (green - blue) / range
      : value === green
        ? 2 + (blue - red) / range
        : 4 + (red - green) / range;
  return hue < 0 ? hue + 6 : hue;
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
      const red = Math.min(1, ((small.pixels[3 * pixel] as number) * gains[0]) / 255);
      const green = Math.min(1, ((small.pixels[3 * pixel + 1] as number) * gains[1]) / 255);
      const blue = Math.min(1, ((small.pixels[3 * pixel + 2] as number) * gains[2]) / 255);
      const value = Math.max(red, green, blue);
      const range = value - Math.min(red, green, blue);
      const dx = (x + 0.5) / side - 0.5;
      const dy = (y + 0.5) / side - 0.5;
      const middle = (dx * dx + dy * dy) / (0.3 * 0.3) < 1;
      const cell = middle ? 0 : 1 + (dx < 0 ? 0 : 1) + (dy < 0 ? 0 : 2);
      // Each of the three is shared between its two nearest bins; hue wraps around, the others end.
      const hue = (hueOf(red, green, blue, value, range) / 6) * hues;
      const saturation = Math.max(0, (value > 0 ? range / value : 0) * saturations - 0.5);
      const brightness = Math.max(0, value * brightnesses - 0.5);
      const hueLow = Math.floor(hue);
      const saturationLow = Math.floor(saturation);
      const brightnessLow = Math.floor(brightness);
      for (let corner = 0; corner < 8; corner++) {
        const h = corner & 1;
        const s = (corner >> 1) & 1;
        const v = corner >> 2;
        const share =
          (h ? hue - hueLow : 1 - hue + hueLow) *
          (s ? saturation - saturationLow : 1 - saturation + saturationLow) *
          (v ? brightness - brightnessLow : 1 - brightness + brightnessLow);
        if (share === 0) continue;
        const bin =
          (((hueLow + h) % hues) * saturations + Math.min(saturationLow + s, saturations - 1)) *
            brightnesses +
          Math.min(brightnessLow + v, brightnesses - 1);
        histogram[cell * bins + bin]! += weight * share;
      }
    }
  }
  let total = 0;
  for (const value of histogram) total += value;
  for (let bin = 0; bin < histogram.length; bin++) {
    histogram[bin] = Math.sqrt((histogram[bin] as number) / Math.max(total, 1e-9));
  }
  return histogram;
}
