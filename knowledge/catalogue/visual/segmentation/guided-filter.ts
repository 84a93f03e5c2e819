import type { Plane } from '../pictures/picture.ts';

/** Means over (2·radius + 1)² windows, shrunk at the border, by running sums. */
export function boxMeans({ width, height, values }: Plane, radius: number): Plane {
  const sums = new Float64Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x < width; x++) {
      row += values[y * width + x] as number;
      sums[(y + 1) * (width + 1) + x + 1] = (sums[y * (width + 1) + x + 1] as number) + row;
    }
  }
  const means = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    const [top, bottom] = [Math.max(0, y - radius), Math.min(height, y + radius + 1)];
    for (let x = 0; x < width; x++) {
      const [left, right] = [Math.max(0, x - radius), Math.min(width, x + radius + 1)];
      const sum =
        (sums[bottom * (width + 1) + right] as number) -
        (sums[top * (width + 1) + right] as number) -
        (sums[bottom * (width + 1) + left] as number) +
        (sums[top * (width + 1) + left] as number);
      means[y * width + x] = sum / ((bottom - top) * (right - left));
    }
  }
  return { width, height, values: means };
}

const mapPlane = (plane: Plane, change: (value: number, index: number) => number): Plane => ({
  ...plane,
  values: plane.values.map((value, index) => change(value, index)),
});

/** Smooths `input` but keeps the edges of `guide` (He, Sun, Tang: Guided Image Filtering, 2013, algorithm 1). */
export function guidedFilter(guide: Plane, input: Plane, radius: number, epsilon: number): Plane {
  const meanGuide = boxMeans(guide, radius);
  const meanInput = boxMeans(input, radius);
  const meanProduct = boxMeans(
    mapPlane(guide, (value, index) => value * (input.values[index] as number)),
    radius,
  );
  const meanSquare = boxMeans(
    mapPlane(guide, (value) => value * value),
    radius,
  );
  const slope = mapPlane(guide, (_, index) => {
    const mean = meanGuide.values[index] as number;
    const variance = (meanSquare.values[index] as number) - mean * mean;
    return (
      ((meanProduct.values[index] as number) - mean * (meanInput.values[index] as number)) /
      (variance + epsilon)
    );
  });
  const shift = mapPlane(
    meanInput,
    (value, index) => value - (slope.values[index] as number) * (meanGuide.values[index] as number),
  );
  const [meanSlope, meanShift] = [boxMeans(slope, radius), boxMeans(shift, radius)];
  return mapPlane(
    guide,
    (value, index) => (meanSlope.values[index] as number) * value + (meanShift.values[index] as number),
  );
}
