import { trace, type P2 } from '../core/geometry.ts';
import { profile } from '../core/profile.ts';
import type { Body } from './cloth.ts';
import { isForMen } from '../product.ts';
import type { Look } from '../look.ts';

/** The measures of the unseen body, in pixels of the frame. */
export interface Figure {
  readonly men: boolean;
  readonly neck: number;
  readonly neckY: number;
  readonly shoulder: number;
  readonly shoulderY: number;
  readonly armholeY: number;
  readonly chest: number;
  readonly waist: number;
  readonly waistY: number;
  readonly hip: number;
  readonly hipY: number;
}

/** A figure `tall` pixels from shoulder to hip and in proportion to it. */
export function figureOf(look: Look, top: number, tall: number): Figure {
  const men = isForMen(look.product);
  const u = tall / 300;
  return {
    men,
    neck: (men ? 37 : 33) * u,
    neckY: top,
    shoulder: (men ? 112 : 94) * u,
    shoulderY: top + 22 * u,
    armholeY: top + (men ? 120 : 108) * u,
    chest: (men ? 102 : 86) * u,
    waist: (men ? 92 : 70) * u,
    waistY: top + 190 * u,
    hip: (men ? 96 : 92) * u,
    hipY: top + 300 * u,
  };
}

/** The body in a garment, with ease added. Neck and shoulders are less deep than the chest. */
export function bodyOf(f: Figure, ease = 0, waistEase = ease): Body {
  const half = profile([
    [f.neckY, f.neck + ease * 0.3],
    [f.shoulderY, f.shoulder + ease * 0.4],
    [f.armholeY, f.chest + ease],
    [f.waistY, f.waist + waistEase],
    [f.hipY, f.hip + ease],
    [f.hipY + 140, f.hip + ease + 8],
  ]);
  return { half, depth: depthOf(f, half) };
}

/** The thickness that belongs to a width profile. */
export function depthOf(f: Figure, half: (y: number) => number): (y: number) => number {
  const top = profile([
    [f.neckY - 30, f.neck * 0.62],
    [f.neckY, f.neck * 0.66],
    [f.shoulderY + 10, f.chest * 0.4],
    [f.armholeY, half(f.armholeY) * 0.52],
  ]);
  return (y) => (y < f.armholeY ? top(y) : half(y) * 0.52);
}

/** What lies around the neck: it widens slowly, where the shoulders widen at once. */
export function collarBody(f: Figure, lift = 2): Body {
  const half = profile([
    [f.neckY - 34, f.neck - 2],
    [f.neckY, f.neck + 3],
    [f.neckY + 60, f.neck + 34],
    [f.armholeY + 20, f.chest + 4],
  ]);
  const depth = depthOf(f, () => f.chest);
  return { half, depth: (y) => depth(y) + lift };
}

/** One sleeve (side 1 is on the viewer's right) as an outline, with its middle line and radius. */
export interface Sleeve {
  readonly outline: P2[];
  readonly middle: (y: number) => number;
  readonly radius: (y: number) => number;
  readonly cuffY: number;
}

/** A hanging sleeve from the shoulder to `cuffY`; `wide` is its half width at the top, `cuff` at the end, `away` its distance from the body. */
export function sleeveOf(
  f: Figure,
  side: 1 | -1,
  cuffY: number,
  wide: number,
  cuff: number,
  away: number,
  drop = 0,
): Sleeve {
  const [sx, sy] = [f.shoulder - 3, f.shoulderY + drop * 0.25];
  const length = cuffY - sy;
  const middle = profile([
    [sy, sx - wide * 0.35],
    [sy + length * 0.25, sx + away * 0.35],
    [sy + length * 0.6, sx + away * 0.8],
    [cuffY, sx + away * 0.92],
  ]);
  const radius = profile([
    [sy, wide * 0.5],
    [sy + length * 0.2, wide],
    [sy + length * 0.55, wide * 0.62 + cuff * 0.38],
    [cuffY, cuff],
  ]);
  const outer: P2[] = [];
  const inner: P2[] = [];
  for (let i = 0; i <= 14; i++) {
    const y = sy + (length * i) / 14;
    outer.push([middle(y) + radius(y), y]);
    inner.push([middle(y) - radius(y), y]);
  }
  const crown = trace(
    `M${sx - wide * 0.95} ${sy + 4} C${sx - wide * 0.4} ${sy - 7} ${sx + wide * 0.15} ${sy - 4} ${middle(sy + length * 0.09) + radius(sy + length * 0.09)} ${sy + length * 0.09}`,
    4,
  );
  const low = outer.at(-1) ?? [0, 0];
  const lowIn = inner.at(-1) ?? [0, 0];
  const outline: P2[] = [
    ...crown,
    ...outer.slice(2),
    [(low[0] + lowIn[0]) / 2, cuffY + cuff * 0.12],
    ...inner.slice(3).reverse(),
  ];
  return {
    outline: outline.map(([x, y]): P2 => [x * side, y]),
    middle: (y) => side * middle(y),
    radius,
    cuffY,
  };
}
