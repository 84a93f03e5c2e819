import type { Line } from '../catalogue/vocabulary.ts';
import { dropShadow, paint, type Draft } from './core/draft.ts';
import type { Finish } from './core/finish.ts';
import { arc, ellipse, moved, roundedBox, through, turned, type P2, type Run } from './core/geometry.ts';
import type { Form } from './core/relief.ts';
import { band } from './core/runs.ts';
import { motif } from './motifs.ts';
import type { Place } from './structures.ts';

/** A piece of metal within the unit circle: its outline and the lines engraved in it. */
interface Piece {
  readonly outline: readonly Run[];
  readonly engraved?: readonly Run[];
  /** Dome of the piece; 0 is a flat plate with a rounded edge. */
  readonly dome?: number;
}

const spokes = (count: number, from: number, to: number): Run[] =>
  Array.from({ length: count }, (_, i) => {
    const angle = (i * 2 * Math.PI) / count;
    return [
      [from * Math.sin(angle), from * Math.cos(angle)],
      [to * Math.sin(angle), to * Math.cos(angle)],
    ];
  });

const polygon = (count: number, radius: number, from = 0): P2[] =>
  Array.from({ length: count }, (_, i): P2 => {
    const angle = ((from + (i * 360) / count) * Math.PI) / 180;
    return [radius * Math.sin(angle), -radius * Math.cos(angle)];
  });

const leaf = (degrees: number): P2[] =>
  turned(
    through(
      [
        [0, 0.25],
        [0.3, -0.2],
        [0.26, -0.62],
        [0, -1.08],
        [-0.26, -0.62],
        [-0.3, -0.2],
      ],
      true,
      6,
    ),
    degrees,
  );

/** The clasp of each line, from back to front. It is the signature of the line on every kind of product. */
const clasps: Record<Line, () => readonly Piece[]> = {
  Aurelia: () => [
    { outline: [ellipse(0, 0, 1, 1, 40)], engraved: spokes(20, 0.5, 0.92), dome: 0.25 },
    { outline: [ellipse(0, 0, 0.42, 0.42, 28)], dome: 0.9 },
  ],
  Lunaria: () => [
    { outline: [[...arc(0, 0, 1, 1, -50, 230, 40), ...arc(0, -0.3, 0.72, 0.76, 206, -26, 34)]], dome: 0.9 },
    { outline: [ellipse(0, -0.5, 0.24, 0.24, 20)], dome: 1 },
  ],
  Sestina: () => [
    { outline: [polygon(6, 1)], engraved: [...spokes(6, 0.5, 1)], dome: 0.3 },
    { outline: [polygon(6, 0.62)], dome: 0 },
    { outline: [roundedBox(0, 0, 0.26, 0.94, 0.12)], dome: 1 },
  ],
  Corvina: () =>
    motif('Corvina', 1.15, 0, 0.1, 0.1)
      .map((run): Piece => ({ outline: [run], dome: 0.8 }))
      .reverse(),
  Ondine: () => [
    {
      outline: [
        band(
          through(
            [
              [0.62, -0.72],
              [0.05, -0.95],
              [-0.52, -0.5],
              [0, 0],
              [0.52, 0.5],
              [-0.05, 0.95],
              [-0.62, 0.72],
            ],
            false,
            9,
          ),
          0.34,
        ),
      ],
      dome: 1,
    },
    { outline: [ellipse(0.62, -0.72, 0.2, 0.2, 18)], dome: 1 },
    { outline: [ellipse(-0.62, 0.72, 0.2, 0.2, 18)], dome: 1 },
  ],
  Tessera: () =>
    [-0.5, 0.5].flatMap((y) =>
      [-0.5, 0.5].map((x): Piece => ({
        outline: [roundedBox(x, y, 0.9, 0.9, 0.06)],
        engraved: [
          [
            [x - 0.4, y - 0.4],
            [x + 0.4, y + 0.4],
          ],
          [
            [x + 0.4, y - 0.4],
            [x - 0.4, y + 0.4],
          ],
        ],
        dome: 0.9,
      })),
    ),
  Vespera: () => [
    { outline: [motif('Vespera', 1.12)[0] ?? []], engraved: spokes(4, 0, 1), dome: 0.9 },
    { outline: [ellipse(0, 0, 0.17, 0.17, 16)], dome: 1 },
  ],
  Marenza: () => [
    {
      outline: motif('Marenza', 1.05, 0, 0, 0),
      engraved: [-3, -2, -1, 0, 1, 2, 3].map((i): Run => [
        [i * 0.05, 0.66],
        [i * 0.25, -0.75 + Math.abs(i) ** 1.6 * 0.16],
      ]),
      dome: 0.5,
    },
  ],
  Cassiope: () => {
    const points: P2[] = [
      [-1.05, -0.4],
      [-0.52, 0.42],
      [0, -0.3],
      [0.52, 0.46],
      [1.05, -0.36],
    ];
    return [
      { outline: [band(points, 0.15)], dome: 1 },
      ...points.map(([x, y], i): Piece => ({
        outline: [ellipse(x, y, i === 2 ? 0.27 : 0.21, i === 2 ? 0.27 : 0.21, 18)],
        dome: 1,
      })),
    ];
  },
  Duecento: () => [
    {
      outline: [
        band(
          [[-0.45, 0], [-0.45, -0.45], ...arc(0, -0.45, 0.45, 0.5, 180, 360, 14), [0.45, -0.45], [0.45, 0]],
          0.19,
        ),
      ],
      dome: 1,
    },
    {
      outline: [roundedBox(0, 0.42, 1.36, 1.14, 0.16)],
      engraved: [
        [
          [-0.3, 0.78],
          [-0.3, 0.4],
          ...arc(0.3, 0.4, 0.6, 0.6, 180, 240, 6),
          ...arc(-0.3, 0.4, 0.6, 0.6, -60, 0, 6),
          [0.3, 0.78],
        ],
      ],
      dome: 0.15,
    },
  ],
  Filigrana: () => [
    { outline: [ellipse(0, 0, 1.05, 0.86, 40), [...ellipse(0, 0, 0.84, 0.66, 36)].reverse()], dome: 0.8 },
    ...motif('Filigrana', 0.72).map((run): Piece => ({ outline: [run], dome: 0.8 })),
  ],
  Pergola: () => [
    {
      outline: [leaf(-38)],
      engraved: [
        turned(
          [
            [0, 0.1],
            [0, -1],
          ],
          -38,
        ),
      ],
      dome: 0.6,
    },
    {
      outline: [leaf(38)],
      engraved: [
        turned(
          [
            [0, 0.1],
            [0, -1],
          ],
          38,
        ),
      ],
      dome: 0.6,
    },
    { outline: [ellipse(0, 0.32, 0.22, 0.22, 18)], dome: 1 },
  ],
};

