import { tone } from '../core/colour.ts';
import { dropShadow, paint, seam, stitches, type Draft } from '../core/draft.ts';
import { finish, type Finish } from '../core/finish.ts';
import type { P2, P3 } from '../core/geometry.ts';
import { joined, paintMesh, seen } from '../core/mesh.ts';
import type { Crease } from '../core/relief.ts';
import { bounds } from '../core/runs.ts';
import { floorShadow } from '../core/studio.ts';
import { clasp } from '../hardware.ts';
import type { Look } from '../look.ts';
import type { Place } from '../structures.ts';
import { onUpper, stations, sideGrid, vaultGrid, wallGrid, type Last } from './last.ts';
import { ground } from './last.ts';

/** The shadow of one shoe. */
export function shoeShadow(draft: Draft, last: Last): void {
  const points = stations(10).flatMap((t) =>
    [1, -1].map((side) =>
      draft.camera.at([last.sole(t, side)[0], ground + last.shift[1], last.sole(t, side)[2]]),
    ),
  );
  const box = bounds([points]);
  floorShadow(
    draft,
    (box.left + box.right) / 2,
    (box.top + box.bottom) / 2,
    (box.right - box.left) / 2.05,
    Math.max(12, (box.bottom - box.top) / 2.1),
    0.85,
  );
}

/** The sole: a wall around the shoe, from `thick` below the feather line up to it. */
export function drawSole(
  draft: Draft,
  last: Last,
  surface: Finish,
  thick: (t: number) => number,
  out: number | ((t: number) => number) = 2,
): void {
  const outAt = typeof out === 'number' ? () => out : out;
  const grid = wallGrid(
    last,
    outAt,
    (t) => -thick(t),
    () => 0.6,
  );
  const { front } = seen(draft.camera, grid);
  paint(draft, {
    outline: [
      stations(24)
        .map((t) => draft.camera.at(last.sole(t, 1, outAt(t), 0.6)))
        .concat(
          stations(24)
            .reverse()
            .map((t) => draft.camera.at(last.sole(t, -1, outAt(t), 0.6))),
        ),
    ],
    finish: surface,
    shaded: false,
  });
  paintMesh(draft, front, surface);
}

/** The inside of the shoe: what one sees of the far wall and of the insole. */
export function drawInside(draft: Draft, last: Last, lining: Finish, to: number): void {
  const back = joined(([-1, 1] as const).map((side) => seen(draft.camera, sideGrid(last, side, 0, to)).back));
  const floorOf = stations(20, 0.01, to);
  const insole = [
    ...floorOf.map((t) => draft.camera.at(inner(last, t, 1))),
    ...[...floorOf].reverse().map((t) => draft.camera.at(inner(last, t, -1))),
  ];
  paintMesh(draft, back, { ...lining, colour: tone(lining.colour, -0.04) }, { line: 0 });
  paint(draft, {
    outline: [insole],
    finish: { ...lining, colour: tone(lining.colour, 0.02) },
    form: { edge: 10 * draft.camera.zoom, edgeSlope: -0.5 },
  });
}

function inner(last: Last, t: number, side: number): P3 {
  const [x, y, z] = last.sole(t, side, -4, 5);
  return [x, y, z];
}

/** The outside of the upper: open as far as the throat, vaulted from there to the toe. */
export function drawUpper(
  draft: Draft,
  last: Last,
  surface: Finish,
  throat: number,
  more: { creases?: readonly Crease[]; pattern?: string } = {},
): void {
  const { camera } = draft;
  const facets = joined([
    seen(camera, sideGrid(last, -1, 0, throat)).front,
    seen(camera, vaultGrid(last, throat, 1)).front,
    seen(camera, sideGrid(last, 1, 0, throat)).front,
  ]);
  paintMesh(draft, facets, surface, { creases: more.creases ?? [] }, more.pattern);
}

