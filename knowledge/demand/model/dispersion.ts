import type { DemandIndex } from './demand-index.ts';
import { forSeries } from './network-level.ts';
import type { SeriesPass } from './series-level.ts';

/** Variance over mean of one week of a series, by series, and by category for pairs without a series. */
export interface Dispersion {
  readonly bySeries: Float64Array;
  /** Variance over mean at a weekly mean: `base + slope · mean`. */
  byCategory(category: number, weeklyMean: number): number;
}

/** Weight of the category's curve in a series' own ratio, in expected units. */
const strength = 12;
const largest = 400;

/**
 * Quasi-Poisson dispersion: each category's ratio rises linearly with the mean (the negative-binomial law
 * variance = φ·μ + κ·μ²), fitted by least squares over its series; each series is shrunk to that line.
 * Source: McCullagh and Nelder, "Generalized Linear Models", 2nd edition, 1989, sections 6.2.3 and 9.2.
 */
export function learnDispersion(index: DemandIndex, pass: SeriesPass): Dispersion {
  const groups = index.categories.length;
  const base = new Float64Array(groups).fill(1);
  const slope = new Float64Array(groups);
  const sums = index.categories.map(() => ({ w: 0, x: 0, y: 0, xx: 0, xy: 0 }));
  const categoryOf = new Int32Array(index.panel.seriesStore.length);
  for (let sku = 0; sku < index.skus.length; sku += 1) {
    const category = index.productCategory[index.skuProduct[sku]!]!;
    forSeries(index, sku, (series) => {
      categoryOf[series] = category;
      const expected = pass.expected[series]!;
      if (expected < 0.5) return;
      const x = pass.expectedSquared[series]! / expected;
      const y = Math.min(largest, pass.squaredError[series]! / expected);
      const weight = Math.min(expected, 200);
      const sum = sums[category]!;
      sum.w += weight;
      sum.x += weight * x;
      sum.y += weight * y;
      sum.xx += weight * x * x;
      sum.xy += weight * x * y;
    });
  }
  sums.forEach((sum, category) => {
    if (sum.w < 20) return;
    const spread = sum.xx - (sum.x * sum.x) / sum.w;
    slope[category] = spread > 1e-9 ? Math.max(0, (sum.xy - (sum.x * sum.y) / sum.w) / spread) : 0;
    base[category] = Math.max(1, (sum.y - slope[category]! * sum.x) / sum.w);
  });
  const bySeries = new Float64Array(pass.expected.length);
  for (let series = 0; series < bySeries.length; series += 1) {
    const expected = pass.expected[series]!;
    const mean = expected > 0 ? pass.expectedSquared[series]! / expected : 0;
    const category = categoryOf[series]!;
    const prior = base[category]! + slope[category]! * mean;
    const own = (strength * prior + pass.squaredError[series]!) / (strength + expected);
    bySeries[series] = Math.max(1, Math.min(largest, own));
  }
  return {
    bySeries,
    byCategory: (category, weeklyMean) => (base[category] ?? 1) + (slope[category] ?? 0) * weeklyMean,
  };
}
