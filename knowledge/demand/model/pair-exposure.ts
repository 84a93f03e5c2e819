import type { DemandIndex } from './demand-index.ts';
import type { Exposure } from './exposure.ts';
import type { LaunchRamp } from './launch-ramp.ts';

/**
 * Exposure of a product in a store: season × store × launch ramp, in weeks of an average year, summed over past weeks
 * (discounted or not) in constant time where no ramp applies.
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
  /** Σ exposure(t) over `from` … `to − 1`, not discounted and without ramp. */
  plain(product: number, store: number, from: number, to: number): number;
  /** First past week that counts for a product in a store. */
  startOf(product: number, store: number): number;
}

/** Prepares the sums; O(categories × stores × weeks) time and memory. */
export function createPairExposure(
  index: DemandIndex,
  exposure: Exposure,
  ramp: LaunchRamp,
  discount: number,
  until: number,
): PairExposure {
  const groups = index.categories.length;
  const weeks = exposure.weeks;
  const discountedFrom: (Float64Array | undefined)[] = [];
  const plainUntil: (Float64Array | undefined)[] = [];
  const powers = Float64Array.from({ length: until + 1 }, (_, week) => discount ** (until - 1 - week));
  const baseAt = (category: number, store: number, week: number) =>
    exposure.categoryFactor[category]![week]! * exposure.storeFactor[store]![week]!;
  const discountedSums = (category: number, store: number) => {
    const key = store * groups + category;
    let sums = discountedFrom[key];
    if (!sums) {
      sums = new Float64Array(until + 1);
      let weight = 1;
      for (let week = until - 1; week >= 0; week -= 1) {
        sums[week] = sums[week + 1]! + weight * baseAt(category, store, week);
        weight *= discount;
      }
      discountedFrom[key] = sums;
    }
    return sums;
  };
  const plainSums = (category: number, store: number) => {
    const key = store * groups + category;
    let sums = plainUntil[key];
    if (!sums) {
      sums = new Float64Array(weeks + 1);
      for (let week = 0; week < weeks; week += 1)
        sums[week + 1] = sums[week]! + baseAt(category, store, week);
      plainUntil[key] = sums;
    }
    return sums;
  };
  const startOf = (product: number, store: number) =>
    Math.max(0, index.productStart[product]!, index.storeStart[store]!);
  const at = (product: number, store: number, week: number) => {
    const age = week - index.productStart[product]!;
    if (age < 0) return 0;
    const category = index.productCategory[product]!;
    return baseAt(category, store, week) * ramp.factor(category, age);
  };
  return {
    until,
    at,
    startOf,
    fill(product, store, into) {
      const category = index.productCategory[product]!;
      const season = exposure.categoryFactor[category]!;
      const place = exposure.storeFactor[store]!;
      const start = startOf(product, store);
      for (let week = start; week < until; week += 1) into[week] = season[week]! * place[week]!;
      const launch = index.productStart[product]!;
      const rampEnd = Math.min(until, launch + ramp.weeks);
      for (let week = start; week < rampEnd; week += 1) into[week]! *= ramp.factor(category, week - launch);
    },
    discounted(product, store) {
      const start = startOf(product, store);
      if (start >= until) return 0;
      const category = index.productCategory[product]!;
      const rampEnd = Math.min(until, index.productStart[product]! + ramp.weeks);
      if (start >= rampEnd) return discountedSums(category, store)[start]!;
      let sum = discountedSums(category, store)[rampEnd]!;
      for (let week = start; week < rampEnd; week += 1) {
        sum += powers[week]! * at(product, store, week);
      }
      return sum;
    },
    plain(product, store, from, to) {
      const sums = plainSums(index.productCategory[product]!, store);
      const start = Math.max(from, 0);
      const end = Math.min(to, weeks);
      return end > start ? sums[end]! - sums[start]! : 0;
    },
  };
}
