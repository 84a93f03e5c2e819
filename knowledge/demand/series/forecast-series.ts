import { gammaPoissonForecasts } from './gamma-poisson-method.ts';
import { holdoutsOf, meanHoldoutLoss } from './holdouts.ts';
import {
  averageForecasts,
  type Series,
  type SeriesForecast,
  type SeriesMethod,
  type SeriesOptions,
} from './series-forecast.ts';
import { thetaForecasts } from './theta-method.ts';

const methods: readonly SeriesMethod[] = [gammaPoissonForecasts, thetaForecasts];
/** Series that the methods are compared on. */
const comparedSeries = 200;
/** A method that loses by less than this share of the loss is averaged with the winner. */
const near = 0.15;

/**
 * Forecasts independent series of one kind: counts with many zeros by the pooled Gamma–Poisson, smooth series by Theta,
 * whichever has the lower quantile loss on earlier cuts of the given history, or the average of both where they are
 * close. Series may differ in length; they end together. This is the seam where a richer pool of methods goes in.
 */
export function forecastSeries(series: readonly Series[], options: SeriesOptions): SeriesForecast[] {
  if (series.length === 0) return [];
  const holdouts = holdoutsOf(series, options, comparedSeries);
  if (holdouts.length === 0) return gammaPoissonForecasts(series, options);
  const losses = methods.map((method) => meanHoldoutLoss(holdouts, (train) => method(train, options)));
  const least = Math.min(...losses);
  return averageForecasts(
    methods
      .filter((_, position) => losses[position]! <= least * (1 + near))
      .map((method) => method(series, options)),
  );
}
