import { tone } from '../core/colour.ts';
import { paint, type Draft } from '../core/draft.ts';
import { mirrored, moved, trace, type P2, type P3 } from '../core/geometry.ts';
import { buckle, clasp } from '../hardware.ts';
import type { Look } from '../look.ts';
import { isForMen } from '../product.ts';
import type { Silhouette } from '../scene.ts';
import { createLast, shoeStage, type Last, type Measures } from './last.ts';
import {
  drawBand,
  drawInside,
  drawSole,
  drawTopline,
  drawUpper,
  framedAt,
  pair,
  shoeLining,
  shoeShadow,
  soles,
  upperSeam,
} from './parts.ts';

/** A loafer with an apron. Line: toe, sole (city, lug or platform), and saddle, bit, tassels or emblem on the vamp. */
export const loafer: Silhouette = (look) => {
  const { line, own } = look;
  const men = isForMen(look.product);
  const toe = line.choice('toe', ['round', 'almond', 'square'] as const);
  const blunt = { almond: 0.6, round: 0.9, square: 1.1 }[toe];
  const sole = line.choice('sole', ['city', 'lug', 'city', 'platform'] as const);
  const thick = sole === 'city' ? 5 : sole === 'lug' ? 13 : 18;
  const heel = thick + line.number('heel', 14, men ? 20 : 34);
  const throat = line.number('throat', 0.44, 0.54);
  const wide = men ? 1.08 : 1;
  const measures: Measures = {
    length: 324,
    width: (
      [
        [0, 0],
        [0.012, 17],
        [0.05, 28],
        [0.14, 33],
        [0.3, 32],
        [0.42, 33],
        [0.62, 44],
        [0.72, 46],
        [0.84, 39 + 5 * blunt],
        [0.93, 22 + 17 * blunt],
        [0.975, 10 + 19 * blunt],
        [0.994, 3 + 14 * blunt],
        [1, 0],
      ] as const
    ).map(([t, w]) => [t, w * wide] as const),
    feather: [
      [0, heel + 2],
      [0.2, heel],
      [0.34, heel * 0.5 + thick * 0.5 + 3],
      [0.52, thick + 2],
      [0.75, thick],
      [0.9, thick + 2],
      [1, thick + 7],
    ],
    top: [
      [0, heel + 62],
      [0.05, heel + 60],
      [0.14, heel + 52],
      [0.28, heel * 0.6 + thick * 0.4 + 50],
      [throat - 0.06, thick + 66],
      [throat, thick + 74],
      [throat + 0.1, thick + 62],
      [0.72, thick + 43],
      [0.86, thick + 33],
      [0.95, thick + 24 + 3 * blunt],
      [0.985, thick + 18],
      [1, thick + 10],
    ],
    opening: [
      [0, 0],
      [0.012, 12],
      [0.05, 20],
      [0.14, 26],
      [0.28, 28],
      [throat - 0.1, 29],
      [throat - 0.03, 24],
      [throat - 0.006, 13],
      [throat, 0],
      [1, 0],
    ],
    bend: 5,
    back: 5,
  };
  const lining = shoeLining(look);
  const front = line.choice('vamp', ['bit', 'saddle', 'tassel', 'emblem'] as const);
  const bottom = sole === 'city' ? soles.leather : own.chance(0.3) ? soles.rubber : soles.dark;
  const apron: P2[] = [
    [throat + 0.02, 0.74],
    [throat + 0.1, 0.66],
    [0.68, 0.6],
    [0.78, 0.57],
    [0.86, 0.58],
    [0.91, 0.66],
    [0.935, 0.8],
    [0.942, 1],
  ];
  const one = (draft: Draft, shift: P3): void => {
    const last = createLast(measures, shift);
    shoeShadow(draft, last);
    drawInside(draft, last, lining, throat);
    drawSole(draft, last, bottom, (t) => heelBlock(last, t, thick * 1.16), sole === 'city' ? 3.4 : 5.5);
    drawUpper(draft, last, look.body, throat);
    upperSeam(draft, last, apron, look.thread);
    upperSeam(draft, last, [
      [0.33, 0],
      [0.35, 0.4],
      [throat + 0.01, 0.86],
    ]);
    upperSeam(draft, last, [
      [0.075, 0],
      [0.075, 0.9],
    ]);
    drawTopline(draft, last, look.body, throat, 2.8);
    vamp(draft, look, last, front, throat + 0.1);
  };
  const focus = createLast(measures).at(throat + 0.1, 0.72, 1);
  return { stage: shoeStage(focus, 84, 2.4), draw: (draft) => pair(draft, one, 112) };
};

/** How far the sole reaches down at a place: to the floor under heel and ball, arched between. */
export function heelBlock(last: Last, t: number, thick: number): number {
  const height = last.feather(t);
  if (t < 0.25) return height - 0.5;
  if (t < 0.3) return height - (height - thick) * ((t - 0.25) / 0.05);
  return Math.min(height, thick);
}

function vamp(
  draft: Draft,
  look: Look,
  last: Last,
  kind: 'bit' | 'saddle' | 'tassel' | 'emblem',
  t: number,
): void {
  const zoom = draft.camera.zoom;
  const middle = (s: number): number => t - 0.02 + 0.03 * s;
  if (kind === 'emblem') {
    clasp(draft, look.product.line, look.metal, framedAt(draft, last, [t + 0.02, 0.86]), 22);
    return;
  }
  drawBand(draft, last, look.trim, {
    middle,
    width: kind === 'saddle' ? 26 : 16,
    low: kind === 'tassel' ? 0.5 : 0.1,
    thread: look.thread,
  });
  if (kind === 'saddle')
    buckle(draft, look.product.line, look.metal, framedAt(draft, last, [middle(0.84), 0.84], 5), 16);
  if (kind === 'bit')
    clasp(draft, look.product.line, look.metal, framedAt(draft, last, [middle(0.86), 0.86], 6), 22);
  if (kind === 'tassel') {
    const place = framedAt(draft, last, [t + 0.03, 0.84], 6);
    for (const dx of [-9, 7]) {
      const skirt = place(moved(mirrored(trace('M0 -4 L4 -3 L5 4 L9 24 L0 26', 3)), dx, 4));
      const strands = [-5, -1.6, 1.6, 5].map((x) =>
        place([
          [dx + x * 0.6, 9],
          [dx + x, 29],
        ]),
      );
      paint(draft, {
        outline: [skirt],
        finish: { ...look.trim, colour: tone(look.trim.colour, -0.03) },
        form: {
          edge: 2.4 * zoom,
          creases: [{ runs: strands, width: 1.2 * zoom, depth: -2 * zoom, blur: 0.8 * zoom }],
        },
      });
    }
  }
}
