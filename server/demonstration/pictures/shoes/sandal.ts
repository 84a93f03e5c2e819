import { tone } from '../core/colour.ts';
import { dropShadow, paint, type Draft } from '../core/draft.ts';
import type { P3 } from '../core/geometry.ts';
import { paintMesh, seen } from '../core/mesh.ts';
import { buckle, clasp, planeAt } from '../hardware.ts';
import type { Look } from '../look.ts';
import type { Silhouette } from '../scene.ts';
import { createLast, ground, shoeStage, stations, type Last, type Measures } from './last.ts';
import { drawBand, drawHeel, drawSole, framedAt, pair, shoeShadow, soles } from './parts.ts';

/** A sandal. Line: flat, block or high heel; slide, crossed, T or thin straps; ankle strap or none. */
export const sandal: Silhouette = (look) => {
  const { line, own } = look;
  const form = line.choice('heel', ['flat', 'block', 'stiletto', 'platform'] as const);
  const heel = form === 'flat' ? 12 : line.number('heel height', 50, 104) * (form === 'platform' ? 0.8 : 1);
  const thick = form === 'platform' ? 20 : 5;
  const measures: Measures = {
    length: form === 'flat' ? 320 : 328 - heel * 0.3,
    width: [
      [0, 0],
      [0.012, 16],
      [0.05, 26],
      [0.14, 31],
      [0.3, 28],
      [0.42, 29],
      [0.62, 41],
      [0.72, 44],
      [0.84, 42],
      [0.93, 33],
      [0.975, 24],
      [0.994, 13],
      [1, 0],
    ],
    feather: [
      [0, heel + 7],
      [0.16, heel + 4],
      [0.3, heel * 0.74 + thick * 0.26],
      [0.48, heel * 0.28 + thick * 0.72 + 2],
      [0.62, thick + 2],
      [0.76, thick],
      [0.9, thick + 2],
      [1, thick + 7],
    ],
    top: [
      [0, heel + 66],
      [0.16, heel + 70],
      [0.3, heel * 0.74 + 74],
      [0.44, heel * 0.4 + 72],
      [0.56, heel * 0.14 + thick + 58],
      [0.7, thick + 44],
      [0.82, thick + 34],
      [0.92, thick + 26],
      [1, thick + 12],
    ],
    opening: [
      [0, 0],
      [1, 0],
    ],
    bend: 4,
  };
  const straps = line.choice('straps', ['slide', 'crossed', 'tee', 'thin'] as const);
  const ankle = straps === 'tee' || (straps !== 'slide' && line.choice('ankle', [true, true, false]));
  const insole = { ...look.trim, colour: own.chance(0.5) ? '#d3b58c' : tone(look.trim.colour, 0.02) };
  const heelFinish = { ...look.trim, gloss: Math.max(0.2, look.body.gloss), mirror: look.body.mirror };
  const one = (draft: Draft, shift: P3): void => {
    const last = createLast(measures, shift);
    shoeShadow(draft, last);
    if (form === 'block' || form === 'platform')
      drawHeel(draft, last, heelFinish, { length: 62, wide: 54, seat: 1, tip: 0.9, curve: 1, lean: 0 });
    if (form === 'stiletto')
      drawHeel(draft, last, heelFinish, { length: 60, wide: 48, seat: 1, tip: 0.16, curve: 0.42, lean: 0.1 });
    drawSole(
      draft,
      last,
      form === 'platform' ? heelFinish : soles.leather,
      (t) =>
        form === 'flat' && t < 0.24 ? Math.max(5, last.feather(t)) : (thick * 1.16) ** (t < 0.5 ? 0.8 : 1),
      2.4,
    );
    footbed(draft, last, insole);
    if (ankle) ankleStrap(draft, look, last, heel, 'back');
    straddle(draft, look, last, straps, heel);
    if (ankle) ankleStrap(draft, look, last, heel, 'front');
  };
  const focus = createLast(measures).at(0.72, 0.7, 1);
  return { stage: shoeStage(focus, heel + (ankle ? 86 : 56), 2.2), draw: (draft) => pair(draft, one, 108) };
};

function footbed(draft: Draft, last: Last, surface: Look['trim']): void {
  const edge = stations(30);
  const outline = [
    ...edge.map((t) => draft.camera.at(last.sole(t, 1, 1.4, 1))),
    ...[...edge].reverse().map((t) => draft.camera.at(last.sole(t, -1, 1.4, 1))),
  ];
  paint(draft, {
    outline: [outline],
    finish: surface,
    form: { edge: 5 * draft.camera.zoom, edgeSlope: 0.3, lean: [0, -0.3] },
  });
}