/** Draws pieces of metal (in the unit circle) at a size, with one shadow beneath them. */
export function metalwork(
  draft: Draft,
  metal: Finish,
  place: Place,
  size: number,
  pieces: readonly Piece[],
  lift = 2.2,
): void {
  const zoom = draft.camera.zoom;
  const onScreen = (run: Run): P2[] => place(moved(run, 0, 0, size));
  if (lift > 0)
    dropShadow(
      draft,
      pieces.flatMap((piece) => piece.outline.map(onScreen)),
      lift,
      0.8,
    );
  for (const piece of pieces) {
    const dome = piece.dome ?? 0.5;
    const form: Form = {
      edge: Math.max(0.9, size * (0.05 + 0.05 * dome)) * zoom,
      edgeSlope: 1.5,
      swell: Math.max(1.4, size * 0.26) * zoom,
      swellSlope: dome * 0.75,
      lean: [0, -0.1],
      line: 0.4,
      cell: size * zoom > 60 ? 1.5 : 1,
      creases:
        piece.engraved === undefined
          ? []
          : [{ runs: piece.engraved.map(onScreen), width: 1.3 * zoom, depth: -1.6 * zoom, blur: 1 * zoom }],
    };
    paint(draft, { outline: piece.outline.map(onScreen), finish: metal, form });
  }
}

/** The clasp of the line. `place` puts points of the clasp's plane on the screen; `size` is half its width in object units. */
export function clasp(draft: Draft, line: Line, metal: Finish, place: Place, size: number): void {
  metalwork(draft, metal, place, size, clasps[line]());
}

/** A frame buckle with its prong. */
export function buckle(draft: Draft, line: Line, metal: Finish, place: Place, size: number): void {
  const round = ['Aurelia', 'Lunaria', 'Ondine', 'Marenza', 'Filigrana'].includes(line);
  const outer = round
    ? ellipse(0, 0, 0.86, 1, 32)
    : roundedBox(0, 0, 1.6, 2, line === 'Sestina' || line === 'Duecento' ? 0.5 : 0.16);
  const inner = round
    ? ellipse(0, 0, 0.62, 0.76, 32)
    : roundedBox(0, 0, 1.12, 1.52, line === 'Sestina' || line === 'Duecento' ? 0.34 : 0.08);
  metalwork(draft, metal, place, size, [
    { outline: [outer, [...inner].reverse()], dome: 0.7 },
    { outline: [roundedBox(0.1, 0, 1.5, 0.2, 0.1)], dome: 0.8 },
  ]);
}

/** A ring that joins two pieces. */
export function joint(draft: Draft, metal: Finish, place: Place, size: number, square = false): void {
  const outer = square ? roundedBox(0, 0, 2, 1.7, 0.3) : ellipse(0, 0, 1, 1, 28);
  const inner = square ? roundedBox(0, 0, 1.45, 1.15, 0.2) : ellipse(0, 0, 0.7, 0.7, 26);
  metalwork(draft, metal, place, size, [{ outline: [outer, [...inner].reverse()], dome: 0.8 }], 1.2);
}

/** A small round stud. */
export function stud(draft: Draft, metal: Finish, place: Place, size: number): void {
  metalwork(draft, metal, place, size, [{ outline: [ellipse(0, 0, 1, 1, 20)], dome: 1 }], 1);
}

/** Where a thing hangs or lies: a plane parallel to the front at a depth, moved to a point. */
export function planeAt(draft: Draft, x: number, y: number, z: number): Place {
  return (points) => draft.camera.run(moved(points, x, y), z);
}
