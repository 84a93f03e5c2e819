export interface NelderMeadOptions {
  /** Edges of the first simplex. */
  readonly steps: ArrayLike<number>;
  readonly evaluations: number;
  /** Stops when the values of the simplex lie this close together, relative to their size. */
  readonly tolerance: number;
}

/**
 * Minimises a function of a few variables without derivatives, from `start`; a value of Infinity bounds its domain.
 * Nelder and Mead, "A simplex method for function minimization", The Computer Journal 7 (1965).
 */
export function nelderMead(
  evaluate: (x: Float64Array) => number,
  start: ArrayLike<number>,
  { steps, evaluations, tolerance }: NelderMeadOptions,
): Float64Array {
  const n = start.length;
  const points: Float64Array[] = Array.from({ length: n + 1 }, (_, row) => {
    const point = Float64Array.from(start);
    if (row > 0) point[row - 1]! += steps[row - 1]!;
    return point;
  });
  const values = Float64Array.from(points, evaluate);
  const center = new Float64Array(n);
  const tryAt = (worst: Float64Array, factor: number): Float64Array =>
    center.map((middle, i) => middle + factor * (worst[i]! - middle));
  let used = n + 1;
  while (used < evaluations) {
    let low = 0;
    let high = 0;
    for (let row = 1; row <= n; row += 1) {
      if (values[row]! < values[low]!) low = row;
      if (values[row]! > values[high]!) high = row;
    }
    if (Math.abs(values[high]! - values[low]!) <= tolerance * (Math.abs(values[low]!) + 1e-12)) break;
    let second = low;
    center.fill(0);
    for (let row = 0; row <= n; row += 1) {
      if (row === high) continue;
      if (values[row]! > values[second]!) second = row;
      for (let i = 0; i < n; i += 1) center[i]! += points[row]![i]! / n;
    }
    const replace = (point: Float64Array, value: number) => {
      points[high] = point;
      values[high] = value;
    };
    const worst = points[high]!;
    const reflected = tryAt(worst, -1);
    const reached = evaluate(reflected);
    used += 1;
    if (reached < values[low]!) {
      const expanded = tryAt(worst, -2);
      const further = evaluate(expanded);
      used += 1;
      if (further < reached) replace(expanded, further);
      else replace(reflected, reached);
      continue;
    }
    if (reached < values[second]!) {
      replace(reflected, reached);
      continue;
    }
    const contracted = tryAt(worst, reached < values[high]! ? -0.5 : 0.5);
    const closer = evaluate(contracted);
    used += 1;
    if (closer < Math.min(reached, values[high]!)) {
      replace(contracted, closer);
      continue;
    }
    const best = points[low]!;
    for (let row = 0; row <= n; row += 1) {
      if (row === low) continue;
      const point = points[row]!;
      for (let i = 0; i < n; i += 1) point[i] = best[i]! + 0.5 * (point[i]! - best[i]!);
      values[row] = evaluate(point);
      used += 1;
    }
  }
  let low = 0;
  for (let row = 1; row <= n; row += 1) if (values[row]! < values[low]!) low = row;
  return points[low]!;
}
