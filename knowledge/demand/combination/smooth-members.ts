import { seasonalArima } from '../methods/autoregression/seasonal-arima.ts';
import { annualTotals } from '../methods/baseline/annual-totals.ts';
import { movingAverage, seasonalNaive } from '../methods/baseline/naive.ts';
import { averageEts } from '../methods/exponential-smoothing/average-ets.ts';
import { adjustSeason } from '../methods/season/adjust-season.ts';
import { optimisedTheta } from '../methods/theta/optimised-theta.ts';
import { standardTheta } from '../methods/theta/standard-theta.ts';

/** Members of the combination for smooth series, in the order of `MemberForecasts.means`. */
export const smoothMembers = [
  'ETS',
  'optimised Theta',
  'Theta',
  'seasonal ARIMA',
  'annual totals',
  'seasonal naive',
] as const;

/** What every member says of one series from one origin, by period ahead. */
export interface MemberForecasts {
  readonly means: readonly Float64Array[];
  /** Standard deviations by the two members that have a model of their errors. */
  readonly deviations: readonly [Float64Array, Float64Array];
  /** Mean absolute change over a year within the history, never 0. */
  readonly scale: number;
}

export const leastSmoothLength = 5;
const fallbackWindow = 8;

/**
 * Forecasts of all members; values of at least `leastSmoothLength` periods. A member that the series is too short for
 * says what optimised Theta says, which is there for every series.
 */
export function forecastMembers(values: Float64Array, period: number, horizon: number): MemberForecasts {
  const adjusted = adjustSeason(values, period);
  const optimised = optimisedTheta(adjusted.values, horizon);
  const theta = adjusted.restore(optimised.mean);
  const ets = averageEts(values, period, horizon);
  const proper = (mean: Float64Array | null | undefined) => (mean?.every(Number.isFinite) ? mean : theta);
  return {
    means: [
      proper(ets?.mean),
      theta.every(Number.isFinite) ? theta : movingAverage(values, fallbackWindow, horizon),
      proper(adjusted.restore(standardTheta(adjusted.values, horizon).mean)),
      proper(seasonalArima(values, period, horizon)),
      proper(annualTotals(values, period, horizon)),
      seasonalNaive(values, period, horizon),
    ],
    deviations: [
      (ets?.variance ?? optimised.variance).map(Math.sqrt),
      adjusted.restore(optimised.variance.map(Math.sqrt)),
    ],
    scale: yearlyChange(values, period),
  };
}

function yearlyChange(values: Float64Array, period: number): number {
  const lag = values.length > period ? period : 1;
  let sum = 0;
  let size = 0;
  for (let t = lag; t < values.length; t += 1) sum += Math.abs(values[t]! - values[t - lag]!);
  for (let t = 0; t < values.length; t += 1) size += Math.abs(values[t]!);
  return Math.max(sum / Math.max(1, values.length - lag), (1e-3 * size) / values.length, 1e-9);
}
