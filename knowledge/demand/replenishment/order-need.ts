import { countDistribution, quantile } from '../distribution/count-distribution.ts';
import { pairOverHorizon, partsOf, type PairHorizon } from '../demand-forecast.ts';
import type { DemandParts, Horizon } from '../horizon-exposure.ts';
import type { DemandModel } from '../model/demand-model.ts';
import type { PairDemand } from '../model/fit-levels.ts';

/** Pieces of one sku in one store; null where there is no record. */
export interface StockPosition {
  onHand: number;
  reserved: number;
  inTransit: number;
}

/** What a store needs of a sku, and why. */
export interface OrderNeed {
  readonly horizon: PairHorizon;
  readonly stock: StockPosition | null;
  /** Pieces that meet demand over lead time and cover with the chance of the service level. */
  readonly orderUpTo: number;
  /** Pieces on top for the presentation of the product and a full run of its sizes. */
  readonly pack: number;
  /** Pieces to bring: order-up-to and pack less stock and transit, at least 0. */
  readonly need: number;
  /** Free stock and transit as far as they count towards the target. */
  readonly fromStock: number;
  readonly fromTransit: number;
}

/**
 * Order-up-to target as the quantile of demand over lead time plus cover (periodic review, Silver, Pyke and Thomas,
 * "Inventory and Production Management in Supply Chains", 4th edition, section 6.9). A target below the mean is kept:
 * for a sku that hardly sells the answer is to ship nothing.
 */
export function orderNeed(
  model: DemandModel,
  demand: PairDemand,
  horizon: Horizon,
  serviceLevel: number,
  stock: StockPosition | null,
  exposure?: DemandParts,
): OrderNeed {
  const over = pairOverHorizon(model, demand, horizon, exposure);
  const orderUpTo = quantile(countDistribution(over.mean, over.variance), serviceLevel);
  return needFor(over, stock, orderUpTo, 0);
}

function needFor(
  horizon: PairHorizon,
  stock: StockPosition | null,
  orderUpTo: number,
  pack: number,
): OrderNeed {
  const target = orderUpTo + pack;
  const free = stock === null ? 0 : stock.onHand - stock.reserved;
  const fromStock = Math.min(free, target);
  const fromTransit = Math.min(Math.max(0, stock?.inTransit ?? 0), target - fromStock);
  return {
    horizon,
    stock,
    orderUpTo,
    pack,
    need: target - fromStock - fromTransit,
    fromStock,
    fromTransit,
  };
}

/** The same need with pieces on top for presentation. */
export function withPack({ horizon, stock, orderUpTo }: OrderNeed, pack: number): OrderNeed {
  return needFor(horizon, stock, orderUpTo, pack);
}

/** Pieces up to which the store is filled. */
export function targetOf({ orderUpTo, pack }: OrderNeed): number {
  return orderUpTo + pack;
}

/** Pieces on the shelf beyond the store's own target, which another store may have. */
export function surplusOf(need: OrderNeed): number {
  const { stock } = need;
  return stock === null ? 0 : Math.max(0, stock.onHand - stock.reserved - targetOf(need));
}

/** The pieces that a quantity is made of, in tenths so that they add up exactly. */
export interface QuantityPieces extends DemandParts {
  safety: number;
  pack: number;
  stock: number;
  transit: number;
  /** Moved from another store instead, because that is sooner there. */
  transfer: number;
  /** Kept in the warehouse for later weeks. */
  later: number;
  limit: number;
}

/** Splits a shipped quantity into what it is for; the parts are rounded to tenths and sum to the quantity. */
export function quantityPieces(
  need: OrderNeed,
  { quantity, sooner, kept }: { quantity: number; sooner: number; kept: number },
): QuantityPieces {
  const tenths = (pieces: number) => Math.round(pieces * 10);
  const parts = partsOf(need.horizon);
  const level = tenths(parts.level);
  const season = tenths(parts.season);
  const event = tenths(parts.event);
  const launch = tenths(parts.launch);
  const safety = need.orderUpTo * 10 - level - season - event - launch;
  const clean = (value: number) => (value === 0 ? 0 : value / 10);
  return {
    level: clean(level),
    season: clean(season),
    event: clean(event),
    launch: clean(launch),
    safety: clean(safety),
    pack: clean(need.pack * 10),
    stock: clean(-need.fromStock * 10),
    transit: clean(-need.fromTransit * 10),
    transfer: clean(-sooner * 10),
    later: clean(-kept * 10),
    limit: clean((quantity + sooner + kept - need.need) * 10),
  };
}
