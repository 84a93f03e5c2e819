/** Value of a function and, written into `gradient`, its gradient; Infinity outside its domain. */
export type Differentiable = (x: Float64Array, gradient: Float64Array) => number;

export interface QuasiNewtonOptions {
  readonly iterations: number;
  /** Stops when a step lowers the value by less than this. */
  readonly tolerance: number;
}

const sufficientDecrease = 1e-4;
const mostHalvings = 12;
const longestStep = 2;

/**
 * Minimises a smooth function from `x`, which ends at the best point; the value there is returned. BFGS with the
 * inverse Hessian kept densely and a backtracking line search (Nocedal and Wright, "Numerical Optimization", 2nd
 * edition, 2006, algorithm 6.1 with the scaling of equation 6.20). O(n²) a step for n variables.
 */
export function minimise(
  evaluate: Differentiable,
  x: Float64Array,
  { iterations, tolerance }: QuasiNewtonOptions,
): number {
  const n = x.length;
  const inverse = new Float64Array(n * n);
  const direction = new Float64Array(n);
  const change = new Float64Array(n);
  let point = x.slice();
  let trial = new Float64Array(n);
  let gradient = new Float64Array(n);
  let trialGradient = new Float64Array(n);
  let value = evaluate(point, gradient);
  if (!Number.isFinite(value)) return value;
  let known = false;
  let small = 0;
  for (let round = 0; round < iterations; round += 1) {
    let slope = 0;
    let size = 0;
    for (let i = 0; i < n; i += 1) {
      let sum = 0;
      if (known) for (let j = 0; j < n; j += 1) sum -= inverse[i * n + j]! * gradient[j]!;
      else sum = -gradient[i]!;
      direction[i] = sum;
      slope += sum * gradient[i]!;
      size = Math.max(size, Math.abs(sum));
    }
    if (!(slope < 0)) {
      if (!known) break;
      known = false;
      continue;
    }
    let step = known ? Math.min(1, longestStep / size) : Math.min(1, 0.3 / size);
    let reached = Infinity;
    for (let halving = 0; halving < mostHalvings; halving += 1) {
      for (let i = 0; i < n; i += 1) trial[i] = point[i]! + step * direction[i]!;
      reached = evaluate(trial, trialGradient);
      if (reached <= value + sufficientDecrease * step * slope) break;
      // The minimum of the parabola through value, slope and trial, kept within a tenth and a half of the step.
      const parabola = (-slope * step) / (2 * (reached - value - slope * step));
      step *= Number.isFinite(reached) ? Math.min(0.5, Math.max(0.1, parabola * 1)) : 0.25;
    }
    if (!(reached < value)) {
      if (!known) break;
      known = false;
      continue;
    }
    let curvature = 0;
    let squares = 0;
    for (let i = 0; i < n; i += 1) {
      const moved = trial[i]! - point[i]!;
      const bend = trialGradient[i]! - gradient[i]!;
      curvature += moved * bend;
      squares += bend * bend;
    }
    if (curvature > 1e-10) {
      if (!known) {
        inverse.fill(0);
        for (let i = 0; i < n; i += 1) inverse[i * n + i] = curvature / squares;
        known = true;
      }
      update(inverse, n, point, trial, gradient, trialGradient, curvature, change);
    }
    const gained = value - reached;
    value = reached;
    [point, trial] = [trial, point];
    [gradient, trialGradient] = [trialGradient, gradient];
    small = gained < tolerance ? small + 1 : 0;
    if (small >= 2) break;
  }
  x.set(point);
  return value;
}

/** H ← (I − ρ s yᵀ) H (I − ρ y sᵀ) + ρ s sᵀ, written out for the symmetric H. */
function update(
  inverse: Float64Array,
  n: number,
  point: Float64Array,
  trial: Float64Array,
  gradient: Float64Array,
  trialGradient: Float64Array,
  curvature: number,
  product: Float64Array,
): void {
  let bent = 0;
  for (let i = 0; i < n; i += 1) {
    let sum = 0;
    for (let j = 0; j < n; j += 1) sum += inverse[i * n + j]! * (trialGradient[j]! - gradient[j]!);
    product[i] = sum;
    bent += sum * (trialGradient[i]! - gradient[i]!);
  }
  const factor = (1 + bent / curvature) / curvature;
  for (let i = 0; i < n; i += 1) {
    const movedI = trial[i]! - point[i]!;
    for (let j = 0; j <= i; j += 1) {
      const movedJ = trial[j]! - point[j]!;
      const value =
        inverse[i * n + j]! +
        factor * movedI * movedJ -
        (product[i]! * movedJ + movedI * product[j]!) / curvature;
      inverse[i * n + j] = value;
      inverse[j * n + i] = value;
    }
  }
}
