import {
  emptyForecast,
  quantileLevels,
  type Series,
  type SeriesForecast,
  type SeriesOptions,
} from '../series/series-forecast.ts';
import { learnSpread, type LearnedSpread, type ScoredForecast } from './learned-spread.ts';
import { memberWeights, weightedMean } from './member-weights.ts';
import { forecastMembers, leastSmoothLength, smoothMembers, type MemberForecasts } from './smooth-members.ts';

/** Origins before the end of the history that members are judged from, in horizons. */
const originHorizons = [1, 1.5];

interface Origin {
  readonly forecasts: MemberForecasts;
  readonly actual: Float64Array;
  /** Scaled absolute error by member. */
  readonly losses: readonly number[];
}

/**
 * Forecasts smooth series by a tempered combination: six methods of different kinds from two earlier origins and from
 * the end, weighted by how they did there (see `memberWeights`), with an interval whose size and shape the panel's own
 * errors teach (see `learnSpread`). Quantiles of a series that was never negative are never negative.
 */
export function combinedForecasts(series: readonly Series[], options: SeriesOptions): SeriesForecast[] {
  const histories = series.map((one) => Float64Array.from(one));
  const origins = histories.map((values) => originsOf(values, options));
  const pooled = meanLosses(origins.flat());
  const scored: ScoredForecast[] = origins.flatMap((ofSeries) => {
    const weights = weightsOf(ofSeries, pooled);
    return ofSeries.map(({ forecasts, actual }) => ({
      forecasts,
      actual,
      mean: weightedMean(forecasts.means, weights),
    }));
  });
  const spread = learnSpread(scored);
  return histories.map((values, position) => {
    if (values.length < leastSmoothLength || values.every((value) => value === 0)) {
      return shortForecast(values, options.horizon);
    }
    const forecasts = forecastMembers(values, options.season, options.horizon);
    const mean = weightedMean(forecasts.means, weightsOf(origins[position]!, pooled));
    return withQuantiles(values, forecasts, mean, spread);
  });
}

function originsOf(values: Float64Array, { season, horizon }: SeriesOptions): Origin[] {
  const least = Math.max(
    leastSmoothLength,
    season > 1 && season * 2 + 4 < values.length ? season * 2 + 4 : 0,
  );
  const origins: Origin[] = [];
  for (const horizons of originHorizons) {
    const end = values.length - Math.round(horizons * horizon);
    if (end < least) break;
    const history = values.subarray(0, end);
    if (history.every((value) => value === 0)) break;
    const forecasts = forecastMembers(history, season, horizon);
    const actual = values.slice(end, end + horizon);
    const losses = forecasts.means.map((mean) => {
      let error = 0;
      for (let step = 0; step < horizon; step += 1) error += Math.abs(actual[step]! - mean[step]!);
      return error / horizon / forecasts.scale;
    });
    origins.push({ forecasts, actual, losses });
  }
  return origins;
}

function meanLosses(origins: readonly Origin[]): number[] {
  if (origins.length === 0) return [];
  return smoothMembers.map((_, member) => {
    let sum = 0;
    for (const { losses } of origins) sum += losses[member]!;
    return sum / origins.length;
  });
}

const weightsOf = (origins: readonly Origin[], pooled: readonly number[]) =>
  memberWeights(meanLosses(origins), pooled, smoothMembers.length);

function withQuantiles(
  values: Float64Array,
  forecasts: MemberForecasts,
  mean: Float64Array,
  spread: LearnedSpread,
): SeriesForecast {
  const floor = values.every((value) => value >= 0) ? 0 : -Infinity;
  const scales = mean.map((_, step) => spread.scaleOf(forecasts, mean, step));
  return {
    mean: mean.map((value) => Math.max(floor, value)),
    quantiles: quantileLevels.map((level) => {
      const standardised = spread.quantileOf(level);
      return mean.map((value, step) => Math.max(floor, value + standardised * scales[step]!));
    }),
  };
}

/** Mean of the few values there are, and their extremes. */
function shortForecast(values: Float64Array, horizon: number): SeriesForecast {
  const forecast = emptyForecast(horizon);
  if (values.length === 0) return forecast;
  const sorted = values.slice().sort();
  forecast.mean.fill(values.reduce((a, b) => a + b, 0) / values.length);
  quantileLevels.forEach((level, position) => {
    forecast.quantiles[position]!.fill(sorted[Math.floor(level * (sorted.length - 1))]!);
  });
  return forecast;
}
