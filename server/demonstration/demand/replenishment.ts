import type { CatalogueProduct } from '../catalogue/products.ts';
import { regions, warehouseProfiles } from '../stores.ts';
import type { StoreProfile } from '../stores.ts';
import type { Assortment } from './assortment.ts';
import type { Network } from './network.ts';
import type { SupplyPlan } from './plan.ts';

/**
 * The weekly replenishment of the house. The central warehouse tops up the two others to five weeks of their region;
 * every warehouse tops up its stores to an order-up-to level that covers the week and the lead time.
 */
export interface Replenishment {
  /** What leaves the central warehouse for the others on a day. */
  toWarehouses(day: number, move: Move): void;
  /** What leaves a warehouse for one of its stores on a day. */
  toStore(day: number, store: number, move: Move): void;
}

/** Moves units of a variant between two places of the network, `leadDays` apart. */
type Move = (from: number, to: number, variant: number, quantity: number, leadDays: number) => void;

/** Safety stock of a store in standard deviations of Poisson demand over the week and the lead time. */
const storeSafety = 1.4;
const regionalCoverWeeks = 5;

export function makeReplenishment(
  products: readonly CatalogueProduct[],
  stores: readonly StoreProfile[],
  assortment: Assortment,
  plan: SupplyPlan,
  network: Network,
): Replenishment {
  const central = stores.length;
  const warehouseOf = stores.map(({ region }) => central + regions.indexOf(region));
  const available = (place: number, variant: number): number =>
    network.onHand[place * network.variants + variant]!;

  return {
    toWarehouses(day, move) {
      const week = Math.floor(day / 7);
      for (const [product, { firstVariant, sizes }] of products.entries()) {
        if (!plan.isReplenished(product, week)) continue;
        const units = regions.map((region) =>
          plan.regionUnits(product, region, week, week + regionalCoverWeeks),
        );
        for (let size = 0; size < sizes.length; size += 1) {
          const variant = firstVariant + size;
          const wanted = regions.map(
            (region, at) => units[at]! * assortment.sizesPlanned(region, product)[size]!,
          );
          const all = wanted.reduce((sum, value) => sum + value, 0);
          const before = available(central, variant);
          for (let at = 1; at < regions.length; at += 1) {
            const need = Math.ceil(wanted[at]!) - network.position(central + at, variant);
            // Scarce stock is divided by planned demand.
            const fair = all <= before ? before : Math.floor((before * wanted[at]!) / all);
            const quantity = Math.min(need, fair, available(central, variant));
            if (quantity > 0) move(central, central + at, variant, quantity, warehouseProfiles[at]!.leadDays);
          }
        }
      }
    },

    toStore(day, store, move) {
      const week = Math.floor(day / 7);
      const { leadDays, region } = stores[store]!;
      const from = warehouseOf[store]!;
      for (let product = 0; product < products.length; product += 1) {
        if (!assortment.carriesProduct(store, product) || !plan.isReplenished(product, week)) continue;
        const expected = (plan.storeWeek(product, store, week) * (7 + leadDays)) / 7;
        if (expected <= 0) continue;
        const { firstVariant, sizes } = products[product]!;
        const shares = assortment.sizesPlanned(region, product);
        for (let size = 0; size < sizes.length; size += 1) {
          const variant = firstVariant + size;
          if (!assortment.carries(store, variant)) continue;
          const need = orderUpTo(expected * shares[size]!) - network.position(store, variant);
          const quantity = Math.min(need, available(from, variant));
          if (quantity > 0) move(from, store, variant, quantity, leadDays);
        }
      }
    },
  };
}

/** Order-up-to level of a size: expected units over the week and the lead time, safety, at least one to show. */
function orderUpTo(expected: number): number {
  return Math.max(1, Math.ceil(expected + storeSafety * Math.sqrt(expected)));
}
