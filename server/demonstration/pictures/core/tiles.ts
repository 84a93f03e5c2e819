import { greyAlphaPng } from './png.ts';
import { element } from './sheet.ts';
import { seeded } from '../seeded.ts';

/** Turns signed values (−1 black, +1 white) into a picture of grey and alpha, one pixel per cell. */
export function tile(size: number, value: (x: number, y: number) => number): string {
  const pixels = new Uint8Array(size * size * 2);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const v = Math.max(-1, Math.min(1, value(x, y)));
      pixels[(y * size + x) * 2] = v < 0 ? 0 : 255;
      pixels[(y * size + x) * 2 + 1] = Math.round(Math.abs(v) * 255);
    }
  }
  return element('image', { width: size, height: size, href: greyAlphaPng(size, size, pixels) });
}

/** A tile lit from the upper left as a height field that wraps at its borders. */
export function litTile(size: number, heights: Float32Array, strength: number): string {
  const at = (x: number, y: number): number =>
    heights[((y + size) % size) * size + ((x + size) % size)] as number;
  return tile(size, (x, y) => {
    const slope = at(x + 1, y) - at(x - 1, y) + (at(x, y + 1) - at(x, y - 1)) * 1.3;
    return slope > 0 ? slope * strength * 0.55 : slope * strength;
  });
}

/** Independent noise per cell, −1 to 1. */
export function whiteNoise(size: number, key: string): Float32Array {
  const random = seeded('noise', key);
  return Float32Array.from({ length: size * size }, () => random.range(-1, 1));
}

/** Noise smoothed over `rx` by `ry` cells, wrapping, scaled back to about −1 to 1. */
export function softNoise(size: number, key: string, rx: number, ry: number): Float32Array {
  let values = whiteNoise(size, key);
  const wrap = (i: number): number => (i + size * 4) % size;
  const smooth = (radius: number, dx: number, dy: number): void => {
    if (radius < 1) return;
    const next = new Float32Array(values.length);
    for (let y = 0; y < size; y++) {
      for (let x = 0; x < size; x++) {
        let sum = 0;
        for (let k = -radius; k <= radius; k++)
          sum += values[wrap(y + k * dy) * size + wrap(x + k * dx)] as number;
        next[y * size + x] = sum / (2 * radius + 1);
      }
    }
    values = next;
  };
  smooth(rx, 1, 0);
  smooth(ry, 0, 1);
  const largest = values.reduce((most, v) => Math.max(most, Math.abs(v)), 1e-6);
  return values.map((v) => v / largest);
}

/** Pebbles: heights of rounded cells around scattered points (a Worley pattern on a jittered grid), wrapping. */
export function pebbles(size: number, key: string, perSide: number): Float32Array {
  const random = seeded('pebbles', key);
  const pitch = size / perSide;
  const points = Array.from(
    { length: perSide * perSide },
    () => [random.range(0.08, 0.92), random.range(0.08, 0.92)] as const,
  );
  const heights = new Float32Array(size * size);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const [gx, gy] = [Math.floor(x / pitch), Math.floor(y / pitch)];
      let [nearest, second] = [Infinity, Infinity];
      for (let j = -1; j <= 1; j++) {
        for (let i = -1; i <= 1; i++) {
          const point = points[((gy + j + perSide) % perSide) * perSide + ((gx + i + perSide) % perSide)] ?? [
            0.5, 0.5,
          ];
          const away = Math.hypot((gx + i + point[0]) * pitch - x, (gy + j + point[1]) * pitch - y);
          if (away < nearest) [nearest, second] = [away, nearest];
          else if (away < second) second = away;
        }
      }
      heights[y * size + x] = Math.min(1, (second - nearest) / (pitch * 0.42)) ** 0.6;
    }
  }
  return heights;
}
