import type { Line } from '../catalogue/vocabulary.ts';
import { arc, ellipse, flipped, moved, through, turned, type P2, type Run } from './core/geometry.ts';
import { band, turning } from './core/runs.ts';

/** The emblem of a line as closed shapes within the unit circle; shapes that turn the other way are holes. */
export type Motif = readonly Run[];

const around = (count: number, shape: (degrees: number, i: number) => Run, from = 0): Run[] =>
  Array.from({ length: count }, (_, i) => shape(from + (i * 360) / count, i));

/** The same run, turning clockwise: solid under the non-zero rule wherever shapes overlap. */
function solid(run: Run): Run {
  return turning(run) < 0 ? [...run].reverse() : run;
}

function hole(run: Run): Run {
  return turning(run) > 0 ? [...run].reverse() : run;
}

const petal = (length: number, width: number): P2[] =>
  through(
    [
      [0, 0.04],
      [width * 0.8, -length * 0.3],
      [width, -length * 0.58],
      [width * 0.4, -length * 0.88],
      [0, -length],
      [-width * 0.4, -length * 0.88],
      [-width, -length * 0.58],
      [-width * 0.8, -length * 0.3],
    ],
    true,
    4,
  );

function wedge(from: number, to: number, half: number): P2[] {
  return [
    [-half, -from],
    [0, -to],
    [half, -from],
  ];
}

function crescent(): P2[] {
  return [...arc(0, 0, 0.96, 0.96, -48, 228, 40), ...arc(0, -0.3, 0.76, 0.8, 205, -25, 34)];
}

function feather(length: number, bend: number): P2[] {
  const quill = through(
    [
      [0, 0],
      [length * 0.3, -bend * 0.62],
      [length * 0.65, -bend * 0.72],
      [length, -bend * 0.2],
    ],
    false,
    7,
  );
  return band(quill, (t) => 0.3 * Math.sin(Math.PI * (0.14 + 0.86 * t)) ** 0.8 + 0.02);
}

function scroll(): P2[] {
  const spiral = Array.from({ length: 44 }, (_, i): P2 => {
    const angle = (i / 43) * Math.PI * 3.2 - Math.PI * 0.95;
    const radius = 0.43 - 0.33 * (i / 43);
    return [0.45 + radius * Math.cos(angle), -0.42 + radius * Math.sin(angle)];
  });
  return band([[0.02, 0.02], [0.01, -0.2], ...spiral], (t) => 0.15 - 0.08 * t);
}

function shell(): P2[] {
  const rim: P2[] = [];
  for (let i = 0; i < 7; i++) {
    const degrees = 200 + (i * 140) / 6;
    const angle = (degrees * Math.PI) / 180;
    rim.push(
      ...arc(0.76 * Math.cos(angle), 0.3 + 1.02 * Math.sin(angle), 0.19, 0.19, degrees - 80, degrees + 80, 7),
    );
  }
  return [[-0.22, 0.7], ...rim, [0.22, 0.7], [0.36, 0.92], [-0.36, 0.92]];
}

/** A pointed arch: two arcs that meet above the middle. */
function arch(half: number, spring: number, bottom: number): P2[] {
  return [
    [half, bottom],
    [-half, bottom],
    ...arc(half, spring, half * 2, half * 1.9, 180, 240, 9),
    ...arc(-half, spring, half * 2, half * 1.9, -60, 0, 9),
  ];
}

const starPoint = (outer: number, inner: number, count: number): P2[] =>
  Array.from({ length: count * 2 }, (_, i): P2 => {
    const angle = (i * Math.PI) / count - Math.PI / 2;
    const radius = i % 2 === 0 ? outer : inner;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });

const constellation: readonly P2[] = [
  [-0.9, -0.38],
  [-0.45, 0.42],
  [0, -0.2],
  [0.45, 0.46],
  [0.9, -0.34],
];

