import { addPinball, weightedQuantileLoss } from './pinball.ts';
import type { Series, SeriesForecast, SeriesOptions } from './series-forecast.ts';

/** A cut of the history: what was known, and the `horizon` periods that came then. */
export interface Holdout {
  readonly train: readonly (readonly number[])[];
  readonly test: readonly (readonly number[])[];
}

/** Years back of the ends of history that are forecast from, besides the last one. */
const yearsBack = [1, 2];
const leastTraining = 8;

/**
 * Cuts of a sample of the series: before the last `horizon` periods, and at the same time of earlier years, because
 * what suits before a peak of the season misleads after it. Empty when the history is too short for any.
 */
export function holdoutsOf(
  series: readonly Series[],
  { season, horizon }: SeriesOptions,
  sampleSize: number,
): Holdout[] {
  const every = Math.max(1, Math.ceil(series.length / sampleSize));
  const sample = series.filter((_, position) => position % every === 0).map((one) => Array.from(one));
  const ends = new Set([horizon, ...yearsBack.map((years) => years * season).filter((end) => end > horizon)]);
  const holdouts: Holdout[] = [];
  for (const end of ends) {
    const long = sample.filter((one) => one.length - end >= Math.max(horizon, leastTraining));
    if (long.length === 0 || long.length < sample.length / 2) break;
    holdouts.push({
      train: long.map((one) => one.slice(0, one.length - end)),
      test: long.map((one) => one.slice(one.length - end, one.length - end + horizon)),
    });
  }
  return holdouts;
}

/** Weighted quantile loss of a way to forecast, averaged over cuts. */
export function meanHoldoutLoss(
  holdouts: readonly Holdout[],
  forecast: (train: readonly Series[]) => SeriesForecast[],
): number {
  let loss = 0;
  for (const { train, test } of holdouts) {
    const sum = { loss: 0, scale: 0 };
    forecast(train).forEach((one, position) => addPinball(sum, one, test[position]!));
    loss += weightedQuantileLoss(sum) / holdouts.length;
  }
  return loss;
}
