import { rememberExposure } from '../horizon-exposure.ts';
import type { DemandModel } from '../model/demand-model.ts';
import { seriesAt } from '../sales-panel.ts';
import { orderNeed, surplusOf, targetOf, type OrderNeed } from './order-need.ts';
import type { PlanRequest } from './plan.ts';
import { addToWant, type NetworkWant } from './reserve-price.ts';
import { completeRun } from './size-run.ts';

/** What one store needs of one sku; `asked` lines are planned, the others compete for scarce stock. */
export interface PlanEntry {
  readonly sku: number;
  readonly store: number;
  readonly need: OrderNeed;
  readonly asked: boolean;
  /** The store will lack a size that sells of this product whatever is shipped. */
  readonly brokenRun: boolean;
}

export interface PlanEntries {
  readonly entries: PlanEntry[];
  /** What the network wants later, of the skus that are needed. */
  readonly wants: Map<number, NetworkWant>;
}

/** Without a sale for this long a store is taken not to carry a sku any more. */
const assortmentWeeks = 52;

/**
 * Whether a store carries a sku: it has or gets stock, sold it within a year, or the product is in its first weeks.
 */
export function carries(
  model: DemandModel,
  stock: PlanRequest['stock'],
  sku: number,
  store: number,
): boolean {
  const { index } = model.frame;
  const position = stock?.(sku, store);
  if (position && (position.onHand > 0 || position.inTransit > 0)) return true;
  if (model.isYoung(index.skuProduct[sku]!)) return true;
  const series = seriesAt(index.panel, index.skuInPanel[sku]!, index.storeInPanel[store]!);
  if (series < 0) return false;
  const last = index.panel.week[index.panel.start[series + 1]! - 1] ?? -1;
  return last >= index.panel.weekCount - assortmentWeeks;
}

/** Computes needs; what all sizes of a product share is computed once. */
function createNeeds(model: DemandModel, request: PlanRequest): (sku: number, store: number) => OrderNeed {
  const horizons = model.frame.index.stores.map((_, store) => ({
    fromWeek: request.fromWeek,
    weeks: request.leadTimeWeeks(store) + request.coverWeeks,
  }));
  const exposureOf = rememberExposure(model, (store) => horizons[store]!);
  return (sku, store) => {
    const demand = model.pair(sku, store);
    const stock = request.stock?.(sku, store) ?? null;
    const exposure = exposureOf(demand.product, store);
    return orderNeed(model, demand, horizons[store]!, request.serviceLevel, stock, exposure);
  };
}

/**
 * Gathers the needs of the asked stores and, with known stock, of every other planned store that competes for what
 * they need. O(asked pairs + competing pairs).
 */
export function gatherEntries(model: DemandModel, request: PlanRequest): PlanEntries {
  const { index } = model.frame;
  const needOf = createNeeds(model, request);
  const entries: PlanEntry[] = [];
  const wants = new Map<number, NetworkWant>();
  const groups = groupByProduct(model, request.skus);

  const add = (skus: readonly number[], store: number, asked: boolean) => {
    const carried = skus.filter(
      (sku) => (asked && request.everyPair) || carries(model, request.stock, sku, store),
    );
    const plain = carried.map((sku) => needOf(sku, store));
    const whole = skus.length === sizesOf(model, skus[0]!);
    const needs =
      whole && carried.length > 0 && sells(model, carried, store)
        ? completeRun(plain, request.presentationMinimum)
        : plain;
    const broken = isBroken(needs, carried, request.warehouse);
    const weeks = request.leadTimeWeeks(store) + request.coverWeeks;
    needs.forEach((need, place) => {
      const sku = carried[place]!;
      const want = wants.get(sku);
      if (want) addToWant(want, need, weeks);
      if (asked || need.need > 0 || surplusOf(need) > 0)
        entries.push({ sku, store, need, asked, brokenRun: broken });
    });
  };

  for (const sku of request.skus) wants.set(sku, { weekly: 0, weeklyVariance: 0, excess: 0 });
  for (const store of request.stores) for (const skus of groups) add(skus, store, true);
  if (!request.stock) return { entries, wants };
  const wanted = new Set(entries.flatMap(({ sku, need }) => (need.need > 0 ? [sku] : [])));
  const wantedGroups = groups.filter((skus) => skus.some((sku) => wanted.has(sku)));
  const askedStores = new Set(request.stores);
  index.stores.forEach((_, store) => {
    if (askedStores.has(store)) return;
    for (const skus of wantedGroups) add(skus, store, false);
  });
  return { entries, wants };
}

/** Skus of one product after another, in the order of their first. */
function groupByProduct(model: DemandModel, skus: readonly number[]): number[][] {
  const groups = new Map<number, number[]>();
  for (const sku of skus) {
    const product = model.frame.index.skuProduct[sku]!;
    const group = groups.get(product);
    if (group) group.push(sku);
    else groups.set(product, [sku]);
  }
  return [...groups.values()];
}

function sizesOf(model: DemandModel, sku: number): number {
  const { skuProduct, productSkuStart } = model.frame.index;
  const product = skuProduct[sku]!;
  return productSkuStart[product + 1]! - productSkuStart[product]!;
}

/** Half a year: a product that a store did not sell for so long needs no place on its shelf. */
const shelfWeeks = 26;

/** Whether a store shows a product: it is new, or some size of it was sold lately. */
function sells(model: DemandModel, skus: readonly number[], store: number): boolean {
  const { index } = model.frame;
  if (model.isYoung(index.skuProduct[skus[0]!]!)) return true;
  return skus.some((sku) => {
    const series = seriesAt(index.panel, index.skuInPanel[sku]!, index.storeInPanel[store]!);
    if (series < 0) return false;
    const last = index.panel.week[index.panel.start[series + 1]! - 1] ?? -1;
    return last >= index.panel.weekCount - shelfWeeks;
  });
}

/** Whether a size that sells is neither in the store nor in the warehouse. */
function isBroken(
  needs: readonly OrderNeed[],
  skus: readonly number[],
  warehouse: PlanRequest['warehouse'],
): boolean {
  if (needs.length < 2 || warehouse === null) return false;
  const mean = needs.reduce((sum, { horizon }) => sum + horizon.mean, 0) / needs.length;
  return needs.some(
    (need, place) =>
      need.horizon.mean >= mean &&
      need.need >= targetOf(need) &&
      need.need > 0 &&
      warehouse(skus[place]!) <= 0,
  );
}
