import { normalQuantile } from '../distribution/normal-quantile.ts';
import { adjustSeason } from '../methods/season/adjust-season.ts';
import { standardTheta } from '../methods/theta/standard-theta.ts';
import {
  emptyForecast,
  quantileLevels,
  type Series,
  type SeriesForecast,
  type SeriesOptions,
} from './series-forecast.ts';

const leastLength = 4;

/**
 * The Theta method for smooth series after classical multiplicative seasonal adjustment where the autocorrelation at
 * one year is significant (see `standardTheta`). Intervals are Gaussian with the variance of the smoothing model and
 * stay non-negative for non-negative data.
 */
export function thetaForecasts(series: readonly Series[], options: SeriesOptions): SeriesForecast[] {
  return series.map((one) => thetaForecast(Float64Array.from(one), options));
}

function thetaForecast(values: Float64Array, { season, horizon }: SeriesOptions): SeriesForecast {
  if (values.length < leastLength) return emptyForecast(horizon);
  const adjusted = adjustSeason(values, season);
  const { mean, variance } = standardTheta(adjusted.values, horizon);
  const means = adjusted.restore(mean);
  const deviation = adjusted.restore(variance.map(Math.sqrt));
  const floor = values.every((value) => value >= 0) ? 0 : -Infinity;
  return {
    mean: means.map((value) => Math.max(floor, value)),
    quantiles: quantileLevels.map((level) =>
      means.map((value, step) => Math.max(floor, value + normalQuantile(level) * deviation[step]!)),
    ),
  };
}
