import { projectStockOutsInput, type ProjectStockOutsInput } from '../../../contracts/tool-inputs.ts';
import type { StockOutLine, StockOutsResult } from '../../../contracts/tool-results.ts';
import { rememberExposure, type DemandParts } from '../../../knowledge/demand/horizon-exposure.ts';
import { stockOutOutlook } from '../../../knowledge/demand/outlook/stock-out.ts';
import { carries } from '../../../knowledge/demand/replenishment/plan-entries.ts';
import { mondayOfWeek } from '../../../knowledge/demand/weeks.ts';
import { declinedWithoutSales, resolveDemandScope } from '../forecast-demand/demand-scope.ts';
import type { DemandModels, ScopedModel } from '../forecast-demand/demand-models.ts';
import type { HouseTool } from '../house-tool.ts';
import { summaryOf } from '../look-up-stock/stock-of-product.ts';
import { readLeadTimes, readStock } from '../plan-replenishment/read-supply.ts';

const defaultHorizonWeeks = 4;
const atLeastChance = 0.5;
const mostLines = 60;
const mostProducts = 3;

/** The tool that tells which stores run out of what, when, and what is on the way. */
export function createProjectStockOutsTool(models: DemandModels): HouseTool<ProjectStockOutsInput> {
  return {
    name: 'project_stock_outs',
    description:
      'Projects which stores run out of a product, a category, a line or anything within some weeks: per store and size the week, the chance, and what is in transit. Call it for "which stores will run out of the Aurelia tote", "what will Milan be out of". For how many pieces to ship, call plan_replenishment instead.',
    input: projectStockOutsInput,
    async run(input, { access, signal }) {
      const resolution = resolveDemandScope(input, access);
      if (resolution.kind === 'declined') return resolution.result;
      const { scope, demand } = resolution;
      // "Which stores" asks about all of them, also a planner who has a home store.
      const stores = input.place === undefined ? access.planningStores : scope.stores;
      const label =
        input.place === undefined
          ? { ...scope.label, places: '', storeIds: stores.map((store) => store.storeId) }
          : scope.label;
      const scoped = await models.modelOf(access, demand, { ...scope, stores, label }, signal);
      if (scoped === null || scoped.skus.length === 0) {
        return declinedWithoutSales(access, label.products);
      }
      const stock = await readStock(demand, scoped);
      signal.throwIfAborted();
      const leadTime = await readLeadTimes(demand, scoped);
      if (stock.store === null) {
        return { ...declinedWithoutSales(access, label.products), source: 'stock' };
      }
      const horizonWeeks = input.horizonWeeks ?? defaultHorizonWeeks;
      const found = projectedLines(scoped, stock, leadTime.weeks, horizonWeeks);
      const lines = found.lines.slice(0, mostLines);
      const productIds = [...new Set(lines.map((line) => line.productId))].slice(0, mostProducts);
      const result: StockOutsResult = {
        kind: 'stock-outs',
        source: 'sales, stock',
        asOf: stock.asOf ?? scoped.extent.lastDay,
        scope: label,
        horizonWeeks,
        lines,
        products: productIds.flatMap((productId) => {
          const product = access.catalogue.product(productId);
          return product ? [summaryOf(product)] : [];
        }),
        atLeastChance,
        moreLines: found.lines.length - lines.length,
        checkedLines: found.checked,
        storesAtRisk: new Set(found.lines.map((line) => line.storeId)).size,
        stores: stores.length,
      };
      return result;
    },
  };
}

function projectedLines(
  { model, skus, stores, fromWeek }: ScopedModel,
  stock: Awaited<ReturnType<typeof readStock>>,
  leadTimeWeeks: (store: number) => number,
  horizonWeeks: number,
): { lines: StockOutLine[]; checked: number } {
  const { index } = model.frame;
  const exposures = Array.from({ length: horizonWeeks }, (_, place) =>
    rememberExposure(model, () => ({ fromWeek, weeks: place + 1 })),
  );
  const lines: StockOutLine[] = [];
  let checked = 0;
  for (const store of stores) {
    if (stock.unknownStores.has(store)) continue;
    for (const sku of skus) {
      if (!carries(model, stock.store, sku, store)) continue;
      checked += 1;
      const position = stock.store?.(sku, store) ?? { onHand: 0, reserved: 0, inTransit: 0 };
      const demand = model.pair(sku, store);
      const outlook = stockOutOutlook(
        model,
        demand,
        fromWeek,
        horizonWeeks,
        position,
        leadTimeWeeks(store),
        ({ weeks }): DemandParts => exposures[weeks - 1]!(demand.product, store),
      );
      if (outlook.chance < atLeastChance) continue;
      const place = index.stores[store]!;
      const product = index.products[index.skuProduct[sku]!]!;
      lines.push({
        storeId: place.storeId,
        storeName: place.name,
        city: place.city,
        country: place.country,
        productId: product.productId,
        productName: product.name,
        colour: product.colour,
        sku: index.skus[sku]!,
        size: index.skuSize[sku] ?? null,
        onHand: position.onHand,
        reserved: position.reserved,
        inTransit: position.inTransit,
        demand: Number(outlook.demand.toFixed(1)),
        weekOf: outlook.week === null ? null : mondayOfWeek(index.panel.firstWeek + fromWeek + outlook.week),
        chance: Number(outlook.chance.toFixed(3)),
        inWarehouse: stock.warehouse?.(sku) ?? null,
      });
    }
  }
  return { lines: lines.toSorted(byUrgency), checked };
}

/** The earliest week first, then the largest demand that would be missed. */
function byUrgency(a: StockOutLine, b: StockOutLine): number {
  return (
    (a.weekOf ?? '9999').localeCompare(b.weekOf ?? '9999') ||
    b.demand * b.chance - a.demand * a.chance ||
    a.storeId.localeCompare(b.storeId) ||
    a.sku.localeCompare(b.sku)
  );
}
