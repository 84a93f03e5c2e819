import { countDistribution, quantiles } from '../../distribution/count-distribution.ts';
import {
  emptyForecast,
  quantileLevels,
  type Series,
  type SeriesForecast,
  type SeriesMethod,
} from '../../series/series-forecast.ts';

const discount = 0.97;
const priorPeriods = 6;

/**
 * A forecast of counts around a constant rate: negative binomial with the discounted variance of the past around that
 * rate, drawn to the panel's own ratio of variance to mean.
 */
export function rateForecasts(rateOf: (values: Series) => number): SeriesMethod {
  return (series, { horizon }) => {
    const rates = series.map(rateOf);
    const around = series.map((one, position) => spreadAround(one, rates[position]!));
    let squares = 0;
    let expected = 0;
    around.forEach((variance, position) => {
      squares += variance * series[position]!.length;
      expected += rates[position]! * series[position]!.length;
    });
    const ratio = expected > 0 ? Math.max(1, squares / expected) : 1;
    return series.map((one, position) => {
      const rate = rates[position]!;
      const share = one.length / (one.length + priorPeriods);
      const variance = share * around[position]! + (1 - share) * ratio * rate;
      return constantForecast(rate, variance, horizon);
    });
  };
}

function spreadAround(one: Series, rate: number): number {
  let sum = 0;
  let weights = 0;
  for (let t = 0; t < one.length; t += 1) {
    sum = discount * sum + (one[t]! - rate) ** 2;
    weights = discount * weights + 1;
  }
  return weights > 0 ? sum / weights : 0;
}

function constantForecast(rate: number, variance: number, horizon: number): SeriesForecast {
  const forecast = emptyForecast(horizon);
  forecast.mean.fill(rate);
  quantiles(countDistribution(rate, variance), quantileLevels).forEach((value, position) => {
    forecast.quantiles[position]!.fill(value);
  });
  return forecast;
}

const recentPeriods = { year: 12, least: 8 };

/**
 * The recent past as the forecast: mean and quantiles of the last periods, a quarter of a long year but at least eight
 * and at most twelve. Hard to beat where sizes jump, because it assumes nothing about them.
 */
export const recentForecasts: SeriesMethod = (series, { season, horizon }) => {
  const window = Math.max(
    recentPeriods.least,
    Math.min(recentPeriods.year, Math.round(season > 24 ? season / 6 : season)),
  );
  return series.map((one) => {
    const forecast = emptyForecast(horizon);
    const last = Float64Array.from(
      { length: Math.min(window, one.length) },
      (_, back) => one[one.length - 1 - back]!,
    ).sort();
    if (last.length === 0) return forecast;
    forecast.mean.fill(last.reduce((a, b) => a + b, 0) / last.length);
    quantileLevels.forEach((level, position) => {
      const place = level * (last.length + 1) - 1;
      const below = Math.max(0, Math.min(last.length - 1, Math.floor(place)));
      const above = Math.min(last.length - 1, below + 1);
      const part = Math.max(0, Math.min(1, place - below));
      forecast.quantiles[position]!.fill(last[below]! + part * (last[above]! - last[below]!));
    });
    return forecast;
  });
};
