import { countDistribution, exceedance } from '../distribution/count-distribution.ts';
import type { DemandModel } from '../model/demand-model.ts';
import type { OrderNeed } from './order-need.ts';

/** Weeks after the covered time that a warehouse piece may still be wanted in. */
const laterWeeks = 8;
/**
 * Value of a piece that is surely wanted later against one that is sold now: what waiting costs. Of 0, 0.1 and 0.25 on
 * thinned sales of every other jewelry article (`test/eval/replenishment`) 0.1 sold most where supply was short, and cost
 * nothing where it was not.
 */
export const laterValue = 0.1;

/** What the network wants of a sku, gathered over all stores that carry it. */
export interface NetworkWant {
  /** Mean demand a week, and its own variance a week, pieces. */
  weekly: number;
  weeklyVariance: number;
  /** Pieces in the stores beyond what the covered time is expected to take. */
  excess: number;
}

/** Adds a store's need to what the network wants; `weeks` is its covered time. */
export function addToWant(want: NetworkWant, need: OrderNeed, weeks: number): void {
  const { mean, ownVariance } = need.horizon;
  want.weekly += mean / weeks;
  want.weeklyVariance += ownVariance / weeks;
  const { stock } = need;
  if (stock) want.excess += Math.max(0, stock.onHand - stock.reserved + stock.inTransit - mean);
}

/**
 * Reserve price of warehouse pieces by sku and pieces left: the chance that the network asks for the last of them in
 * later weeks, times what a later sale is worth now. Marginal value of stock kept back as in dynamic allocation
 * (Jackson, "Stock allocation in a two-echelon distribution system", Management Science 34, 1988).
 */
export function createReservePrice(
  model: DemandModel,
  wants: ReadonlyMap<number, NetworkWant>,
): (sku: number, left: number) => number {
  const { commonError, levels, frame } = model;
  const known = new Map<number, Float64Array>();
  const tableOf = (sku: number, want: NetworkWant): Float64Array => {
    const mean = Math.max(0, want.weekly * laterWeeks - want.excess);
    const doubt =
      levels.network.productVariance[frame.index.skuProduct[sku]!]! + commonError.product + commonError.house;
    const variance = want.weeklyVariance * laterWeeks + doubt * mean * mean;
    const length = Math.ceil(mean + 6 * Math.sqrt(variance)) + 2;
    return exceedance(countDistribution(mean, variance), 0, length);
  };
  return (sku, left) => {
    const want = wants.get(sku);
    if (!want) return 0;
    let table = known.get(sku);
    if (!table) known.set(sku, (table = tableOf(sku, want)));
    return laterValue * (left < 1 ? (table[0] ?? 0) : (table[left - 1] ?? 0));
  };
}
