/** A decoded picture in memory: sRGB, 8 bits a channel, upright, no transparency. */
export interface DecodedPicture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue of every pixel, row by row; `3 · width · height` bytes. */
  readonly pixels: Uint8Array;
}

/** Longest side in pixels that pictures are examined at. */
export const baseSide = 480;

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

/** For one axis: which source pixels each target pixel averages, and with what weights. */
interface Spans {
  first: Int32Array;
  count: Int32Array;
  /** `widest` weights a target pixel. */
  weights: Float32Array;
  widest: number;
}

function spansOf(from: number, start: number, length: number, to: number): Spans {
  const scale = length / to;
  // Enlarging blends the two nearest pixels; shrinking averages everything under the target pixel.
  const reach = Math.max(1, scale);
  const widest = Math.ceil(2 * reach) + 2;
  const spans: Spans = {
    first: new Int32Array(to),
    count: new Int32Array(to),
    weights: new Float32Array(to * widest),
    widest,
  };
  // Outside the picture its border is repeated.
  const inside = (position: number) => Math.min(Math.max(position, 0), from - 1);
  for (let target = 0; target < to; target++) {
    const centre = start + (target + 0.5) * scale - 0.5;
    const low = Math.ceil(centre - reach);
    const high = Math.floor(centre + reach);
    const first = inside(low);
    let sum = 0;
    for (let position = low; position <= high; position++) {
      const weight = Math.max(0, 1 - Math.abs(position - centre) / reach);
      spans.weights[target * widest + inside(position) - first]! += weight;
      sum += weight;
    }
    const count = inside(high) - first + 1;
    for (let step = 0; step < count; step++) spans.weights[target * widest + step]! /= sum;
    spans.first[target] = first;
    spans.count[target] = count;
  }
  return spans;
}

/**
 * Resizes interleaved channels with a triangle filter (antialiased when shrinking). `box` is what to take; it may
 * reach over the border, which is repeated outside.
 */
export function resizeChannels(
  source: { width: number; height: number; channels: number; values: Uint8Array | Float32Array },
  box: Box,
  width: number,
  height: number,
): Float32Array {
  const { channels, values } = source;
  const columns = spansOf(source.width, box.left, box.width, width);
  const rows = spansOf(source.height, box.top, box.height, height);
  const firstRow = rows.first[0] as number;
  const lastRow = (rows.first[height - 1] as number) + (rows.count[height - 1] as number) - 1;
  const stride = width * channels;
  const narrow = new Float32Array((lastRow - firstRow + 1) * stride);
  for (let row = firstRow; row <= lastRow; row++) {
    let target = (row - firstRow) * stride;
    for (let column = 0; column < width; column++) {
      const start = (row * source.width + (columns.first[column] as number)) * channels;
      const count = columns.count[column] as number;
      const weights = column * columns.widest;
      for (let channel = 0; channel < channels; channel++) {
        let sum = 0;
        for (let step = 0, at = start + channel; step < count; step++, at += channels) {
          sum += (columns.weights[weights + step] as number) * (values[at] as number);
        }
        narrow[target++] = sum;
      }
    }
  }
  const result = new Float32Array(height * stride);
  for (let row = 0; row < height; row++) {
    const to = row * stride;
    for (let step = 0; step < (rows.count[row] as number); step++) {
      const weight = rows.weights[row * rows.widest + step] as number;
      const from = ((rows.first[row] as number) - firstRow + step) * stride;
      for (let index = 0; index < stride; index++) {
        result[to + index] = (result[to + index] as number) + weight * (narrow[from + index] as number);
      }
    }
  }
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
  for (let index = 0; index < values.length; index++) pixels[index] = (values[index] as number) + 0.5;
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
