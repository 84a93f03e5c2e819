import { pairOverHorizon } from '../demand-forecast.ts';
import { countDistribution, quantiles } from '../distribution/count-distribution.ts';
import { rememberExposure } from '../horizon-exposure.ts';
import type { DemandModel } from '../model/demand-model.ts';
import { seriesAt } from '../sales-panel.ts';

/** Probabilities of the quantiles that are kept. */
export const keptQuantiles = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9] as const;

/** Numbers a row: mean, its four drivers, the quantiles. */
export const rowWidth = 5 + keptQuantiles.length;

/** Forecasts of pairs by week: row `pair · weeks + week` of `values` holds `rowWidth` numbers. */
export interface ForecastPart {
  readonly weeks: number;
  /** Positions in the model's index. */
  readonly skus: Int32Array;
  readonly stores: Int32Array;
  /** Mean; level, season, event, launch (they sum to the mean); quantiles. */
  readonly values: Float32Array;
}

/**
 * Forecasts every sku of some stores that sold there or is young, week by week. The quantiles are those of the single
 * pair; totals need the pairs' shared doubt and are computed by `totalDistribution`. O(pairs × weeks).
 */
export function forecastPart(
  model: DemandModel,
  stores: readonly number[],
  fromWeek: number,
  weeks: number,
): ForecastPart {
  const { index } = model.frame;
  const pairs: { sku: number; store: number }[] = [];
  for (const store of stores) {
    for (let sku = 0; sku < index.skus.length; sku += 1) {
      const sold = seriesAt(index.panel, index.skuInPanel[sku]!, index.storeInPanel[store]!) >= 0;
      if (sold || model.isYoung(index.skuProduct[sku]!)) pairs.push({ sku, store });
    }
  }
  const values = new Float32Array(pairs.length * weeks * rowWidth);
  for (let week = 0; week < weeks; week += 1) {
    const horizon = { fromWeek: fromWeek + week, weeks: 1 };
    const exposureOf = rememberExposure(model, () => horizon);
    pairs.forEach(({ sku, store }, pair) => {
      const demand = model.pair(sku, store);
      const exposure = exposureOf(demand.product, store);
      const over = pairOverHorizon(model, demand, horizon, exposure);
      const row = (pair * weeks + week) * rowWidth;
      values[row] = over.mean;
      values[row + 1] = demand.level * exposure.level;
      values[row + 2] = demand.level * exposure.season;
      values[row + 3] = demand.level * exposure.event;
      values[row + 4] = demand.level * exposure.launch;
      values.set(quantiles(countDistribution(over.mean, over.variance), keptQuantiles), row + 5);
    });
  }
  return {
    weeks,
    skus: Int32Array.from(pairs, ({ sku }) => sku),
    stores: Int32Array.from(pairs, ({ store }) => store),
    values,
  };
}
