import type { CatalogueProduct } from '../catalogue/products.ts';
import { discounted, localPrice, priceLevel } from '../catalogue/prices.ts';
import { countries } from '../countries.ts';
import type { Random } from '../random.ts';
import type { StoreProfile } from '../stores.ts';
import { categoryDemand } from './coefficients.ts';
import { growColumns } from './columns.ts';
import type { Columns } from './columns.ts';
import type { Customers } from './customers.ts';
import type { DayFactors } from './day-factors.ts';
import type { DemandModel } from './demand-model.ts';
import type { Supply } from './supply.ts';

/** Quantities are negative for returns; a price is in whole units of the store's currency. */
export type SalesColumns = Columns<'day' | 'store' | 'variant' | 'quantity' | 'price'>;

/** Units asked for that were not on the shelf: what the sales do not show. */
export type LostSalesColumns = Columns<'day' | 'store' | 'variant' | 'quantity'>;

export interface SalesInput {
  readonly products: readonly CatalogueProduct[];
  readonly stores: readonly StoreProfile[];
  readonly model: DemandModel;
  readonly factors: DayFactors;
  readonly customers: Customers;
  readonly supply: Supply;
  readonly firstDay: number;
  readonly lastDay: number;
}

/** A unit comes back from this many days after the sale, later ones with the given daily probability of waiting. */
const earliestReturn = 2;
const waitProbability = 0.88;
const latestReturn = 30;

/**
 * Runs the house from its first day to its last: stock arrives, customers ask, the shelf decides, some come back,
 * replenishment leaves. Rows are in order of day; within a day sales in order of store and variant, then returns.
 */
export function runSales(
  random: Random,
  input: SalesInput,
): { sales: SalesColumns; lostSales: LostSalesColumns } {
  const { products, stores, factors, customers, supply, firstDay, lastDay } = input;
  const { variants, onHand } = supply.network;
  const sales = growColumns(['day', 'store', 'variant', 'quantity', 'price']);
  const lost = growColumns(['day', 'store', 'variant', 'quantity']);
  const productOf = Int32Array.from(products.flatMap(({ sizes }, product) => sizes.map(() => product)));
  const priceOf = priceList(input);
  const returns = new Map<number, Map<string, ReturnedUnits>>();
  const days = lastDay - firstDay + 1;
  let demand: readonly Int32Array[] = [];

  function planReturns(day: number, code: number, sold: number, price: number): void {
    const store = Math.floor(code / variants);
    const { category } = products[productOf[code % variants]!]!.model;
    const probability = categoryDemand[category].returns * countries[stores[store]!.country].returnFactor;
    for (let unit = 0; unit < sold; unit += 1) {
      if (random.next() >= probability) continue;
      let back = day + earliestReturn;
      while (back < day + latestReturn && random.next() < waitProbability) back += 1;
      // Any season class tells whether the store is open.
      while (back < days && factors.regular(store, 0)[back] === 0) back += 1;
      if (back >= days) continue;
      const ofDay = returns.get(back) ?? new Map<string, ReturnedUnits>();
      returns.set(back, ofDay);
      const key = `${code}/${price}`;
      ofDay.set(key, { code, price, units: (ofDay.get(key)?.units ?? 0) + 1 });
    }
  }

  function sell(day: number, code: number, wanted: number): void {
    const store = Math.floor(code / variants);
    const sold = Math.min(wanted, onHand[code]!);
    if (sold < wanted) lost.push(day, store, code % variants, wanted - sold);
    if (sold === 0) return;
    onHand[code]! -= sold;
    const price = priceOf(productOf[code % variants]!, store, day);
    sales.push(day, store, code % variants, sold, price);
    planReturns(day, code, sold, price);
  }

  function takeBack(day: number): void {
    const ofDay = [...(returns.get(day)?.values() ?? [])];
    ofDay.sort((one, other) => one.code - other.code || one.price - other.price);
    for (const { code, price, units } of ofDay) {
      onHand[code]! += units;
      sales.push(day, Math.floor(code / variants), code % variants, -units, price);
    }
    returns.delete(day);
  }

  for (let day = 0; day < days; day += 1) {
    if (day % 7 === 0) demand = customers.ofWeek(day / 7);
    supply.morning(day);
    const codes = demand[day % 7] ?? new Int32Array();
    for (let index = 0; index < codes.length;) {
      const code = codes[index]!;
      let next = index + 1;
      while (next < codes.length && codes[next] === code) next += 1;
      sell(day, code, next - index);
      index = next;
    }
    takeBack(day);
    supply.evening(day);
  }
  return { sales: sales.done(), lostSales: lost.done() };
}

interface ReturnedUnits {
  readonly code: number;
  readonly price: number;
  readonly units: number;
}

/** Price asked in a store on a day: list price of the time in local currency, less the markdown of a sale. */
function priceList({ products, stores, model, factors, firstDay, lastDay }: SalesInput) {
  const days = lastDay - firstDay + 1;
  const levels = new Map<string, Float64Array>();
  for (const { category } of products.map((product) => product.model)) {
    if (levels.has(category)) continue;
    levels.set(
      category,
      Float64Array.from({ length: days }, (_, day) => priceLevel(category, firstDay + day, lastDay)),
    );
  }
  return (product: number, store: number, day: number): number => {
    const { price, category } = products[product]!.model;
    const list = localPrice(price * levels.get(category)![day]!, stores[store]!.country);
    const discount = factors.discount(store)[day]!;
    return discount > 0 && model.isMarkedDown(product, Math.floor(day / 7))
      ? discounted(list, discount)
      : list;
  };
}
