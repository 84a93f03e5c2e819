/** A decoded picture in memory: sRGB, 8 bits a channel, upright, no transparency. */
export interface DecodedPicture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue of every pixel, row by row; `3 · width · height` bytes. */
  readonly pixels: Uint8Array;
}

/** One number a pixel, row by row. */
export interface Plane {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

/** A rectangle in pixels. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Start, end and weights of the source pixels that one target pixel averages, for one axis. */
function spans(
  from: number,
  start: number,
  length: number,
  to: number,
): { first: number; weights: number[] }[] {
  const scale = length / to;
  // Enlarging blends the two nearest pixels; shrinking averages everything under the target pixel.
  const reach = Math.max(1, scale);
  return Array.from({ length: to }, (_, index) => {
    const centre = start + (index + 0.5) * scale - 0.5;
    const first = Math.ceil(centre - reach);
    const last = Math.floor(centre + reach);
    const weights: number[] = [];
    let sum = 0;
    for (let position = first; position <= last; position++) {
      const weight = Math.max(0, 1 - Math.abs(position - centre) / reach);
      weights.push(weight);
      sum += weight;
    }
    // Outside the picture its border is repeated.
    const clamped = Math.min(Math.max(first, 0), from - 1);
    const folded = new Array<number>(Math.min(Math.max(last, 0), from - 1) - clamped + 1).fill(0);
    weights.forEach((weight, offset) => {
      const position = Math.min(Math.max(first + offset, 0), from - 1);
      folded[position - clamped] = (folded[position - clamped] ?? 0) + weight / sum;
    });
    return { first: clamped, weights: folded };
  });
}

/**
 * Resizes interleaved channels with a triangle filter (antialiased when shrinking). `box` is what to take; it may be
 * any part of the picture.
 */
export function resizeChannels(
  source: { width: number; height: number; channels: number; values: ArrayLike<number> },
  box: Box,
  width: number,
  height: number,
): Float32Array {
  const { channels, values } = source;
  const columns = spans(source.width, box.left, box.width, width);
  const rows = spans(source.height, box.top, box.height, height);
  const firstRow = rows[0]?.first ?? 0;
  const lastSpan = rows[height - 1];
  const lastRow = lastSpan ? lastSpan.first + lastSpan.weights.length - 1 : 0;
  const narrow = new Float32Array((lastRow - firstRow + 1) * width * channels);
  for (let row = firstRow; row <= lastRow; row++) {
    columns.forEach(({ first, weights }, column) => {
      const target = ((row - firstRow) * width + column) * channels;
      for (let step = 0; step < weights.length; step++) {
        const weight = weights[step] as number;
        const position = (row * source.width + first + step) * channels;
        for (let channel = 0; channel < channels; channel++) {
          narrow[target + channel] =
            (narrow[target + channel] as number) + weight * (values[position + channel] as number);
        }
      }
    });
  }
  const result = new Float32Array(width * height * channels);
  const stride = width * channels;
  rows.forEach(({ first, weights }, row) => {
    for (let step = 0; step < weights.length; step++) {
      const weight = weights[step] as number;
      const from = (first - firstRow + step) * stride;
      const to = row * stride;
      for (let index = 0; index < stride; index++) {
        result[to + index] = (result[to + index] as number) + weight * (narrow[from + index] as number);
      }
    }
  });
  return result;
}

/** The whole of a picture as a box. */
export function wholeOf(picture: { width: number; height: number }): Box {
  return { left: 0, top: 0, width: picture.width, height: picture.height };
}

/** Resizes a part of a picture (the whole by default) to the given size. */
export function resizePicture(
  picture: DecodedPicture,
  width: number,
  height: number,
  box: Box = wholeOf(picture),
): DecodedPicture {
  const values = resizeChannels({ ...picture, channels: 3, values: picture.pixels }, box, width, height);
  const pixels = new Uint8Array(values.length);
  for (let index = 0; index < values.length; index++) pixels[index] = Math.round(values[index] as number);
  return { width, height, pixels };
}

/** Width and height with the longest side shrunk to at most `longest` pixels; never enlarged, never below one pixel. */
export function fitWithin(
  size: { width: number; height: number },
  longest: number,
): { width: number; height: number } {
  const scale = Math.min(1, longest / Math.max(size.width, size.height));
  return {
    width: Math.max(1, Math.round(size.width * scale)),
    height: Math.max(1, Math.round(size.height * scale)),
  };
}

/** Brightness of every pixel, 0–255 (Rec. 601 luma). */
export function lumaOf(picture: DecodedPicture): Plane {
  const { width, height, pixels } = picture;
  const values = new Float32Array(width * height);
  for (let pixel = 0; pixel < values.length; pixel++) {
    const offset = 3 * pixel;
    values[pixel] =
      0.299 * (pixels[offset] as number) +
      0.587 * (pixels[offset + 1] as number) +
      0.114 * (pixels[offset + 2] as number);
  }
  return { width, height, values };
}
