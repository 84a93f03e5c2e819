import { tone } from '../core/colour.ts';
import type { Draft } from '../core/draft.ts';
import { type P2, roundedBox, trace } from '../core/geometry.ts';
import { type Fold, cloth, drape, fold } from './cloth.ts';
import type { Figure } from './figure.ts';
import type { Look } from '../look.ts';
import type { Place } from '../structures.ts';

/** The inside of the back, seen through the neck. */
export function neckInside(draft: Draft, look: Look, f: Figure, place: Place, low: number): void {
  const outline = trace(
    `M${-f.neck - 4} ${f.neckY + 6} C${-f.neck * 0.5} ${f.neckY - 2} ${f.neck * 0.5} ${f.neckY - 2} ${f.neck + 4} ${f.neckY + 6} L${f.neck + 6} ${low} L${-f.neck - 6} ${low} Z`,
  );
  cloth(draft, look, place, outline, {
    finish: { ...look.body, colour: tone(look.hex, -0.14) },
    swellSlope: 0,
    edge: 9,
    edgeSlope: 0.5,
    lean: [0, 0.4],
  });
  cloth(draft, look, place, roundedBox(0, f.neckY + 14, 24, 11, 1), {
    finish: { ...look.lining, colour: '#f3eee4', texture: undefined },
    swellSlope: 0,
    edge: 1,
  });
}

/** The trunk of a top from the neck to the hem; `scoop` is the depth of its neckline. */
export function trunk(
  f: Figure,
  width: (y: number) => number,
  hem: number,
  flare: number,
  scoop: (x: number) => number,
  hemDip = 0,
): P2[] {
  const w = width(hem) + flare;
  const right = trace(
    `M${f.neck} ${f.neckY + 4} L${f.shoulder - 14} ${f.shoulderY - 4} Q${f.shoulder - 3} ${f.shoulderY} ${f.shoulder - 5} ${f.shoulderY + 14} C${f.shoulder - 10} ${f.shoulderY + 40} ${width(f.armholeY)} ${f.armholeY - 24} ${width(f.armholeY)} ${f.armholeY}` +
      ` C${width(f.armholeY + 50)} ${f.armholeY + 50} ${width(f.waistY)} ${f.waistY - 30} ${width(f.waistY)} ${f.waistY} C${width(f.waistY)} ${f.waistY + 40} ${w} ${hem - 50} ${w} ${hem - Math.abs(hemDip)} C${w * 0.8} ${hem + hemDip} ${w * 0.4} ${hem + hemDip} 0 ${hem + hemDip}`,
  );
  const neck: P2[] = Array.from({ length: 13 }, (_, i): P2 => {
    const x = -f.neck + (2 * f.neck * i) / 12;
    return [x, f.neckY + 4 + scoop(x / f.neck)];
  });
  return [...right, ...right.map(([x, y]): P2 => [-x, y]).reverse(), ...neck];
}

/** Folds that fall from bust and waist of a top. */
export function trunkFolds(look: Look, f: Figure, hem: number): Fold[] {
  const strong = drape(look);
  const jitter = (): number => look.own.range(-5, 5);
  return [-1, 1].flatMap((s) => [
    fold(
      [s * f.chest * 0.7, f.armholeY + 20 + jitter()],
      [s * f.waist * 0.45, f.waistY + 10],
      6 * s,
      9,
      -3.4 * strong,
    ),
    fold(
      [s * f.waist * 0.9, f.waistY - 14],
      [s * f.waist * 0.3, f.waistY + 22 + jitter()],
      4,
      7,
      -3 * strong,
    ),
    fold([s * f.hip * 0.66, f.waistY + 24], [s * f.hip * 0.7, hem - 6], 5 * s, 10, 4 * strong),
    fold([s * f.hip * 0.3, f.waistY + 40 + jitter()], [s * f.hip * 0.36, hem - 4], -4 * s, 9, -3.4 * strong),
    fold(
      [s * f.shoulder * 0.72, f.shoulderY + 34],
      [s * f.chest * 0.5, f.armholeY + 24],
      4 * s,
      8,
      2.6 * strong,
    ),
  ]);
}
