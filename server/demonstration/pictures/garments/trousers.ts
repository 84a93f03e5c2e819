import { tone } from '../core/colour.ts';
import type { Draft } from '../core/draft.ts';
import { type P2, through, trace } from '../core/geometry.ts';
import { profile } from '../core/profile.ts';
import {
  type Fold,
  cloth,
  clothSeam,
  drape,
  fold,
  garmentShadow,
  garmentStage,
  onBody,
  patch,
  topstitch,
} from './cloth.ts';
import { figureOf } from './figure.ts';
import { hips, waistband } from './waist.ts';
import type { Look } from '../look.ts';
import type { Silhouette } from '../scene.ts';
import type { Place } from '../structures.ts';

/** Trousers. Line: leg, rise, crease or pleats, pockets, turn-ups. */
export const trousers: Silhouette = (look) => {
  const { line } = look;
  const men = figureOf(look, 0, 300).men;
  const top = 56;
  const waist = line.number('waist', 68, 78) + (men ? 6 : 0);
  const hip = waist * (men ? 1.2 : 1.28);
  const crotch = top + line.number('rise', 112, 142);
  const hem = line.number('hem', 506, 552);
  const leg = line.choice('leg', ['straight', 'wide', 'tapered', 'flared'] as const);
  const knee = { straight: 0.6, wide: 0.74, tapered: 0.54, flared: 0.5 }[leg] * hip;
  const foot = { straight: 0.54, wide: 0.82, tapered: 0.36, flared: 0.76 }[leg] * hip;
  const stand = hip * 0.5 + (leg === 'wide' || leg === 'flared' ? 12 : 6);
  const width = profile([
    [top, waist],
    [top + 26, waist + 3],
    [top + 96, hip],
    [crotch, hip - 1],
    [hem, stand + foot / 2 + 14],
  ]);
  const crease = line.choice('crease', [true, false]) && look.product.material !== 'denim';
  const cuff = line.choice('turn-up', [0, 26, 0]);
  const strong = drape(look);
  return {
    stage: garmentStage([waist * 0.35, top + 96, waist * 0.5], top, hem, 2.2),
    draw(draft) {
      const place = onBody(draft, hips(width));
      garmentShadow(
        draft,
        place([
          [-stand - foot / 2, hem],
          [stand + foot / 2, hem],
        ]),
      );
      cloth(
        draft,
        look,
        place,
        trace(
          `M${-waist} ${top + 6} C${-waist * 0.5} ${top - 6} ${waist * 0.5} ${top - 6} ${waist} ${top + 6} L${waist} ${top + 20} L${-waist} ${top + 20} Z`,
        ),
        { finish: { ...look.lining, colour: tone(look.lining.colour, -0.1) }, swellSlope: 0 },
      );
      for (const s of [1, -1] as const) {
        const kneeY = (crotch + hem) / 2 - 10;
        const outer = [top + 4, top + 40, top + 96, crotch].map((y): P2 => [width(y), y]);
        const outline = through([...outer, [stand * 0.9 + knee / 2 + 4, kneeY], [stand + foot / 2, hem]]);
        const inner = through([
          [stand - foot / 2, hem],
          [stand * 0.9 - knee / 2 + 4, kneeY],
          [6, crotch + 22],
          [0, crotch],
        ]);
        const both = [
          ...outline,
          [stand, hem + 5] as P2,
          ...inner,
          [0, top + 10] as P2,
          [waist * 0.5, top + 8] as P2,
        ].map(([x, y]): P2 => [x * s, y]);
        const folds: Fold[] = [
          ...(crease
            ? [
                {
                  run: through([
                    [waist * 0.5, top + 40],
                    [hip * 0.52, crotch],
                    [stand * 0.9 + 4, kneeY],
                    [stand, hem],
                  ]).map(([x, y]): P2 => [x * s, y]),
                  width: 3,
                  height: 4,
                },
              ]
            : []),
          fold([s * hip * 0.15, crotch + 6], [s * hip * 0.72, crotch - 18], 4 * s, 8, -4 * strong),
          fold([s * hip * 0.2, crotch + 16], [s * hip * 0.62, crotch + 26], -4 * s, 8, 3 * strong),
          fold(
            [s * (stand - knee * 0.3), kneeY - 16],
            [s * (stand + knee * 0.36), kneeY - 2],
            4,
            7,
            -3.4 * strong,
          ),
          fold(
            [s * (stand - knee * 0.3), kneeY + 26],
            [s * (stand + knee * 0.3), kneeY + 14],
            3,
            7,
            2.6 * strong,
          ),
          ...(leg === 'wide' || leg === 'flared'
            ? [-0.28, 0.28].map((u) =>
                fold(
                  [s * (stand + u * knee * 0.6), kneeY],
                  [s * (stand + u * foot), hem - 2],
                  4,
                  11,
                  6 * strong,
                ),
              )
            : []),
        ];
        cloth(draft, look, place, both, { folds, swell: 26, swellSlope: 0.5 });
        if (cuff > 0)
          cloth(
            draft,
            look,
            place,
            [
              [s * (stand - foot / 2 - 1), hem - cuff],
              [s * stand, hem - cuff + 4],
              [s * (stand + foot / 2 + 1), hem - cuff],
              [s * (stand + foot / 2 + 1), hem + 1],
              [s * stand, hem + 6],
              [s * (stand - foot / 2 - 1), hem + 1],
            ],
            { over: 1.4, edge: 3, swell: 14, swellSlope: 0.4 },
          );
        clothSeam(
          draft,
          place,
          through([
            [s * waist * 0.62, top + 28],
            [s * waist * 0.8, top + 48],
            [s * width(top + 84) * 0.985, top + 88],
          ]),
          0.4,
        );
        topstitch(
          draft,
          look,
          place,
          through([
            [s * waist * 0.58, top + 28],
            [s * waist * 0.77, top + 50],
            [s * width(top + 84) * 0.96, top + 92],
          ]),
        );
      }
      fly(draft, look, place, top, crotch);
      waistband(draft, look, width, top, waist);
      for (const x of [-0.62, 0.62])
        patch(
          draft,
          look,
          place,
          [
            [x * waist - 4, top + 6],
            [x * waist + 4, top + 6],
            [x * waist + 4, top + 34],
            [x * waist - 4, top + 34],
          ],
          { over: 0.8 },
        );
    },
  };
};

function fly(draft: Draft, look: Look, place: Place, top: number, crotch: number): void {
  clothSeam(
    draft,
    place,
    [
      [0, top + 30],
      [0, crotch],
    ],
    0.42,
  );
  topstitch(
    draft,
    look,
    place,
    through([
      [11, top + 30],
      [11, top + 74],
      [7, top + 88],
      [1, top + 94],
    ]),
  );
}
