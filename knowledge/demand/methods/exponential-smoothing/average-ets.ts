import { seasonalDifferences, seasonalFactors } from '../season/classical-decomposition.ts';
import { alphaAt, betaAt, gammaAt, levelAt, phiAt, seasonAt, slopeAt } from './ets-likelihood.ts';
import { etsShapes, type EtsShape } from './ets-shapes.ts';
import { createEtsWorkspace, fitEts, type EtsFit, type EtsWorkspace } from './fit-ets.ts';
import { forecastEts, type MomentForecast } from './forecast-ets.ts';

/** Longest period whose initial states are estimated; longer years are taken out of the series beforehand. */
export const longestEtsPeriod = 24;
const leastLength = 5;
/** Models with less than this share of the weight are left out of the average. */
const leastWeight = 0.005;
const slopePeriods = 10;

/**
 * Fits every model that the series allows: multiplicative errors and seasons need positive values, seasons two years.
 * The fit of each model starts from that of a simpler one.
 */
export function fitAllEts(values: Float64Array, period: number, work: EtsWorkspace): EtsFit[] {
  const positive = values.every((value) => value > 1e-6);
  const seasonal = period > 1 && period <= longestEtsPeriod && values.length >= 2 * period + 2;
  const fits = new Map<string, EtsFit>();
  const keyOf = ({ error, trend, season }: EtsShape) => `${error} ${trend} ${season}`;
  const result: EtsFit[] = [];
  const starts = new Map<EtsShape['season'], Float64Array>();
  for (const shape of etsShapes) {
    if (shape.error === 'multiplicative' && !positive) continue;
    if (shape.season !== 'none' && !seasonal) continue;
    let base = starts.get(shape.season);
    if (!base) {
      base = startOf(values, period, shape.season);
      starts.set(shape.season, base);
    }
    const simpler =
      (shape.error === 'multiplicative' && fits.get(keyOf({ ...shape, error: 'additive' }))) ||
      (shape.trend === 'damped' && fits.get(keyOf({ ...shape, trend: 'additive' }))) ||
      (shape.trend === 'additive' && fits.get(keyOf({ ...shape, trend: 'none' }))) ||
      null;
    const start = simpler ? extended(simpler, shape, base) : base;
    const fit = fitEts(shape, values, period, start, work);
    fits.set(keyOf(shape), fit);
    if (fit.aicc < Infinity) result.push(fit);
  }
  return result;
}

/** Parameters of a simpler fit with what it lacks from the rough start. */
function extended(simpler: EtsFit, shape: EtsShape, base: Float64Array): Float64Array {
  const start = simpler.parameters.slice();
  if (shape.trend !== 'none' && simpler.shape.trend === 'none') {
    start[betaAt] = 0.1 * start[alphaAt]!;
    start[slopeAt] = base[slopeAt]!;
    start[levelAt] = start[levelAt]! - base[slopeAt]!;
  }
  if (shape.trend === 'damped') start[phiAt] = simpler.shape.trend === 'damped' ? start[phiAt]! : 0.95;
  return start;
}

/** Rough states from the first years, smoothing parameters at usual values. */
function startOf(values: Float64Array, period: number, season: EtsShape['season']): Float64Array {
  const start = new Float64Array(seasonAt + period);
  start[alphaAt] = season === 'none' ? 0.4 : 0.25;
  start[betaAt] = 0.1 * start[alphaAt];
  start[gammaAt] = 0.08;
  start[phiAt] = 0.95;
  const first = values.subarray(0, Math.min(values.length, Math.max(4 * period, 8)));
  let adjusted: Float64Array = first;
  if (season === 'additive') {
    const differences = seasonalDifferences(first, period);
    start.set(differences, seasonAt);
    adjusted = first.map((value, t) => value - differences[t % period]!);
  } else if (season === 'multiplicative') {
    const factors = seasonalFactors(first, period);
    start.set(factors, seasonAt);
    adjusted = first.map((value, t) => value / factors[t % period]!);
  }
  const count = Math.min(adjusted.length, slopePeriods);
  const middle = (count - 1) / 2;
  let mean = 0;
  let above = 0;
  let below = 0;
  for (let t = 0; t < count; t += 1) mean += adjusted[t]! / count;
  for (let t = 0; t < count; t += 1) {
    above += (t - middle) * (adjusted[t]! - mean);
    below += (t - middle) ** 2;
  }
  start[slopeAt] = below > 0 ? above / below : 0;
  start[levelAt] = mean;
  return start;
}

/** Share of each fit by its Akaike weight exp(−ΔAICc / 2) (Burnham and Anderson, "Model Selection", 2002, section 2.9). */
export function akaikeWeights(fits: readonly EtsFit[]): Float64Array {
  const least = Math.min(...fits.map(({ aicc }) => aicc));
  const weights = Float64Array.from(fits, ({ aicc }) => Math.exp(-(aicc - least) / 2));
  const sum = weights.reduce((a, b) => a + b, 0);
  const kept = weights.map((weight) => (weight / sum < leastWeight ? 0 : weight / sum));
  const total = kept.reduce((a, b) => a + b, 0);
  return kept.map((weight) => weight / total);
}

/**
 * Forecast by all models, each weighted by its Akaike weight; null for a series too short for any. The variance is
 * that of the mixture (Kolassa, "Combining exponential smoothing forecasts using Akaike weights", International
 * Journal of Forecasting 27, 2011).
 */
export function averageEts(values: Float64Array, period: number, horizon: number): MomentForecast | null {
  if (values.length < leastLength) return null;
  let scale = 0;
  for (let t = 0; t < values.length; t += 1) scale += Math.abs(values[t]!) / values.length;
  if (!(scale > 0)) return null;
  const scaled = values.map((value) => value / scale);
  const work = createEtsWorkspace(values.length, period);
  const fits = fitAllEts(scaled, period, work);
  if (fits.length === 0) return null;
  const weights = akaikeWeights(fits);
  const mean = new Float64Array(horizon);
  const second = new Float64Array(horizon);
  fits.forEach((fit, position) => {
    const weight = weights[position]!;
    if (weight === 0) return;
    const forecast = forecastEts(fit, scaled, period, horizon, work.pass);
    for (let step = 0; step < horizon; step += 1) {
      mean[step]! += weight * forecast.mean[step]!;
      second[step]! += weight * (forecast.variance[step]! + forecast.mean[step]! ** 2);
    }
  });
  const variance = second.map((value, step) => Math.max(0, value - mean[step]! ** 2) * scale * scale);
  return { mean: mean.map((value) => value * scale), variance };
}
