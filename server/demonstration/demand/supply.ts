import type { CatalogueProduct } from '../catalogue/products.ts';
import { weekdayOf } from '../dates.ts';
import type { Random } from '../random.ts';
import { warehouseProfiles } from '../stores.ts';
import type { StoreProfile } from '../stores.ts';
import type { Assortment } from './assortment.ts';
import { makeNetwork } from './network.ts';
import type { Network } from './network.ts';
import type { SupplyPlan } from './plan.ts';
import { makeReplenishment } from './replenishment.ts';
import { makeWorkshops } from './workshops.ts';

/** Stock of the house, day by day (days from the first day of the house). What is not on the shelf cannot be sold. */
export interface Supply {
  readonly network: Network;
  /** Arrivals and deliveries from the workshops, before the stores open. */
  morning(day: number): void;
  /** Replenishment that leaves, after the stores close. */
  evening(day: number): void;
}

export interface SupplyInput {
  readonly products: readonly CatalogueProduct[];
  readonly stores: readonly StoreProfile[];
  readonly assortment: Assortment;
  readonly plan: SupplyPlan;
  readonly firstDay: number;
  /** First day whose shipments are kept. */
  readonly recordFrom: number;
}

/** Thursday. */
const interWarehouseWeekday = 3;

export function makeSupply(random: Random, input: SupplyInput): Supply {
  const { products, stores, assortment, plan, firstDay, recordFrom } = input;
  const central = stores.length;
  const network = makeNetwork(stores.length + warehouseProfiles.length, assortment.variants, recordFrom);
  const workshops = makeWorkshops(random, products, assortment, plan, network, central, firstDay);
  const replenishment = makeReplenishment(products, stores, assortment, plan, network);

  function fillBeforeFirstDay(): void {
    const place = (from: number, to: number, variant: number, quantity: number): void =>
      network.place(from, to, variant, quantity);
    replenishment.toWarehouses(0, place);
    for (let store = 0; store < stores.length; store += 1) replenishment.toStore(0, store, place);
  }

  return {
    network,
    morning(day) {
      network.arrive(day);
      workshops.deliver(day);
      if (day === 0) fillBeforeFirstDay();
    },
    evening(day) {
      const weekday = weekdayOf(firstDay + day);
      const ship = (from: number, to: number, variant: number, quantity: number, leadDays: number): void =>
        network.ship(day, leadDays, from, to, variant, quantity);
      if (weekday === interWarehouseWeekday) replenishment.toWarehouses(day, ship);
      for (const [store, { replenishedOn }] of stores.entries()) {
        if (replenishedOn === weekday) replenishment.toStore(day, store, ship);
      }
    },
  };
}
