import { alphaAt, betaAt, etsLoss, gammaAt, phiAt, type EtsPass } from './ets-likelihood.ts';
import type { EtsFit } from './fit-ets.ts';

/** Means and variances by period ahead. */
export interface MomentForecast {
  readonly mean: Float64Array;
  readonly variance: Float64Array;
}

/**
 * Means and variances of a fitted model. Exact for additive errors; for multiplicative ones the relative variance of
 * the level grows by the square of each error's weight (Hyndman, Koehler, Ord and Snyder, "Forecasting with
 * Exponential Smoothing", 2008, sections 6.3 and 6.4, table 6.2), the season's own doubt taken to first order.
 */
export function forecastEts(
  { shape, parameters }: EtsFit,
  values: Float64Array,
  period: number,
  horizon: number,
  pass: EtsPass,
): MomentForecast {
  etsLoss(shape, values, period, parameters, pass);
  const length = values.length;
  const alpha = parameters[alphaAt]!;
  const beta = parameters[betaAt]!;
  const gamma = parameters[gammaAt]!;
  const phi = parameters[phiAt]!;
  const relativeErrors = shape.error === 'multiplicative';
  let squares = 0;
  for (let t = 0; t < length; t += 1) {
    squares += (relativeErrors ? pass.error[t]! / pass.fitted[t]! : pass.error[t]!) ** 2;
  }
  const freedom = Math.max(1, length - 3);
  const sigma2 = squares / freedom;
  const mean = new Float64Array(horizon);
  const variance = new Float64Array(horizon);
  const level = pass.level[length]!;
  const slope = pass.slope[length]!;
  const trendMean = new Float64Array(horizon);
  let damp = 0;
  let power = 1;
  // Weight of the error made j periods before, in the trend and in the season.
  const weight = new Float64Array(horizon);
  for (let step = 0; step < horizon; step += 1) {
    power *= phi;
    damp += power;
    trendMean[step] = level + damp * slope;
    const season = shape.season === 'none' ? 0 : pass.season[length + (step % period)]!;
    mean[step] =
      shape.season === 'none'
        ? trendMean[step]!
        : shape.season === 'additive'
          ? trendMean[step]! + season
          : trendMean[step]! * season;
    weight[step] = shape.trend === 'none' ? alpha : alpha + beta * damp;
  }
  if (!relativeErrors) {
    let sum = 0;
    for (let step = 0; step < horizon; step += 1) {
      variance[step] = sigma2 * (1 + sum);
      const seasonal = shape.season !== 'none' && (step + 1) % period === 0 ? gamma : 0;
      sum += (weight[step]! + seasonal) ** 2;
    }
    return { mean, variance };
  }
  const multiplicativeSeason = shape.season === 'multiplicative';
  const center = multiplicativeSeason ? trendMean : mean;
  const spread = new Float64Array(horizon);
  for (let step = 0; step < horizon; step += 1) {
    let sum = 0;
    for (let back = 1; back <= step; back += 1) {
      const seasonal = shape.season === 'additive' && back % period === 0 ? gamma : 0;
      sum += (weight[back - 1]! + seasonal) ** 2 * spread[step - back]!;
    }
    spread[step] = center[step]! ** 2 + sigma2 * sum;
    const seasonError = multiplicativeSeason ? (1 + gamma * gamma * sigma2) ** Math.floor(step / period) : 1;
    const second = spread[step]! * (1 + sigma2) * seasonError - center[step]! ** 2;
    const season = multiplicativeSeason ? pass.season[length + (step % period)]! ** 2 : 1;
    variance[step] = Math.max(0, second) * season;
  }
  return { mean, variance };
}
