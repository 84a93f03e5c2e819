import { countDistribution, exceedance } from '../distribution/count-distribution.ts';
import type { DemandModel } from '../model/demand-model.ts';
import { allocate, type Budget, type Claim } from './allocation.ts';
import { surplusOf, targetOf, type OrderNeed, type StockPosition } from './order-need.ts';
import { gatherEntries, type PlanEntries, type PlanEntry } from './plan-entries.ts';
import { createReservePrice } from './reserve-price.ts';
import {
  farthestTransferKm,
  nearTransferKm,
  suggestTransfers,
  transferWeeks,
  type Lack,
  type Transfer,
} from './transfers.ts';

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
  /** What the asked lines may be worth in all. */
  budget: Budget | null;
  /** Pieces of each product that a store which sells it shows at least. */
  presentationMinimum: number;
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
  /** Pieces of the transfer that are moved because that is sooner there, not because the warehouse lacks them. */
  readonly sooner: number;
  /** Pieces of the need that stay in the warehouse because later weeks want them more. */
  readonly kept: number;
}

/** A piece for a store that cannot show the sizes that sell is worth this much of its chance of sale. */
const brokenRunWorth = 0.6;
/** A store is helped by its neighbour when it more likely than not runs out before the shipment is there. */
const urgentChance = 0.5;

/** Chances of sale of the pieces from the store's position up to its target, after `before` of them. */
function chancesOf({ need, brokenRun }: PlanEntry, before = 0): Float64Array {
  const { mean, variance } = need.horizon;
  const from = targetOf(need) - need.need + before;
  const chances = exceedance(countDistribution(mean, variance), from, need.need - before);
  return brokenRun ? chances.map((chance) => chance * brokenRunWorth) : chances;
}

/**
 * Plans what to ship from the warehouse to each asked store and sku. When a sku is scarce all planned stores compete
 * for it, so that asking for one store does not take what another needs more, and pieces that later weeks want more are
 * kept. Order: needs, transfers that beat shipping, the warehouse's stock, the asked limit and budget, then transfers
 * for what is still lacking. O(asked pairs + competing pairs).
 */
export function planReplenishment(model: DemandModel, request: PlanRequest): ReplenishmentLine[] {
  const gathered = gatherEntries(model, request);
  const { entries } = gathered;
  const sooner = transfersThatBeatShipping(model, entries, request);
  const moved = Int32Array.from(entries, (_, position) => sooner.get(position)?.pieces ?? 0);
  const { given: fromWarehouse, kept } = shareWarehouse(model, gathered, moved, request);
  const transfers = transfersForLacks(model, entries, fromWarehouse, sooner, request);
  return entries.flatMap((entry, position) =>
    entry.asked
      ? [
          {
            sku: entry.sku,
            store: entry.store,
            need: entry.need,
            quantity: fromWarehouse[position]!,
            transfer: sooner.get(position) ?? transfers.get(position) ?? null,
            sooner: moved[position]!,
            kept: kept[position]!,
          },
        ]
      : [],
  );
}

function shareWarehouse(
  model: DemandModel,
  { entries, wants }: PlanEntries,
  moved: Int32Array,
  request: PlanRequest,
): { given: Int32Array; kept: Int32Array } {
  const chances = (position: number) => chancesOf(entries[position]!, moved[position]!);
  const claims: Claim[] = entries.map(({ sku, need }, position) => ({
    sku,
    need: need.need - moved[position]!,
  }));
  const given = allocate(
    claims,
    {
      available: (sku) => request.warehouse?.(sku) ?? null,
      limit: null,
      reservePrice: request.warehouse && request.stock ? createReservePrice(model, wants) : null,
    },
    chances,
  );
  const kept = keptPieces(entries, claims, given, request);
  if (request.warehouseLimit === null && request.budget === null) return { given, kept };
  const asked: Claim[] = entries.map((entry, position) => ({
    sku: entry.sku,
    need: entry.asked ? given[position]! : 0,
  }));
  const capped = allocate(
    asked,
    { available: () => null, limit: request.warehouseLimit, budget: request.budget },
    chances,
  );
  return {
    given: given.map((pieces, position) => (entries[position]!.asked ? capped[position]! : pieces)),
    kept,
  };
}

