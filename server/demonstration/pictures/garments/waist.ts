import type { Draft } from '../core/draft.ts';
import { type P2, trace } from '../core/geometry.ts';
import { type Body, button, cloth, clothSeam, fold, larger, onBody, topstitch } from './cloth.ts';
import { buckle, clasp } from '../hardware.ts';
import type { Look } from '../look.ts';

/** What marks the waist of a dress. */
export function waistOf(
  draft: Draft,
  look: Look,
  kind: 'none' | 'buckle' | 'seam' | 'sash',
  y: number,
  body: Body,
): void {
  const place = onBody(draft, larger(body, 1.5));
  const w = body.half(y) + 1.5;
  if (kind === 'none') return;
  if (kind === 'seam')
    return clothSeam(draft, place, [
      [-w, y],
      [-w / 2, y + 3],
      [0, y + 4],
      [w / 2, y + 3],
      [w, y],
    ]);
  const high = kind === 'sash' ? 11 : 8;
  const strip: P2[] = [
    [-w, y - high],
    [-w / 2, y - high + 3],
    [0, y - high + 4],
    [w / 2, y - high + 3],
    [w, y - high],
    [w, y + high],
    [w / 2, y + high + 3],
    [0, y + high + 4],
    [-w / 2, y + high + 3],
    [-w, y + high],
  ];
  if (kind === 'buckle') {
    cloth(draft, look, place, strip, { finish: look.trim, over: 1.6, edge: 2, swellSlope: 0 });
    topstitch(draft, look, place, [
      [-w, y - high + 3],
      [0, y - high + 7],
      [w, y - high + 3],
    ]);
    if (look.line.choice('waist clasp', [true, false]))
      clasp(
        draft,
        look.product.line,
        look.metal,
        (points) => place(points.map(([px, py]) => [px, py + y + 4])),
        15,
      );
    else
      buckle(
        draft,
        look.product.line,
        look.metal,
        (points) => place(points.map(([px, py]) => [px, py + y + 4])),
        14,
      );
    return;
  }
  cloth(draft, look, place, strip, {
    over: 1.8,
    edge: 3,
    swell: 8,
    swellSlope: 0.3,
    folds: [fold([-w * 0.9, y - 2], [w * 0.9, y + 4], -5, 4, -3)],
  });
  for (const s of [-1, 1]) {
    cloth(
      draft,
      look,
      place,
      trace(
        `M${w * 0.34} ${y} C${w * 0.34 + s * 10} ${y + 40} ${w * 0.4 + s * 8} ${y + 80} ${w * 0.4 + s * 14} ${y + 118} L${w * 0.4 + s * 14 + 17} ${y + 112} C${w * 0.5 + s * 8} ${y + 70} ${w * 0.44 + s * 8} ${y + 30} ${w * 0.42} ${y} Z`,
      ),
      { over: 1.8, edge: 3, swell: 7, swellSlope: 0.4 },
    );
  }
  cloth(
    draft,
    look,
    place,
    trace(`M${w * 0.28} ${y - 8} L${w * 0.48} ${y - 8} L${w * 0.48} ${y + 14} L${w * 0.28} ${y + 14} Z`),
    { over: 1, edge: 4 },
  );
}

/** The body below the waist. */
export function hips(half: (y: number) => number): Body {
  return { half, depth: (y) => half(y) * 0.6 };
}

/** The waistband of skirts and trousers with what closes it. */
export function waistband(
  draft: Draft,
  look: Look,
  width: (y: number) => number,
  top: number,
  waist: number,
): void {
  const place = onBody(draft, larger(hips(width), 1));
  const arcAt = (y: number): P2[] =>
    Array.from({ length: 13 }, (_, i): P2 => [(-1 + i / 6) * (waist + 1), y + 7 * (1 - (-1 + i / 6) ** 2)]);
  cloth(draft, look, place, [...arcAt(top + 3), ...arcAt(top + 27).reverse()], {
    edge: 2.4,
    swellSlope: 0.1,
    over: 1,
  });
  topstitch(draft, look, place, arcAt(top + 24));
  const closing = look.line.choice('closing', ['clasp', 'button', 'belt'] as const);
  if (closing === 'belt') {
    cloth(draft, look, place, [...arcAt(top + 7), ...arcAt(top + 22).reverse()], {
      finish: look.trim,
      edge: 2,
      swellSlope: 0,
      over: 1.4,
    });
    buckle(
      draft,
      look.product.line,
      look.metal,
      (points) => place(points.map(([x, y]) => [x, y + top + 22])),
      14,
    );
  } else if (closing === 'clasp')
    clasp(
      draft,
      look.product.line,
      look.metal,
      (points) => place(points.map(([x, y]) => [x, y + top + 22])),
      11,
    );
  else button(draft, look, place, [0, top + 22], 6);
}
