import type { DemandIndex } from './demand-index.ts';
import type { Exposure } from './exposure.ts';
import type { LifeCycle } from './life-cycle.ts';

/**
 * Exposure of a product in a store: season × store × life cycle, in weeks of an average year at the product's mean of
 * its first half year.
 */
export interface PairExposure {
  /** Past weeks that count, 0 … until − 1. */
  readonly until: number;
  /** Exposure of one week, past or coming; 0 before the start of the product. */
  at(product: number, store: number, week: number): number;
  /** Writes the exposure of the past weeks from the start on into an array of at least `until` places. */
  fill(product: number, store: number, into: Float64Array): void;
  /** Σ discountᵘⁿᵗⁱˡ⁻¹⁻ᵗ · exposure(t) over the past weeks since product and store started. */
  discounted(product: number, store: number): number;
  /** First past week that counts for a product in a store. */
  startOf(product: number, store: number): number;
}

/** Prepares the sums; O(products × stores × weeks) at most, and only for the pairs that are asked for. */
export function createPairExposure(
  index: DemandIndex,
  exposure: Exposure,
  lifeCycle: LifeCycle,
  discount: number,
  until: number,
): PairExposure {
  const stores = index.stores.length;
  const powers = Float64Array.from({ length: until }, (_, week) => discount ** (until - 1 - week));
  const known = new Float64Array(index.products.length * stores).fill(NaN);
  const weekly = new Float64Array(until);
  const startOf = (product: number, store: number) =>
    Math.max(0, index.productStart[product]!, index.storeStart[store]!);
  const fill = (product: number, store: number, into: Float64Array) => {
    const season = exposure.categoryFactor[index.productCategory[product]!]!;
    const place = exposure.storeFactor[store]!;
    const start = startOf(product, store);
    for (let week = start; week < until; week += 1) into[week] = season[week]! * place[week]!;
    const group = index.productLifeGroup[product]!;
    if (lifeCycle.isFlat(group)) return;
    const launch = index.productStart[product]!;
    for (let week = start; week < until; week += 1) into[week]! *= lifeCycle.factor(group, week - launch);
  };
  return {
    until,
    startOf,
    fill,
    at(product, store, week) {
      const age = week - index.productStart[product]!;
      if (age < 0) return 0;
      const season = exposure.categoryFactor[index.productCategory[product]!]![week]!;
      return (
        season * exposure.storeFactor[store]![week]! * lifeCycle.factor(index.productLifeGroup[product]!, age)
      );
    },
    discounted(product, store) {
      const key = product * stores + store;
      if (Number.isNaN(known[key]!)) {
        fill(product, store, weekly);
        let sum = 0;
        for (let week = startOf(product, store); week < until; week += 1)
          sum += powers[week]! * weekly[week]!;
        known[key] = sum;
      }
      return known[key]!;
    },
  };
}
