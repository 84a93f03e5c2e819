import type { StockLevel } from '../../../knowledge/stock/stock-levels.ts';
import type { DemandIndex } from '../../../knowledge/demand/model/demand-index.ts';
import type { StockPosition } from '../../../knowledge/demand/replenishment/order-need.ts';

/** Stock by the positions of a model's index. */
export interface PlanStock {
  /** null when none of the planned stores has a level. */
  store: ((sku: number, store: number) => StockPosition | null) | null;
  /** Free pieces over all warehouses; null when no warehouse has a level. */
  warehouse: ((sku: number) => number) | null;
  /** Stores that have no level at all, so nothing is known of them. */
  unknownStores: ReadonlySet<number>;
  /** ISO time of the newest level; null without any. */
  asOf: string | null;
}

/** Sorts levels into stores and warehouses; O(levels). A level of a store that is neither is left out. */
export function planStockOf(
  levels: readonly StockLevel[],
  index: DemandIndex,
  warehouseIds: ReadonlySet<string>,
): PlanStock {
  const skus = index.skus.length;
  // Position of the level of each store and sku, plus 1: a map of tens of thousands would be most of a plan's time.
  const levelAt = new Int32Array(index.stores.length * skus);
  const warehouse = new Float64Array(skus);
  const levelsOfStore = new Int32Array(index.stores.length);
  let warehouseLevels = 0;
  let asOf: string | null = null;
  levels.forEach((level, position) => {
    const inWarehouse = warehouseIds.has(level.storeId);
    const store = inWarehouse ? -1 : index.storePosition(level.storeId);
    if (!inWarehouse && store < 0) return;
    if (asOf === null || level.asOf > asOf) asOf = level.asOf;
    if (inWarehouse) warehouseLevels += 1;
    else levelsOfStore[store]! += 1;
    const sku = index.skuPosition(level.sku);
    if (sku < 0) return;
    if (inWarehouse) warehouse[sku]! += level.onHand - level.reserved;
    else levelAt[store * skus + sku] = position + 1;
  });
  return {
    store: levelsOfStore.some((count) => count > 0)
      ? (sku, store) => levels[levelAt[store * skus + sku]! - 1] ?? null
      : null,
    warehouse: warehouseLevels > 0 ? (sku) => Math.max(0, warehouse[sku]!) : null,
    unknownStores: new Set(index.stores.flatMap((_, store) => (levelsOfStore[store] === 0 ? [store] : []))),
    asOf,
  };
}
