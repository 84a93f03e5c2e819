import { exposureOver, sumOfParts } from '../horizon-exposure.ts';
import type { DemandModel } from '../model/demand-model.ts';
import { fitLevels, pairDemand } from '../model/fit-levels.ts';
import { seriesAt } from '../sales-panel.ts';

/** What was forecast for a family in some stores over the last weeks, and what was sold. */
export interface RecentAccuracy {
  readonly weeks: number;
  readonly forecast: number;
  readonly sold: number;
  /** Absolute error of the total over what was sold. */
  readonly error: number;
}

/** Weeks that are forecast again. */
export const accuracyWeeks = 8;
/** Fewer pieces tell nothing of a forecast. */
const leastSold = 10;

/**
 * Forecasts the last weeks again with the levels as they stood before them, by family (category) and store, and
 * compares with the sales; seasons and events are those learned since. The answer is null where too little was sold or
 * the history is too short. Prepared once for all pairs that sold: O(entries + series).
 */
export function recentAccuracy(
  model: DemandModel,
): (stores: readonly number[], categories: readonly number[]) => RecentAccuracy | null {
  const { frame } = model;
  const { index } = frame;
  const { panel } = index;
  const from = panel.weekCount - accuracyWeeks;
  if (from < 2 * accuracyWeeks) return () => null;
  const before = fitLevels(frame, model.levels.parameters, from);
  const groups = index.categories.length;
  const forecast = new Float64Array(index.stores.length * groups);
  const sold = new Float64Array(index.stores.length * groups);
  const horizon = { fromWeek: from, weeks: accuracyWeeks };
  for (let sku = 0; sku < index.skus.length; sku += 1) {
    const product = index.skuProduct[sku]!;
    const category = index.productCategory[product]!;
    for (let store = 0; store < index.stores.length; store += 1) {
      const series = seriesAt(panel, index.skuInPanel[sku]!, index.storeInPanel[store]!);
      if (series < 0) continue;
      const place = store * groups + category;
      const demand = pairDemand(frame, before, sku, store, series);
      forecast[place]! += demand.level * sumOfParts(exposureOver(model, product, store, horizon));
      for (let entry = panel.start[series + 1]! - 1; entry >= panel.start[series]!; entry -= 1) {
        if (panel.week[entry]! < from) break;
        sold[place]! += panel.quantity[entry]!;
      }
    }
  }
  return (stores, categories) => {
    let expected = 0;
    let actual = 0;
    for (const store of stores) {
      for (const category of categories) {
        expected += forecast[store * groups + category]!;
        actual += sold[store * groups + category]!;
      }
    }
    if (actual < leastSold) return null;
    return {
      weeks: accuracyWeeks,
      forecast: expected,
      sold: actual,
      error: Math.abs(expected - actual) / actual,
    };
  };
}
