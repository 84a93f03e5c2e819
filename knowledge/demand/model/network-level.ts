import type { DemandIndex } from './demand-index.ts';
import type { PairExposure } from './pair-exposure.ts';
import type { ProductPriors } from './product-priors.ts';

/** Discounted evidence of each series of the panel. */
export interface SeriesEvidence {
  readonly units: Float64Array;
  readonly exposure: Float64Array;
}

/** Rates of products and skus over all stores, in units of an average week with every store carrying them. */
export interface NetworkLevels {
  readonly productLevel: Float64Array;
  /** Squared coefficient of variation of the product's rate after its sales. */
  readonly productVariance: Float64Array;
  /** Share 0–1 of the prior in the product's rate. */
  readonly priorShare: Float64Array;
  readonly skuLevel: Float64Array;
  /** Share of each sku (size) in its product. */
  readonly sizeShare: Float64Array;
  /** Chance that a store carries a sku before its sales there are read. */
  readonly carryRate: number;
}

/** Chance that a store without a sale of an expected number of units carries the sku. */
export function carryChance(carryRate: number, expectedUnits: number): number {
  const silent = Math.exp(-Math.max(0, expectedUnits));
  return (carryRate * silent) / (carryRate * silent + 1 - carryRate);
}

/** Weight of the even split over a product's sizes, in units of the category. */
const sizeStrength = 5;
const carryIterations = 3;

/**
 * Empirical-Bayes rates of the network: product around its prior (category or neighbours), sku around its size's share
 * of the product. Stores without any sale of a sku count with the chance that they carry it, so that neither a narrow
 * assortment nor a slow seller biases the rate.
 * Source: Gamma–Poisson shrinkage as in Efron, "Large-Scale Inference", 2010, chapter 1, with prior moments.
 */
export function networkLevels(
  index: DemandIndex,
  evidence: SeriesEvidence,
  pairs: PairExposure,
  shares: Float64Array,
  priors: ProductPriors,
  priorStrength: number,
): NetworkLevels {
  const { products, stores } = index;
  const groups = index.categories.length;
  const skuCount = index.skus.length;
  const skuUnits = new Float64Array(skuCount);
  for (let sku = 0; sku < skuCount; sku += 1) {
    forSeries(index, sku, (series) => (skuUnits[sku]! += Math.max(0, evidence.units[series]!)));
  }
  const sizeShare = sizeShares(index, skuUnits);
  const carryRate = carriedPairs(index, pairs);
  const productLevel = new Float64Array(products.length);
  const productVariance = new Float64Array(products.length);
  const priorShare = new Float64Array(products.length);
  const skuLevel = new Float64Array(skuCount);
  const carried = new Float64Array(stores.length);
  const silent = new Float64Array(stores.length);
  for (let product = 0; product < products.length; product += 1) {
    const category = index.productCategory[product]!;
    const first = index.productSkuStart[product]!;
    const last = index.productSkuStart[product + 1]!;
    const full = stores.map((_, store) => pairs.discounted(product, store));
    let units = 0;
    for (let sku = first; sku < last; sku += 1) units += skuUnits[sku]!;
    const spread = priors.relativeVariance[product]!;
    const mean = Math.max(1e-6, priors.mean[product]!);
    const strength = 1 / (spread * mean);
    let level = mean;
    const skuExposure = new Float64Array(last - first);
    for (let round = 0; round < carryIterations; round += 1) {
      let exposure = 0;
      for (let sku = first; sku < last; sku += 1) {
        carried.fill(0);
        silent.fill(1);
        forSeries(index, sku, (series, store) => {
          carried[store] = evidence.exposure[series]!;
          silent[store] = 0;
        });
        let sum = 0;
        for (let store = 0; store < stores.length; store += 1) {
          const share = shares[store * groups + category]!;
          if (silent[store] === 0) sum += share * carried[store]!;
          else if (full[store]! > 0) {
            const expected = level * sizeShare[sku]! * share * full[store]!;
            sum += share * full[store]! * carryChance(carryRate, expected);
          }
        }
        skuExposure[sku - first] = sum;
        exposure += sum * sizeShare[sku]!;
      }
      level = (units + strength * mean) / (exposure + strength);
      priorShare[product] = strength / (exposure + strength);
      productVariance[product] = 1 / Math.max(1e-9, units + strength * mean);
    }
    productLevel[product] = level;
    for (let sku = first; sku < last; sku += 1) {
      const parent = level * sizeShare[sku]!;
      skuLevel[sku] = (skuUnits[sku]! + priorStrength * parent) / (skuExposure[sku - first]! + priorStrength);
    }
  }
  return { productLevel, productVariance, priorShare, skuLevel, sizeShare, carryRate };
}

/** Calls back with each series of a sku in a planned store. */
export function forSeries(
  index: DemandIndex,
  sku: number,
  visit: (series: number, store: number) => void,
): void {
  const inPanel = index.skuInPanel[sku]!;
  if (inPanel < 0) return;
  for (
    let series = index.panel.skuStart[inPanel]!;
    series < index.panel.skuStart[inPanel + 1]!;
    series += 1
  ) {
    const store = index.storeOfPanel[index.panel.seriesStore[series]!]!;
    if (store >= 0) visit(series, store);
  }
}

function sizeShares(index: DemandIndex, skuUnits: Float64Array): Float64Array {
  const sold = new Map<string, number>();
  const keyOf = (sku: number) =>
    `${index.productCategory[index.skuProduct[sku]!]!}\u0000${index.skuSize[sku]?.toLowerCase() ?? ''}`;
  skuUnits.forEach((units, sku) => sold.set(keyOf(sku), (sold.get(keyOf(sku)) ?? 0) + units));
  const shares = new Float64Array(index.skus.length);
  for (let product = 0; product < index.products.length; product += 1) {
    const first = index.productSkuStart[product]!;
    const last = index.productSkuStart[product + 1]!;
    let sum = 0;
    for (let sku = first; sku < last; sku += 1) {
      shares[sku] = sizeStrength + (sold.get(keyOf(sku)) ?? 0);
      sum += shares[sku]!;
    }
    for (let sku = first; sku < last; sku += 1) shares[sku]! /= sum;
  }
  return shares;
}

/** Share of the pairs of a sold sku and an open store that have a sale, between a half and 0.98. */
function carriedPairs(index: DemandIndex, pairs: PairExposure): number {
  let open = 0;
  for (const start of index.storeStart) if (start < pairs.until) open += 1;
  let sold = 0;
  let possible = 0;
  for (let sku = 0; sku < index.skus.length; sku += 1) {
    if (index.skuInPanel[sku]! < 0) continue;
    forSeries(index, sku, () => (sold += 1));
    possible += open;
  }
  return possible === 0 ? 0.5 : Math.min(0.98, Math.max(0.5, sold / possible));
}
