import type { DemandIndex } from './demand-index.ts';
import type { Exposure } from './exposure.ts';
import type { LifeCycle } from './life-cycle.ts';
import { comparableProducts, nearestProducts, type Neighbour } from './product-neighbours.ts';

/** What is believed of a product's weekly network rate before its own sales are read. */
export interface ProductPriors {
  /** Units a week when every store carries it. */
  readonly mean: Float64Array;
  /** Squared coefficient of variation of that belief. */
  readonly relativeVariance: Float64Array;
  /** Neighbours by product position, for products judged by them. */
  readonly neighbours: ReadonlyMap<number, readonly Neighbour[]>;
}

/** A product younger than this is judged by its neighbours until its own sales outweigh them. */
export const youngWeeks = 13;
/** A neighbour's rate is taken over its own first weeks. */
const earlyWeeks = 26;
const leastWeeks = 8;
/** Doubt that remains even when all neighbours agree. */
const leastVariance = 0.15;

interface Rates {
  rate: Float64Array;
  /** Exposure that the rate rests on, network weeks. */
  weeks: Float64Array;
}

/** Rate of each product over its first 26 weeks of sale in the panel, season, store share and life cycle taken out. */
function earlyRates(
  index: DemandIndex,
  exposure: Exposure,
  shares: Float64Array,
  lifeCycle: LifeCycle,
): Rates {
  const { panel } = index;
  const rate = new Float64Array(index.products.length);
  const weeks = new Float64Array(index.products.length);
  for (let product = 0; product < index.products.length; product += 1) {
    const start = Math.max(0, index.productStart[product]!);
    const end = Math.min(panel.weekCount, start + earlyWeeks);
    const category = index.productCategory[product]!;
    const sold = new Set<number>();
    let units = 0;
    for (let sku = index.productSkuStart[product]!; sku < index.productSkuStart[product + 1]!; sku += 1) {
      const inPanel = index.skuInPanel[sku]!;
      if (inPanel < 0) continue;
      for (let series = panel.skuStart[inPanel]!; series < panel.skuStart[inPanel + 1]!; series += 1) {
        const store = index.storeOfPanel[panel.seriesStore[series]!]!;
        if (store < 0) continue;
        sold.add(store);
        for (let entry = panel.start[series]!; entry < panel.start[series + 1]!; entry += 1) {
          const week = panel.week[entry]!;
          if (week >= start && week < end) units += panel.quantity[entry]!;
        }
      }
    }
    let sum = 0;
    for (const store of sold) {
      const share = shares[store * index.categories.length + category]!;
      for (let week = start; week < end; week += 1) {
        sum +=
          share *
          exposure.categoryFactor[category]![week]! *
          exposure.storeFactor[store]![week]! *
          lifeCycle.factor(index.productLifeGroup[product]!, week - index.productStart[product]!);
      }
    }
    weeks[product] = end - start;
    rate[product] = sum > 0 ? Math.max(0, units) / sum : 0;
  }
  return { rate, weeks };
}

/**
 * Prior of every product: mean and spread of its category, or of its attribute neighbours when it is young or has not
 * been sold yet. Neighbours must have at least eight weeks of sales.
 */
export function productPriors(
  index: DemandIndex,
  exposure: Exposure,
  shares: Float64Array,
  lifeCycle: LifeCycle,
): ProductPriors {
  const { rate, weeks } = earlyRates(index, exposure, shares, lifeCycle);
  const count = index.products.length;
  const candidates: number[] = [];
  for (let product = 0; product < count; product += 1) {
    if (weeks[product]! >= leastWeeks && rate[product]! > 0) candidates.push(product);
  }
  const byCategory = index.categories.map((_, category) =>
    moments(
      candidates
        .filter((product) => index.productCategory[product] === category)
        .map((product) => ({ product, weight: 1 })),
      rate,
    ),
  );
  const house = moments(
    candidates.map((product) => ({ product, weight: 1 })),
    rate,
  );
  const mean = new Float64Array(count);
  const relativeVariance = new Float64Array(count);
  const neighbours = new Map<number, readonly Neighbour[]>();
  const comparables = comparableProducts(index.products);
  for (let product = 0; product < count; product += 1) {
    const category = byCategory[index.productCategory[product]!]!;
    let belief = category.mean > 0 ? category : house;
    if (index.panel.weekCount - index.productStart[product]! < youngWeeks) {
      const nearest = nearestProducts(comparables[product]!, candidates, comparables);
      if (nearest.length > 0) {
        belief = moments(nearest, rate);
        neighbours.set(product, nearest);
      }
    }
    mean[product] = belief.mean;
    relativeVariance[product] = belief.relativeVariance;
  }
  return { mean, relativeVariance, neighbours };
}

function moments(
  members: readonly Neighbour[],
  rate: Float64Array,
): { mean: number; relativeVariance: number } {
  let sum = 0;
  let weights = 0;
  for (const { product, weight } of members) {
    sum += weight * rate[product]!;
    weights += weight;
  }
  if (weights === 0 || sum === 0) return { mean: 0, relativeVariance: 1 };
  const mean = sum / weights;
  let squares = 0;
  for (const { product, weight } of members) squares += weight * (rate[product]! - mean) ** 2;
  return { mean, relativeVariance: Math.max(leastVariance, squares / weights / (mean * mean)) };
}