const motifs: Record<Line, () => Motif> = {
  Aurelia: () => [
    ellipse(0, 0, 0.36),
    ...around(12, (a, i) => turned(wedge(0.46, i % 2 === 0 ? 0.98 : 0.76, 0.085), a)),
  ],
  Lunaria: () => [crescent(), ellipse(0, -0.52, 0.2, 0.2, 16)],
  Sestina: () => [
    ...around(6, (a) => turned(petal(0.96, 0.24), a)),
    ...around(
      6,
      (a) =>
        ellipse(0.86 * Math.sin((a * Math.PI) / 180), 0.86 * Math.cos((a * Math.PI) / 180), 0.09, 0.09, 8),
      30,
    ),
  ],
  Corvina: () =>
    [0, 1, 2, 3].map((i) => turned(feather(1.75 - i * 0.26, 0.5), -8 + i * 21, -0.88, -0.12 + i * 0.13)),
  Ondine: () =>
    [-0.42, 0.3].map((y, i) =>
      band(
        through(
          [
            [-0.95, y + 0.22],
            [-0.5, y - 0.22],
            [0, y + 0.16],
            [0.5, y - 0.2],
            [0.95, y + 0.2],
          ],
          false,
          9,
        ),
        (t) => 0.06 + (0.2 - i * 0.03) * Math.sin(Math.PI * t),
      ),
    ),
  Tessera: () => [
    ...[-0.62, 0, 0.62].flatMap((x) =>
      [-0.62, 0, 0.62]
        .filter((y) => x !== 0 || y !== 0)
        .map((y): Run =>
          moved(
            [
              [-0.25, -0.25],
              [0.25, -0.25],
              [0.25, 0.25],
              [-0.25, 0.25],
            ],
            x,
            y,
          ),
        ),
    ),
    [
      [0, -0.32],
      [0.32, 0],
      [0, 0.32],
      [-0.32, 0],
    ],
  ],
  Vespera: () => [
    starPoint(1, 0.24, 4),
    ...around(
      4,
      (a) =>
        ellipse(0.56 * Math.sin((a * Math.PI) / 180), 0.56 * Math.cos((a * Math.PI) / 180), 0.08, 0.08, 8),
      45,
    ),
  ],
  Marenza: () => [shell()],
  Cassiope: () =>
    [
      band(constellation, 0.06),
      ...constellation.map(([x, y], i) =>
        solid(i % 2 === 0 ? moved(starPoint(0.27, 0.1, 4), x, y) : ellipse(x, y, 0.14, 0.14, 12)),
      ),
    ].map(solid),
  Duecento: () => [
    solid(arch(0.66, 0.15, 0.9)),
    hole(arch(0.5, 0.15, 0.9)),
    solid(arch(0.32, 0.32, 0.9)),
    ellipse(0, -0.32, 0.12, 0.12, 12),
  ],
  Filigrana: () => [
    ...[0, 180].flatMap((a) => [solid(turned(scroll(), a)), solid(turned(flipped(scroll()), a))]),
    ellipse(0, 0, 0.16, 0.16, 12),
    ellipse(0.62, 0, 0.1, 0.1, 10),
    ellipse(-0.62, 0, 0.1, 0.1, 10),
  ],
  Pergola: () => [
    band(
      through(
        [
          [-0.1, 0.98],
          [0.04, 0.3],
          [0, -0.4],
        ],
        false,
        6,
      ),
      0.07,
    ),
    turned(petal(0.72, 0.2), 0, 0, -0.3),
    ...[-1, 1].flatMap((s) => [
      turned(petal(0.72, 0.19), s * 58, 0, 0.02),
      turned(petal(0.66, 0.18), s * 64, 0.02, 0.46),
    ]),
  ],
};

/** The emblem of a line at a size (half its width), turned by degrees and moved. */
export function motif(line: Line, size = 1, degrees = 0, x = 0, y = 0): Run[] {
  return motifs[line]().map((run) => turned(run, degrees, x, y, size));
}