function straddle(
  draft: Draft,
  look: Look,
  last: Last,
  kind: 'slide' | 'crossed' | 'tee' | 'thin',
  heel: number,
): void {
  const leather = look.body;
  const thread = look.thread;
  const hollow = true;
  switch (kind) {
    case 'slide':
      drawBand(draft, last, leather, { middle: (s) => 0.69 - 0.02 * s, width: 92, lift: 4, thread, hollow });
      clasp(draft, look.product.line, look.metal, framedAt(draft, last, [0.68, 0.7], 6), 18);
      return;
    case 'crossed':
      drawBand(draft, last, leather, {
        middle: (s, side) => 0.7 + side * 0.085 * (1 - s),
        width: 30,
        lift: 3,
        thread,
        hollow,
      });
      drawBand(draft, last, leather, {
        middle: (s, side) => 0.7 - side * 0.085 * (1 - s),
        width: 30,
        lift: 6,
        thread,
        hollow,
      });
      clasp(draft, look.product.line, look.metal, framedAt(draft, last, [0.7, 0.88], 8), 13);
      return;
    case 'tee':
      drawBand(draft, last, leather, { middle: () => 0.8, width: 24, lift: 3, thread, hollow });
      spine(draft, last, leather, 0.8, ankleFront(last, heel));
      clasp(draft, look.product.line, look.metal, framedAt(draft, last, [0.79, 0.82], 6), 13);
      return;
    case 'thin':
      for (const t of [0.86, 0.77, 0.68])
        drawBand(draft, last, leather, { middle: (s) => t - 0.012 * s, width: 12, lift: 3, hollow });
      clasp(draft, look.product.line, look.metal, framedAt(draft, last, [0.765, 0.8], 6), 11);
      return;
  }
}

/** The strap of a T: along the ridge, then up to the front of the ankle. */
function spine(draft: Draft, last: Last, surface: Look['body'], from: number, ankle: P3): void {
  const ridge = stations(10, from, 0.54).map((t) => last.at(t, 1, 1));
  const end = ridge.at(-1) ?? ankle;
  const rise = Array.from({ length: 7 }, (_, i): P3 => {
    const v = (i + 1) / 7;
    return [
      end[0] + (ankle[0] - end[0]) * v,
      end[1] + (ankle[1] - end[1]) * v + 6 * Math.sin(Math.PI * v),
      end[2] + (ankle[2] - end[2]) * v,
    ];
  });
  const row = (across: number): P3[] =>
    [...ridge, ...rise].map(([x, y, z]) => [x, y - 5 - (4 - Math.abs(across)) * 0.3, z + across]);
  const { front, back } = seen(draft.camera, [6.5, 2.2, -2.2, -6.5].map(row));
  paintMesh(draft, front.facets.length >= back.facets.length ? front : back, surface, {
    edge: 2 * draft.camera.zoom,
  });
}

/** The front of the ring around the ankle. */
function ankleFront(last: Last, heel: number): P3 {
  return [last.shift[0] + last.length * 0.5 - 121, ground - heel * 1.16 - 95 + last.shift[1], last.shift[2]];
}

/** The ring around the ankle: its far half before the foot straps, its near half and the buckle after them. */
function ankleStrap(draft: Draft, look: Look, last: Last, heel: number, half: 'back' | 'front'): void {
  const middle = last.shift[0] + last.length * 0.5 - 62;
  const height = heel * 1.16 + 84;
  const ring = (dy: number): P3[] =>
    Array.from({ length: 41 }, (_, k): P3 => {
      const a = (k / 40) * 2 * Math.PI;
      return [
        middle + 60 * Math.cos(a),
        ground - height + 12 * Math.cos(a) + dy + last.shift[1],
        last.shift[2] + 38 * Math.sin(a),
      ];
    });
  const { front, back } = seen(draft.camera, [ring(5.5), ring(0), ring(-5.5)]);
  if (half === 'back') {
    paintMesh(draft, back, { ...look.trim, colour: tone(look.trim.colour, -0.12) });
    heelStrap(draft, look, last, middle, height);
    return;
  }
  dropShadow(draft, front.outline, 1, 0.3);
  paintMesh(draft, front, look.body, { edge: 2 * draft.camera.zoom, edgeSlope: 0.8 });
  buckle(
    draft,
    look.product.line,
    look.metal,
    planeAt(draft, middle - 6, ground - height + last.shift[1], last.shift[2] + 40),
    9,
  );
}

/** The counter that holds the ring at the heel. */
function heelStrap(draft: Draft, look: Look, last: Last, middle: number, height: number): void {
  const rows: P3[][] = [];
  for (let i = 0; i <= 8; i++) {
    const v = i / 8;
    const base = last.sole(0.06, 1, 0, 0);
    const y = base[1] + (ground - height - base[1] + last.shift[1]) * v;
    rows.push(
      Array.from({ length: 13 }, (_, k): P3 => {
        const a = ((k / 12) * 1.5 - 0.75) * (1 - 0.45 * v);
        const depth = 34 + 26 * v;
        return [
          middle + (58 - 2 * Math.sin(Math.PI * v)) * 0.25 + (60 - 15) * Math.cos(a),
          y,
          last.shift[2] + depth * Math.sin(a),
        ];
      }),
    );
  }
  const { front, back } = seen(draft.camera, rows);
  paintMesh(draft, back, { ...look.trim, colour: tone(look.trim.colour, -0.14) });
  paintMesh(draft, front, look.body, { edge: 2 * draft.camera.zoom });
}
