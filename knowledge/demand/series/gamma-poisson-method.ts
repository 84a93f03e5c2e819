import { forecastWith, type GammaPoissonParameters } from './gamma-poisson-filter.ts';
import { holdoutsOf, meanHoldoutLoss, type Holdout } from './holdouts.ts';
import { averageForecasts, type Series, type SeriesForecast, type SeriesOptions } from './series-forecast.ts';

const discounts = [0.75, 0.85, 0.92, 0.96, 0.985];
const shapes = [0.2, 0.5, 1, 2];
const defaults: GammaPoissonParameters = { discount: 0.92, shape: 0.5, seasonal: false, commonError: 0.01 };
/** Series that parameters are chosen on. */
const scoredSeries = 300;
/** With and without season are averaged unless one loses by more than this share. */
const near = 0.35;
const largestCommonError = 0.25;

/**
 * Empirical-Bayes discounted Gamma–Poisson with a negative-binomial predictive, for counts with many zeros: each
 * series' level is filtered around a prior pooled over all (see `filterSeries` for the recursion and its source), the
 * variance-to-mean ratio is shrunk to the pooled law 1 + κ·μ, one season is shared by all. Discount and prior are
 * chosen by the quantile loss of forecasts from before the last `horizon` periods and from the same time of earlier
 * years, which also show the error that all series share.
 */
export function gammaPoissonForecasts(series: readonly Series[], options: SeriesOptions): SeriesForecast[] {
  const holdouts = holdoutsOf(series, options, scoredSeries);
  if (holdouts.length === 0) return forecastWith(series, options, defaults);
  const chosen = (options.season > 1 ? [false, true] : [false]).map((seasonal) =>
    chooseParameters(holdouts, options, seasonal),
  );
  const least = Math.min(...chosen.map(({ loss }) => loss));
  return averageForecasts(
    chosen
      .filter(({ loss }) => loss <= least * (1 + near))
      .map(({ parameters }) => forecastWith(series, options, parameters)),
  );
}

function chooseParameters(
  holdouts: readonly Holdout[],
  options: SeriesOptions,
  seasonal: boolean,
): { parameters: GammaPoissonParameters; loss: number } {
  const lossOf = (parameters: GammaPoissonParameters) => {
    const loss = meanHoldoutLoss(holdouts, (train) => forecastWith(train, options, parameters));
    return { parameters, loss };
  };
  const best = (candidates: readonly GammaPoissonParameters[]) =>
    candidates.map(lossOf).reduce((a, b) => (b.loss < a.loss ? b : a));
  const start = { ...defaults, seasonal };
  const byDiscount = best(discounts.map((discount) => ({ ...start, discount })));
  const byShape = best(shapes.map((shape) => ({ ...byDiscount.parameters, shape })));
  return lossOf({ ...byShape.parameters, commonError: commonErrorOf(holdouts, options, byShape.parameters) });
}

/**
 * Squared relative error of the sum of all series, each at its own scale, by period ahead: with many series nearly all
 * of it is error that they share.
 */
function commonErrorOf(
  holdouts: readonly Holdout[],
  options: SeriesOptions,
  parameters: GammaPoissonParameters,
): number {
  let squares = 0;
  let count = 0;
  for (const { train, test } of holdouts) {
    const forecasts = forecastWith(train, options, parameters);
    for (let step = 0; step < options.horizon; step += 1) {
      let expected = 0;
      let error = 0;
      let noise = 0;
      forecasts.forEach((forecast, position) => {
        const mean = forecast.mean[step]!;
        if (mean <= 0) return;
        const scale = 1 / Math.sqrt(mean);
        const spread = (forecast.quantiles[8]![step]! - forecast.quantiles[0]![step]!) / 2.56;
        expected += mean * scale;
        error += (test[position]![step]! - mean) * scale;
        noise += (spread * scale) ** 2;
      });
      if (expected <= 0) continue;
      squares += (error * error - noise) / (expected * expected);
      count += 1;
    }
  }
  return count === 0 ? defaults.commonError : Math.min(largestCommonError, Math.max(0, squares / count));
}
