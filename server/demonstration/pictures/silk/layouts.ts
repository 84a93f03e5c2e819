import { ellipse, roundedBox, turned, type P2, type Run } from '../core/geometry.ts';
import { band, type Box } from '../core/runs.ts';
import type { Spot } from '../stamps.ts';
import type { Inks } from './inks.ts';

/** Prints in the plane of the silk and returns SVG: runs, many small emblems of the line, or one large emblem. */
export interface Press {
  readonly fill: (runs: readonly Run[], ink: string) => string;
  readonly stamp: (spots: readonly Spot[], ink: string) => string;
  readonly emblem: (spot: Spot, ink: string) => string;
}

/** A composition over a box of the silk. */
export type Layout = (press: Press, inks: Inks, box: Box) => string;

const centre = (box: Box): P2 => [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
const reach = (box: Box): number => Math.min(box.right - box.left, box.bottom - box.top) / 2;

/** Spots in rows that are shifted by half a pitch in turn. */
export function scattered(box: Box, pitch: number): P2[] {
  const points: P2[] = [];
  let row = 0;
  for (let y = box.top + pitch * 0.3; y < box.bottom + pitch * 0.3; y += pitch * 0.5) {
    for (let x = box.left + (row % 2 === 0 ? 0 : pitch * 0.5); x < box.right + pitch * 0.4; x += pitch)
      points.push([x, y]);
    row += 1;
  }
  return points;
}

const medallion: Layout = (press, inks, box) => {
  const [x, y] = centre(box);
  const r = reach(box);
  const ring = (radius: number, wide: number): Run[] => [
    ellipse(x, y, radius, radius, 72),
    [...ellipse(x, y, radius - wide, radius - wide, 72)].reverse(),
  ];
  const around = Array.from({ length: 12 }, (_, i): Spot => ({
    x: x + r * 0.58 * Math.sin((i * Math.PI) / 6),
    y: y - r * 0.58 * Math.cos((i * Math.PI) / 6),
    size: r * 0.09,
    degrees: i * 30,
  }));
  const corners = [-1, 1].flatMap((sx) =>
    [-1, 1].map((sy): Spot => ({
      x: x + sx * r * 0.8,
      y: y + sy * r * 0.8,
      size: r * 0.16,
      degrees: sx * sy * 45,
    })),
  );
  return (
    press.fill(ring(r * 0.72, r * 0.035), inks.spark) +
    press.fill([ellipse(x, y, r * 0.46, r * 0.46, 60)], inks.deep) +
    press.fill(ring(r * 0.46, r * 0.02), inks.pale) +
    press.stamp(around, inks.main) +
    press.emblem({ x, y, size: r * 0.34 }, inks.pale) +
    press.stamp(corners, inks.spark)
  );
};

const sprinkled: Layout = (press, inks, box) => {
  const pitch = reach(box) * 0.36;
  const spots = scattered(box, pitch);
  const some = (rest: number): Spot[] =>
    spots
      .filter((_, i) => i % 3 === rest)
      .map(([x, y], i) => ({ x, y, size: pitch * 0.21, degrees: (i * 47) % 360 }));
  const dots = spots.map(([x, y]): Run => ellipse(x + pitch * 0.5, y, pitch * 0.03, pitch * 0.03, 8));
  return (
    press.stamp(some(0), inks.main) +
    press.stamp(some(1), inks.pale) +
    press.stamp(some(2), inks.spark) +
    press.fill(dots, inks.deep)
  );
};

const striped: Layout = (press, inks, box) => {
  const [x, y] = centre(box);
  const r = reach(box) * 1.5;
  const stripes = (offset: number, wide: number): Run[] =>
    Array.from({ length: 9 }, (_, i): Run => {
      const at = -r + ((i + offset) * 2 * r) / 9;
      const across = Array.from({ length: 9 }, (_, k): P2 => [at, -r * 1.4 + (k * 2.8 * r) / 8]);
      return turned([...across, ...across.map(([px, py]): P2 => [px + wide, py]).reverse()], 38, x, y);
    });
  const emblems = Array.from({ length: 30 }, (_, i): Spot => {
    const [ex, ey] = turned(
      [[-r + ((Math.floor(i / 6) * 2 + 0.66) * 2 * r) / 9, -r + ((i % 6) * 2 * r) / 5]],
      38,
      x,
      y,
    )[0] ?? [x, y];
    return { x: ex, y: ey, size: r * 0.075, degrees: 38 };
  });
  return (
    press.fill(stripes(0.1, r * 0.13), inks.deep) +
    press.fill(stripes(0.86, r * 0.02), inks.spark) +
    press.fill(stripes(0.44, r * 0.035), inks.pale) +
    press.stamp(emblems, inks.pale)
  );
};

const tiles: Layout = (press, inks, box) => {
  const n = 4;
  const side = (box.right - box.left) / n;
  const rows = Math.max(1, Math.round((box.bottom - box.top) / side));
  const high = (box.bottom - box.top) / rows;
  const places = Array.from({ length: n * rows }, (_, i) => [i % n, Math.floor(i / n)] as const);
  const ofParity = (odd: number): P2[] =>
    places
      .filter(([i, k]) => (i + k) % 2 === odd)
      .map(([i, k]): P2 => [box.left + (i + 0.5) * side, box.top + (k + 0.5) * high]);
  const squares = (odd: number): Run[] =>
    ofParity(odd).map(([x, y]) => roundedBox(x, y, side * 0.94, high * 0.94, 3));
  const emblems = (odd: number): Spot[] =>
    ofParity(odd).map(([x, y]) => ({ x, y, size: Math.min(side, high) * 0.34, degrees: odd * 45 }));
  return (
    press.fill(squares(0), inks.deep) +
    press.fill(squares(1), inks.main) +
    press.stamp(emblems(0), inks.pale) +
    press.stamp(emblems(1), inks.ground)
  );
};

const garland: Layout = (press, inks, box) => {
  const [x, y] = centre(box);
  const r = reach(box);
  const wave = (share: number): P2[] =>
    Array.from({ length: 97 }, (_, i): P2 => {
      const a = (i * 2 * Math.PI) / 96;
      const radius = share * r * (0.6 + 0.07 * Math.sin(a * 8));
      return [x + radius * Math.cos(a), y + radius * Math.sin(a)];
    });
  const flowers = (share: number, size: number, count: number): Spot[] =>
    Array.from({ length: count }, (_, i) => {
      const a = (i * 2 * Math.PI) / count + Math.PI / count;
      return {
        x: x + r * share * Math.cos(a),
        y: y + r * share * Math.sin(a),
        size: r * size,
        degrees: (a * 180) / Math.PI + 90,
      };
    });
  return (
    press.fill([band(wave(1), r * 0.02)], inks.pale) +
    press.fill([band(wave(0.5), r * 0.03)], inks.spark) +
    press.stamp(flowers(0.62, 0.15, 8), inks.main) +
    press.stamp(flowers(0.9, 0.08, 16), inks.spark) +
    press.emblem({ x, y, size: r * 0.2 }, inks.spark)
  );
};

export const layouts = { medallion, sprinkled, striped, tiles, garland } as const;

/** A rectangle of points that a curved piece can bend, with its inner edge cut out. */
function frameRuns(box: Box, at: number, wide: number): Run[] {
  const rect = (by: number): P2[] => {
    const corners: P2[] = [
      [box.left + by, box.top + by],
      [box.right - by, box.top + by],
      [box.right - by, box.bottom - by],
      [box.left + by, box.bottom - by],
    ];
    return corners.flatMap((a, i) => {
      const b = corners[(i + 1) % 4] ?? a;
      return Array.from({ length: 12 }, (_, k): P2 => [
        a[0] + ((b[0] - a[0]) * k) / 12,
        a[1] + ((b[1] - a[1]) * k) / 12,
      ]);
    });
  };
  return [rect(at), rect(at + wide).reverse()];
}

/** The border of a scarf: a broad frame with emblems, and two fine lines within it. */
export function border(press: Press, inks: Inks, box: Box, ink: 'deep' | 'main' | 'spark'): string {
  const w = Math.min(box.right - box.left, box.bottom - box.top) * 0.085;
  const count = 9;
  const along = Array.from({ length: count }, (_, i) => (i + 0.5) / count);
  const x = (share: number): number => box.left + (box.right - box.left) * share;
  const y = (share: number): number => box.top + (box.bottom - box.top) * share;
  const size = w * 0.32;
  const ornaments: Spot[] = [
    ...along.flatMap((share) => [
      { x: x(share), y: box.top + w / 2, size },
      { x: x(share), y: box.bottom - w / 2, size, degrees: 180 },
    ]),
    ...along.slice(1, -1).flatMap((share) => [
      { x: box.left + w / 2, y: y(share), size, degrees: -90 },
      { x: box.right - w / 2, y: y(share), size, degrees: 90 },
    ]),
  ];
  return (
    press.fill(frameRuns(box, 0, w), inks[ink]) +
    press.fill(frameRuns(box, w, w * 0.14), ink === 'spark' ? inks.deep : inks.spark) +
    press.fill(frameRuns(box, w * 1.32, w * 0.08), inks.pale) +
    press.stamp(ornaments, inks.pale)
  );
}
