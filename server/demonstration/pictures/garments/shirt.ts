import type { Draft } from '../core/draft.ts';
import { roundedBox, through, trace } from '../core/geometry.ts';
import {
  button,
  cloth,
  clothSeam,
  fold,
  garmentShadow,
  garmentStage,
  onBody,
  patch,
  topstitch,
} from './cloth.ts';
import { type Figure, bodyOf, collarBody, figureOf, sleeveOf } from './figure.ts';
import { drawSleeve } from './sleeves.ts';
import { neckInside, trunk, trunkFolds } from './trunk.ts';
import type { Look } from '../look.ts';
import type { Silhouette } from '../scene.ts';
import type { Place } from '../structures.ts';

/** A shirt. Line: collar (point, spread, band, lavallière), length, pockets, sleeves, tails. */
export const shirt: Silhouette = (look) => {
  const { line } = look;
  const f = figureOf(look, 82, line.number('size', 296, 318));
  const collarKind = f.men
    ? line.choice('men collar', ['point', 'spread', 'band'] as const)
    : line.choice('collar', ['point', 'lavallière', 'spread', 'band'] as const);
  const ease = line.number('ease', 5, 20);
  const hem = f.hipY + line.number('length', 18, 76);
  const dip = line.number('tails', -2, 24);
  const pockets = line.choice('pockets', [0, 1, 2, 1]);
  const folds = trunkFolds(look, f, hem);
  const cuffY = f.hipY + 12;
  return {
    stage: garmentStage([f.neck * 0.4, f.neckY + 62, f.chest * 0.5], f.neckY, hem + dip),
    draw(draft) {
      const body = bodyOf(f, ease, ease + (f.men ? 4 : 10));
      const width = body.half;
      const place = onBody(draft, body);
      garmentShadow(
        draft,
        place([
          [-f.hip, hem + dip],
          [f.hip, hem + dip],
        ]),
      );
      const sleeve = (side: 1 | -1): void =>
        drawSleeve(
          draft,
          look,
          sleeveOf(f, side, cuffY, (f.men ? 33 : 28) + ease * 0.3, f.men ? 21 : 18, 32 + ease * 0.5),
          side,
          { cuff: 30, buttons: 1 },
        );
      if (draft.camera.view !== 'front') sleeve(1);
      neckInside(draft, look, f, place, f.neckY + 60);
      const open = (u: number): number => (1 - Math.abs(u)) * (collarKind === 'lavallière' ? 22 : 34);
      cloth(draft, look, place, trunk(f, width, hem, 4, open, dip), { folds });
      placket(draft, look, place, f, hem + dip);
      for (let i = 0; i < pockets; i++) chestPocket(draft, look, place, f, i === 0 ? 1 : -1);
      clothSeam(
        draft,
        place,
        through([
          [-f.shoulder * 0.86, f.shoulderY + 30],
          [0, f.shoulderY + 44],
          [f.shoulder * 0.86, f.shoulderY + 30],
        ]),
        pockets === 2 ? 0.26 : 0,
      );
      collar(draft, look, onBody(draft, collarBody(f)), f, collarKind);
      if (draft.camera.view === 'front') sleeve(1);
      sleeve(-1);
    },
  };
};

function placket(draft: Draft, look: Look, place: Place, f: Figure, hem: number): void {
  const from = f.neckY + 34;
  cloth(
    draft,
    look,
    place,
    [
      [-9, from],
      [9, from],
      [9, hem - 1],
      [-9, hem - 1],
    ],
    { edge: 1.6, swellSlope: 0, over: 1 },
  );
  for (const x of [-6.4, 6.4])
    topstitch(draft, look, place, [
      [x, from + 4],
      [x, (from + hem) / 2],
      [x, hem - 3],
    ]);
  for (let y = from + 18; y < hem - 24; y += 46) button(draft, look, place, [0, y], 4.2);
}

function chestPocket(draft: Draft, look: Look, place: Place, f: Figure, side: 1 | -1): void {
  const [x, y] = [side * f.chest * 0.5, f.armholeY - 12];
  patch(
    draft,
    look,
    place,
    trace(`M${x - 21} ${y} L${x + 21} ${y} L${x + 21} ${y + 40} L${x} ${y + 50} L${x - 21} ${y + 40} Z`),
    { stitched: true, over: 1 },
  );
  clothSeam(
    draft,
    place,
    [
      [x - 21, y + 9],
      [x + 21, y + 9],
    ],
    0.25,
  );
}