/** What each claim lacks although the warehouse has pieces left: those that are kept for later weeks. */
function keptPieces(
  entries: readonly PlanEntry[],
  claims: readonly Claim[],
  given: Int32Array,
  { warehouse }: PlanRequest,
): Int32Array {
  const kept = new Int32Array(entries.length);
  if (warehouse === null) return kept;
  const left = new Map<number, number>();
  claims.forEach(({ sku }, position) =>
    left.set(sku, (left.get(sku) ?? Math.max(0, Math.floor(warehouse(sku)))) - given[position]!),
  );
  claims.forEach(({ sku, need }, position) => {
    const pieces = Math.min(need - given[position]!, left.get(sku)!);
    kept[position] = pieces;
    left.set(sku, left.get(sku)! - pieces);
  });
  return kept;
}

const surplusesOf = (entries: readonly PlanEntry[]) =>
  entries.map(({ sku, store, need }) => ({ sku, store, pieces: surplusOf(need) }));

/** Pieces that a store more likely than not sells before a shipment could be there, beyond what it has. */
function urgentPieces({ need }: PlanEntry, leadTimeWeeks: number, weeks: number): Lack['pieces'] {
  if (need.need <= 0 || leadTimeWeeks <= 2 * transferWeeks) return 0;
  const share = (leadTimeWeeks - transferWeeks) / weeks;
  const { mean, variance } = need.horizon;
  const waiting = countDistribution(mean * share, variance * share);
  const chances = exceedance(waiting, targetOf(need) - need.need, need.need);
  return chances.findLastIndex((chance) => chance >= urgentChance) + 1;
}

/**
 * Transfers that beat shipping although the warehouse could ship: a store that runs out before a shipment is there gets
 * the spare pieces of a near store first.
 */
function transfersThatBeatShipping(
  model: DemandModel,
  entries: readonly PlanEntry[],
  request: PlanRequest,
): Map<number, Transfer> {
  const { warehouse } = request;
  if (warehouse === null || request.stock === null) return new Map();
  const urgent = entries.flatMap((entry, position) => {
    if (!entry.asked || warehouse(entry.sku) <= 0) return [];
    const leadTime = request.leadTimeWeeks(entry.store);
    const pieces = urgentPieces(entry, leadTime, leadTime + request.coverWeeks);
    return pieces > 0 ? [{ position, lack: lackOf(entry, pieces, 0) }] : [];
  });
  return byEntry(
    suggest(
      model,
      urgent.map(({ lack }) => lack),
      entries,
      request,
      nearTransferKm,
    ),
    urgent.map(({ position }) => position),
  );
}

const lackOf = (entry: PlanEntry, pieces: number, before: number): Lack => ({
  sku: entry.sku,
  store: entry.store,
  pieces,
  chance: chancesOf(entry)[before] ?? 0,
});

function transfersForLacks(
  model: DemandModel,
  entries: readonly PlanEntry[],
  given: Int32Array,
  sooner: ReadonlyMap<number, Transfer>,
  request: PlanRequest,
): Map<number, Transfer> {
  const lacking = entries.flatMap((entry, position) => {
    const pieces = entry.need.need - given[position]!;
    if (pieces <= 0 || sooner.has(position)) return [];
    return [{ position, lack: lackOf(entry, pieces, given[position]!) }];
  });
  const left = surplusesOf(entries);
  for (const [position, transfer] of sooner) {
    const { sku } = entries[position]!;
    const source = left.find((surplus) => surplus.sku === sku && surplus.store === transfer.fromStore);
    if (source) source.pieces -= transfer.pieces;
  }
  return byEntry(
    suggest(
      model,
      lacking.map(({ lack }) => lack),
      entries,
      request,
      farthestTransferKm,
      left,
    ),
    lacking.map(({ position }) => position),
  );
}

function suggest(
  model: DemandModel,
  lacks: readonly Lack[],
  entries: readonly PlanEntry[],
  request: PlanRequest,
  farthestKm: number,
  surpluses = surplusesOf(entries),
): Transfer[] {
  const { stores } = model.frame.index;
  const sameCountry = (a: number, b: number) => stores[a]!.country === stores[b]!.country;
  return suggestTransfers(lacks, surpluses, request.distanceKm, sameCountry, farthestKm);
}

/** Transfers by the position of the entry that their lack belongs to. */
function byEntry(transfers: readonly Transfer[], positions: readonly number[]): Map<number, Transfer> {
  return new Map(transfers.map((transfer) => [positions[transfer.lack]!, transfer]));
}
