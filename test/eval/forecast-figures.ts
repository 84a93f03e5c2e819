import { addPinball, weightedQuantileLoss } from '../../knowledge/demand/series/pinball.ts';
import { quantileLevels, type SeriesForecast } from '../../knowledge/demand/series/series-forecast.ts';

/** Series to score: what was known, and what came. */
export interface ScoredSeries {
  readonly train: readonly number[];
  readonly test: readonly number[];
}

export interface ForecastFigures {
  /** Mean absolute error of the mean over that of the in-sample seasonal naive (Hyndman and Koehler 2006). */
  MASE: number;
  /** The same of the median, which the absolute error asks for. */
  medianMASE: number;
  /** Symmetric mean absolute percentage error of the mean, per cent; periods where both are 0 count 0. */
  sMAPE: number;
  /** Weighted quantile loss over the nine quantiles. */
  WQL: number;
  /** Root mean squared error of the mean over that of the in-sample one-step naive, mean over series. */
  RMSSE: number;
  /**
   * Share of observations within the interval from the 10 % to the 90 % quantile. An observation that equals a bound
   * counts with the part of its probability that lies inside, as in the randomised probability integral transform
   * (Czado, Gneiting and Held, "Predictive model assessment for count data", Biometrics 65, 2009): an interval of
   * whole numbers always holds more than it promises, and this takes the surplus out.
   */
  coverage80: number;
  /** Plain share of observations within the interval, bounds included. */
  within80: number;
  /** Sum of errors over sum of observations. */
  bias: number;
}

/** Mean absolute change over a year within the history, over one period where there is no year. */
function absoluteScale(train: readonly number[], season: number): number {
  const lag = train.length > season ? season : 1;
  let sum = 0;
  for (let period = lag; period < train.length; period += 1) {
    sum += Math.abs(train[period]! - train[period - lag]!);
  }
  return sum / Math.max(1, train.length - lag);
}

/** Mean squared change from one period to the next since the first demand. */
function squaredScale(train: readonly number[]): number {
  const first = Math.max(
    0,
    train.findIndex((value) => value !== 0),
  );
  let sum = 0;
  for (let period = first + 1; period < train.length; period += 1) {
    sum += (train[period]! - train[period - 1]!) ** 2;
  }
  return sum / Math.max(1, train.length - first - 1);
}

/** Part 0–1 of an observation that lies within the outer quantiles of a ladder; see `ForecastFigures.coverage80`. */
export function insideShare(value: number, ladder: readonly number[]): number {
  const low = ladder[0]!;
  const high = ladder.at(-1)!;
  if (value < low || value > high) return 0;
  if (value > low && value < high) return 1;
  const first = ladder.indexOf(value);
  const last = ladder.lastIndexOf(value);
  const half = (quantileLevels[1] - quantileLevels[0]) / 2;
  const below = value === 0 ? 0 : quantileLevels[first]! - half;
  const upTo = last === ladder.length - 1 && first === 0 ? 1 : quantileLevels[last]! + half;
  const inside = Math.min(upTo, quantileLevels[8]) - Math.max(below, quantileLevels[0]);
  return inside / (upTo - below);
}

/** Scores forecasts of series; the figures do not depend on their order. */
export function figuresOf(
  series: readonly ScoredSeries[],
  forecasts: readonly SeriesForecast[],
  season: number,
): ForecastFigures {
  const pinball = { loss: 0, scale: 0 };
  const sums = { scaled: 0, median: 0, squared: 0, smape: 0, inside: 0, within: 0, error: 0, sold: 0 };
  let observations = 0;
  let scaledSeries = 0;
  let squaredSeries = 0;
  series.forEach(({ train, test }, position) => {
    const forecast = forecasts[position]!;
    addPinball(pinball, forecast, test);
    let absolute = 0;
    let absoluteMedian = 0;
    let squares = 0;
    test.forEach((value, step) => {
      const ladder = forecast.quantiles.map((values) => values[step]!);
      const mean = forecast.mean[step]!;
      const size = Math.abs(value) + Math.abs(mean);
      absolute += Math.abs(value - mean) / test.length;
      absoluteMedian += Math.abs(value - ladder[4]!) / test.length;
      squares += (value - mean) ** 2 / test.length;
      sums.smape += size > 0 ? (200 * Math.abs(value - mean)) / size : 0;
      sums.inside += insideShare(value, ladder);
      sums.within += value >= ladder[0]! && value <= ladder[8]! ? 1 : 0;
      sums.error += mean - value;
      sums.sold += value;
      observations += 1;
    });
    const scale = absoluteScale(train, season);
    if (scale > 0) {
      sums.scaled += absolute / scale;
      sums.median += absoluteMedian / scale;
      scaledSeries += 1;
    }
    const squared = squaredScale(train);
    if (squared > 0) {
      sums.squared += Math.sqrt(squares / squared);
      squaredSeries += 1;
    }
  });
  return {
    MASE: sums.scaled / scaledSeries,
    medianMASE: sums.median / scaledSeries,
    sMAPE: sums.smape / observations,
    WQL: weightedQuantileLoss(pinball),
    RMSSE: sums.squared / squaredSeries,
    coverage80: sums.inside / observations,
    within80: sums.within / observations,
    bias: sums.sold === 0 ? 0 : sums.error / sums.sold,
  };
}
