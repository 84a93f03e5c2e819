import { combinedForecasts } from '../combination/combined-forecasts.ts';
import { classifySeries, movesMostPeriods } from '../methods/classification/classify-series.ts';
import { multipleAggregationRate } from '../methods/intermittent/demand-rates.ts';
import { rateForecasts, recentForecasts } from '../methods/intermittent/rate-forecasts.ts';
import { gammaPoissonForecasts } from './gamma-poisson-method.ts';
import { holdoutsOf } from './holdouts.ts';
import { addPinball, weightedQuantileLoss } from './pinball.ts';
import {
  averageForecasts,
  type Series,
  type SeriesForecast,
  type SeriesMethod,
  type SeriesOptions,
} from './series-forecast.ts';

/** Series that methods are compared on. */
const comparedSparse = 200;
const comparedSmooth = 100;
/** Above this median level counting noise is not what matters, and the methods for counts are left out. */
const largestCount = 500;
/** Another subset must lose less than this share of the first method's loss: small differences are chance. */
const clearlyLess = 0.93;

const sparseMethods: readonly SeriesMethod[] = [
  gammaPoissonForecasts,
  recentForecasts,
  rateForecasts(multipleAggregationRate),
];
const smoothMethods: readonly SeriesMethod[] = [combinedForecasts, gammaPoissonForecasts, recentForecasts];

/**
 * Forecasts independent series of one kind. Series that move in most periods go to the combination for smooth series,
 * sparse ones to the pooled Gamma–Poisson; within each group the average of methods with the least quantile loss on
 * earlier cuts of the given history is taken, so that a kind of demand that another method suits better gets that one.
 * Series may differ in length; they end together.
 */
export function forecastSeries(series: readonly Series[], options: SeriesOptions): SeriesForecast[] {
  const smooth: number[] = [];
  const sparse: number[] = [];
  const levels: number[] = [];
  series.forEach((one, position) => {
    const found = classifySeries(Float64Array.from(one), options.season);
    if (!movesMostPeriods(found)) sparse.push(position);
    else {
      smooth.push(position);
      levels.push(found.level);
    }
  });
  const median = levels.sort((a, b) => a - b)[levels.length >> 1] ?? 0;
  const result: SeriesForecast[] = [];
  const forecastGroup = (
    positions: readonly number[],
    methods: readonly SeriesMethod[],
    sampleSize: number,
  ) => {
    const group = positions.map((position) => series[position]!);
    forecastByBest(group, options, methods, sampleSize).forEach((forecast, place) => {
      result[positions[place]!] = forecast;
    });
  };
  forecastGroup(sparse, sparseMethods, comparedSparse);
  forecastGroup(smooth, median > largestCount ? [combinedForecasts] : smoothMethods, comparedSmooth);
  return result;
}

function forecastByBest(
  series: readonly Series[],
  options: SeriesOptions,
  methods: readonly SeriesMethod[],
  sampleSize: number,
): SeriesForecast[] {
  if (series.length === 0) return [];
  const chosen = methods.length > 1 ? bestTogether(series, options, methods, sampleSize) : methods;
  return averageForecasts(chosen.map((method) => method(series, options)));
}

/** The subset of methods whose average has clearly the least quantile loss over the cuts, else the first method. */
function bestTogether(
  series: readonly Series[],
  options: SeriesOptions,
  methods: readonly SeriesMethod[],
  sampleSize: number,
): SeriesMethod[] {
  const holdouts = holdoutsOf(series, options, sampleSize);
  const subsets = Array.from({ length: 2 ** methods.length - 1 }, (_, code) =>
    methods.map((_method, place) => place).filter((place) => ((code + 1) >> place) & 1),
  );
  const losses = new Float64Array(subsets.length);
  for (const { train, test } of holdouts) {
    const forecasts = methods.map((method) => method(train, options));
    subsets.forEach((subset, position) => {
      const sum = { loss: 0, scale: 0 };
      averageForecasts(subset.map((place) => forecasts[place]!)).forEach((forecast, one) =>
        addPinball(sum, forecast, test[one]!),
      );
      losses[position]! += weightedQuantileLoss(sum);
    });
  }
  const least = Math.min(...losses);
  // The first subset is the first method alone.
  const best = least < clearlyLess * losses[0]! ? losses.indexOf(least) : 0;
  return (subsets[best] ?? [0]).map((place) => methods[place]!);
}
