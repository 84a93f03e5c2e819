import type { z } from 'zod';
import type { DataFileName, dataFiles } from '../../contracts/data-files.ts';

/** What a reference points to: the column that names a store, a product or a sku. */
export type ReferenceTarget = 'stores' | 'products' | 'variants';

/** What one cell must be. A cell that is not required may be empty. */
export type CellRule = { required: boolean } & (
  | { kind: 'text'; longest: number; references?: ReferenceTarget }
  | { kind: 'date' }
  | { kind: 'moment' }
  | { kind: 'country' }
  | { kind: 'currency' }
  | { kind: 'time-zone' }
  | { kind: 'whole'; least?: number }
  | { kind: 'decimal'; least?: number; most?: number }
  | { kind: 'choice'; values: readonly string[] }
);

const name = { kind: 'text', longest: 128, required: true } as const;
const text = { kind: 'text', longest: 4000, required: true } as const;
const optionalText = { kind: 'text', longest: 4000, required: false } as const;
const date = { kind: 'date', required: true } as const;
const optionalDate = { kind: 'date', required: false } as const;
const country = { kind: 'country', required: true } as const;
const price = { kind: 'decimal', least: 0, required: false } as const;
const currency = { kind: 'currency', required: false } as const;
const count = { kind: 'whole', least: 0, required: true } as const;
const store = { ...name, references: 'stores' } as const;
const product = { ...name, references: 'products' } as const;
const sku = { ...name, references: 'variants' } as const;

type ColumnRules = {
  [F in DataFileName]: { [C in keyof z.infer<(typeof dataFiles)[F]>]-?: CellRule };
};

/**
 * The rules of every column of every data file, for the check in SQL.
 * They state the schemas of `contracts/data-files.ts` once more, and a test holds the two together on generated rows;
 * references, the range of dates and whole numbers of 32 bits are checked here only.
 */
export const columnRules: ColumnRules = {
  stores: {
    store_id: name,
    name: text,
    kind: { kind: 'choice', values: ['store', 'warehouse'], required: true },
    city: text,
    country,
    region: optionalText,
    latitude: { kind: 'decimal', least: -90, most: 90, required: false },
    longitude: { kind: 'decimal', least: -180, most: 180, required: false },
    time_zone: { kind: 'time-zone', required: false },
    opened_on: optionalDate,
  },
  products: {
    product_id: name,
    style_code: optionalText,
    name: text,
    category: text,
    subcategory: optionalText,
    line: optionalText,
    material: optionalText,
    colour: optionalText,
    colour_family: optionalText,
    gender: optionalText,
    season: optionalText,
    launched_on: optionalDate,
    price,
    currency,
    description: optionalText,
  },
  variants: { sku: name, product_id: product, size: optionalText, barcode: optionalText },
  images: { product_id: product, file: text, view: optionalText },
  sales: {
    sold_on: date,
    store_id: store,
    sku,
    quantity: { kind: 'whole', required: true },
    unit_price: price,
    currency,
  },
  stock: {
    as_of: { kind: 'moment', required: true },
    store_id: store,
    sku,
    on_hand: { kind: 'whole', required: true },
    in_transit: count,
    reserved: count,
  },
  web_views: { viewed_on: date, country, product_id: product, views: count },
  events: {
    starts_on: date,
    ends_on: date,
    country: { kind: 'country', required: false },
    name: text,
    kind: { kind: 'choice', values: ['holiday', 'launch', 'campaign', 'sale'], required: true },
  },
  shipments: {
    shipped_on: date,
    arrived_on: optionalDate,
    from_store_id: store,
    to_store_id: store,
    sku,
    quantity: { kind: 'whole', least: 1, required: true },
  },
  staff: {
    staff_id: name,
    name: text,
    role: {
      kind: 'choice',
      values: ['advisor', 'new-hire', 'planner', 'manager', 'admin'],
      required: true,
    },
    home_store_id: { ...store, required: false },
    languages: optionalText,
    started_on: optionalDate,
  },
};

/** Columns that together name a row once; files without a key may repeat rows (two sales of one day are two rows). */
export const rowKeys: Partial<Record<DataFileName, readonly string[]>> = {
  stores: ['store_id'],
  products: ['product_id'],
  variants: ['sku'],
  images: ['product_id', 'file'],
  staff: ['staff_id'],
  stock: ['store_id', 'sku'],
  web_views: ['viewed_on', 'country', 'product_id'],
};

/** Pairs of dates that must not run backwards: the second column is on or after the first. */
export const dateOrders: Partial<Record<DataFileName, readonly [string, string]>> = {
  events: ['starts_on', 'ends_on'],
  shipments: ['shipped_on', 'arrived_on'],
};

/** Order of loading: a file comes after the files it refers to. */
export const loadOrder: readonly DataFileName[] = [
  'stores',
  'products',
  'variants',
  'images',
  'staff',
  'events',
  'stock',
  'web_views',
  'shipments',
  'sales',
];

/** Columns of a file in the order of the contract, with their rules. */
export function columnsOf(file: DataFileName): [column: string, rule: CellRule][] {
  return Object.entries(columnRules[file]);
}

/** What a file refers to. */
export function referencesOf(file: DataFileName): Set<ReferenceTarget> {
  const targets = columnsOf(file).flatMap(([, rule]) =>
    rule.kind === 'text' && rule.references ? [rule.references] : [],
  );
  return new Set(targets);
}