/** The edge of the opening: a thin binding that catches the light. */
export function drawTopline(
  draft: Draft,
  last: Last,
  surface: Finish,
  to: number,
  width = 2.4,
  thread?: string,
): void {
  const zoom = draft.camera.zoom;
  const near = stations(30, 0, to).map((t) => draft.camera.at(last.at(t, 1, 1)));
  const far = stations(30, 0, to).map((t) => draft.camera.at(last.at(t, 1, -1)));
  const edge = tone(surface.colour, -0.05);
  for (const run of [far, near]) {
    const d = run.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
    draft.sheet.add(
      `<path d="${d}" fill="none" stroke="${tone(edge, -0.1)}" stroke-width="${(width * zoom).toFixed(2)}" stroke-linecap="round"/>` +
        `<path d="${d}" fill="none" stroke="${tone(edge, 0.12)}" stroke-width="${(width * 0.42 * zoom).toFixed(2)}" stroke-linecap="round" transform="translate(${(-0.3 * zoom).toFixed(2)} ${(-0.4 * zoom).toFixed(2)})"/>`,
    );
  }
  if (thread !== undefined) {
    const row = stations(30, 0, to).map((t): P2 => draft.camera.at(last.at(t, 0.93, 1)));
    stitches(draft, row, thread, { width: 0.9, length: 3.6 });
  }
}

/** A seam on both sides of the upper. */
export function upperSeam(draft: Draft, last: Last, points: readonly P2[], thread?: string): void {
  for (const side of [-1, 1] as const) {
    const run = onUpper(draft.camera, last, side, points);
    if (run.length < 2) continue;
    seam(draft, run, { width: 1, opacity: 0.36 });
    if (thread !== undefined)
      stitches(
        draft,
        onUpper(
          draft.camera,
          last,
          side,
          points.map(([t, s]): P2 => [t + 0.012, s]),
        ),
        thread,
        { width: 0.9, length: 3.4 },
      );
  }
}

export interface HeelShape {
  /** Extent along the shoe and across it at the seat. */
  readonly length: number;
  readonly wide: number;
  /** Size at the seat and at the floor, as shares of the extent, and how fast it narrows (1 is straight). */
  readonly seat: number;
  readonly tip: number;
  readonly curve: number;
  /** How far its foot is set towards the toe, as a share of its height. */
  readonly lean: number;
}

/** A heel: rings from its seat under the shoe down to the floor, with a flat front. */
export function drawHeel(draft: Draft, last: Last, surface: Finish, shape: HeelShape): void {
  const rings: P3[][] = [];
  const high = last.feather(0.04);
  for (let i = 0; i <= 14; i++) {
    const v = i / 14;
    const size = shape.seat + (shape.tip - shape.seat) * v ** shape.curve;
    const back = last.shift[0] + last.length * 0.5 + 1 - shape.lean * v * high;
    rings.push(
      Array.from({ length: 25 }, (_, k): P3 => {
        const a = -(k / 24) * 2 * Math.PI;
        const x = back - (shape.length * size * (1 - Math.max(-0.62, Math.cos(a)))) / 2;
        const t = Math.min(0.3, Math.max(0, 0.5 - (x - last.shift[0]) / last.length));
        const top = ground - last.feather(t) + 1;
        return [
          x,
          top + (ground - top) * v + last.shift[1],
          last.shift[2] - 1 + (Math.sin(a) * shape.wide * size) / 2,
        ];
      }),
    );
  }
  paintMesh(draft, seen(draft.camera, rings).front, surface, {
    edge: 3 * draft.camera.zoom,
    edgeSlope: 0.4,
  });
}

export const soles = {
  leather: finish('#b98f62', { gloss: 0.12, contrast: 0.8 }),
  dark: finish('#2c2724', { gloss: 0.12 }),
  rubber: finish('#ece8df', { gloss: 0.1, contrast: 0.75 }),
} as const;

