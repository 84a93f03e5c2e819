import type { Draft } from '../core/draft.ts';
import { type P2, trace } from '../core/geometry.ts';
import { profile } from '../core/profile.ts';
import {
  type Body,
  type Fold,
  button,
  cloth,
  clothSeam,
  drape,
  fold,
  garmentShadow,
  garmentStage,
  onBody,
} from './cloth.ts';
import { type Figure, depthOf, figureOf, sleeveOf } from './figure.ts';
import { neckInside } from './trunk.ts';
import { hemLine, skirtCuts, skirtFolds, type SkirtCut } from './skirt-cut.ts';
import { drawSleeve } from './sleeves.ts';
import { waistOf } from './waist.ts';
import type { Look } from '../look.ts';
import type { Silhouette } from '../scene.ts';
import type { Place } from '../structures.ts';

/** A dress. Line: neckline, sleeves, waist, cut and length of the skirt, belt. */
export const dress: Silhouette = (look) => {
  const { line } = look;
  const f = figureOf(
    { ...look, product: { ...look.product, gender: 'women' } },
    58,
    line.number('size', 228, 252),
  );
  const cut = line.choice('cut', skirtCuts);
  const neck = line.choice('neck', ['vee', 'boat', 'round', 'square', 'halter'] as const);
  const sleeves = line.choice('sleeves', ['none', 'short', 'long', 'none', 'bishop'] as const);
  const hem = line.number('hem', 404, 546);
  const waistY = f.waistY + line.number('waist', -34, 12);
  const hemHalf =
    f.hip *
    ({ flared: 1.5, straight: 0.98, pleated: 1.22, wrap: 1.12, tulip: 0.86 }[cut] +
      line.number('fullness', -0.08, 0.26));
  const belt = line.choice('belt', ['none', 'buckle', 'seam', 'sash'] as const);
  const width = profile([
    [f.neckY, f.neck],
    [f.shoulderY, f.shoulder * 0.96],
    [f.armholeY, f.chest + 3],
    [waistY, f.waist + 2],
    [
      Math.max(waistY + 40, f.hipY),
      cut === 'flared' || cut === 'pleated'
        ? f.waist + (hemHalf - f.waist) * 0.46
        : f.hip + (cut === 'tulip' ? 10 : 2),
    ],
    [hem, hemHalf],
  ]);
  const strong = drape(look);
  const folds: Fold[] = [
    ...skirtFolds(look, cut, width, waistY, hem),
    ...[-1, 1].flatMap((s) => [
      fold([s * f.chest * 0.7, f.armholeY + 4], [s * f.waist * 0.4, waistY - 6], 6 * s, 8, -3.4 * strong),
      fold([s * f.waist * 0.9, waistY - 22], [s * f.waist * 0.3, waistY - 4], 3, 6, -3 * strong),
      fold([s * f.chest * 0.36, f.armholeY - 16], [s * f.chest * 0.5, f.armholeY + 30], 8 * s, 14, 4),
    ]),
  ];
  const bare = sleeves === 'none';
  const depth =
    neck === 'vee' ? 92 : neck === 'round' ? 40 : neck === 'square' ? 54 : neck === 'boat' ? 12 : 8;
  const neckHalf =
    neck === 'boat'
      ? f.neck * 1.8
      : neck === 'square' || neck === 'round'
        ? f.neck * 1.3
        : f.neck * (neck === 'halter' ? 0.8 : 1.1);
  return {
    stage: garmentStage(
      belt === 'none'
        ? [f.neck * 0.3, f.neckY + depth + 26, f.chest * 0.5]
        : [f.waist * 0.3, waistY - 12, f.waist * 0.5],
      f.neckY,
      hem,
    ),
    draw(draft) {
      const body: Body = { half: width, depth: depthOf(f, width) };
      const place = onBody(draft, body);
      garmentShadow(
        draft,
        place([
          [-hemHalf, hem],
          [hemHalf, hem],
        ]),
      );
      const sleeve = (side: 1 | -1): void => {
        if (bare || neck === 'halter') return;
        const cuffY = sleeves === 'short' ? f.armholeY + 26 : f.hipY + 6;
        drawSleeve(
          draft,
          look,
          sleeveOf(
            f,
            side,
            cuffY,
            sleeves === 'bishop' ? 28 : 25,
            sleeves === 'short' ? 24 : sleeves === 'bishop' ? 30 : 15,
            sleeves === 'bishop' ? 40 : 28,
          ),
          side,
          { cuff: sleeves === 'bishop' ? 20 : 0 },
        );
      };
      if (draft.camera.view !== 'front') sleeve(1);
      neckInside(draft, look, { ...f, neck: neckHalf }, place, f.neckY + depth + 8);
      cloth(
        draft,
        look,
        place,
        bodice(f, width, neck, neckHalf, depth, cut, hemHalf, hem, bare || neck === 'halter'),
        { folds, swell: 40, swellSlope: 0.42 },
      );
      if (cut === 'wrap') wrapEdge(draft, look, place, neckHalf, f, waistY, hem, hemHalf, width);
      waistOf(draft, look, belt, waistY, body);
      if (line.choice('front', ['plain', 'buttons', 'plain']) === 'buttons' && cut !== 'wrap')
        for (let y = f.neckY + depth + 18; y < waistY - 12; y += 26) button(draft, look, place, [0, y], 4.4);
      if (draft.camera.view === 'front') sleeve(1);
      sleeve(-1);
    },
  };
};

