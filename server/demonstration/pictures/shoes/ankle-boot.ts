import { tone } from '../core/colour.ts';
import type { Draft } from '../core/draft.ts';
import { finish } from '../core/finish.ts';
import type { P3 } from '../core/geometry.ts';
import { joined, paintMesh, seen } from '../core/mesh.ts';
import { buckle, stud } from '../hardware.ts';
import type { Look } from '../look.ts';
import { isForMen } from '../product.ts';
import type { Silhouette } from '../scene.ts';
import { knit } from '../textures.ts';
import { createLast, shoeStage, sideGrid, type Last, type Measures } from './last.ts';
import { heelBlock } from './loafer.ts';
import {
  drawHeel,
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
  upperSeam,
} from './parts.ts';

/** An ankle boot. Line: shaft, heel, toe, and how it closes: elastic, zip, strap or laces. */
export const ankleBoot: Silhouette = (look) => {
  const { line } = look;
  const men = isForMen(look.product);
  const toe = line.choice('toe', ['almond', 'round', 'pointed', 'square'] as const);
  const blunt = { pointed: 0.4, almond: 0.65, round: 0.9, square: 1.05 }[toe];
  const form = men ? 'low' : line.choice('heel', ['low', 'block', 'low', 'cone'] as const);
  const thick = form === 'low' ? line.number('sole', 6, 20) : 5;
  const heel = form === 'low' ? thick + 16 : line.number('heel height', 48, 84);
  const shaft = line.number('shaft', 128, 178);
  const throat = 0.45;
  const measures: Measures = {
    length: 312,
    width: [
      [0, 0],
      [0.012, 17],
      [0.05, 28],
      [0.14, 33],
      [0.3, 31],
      [0.42, 32],
      [0.62, 42],
      [0.72, 44],
      [0.84, 37 + 5 * blunt],
      [0.93, 19 + 18 * blunt],
      [0.975, 9 + 19 * blunt],
      [0.994, 3 + 13 * blunt],
      [1, 0],
    ],
    feather: [
      [0, heel + 4],
      [0.18, heel + 1],
      [0.32, heel * 0.66 + thick * 0.34],
      [0.5, heel * 0.2 + thick * 0.8 + 2],
      [0.64, thick + 2],
      [0.78, thick],
      [0.9, thick + 2],
      [1, thick + 8],
    ],
    top: [
      [0, heel + shaft],
      [0.2, heel + shaft - line.number('dip', 2, 16)],
      [throat - 0.03, heel + shaft + 2],
      [throat, heel + shaft],
      [throat + 0.015, heel * 0.6 + thick * 0.4 + shaft * 0.72],
      [throat + 0.06, heel * 0.4 + thick * 0.6 + 92],
      [0.6, heel * 0.12 + thick + 64],
      [0.72, thick + 47],
      [0.86, thick + 35],
      [0.95, thick + 24 + 3 * blunt],
      [0.985, thick + 17],
      [1, thick + 9],
    ],
    opening: [
      [0, 0],
      [0.012, 14],
      [0.05, 24],
      [0.15, 31],
      [0.26, 32],
      [0.36, 27],
      [throat - 0.03, 18],
      [throat - 0.006, 8],
      [throat, 0],
      [1, 0],
    ],
    bend: 4,
    back: 7,
  };
  const closing = line.choice('closing', ['elastic', 'strap', 'zip', 'double strap'] as const);
  const lining = shoeLining(look);
  const heelFinish = {
    ...look.trim,
    colour: tone(look.hex, -0.05),
    gloss: Math.max(0.2, look.body.gloss),
    mirror: look.body.mirror,
  };
  const one = (draft: Draft, shift: P3): void => {
    const last = createLast(measures, shift);
    shoeShadow(draft, last);
    if (form === 'block')
      drawHeel(draft, last, heelFinish, { length: 74, wide: 60, seat: 1, tip: 0.92, curve: 1, lean: 0 });
    if (form === 'cone')
      drawHeel(draft, last, heelFinish, { length: 76, wide: 60, seat: 1, tip: 0.48, curve: 0.7, lean: 0.04 });
    drawInside(draft, last, lining, throat);
    if (form === 'low')
      drawSole(
        draft,
        last,
        thick > 12 ? soles.dark : soles.leather,
        (t) => heelBlock(last, t, thick * 1.16),
        thick > 12 ? 5 : 3,
      );
    else drawSole(draft, last, soles.dark, () => 5, 2);
    const folds = [0.4, 0.55].map((s) =>
      [0.4, 0.46, 0.52].map((t) => draft.camera.at(last.at(t, s + (t - 0.4) * 0.6, 1))),
    );
    drawUpper(draft, last, look.body, throat, {
      creases: [
        {
          runs: folds,
          width: 5 * draft.camera.zoom,
          depth: -3 * draft.camera.zoom,
          blur: 5 * draft.camera.zoom,
        },
      ],
    });
    if (closing === 'elastic') gore(draft, look, last);
    upperSeam(
      draft,
      last,
      [
        [0.06, 0],
        [0.06, 0.98],
      ],
      look.thread,
    );
    upperSeam(
      draft,
      last,
      [
        [0.34, 0],
        [0.4, 0.24],
        [0.5, 0.5],
        [0.53, 0.8],
        [0.53, 1],
      ],
      look.thread,
    );
    drawTopline(draft, last, look.body, throat, 3.4);
    closure(draft, look, last, closing);
    emblem(draft, look, last, closing === 'zip' ? [0.3, 0.82] : [0.12, 0.86], 13);
  };
  const focus = createLast(measures).at(0.3, 0.58, 1);
  return { stage: shoeStage(focus, shaft + heel, 2.1), draw: (draft) => pair(draft, one, 112) };
};

