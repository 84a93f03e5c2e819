import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import type { Product, Store, Variant } from '../../contracts/catalogue.ts';
import { createCatalogue, type Catalogue } from '../../knowledge/catalogue/catalogue.ts';
import { createSalesPanel, type SalesPanel } from '../../knowledge/demand/sales-panel.ts';
import { weekOfDate } from '../../knowledge/demand/weeks.ts';

/** A house's own export, as far as demand needs it. */
export interface HouseFolder {
  readonly catalogue: Catalogue;
  readonly stores: readonly Store[];
  readonly panel: SalesPanel;
}

type Row = Readonly<Record<string, string>>;

async function rowsOf(folder: string, file: string): Promise<Row[]> {
  const packed = join(folder, `${file}.csv.gz`);
  const text = existsSync(packed)
    ? gunzipSync(await readFile(packed))
    : await readFile(join(folder, `${file}.csv`));
  return parse(text, { columns: true, skip_empty_lines: true });
}

const orNull = (text: string | undefined) => (text ? text : null);

function productOf(row: Row): Product {
  const price = Number(row['price']);
  const hasPrice = row['price'] !== '' && row['currency'] !== '' && Number.isFinite(price);
  return {
    productId: row['product_id'] ?? '',
    styleCode: orNull(row['style_code']),
    name: row['name'] ?? '',
    category: row['category'] ?? '',
    subcategory: orNull(row['subcategory']),
    line: orNull(row['line']),
    material: orNull(row['material']),
    colour: orNull(row['colour']),
    colourFamily: orNull(row['colour_family']),
    gender: orNull(row['gender']),
    season: orNull(row['season']),
    launchedOn: orNull(row['launched_on']),
    price: hasPrice ? { amount: price, currency: row['currency'] ?? '' } : null,
    description: orNull(row['description']),
  };
}

function storeOf(row: Row): Store {
  return {
    storeId: row['store_id'] ?? '',
    name: row['name'] ?? '',
    kind: row['kind'] === 'warehouse' ? 'warehouse' : 'store',
    city: row['city'] ?? '',
    country: row['country'] ?? '',
    region: row['region'] ?? '',
    latitude: null,
    longitude: null,
    timeZone: row['time_zone'] ?? 'UTC',
  };
}

const variantOf = (row: Row): Variant => ({
  sku: row['sku'] ?? '',
  productId: row['product_id'] ?? '',
  size: orNull(row['size']),
  barcode: orNull(row['barcode']),
});

/** Folds day rows into weeks by sku and store. */
function panelOf(sales: readonly Row[]): SalesPanel {
  const storeIds = [...new Set(sales.map((row) => row['store_id'] ?? ''))].toSorted();
  const skus = [...new Set(sales.map((row) => row['sku'] ?? ''))].toSorted();
  const storeAt = new Map(storeIds.map((id, position) => [id, position]));
  const skuAt = new Map(skus.map((id, position) => [id, position]));
  const days = sales.map((row) => row['sold_on'] ?? '').toSorted();
  const [firstDay = '', lastDay = ''] = [days[0], days.at(-1)];
  const span = { firstDay, lastDay, firstWeek: weekOfDate(firstDay), lastWeek: weekOfDate(lastDay) };
  const weekAt = new Map([...new Set(days)].map((day) => [day, weekOfDate(day)]));
  const weeks = span.lastWeek - span.firstWeek + 1;
  const sums = new Map<number, number>();
  for (const row of sales) {
    const pair = skuAt.get(row['sku'] ?? '')! * storeIds.length + storeAt.get(row['store_id'] ?? '')!;
    const key = pair * weeks + weekAt.get(row['sold_on'] ?? '')! - span.firstWeek;
    sums.set(key, (sums.get(key) ?? 0) + Number(row['quantity']));
  }
  const keys = Float64Array.from(
    [...sums].filter(([, quantity]) => quantity !== 0).map(([key]) => key),
  ).sort();
  const pairs = keys.map((key) => Math.floor(key / weeks));
  return createSalesPanel(
    {
      storeIds,
      skus,
      store: pairs.map((pair) => pair % storeIds.length),
      sku: pairs.map((pair) => Math.floor(pair / storeIds.length)),
      week: keys.map((key) => span.firstWeek + (key % weeks)),
      quantity: keys.map((key) => sums.get(key)!),
    },
    span,
  );
}

/** Reads products, variants, stores and sales of a folder of data files (CSV, optionally `.gz`). */
export async function readHouseFolder(folder: string): Promise<HouseFolder> {
  const [products, variants, stores, sales] = await Promise.all(
    ['products', 'variants', 'stores', 'sales'].map((file) => rowsOf(folder, file)),
  );
  return {
    catalogue: createCatalogue({
      products: (products ?? []).map(productOf),
      variants: (variants ?? []).map(variantOf),
      images: [],
    }),
    stores: (stores ?? []).map(storeOf),
    panel: panelOf(sales ?? []),
  };
}
