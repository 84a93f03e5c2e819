import { difference, lightness, mix, tone } from '../core/colour.ts';
import { ellipse, roundedBox, turned, type P2, type Run } from '../core/geometry.ts';
import { band, type Box } from '../core/runs.ts';
import { element, pathData } from '../core/sheet.ts';
import type { Look } from '../look.ts';
import { motif } from '../motifs.ts';
import { lineTraits, type Seeded } from '../seeded.ts';
import type { Place } from '../structures.ts';

/** The inks of a print, all from the colour of the product. */
export interface Inks {
  readonly ground: string;
  readonly main: string;
  readonly pale: string;
  readonly deep: string;
  readonly spark: string;
}

/** Inks of a look: the ground is the colour of the product, the others are its relatives and one stranger of its own. */
export function inksOf(look: Look): Inks {
  const { hex, own } = look;
  const light = lightness(hex);
  return {
    ground: hex,
    main: light > 0.6 ? tone(hex, -0.28, 1.3) : tone(hex, 0.3, 0.95),
    pale: light > 0.8 ? mix(hex, '#c9a878', 0.35) : mix(hex, '#f6efe0', 0.86),
    deep: light > 0.35 ? mix(hex, '#241c20', 0.72) : mix(hex, '#8f7b62', 0.4),
    spark: sparkBeside(hex, own),
  };
}

/** Accents that the maison prints with. */
const sparks = [
  '#b5532f',
  '#c9a24b',
  '#23566b',
  '#8a2a42',
  '#66764f',
  '#9db8d2',
  '#d58d80',
  '#efe3c8',
] as const;

/** An accent that stands out from the ground. */
function sparkBeside(ground: string, own: Seeded): string {
  const fit = sparks.filter((spark) => difference(spark, ground) > 0.16);
  return fit[Math.floor(own.next() * fit.length)] ?? sparks[0];
}

const fill = (runs: readonly Run[], colour: string, place: Place): string =>
  element('path', { d: pathData(runs.map((run) => place(run))), fill: colour });

const frameRuns = (box: Box, at: number, wide: number): Run[] => {
  const rect = (by: number): P2[] => {
    const points: P2[] = [];
    const corners: P2[] = [
      [box.left + by, box.top + by],
      [box.right - by, box.top + by],
      [box.right - by, box.bottom - by],
      [box.left + by, box.bottom - by],
    ];
    corners.forEach((a, i) => {
      const b = corners[(i + 1) % 4] ?? a;
      for (let k = 0; k < 12; k++)
        points.push([a[0] + ((b[0] - a[0]) * k) / 12, a[1] + ((b[1] - a[1]) * k) / 12]);
    });
    return points;
  };
  return [rect(at), rect(at + wide).reverse()];
};

type Layout = (look: Look, inks: Inks, box: Box, place: Place) => string;

const border: Layout = (look, inks, box, place) => {
  const span = Math.min(box.right - box.left, box.bottom - box.top);
  const w = span * 0.085;
  const ink = lineTraits(look.product.line, 'print').choice('border', [
    'deep',
    'main',
    'deep',
    'spark',
  ] as const);
  let text =
    fill(frameRuns(box, 0, w), inks[ink], place) +
    fill(frameRuns(box, w, w * 0.14), ink === 'spark' ? inks.deep : inks.spark, place) +
    fill(frameRuns(box, w * 1.32, w * 0.08), inks.pale, place);
  const ornaments: Run[] = [];
  const count = 9;
  for (let i = 0; i < count; i++) {
    const share = (i + 0.5) / count;
    const [x, y] = [box.left + (box.right - box.left) * share, box.top + (box.bottom - box.top) * share];
    ornaments.push(
      ...motif(look.product.line, w * 0.32, 0, x, box.top + w / 2),
      ...motif(look.product.line, w * 0.32, 180, x, box.bottom - w / 2),
    );
    if (i > 0 && i < count - 1)
      ornaments.push(
        ...motif(look.product.line, w * 0.32, -90, box.left + w / 2, y),
        ...motif(look.product.line, w * 0.32, 90, box.right - w / 2, y),
      );
  }
  text += fill(ornaments, inks.pale, place);
  return text;
};

