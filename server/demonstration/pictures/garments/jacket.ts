import { tone } from '../core/colour.ts';
import type { Draft } from '../core/draft.ts';
import { type P2, roundedBox, through, trace } from '../core/geometry.ts';
import { type Fold, cloth, clothSeam, drape, fold, garmentShadow, garmentStage, onBody } from './cloth.ts';
import { bodyOf, sleeveOf } from './figure.ts';
import type { Cut } from './jacket-cut.ts';
import { details } from './jacket-details.ts';
import { collar } from './lapels.ts';
import { drawSleeve } from './sleeves.ts';
import type { Look } from '../look.ts';
import type { Scene } from '../scene.ts';
import type { Place } from '../structures.ts';

export function jacket(look: Look, cut: Cut): Scene {
  const { figure: f } = cut;
  const drop = look.own.range(-2, 2);
  return {
    stage: garmentStage([f.neck * 0.5, cut.stance - 30, f.chest * 0.5], f.neckY, cut.hem),
    draw(draft) {
      const body = bodyOf(f, cut.ease, cut.waist);
      const width = body.half;
      const place = onBody(draft, body);
      const hemHalf = width(f.hipY) + cut.flare;
      garmentShadow(
        draft,
        place([
          [-hemHalf, cut.hem],
          [hemHalf, cut.hem],
        ]),
      );
      const sleeve = (side: 1 | -1): void =>
        drawSleeve(
          draft,
          look,
          sleeveOf(
            f,
            side,
            cut.sleeveY + drop * side,
            f.men ? 34 : 29,
            f.men ? 22 : 19,
            34 + cut.flare * 0.2,
          ),
          side,
          { buttons: cut.lapel === 'none' ? 0 : 3, cuff: cut.belt ? 34 : 0 },
        );
      const turnedAway = draft.camera.view !== 'front';
      if (turnedAway) sleeve(1);
      inside(draft, look, cut, place);
      const overlap = cut.double ? 34 : 9;
      front(draft, look, cut, place, width, hemHalf, -1, overlap);
      front(draft, look, cut, place, width, hemHalf, 1, overlap);
      collar(draft, look, cut, place, overlap);
      details(draft, look, cut, place, width, overlap);
      if (!turnedAway) sleeve(1);
      sleeve(-1);
    },
  };
}

function inside(draft: Draft, look: Look, { figure: f, stance, hem }: Cut, place: Place): void {
  const back = trace(
    `M${-f.neck - 6} ${f.neckY + 8} C${-f.neck * 0.5} ${f.neckY - 3} ${f.neck * 0.5} ${f.neckY - 3} ${f.neck + 6} ${f.neckY + 8} L${f.neck + 14} ${stance} L${-f.neck - 14} ${stance} Z`,
  );
  cloth(draft, look, place, back, {
    finish: { ...look.lining, colour: tone(look.lining.colour, -0.06) },
    swellSlope: 0,
    edge: 10,
    edgeSlope: 0.5,
    lean: [0, 0.5],
  });
  const label = roundedBox(0, f.neckY + 22, 26, 12, 1);
  cloth(draft, look, place, label, {
    finish: { ...look.lining, colour: tone(look.lining.colour, 0.14) },
    swellSlope: 0,
    edge: 1,
  });
  const below = roundedBox(0, hem - 14, f.waist * 1.2, 30, 4);
  cloth(draft, look, place, below, {
    finish: { ...look.lining, colour: tone(look.lining.colour, -0.14) },
    swellSlope: 0,
    edge: 6,
    edgeSlope: -0.4,
  });
}

/** One front; `side` 1 is on the viewer's right and lies on top. */
function front(
  draft: Draft,
  look: Look,
  cut: Cut,
  place: Place,
  width: (y: number) => number,
  hemHalf: number,
  side: 1 | -1,
  overlap: number,
): void {
  const { figure: f, stance, hem } = cut;
  const strong = drape(look);
  const centre = -overlap;
  const round = cut.cutaway ? 44 : 6;
  const edge = `M${f.neck} ${f.neckY + 2} L${f.shoulder - 14} ${f.shoulderY - 4} Q${f.shoulder - 3} ${f.shoulderY} ${f.shoulder - 5} ${f.shoulderY + 14} C${f.shoulder - 10} ${f.shoulderY + 40} ${f.chest + 2} ${f.armholeY - 26} ${width(f.armholeY)} ${f.armholeY}`;
  const low = `C${width(f.armholeY + 40)} ${f.armholeY + 40} ${width(f.waistY)} ${f.waistY - 40} ${width(f.waistY)} ${f.waistY} C${width(f.waistY) + 2} ${f.waistY + 40} ${width(f.hipY)} ${f.hipY - 40} ${width(f.hipY)} ${f.hipY} L${hemHalf} ${hem} L${centre + round} ${hem + 3} C${centre + round * 0.3} ${hem + 2} ${centre} ${hem - round * 0.8} ${centre} ${hem - round * 1.6} L${centre} ${stance} L${f.neck * 0.62} ${f.neckY + 24} Z`;
  const outline = trace(`${edge} ${low}`).map(([x, y]): P2 => [x * side, y]);
  const folds: Fold[] = [
    fold(
      [side * f.chest * 0.62, f.armholeY + 30],
      [side * f.waist * 0.5, f.waistY + 6],
      5 * side,
      8,
      -3 * strong,
    ),
    fold([side * f.waist * 0.86, f.waistY - 18], [side * f.waist * 0.3, f.waistY + 14], 3, 6, -3 * strong),
    fold([side * f.waist * 0.9, f.waistY + 16], [side * f.waist * 0.4, f.waistY + 30], -3, 6, -2.2 * strong),
  ];
  if (hem - f.hipY > 60) {
    for (const share of [0.36, 0.66, 0.9])
      folds.push(
        fold(
          [side * f.hip * share, f.waistY + 60],
          [side * hemHalf * share, hem - 4],
          4 * side,
          13,
          (share === 0.66 ? -6 : 5) * strong,
        ),
      );
  }
  cloth(draft, look, place, outline, {
    folds,
    swell: 36,
    swellSlope: 0.4,
    edge: 4,
    ...(side === 1 ? { over: 2.6 } : {}),
  });
  // The bust dart, and the seam of the side panel.
  clothSeam(
    draft,
    place,
    through([
      [side * f.chest * 0.52, f.armholeY + 26],
      [side * f.waist * 0.54, f.waistY],
      [side * f.hip * 0.56, f.hipY - 30],
    ]).map(([x, y]): P2 => [x, y]),
    0.2,
  );
}
