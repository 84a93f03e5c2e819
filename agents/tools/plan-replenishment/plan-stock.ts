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
  const byStore = index.stores.map(() => new Map<number, StockPosition>());
  const warehouse = new Map<number, number>();
  let asOf: string | null = null;
  let storeLevels = 0;
  let warehouseLevels = 0;
  for (const level of levels) {
    const inWarehouse = warehouseIds.has(level.storeId);
    const store = index.storePosition(level.storeId);
    if (!inWarehouse && store < 0) continue;
    if (asOf === null || level.asOf > asOf) asOf = level.asOf;
    if (inWarehouse) warehouseLevels += 1;
    else storeLevels += 1;
    const sku = index.skuPosition(level.sku);
    if (sku < 0) continue;
    if (inWarehouse) warehouse.set(sku, (warehouse.get(sku) ?? 0) + level.onHand - level.reserved);
    else {
      byStore[store]!.set(sku, {
        onHand: level.onHand,
        reserved: level.reserved,
        inTransit: level.inTransit,
      });
    }
  }
  return {
    store: storeLevels > 0 ? (sku, store) => byStore[store]!.get(sku) ?? null : null,
    warehouse: warehouseLevels > 0 ? (sku) => Math.max(0, warehouse.get(sku) ?? 0) : null,
    unknownStores: new Set(byStore.flatMap((known, store) => (known.size === 0 ? [store] : []))),
    asOf,
  };
}
