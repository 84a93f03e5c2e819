import type { GreyLevel } from './grey-pyramid.ts';

/** A corner in the pixels of its level. */
export interface Corner {
  x: number;
  y: number;
  /** Harris response: how clearly brightness changes in two directions. */
  strength: number;
}

/** Offsets of the 16 pixels on a circle of radius 3 around a pixel, clockwise. */
const circle: readonly (readonly [number, number])[] = [
  [0, -3],
  [1, -3],
  [2, -2],
  [3, -1],
  [3, 0],
  [3, 1],
  [2, 2],
  [1, 3],
  [0, 3],
  [-1, 3],
  [-2, 2],
  [-3, 1],
  [-3, 0],
  [-3, -1],
  [-2, -2],
  [-1, -3],
];
/** Consecutive pixels of the circle that must all be brighter, or all darker, than the middle. */
const arc = 9;

/** Whether 16 flags, read as a ring, hold `arc` ones in a row: one entry for each pattern of flags. */
function ringTable(): Uint8Array {
  const table = new Uint8Array(65536);
  for (let flags = 0; flags < 65536; flags++) {
    let runs = flags;
    const ring = (value: number) => ((value << 1) | (value >> 15)) & 0xffff;
    for (let step = 1; step < arc; step++) runs = flags & ring(runs);
    table[flags] = runs === 0 ? 0 : 1;
  }
  return table;
}

/** Harris corner response over a 7 × 7 window (Harris and Stephens 1988; k = 0.04). */
function harris(values: Uint8Array, width: number, centre: number): number {
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let dy = -3; dy <= 3; dy++) {
    for (let dx = -3; dx <= 3; dx++) {
      const at = centre + dy * width + dx;
      const gx = (values[at + 1] as number) - (values[at - 1] as number);
      const gy = (values[at + width] as number) - (values[at - width] as number);
      xx += gx * gx;
      yy += gy * gy;
      xy += gx * gy;
    }
  }
  return xx * yy - xy * xy - 0.04 * (xx + yy) * (xx + yy);
}

export interface CornerFinder {
  /** Corners at least `border` pixels from every side, no two within one pixel of each other, strongest first. */
  find(level: GreyLevel, threshold: number, border: number): Corner[];
}

/** FAST-9 corners (Rosten and Drummond 2006) ranked by Harris response, as in ORB (Rublee et al. 2011, §3.1). */
export function createCornerFinder(): CornerFinder {
  const table = ringTable();
  return {
    find({ width, height, values }, threshold, border) {
      const margin = Math.max(border, 5);
      const offsets = Int32Array.from(circle, ([dx, dy]) => dy * width + dx);
      const strengths = new Float32Array(width * height);
      const found: number[] = [];
      const north = offsets[0] as number;
      const east = offsets[4] as number;
      const south = offsets[8] as number;
      const west = offsets[12] as number;
      for (let y = margin; y < height - margin; y++) {
        for (let x = margin; x < width - margin; x++) {
          const centre = y * width + x;
          const value = values[centre] as number;
          const high = value + threshold;
          const low = value - threshold;
          // Nine in a row hold at least two of the four main directions.
          const n = values[centre + north] as number;
          const e = values[centre + east] as number;
          const s = values[centre + south] as number;
          const w = values[centre + west] as number;
          const brighter = (n > high ? 1 : 0) + (e > high ? 1 : 0) + (s > high ? 1 : 0) + (w > high ? 1 : 0);
          if (brighter < 2) {
            const darker = (n < low ? 1 : 0) + (e < low ? 1 : 0) + (s < low ? 1 : 0) + (w < low ? 1 : 0);
            if (darker < 2) continue;
          }
          let above = 0;
          let below = 0;
          for (let index = 0; index < 16; index++) {
            const other = values[centre + (offsets[index] as number)] as number;
            if (other > high) above |= 1 << index;
            else if (other < low) below |= 1 << index;
          }
          if (table[above] === 0 && table[below] === 0) continue;
          const strength = harris(values, width, centre);
          if (strength <= 0) continue;
          strengths[centre] = strength;
          found.push(centre);
        }
      }
      const corners: Corner[] = [];
      for (const centre of found) {
        const strength = strengths[centre] as number;
        let largest = true;
        for (let dy = -1; dy <= 1 && largest; dy++) {
          for (let dx = -1; dx <= 1; dx++) {
            const neighbour = centre + dy * width + dx;
            const other = strengths[neighbour] as number;
            // Of equal neighbours the first is kept.
            if (other > strength || (other === strength && neighbour < centre)) largest = false;
          }
        }
        if (largest) corners.push({ x: centre % width, y: Math.floor(centre / width), strength });
      }
      return corners.sort((a, b) => b.strength - a.strength || a.y - b.y || a.x - b.x);
    },
  };
}
