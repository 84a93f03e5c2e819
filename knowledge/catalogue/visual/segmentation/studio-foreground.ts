import { fitWithin, resizePicture, type DecodedPicture } from '../pictures/picture.ts';
import { borderCoverage, coverage, spreadValue, tidy, type Mask } from './mask.ts';

const workingSide = 240;
/** Sides of a studio picture differ no more than this (mean absolute difference from the border's median, 0–255). */
const uniformity = 14;
/** Largest difference of neighbouring pixels (sum over channels) inside a background: paper and soft shadows. */
const gentleStep = 9;
/** Largest difference of a background pixel from the border's median, a channel. */
const farthest = 96;

function borderMedian({ width, height, pixels }: DecodedPicture): { median: number[]; spread: number } {
  const channels: number[][] = [[], [], []];
  const take = (x: number, y: number) => {
    channels.forEach((values, channel) => values.push(pixels[3 * (y * width + x) + channel] as number));
  };
  // The lower corners belong to the border, its middle may show the object's floor or a cropped object.
  for (let x = 0; x < width; x++) take(x, 0);
  for (let y = 0; y < height; y++) {
    take(0, y);
    take(width - 1, y);
  }
  const median = channels.map((values) => [...values].sort((a, b) => a - b)[values.length >> 1] as number);
  // The nearer half: a close-up runs over the border.
  const distances = (channels[0] as number[])
    .map((_, index) =>
      channels.reduce(
        (sum, values, channel) => sum + Math.abs((values[index] as number) - (median[channel] as number)),
        0,
      ),
    )
    .sort((a, b) => a - b)
    .slice(0, Math.ceil((channels[0]?.length ?? 0) / 2));
  return { median, spread: distances.reduce((sum, value) => sum + value, 0) / distances.length / 3 };
}

/** Marks what is connected with background-coloured pixels of the border by gentle steps. */
function floodBackground({ width, height, pixels }: DecodedPicture, median: readonly number[]): Uint8Array {
  const background = new Uint8Array(width * height);
  const queue = new Int32Array(width * height);
  let length = 0;
  const farFromMedian = (pixel: number): number => {
    let largest = 0;
    for (let channel = 0; channel < 3; channel++) {
      const difference = Math.abs((pixels[3 * pixel + channel] as number) - (median[channel] as number));
      if (difference > largest) largest = difference;
    }
    return largest;
  };
  const add = (pixel: number): void => {
    background[pixel] = 1;
    queue[length++] = pixel;
  };
  const seed = (pixel: number): void => {
    if (background[pixel] === 0 && farFromMedian(pixel) <= 2 * uniformity) add(pixel);
  };
  for (let x = 0; x < width; x++) {
    seed(x);
    seed((height - 1) * width + x);
  }
  for (let y = 0; y < height; y++) {
    seed(y * width);
    seed(y * width + width - 1);
  }
  const visit = (from: number, to: number): void => {
    if (background[to] === 1) return;
    const step =
      Math.abs((pixels[3 * from] as number) - (pixels[3 * to] as number)) +
      Math.abs((pixels[3 * from + 1] as number) - (pixels[3 * to + 1] as number)) +
      Math.abs((pixels[3 * from + 2] as number) - (pixels[3 * to + 2] as number));
    if (step <= gentleStep && farFromMedian(to) <= farthest) add(to);
  };
  for (let next = 0; next < length; next++) {
    const pixel = queue[next] as number;
    const x = pixel % width;
    if (x > 0) visit(pixel, pixel - 1);
    if (x < width - 1) visit(pixel, pixel + 1);
    if (pixel >= width) visit(pixel, pixel - width);
    if (pixel < (height - 1) * width) visit(pixel, pixel + width);
  }
  return background;
}

/**
 * Cuts a product out of a studio picture: floods the near-uniform background from the border over gentle changes of
 * brightness and keeps the rest. Null when the border is not near-uniform or nothing sensible is left.
 * The mask has its own size (longest side 240).
 */
export function studioForeground(picture: DecodedPicture): Mask | null {
  const { width, height } = fitWithin(picture, workingSide);
  const small = resizePicture(picture, width, height);
  const { median, spread } = borderMedian(small);
  if (spread > uniformity) return null;
  const background = floodBackground(small, median);
  const raw: Mask = { width, height, values: background.map((value) => 1 - value) };
  // Closing joins contours that the flood has slipped past, then specks are dropped.
  const closed = spreadValue(spreadValue(raw, 1), 0);
  const mask = tidy(closed, { share: 0.12, hole: 0.004 });
  const covered = coverage(mask);
  return covered < 0.01 || covered > 0.9 || borderCoverage(mask) > 0.75 ? null : mask;
}
