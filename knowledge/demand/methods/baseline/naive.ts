/** The values of a year ago, or the last one where there is no year. */
export function seasonalNaive(values: Float64Array, period: number, horizon: number): Float64Array {
  const lag = values.length > period ? period : 1;
  return Float64Array.from({ length: horizon }, (_, step) => values[values.length - lag + (step % lag)] ?? 0);
}

/** Mean of the last `window` values. */
export function movingAverage(values: Float64Array, window: number, horizon: number): Float64Array {
  const from = Math.max(0, values.length - window);
  let sum = 0;
  for (let t = from; t < values.length; t += 1) sum += values[t]!;
  return new Float64Array(horizon).fill(values.length > from ? sum / (values.length - from) : 0);
}
