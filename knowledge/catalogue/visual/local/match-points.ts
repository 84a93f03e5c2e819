import { descriptorWords, ones, type LocalPoints } from './local-points.ts';

/** Indices of corresponding points of two pictures. */
export interface PointPairs {
  count: number;
  left: Uint16Array;
  right: Uint16Array;
  distance: Uint16Array;
}

export interface MatchLimits {
  /** Most bits of 256 in which two descriptors of one point differ. */
  distance: number;
  /** The best distance must be below this share of the second best (Lowe 2004, §7.1). */
  ratio: number;
}

export const defaultMatchLimits: MatchLimits = { distance: 76, ratio: 0.86 };

/**
 * Pairs every point on the left with its nearest on the right when it is near enough and clearly nearer than the
 * second. Several left points may share one right point; the nearest of them is kept.
 */
export function matchPoints(left: LocalPoints, right: LocalPoints, limits = defaultMatchLimits): PointPairs {
  const pairs: PointPairs = {
    count: 0,
    left: new Uint16Array(left.count),
    right: new Uint16Array(left.count),
    distance: new Uint16Array(left.count),
  };
  // Half a descriptor of unrelated points differs in 64 ± 6 bits: most pairs are told apart after one half.
  const halfLimit = limits.distance / 2 + 14;
  const owner = new Int32Array(right.count).fill(-1);
  const [a, b] = [left.descriptors, right.descriptors];
  for (let i = 0; i < left.count; i++) {
    const p = i * descriptorWords;
    const [a0, a1, a2, a3] = [a[p], a[p + 1], a[p + 2], a[p + 3]] as [number, number, number, number];
    const [a4, a5, a6, a7] = [a[p + 4], a[p + 5], a[p + 6], a[p + 7]] as [number, number, number, number];
    let [best, second, nearest] = [256, 256, -1];
    for (let j = 0, q = 0; j < right.count; j++, q += descriptorWords) {
      let distance =
        ones(a0 ^ (b[q] as number)) +
        ones(a1 ^ (b[q + 1] as number)) +
        ones(a2 ^ (b[q + 2] as number)) +
        ones(a3 ^ (b[q + 3] as number));
      if (distance > halfLimit) continue;
      distance +=
        ones(a4 ^ (b[q + 4] as number)) +
        ones(a5 ^ (b[q + 5] as number)) +
        ones(a6 ^ (b[q + 6] as number)) +
        ones(a7 ^ (b[q + 7] as number));
      if (distance < best) {
        second = best;
        best = distance;
        nearest = j;
      } else if (distance < second) second = distance;
    }
    if (nearest < 0 || best > limits.distance || best > limits.ratio * second) continue;
    const previous = owner[nearest] as number;
    if (previous >= 0) {
      if ((pairs.distance[previous] as number) <= best) continue;
      pairs.left[previous] = i;
      pairs.distance[previous] = best;
      continue;
    }
    owner[nearest] = pairs.count;
    pairs.left[pairs.count] = i;
    pairs.right[pairs.count] = nearest;
    pairs.distance[pairs.count] = best;
    pairs.count++;
  }
  return pairs;
}
