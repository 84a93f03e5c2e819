import type { DemandAccess } from '../../guards/access.ts';
import type { ScopedModel } from '../forecast-demand/demand-models.ts';
import { planStockOf } from './plan-stock.ts';

/** Used for a store without any shipment when no other store has one either. */
const defaultLeadTimeDays = 7;

/** Stock of the planned stores and the warehouses, by the positions of the model. */
export async function readStock(demand: DemandAccess, { model }: ScopedModel) {
  const { index } = model.frame;
  const warehouseIds = demand.warehouses.map((warehouse) => warehouse.storeId);
  const levels = await demand.stockOf([...index.stores.map((store) => store.storeId), ...warehouseIds]);
  return planStockOf(levels, index, new Set(warehouseIds));
}

/** Lead time by store in weeks; a store without shipments takes the median of the others. */
export async function readLeadTimes(demand: DemandAccess, { model, stores }: ScopedModel) {
  const days = await demand.leadTimes();
  const sorted = [...days.values()].toSorted((a, b) => a - b);
  const typical = sorted[Math.floor(sorted.length / 2)] ?? defaultLeadTimeDays;
  const daysOf = (store: number) => days.get(model.frame.index.stores[store]!.storeId);
  return {
    weeks: (store: number) => (daysOf(store) ?? typical) / 7,
    missing: stores.some((store) => daysOf(store) === undefined),
  };
}
