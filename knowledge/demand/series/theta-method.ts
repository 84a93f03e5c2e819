import { normalQuantile } from '../distribution/normal-quantile.ts';
import {
  emptyForecast,
  quantileLevels,
  type Series,
  type SeriesForecast,
  type SeriesOptions,
} from './series-forecast.ts';

/** Test value of the 90 % seasonality test. */
const seasonalityThreshold = 1.645;

/**
 * The Theta method for smooth series: exponential smoothing with half the slope of a straight line as drift, after
 * classical multiplicative seasonal adjustment where the autocorrelation at one year is significant. Intervals are
 * Gaussian with the variance of the smoothing model and stay non-negative for non-negative data.
 * Sources: Assimakopoulos and Nikolopoulos, International Journal of Forecasting 16 (2000); Hyndman and Billah,
 * "Unmasking the Theta method", International Journal of Forecasting 19 (2003), sections 2 and 4.
 */
export function thetaForecasts(series: readonly Series[], options: SeriesOptions): SeriesForecast[] {
  return series.map((one) => thetaForecast(Float64Array.from(one), options));
}

function thetaForecast(values: Float64Array, { season, horizon }: SeriesOptions): SeriesForecast {
  if (values.length < 4) return emptyForecast(horizon);
  const positive = values.every((value) => value > 0);
  const factors =
    positive && isSeasonal(values, season) ? classicalFactors(values, season) : new Float64Array([1]);
  const adjusted = values.map((value, period) => value / factors[period % factors.length]!);
  const { alpha, level, variance } = smooth(adjusted);
  const drift = slopeOf(adjusted) / 2;
  const decay = (1 - (1 - alpha) ** values.length) / alpha;
  const result = emptyForecast(horizon);
  const floor = values.every((value) => value >= 0) ? 0 : -Infinity;
  for (let step = 0; step < horizon; step += 1) {
    const factor = factors[(values.length + step) % factors.length]!;
    const mean = (level + drift * (step + decay)) * factor;
    const deviation = Math.sqrt(variance * (1 + step * alpha * alpha)) * factor;
    result.mean[step] = Math.max(floor, mean);
    quantileLevels.forEach((probability, position) => {
      result.quantiles[position]![step] = Math.max(floor, mean + normalQuantile(probability) * deviation);
    });
  }
  return result;
}

function isSeasonal(values: Float64Array, season: number): boolean {
  if (season < 2 || values.length < 2 * season) return false;
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const autocorrelation = (lag: number) => {
    let above = 0;
    let below = 0;
    for (let period = 0; period < values.length; period += 1) {
      below += (values[period]! - mean) ** 2;
      if (period >= lag) above += (values[period]! - mean) * (values[period - lag]! - mean);
    }
    return below > 0 ? above / below : 0;
  };
  let sum = 1;
  for (let lag = 1; lag < season; lag += 1) sum += 2 * autocorrelation(lag) ** 2;
  return Math.abs(autocorrelation(season)) > seasonalityThreshold * Math.sqrt(sum / values.length);
}

/** Ratios to a centred moving average of one year, averaged by place in the year, with mean 1. */
function classicalFactors(values: Float64Array, season: number): Float64Array {
  const half = Math.floor(season / 2);
  const sum = new Float64Array(season);
  const count = new Float64Array(season);
  for (let period = half; period + half < values.length; period += 1) {
    let average = 0;
    for (let offset = -half; offset <= half; offset += 1) {
      const edge = season % 2 === 0 && Math.abs(offset) === half;
      average += (edge ? 0.5 : 1) * values[period + offset]!;
    }
    average /= season;
    sum[period % season]! += values[period]! / average;
    count[period % season]! += 1;
  }
  const factors = sum.map((total, place) => (count[place]! > 0 ? total / count[place]! : 1));
  const mean = factors.reduce((a, b) => a + b, 0) / season;
  return factors.map((factor) => Math.max(0.01, factor / mean));
}

interface Smoothed {
  alpha: number;
  level: number;
  variance: number;
}

/** Simple exponential smoothing with the weight of least squared one-step errors, by golden-section search. */
function smooth(values: Float64Array): Smoothed {
  const run = (alpha: number): Smoothed => {
    let level = values[0]!;
    let squares = 0;
    for (let period = 1; period < values.length; period += 1) {
      const error = values[period]! - level;
      squares += error * error;
      level += alpha * error;
    }
    return { alpha, level, variance: squares / Math.max(1, values.length - 2) };
  };
  const ratio = (Math.sqrt(5) - 1) / 2;
  let low = 0.02;
  let high = 0.99;
  for (let round = 0; round < 18; round += 1) {
    const left = high - ratio * (high - low);
    const right = low + ratio * (high - low);
    if (run(left).variance < run(right).variance) high = right;
    else low = left;
  }
  return run((low + high) / 2);
}

function slopeOf(values: Float64Array): number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  let above = 0;
  let below = 0;
  values.forEach((value, period) => {
    above += (period - middle) * (value - mean);
    below += (period - middle) ** 2;
  });
  return above / below;
}
