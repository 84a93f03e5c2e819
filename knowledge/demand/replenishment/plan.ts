import { countDistribution, exceedance } from '../distribution/count-distribution.ts';
import { rememberExposure } from '../horizon-exposure.ts';
import type { DemandModel } from '../model/demand-model.ts';
import { seriesAt } from '../sales-panel.ts';
import { allocate, type Claim } from './allocation.ts';
import { orderNeed, surplusOf, type OrderNeed, type StockPosition } from './order-need.ts';
import { suggestTransfers, type Lack, type Transfer } from './transfers.ts';

export interface PlanRequest {
  /** Positions (in the model's index) of the skus and stores that are asked about. */
  skus: readonly number[];
  stores: readonly number[];
  /** First week to cover, relative to the panel. */
  fromWeek: number;
  /** Lead time by store position, weeks. */
  leadTimeWeeks: (store: number) => number;
  coverWeeks: number;
  serviceLevel: number;
  /** Stock by store and sku; null when the house has no stock at all. */
  stock: ((sku: number, store: number) => StockPosition | null) | null;
  /** Free pieces in the warehouses by sku; null when they are not known. */
  warehouse: ((sku: number) => number) | null;
  /** Pieces that may leave the warehouse for the asked lines in all. */
  warehouseLimit: number | null;
  /** Also lines that neither sold lately nor have stock, e.g. when one product is asked for. */
  everyPair: boolean;
  distanceKm: (fromStore: number, toStore: number) => number | null;
}

export interface ReplenishmentLine {
  readonly sku: number;
  readonly store: number;
  readonly need: OrderNeed;
  /** Pieces from the warehouse. */
  readonly quantity: number;
  readonly transfer: Transfer | null;
}

/** Without a sale for this long a store is taken not to carry a sku any more. */
const assortmentWeeks = 52;

/**
 * Whether a store carries a sku: it has or gets stock, sold it within a year, or the product is in its first weeks.
 */
function carries(model: DemandModel, request: PlanRequest, sku: number, store: number): boolean {
  const { index } = model.frame;
  const stock = request.stock?.(sku, store);
  if (stock && (stock.onHand > 0 || stock.inTransit > 0)) return true;
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

/** Chances of sale of the pieces from the store's position up to its target. */
function chancesOf(need: OrderNeed): Float64Array {
  const { mean, variance } = need.horizon;
  return exceedance(countDistribution(mean, variance), need.orderUpTo - need.need, need.need);
}

interface Entry {
  sku: number;
  store: number;
  need: OrderNeed;
  asked: boolean;
}

/**
 * Plans what to ship from the warehouse to each asked store and sku. When a sku is scarce all planned stores compete
 * for it, so that asking for one store does not take what another needs more. Order: needs, then the warehouse's stock,
 * then the asked limit, then transfers for what is still lacking. O(asked pairs + competing pairs).
 */
export function planReplenishment(model: DemandModel, request: PlanRequest): ReplenishmentLine[] {
  const { index } = model.frame;
  const entries: Entry[] = [];
  const wanted = new Set<number>();
  const needOf = createNeeds(model, request);
  const askedStores = new Set(request.stores);
  for (const store of request.stores) {
    for (const sku of request.skus) {
      if (!request.everyPair && !carries(model, request, sku, store)) continue;
      const need = needOf(sku, store);
      if (need.need > 0) wanted.add(sku);
      entries.push({ sku, store, need, asked: true });
    }
  }
  if (request.stock) {
    index.stores.forEach((_, store) => {
      if (askedStores.has(store)) return;
      for (const sku of wanted) {
        if (!carries(model, request, sku, store)) continue;
        const need = needOf(sku, store);
        if (need.need > 0 || surplusOf(need) > 0) entries.push({ sku, store, need, asked: false });
      }
    });
  }
  const fromWarehouse = shareWarehouse(entries, request);
  const transfers = transfersFor(model, entries, fromWarehouse, request);
  return entries.flatMap((entry, position) =>
    entry.asked
      ? [
          {
            sku: entry.sku,
            store: entry.store,
            need: entry.need,
            quantity: fromWarehouse[position]!,
            transfer: transfers.get(position) ?? null,
          },
        ]
      : [],
  );
}

function shareWarehouse(entries: readonly Entry[], request: PlanRequest): Int32Array {
  const chances = (position: number) => chancesOf(entries[position]!.need);
  const claims: Claim[] = entries.map(({ sku, need }) => ({ sku, need: need.need }));
  const available = (sku: number) => request.warehouse?.(sku) ?? null;
  const given = allocate(claims, { available, limit: null }, chances);
  if (request.warehouseLimit === null) return given;
  const asked: Claim[] = entries.map((entry, position) => ({
    sku: entry.sku,
    need: entry.asked ? given[position]! : 0,
  }));
  const capped = allocate(asked, { available: () => null, limit: request.warehouseLimit }, chances);
  return given.map((pieces, position) => (entries[position]!.asked ? capped[position]! : pieces));
}

function transfersFor(
  model: DemandModel,
  entries: readonly Entry[],
  given: Int32Array,
  request: PlanRequest,
): Map<number, Transfer> {
  const { stores } = model.frame.index;
  const positions: number[] = [];
  const lacks: Lack[] = [];
  entries.forEach(({ sku, store, need }, position) => {
    const pieces = need.need - given[position]!;
    if (pieces <= 0) return;
    positions.push(position);
    lacks.push({ sku, store, pieces, chance: chancesOf(need)[given[position]!] ?? 0 });
  });
  const surpluses = entries.map(({ sku, store, need }) => ({ sku, store, pieces: surplusOf(need) }));
  const transfers = suggestTransfers(
    lacks,
    surpluses,
    request.distanceKm,
    (a, b) => stores[a]!.country === stores[b]!.country,
  );
  return new Map(transfers.map((transfer) => [positions[transfer.lack]!, transfer]));
}
