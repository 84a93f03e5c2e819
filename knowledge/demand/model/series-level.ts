import type { DemandIndex } from './demand-index.ts';
import { forSeries, type NetworkLevels } from './network-level.ts';
import type { PairExposure } from './pair-exposure.ts';

/** Result of reading every series once, week by week. */
export interface SeriesPass {
  /** Discounted units and exposure at the end, weeks of an inferred stock-out left out. */
  readonly units: Float64Array;
  readonly exposure: Float64Array;
  /** Sums of one-step errors for the dispersion: squared error, expectation, squared expectation. */
  readonly squaredError: Float64Array;
  readonly expected: Float64Array;
  readonly expectedSquared: Float64Array;
  /** Weeks judged to be without stock in the last year. */
  readonly censored: Int32Array;
}

/** A silence this unlikely, while other stores keep selling, is taken for a stock-out. */
const stockOutChance = 0.002;
const longestStockOut = 13;
const referenceWeeks = 13;
const recentWeeks = 52;

/**
 * Filters every series with the discounted Gamma–Poisson recursion
 * a ← δ·a + y, b ← δ·b + exposure, level = (a + k·m) / (b + k) around the prior mean m with strength k.
 * Source: Harvey and Fernandes, "Time series models for count or qualitative observations", Journal of Business &
 * Economic Statistics 7 (1989), section 2; West and Harrison, "Bayesian Forecasting and Dynamic Models", 1997, ch. 14.
 *
 * Given each series' dispersion, a run of weeks without sales that the level at its start makes all but impossible, in
 * which the sku keeps selling in other stores, counts as a stock-out: it adds neither units nor exposure (Conrad, "Sales data and the
 * estimation of demand", Operational Research Quarterly 27, 1976).
 */
export function filterSeries(
  index: DemandIndex,
  pairs: PairExposure,
  shares: Float64Array,
  network: NetworkLevels,
  parameters: { discount: number; priorStrength: number },
  dispersion?: Float64Array,
): SeriesPass {
  const { panel } = index;
  const count = panel.seriesStore.length;
  const pass = {
    units: new Float64Array(count),
    exposure: new Float64Array(count),
    squaredError: new Float64Array(count),
    expected: new Float64Array(count),
    expectedSquared: new Float64Array(count),
    censored: new Int32Array(count),
  };
  const others = new Float64Array(pairs.until + 1);
  const weekly = new Float64Array(pairs.until);
  for (let sku = 0; sku < index.skus.length; sku += 1) {
    if (index.skuInPanel[sku]! < 0) continue;
    cumulativeSales(index, sku, pairs.until, others);
    forSeries(index, sku, (series, store) => {
      const spread = dispersion?.[series] ?? null;
      filterOne(
        index,
        pairs,
        { series, sku, store, others, weekly, spread },
        shares,
        network,
        parameters,
        pass,
      );
    });
  }
  return pass;
}

/** Net sales of a sku over all planned stores, summed up to each week. */
function cumulativeSales(index: DemandIndex, sku: number, until: number, into: Float64Array): void {
  const { panel } = index;
  into.fill(0);
  forSeries(index, sku, (series) => {
    for (let entry = panel.start[series]!; entry < panel.start[series + 1]!; entry += 1) {
      const week = panel.week[entry]!;
      if (week < until) into[week + 1]! += panel.quantity[entry]!;
    }
  });
  for (let week = 0; week < until; week += 1) into[week + 1]! += into[week]!;
}

interface OneSeries {
  series: number;
  sku: number;
  store: number;
  /** Sales of the sku in all stores, summed up to each week. */
  others: Float64Array;
  /** Room for the exposure by week. */
  weekly: Float64Array;
  /** Variance over mean of a week; null leaves every week in. */
  spread: number | null;
}

function filterOne(
  index: DemandIndex,
  pairs: PairExposure,
  { series, sku, store, others, weekly, spread }: OneSeries,
  shares: Float64Array,
  network: NetworkLevels,
  { discount, priorStrength }: { discount: number; priorStrength: number },
  pass: SeriesPass,
): void {
  const { panel } = index;
  const product = index.skuProduct[sku]!;
  const share = shares[store * index.categories.length + index.productCategory[product]!]!;
  const prior = network.skuLevel[sku]! * share;
  const end = panel.start[series + 1]!;
  let entry = panel.start[series]!;
  let units = 0;
  let exposure = 0;
  let week = pairs.startOf(product, store);
  pairs.fill(product, store, weekly);
  while (entry < end && panel.week[entry]! < week) entry += 1;
  while (week < pairs.until) {
    const nextSale = entry < end ? Math.min(panel.week[entry]!, pairs.until) : pairs.until;
    if (nextSale > week) {
      const level = (Math.max(0, units) + priorStrength * prior) / (exposure + priorStrength);
      let run = 0;
      for (let silent = week; silent < nextSale; silent += 1) run += weekly[silent]!;
      const outOfStock =
        spread !== null &&
        silenceChance(level, run, exposure + priorStrength, spread) < stockOutChance &&
        othersSold(others, week, nextSale);
      for (; week < nextSale; week += 1) {
        const now = outOfStock ? 0 : weekly[week]!;
        if (!outOfStock) score(pass, series, 0, units, exposure, now, prior, priorStrength);
        else if (week >= pairs.until - recentWeeks) pass.censored[series]! += 1;
        units *= discount;
        exposure = exposure * discount + now;
      }
    }
    if (week >= pairs.until) break;
    const now = weekly[week]!;
    const sold = panel.quantity[entry]!;
    score(pass, series, sold, units, exposure, now, prior, priorStrength);
    units = units * discount + sold;
    exposure = exposure * discount + now;
    week += 1;
    entry += 1;
  }
  pass.units[series] = Math.max(0, units);
  pass.exposure[series] = exposure;
}

/** Chance that nothing is sold over some exposure: the negative binomial at 0, its level known with some strength. */
function silenceChance(level: number, run: number, strength: number, spread: number): number {
  if (level <= 0 || run <= 0) return 1;
  const size = (level * run) / (spread - 1 + (spread * run) / strength);
  return (spread * (1 + run / strength)) ** -size;
}

/** Whether other stores sold the sku during a silence about as before it. */
function othersSold(cumulative: Float64Array, from: number, to: number): boolean {
  const length = to - from;
  if (length > longestStockOut) return false;
  const during = cumulative[to]! - cumulative[from]!;
  const reference = Math.max(0, from - referenceWeeks);
  if (from === reference) return false;
  const before = ((cumulative[from]! - cumulative[reference]!) / (from - reference)) * length;
  return during >= 3 && during >= 0.4 * before;
}

function score(
  pass: SeriesPass,
  series: number,
  sold: number,
  units: number,
  exposure: number,
  now: number,
  prior: number,
  priorStrength: number,
): void {
  const weight = exposure + priorStrength;
  const level = (Math.max(0, units) + priorStrength * prior) / weight;
  const mean = level * now;
  // The squared error also holds the doubt about the level itself; dividing it out leaves the week's own spread.
  pass.squaredError[series]! += (sold - mean) ** 2 / (1 + now / weight);
  pass.expected[series]! += mean;
  pass.expectedSquared[series]! += mean * mean;
}
