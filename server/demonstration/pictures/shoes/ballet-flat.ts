import { tone } from '../core/colour.ts';
import { dropShadow, paint, type Draft } from '../core/draft.ts';
import { moved, roundedBox, trace, type P3 } from '../core/geometry.ts';
import type { Look } from '../look.ts';
import type { Silhouette } from '../scene.ts';
import { createLast, shoeStage, type Last, type Measures } from './last.ts';
import {
  drawBand,
  drawInside,
  drawSole,
  drawTopline,
  drawUpper,
  emblem,
  framedAt,
  pair,
  shoeLining,
  shoeShadow,
  soles,
  toeCap,
  upperSeam,
} from './parts.ts';

/** A ballet flat. Line: toe, throat, cap, and a bow, a strap or the emblem. */
export const balletFlat: Silhouette = (look) => {
  const { line, own } = look;
  const toe = line.choice('toe', ['round', 'almond', 'square', 'pointed'] as const);
  const blunt = { pointed: 0.3, almond: 0.6, round: 0.9, square: 1.05 }[toe];
  const throat = line.number('throat', 0.63, 0.77);
  const heel = line.number('heel', 9, 20);
  const measures: Measures = {
    length: 318,
    width: [
      [0, 0],
      [0.012, 15],
      [0.05, 26],
      [0.14, 31],
      [0.3, 30],
      [0.42, 31],
      [0.62, 41],
      [0.72, 43],
      [0.84, 36 + 5 * blunt],
      [0.93, 18 + 18 * blunt],
      [0.975, 8 + 19 * blunt],
      [0.994, 2 + 14 * blunt],
      [1, 0],
    ],
    feather: [
      [0, heel + 2],
      [0.2, heel],
      [0.36, heel * 0.6 + 3],
      [0.55, 5],
      [0.75, 4],
      [0.9, 5],
      [1, 9],
    ],
    top: [
      [0, heel + 58],
      [0.05, heel + 56],
      [0.16, heel + 43],
      [0.34, 41 + heel * 0.5],
      [0.52, 36],
      [throat - 0.04, 32],
      [throat, 33 + 2 * blunt],
      [throat + 0.1, 30 + 3 * blunt],
      [0.93, 22 + 4 * blunt],
      [0.985, 16 + 3 * blunt],
      [1, 11],
    ],
    opening: [
      [0, 0],
      [0.012, 11],
      [0.05, 19],
      [0.14, 25],
      [0.3, 27],
      [0.45, 29],
      [throat - 0.12, 30],
      [throat - 0.05, 24],
      [throat - 0.012, 13],
      [throat, 0],
      [1, 0],
    ],
    bend: 5,
  };
  const lining = shoeLining(look);
  const trimmed = line.choice('cap', [true, false]);
  const front = line.choice('front', ['bow', 'emblem', 'strap', 'bow'] as const);
  const binding = own.chance(0.3) ? { ...look.trim, colour: tone(look.hex, -0.2) } : look.trim;
  const one = (draft: Draft, shift: P3): void => {
    const last = createLast(measures, shift);
    shoeShadow(draft, last);
    drawInside(draft, last, lining, throat);
    drawSole(draft, last, soles.leather, (t) => (t < 0.24 ? Math.max(4, last.feather(t)) : 4), 1.6);
    drawUpper(draft, last, look.body, throat);
    if (trimmed) {
      const cap = { ...look.trim, colour: tone(look.hex, look.hex === '#1b1a1c' ? 0.2 : -0.24) };
      toeCap(draft, last, cap, 0.885);
    }
    upperSeam(draft, last, [
      [0.3, 0],
      [0.31, 0.4],
      [0.31, 1],
    ]);
    drawTopline(draft, last, binding, throat, 3.2);
    if (front === 'strap') {
      drawBand(draft, last, look.trim, {
        middle: (s) => 0.52 + 0.02 * s,
        width: 13,
        lift: 4,
        thread: look.thread,
      });
      emblem(draft, look, last, [0.53, 0.8], 13);
    }
    if (front === 'bow') bow(draft, look, last, throat + 0.012);
    if (front === 'emblem') emblem(draft, look, last, [throat + 0.055, 0.74], 17);
  };
  const focus = createLast(measures).at(front === 'strap' ? 0.53 : throat + 0.03, 0.7, 1);
  return { stage: shoeStage(focus, 66, 2.5), draw: (draft) => pair(draft, one) };
};

function bow(draft: Draft, look: Look, last: Last, t: number): void {
  const zoom = draft.camera.zoom;
  const place = framedAt(draft, last, [t, 0.72], 4);
  for (const side of [1, -1]) {
    const loop = place(
      moved(
        trace(
          `M0 0 C${side * 13} -20 ${side * 38} -19 ${side * 39} -3 C${side * 40} 14 ${side * 16} 14 0 3`,
          3,
        ),
        0,
        0,
      ),
    );
    dropShadow(draft, [loop], 1.2, 0.6);
    const pinch = place([
      [0, 1],
      [side * 15, 0],
    ]);
    paint(draft, {
      outline: [loop],
      finish: look.trim,
      form: {
        edge: 3 * zoom,
        edgeSlope: 1,
        creases: [{ runs: [pinch], width: 2 * zoom, depth: -3 * zoom, blur: 1.6 * zoom }],
      },
    });
  }
  const knot = place(roundedBox(0, 0, 12, 14, 4));
  paint(draft, { outline: [knot], finish: look.trim, form: { edge: 2.4 * zoom, edgeSlope: 1.2 } });
}
