/** Value of the 90 % test, one-sided. */
const threshold = 1.645;

/** Autocorrelation of values at a lag; 0 for constant values. */
function autocorrelations(values: Float64Array, lags: number): Float64Array {
  const length = values.length;
  let mean = 0;
  for (let t = 0; t < length; t += 1) mean += values[t]! / length;
  let variance = 0;
  for (let t = 0; t < length; t += 1) variance += (values[t]! - mean) ** 2;
  const result = new Float64Array(lags + 1);
  if (variance <= 0) return result;
  for (let lag = 1; lag <= lags; lag += 1) {
    let sum = 0;
    for (let t = lag; t < length; t += 1) sum += (values[t]! - mean) * (values[t - lag]! - mean);
    result[lag] = sum / variance;
  }
  return result;
}

/**
 * How far the autocorrelation at one year stands out, in its own standard deviations (Bartlett's formula); 0 with
 * less than two years. Test of Fiorucci, Pellegrini, Louzada, Petropoulos and Koehler, "Models for optimising the
 * theta method and their relationship to state space models", International Journal of Forecasting 32 (2016), section 4.
 */
export function seasonalStrength(values: Float64Array, period: number): number {
  if (period < 2 || values.length < 2 * period) return 0;
  const found = autocorrelations(values, period);
  let sum = 1;
  for (let lag = 1; lag < period; lag += 1) sum += 2 * found[lag]! ** 2;
  return found[period]! / Math.sqrt(sum / values.length);
}

/** Whether a year's rhythm shows at the 90 % level. */
export const isSeasonal = (values: Float64Array, period: number) =>
  Math.abs(seasonalStrength(values, period)) > threshold;
