import type { Store } from '../../../contracts/catalogue.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { HouseEvent } from '../demand-history.ts';
import { seriesAt, type SalesPanel } from '../sales-panel.ts';
import { chooseParameters } from './choose-parameters.ts';
import { learnCommonError, type CommonError } from './common-error.ts';
import { createDemandIndex } from './demand-index.ts';
import { learnExposure } from './exposure.ts';
import { fitLevels, pairDemand, type LevelFrame, type Levels, type PairDemand } from './fit-levels.ts';
import { learnLifeCycle } from './life-cycle.ts';
import { productPriors, youngWeeks } from './product-priors.ts';
import { storeShares } from './store-share.ts';

/** Everything learned from one panel; immutable, and all forecasts and plans are functions of it. */
export interface DemandModel {
  readonly frame: LevelFrame;
  readonly levels: Levels;
  readonly commonError: CommonError;
  /** Demand of a sku in a store by their positions in `frame.index`. */
  pair(sku: number, store: number): PairDemand;
  /** Whether a product is in its first weeks or still to be launched. */
  isYoung(product: number): boolean;
}

export interface DemandModelInput {
  panel: SalesPanel;
  catalogue: Catalogue;
  /** Stores that are planned; sales of others are ignored. */
  stores: readonly Store[];
  /** Past and coming events. */
  events: readonly HouseEvent[];
  /** Product ids to learn from when the panel holds only a part of the house. */
  productIds?: ReadonlySet<string>;
}

/**
 * Learns the demand of a house: rate(sku, store, week) = level · season(category, week) · season(store, week) ·
 * events(country, week) · life cycle(category, age), the level by empirical Bayes from network to store. Each part names its
 * source where it is written. Deterministic; O(entries + skus × stores).
 */
export function fitDemandModel({
  panel,
  catalogue,
  stores,
  events,
  productIds,
}: DemandModelInput): DemandModel {
  const index = createDemandIndex(panel, catalogue, stores, productIds);
  const exposure = learnExposure(index, events);
  const shares = storeShares(index, exposure);
  const lifeCycle = learnLifeCycle(index, exposure, shares);
  const frame: LevelFrame = {
    index,
    exposure,
    shares,
    lifeCycle,
    priors: productPriors(index, exposure, shares, lifeCycle),
  };
  const levels = fitLevels(frame, chooseParameters(frame), panel.weekCount);
  const commonError = learnCommonError(frame, levels.parameters.discount, typicalDispersion(levels));
  return {
    frame,
    levels,
    commonError,
    pair(sku, store) {
      const series = seriesAt(panel, index.skuInPanel[sku]!, index.storeInPanel[store]!);
      return pairDemand(frame, levels, sku, store, series);
    },
    isYoung: (product) => panel.weekCount - index.productStart[product]! < youngWeeks,
  };
}

/** Mean dispersion of the series, each weighted by its expected units. */
function typicalDispersion({ dispersion, pass }: Levels): number {
  let sum = 0;
  let weight = 0;
  dispersion.bySeries.forEach((value, series) => {
    sum += value * pass.expected[series]!;
    weight += pass.expected[series]!;
  });
  return weight > 0 ? sum / weight : 1;
}
