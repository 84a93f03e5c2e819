/**
 * Rates of intermittent demand: each function gives the expected demand of every coming period, one number, because
 * none of these methods sees a trend or a season. Negative periods count as no demand.
 */

const smoothingWeights = [0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.45];

/** Exponential smoothing with the weight of least squared one-step errors out of a fixed ladder. */
export function smoothedRate(values: ArrayLike<number>): number {
  let best = 0;
  let least = Infinity;
  for (const weight of smoothingWeights) {
    let level = firstLevel(values);
    let squares = 0;
    for (let t = 0; t < values.length; t += 1) {
      const error = Math.max(0, values[t]!) - level;
      squares += error * error;
      level += weight * error;
    }
    if (squares < least) {
      least = squares;
      best = level;
    }
  }
  return best;
}

/**
 * Croston's method with the correction of Syntetos and Boylan, "The accuracy of intermittent demand estimates",
 * International Journal of Forecasting 21 (2005): smoothed size over smoothed interval, times 1 − weight / 2.
 */
export function syntetosBoylanRate(values: ArrayLike<number>, weight = 0.1): number {
  let size = 0;
  let interval = 0;
  let since = 1;
  for (let t = 0; t < values.length; t += 1) {
    const value = values[t]!;
    if (!(value > 0)) {
      since += 1;
      continue;
    }
    if (size === 0) {
      size = value;
      interval = since;
    } else {
      size += weight * (value - size);
      interval += weight * (since - interval);
    }
    since = 1;
  }
  return size === 0 ? 0 : ((1 - weight / 2) * size) / interval;
}

/**
 * Teunter, Syntetos and Babai, "Intermittent demand: linking forecasting to inventory obsolescence", European Journal
 * of Operational Research 214 (2011): the chance of demand is smoothed every period, its size when there is demand, so
 * that the rate of a dying article falls.
 */
export function teunterSyntetosBabaiRate(
  values: ArrayLike<number>,
  chanceWeight = 0.1,
  sizeWeight = 0.1,
): number {
  let demands = 0;
  let sum = 0;
  for (let t = 0; t < values.length; t += 1) {
    if (values[t]! > 0) {
      demands += 1;
      sum += values[t]!;
    }
  }
  if (demands === 0) return 0;
  let chance = demands / values.length;
  let size = sum / demands;
  for (let t = 0; t < values.length; t += 1) {
    const value = values[t]!;
    if (value > 0) size += sizeWeight * (value - size);
    chance += chanceWeight * ((value > 0 ? 1 : 0) - chance);
  }
  return chance * size;
}

/** Demand in buckets of `width` periods counted back from the end, oldest first; an incomplete first one is left out. */
function buckets(values: ArrayLike<number>, width: number): Float64Array {
  const count = Math.floor(values.length / width);
  const from = values.length - count * width;
  const sums = new Float64Array(count);
  for (let t = 0; t < count * width; t += 1) sums[Math.floor(t / width)]! += Math.max(0, values[from + t]!);
  return sums;
}

/**
 * Aggregate–disaggregate: smoothing of demand in buckets as wide as the mean interval between demands (Nikolopoulos,
 * Syntetos, Boylan, Petropoulos and Assimakopoulos, Journal of the Operational Research Society 62, 2011).
 */
export function aggregatedRate(values: ArrayLike<number>): number {
  const width = Math.min(Math.max(1, Math.round(meanInterval(values))), Math.max(1, values.length >> 1));
  return smoothedRate(buckets(values, width)) / width;
}

/**
 * The mean over all bucket widths up to the mean interval: intermittent multiple aggregation prediction (Petropoulos
 * and Kourentzes, "Forecast combinations for intermittent demand", Journal of the Operational Research Society 66, 2015).
 */
export function multipleAggregationRate(values: ArrayLike<number>): number {
  const widest = Math.min(Math.max(1, Math.round(meanInterval(values))), Math.max(1, values.length >> 1));
  let sum = 0;
  for (let width = 1; width <= widest; width += 1) sum += smoothedRate(buckets(values, width)) / width;
  return sum / widest;
}

function meanInterval(values: ArrayLike<number>): number {
  let demands = 0;
  for (let t = 0; t < values.length; t += 1) if (values[t]! > 0) demands += 1;
  return demands === 0 ? 1 : values.length / demands;
}

function firstLevel(values: ArrayLike<number>): number {
  const count = Math.min(values.length, 6);
  let sum = 0;
  for (let t = 0; t < count; t += 1) sum += Math.max(0, values[t]!);
  return count > 0 ? sum / count : 0;
}