function collar(
  draft: Draft,
  look: Look,
  place: Place,
  f: Figure,
  kind: 'point' | 'spread' | 'band' | 'lavallière',
): void {
  const stand = trace(
    `M${-f.neck - 3} ${f.neckY + 14} C${-f.neck + 2} ${f.neckY - 12} ${f.neck - 2} ${f.neckY - 12} ${f.neck + 3} ${f.neckY + 14} C${f.neck * 0.7} ${f.neckY + 2} ${-f.neck * 0.7} ${f.neckY + 2} ${-f.neck - 3} ${f.neckY + 14}`,
  );
  cloth(draft, look, place, stand, { edge: 2.4, swellSlope: 0 });
  for (const s of [-1, 1] as const) {
    if (kind === 'band' || kind === 'lavallière') {
      const bandOutline = trace(
        `M${s * (f.neck + 3)} ${f.neckY + 12} C${s * f.neck * 0.9} ${f.neckY + 30} ${s * f.neck * 0.5} ${f.neckY + 36} ${s * 2} ${f.neckY + 40} L${s * 2} ${f.neckY + 27} C${s * f.neck * 0.5} ${f.neckY + 24} ${s * f.neck * 0.8} ${f.neckY + 16} ${s * (f.neck - 1)} ${f.neckY - 2} Z`,
      );
      cloth(draft, look, place, bandOutline, { edge: 2, swellSlope: 0.1, over: 1.2 });
      continue;
    }
    const reach = kind === 'spread' ? f.neck * 1.18 : f.neck * 0.78;
    const low = kind === 'spread' ? f.neckY + 52 : f.neckY + 68;
    const leaf = trace(
      `M${s * (f.neck + 2)} ${f.neckY - 1} C${s * (f.neck + 8)} ${f.neckY + 14} ${s * (reach + 6)} ${low - 20} ${s * reach} ${low} L${s * 3} ${f.neckY + 36} C${s * f.neck * 0.5} ${f.neckY + 24} ${s * f.neck * 0.8} ${f.neckY + 12} ${s * (f.neck - 1)} ${f.neckY - 2} Z`,
    );
    cloth(draft, look, place, leaf, { edge: 2.2, swellSlope: 0.15, over: 2 });
    topstitch(draft, look, place, [
      [s * (f.neck + 1), f.neckY + 10],
      [s * (reach - 2), low - 8],
      [s * 8, f.neckY + 37],
    ]);
  }
  if (kind !== 'lavallière') return button(draft, look, place, [0, f.neckY + 34], 4);
  bow(draft, look, place, f.neckY + 36);
}

/** A soft bow at the neck with two ends. */
function bow(draft: Draft, look: Look, place: Place, y: number): void {
  for (const s of [-1, 1]) {
    const tail = trace(
      `M${s * 2} ${y} C${s * 8} ${y + 40} ${s * 10} ${y + 80} ${s * 20} ${y + 128} L${s * 44} ${y + 118} C${s * 34} ${y + 70} ${s * 20} ${y + 30} ${s * 8} ${y - 2} Z`,
    );
    cloth(draft, look, place, tail, {
      over: 2.2,
      edge: 3,
      swell: 9,
      swellSlope: 0.5,
      folds: [fold([s * 5, y + 8], [s * 30, y + 116], 4 * s, 5, -4)],
    });
    const loop = trace(
      `M0 ${y} C${s * 14} ${y - 26} ${s * 50} ${y - 24} ${s * 52} ${y - 2} C${s * 52} ${y + 20} ${s * 18} ${y + 18} 0 ${y + 3} Z`,
    );
    cloth(draft, look, place, loop, {
      over: 2,
      edge: 4,
      swell: 10,
      swellSlope: 0.6,
      folds: [fold([s * 4, y], [s * 38, y - 4], 3, 6, -5)],
    });
  }
  cloth(draft, look, place, roundedBox(0, y + 1, 17, 20, 7), { over: 1, edge: 5, edgeSlope: 1 });
}