const centre = (box: Box): P2 => [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
const reach = (box: Box): number => Math.min(box.right - box.left, box.bottom - box.top) / 2;

const medallion: Layout = (look, inks, box, place) => {
  const [x, y] = centre(box);
  const r = reach(box);
  const ring = (radius: number, wide: number): Run[] => [
    ellipse(x, y, radius, radius, 72),
    [...ellipse(x, y, radius - wide, radius - wide, 72)].reverse(),
  ];
  const around = Array.from({ length: 12 }, (_, i) =>
    motif(
      look.product.line,
      r * 0.09,
      i * 30,
      x + r * 0.58 * Math.sin((i * Math.PI) / 6),
      y - r * 0.58 * Math.cos((i * Math.PI) / 6),
    ),
  ).flat();
  const corners = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].flatMap(([sx, sy], i) =>
    motif(look.product.line, r * 0.17, 45 + i * 90, x + (sx ?? 0) * r * 0.6, y + (sy ?? 0) * r * 0.6),
  );
  return (
    fill(ring(r * 0.72, r * 0.035), inks.spark, place) +
    fill([ellipse(x, y, r * 0.46, r * 0.46, 60)], inks.deep, place) +
    fill(ring(r * 0.46, r * 0.02), inks.pale, place) +
    fill(around, inks.main, place) +
    fill(motif(look.product.line, r * 0.34, 0, x, y), inks.pale, place) +
    fill(corners, inks.spark, place)
  );
};

function scattered(box: Box, pitch: number, shift = 0.5): P2[] {
  const points: P2[] = [];
  let row = 0;
  for (let y = box.top + pitch * 0.3; y < box.bottom + pitch * 0.3; y += pitch * 0.5) {
    for (let x = box.left + (row % 2 === 0 ? 0 : pitch * shift); x < box.right + pitch * 0.4; x += pitch)
      points.push([x, y]);
    row += 1;
  }
  return points;
}

const sprinkled: Layout = (look, inks, box, place) => {
  const pitch = reach(box) * 0.36;
  const spots = scattered(box, pitch);
  const some = (rest: number): Run[] =>
    spots
      .filter((_, i) => i % 3 === rest)
      .flatMap(([x, y], i) => motif(look.product.line, pitch * 0.21, (i * 47) % 360, x, y));
  const dots = spots.map(([x, y]): Run => ellipse(x + pitch * 0.5, y, pitch * 0.03, pitch * 0.03, 8));
  return (
    fill(some(0), inks.main, place) +
    fill(some(1), inks.pale, place) +
    fill(some(2), inks.spark, place) +
    fill(dots, inks.deep, place)
  );
};

const striped: Layout = (look, inks, box, place) => {
  const [x, y] = centre(box);
  const r = reach(box) * 1.5;
  const stripes = (offset: number, wide: number): Run[] =>
    Array.from({ length: 9 }, (_, i): Run => {
      const at = -r + ((i + offset) * 2 * r) / 9;
      const across = Array.from({ length: 9 }, (_, k): P2 => [at, -r * 1.4 + (k * 2.8 * r) / 8]);
      return turned([...across, ...across.map(([px, py]): P2 => [px + wide, py]).reverse()], 38, x, y);
    });
  const emblems = Array.from({ length: 5 }, (_, i) =>
    Array.from({ length: 6 }, (_, k) => {
      const at = turned([[-r + ((i * 2 + 0.66) * 2 * r) / 9, -r + (k * 2 * r) / 5]], 38, x, y)[0] ?? [x, y];
      return motif(look.product.line, r * 0.075, 38, at[0], at[1]);
    }),
  ).flat(2);
  return (
    fill(stripes(0.1, r * 0.13), inks.deep, place) +
    fill(stripes(0.86, r * 0.02), inks.spark, place) +
    fill(stripes(0.44, r * 0.035), inks.pale, place) +
    fill(emblems, inks.pale, place)
  );
};