function bodice(
  f: Figure,
  width: (y: number) => number,
  neck: 'vee' | 'boat' | 'round' | 'square' | 'halter',
  neckHalf: number,
  depth: number,
  cut: SkirtCut,
  hemHalf: number,
  hem: number,
  bare: boolean,
): P2[] {
  const tip =
    neck === 'halter' ? neckHalf + 8 : bare ? Math.max(neckHalf + 14, f.shoulder * 0.82) : f.shoulder - 12;
  const tipY = neck === 'halter' ? f.neckY + 2 : f.shoulderY - 6;
  const arm = bare
    ? `L${tip} ${tipY} C${tip - 6} ${f.shoulderY + 40} ${width(f.armholeY) - 14} ${f.armholeY - 16} ${width(f.armholeY)} ${f.armholeY - 4}`
    : `L${tip} ${tipY} Q${f.shoulder - 2} ${f.shoulderY} ${f.shoulder - 5} ${f.shoulderY + 16} C${f.shoulder - 10} ${f.shoulderY + 36} ${width(f.armholeY)} ${f.armholeY - 20} ${width(f.armholeY)} ${f.armholeY}`;
  const right = trace(`M${neckHalf} ${f.neckY + (neck === 'boat' ? 10 : 5)} ${arm}`);
  const side: P2[] = Array.from({ length: 24 }, (_, i): P2 => {
    const y = f.armholeY + ((hem - f.armholeY) * (i + 1)) / 24;
    return [width(y), y];
  });
  const edge = [...right, ...side];
  const scoop = Array.from({ length: 21 }, (_, i): P2 => {
    const u = -1 + i / 10;
    const down =
      neck === 'vee'
        ? 1 - Math.abs(u)
        : neck === 'square'
          ? Math.min(1, (1 - Math.abs(u)) * 7)
          : Math.sqrt(Math.max(0, 1 - u * u));
    return [u * neckHalf, f.neckY + (neck === 'boat' ? 10 : 5) + depth * down];
  });
  return [
    ...edge,
    ...hemLine(cut, hemHalf, hem).slice(1, -1),
    ...edge.map(([x, y]): P2 => [-x, y]).reverse(),
    ...scoop,
  ];
}

function wrapEdge(
  draft: Draft,
  look: Look,
  place: Place,
  neckHalf: number,
  f: Figure,
  waistY: number,
  hem: number,
  hemHalf: number,
  width: (y: number) => number,
): void {
  const over = trace(
    `M${neckHalf} ${f.neckY + 8} C${neckHalf * 0.6} ${f.neckY + 60} ${-f.waist * 0.3} ${waistY - 40} ${-f.waist * 0.82} ${waistY} C${-f.waist * 0.3} ${waistY + 60} ${-hemHalf * 0.1} ${hem - 70} ${hemHalf * 0.06} ${hem + 8}`,
  );
  clothSeam(draft, place, over, 0.5);
  const lap = [...over, ...over.map(([x, y]): P2 => [Math.min(width(y) - 2, x + 8), y + 2]).reverse()];
  cloth(draft, look, place, lap, { over: 1.6, edge: 2, swellSlope: 0 });
}
