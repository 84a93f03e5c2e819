import type { DemandIndex } from './demand-index.ts';
import { learnDispersion, type Dispersion } from './dispersion.ts';
import type { Exposure } from './exposure.ts';
import type { LifeCycle } from './life-cycle.ts';
import { carryChance, forSeries, networkLevels, type NetworkLevels } from './network-level.ts';
import { createPairExposure, type PairExposure } from './pair-exposure.ts';
import type { ProductPriors } from './product-priors.ts';
import { filterSeries, type SeriesPass } from './series-level.ts';

export interface LevelParameters {
  /** Weight that a week keeps after one more week, 0–1. */
  readonly discount: number;
  /** Strength of the network's rate in a store's, in weeks of an average year. */
  readonly priorStrength: number;
}

/** What is learned before levels: the frame that they are fitted in. */
export interface LevelFrame {
  readonly index: DemandIndex;
  readonly exposure: Exposure;
  readonly shares: Float64Array;
  readonly lifeCycle: LifeCycle;
  readonly priors: ProductPriors;
}

export interface Levels {
  readonly parameters: LevelParameters;
  readonly pairs: PairExposure;
  readonly network: NetworkLevels;
  readonly pass: SeriesPass;
  readonly dispersion: Dispersion;
}

/** Demand of one sku in one store, ready to be multiplied by the exposure of coming weeks. */
export interface PairDemand {
  readonly sku: number;
  readonly store: number;
  readonly product: number;
  readonly category: number;
  /** Units in an average week. */
  readonly level: number;
  /** Variance over mean of one week. */
  readonly dispersion: number;
  /** Squared coefficient of variation of the level, apart from the product's own doubt. */
  readonly levelVariance: number;
  /** Share 0–1 of the level that rests on the product's network rate. */
  readonly networkShare: number;
}

/** Fits levels on the weeks before `until`. */
export function fitLevels(frame: LevelFrame, parameters: LevelParameters, until: number): Levels {
  const { index, exposure, shares, lifeCycle, priors } = frame;
  const pairs = createPairExposure(index, exposure, lifeCycle, parameters.discount, until);
  const rough = discountedEvidence(index, pairs, parameters.discount);
  const first = networkLevels(index, rough, pairs, shares, priors, parameters.priorStrength);
  const { bySeries } = learnDispersion(index, filterSeries(index, pairs, shares, first, parameters));
  const pass = filterSeries(index, pairs, shares, first, parameters, bySeries);
  // Once more, now that the weeks without stock are known.
  const network = networkLevels(index, pass, pairs, shares, priors, parameters.priorStrength);
  return { parameters, pairs, network, pass, dispersion: learnDispersion(index, pass) };
}

function discountedEvidence(index: DemandIndex, pairs: PairExposure, discount: number) {
  const { panel } = index;
  const units = new Float64Array(panel.seriesStore.length);
  const exposure = new Float64Array(panel.seriesStore.length);
  const powers = Float64Array.from(
    { length: pairs.until },
    (_, week) => discount ** (pairs.until - 1 - week),
  );
  for (let sku = 0; sku < index.skus.length; sku += 1) {
    const product = index.skuProduct[sku]!;
    forSeries(index, sku, (series, store) => {
      let sum = 0;
      for (let entry = panel.start[series]!; entry < panel.start[series + 1]!; entry += 1) {
        const week = panel.week[entry]!;
        if (week >= pairs.until) break;
        sum += powers[week]! * panel.quantity[entry]!;
      }
      units[series] = Math.max(0, sum);
      exposure[series] = pairs.discounted(product, store);
    });
  }
  return { units, exposure };
}

/** Demand of a pair from its series (−1 when the sku never sold in the store). */
export function pairDemand(
  frame: LevelFrame,
  levels: Levels,
  sku: number,
  store: number,
  series: number,
): PairDemand {
  const { index, shares } = frame;
  const { network, pairs, pass, parameters } = levels;
  const product = index.skuProduct[sku]!;
  const category = index.productCategory[product]!;
  const share = shares[store * index.categories.length + category]!;
  const prior = network.skuLevel[sku]! * share;
  const strength = parameters.priorStrength;
  const units = series >= 0 ? pass.units[series]! : 0;
  const seen = series >= 0 ? pass.exposure[series]! : pairs.discounted(product, store);
  const weight = seen + strength;
  const posterior = (units + strength * prior) / weight;
  const carried = series >= 0 ? 1 : carryChance(network.carryRate, prior * seen);
  const level = posterior * carried;
  const dispersion =
    series >= 0 ? levels.dispersion.bySeries[series]! : levels.dispersion.byCategory(category, level);
  return {
    sku,
    store,
    product,
    category,
    level,
    dispersion,
    levelVariance: posterior > 0 ? dispersion / (posterior * weight) + (1 - carried) / carried : 0,
    networkShare: posterior > 0 ? (strength * prior) / (weight * posterior) : 1,
  };
}
