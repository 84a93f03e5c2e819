import type { LocalPoints } from './local-points.ts';
import type { PointPairs } from './match-points.ts';
import { fitProjectiveMap, type ProjectiveMap } from './projective-map.ts';

/** x′ = a·x + b·y + c, y′ = d·x + e·y + f: from the left picture's base pixels to the right one's. */
export interface AffineMap {
  a: number;
  b: number;
  c: number;
  d: number;
  e: number;
  f: number;
}

export interface Verification {
  /** Pairs that one map explains. */
  matched: number;
  /** Indices of those pairs. */
  pairs: number[];
  map: AffineMap;
  /** From the right picture's base pixels to the left one's, with perspective. */
  back: ProjectiveMap;
}

/** How far, in right-hand pixels, a mapped point may land from its partner: before and after the map is refined. */
const tolerance = { rough: 28, fine: 11, bent: 7 } as const;
/** With fewer pairs perspective is guesswork. */
const leastForPerspective = 10;
/** Turns and sizes that a pair may suggest at most; a photo of a product is no further away than that. */
const sizeRange = { smallest: 0.2, largest: 5 } as const;

function inliersOf(
  map: AffineMap,
  left: LocalPoints,
  right: LocalPoints,
  pairs: PointPairs,
  reach: number,
  into: Int32Array,
): number {
  let count = 0;
  for (let index = 0; index < pairs.count; index++) {
    const i = pairs.left[index] as number;
    const j = pairs.right[index] as number;
    const x = left.x[i] as number;
    const y = left.y[i] as number;
    const dx = map.a * x + map.b * y + map.c - (right.x[j] as number);
    const dy = map.d * x + map.e * y + map.f - (right.y[j] as number);
    if (dx * dx + dy * dy < reach * reach) into[count++] = index;
  }
  return count;
}

/** The turn, size and shift that take one oriented point to its partner. */
function mapOfPair(left: LocalPoints, right: LocalPoints, i: number, j: number): AffineMap | null {
  const size = (right.scale[j] as number) / (left.scale[i] as number);
  const turn = (right.angle[j] as number) - (left.angle[i] as number);
  const [cosine, sine] = [size * Math.cos(turn), size * Math.sin(turn)];
  const [x, y] = [left.x[i] as number, left.y[i] as number];
  return {
    a: cosine,
    b: -sine,
    c: (right.x[j] as number) - cosine * x + sine * y,
    d: sine,
    e: cosine,
    f: (right.y[j] as number) - sine * x - cosine * y,
  };
}

/**
 * Least-squares affine map through the given pairs; null when they lie on a line or the map mirrors, flattens or
 * resizes beyond what a photo does.
 */
function fitMap(
  left: LocalPoints,
  right: LocalPoints,
  pairs: PointPairs,
  chosen: Int32Array,
  count: number,
): AffineMap | null {
  let [sx, sy, su, sv] = [0, 0, 0, 0];
  for (let k = 0; k < count; k++) {
    const index = chosen[k] as number;
    sx += left.x[pairs.left[index] as number] as number;
    sy += left.y[pairs.left[index] as number] as number;
    su += right.x[pairs.right[index] as number] as number;
    sv += right.y[pairs.right[index] as number] as number;
  }
  const [mx, my, mu, mv] = [sx / count, sy / count, su / count, sv / count];
  let [xx, xy, yy, xu, yu, xv, yv] = [0, 0, 0, 0, 0, 0, 0];
  for (let k = 0; k < count; k++) {
    const index = chosen[k] as number;
    const x = (left.x[pairs.left[index] as number] as number) - mx;
    const y = (left.y[pairs.left[index] as number] as number) - my;
    const u = (right.x[pairs.right[index] as number] as number) - mu;
    const v = (right.y[pairs.right[index] as number] as number) - mv;
    xx += x * x;
    xy += x * y;
    yy += y * y;
    xu += x * u;
    yu += y * u;
    xv += x * v;
    yv += y * v;
  }
  const determinant = xx * yy - xy * xy;
  if (determinant < 1e-3 * (xx + yy) * (xx + yy)) return null;
  const a = (xu * yy - yu * xy) / determinant;
  const b = (yu * xx - xu * xy) / determinant;
  const d = (xv * yy - yv * xy) / determinant;
  const e = (yv * xx - xv * xy) / determinant;
  const area = a * e - b * d;
  if (area < sizeRange.smallest ** 2 || area > sizeRange.largest ** 2) return null;
  const stretch = (a * a + b * b + d * d + e * e) / (2 * area);
  // 1 for a similarity; 2.1 is a square seen as a 4 : 1 lozenge.
  if (stretch > 2.1) return null;
  return { a, b, c: mu - a * mx - b * my, d, e, f: mv - d * mx - e * my };
}

