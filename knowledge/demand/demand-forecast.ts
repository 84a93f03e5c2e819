import { quantiles, type CountDistribution } from './distribution/count-distribution.ts';
import {
  exposureOver,
  rememberExposure,
  sumOfParts,
  type DemandParts,
  type Horizon,
} from './horizon-exposure.ts';
import type { DemandModel } from './model/demand-model.ts';
import type { PairDemand } from './model/fit-levels.ts';
import { createMomentSum } from './moment-sum.ts';

export interface PairHorizon {
  readonly demand: PairDemand;
  readonly mean: number;
  /** Variance of this pair, every doubt that it shares with others included. */
  readonly variance: number;
  /** Variance that other pairs do not share. */
  readonly ownVariance: number;
  readonly exposure: DemandParts;
}

/** The mean of a pair by its parts, pieces. */
export function partsOf({ demand, exposure }: PairHorizon): DemandParts {
  const { level } = demand;
  return {
    level: level * exposure.level,
    season: level * exposure.season,
    event: level * exposure.event,
    launch: level * exposure.launch,
  };
}

/** Variance of a pair's demand around its mean that it shares with no other pair. */
function ownVariance(model: DemandModel, demand: PairDemand, mean: number, weeksAhead: number): number {
  // A level drifts while one waits: its doubt grows by the discount for every week ahead.
  const doubt = demand.levelVariance / model.levels.parameters.discount ** weeksAhead;
  return demand.dispersion * mean + doubt * mean * mean;
}

/** Demand of one pair summed over a horizon, from its exposure where that is already known. */
export function pairOverHorizon(
  model: DemandModel,
  demand: PairDemand,
  horizon: Horizon,
  exposure: DemandParts = exposureOver(model, demand.product, demand.store, horizon),
): PairHorizon {
  const { levels, commonError } = model;
  const { level, networkShare, product } = demand;
  const mean = level * sumOfParts(exposure);
  const own = ownVariance(model, demand, mean, horizon.weeks / 2);
  const productDoubt = networkShare ** 2 * levels.network.productVariance[product]!;
  const shared = productDoubt + commonError.product + commonError.local + commonError.house;
  return {
    demand,
    mean,
    variance: own + shared * mean * mean,
    ownVariance: own,
    exposure,
  };
}

/**
 * Distribution of the total of pairs over a horizon: moments add up with the doubts that pairs share (the product's
 * own rate, a category in a store, the house), then a count distribution is matched to them. Quantiles of totals are
 * never sums of quantiles, so totals of parts and wholes agree in the mean and stay honest in the interval.
 */
export function totalDistribution(model: DemandModel, pairs: Iterable<PairHorizon>): CountDistribution {
  const sum = createMomentSum(model);
  for (const { demand, mean, ownVariance: own } of pairs) sum.add(demand, mean, own);
  return sum.distribution();
}

interface WeekForecast {
  /** Week relative to the first week of the panel. */
  readonly week: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

export interface ScopeForecast {
  readonly weekly: WeekForecast[];
  readonly total: { mean: number; low: number; high: number };
  /** Parts of the total mean, pieces. */
  readonly parts: DemandParts;
  readonly pairs: PairHorizon[];
}

/** Outer quantiles of a central interval. */
export function intervalOf(distribution: CountDistribution, level: number): { low: number; high: number } {
  const [low = 0, high = 0] = quantiles(distribution, [(1 - level) / 2, (1 + level) / 2]);
  return { low, high };
}

/** Forecast of the sum of pairs, by week and in all. O(pairs × weeks). */
export function forecastPairs(
  model: DemandModel,
  demands: readonly PairDemand[],
  horizon: Horizon,
  intervalLevel: number,
): ScopeForecast {
  const weekly: WeekForecast[] = [];
  for (let ahead = 0; ahead < horizon.weeks; ahead += 1) {
    const week = horizon.fromWeek + ahead;
    const exposureOf = rememberExposure(model, () => ({ fromWeek: week, weeks: 1 }));
    const sum = createMomentSum(model);
    for (const demand of demands) {
      const mean = demand.level * sumOfParts(exposureOf(demand.product, demand.store));
      sum.add(demand, mean, ownVariance(model, demand, mean, ahead));
    }
    const distribution = sum.distribution();
    weekly.push({ week, mean: distribution.mean, ...intervalOf(distribution, intervalLevel) });
  }
  const exposureOf = rememberExposure(model, () => horizon);
  const parts: DemandParts = { level: 0, season: 0, event: 0, launch: 0 };
  const pairs = demands.map((demand) => {
    const pair = pairOverHorizon(model, demand, horizon, exposureOf(demand.product, demand.store));
    parts.level += demand.level * pair.exposure.level;
    parts.season += demand.level * pair.exposure.season;
    parts.event += demand.level * pair.exposure.event;
    parts.launch += demand.level * pair.exposure.launch;
    return pair;
  });
  const total = totalDistribution(model, pairs);
  return { weekly, total: { mean: total.mean, ...intervalOf(total, intervalLevel) }, parts, pairs };
}
