import { countDistribution, type CountDistribution } from './distribution/count-distribution.ts';
import type { DemandModel } from './model/demand-model.ts';
import type { PairDemand } from './model/fit-levels.ts';

/** Adds up pairs to a total whose variance knows what the pairs share. */
export interface MomentSum {
  add(demand: PairDemand, mean: number, ownVariance: number): void;
  distribution(): CountDistribution;
}

export function createMomentSum(model: DemandModel): MomentSum {
  const { commonError, levels, frame } = model;
  const groups = frame.index.categories.length;
  const productMean = new Map<number, number>();
  const productLoad = new Map<number, number>();
  const groupMean = new Map<number, number>();
  const grow = (sums: Map<number, number>, key: number, amount: number) =>
    sums.set(key, (sums.get(key) ?? 0) + amount);
  let total = 0;
  let own = 0;
  return {
    add({ product, store, category, networkShare }, mean, ownVariance) {
      if (mean === 0) return;
      total += mean;
      own += ownVariance;
      grow(productMean, product, mean);
      grow(productLoad, product, networkShare * mean);
      grow(groupMean, store * groups + category, mean);
    },
    distribution() {
      let variance = own + commonError.house * total * total;
      for (const [product, load] of productLoad) {
        variance += levels.network.productVariance[product]! * load * load;
      }
      for (const mean of productMean.values()) variance += commonError.product * mean * mean;
      for (const mean of groupMean.values()) variance += commonError.local * mean * mean;
      return countDistribution(total, variance);
    },
  };
}