/**
 * Finds the affine map that most pairs agree on. Every pair of oriented points proposes a similarity (Philbin et al.,
 * Object retrieval with large vocabularies and fast spatial matching, 2007, §4.1); the best one is refined by least
 * squares on its inliers. Nothing is drawn at random. Returns null when fewer than three pairs agree.
 */
export function verifyGeometry(
  left: LocalPoints,
  right: LocalPoints,
  pairs: PointPairs,
): Verification | null {
  if (pairs.count < 3) return null;
  const buffer = new Int32Array(pairs.count);
  let best = 0;
  let map: AffineMap | null = null;
  for (let index = 0; index < pairs.count; index++) {
    const proposal = mapOfPair(left, right, pairs.left[index] as number, pairs.right[index] as number);
    if (!proposal) continue;
    const count = inliersOf(proposal, left, right, pairs, tolerance.rough, buffer);
    if (count > best) [best, map] = [count, proposal];
  }
  if (!map || best < 3) return null;
  let verified: { map: AffineMap; pairs: number[] } | null = null;
  for (let round = 0; round < 4; round++) {
    const reach =
      round === 0 ? tolerance.rough : round === 1 ? (tolerance.rough + tolerance.fine) / 2 : tolerance.fine;
    const count = inliersOf(map, left, right, pairs, reach, buffer);
    if (count < 3) break;
    const fitted = fitMap(left, right, pairs, buffer, count);
    if (!fitted) break;
    map = fitted;
    const matched = inliersOf(map, left, right, pairs, tolerance.fine, buffer);
    if (verified && matched < verified.pairs.length) break;
    verified = { map, pairs: [...buffer.subarray(0, matched)] };
  }
  if (!verified || verified.pairs.length < 3) return null;
  return withPerspective(left, right, pairs, verified);
}

/** Pairs that a map with perspective explains within a smaller distance are added and the map is fitted again. */
function withPerspective(
  left: LocalPoints,
  right: LocalPoints,
  pairs: PointPairs,
  verified: { map: AffineMap; pairs: number[] },
): Verification {
  const { map } = verified;
  const area = map.a * map.e - map.b * map.d;
  const flat: ProjectiveMap = [
    map.e / area,
    -map.b / area,
    (map.b * map.f - map.e * map.c) / area,
    -map.d / area,
    map.a / area,
    (map.d * map.c - map.a * map.f) / area,
    0,
    0,
  ];
  let chosen = verified.pairs;
  let back = flat;
  // The distance is measured in the left picture now.
  const reach = tolerance.bent / Math.sqrt(area);
  for (let round = 0; round < 2 && chosen.length >= leastForPerspective; round++) {
    const fitted = fitProjectiveMap(placesOf(left, right, pairs, chosen));
    if (!fitted) break;
    const near: number[] = [];
    for (let index = 0; index < pairs.count; index++) {
      const i = pairs.left[index] as number;
      const j = pairs.right[index] as number;
      const [x, y] = [right.x[j] as number, right.y[j] as number];
      const depth = fitted[6] * x + fitted[7] * y + 1;
      const dx = (fitted[0] * x + fitted[1] * y + fitted[2]) / depth - (left.x[i] as number);
      const dy = (fitted[3] * x + fitted[4] * y + fitted[5]) / depth - (left.y[i] as number);
      if (dx * dx + dy * dy < reach * reach) near.push(index);
    }
    if (near.length < 0.8 * chosen.length) break;
    [chosen, back] = [near, fitted];
  }
  return { matched: chosen.length, pairs: chosen, map, back };
}

function placesOf(
  left: LocalPoints,
  right: LocalPoints,
  pairs: PointPairs,
  chosen: readonly number[],
): Float64Array {
  const places = new Float64Array(4 * chosen.length);
  chosen.forEach((index, position) => {
    const i = pairs.left[index] as number;
    const j = pairs.right[index] as number;
    places.set(
      [right.x[j] as number, right.y[j] as number, left.x[i] as number, left.y[i] as number],
      4 * position,
    );
  });
  return places;
}
