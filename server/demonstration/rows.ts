import type { ImageRow, SaleRow, ShipmentRow, WebViewRow } from '../../contracts/data-files.ts';
import { views } from './catalogue/vocabulary.ts';
import { countries } from './countries.ts';
import type { CountryCode } from './countries.ts';
import { dayNumber, isoOf } from './dates.ts';
import type { House } from './generate-house.ts';

/** Rows of the large files, made one by one from the columns of a house. */

/** Rows of the `sales` file in order of day. */
export function* saleRows(house: House): Generator<SaleRow> {
  const { day, store, variant, quantity, price } = house.sales.of;
  const dates = isoDates(house);
  const currencies = house.stores.map(({ country }) => countries[country as CountryCode].currency);
  for (let row = 0; row < house.sales.length; row += 1) {
    yield {
      sold_on: dates[day[row]!]!,
      store_id: house.stores[store[row]!]!.store_id,
      sku: house.variants[variant[row]!]!.sku,
      quantity: quantity[row]!,
      unit_price: price[row]!,
      currency: currencies[store[row]!]!,
    };
  }
}

/** Rows of the `web_views` file in order of day. */
export function* webViewRows(house: House): Generator<WebViewRow> {
  const { day, country, product, views: seen } = house.webViews.of;
  const dates = isoDates(house);
  for (let row = 0; row < house.webViews.length; row += 1) {
    yield {
      viewed_on: dates[day[row]!]!,
      country: house.countries[country[row]!]!,
      product_id: house.products[product[row]!]!.product_id,
      views: seen[row]!,
    };
  }
}

/** Rows of the `shipments` file in order of departure; what is still on the way has no arrival. */
export function* shipmentRows(house: House): Generator<ShipmentRow> {
  const { shipped, arrived, from, to, variant, quantity } = house.shipments.of;
  const dates = isoDates(house);
  for (let row = 0; row < house.shipments.length; row += 1) {
    yield {
      shipped_on: dates[shipped[row]!]!,
      arrived_on: dates[arrived[row]!] ?? null,
      from_store_id: house.stores[from[row]!]!.store_id,
      to_store_id: house.stores[to[row]!]!.store_id,
      sku: house.variants[variant[row]!]!.sku,
      quantity: quantity[row]!,
    };
  }
}

/** Rows of the `images` file: every product in every view. */
export function imageRows(house: House): ImageRow[] {
  return house.products.flatMap(({ product_id }) =>
    views.map((view) => ({ product_id, file: `images/${product_id}/${view}.jpg`, view })),
  );
}

/** ISO date of each day of the house, from its first to its last. */
function isoDates(house: House): string[] {
  const first = dayNumber(house.firstDay);
  return Array.from({ length: dayNumber(house.lastDay) - first + 1 }, (_, day) => isoOf(first + day));
}
