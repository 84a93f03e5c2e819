import { combinedForecasts } from '../../knowledge/demand/combination/combined-forecasts.ts';
import { normalQuantile } from '../../knowledge/demand/distribution/normal-quantile.ts';
import { movingAverage, seasonalNaive } from '../../knowledge/demand/methods/baseline/naive.ts';
import { averageEts } from '../../knowledge/demand/methods/exponential-smoothing/average-ets.ts';
import {
  aggregatedRate,
  multipleAggregationRate,
  smoothedRate,
  syntetosBoylanRate,
  teunterSyntetosBabaiRate,
} from '../../knowledge/demand/methods/intermittent/demand-rates.ts';
import {
  rateForecasts,
  recentForecasts,
} from '../../knowledge/demand/methods/intermittent/rate-forecasts.ts';
import { adjustSeason } from '../../knowledge/demand/methods/season/adjust-season.ts';
import { optimisedTheta } from '../../knowledge/demand/methods/theta/optimised-theta.ts';
import { gammaPoissonForecasts } from '../../knowledge/demand/series/gamma-poisson-method.ts';
import {
  emptyForecast,
  quantileLevels,
  type SeriesForecast,
  type SeriesMethod,
} from '../../knowledge/demand/series/series-forecast.ts';
import { thetaForecasts } from '../../knowledge/demand/series/theta-method.ts';

const averageWindow = 12;

function gaussian(mean: Float64Array, deviation: Float64Array): SeriesForecast {
  return {
    mean,
    quantiles: quantileLevels.map((level) =>
      mean.map((value, step) => value + normalQuantile(level) * deviation[step]!),
    ),
  };
}

const zero: SeriesMethod = (series, { horizon }) => series.map(() => emptyForecast(horizon));

/** A point method with the Gaussian spread of its in-sample errors at a lag, growing with each repetition of it. */
function pointMethod(
  forecast: (values: Float64Array, season: number, horizon: number) => Float64Array,
  lagOf: (season: number) => number,
): SeriesMethod {
  return (series, { season, horizon }) =>
    series.map((one) => {
      const values = Float64Array.from(one);
      const lag = values.length > lagOf(season) ? lagOf(season) : 1;
      let squares = 0;
      for (let t = lag; t < values.length; t += 1) squares += (values[t]! - values[t - lag]!) ** 2;
      const deviation = Math.sqrt(squares / Math.max(1, values.length - lag));
      const mean = forecast(values, season, horizon);
      return gaussian(
        mean,
        mean.map((_, step) => deviation * Math.sqrt(Math.floor(step / lag) + 1)),
      );
    });
}

const ets: SeriesMethod = (series, { season, horizon }) =>
  series.map((one) => {
    const forecast = averageEts(Float64Array.from(one), season, horizon);
    return forecast ? gaussian(forecast.mean, forecast.variance.map(Math.sqrt)) : emptyForecast(horizon);
  });

const dynamicTheta: SeriesMethod = (series, { season, horizon }) =>
  series.map((one) => {
    const adjusted = adjustSeason(Float64Array.from(one), season);
    const { mean, variance } = optimisedTheta(adjusted.values, horizon);
    return gaussian(adjusted.restore(mean), adjusted.restore(variance.map(Math.sqrt)));
  });

/** The all-zero and seasonal naive forecasts, and every method of the pool by itself. */
export const forecastPeers: Readonly<Record<string, SeriesMethod>> = {
  'all zero': zero,
  'seasonal naive': pointMethod(seasonalNaive, (season) => season),
  'moving average': pointMethod(
    (values, _season, horizon) => movingAverage(values, averageWindow, horizon),
    () => 1,
  ),
  ETS: ets,
  'dynamic Theta': dynamicTheta,
  Theta: thetaForecasts,
  combination: combinedForecasts,
  'recent periods': recentForecasts,
  'Gamma-Poisson': gammaPoissonForecasts,
  SES: rateForecasts(smoothedRate),
  SBA: rateForecasts((values) => syntetosBoylanRate(values)),
  TSB: rateForecasts((values) => teunterSyntetosBabaiRate(values)),
  ADIDA: rateForecasts(aggregatedRate),
  IMAPA: rateForecasts(multipleAggregationRate),
};