const tiles: Layout = (look, inks, box, place) => {
  const n = 4;
  const side = (box.right - box.left) / n;
  const rows = Math.max(1, Math.round((box.bottom - box.top) / side));
  const high = (box.bottom - box.top) / rows;
  const squares: Run[][] = [[], []];
  const emblems: Run[][] = [[], []];
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < rows; k++) {
      const [x, y] = [box.left + (i + 0.5) * side, box.top + (k + 0.5) * high];
      const odd = (i + k) % 2;
      squares[odd]?.push(roundedBox(x, y, side * 0.94, high * 0.94, 3));
      emblems[odd]?.push(...motif(look.product.line, Math.min(side, high) * 0.34, odd * 45, x, y));
    }
  }
  return (
    fill(squares[0] ?? [], inks.deep, place) +
    fill(squares[1] ?? [], inks.main, place) +
    fill(emblems[0] ?? [], inks.pale, place) +
    fill(emblems[1] ?? [], inks.ground, place)
  );
};

const garland: Layout = (look, inks, box, place) => {
  const [x, y] = centre(box);
  const r = reach(box);
  const wave = Array.from({ length: 97 }, (_, i): P2 => {
    const a = (i * 2 * Math.PI) / 96;
    const radius = r * (0.6 + 0.07 * Math.sin(a * 8));
    return [x + radius * Math.cos(a), y + radius * Math.sin(a)];
  });
  const inner = wave.map(([px, py]): P2 => [x + (px - x) * 0.5, y + (py - y) * 0.5]);
  const flowers = Array.from({ length: 8 }, (_, i) => {
    const a = (i * Math.PI) / 4 + Math.PI / 8;
    return motif(
      look.product.line,
      r * 0.15,
      (a * 180) / Math.PI,
      x + r * 0.62 * Math.cos(a),
      y + r * 0.62 * Math.sin(a),
    );
  }).flat();
  return (
    fill([band(wave, r * 0.02)], inks.pale, place) +
    fill([band(inner, r * 0.03)], inks.spark, place) +
    fill(flowers, inks.main, place) +
    fill(motif(look.product.line, r * 0.2, 0, x, y), inks.spark, place)
  );
};

const layouts = { medallion, sprinkled, striped, tiles, garland } as const;

/** The print of a line over a piece of silk that fills `box` of its own plane; `bordered` frames it as a scarf is framed. */
export function printOn(look: Look, inks: Inks, box: Box, place: Place, bordered: boolean): string {
  const traits = lineTraits(look.product.line, 'print');
  const layout =
    layouts[traits.choice('layout', ['medallion', 'sprinkled', 'striped', 'tiles', 'garland'] as const)];
  const inside: Box = bordered
    ? { left: box.left + 30, right: box.right - 30, top: box.top + 30, bottom: box.bottom - 30 }
    : box;
  return layout(look, inks, inside, place) + (bordered ? border(look, inks, box, place) : '');
}

/** A small regular pattern, for ties and narrow things; tone on tone where the silk is woven and not printed. */
export function smallPrint(look: Look, inks: Inks, box: Box, place: Place, pitch: number): string {
  const kind = lineTraits(look.product.line, 'small print').choice('layout', [
    'emblems',
    'stripes',
    'dots and emblems',
  ] as const);
  const spots = scattered(box, pitch);
  if (kind === 'stripes') {
    const runs: Run[] = [];
    for (let y = box.top - (box.right - box.left); y < box.bottom; y += pitch * 0.9) {
      const line = Array.from({ length: 7 }, (_, i): P2 => [
        box.left + ((box.right - box.left) * i) / 6,
        y + ((box.right - box.left) * i) / 6,
      ]);
      runs.push([...line, ...line.map(([x, py]): P2 => [x, py + pitch * 0.24]).reverse()]);
    }
    return (
      fill(runs, inks.main, place) +
      fill(
        spots
          .filter((_, i) => i % 2 === 0)
          .flatMap(([x, y]) => motif(look.product.line, pitch * 0.16, 0, x, y)),
        inks.pale,
        place,
      )
    );
  }
  const emblems = spots.flatMap(([x, y]) => motif(look.product.line, pitch * 0.24, 0, x, y));
  const dots =
    kind === 'dots and emblems'
      ? spots.map(([x, y]): Run => ellipse(x + pitch * 0.5, y, pitch * 0.07, pitch * 0.07, 10))
      : [];
  return fill(emblems, inks.pale, place) + fill(dots, inks.spark, place);
}
