import type { Draft } from '../core/draft.ts';
import { type P2, type Run, flipped, roundedBox, trace } from '../core/geometry.ts';
import { button, cloth, fold, larger, onBody, patch, topstitch } from './cloth.ts';
import { bodyOf } from './figure.ts';
import type { Cut } from './jacket-cut.ts';
import { buckle } from '../hardware.ts';
import type { Look } from '../look.ts';
import type { Place } from '../structures.ts';

export function details(
  draft: Draft,
  look: Look,
  cut: Cut,
  place: Place,
  width: (y: number) => number,
  overlap: number,
): void {
  const { figure: f, stance, hem } = cut;
  topstitch(draft, look, place, [
    [-overlap + 4, stance + 4],
    [-overlap + 4, hem - (cut.cutaway ? 80 : 10)],
  ]);
  const pocketY = cut.cutaway || cut.double ? Math.min(f.hipY - 40, hem - 86) : f.hipY - 10;
  for (const side of [-1, 1] as const)
    pocket(draft, look, place, cut.pockets, side * f.hip * 0.58, pocketY + 18, side, f.men ? 46 : 40);
  const step = Math.min(58, (hem - stance - 70) / Math.max(1, cut.buttons));
  for (let i = 0; i < cut.buttons; i++) {
    const y = stance + 8 + i * step;
    if (cut.double) for (const x of [-overlap * 0.7, overlap * 0.7]) button(draft, look, place, [x, y], 7);
    else button(draft, look, place, [0, y], 7);
  }
  if (!cut.belt) return;
  const y = f.waistY + 8;
  const w = width(y) + 2;
  const onBelt = onBody(draft, larger(bodyOf(f, cut.ease, cut.waist), 3));
  cloth(
    draft,
    look,
    onBelt,
    [
      [-w, y - 11],
      [0, y - 9],
      [w, y - 11],
      [w, y + 11],
      [0, y + 13],
      [-w, y + 11],
    ],
    { over: 2.4, edge: 2.4, swellSlope: 0.1 },
  );
  cloth(draft, look, onBelt, trace(`M6 ${y - 6} L20 ${y - 4} L${26} ${y + 76} L10 ${y + 80} Z`), {
    over: 2.4,
    edge: 2.4,
    swellSlope: 0.2,
    folds: [fold([12, y + 6], [18, y + 74], 2, 4, -2)],
  });
  buckle(
    draft,
    look.product.line,
    look.metal,
    (points) => onBelt(points.map(([px, py]) => [px, py + y + 2])),
    16,
  );
}

function pocket(
  draft: Draft,
  look: Look,
  place: Place,
  kind: Cut['pockets'],
  x: number,
  y: number,
  side: 1 | -1,
  w: number,
): void {
  if (kind === 'patch') {
    patch(
      draft,
      look,
      place,
      trace(
        `M${x - w / 2} ${y} L${x + w / 2} ${y} L${x + w / 2} ${y + w * 0.9} Q${x + w / 2} ${y + w * 1.08} ${x + w / 2 - 9} ${y + w * 1.08} L${x - w / 2 + 9} ${y + w * 1.08} Q${x - w / 2} ${y + w * 1.08} ${x - w / 2} ${y + w * 0.9} Z`,
      ),
      { stitched: true },
    );
  } else if (kind === 'flap') {
    patch(
      draft,
      look,
      place,
      trace(
        `M${x - w / 2} ${y} L${x + w / 2} ${y} L${x + w / 2} ${y + 15} Q${x} ${y + 22} ${x - w / 2} ${y + 15} Z`,
      ),
    );
  } else if (kind === 'welt') {
    patch(draft, look, place, roundedBox(x, y, w, 7, 1), { over: 0.8 });
  } else {
    patch(
      draft,
      look,
      place,
      flippedIf(side, [
        [x * side - 14, y - 26],
        [x * side - 4, y - 28],
        [x * side + 12, y + 30],
        [x * side + 2, y + 32],
      ]),
      { over: 1.2 },
    );
  }
}

function flippedIf(side: 1 | -1, run: Run): P2[] {
  return side === 1 ? [...run] : flipped(run);
}
