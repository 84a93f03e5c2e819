import { finish } from '../core/finish.ts';
import type { P3 } from '../core/geometry.ts';
import type { Silhouette } from '../scene.ts';
import type { Draft } from '../core/draft.ts';
import { tone } from '../core/colour.ts';
import { createLast, shoeStage, type Measures } from './last.ts';
import {
  drawHeel,
  drawInside,
  drawSole,
  drawTopline,
  drawUpper,
  emblem,
  pair,
  shoeLining,
  shoeShadow,
  soles,
  upperSeam,
} from './parts.ts';

/** A pump. Line: heel height and form, toe, throat, and where its emblem sits. */
export const pump: Silhouette = (look) => {
  const { line, own } = look;
  const heel = line.number('heel', 62, 122);
  const toe = line.choice('toe', ['pointed', 'almond', 'round', 'square'] as const);
  const throat = line.number('throat', 0.66, 0.76);
  const blunt = { pointed: 0.34, almond: 0.62, round: 0.86, square: 1 }[toe];
  const measures: Measures = {
    length: 330 - heel * 0.3,
    width: [
      [0, 0],
      [0.012, 13],
      [0.05, 23],
      [0.14, 28],
      [0.3, 27],
      [0.42, 28],
      [0.62, 38],
      [0.72, 40],
      [0.84, 34 + 3 * blunt],
      [0.93, 16 + 16 * blunt],
      [0.975, 7 + 17 * blunt],
      [0.994, 2 + 13 * blunt],
      [1, 0],
    ],
    feather: [
      [0, heel + 8],
      [0.16, heel + 5],
      [0.3, heel * 0.74],
      [0.48, heel * 0.28 + 3],
      [0.62, 6],
      [0.74, 4],
      [0.9, 6],
      [1, 10],
    ],
    top: [
      [0, heel + 62],
      [0.05, heel + 60],
      [0.16, heel + 44],
      [0.34, heel * 0.72 + 36],
      [0.52, heel * 0.3 + 32],
      [throat - 0.04, 33],
      [throat, 33 + 3 * blunt],
      [throat + 0.1, 29 + 4 * blunt],
      [0.93, 20 + 5 * blunt],
      [0.985, 15 + 3 * blunt],
      [1, 11],
    ],
    opening: [
      [0, 0],
      [0.012, 10],
      [0.05, 17],
      [0.14, 23],
      [0.3, 25],
      [0.45, 27],
      [throat - 0.12, 26],
      [throat - 0.05, 19],
      [throat - 0.012, 9],
      [throat, 0],
      [1, 0],
    ],
    bend: 4,
  };
  const form = line.choice('heel form', ['stiletto', 'block', 'cone', 'flare'] as const);
  const shape = {
    stiletto: { length: 62, wide: 50, seat: 1, tip: 0.16, curve: 0.42, lean: 0.1 },
    block: { length: 60, wide: 52, seat: 1, tip: 0.9, curve: 1, lean: 0 },
    cone: { length: 62, wide: 52, seat: 1, tip: 0.36, curve: 0.8, lean: 0.04 },
    flare: { length: 46, wide: 44, seat: 1, tip: 1.24, curve: 2, lean: -0.04 },
  }[form];
  const lining = shoeLining(look);
  const sole = own.chance(0.35) ? finish(tone(look.hex, -0.04), { gloss: 0.2 }) : soles.leather;
  const heelFinish =
    form === 'flare' && line.choice('metal heel', [true, false, false])
      ? look.metal
      : { ...look.trim, gloss: Math.max(0.2, look.body.gloss), mirror: look.body.mirror };
  const place = line.choice('emblem', ['toe', 'throat', 'heel'] as const);
  const spot: readonly [number, number] =
    place === 'toe' ? [0.87, 0.74] : place === 'throat' ? [throat + 0.05, 0.82] : [0.12, 0.5];
  const one = (draft: Draft, shift: P3): void => {
    const last = createLast(measures, shift);
    shoeShadow(draft, last);
    drawHeel(draft, last, heelFinish, shape);
    drawInside(draft, last, lining, throat);
    drawSole(draft, last, sole, (t) => (t < 0.2 ? 3 : 3.4), 1.2);
    drawUpper(draft, last, look.body, throat);
    upperSeam(draft, last, [
      [0.36, 0],
      [0.37, 0.3],
      [0.38, 0.7],
      [0.38, 1],
    ]);
    drawTopline(draft, last, look.body, throat, 2.2);
    emblem(draft, look, last, spot);
  };
  const focus = createLast(measures).at(spot[0] - (place === 'heel' ? -0.06 : 0.08), spot[1] * 0.8, 1);
  return { stage: shoeStage(focus, heel + 60), draw: (draft) => pair(draft, one) };
};
