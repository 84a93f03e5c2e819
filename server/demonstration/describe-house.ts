import type { House } from './generate-house.ts';

/** Figures of a house, for its documentation and its tests. Units are pieces. */
export interface HouseFigures {
  readonly rows: Readonly<Record<string, number>>;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly countries: number;
  readonly unitsSold: number;
  readonly unitsReturned: number;
  readonly returnShare: number;
  /** Units asked for that were not on the shelf, over all units asked for. */
  readonly lostShare: number;
  /** Net units a day over the last 91 days. */
  readonly unitsADayAtTheEnd: number;
  /** Products launched in the last four weeks or not yet. */
  readonly newProducts: number;
  readonly unitsInStores: number;
  readonly unitsInWarehouses: number;
  readonly unitsInTransit: number;
  /** Stock rows of stores with nothing on hand, over all stock rows of stores. */
  readonly emptyStockShare: number;
  readonly unitsSoldByCategory: Readonly<Record<string, number>>;
}

const daysAtTheEnd = 91;

export function describeHouse(house: House): HouseFigures {
  const { sales, lostSales } = house;
  const categoryOf = new Map(house.products.map(({ product_id, category }) => [product_id, category]));
  const variantCategories = house.variants.map(({ product_id }) => categoryOf.get(product_id) ?? '');
  const unitsSoldByCategory: Record<string, number> = {};
  let unitsSold = 0;
  let unitsReturned = 0;
  let recent = 0;
  const endFrom = daysBetween(house.firstDay, house.lastDay) - daysAtTheEnd;
  for (let row = 0; row < sales.length; row += 1) {
    const quantity = sales.of.quantity[row]!;
    if (sales.of.day[row]! > endFrom) recent += quantity;
    if (quantity < 0) unitsReturned -= quantity;
    else {
      unitsSold += quantity;
      const category = variantCategories[sales.of.variant[row]!]!;
      unitsSoldByCategory[category] = (unitsSoldByCategory[category] ?? 0) + quantity;
    }
  }
  const lost = lostSales.of.quantity.reduce((sum, quantity) => sum + quantity, 0);

  const warehouses = new Set(
    house.stores.filter(({ kind }) => kind === 'warehouse').map(({ store_id }) => store_id),
  );
  const inStores = house.stock.filter(({ store_id }) => !warehouses.has(store_id));
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const fourWeeksAgo = new Date(Date.parse(house.lastDay) - 28 * 86_400_000).toISOString().slice(0, 10);
  return {
    rows: {
      stores: house.stores.length,
      products: house.products.length,
      variants: house.variants.length,
      staff: house.staff.length,
      events: house.events.length,
      stock: house.stock.length,
      shipments: house.shipments.length,
      web_views: house.webViews.length,
      sales: house.sales.length,
    },
    firstDay: house.firstDay,
    lastDay: house.lastDay,
    countries: house.countries.length,
    unitsSold,
    unitsReturned,
    returnShare: unitsReturned / unitsSold,
    lostShare: lost / (lost + unitsSold),
    unitsADayAtTheEnd: recent / Math.min(daysAtTheEnd, endFrom + daysAtTheEnd + 1),
    newProducts: house.products.filter(({ launched_on }) => (launched_on ?? '') > fourWeeksAgo).length,
    unitsInStores: sum(inStores.map(({ on_hand }) => on_hand)),
    unitsInWarehouses: sum(
      house.stock.filter((row) => warehouses.has(row.store_id)).map(({ on_hand }) => on_hand),
    ),
    unitsInTransit: sum(house.stock.map(({ in_transit }) => in_transit)),
    emptyStockShare: inStores.filter(({ on_hand }) => on_hand === 0).length / inStores.length,
    unitsSoldByCategory,
  };
}

function daysBetween(first: string, last: string): number {
  return (Date.parse(last) - Date.parse(first)) / 86_400_000;
}
