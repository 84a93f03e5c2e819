import { tone } from '../core/colour.ts';
import type { Draft } from '../core/draft.ts';
import { type P2, through, trace } from '../core/geometry.ts';
import { profile } from '../core/profile.ts';
import { button, cloth, clothSeam, garmentShadow, garmentStage, onBody, patch } from './cloth.ts';
import { hemLine, skirtCuts, skirtFolds } from './skirt-cut.ts';
import { hips, waistband } from './waist.ts';
import type { Look } from '../look.ts';
import type { Silhouette } from '../scene.ts';
import type { Place } from '../structures.ts';

/** A skirt. Line: cut, length, waistband, buttons or slit, pockets. */
export const skirt: Silhouette = (look) => {
  const { line } = look;
  const top = 118;
  const cut = line.choice('cut', skirtCuts);
  const hem = top + line.number('length', 186, 372);
  const waist = line.number('waist', 78, 90);
  const hip = waist * 1.36;
  const hemHalf =
    hip *
    ({ flared: 1.56, straight: 0.96, pleated: 1.3, wrap: 1.04, tulip: 0.86 }[cut] +
      line.number('fullness', -0.06, 0.18));
  const width = profile([
    [top, waist],
    [top + 26, waist + 5],
    [top + 120, cut === 'flared' || cut === 'pleated' ? waist + (hemHalf - waist) * 0.5 : hip],
    [hem, hemHalf],
  ]);
  const folds = skirtFolds(look, cut, width, top + 24, hem);
  const front = line.choice('front', ['buttons', 'pockets', 'plain', 'slit'] as const);
  return {
    stage: garmentStage([waist * 0.4, top + 92, waist * 0.5], top, hem, 2.3),
    draw(draft) {
      const place = onBody(draft, hips(width));
      garmentShadow(
        draft,
        place([
          [-hemHalf, hem],
          [hemHalf, hem],
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
      const side = Array.from({ length: 22 }, (_, i): P2 => [
        width(top + 4 + ((hem - top - 4) * i) / 21),
        top + 4 + ((hem - top - 4) * i) / 21,
      ]);
      const outline = [
        ...side,
        ...hemLine(cut, hemHalf, hem).slice(1, -1),
        ...side.map(([x, y]): P2 => [-x, y]).reverse(),
        ...[-0.5, 0, 0.5].map((u): P2 => [u * waist, top + 4 + 6 * (1 - u * u)]),
      ];
      cloth(draft, look, place, outline, { folds, swell: 44, swellSlope: 0.44 });
      if (cut === 'wrap') wrapSkirt(draft, look, place, waist, top, hem, hemHalf);
      waistband(draft, look, width, top, waist);
      if (front === 'pockets' && cut !== 'pleated')
        for (const s of [-1, 1])
          patch(
            draft,
            look,
            place,
            trace(
              `M${s * waist * 0.62 - 20} ${top + 66} L${s * waist * 0.62 + 20} ${top + 66} L${s * waist * 0.62 + 20} ${top + 82} Q${s * waist * 0.62} ${top + 90} ${s * waist * 0.62 - 20} ${top + 82} Z`,
            ),
            { stitched: true },
          );
      if (front === 'buttons' && cut !== 'wrap')
        for (let y = top + 42; y < hem - 26; y += 40) button(draft, look, place, [0, y], 5.4);
      if (front === 'slit' && cut !== 'pleated')
        clothSeam(
          draft,
          place,
          through([
            [waist * 0.5, hem - 120],
            [hemHalf * 0.46, hem - 50],
            [hemHalf * 0.44, hem + 4],
          ]),
          0.7,
        );
      clothSeam(
        draft,
        place,
        [
          [waist * 0.98, top + 26],
          [width(hem - 40) - 5, hem - 40],
        ],
        0.16,
      );
    },
  };
};

function wrapSkirt(
  draft: Draft,
  look: Look,
  place: Place,
  waist: number,
  top: number,
  hem: number,
  hemHalf: number,
): void {
  const over = trace(
    `M${-waist * 0.7} ${top + 26} C${-waist * 0.6} ${top + 120} ${-hemHalf * 0.36} ${hem - 90} ${-hemHalf * 0.3} ${hem + 6}`,
  );
  cloth(draft, look, place, [...over, ...over.map(([x, y]): P2 => [x + 9, y]).reverse()], {
    over: 1.8,
    edge: 2,
    swellSlope: 0,
  });
  for (const y of [top + 12, top + 46]) button(draft, look, place, [-waist * 0.62, y], 7);
}
