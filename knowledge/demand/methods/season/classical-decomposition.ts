const smallestFactor = 0.01;

/** Centred moving average over one year; NaN for the half years at both ends. Even years weigh their ends by half. */
export function centredAverage(values: Float64Array, period: number): Float64Array {
  const half = Math.floor(period / 2);
  const even = period % 2 === 0;
  return values.map((_, t) => {
    if (t < half || t + half >= values.length) return NaN;
    let sum = 0;
    for (let offset = -half; offset <= half; offset += 1) {
      sum += (even && Math.abs(offset) === half ? 0.5 : 1) * values[t + offset]!;
    }
    return sum / period;
  });
}

/**
 * Factors by place in the period, with mean 1: ratios to the centred average, averaged over years (classical
 * decomposition, Makridakis, Wheelwright and Hyndman, "Forecasting: Methods and Applications", 1998, section 3/4).
 */
export function seasonalFactors(values: Float64Array, period: number): Float64Array {
  const means = meansByPlace(values, period, (value, average) => value / average, 1);
  const mean = means.reduce((a, b) => a + b, 0) / period;
  return means.map((factor) => Math.max(smallestFactor, mean > 0 ? factor / mean : 1));
}

/** Differences by place in the period, with mean 0. */
export function seasonalDifferences(values: Float64Array, period: number): Float64Array {
  const means = meansByPlace(values, period, (value, average) => value - average, 0);
  const mean = means.reduce((a, b) => a + b, 0) / period;
  return means.map((difference) => difference - mean);
}

function meansByPlace(
  values: Float64Array,
  period: number,
  compare: (value: number, average: number) => number,
  neutral: number,
): Float64Array {
  const average = centredAverage(values, period);
  const sum = new Float64Array(period);
  const count = new Float64Array(period);
  for (let t = 0; t < values.length; t += 1) {
    const compared = compare(values[t]!, average[t]!);
    if (!Number.isFinite(compared)) continue;
    sum[t % period]! += compared;
    count[t % period]! += 1;
  }
  return sum.map((total, place) => (count[place]! > 0 ? total / count[place]! : neutral));
}
