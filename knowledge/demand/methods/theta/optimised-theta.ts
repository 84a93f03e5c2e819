import type { MomentForecast } from '../exponential-smoothing/forecast-ets.ts';
import { nelderMead } from '../optimise/nelder-mead.ts';

const smallestAlpha = 0.05;
const largestAlpha = 0.99;
const largestTheta = 50;
const evaluations = 120;
const tolerance = 1e-5;

/** Line through the first t observations, t = 1 … n: its value before the first one and its slope. */
interface Lines {
  readonly intercept: Float64Array;
  readonly slope: Float64Array;
}

/** Both depend on the data only, so that one pass serves every evaluation of the search. */
function linesOf(values: Float64Array): Lines {
  const length = values.length;
  const intercept = new Float64Array(length + 1);
  const slope = new Float64Array(length + 1);
  let mean = 0;
  let b = 0;
  for (let t = 1; t <= length; t += 1) {
    const value = values[t - 1]!;
    b = t === 1 ? 0 : ((t - 2) * b + (6 * (value - mean)) / t) / (t + 1);
    mean = ((t - 1) * mean + value) / t;
    slope[t] = b;
    intercept[t] = mean - (b * (t + 1)) / 2;
  }
  return { intercept, slope };
}

/**
 * Dynamic Optimised Theta for values without season: the straight line and the smoothed level are combined anew with
 * every observation, with level, smoothing weight and θ ≥ 1 of least squares. θ = 2 is the standard method with a
 * moving line. Fiorucci, Pellegrini, Louzada, Petropoulos and Koehler, "Models for optimising the theta method and
 * their relationship to state space models", International Journal of Forecasting 32 (2016), section 3.3.
 */
export function optimisedTheta(values: Float64Array, horizon: number): MomentForecast {
  const length = values.length;
  const { intercept, slope } = linesOf(values);
  const run = (x: Float64Array, ahead?: Float64Array): number => {
    const alpha = x[1]!;
    const theta = x[2]!;
    if (!(alpha >= smallestAlpha && alpha <= largestAlpha && theta >= 1 && theta <= largestTheta)) {
      return Infinity;
    }
    const share = 1 - 1 / theta;
    const keep = 1 - alpha;
    const overAlpha = 1 / alpha;
    let level = x[0]!;
    let power = 1;
    let squares = 0;
    for (let t = 0; t < length; t += 1) {
      const next = power * keep;
      const prediction = level + share * (power * intercept[t]! + (1 - next) * overAlpha * slope[t]!);
      const error = values[t]! - prediction;
      // The line through one observation says nothing yet.
      if (t > 0) squares += error * error;
      level += alpha * (values[t]! - level);
      power = next;
    }
    if (ahead) extrapolate(ahead, { alpha, share, level, power });
    return squares;
  };
  const extrapolate = (
    ahead: Float64Array,
    state: { alpha: number; share: number; level: number; power: number },
  ) => {
    // Beyond the data predictions stand in for observations; the line through all data stays as it is.
    const a = intercept[length]!;
    const b = slope[length]!;
    let { level, power } = state;
    for (let step = 0; step < ahead.length; step += 1) {
      const next = power * (1 - state.alpha);
      ahead[step] = level + state.share * (power * a + ((1 - next) / state.alpha) * b);
      level += state.alpha * (ahead[step]! - level);
      power = next;
    }
  };
  const spread = Math.max(1e-9, deviationOf(values));
  const best = nelderMead(run, [values[0]! / 2, 0.5, 2], {
    steps: [spread, -0.2, 1],
    evaluations,
    tolerance,
  });
  const mean = new Float64Array(horizon);
  const squares = run(best, mean);
  const alpha = best[1]!;
  const variance = squares / Math.max(1, length - 3);
  return { mean, variance: mean.map((_, step) => variance * (1 + step * alpha * alpha)) };
}

function deviationOf(values: Float64Array): number {
  let mean = 0;
  for (const value of values) mean += value / values.length;
  let squares = 0;
  for (const value of values) squares += (value - mean) ** 2;
  return Math.sqrt(squares / values.length);
}
