import { countDistribution, logProbability } from '../distribution/count-distribution.ts';
import { restrictIndex } from './demand-index.ts';
import { fitLevels, pairDemand, type LevelFrame, type LevelParameters } from './fit-levels.ts';
import { forSeries } from './network-level.ts';

/** Used where there is too little history to choose. */
const defaultParameters: LevelParameters = { discount: 0.96, priorStrength: 8 };

const discounts = [0.9, 0.94, 0.96, 0.98, 0.99];
const strengths = [3, 8, 20, 50];
const holdoutWeeks = 8;
const origins = 2;
const leastHistory = 26;
/** Series that are scored; more change the choice little and cost time. */
const scoredSeries = 1500;

/**
 * Chooses discount and prior strength by the predictive likelihood of the last weeks, forecast from before them
 * (prequential scoring, Dawid 1984), on a sample of whole products. One parameter after the other.
 */
export function chooseParameters(frame: LevelFrame): LevelParameters {
  const { index } = frame;
  const weekCount = index.panel.weekCount;
  if (weekCount < leastHistory + origins * holdoutWeeks) return defaultParameters;
  const every = Math.max(1, Math.ceil(index.panel.seriesStore.length / scoredSeries));
  const kept: number[] = [];
  for (let product = 0; product < index.products.length; product += every) kept.push(product);
  const keptSet = new Set(kept);
  const sample: LevelFrame = {
    ...frame,
    index: restrictIndex(index, (product) => keptSet.has(product)),
    priors: {
      mean: Float64Array.from(kept, (product) => frame.priors.mean[product]!),
      relativeVariance: Float64Array.from(kept, (product) => frame.priors.relativeVariance[product]!),
      neighbours: new Map(),
    },
  };
  const score = (parameters: LevelParameters) => {
    let sum = 0;
    for (let origin = 1; origin <= origins; origin += 1) {
      sum += holdoutScore(sample, parameters, weekCount - origin * holdoutWeeks);
    }
    return sum;
  };
  const discount = best(discounts, (value) => score({ ...defaultParameters, discount: value }));
  const priorStrength = best(strengths, (value) => score({ discount, priorStrength: value }));
  return { discount, priorStrength };
}

function best(values: readonly number[], score: (value: number) => number): number {
  let winner = values[0]!;
  let highest = -Infinity;
  for (const value of values) {
    const reached = score(value);
    if (reached > highest) {
      highest = reached;
      winner = value;
    }
  }
  return winner;
}

function holdoutScore(frame: LevelFrame, parameters: LevelParameters, until: number): number {
  const { index } = frame;
  const { panel } = index;
  const levels = fitLevels(frame, parameters, until);
  let sum = 0;
  for (let sku = 0; sku < index.skus.length; sku += 1) {
    const product = index.skuProduct[sku]!;
    forSeries(index, sku, (series, store) => {
      if (levels.pairs.startOf(product, store) >= until) return;
      let sold = 0;
      for (let entry = panel.start[series]!; entry < panel.start[series + 1]!; entry += 1) {
        const week = panel.week[entry]!;
        if (week >= until && week < until + holdoutWeeks) sold += panel.quantity[entry]!;
      }
      let exposure = 0;
      for (let week = until; week < until + holdoutWeeks; week += 1) {
        exposure += levels.pairs.at(product, store, week);
      }
      const demand = pairDemand(frame, levels, sku, store, series);
      const mean = demand.level * exposure;
      const variance = demand.dispersion * mean + demand.levelVariance * mean * mean;
      const chance = logProbability(
        countDistribution(mean + 1e-4, variance + 1e-4),
        Math.max(0, Math.round(sold)),
      );
      sum += Math.max(-30, chance);
    });
  }
  return sum;
}
