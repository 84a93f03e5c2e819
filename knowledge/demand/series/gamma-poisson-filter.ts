import { countDistribution, quantiles } from '../distribution/count-distribution.ts';
import { seasonIndex } from '../model/season-index.ts';
import {
  emptyForecast,
  quantileLevels,
  type Series,
  type SeriesForecast,
  type SeriesOptions,
} from './series-forecast.ts';

export interface GammaPoissonParameters {
  /** Weight that a period keeps after one more. */
  readonly discount: number;
  /** Gamma shape of the pooled prior: how alike the series are. */
  readonly shape: number;
  readonly seasonal: boolean;
  /** Squared coefficient of variation that all series share. */
  readonly commonError: number;
}

const dispersionStrength = 8;
const largestDispersion = 400;

interface Filtered {
  units: number;
  exposure: number;
  squaredError: number;
  expected: number;
  expectedSquared: number;
}

/** Forecasts with given parameters; see `gammaPoissonForecasts`. */
export function forecastWith(
  series: readonly Series[],
  { season, horizon }: SeriesOptions,
  { discount, shape, seasonal, commonError }: GammaPoissonParameters,
): SeriesForecast[] {
  const longest = series.reduce((most, one) => Math.max(most, one.length), 0);
  const factors = seasonal ? pooledSeason(series, season, longest) : new Float64Array(season).fill(1);
  // Bins count from the common end, so that series of different lengths share them.
  const factorAt = (one: Series, period: number) =>
    factors[(((longest - one.length + period) % season) + season) % season]!;
  const prior = pooledMean(series);
  const strength = shape / Math.max(prior, 1e-9);
  const filtered = series.map((one) =>
    filter(one, (period) => factorAt(one, period), discount, prior, strength),
  );
  const slope = dispersionSlope(filtered);
  return series.map((one, position) => {
    const state = filtered[position]!;
    const weight = state.exposure + strength;
    const level = (state.units + strength * prior) / weight;
    const typical = state.expected > 0 ? state.expectedSquared / state.expected : level;
    const dispersion = Math.min(
      largestDispersion,
      Math.max(
        1,
        (dispersionStrength * (1 + slope * typical) + state.squaredError) /
          (dispersionStrength + state.expected),
      ),
    );
    const result = emptyForecast(horizon);
    for (let step = 0; step < horizon; step += 1) {
      const mean = level * factorAt(one, one.length + step);
      const levelVariance = dispersion / (level * weight * discount ** step);
      const distribution = countDistribution(
        mean,
        dispersion * mean + (levelVariance + commonError) * mean * mean,
      );
      result.mean[step] = mean;
      quantiles(distribution, quantileLevels).forEach((value, level_) => {
        result.quantiles[level_]![step] = value;
      });
    }
    return result;
  });
}

function filter(
  one: Series,
  factorAt: (period: number) => number,
  discount: number,
  prior: number,
  strength: number,
): Filtered {
  let units = 0;
  let exposure = 0;
  let squaredError = 0;
  let expected = 0;
  let expectedSquared = 0;
  for (let period = 0; period < one.length; period += 1) {
    const factor = factorAt(period);
    const weight = exposure + strength;
    const mean = ((Math.max(0, units) + strength * prior) / weight) * factor;
    const value = one[period]!;
    squaredError = discount * squaredError + (value - mean) ** 2 / (1 + factor / weight);
    expected = discount * expected + mean;
    expectedSquared = discount * expectedSquared + mean * mean;
    units = discount * units + value;
    exposure = discount * exposure + factor;
  }
  return { units: Math.max(0, units), exposure, squaredError, expected, expectedSquared };
}

function pooledMean(series: readonly Series[]): number {
  let sum = 0;
  let count = 0;
  for (const one of series) {
    for (let period = 0; period < one.length; period += 1) sum += Math.max(0, one[period]!);
    count += one.length;
  }
  return count > 0 ? sum / count : 0;
}

/** Slope κ of the variance-to-mean ratio in the mean, pooled over series through the point (0, 1). */
function dispersionSlope(filtered: readonly Filtered[]): number {
  let above = 0;
  let below = 0;
  for (const { squaredError, expected, expectedSquared } of filtered) {
    if (expected <= 0) continue;
    const scale = 1 / expected;
    above += (squaredError - expected) * scale;
    below += expectedSquared * scale;
  }
  return below > 0 ? Math.max(0, above / below) : 0;
}

/** Season of the sum of all series, each at its own scale, so that large ones do not drown the rest. */
function pooledSeason(series: readonly Series[], season: number, longest: number): Float64Array {
  const totals = new Float64Array(longest);
  const pattern = new Float64Array(longest);
  for (const one of series) {
    let sum = 0;
    for (let period = 0; period < one.length; period += 1) sum += Math.max(0, one[period]!);
    if (sum <= 0) continue;
    // The square root weighs a series by its information: noise falls with its size.
    const mean = sum / one.length;
    const scale = 1 / Math.sqrt(mean);
    for (let period = 0; period < one.length; period += 1) {
      totals[longest - one.length + period]! += one[period]! * scale;
      pattern[longest - one.length + period]! += Math.sqrt(mean);
    }
  }
  const bins = Int32Array.from({ length: longest }, (_, period) => period % season);
  return seasonIndex({ totals, pattern, bins, period: season });
}