function gore(draft: Draft, look: Look, last: Last): void {
  const cloth = finish(tone(look.hex, look.hex === '#1b1a1c' ? 0.05 : -0.12), {
    gloss: 0.02,
    texture: knit(4, 0.4),
  });
  const facets = joined(
    ([-1, 1] as const).map(
      (side) => seen(draft.camera, sideGrid(last, side, 0.17, 0.33, 0.44, 0.985, 12)).front,
    ),
  );
  paintMesh(draft, facets, cloth, { edge: 2 * draft.camera.zoom, edgeSlope: -0.6 });
}

function closure(
  draft: Draft,
  look: Look,
  last: Last,
  kind: 'elastic' | 'strap' | 'zip' | 'double strap',
): void {
  const heights = kind === 'strap' ? [0.56] : kind === 'double strap' ? [0.5, 0.76] : [];
  for (const height of heights) {
    const facets = joined(
      ([-1, 1] as const).map(
        (side) => seen(draft.camera, sideGrid(last, side, 0, 0.5, height, height + 0.085, 26)).front,
      ),
    );
    paintMesh(draft, facets, look.trim, { edge: 1.8 * draft.camera.zoom, edgeSlope: 0.9 });
    buckle(draft, look.product.line, look.metal, framedAt(draft, last, [0.27, height + 0.04], 3), 12);
    for (const t of [0.36, 0.4]) stud(draft, look.metal, framedAt(draft, last, [t, height + 0.042], 2), 2);
  }
  if (kind === 'zip') {
    const run = [0.06, 0.3, 0.55, 0.8, 0.97].map((s) => draft.camera.at(last.at(0.24, s, 1)));
    const d = run.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
    const z = draft.camera.zoom;
    draft.sheet.add(
      `<path d="${d}" fill="none" stroke="#141210" stroke-opacity="0.55" stroke-width="${(5 * z).toFixed(1)}"/><path d="${d}" fill="none" stroke="${look.metal.colour}" stroke-width="${(3 * z).toFixed(1)}" stroke-dasharray="${(1.4 * z).toFixed(1)} ${z.toFixed(1)}"/>`,
    );
  }
}
