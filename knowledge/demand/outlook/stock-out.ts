import { pairOverHorizon } from '../demand-forecast.ts';
import { countDistribution, exceedance } from '../distribution/count-distribution.ts';
import type { DemandParts, Horizon } from '../horizon-exposure.ts';
import type { DemandModel } from '../model/demand-model.ts';
import type { PairDemand } from '../model/fit-levels.ts';
import type { StockPosition } from '../replenishment/order-need.ts';

export interface StockOutOutlook {
  /** Mean demand over all weeks, pieces. */
  readonly demand: number;
  /** Chance 0–1 that the stock is used up within the weeks. */
  readonly chance: number;
  /** Weeks from now until that is more likely than not, 0 for the first; null when it stays less likely. */
  readonly week: number | null;
}

const moreLikelyThanNot = 0.5;

/**
 * When the free stock of a sku in a store is used up when nothing more is sent: for each week the chance that demand up
 * to its end reaches the free stock, with what is in transit counted from its arrival on. A store that has nothing runs
 * out as soon as somebody asks. `exposureOf(weeks)` is the exposure of the first weeks of the horizon.
 */
export function stockOutOutlook(
  model: DemandModel,
  demand: PairDemand,
  fromWeek: number,
  weeks: number,
  stock: StockPosition,
  arrivesAfterWeeks: number,
  exposureOf: (horizon: Horizon) => DemandParts,
): StockOutOutlook {
  let chance = 0;
  let week: number | null = null;
  let mean = 0;
  for (let elapsed = 1; elapsed <= weeks; elapsed += 1) {
    const horizon = { fromWeek, weeks: elapsed };
    const over = pairOverHorizon(model, demand, horizon, exposureOf(horizon));
    const there = stock.onHand - stock.reserved + (elapsed > arrivesAfterWeeks ? stock.inTransit : 0);
    const [reached = 0] = exceedance(countDistribution(over.mean, over.variance), Math.max(1, there) - 1, 1);
    chance = Math.max(chance, reached);
    if (week === null && chance > moreLikelyThanNot) week = elapsed - 1;
    mean = over.mean;
  }
  return { demand: mean, chance, week };
}