/** The lining of shoes of a look. */
export function shoeLining(look: Look): Finish {
  return look.own.chance(0.5) ? finish('#dcc6a2', { gloss: 0.06 }) : look.lining;
}

/** One shoe in the side view and in the detail, a pair in the three-quarter view. */
export function pair(draft: Draft, one: (draft: Draft, shift: P3) => void, apart = 104): void {
  if (draft.camera.view !== 'three-quarter') return one(draft, [0, 0, 0]);
  one(draft, [34, 0, -apart * 0.62]);
  one(draft, [-24, 0, apart * 0.5]);
}

/** A flat frame at a place of the near side of the upper: x along the shoe to the heel, y down its side. */
export function framedAt(draft: Draft, last: Last, [t, s]: P2, lift = 2): Place {
  const origin = last.at(t, s, 1);
  const unit = (a: P3, b: P3): P3 => {
    const v: P3 = [b[0] - a[0], b[1] - a[1], b[2] - a[2]];
    const size = Math.hypot(...v) || 1;
    return [v[0] / size, v[1] / size, v[2] / size];
  };
  const along = unit(origin, last.at(t - 0.03, s, 1));
  const down = unit(last.at(t, Math.min(1, s + 0.03), 1), last.at(t, s - 0.03, 1));
  return (points) =>
    points.map(([x, y]) =>
      draft.camera.at([
        origin[0] + along[0] * x + down[0] * y,
        origin[1] + along[1] * x + down[1] * y,
        origin[2] + along[2] * x + down[2] * y + lift,
      ]),
    );
}

/** The emblem of the line on the side of the upper. */
export function emblem(draft: Draft, look: Look, last: Last, place: P2, size = 14): void {
  clasp(draft, look.product.line, look.metal, framedAt(draft, last, place), size);
}

/** A band over the shoe from sole to sole (or between two heights), its middle and width given for every height. */
export function drawBand(
  draft: Draft,
  last: Last,
  surface: Finish,
  band: {
    middle: (s: number, side: number) => number;
    width: number;
    low?: number;
    lift?: number;
    thread?: string;
    /** Whether one looks under the band. */
    hollow?: boolean;
  },
): void {
  const half = band.width / 2 / last.length;
  const low = band.low ?? 0;
  const lift = band.lift ?? 2.5;
  const heights = Array.from({ length: 11 }, (_, i) => low + ((1 - low) * i) / 10);
  const path = [
    ...heights.map((s) => [s, 1] as const),
    ...heights
      .slice(0, -1)
      .reverse()
      .map((s) => [s, -1] as const),
  ];
  const row = (u: number): P3[] =>
    path.map(([s, side]) => {
      const [x, y, z] = last.at(band.middle(s, side) + u * half, s, side);
      return [x, y - lift * s, z + side * lift * (1 - s * 0.8)];
    });
  const { front, back } = seen(draft.camera, [1, 0.4, -0.4, -1].map(row));
  // Over an open foot one sees the inside of the far half; on an upper it lies against leather.
  if (band.hollow === true)
    paintMesh(draft, back, { ...surface, colour: tone(surface.colour, -0.12), texture: undefined });
  dropShadow(draft, front.outline, 1.2, 0.35);
  paintMesh(draft, front, surface, { edge: 2 * draft.camera.zoom, edgeSlope: 0.7 });
  if (band.thread === undefined) return;
  for (const u of [-0.72, 0.72]) {
    const onNear = row(u).slice(0, heights.length).map(draft.camera.at);
    stitches(draft, onNear, band.thread, { width: 0.9, length: 3.4 });
  }
}

/** A cap over the toe, from a place to the tip. */
export function toeCap(draft: Draft, last: Last, surface: Finish, from: number): void {
  const { front } = seen(draft.camera, vaultGrid(last, from, 1, 12));
  paintMesh(draft, front, surface, { edge: 2 * draft.camera.zoom, edgeSlope: 0.6 });
}
