/**
 * Seasonal factors of a group of products or of a store from its totals.
 *
 * Ratio to moving trend with alternating estimates, as in the classical X-11 decomposition (Ladiray and Quenneville,
 * "Seasonal Adjustment with the X-11 Method", 2001, chapter 2), with two shrinkages for small groups: each bin is drawn
 * to its smoothed neighbours unless it stands out from the years' noise (James–Stein), and the whole shape is damped by
 * how well the years agree (Miller and Williams, "Damping seasonal factors", International Journal of Forecasting 20,
 * 2004).
 */
export interface SeasonInput {
  /** Units by period. */
  readonly totals: ArrayLike<number>;
  /** Factor known beforehand for each period, e.g. the share of the week that has sales; 0 leaves a period out. */
  readonly pattern: ArrayLike<number>;
  /** Bin of the year of each period, 0 … period − 1. */
  readonly bins: ArrayLike<number>;
  /** Bins of a year. */
  readonly period: number;
  /** Shape to shrink to; all ones when not given. */
  readonly parent?: ArrayLike<number>;
}

const iterations = 4;
/** Trust in a shape seen in one year only; from then on the years' agreement decides. */
const singleYearTrust = 0.6;
/** With one year a bin must stand out this many robust deviations from its neighbours to be believed by itself. */
const singleYearOutlier = 4;
const kernel = [1, 2, 3, 2, 1];
const smallestFactor = 0.02;

/** Factors by bin with mean 1; the parent's shape when there is less than one year. */
export function seasonIndex(input: SeasonInput): Float64Array {
  const { totals, pattern, period } = input;
  const parent = Float64Array.from({ length: period }, (_, bin) => input.parent?.[bin] ?? 1);
  const covered = countCovered(pattern);
  let units = 0;
  for (let index = 0; index < totals.length; index += 1) units += Math.max(0, totals[index]!);
  if (covered < period || units < period) return parent;
  let season: Float64Array = parent;
  let trend: Float64Array = new Float64Array(totals.length);
  for (let round = 0; round < iterations; round += 1) {
    trend = movingTrend(input, season, covered >= 2 * period ? period : totals.length);
    season = normalise(binFactors(input, trend, parent));
  }
  const trust = covered >= 2 * period - 2 ? agreement(input, trend, parent) : singleYearTrust;
  return normalise(season.map((factor, bin) => parent[bin]! * (factor / parent[bin]!) ** trust));
}

function countCovered(pattern: ArrayLike<number>): number {
  let covered = 0;
  for (let index = 0; index < pattern.length; index += 1) if (pattern[index]! > 0) covered += 1;
  return covered;
}

/** Level by period without season: a centred window of one year that is cut at both ends. */
function movingTrend(
  { totals, pattern, bins }: SeasonInput,
  season: Float64Array,
  width: number,
): Float64Array {
  const length = totals.length;
  const units = new Float64Array(length + 1);
  const exposure = new Float64Array(length + 1);
  for (let index = 0; index < length; index += 1) {
    units[index + 1] = units[index]! + totals[index]!;
    exposure[index + 1] = exposure[index]! + pattern[index]! * season[bins[index]!]!;
  }
  const half = Math.floor(width / 2);
  return Float64Array.from({ length }, (_, index) => {
    const from = Math.max(0, index - half);
    const to = Math.min(length, index + half + 1);
    return Math.max(1e-9, (units[to]! - units[from]!) / Math.max(1e-9, exposure[to]! - exposure[from]!));
  });
}

/** Mean ratio to the trend by bin and its variance between years (NaN with fewer than two years). */
interface BinRatios {
  mean: Float64Array;
  variance: number;
  years: number;
}

function binRatios(
  { totals, pattern, bins, period }: SeasonInput,
  trend: Float64Array,
  parent: Float64Array,
): BinRatios {
  const units = new Float64Array(period);
  const expected = new Float64Array(period);
  const squares = new Float64Array(period);
  const count = new Float64Array(period);
  for (let index = 0; index < totals.length; index += 1) {
    const bin = bins[index]!;
    // Ratios to the parent, so that a peak which the parent knows is not smoothed away.
    const norm = trend[index]! * pattern[index]! * parent[bin]!;
    if (!(norm > 0)) continue;
    units[bin]! += totals[index]!;
    expected[bin]! += norm;
    squares[bin]! += (totals[index]! / norm) ** 2;
    count[bin]! += 1;
  }
  const mean = units.map((sum, bin) => (expected[bin]! > 0 ? Math.max(0, sum) / expected[bin]! : 1));
  let deviation = 0;
  let freedom = 0;
  let years = 0;
  for (let bin = 0; bin < period; bin += 1) {
    years += count[bin]! / period;
    if (count[bin]! < 2) continue;
    deviation += Math.max(0, squares[bin]! - count[bin]! * mean[bin]! ** 2);
    freedom += count[bin]! - 1;
  }
  return { mean, variance: freedom > period / 2 ? deviation / freedom : NaN, years };
}

function smoothed(values: Float64Array): Float64Array {
  const weight = kernel.reduce((a, b) => a + b, 0);
  return values.map((_, bin) => {
    let sum = 0;
    kernel.forEach((share, position) => {
      sum += share * values[(bin + position - 2 + values.length) % values.length]!;
    });
    return sum / weight;
  });
}

function binFactors(input: SeasonInput, trend: Float64Array, parent: Float64Array): Float64Array {
  const { mean, variance, years } = binRatios(input, trend, parent);
  const smooth = smoothed(mean);
  const residual = mean.map((ratio, bin) => ratio - smooth[bin]!);
  const own = Number.isNaN(variance)
    ? singleYearWeights(residual)
    : agreedWeights(residual, variance / years);
  return mean.map((_, bin) =>
    Math.max(smallestFactor, parent[bin]! * (smooth[bin]! + own[bin]! * residual[bin]!)),
  );
}

/** Weight of each bin's own ratio against its neighbours': the larger of the pooled and the bin's own shrinkage. */
function agreedWeights(residual: Float64Array, noise: number): Float64Array {
  let squares = 0;
  for (const value of residual) squares += value * value;
  const signal = Math.max(0, squares / residual.length - noise);
  const pooled = signal / (signal + noise + 1e-12);
  return residual.map((value) => Math.max(pooled, 1 - (4 * noise) / (value * value + 1e-12)));
}

function singleYearWeights(residual: Float64Array): Float64Array {
  const sizes = residual.map(Math.abs).sort();
  const deviation = 1.4826 * sizes[Math.floor(sizes.length / 2)]! + 1e-12;
  return residual.map((value) => (Math.abs(value) > singleYearOutlier * deviation ? 1 : 0));
}

/** Share 0–1 of the variance between bins that repeats over years. */
function agreement(input: SeasonInput, trend: Float64Array, parent: Float64Array): number {
  const { mean, variance, years } = binRatios(input, trend, parent);
  if (Number.isNaN(variance)) return singleYearTrust;
  let signal = 0;
  for (const ratio of mean) signal += (ratio - 1) ** 2 / mean.length;
  return signal === 0 ? 1 : Math.min(1, Math.max(0.1, 1 - variance / years / signal));
}

function normalise(season: Float64Array): Float64Array {
  let sum = 0;
  for (const factor of season) sum += factor;
  return season.map((factor) => (factor * season.length) / sum);
}
