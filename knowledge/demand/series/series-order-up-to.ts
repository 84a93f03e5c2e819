import { countDistribution, quantile } from '../distribution/count-distribution.ts';
import type { Series } from './series-forecast.ts';

/**
 * Chosen on every eighth series of the car-parts set (`npm run eval -- replenishment`), which its figures leave out.
 */
const discount = 0.85;
/** Gamma shape of the pooled prior: how alike the articles are. */
const shape = 3;
/** Expected units that the pooled law of dispersion counts for. */
const dispersionStrength = 1;

/** Sales of one article and the pieces there were to sell in each period, oldest first. */
export interface StockedSeries {
  readonly sales: Series;
  readonly available: Series;
}

/**
 * Pieces up to which each article is filled, for articles of one store that share nothing but their kind: the quantile
 * of demand over the protected periods under a discounted Gamma–Poisson level pooled over all articles, with a
 * negative-binomial predictive. A period that sold all there was counts as at least that much where it is above the
 * level, and not at all where it is below, so that a stock-out is not taken for a lack of demand (Braden and Freimer,
 * "Informational dynamics of censored observations", Management Science 37, 1991). O(articles × periods).
 */
export function orderUpToLevels(
  series: readonly StockedSeries[],
  protectedPeriods: number,
  serviceLevel: number,
): number[] {
  const prior = pooledMean(series);
  if (prior <= 0) return series.map(() => 0);
  const strength = shape / prior;
  const states = series.map((one) => filter(one, prior, strength));
  const slope = dispersionSlope(states);
  return states.map(({ units, exposure, squares, expected, expectedSquared }) => {
    const weight = exposure + strength;
    const level = (units + strength * prior) / weight;
    const typical = expected > 0 ? expectedSquared / expected : level;
    const dispersion = Math.max(
      1,
      (dispersionStrength * (1 + slope * typical) + squares) / (dispersionStrength + expected),
    );
    const mean = protectedPeriods * level;
    const variance = dispersion * mean + (dispersion / (level * weight)) * mean * mean;
    return quantile(countDistribution(mean, variance), serviceLevel);
  });
}

interface State {
  units: number;
  exposure: number;
  squares: number;
  expected: number;
  expectedSquared: number;
}

const soldOut = ({ sales, available }: StockedSeries, period: number) => available[period]! <= sales[period]!;

function filter(one: StockedSeries, prior: number, strength: number): State {
  const state: State = { units: 0, exposure: 0, squares: 0, expected: 0, expectedSquared: 0 };
  for (let period = 0; period < one.sales.length; period += 1) {
    const weight = state.exposure + strength;
    const mean = (state.units + strength * prior) / weight;
    const sold = one.sales[period]!;
    state.units *= discount;
    state.exposure *= discount;
    const counts = !soldOut(one, period) || sold > mean;
    if (!counts) continue;
    state.units += sold;
    state.exposure += 1;
    state.squares = discount * state.squares + (sold - mean) ** 2 / (1 + 1 / weight);
    state.expected = discount * state.expected + mean;
    state.expectedSquared = discount * state.expectedSquared + mean * mean;
  }
  return state;
}

function pooledMean(series: readonly StockedSeries[]): number {
  let sum = 0;
  let count = 0;
  for (const one of series) {
    for (let period = 0; period < one.sales.length; period += 1) {
      if (soldOut(one, period)) continue;
      sum += one.sales[period]!;
      count += 1;
    }
  }
  return count > 0 ? sum / count : 0;
}

/** Slope of the variance-to-mean ratio in the mean, pooled through the point (0, 1). */
function dispersionSlope(states: readonly State[]): number {
  let above = 0;
  let below = 0;
  for (const { squares, expected, expectedSquared } of states) {
    if (expected <= 0) continue;
    above += (squares - expected) / expected;
    below += expectedSquared / expected;
  }
  return below > 0 ? Math.max(0, above / below) : 0;
}
