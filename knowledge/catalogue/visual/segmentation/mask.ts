import type { Box } from '../pictures/picture.ts';

/** Which pixels belong to the object: 1 or 0 a pixel, row by row. */
export interface Mask {
  readonly width: number;
  readonly height: number;
  readonly values: Uint8Array;
}

/** Share of the picture that the mask covers, 0–1. */
export function coverage(mask: Mask): number {
  let sum = 0;
  for (const value of mask.values) sum += value;
  return sum / mask.values.length;
}

/** Share of the picture's outermost pixels that the mask covers, 0–1. */
export function borderCoverage({ width, height, values }: Mask): number {
  let sum = 0;
  for (let x = 0; x < width; x++) sum += (values[x] as number) + (values[(height - 1) * width + x] as number);
  for (let y = 0; y < height; y++)
    sum += (values[y * width] as number) + (values[y * width + width - 1] as number);
  return sum / (2 * (width + height));
}

/** Smallest box around the mask, grown by `margin` (a share of its longer side) and kept inside; null when empty. */
export function boxOf({ width, height, values }: Mask, margin: number): Box | null {
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (values[y * width + x] === 0) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = y;
    }
  }
  if (right < left) return null;
  const grown = Math.round(margin * Math.max(right - left, bottom - top));
  left = Math.max(0, left - grown);
  top = Math.max(0, top - grown);
  right = Math.min(width - 1, right + grown);
  bottom = Math.min(height - 1, bottom + grown);
  return { left, top, width: right - left + 1, height: bottom - top + 1 };
}

/** Regions (connected in four directions) of pixels of one value, as lists of pixels. */
function regions({ width, height, values }: Mask, value: 0 | 1): Int32Array[] {
  const seen = new Uint8Array(values.length);
  const queue = new Int32Array(values.length);
  const found: Int32Array[] = [];
  let first = 0;
  let length = 0;
  const visit = (pixel: number): void => {
    if (seen[pixel] === 1 || values[pixel] !== value) return;
    seen[pixel] = 1;
    queue[length++] = pixel;
  };
  for (let start = 0; start < values.length; start++) {
    visit(start);
    if (length === first) continue;
    for (let next = first; next < length; next++) {
      const pixel = queue[next] as number;
      const x = pixel % width;
      if (x > 0) visit(pixel - 1);
      if (x < width - 1) visit(pixel + 1);
      if (pixel >= width) visit(pixel - width);
      if (pixel < (height - 1) * width) visit(pixel + width);
    }
    found.push(queue.subarray(first, length));
    first = length;
  }
  return found;
}

/**
 * Keeps what is one object: regions of at least `share` of the largest one (earrings come in pairs), and fills holes
 * smaller than `hole` of the picture (a bag's handle stays open).
 */
export function tidy(mask: Mask, { share, hole }: { share: number; hole: number }): Mask {
  const values = new Uint8Array(mask.values.length);
  const objects = regions(mask, 1);
  const largest = Math.max(0, ...objects.map((pixels) => pixels.length));
  for (const pixels of objects) {
    if (pixels.length >= share * largest) for (const pixel of pixels) values[pixel] = 1;
  }
  const kept = { ...mask, values };
  for (const pixels of regions(kept, 0)) {
    if (pixels.length < hole * values.length) for (const pixel of pixels) values[pixel] = 1;
  }
  return kept;
}

/** Grows (`value` 1) or shrinks (`value` 0) the mask by one pixel in all eight directions. */
export function spreadValue({ width, height, values }: Mask, value: 0 | 1): Mask {
  const result = new Uint8Array(values);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (values[y * width + x] !== value) continue;
      for (let dy = Math.max(0, y - 1); dy <= Math.min(height - 1, y + 1); dy++) {
        for (let dx = Math.max(0, x - 1); dx <= Math.min(width - 1, x + 1); dx++)
          result[dy * width + dx] = value;
      }
    }
  }
  return { width, height, values: result };
}
