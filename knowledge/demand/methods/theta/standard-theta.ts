import type { MomentForecast } from '../exponential-smoothing/forecast-ets.ts';

/**
 * The Theta method for values without season: exponential smoothing with half the slope of a straight line as drift.
 * Assimakopoulos and Nikolopoulos, International Journal of Forecasting 16 (2000); Hyndman and Billah, "Unmasking the
 * Theta method", International Journal of Forecasting 19 (2003), sections 2 and 4. At least two values.
 */
export function standardTheta(values: Float64Array, horizon: number): MomentForecast {
  const { alpha, level, variance } = smooth(values);
  const drift = slopeOf(values) / 2;
  const decay = (1 - (1 - alpha) ** values.length) / alpha;
  const mean = new Float64Array(horizon);
  const variances = new Float64Array(horizon);
  for (let step = 0; step < horizon; step += 1) {
    mean[step] = level + drift * (step + decay);
    variances[step] = variance * (1 + step * alpha * alpha);
  }
  return { mean, variance: variances };
}

interface Smoothed {
  alpha: number;
  level: number;
  variance: number;
}

/** Simple exponential smoothing with the weight of least squared one-step errors, by golden-section search. */
function smooth(values: Float64Array): Smoothed {
  const run = (alpha: number): Smoothed => {
    let level = values[0]!;
    let squares = 0;
    for (let period = 1; period < values.length; period += 1) {
      const error = values[period]! - level;
      squares += error * error;
      level += alpha * error;
    }
    return { alpha, level, variance: squares / Math.max(1, values.length - 2) };
  };
  const ratio = (Math.sqrt(5) - 1) / 2;
  let low = 0.02;
  let high = 0.99;
  for (let round = 0; round < 18; round += 1) {
    const left = high - ratio * (high - low);
    const right = low + ratio * (high - low);
    if (run(left).variance < run(right).variance) high = right;
    else low = left;
  }
  return run((low + high) / 2);
}

function slopeOf(values: Float64Array): number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  let above = 0;
  let below = 0;
  values.forEach((value, period) => {
    above += (period - middle) * (value - mean);
    below += (period - middle) ** 2;
  });
  return below > 0 ? above / below : 0;
}
