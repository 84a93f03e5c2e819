import { countDistribution, quantiles, type CountDistribution } from './distribution/count-distribution.ts';
import type { DemandModel } from './model/demand-model.ts';
import type { PairDemand } from './model/fit-levels.ts';

/** Coming weeks, relative to the first week of the panel; `weeks` may end in a part of a week. */
export interface Horizon {
  fromWeek: number;
  weeks: number;
}

/** What makes up the mean, in pieces; the parts sum to the mean. */
export interface DemandParts {
  /** Level at an average week of the year. */
  level: number;
  season: number;
  event: number;
  launch: number;
}

export interface PairHorizon {
  demand: PairDemand;
  mean: number;
  /** Variance of this pair alone, every shared doubt included. */
  variance: number;
  /** Variance that other pairs do not share. */
  ownVariance: number;
  parts: DemandParts;
}

/** A level drifts while one waits: its doubt grows by the discount for every week ahead. */
function levelDoubt(model: DemandModel, demand: PairDemand, weeksAhead: number): number {
  return demand.levelVariance / model.levels.parameters.discount ** weeksAhead;
}

/** Demand of one pair summed over a horizon. */
export function pairOverHorizon(model: DemandModel, demand: PairDemand, horizon: Horizon): PairHorizon {
  const { frame, levels, commonError } = model;
  const { exposure, ramp, index } = frame;
  const { level, product, category, store } = demand;
  const categoryFactor = exposure.categoryFactor[category]!;
  const storeFactor = exposure.storeFactor[store]!;
  const storeSeason = exposure.storeSeason[store]!;
  const start = index.productStart[product]!;
  let flat = 0;
  let season = 0;
  let event = 0;
  let launch = 0;
  const whole = Math.ceil(horizon.weeks);
  for (let ahead = 0; ahead < whole; ahead += 1) {
    const week = Math.min(horizon.fromWeek + ahead, exposure.weeks - 1);
    if (week < start) continue;
    const part = Math.min(1, horizon.weeks - ahead);
    const base = categoryFactor[week]! * storeSeason[week]!;
    const withEvents = categoryFactor[week]! * storeFactor[week]!;
    flat += part;
    season += part * (base - 1);
    event += part * (withEvents - base);
    launch += part * withEvents * (ramp.factor(category, week - start) - 1);
  }
  const mean = level * (flat + season + event + launch);
  const productDoubt = demand.networkShare ** 2 * levels.network.productVariance[product]!;
  const own = demand.dispersion * mean + levelDoubt(model, demand, horizon.weeks / 2) * mean * mean;
  const shared = (productDoubt + commonError.local + commonError.house) * mean * mean;
  return {
    demand,
    mean,
    variance: own + shared,
    ownVariance: own,
    parts: { level: level * flat, season: level * season, event: level * event, launch: level * launch },
  };
}

/**
 * Distribution of the total of pairs over a horizon: moments add up with the doubts that pairs share (the product's
 * own rate, a category in a store, the house), then a count distribution is matched to them. Quantiles of totals are
 * never sums of quantiles, so totals of parts and wholes agree in the mean and stay honest in the interval.
 */
export function totalDistribution(model: DemandModel, pairs: Iterable<PairHorizon>): CountDistribution {
  const { network } = model.levels;
  const byProduct = new Map<number, number>();
  const byGroup = new Map<number, number>();
  const groups = model.frame.index.categories.length;
  let mean = 0;
  let variance = 0;
  for (const pair of pairs) {
    const { product, store, category, networkShare } = pair.demand;
    mean += pair.mean;
    variance += pair.ownVariance;
    byProduct.set(product, (byProduct.get(product) ?? 0) + networkShare * pair.mean);
    const group = store * groups + category;
    byGroup.set(group, (byGroup.get(group) ?? 0) + pair.mean);
  }
  for (const [product, load] of byProduct) variance += network.productVariance[product]! * load * load;
  for (const sum of byGroup.values()) variance += model.commonError.local * sum * sum;
  variance += model.commonError.house * mean * mean;
  return countDistribution(mean, variance);
}

export interface WeekForecast {
  /** Week relative to the first week of the panel. */
  week: number;
  mean: number;
  low: number;
  high: number;
}

export interface ScopeForecast {
  weekly: WeekForecast[];
  total: { mean: number; low: number; high: number };
  parts: DemandParts;
  pairs: PairHorizon[];
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
    const distribution = totalDistribution(
      model,
      demands.map((demand) => pairOverHorizon(model, demand, { fromWeek: week, weeks: 1 })),
    );
    weekly.push({ week, mean: distribution.mean, ...intervalOf(distribution, intervalLevel) });
  }
  const pairs = demands.map((demand) => pairOverHorizon(model, demand, horizon));
  const total = totalDistribution(model, pairs);
  const parts: DemandParts = { level: 0, season: 0, event: 0, launch: 0 };
  for (const pair of pairs) {
    parts.level += pair.parts.level;
    parts.season += pair.parts.season;
    parts.event += pair.parts.event;
    parts.launch += pair.parts.launch;
  }
  return { weekly, total: { mean: total.mean, ...intervalOf(total, intervalLevel) }, parts, pairs };
}
