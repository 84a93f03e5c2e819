import { planReplenishmentInput, type PlanReplenishmentInput } from '../../../contracts/tool-inputs.ts';
import type { PlanResult } from '../../../contracts/tool-results.ts';
import { planReplenishment } from '../../../knowledge/demand/replenishment/plan.ts';
import type { DemandAccess } from '../../guards/access.ts';
import type { DemandModels, ScopedModel } from '../forecast-demand/demand-models.ts';
import { declinedWithoutSales, resolveDemandScope } from '../forecast-demand/demand-scope.ts';
import type { HouseTool } from '../house-tool.ts';
import { planResultOf } from './plan-result.ts';
import { planStockOf } from './plan-stock.ts';

const defaultServiceLevel = 0.95;
const defaultCoverWeeks = 4;
/** Used for a store without any shipment when no other store has one either. */
const defaultLeadTimeDays = 7;

/** The tool that proposes what to ship to stores from the warehouse, and what to move between stores. */
export function createPlanReplenishmentTool(models: DemandModels): HouseTool<PlanReplenishmentInput> {
  return {
    name: 'plan_replenishment',
    description:
      'Proposes how many pieces to ship from the warehouse to a store, city, country or all planned stores, for a product, a category, a line or everything, and transfers between stores. Call it for "how many pieces should we ship to Milan", "what does Paris need". It reads stock and demand itself.',
    input: planReplenishmentInput,
    async run(input, { access, signal, newId }) {
      const resolution = resolveDemandScope(input, access);
      if (resolution.kind === 'declined') return resolution.result;
      const { scope, demand } = resolution;
      const scoped = await models.modelOf(access, demand, scope, signal);
      if (scoped === null || scoped.skus.length === 0) {
        return declinedWithoutSales(access, scope.label.products);
      }
      const stock = await readStock(demand, scoped);
      signal.throwIfAborted();
      const leadTime = await readLeadTimes(demand, scoped);
      const serviceLevel = input.serviceLevel ?? defaultServiceLevel;
      const coverWeeks = input.coverWeeks ?? defaultCoverWeeks;
      const { model } = scoped;
      const { stores } = model.frame.index;
      const lines = planReplenishment(model, {
        skus: scoped.skus,
        stores: scoped.stores,
        fromWeek: scoped.fromWeek,
        leadTimeWeeks: leadTime.weeks,
        coverWeeks,
        serviceLevel,
        stock: stock.store,
        warehouse: stock.warehouse,
        warehouseLimit: input.warehouseLimit ?? null,
        everyPair: scope.namesProduct,
        distanceKm: (from, to) => access.stores.distanceKm(stores[from]!.storeId, stores[to]!.storeId),
      });
      const stockUnknown =
        stock.store === null || scoped.stores.some((store) => stock.unknownStores.has(store));
      const missing: PlanResult['missing'] = [
        ...(stockUnknown ? (['stock'] as const) : []),
        ...(leadTime.missing ? (['lead-time'] as const) : []),
      ];
      return planResultOf({
        scoped,
        label: scope.label,
        lines,
        planId: newId(),
        asOf: stock.asOf ?? scoped.extent.lastDay,
        serviceLevel,
        coverWeeks,
        leadTimeWeeks: leadTime.weeks,
        missing,
        warehouseKnown: stock.warehouse !== null,
      });
    },
  };
}

async function readStock(demand: DemandAccess, { model }: ScopedModel) {
  const { index } = model.frame;
  const warehouseIds = demand.warehouses.map((warehouse) => warehouse.storeId);
  const levels = await demand.stockOf([...index.stores.map((store) => store.storeId), ...warehouseIds]);
  return planStockOf(levels, index, new Set(warehouseIds));
}

/** Lead time by store in weeks; a store without shipments takes the median of the others. */
async function readLeadTimes(demand: DemandAccess, { model, stores }: ScopedModel) {
  const days = await demand.leadTimes();
  const sorted = [...days.values()].toSorted((a, b) => a - b);
  const typical = sorted[Math.floor(sorted.length / 2)] ?? defaultLeadTimeDays;
  const daysOf = (store: number) => days.get(model.frame.index.stores[store]!.storeId);
  return {
    weeks: (store: number) => (daysOf(store) ?? typical) / 7,
    missing: stores.some((store) => daysOf(store) === undefined),
  };
}
