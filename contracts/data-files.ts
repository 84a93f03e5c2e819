import { z } from 'zod';

/**
 * The house's own exports, one schema a file (see docs/data-files.md).
 * Values are what a CSV cell or a Parquet column gives after trimming; an empty optional cell is `null`.
 */
const identifier = z.string().min(1).max(128);
const text = z.string().max(4000);
const optionalText = text.nullable();
const isoDate = z.iso.date();
const country = z.string().regex(/^[A-Z]{2}$/, 'ISO 3166-1 alpha-2, two capital letters');
const currency = z.string().regex(/^[A-Z]{3}$/, 'ISO 4217, three capital letters');
const wholeNumber = z.int();
const count = z.int().min(0);

export const storeRow = z.strictObject({
  store_id: identifier,
  name: text.min(1),
  kind: z.enum(['store', 'warehouse']),
  city: text.min(1),
  country,
  region: optionalText,
  latitude: z.number().min(-90).max(90).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
  time_zone: optionalText,
  opened_on: isoDate.nullable(),
});

export const productRow = z.strictObject({
  product_id: identifier,
  style_code: optionalText,
  name: text.min(1),
  category: text.min(1),
  subcategory: optionalText,
  line: optionalText,
  material: optionalText,
  colour: optionalText,
  colour_family: optionalText,
  gender: optionalText,
  season: optionalText,
  launched_on: isoDate.nullable(),
  price: z.number().min(0).nullable(),
  currency: currency.nullable(),
  description: optionalText,
});

export const variantRow = z.strictObject({
  sku: identifier,
  product_id: identifier,
  size: optionalText,
  barcode: optionalText,
});

export const imageRow = z.strictObject({
  product_id: identifier,
  file: text.min(1),
  view: optionalText,
});

export const saleRow = z.strictObject({
  sold_on: isoDate,
  store_id: identifier,
  sku: identifier,
  /** Negative for a return. */
  quantity: wholeNumber,
  unit_price: z.number().min(0).nullable(),
  currency: currency.nullable(),
});

export const stockRow = z.strictObject({
  as_of: z.string().min(10),
  store_id: identifier,
  sku: identifier,
  on_hand: wholeNumber,
  in_transit: count,
  reserved: count,
});

export const webViewRow = z.strictObject({
  viewed_on: isoDate,
  country,
  product_id: identifier,
  views: count,
});

export const eventRow = z.strictObject({
  starts_on: isoDate,
  ends_on: isoDate,
  country: country.nullable(),
  name: text.min(1),
  kind: z.enum(['holiday', 'launch', 'campaign', 'sale']),
});

export const shipmentRow = z.strictObject({
  shipped_on: isoDate,
  arrived_on: isoDate.nullable(),
  from_store_id: identifier,
  to_store_id: identifier,
  sku: identifier,
  quantity: z.int().min(1),
});

export const staffRow = z.strictObject({
  staff_id: identifier,
  name: text.min(1),
  role: z.enum(['advisor', 'new-hire', 'planner', 'manager', 'admin']),
  home_store_id: identifier.nullable(),
  /** Language codes separated by spaces or semicolons, for example `it;en`. */
  languages: optionalText,
  started_on: isoDate.nullable(),
});

/** Front matter of a procedure document; every field is optional in the file. */
export const procedureFrontMatter = z.looseObject({
  id: identifier.optional(),
  title: text.optional(),
  language: z.string().min(2).optional(),
  countries: z.array(country).default([]),
  roles: z.array(z.string()).default([]),
  effective_from: z.string().optional(),
  effective_to: z.string().optional(),
  owner: z.string().optional(),
  version: z.union([z.string(), z.number()]).optional(),
});

/** Every tabular data file by name. Shapes: one row of the file each. */
export const dataFiles = {
  stores: storeRow,
  products: productRow,
  variants: variantRow,
  images: imageRow,
  sales: saleRow,
  stock: stockRow,
  web_views: webViewRow,
  events: eventRow,
  shipments: shipmentRow,
  staff: staffRow,
} as const;

export type DataFileName = keyof typeof dataFiles;
export type StoreRow = z.infer<typeof storeRow>;
export type ProductRow = z.infer<typeof productRow>;
export type VariantRow = z.infer<typeof variantRow>;
export type ImageRow = z.infer<typeof imageRow>;
export type SaleRow = z.infer<typeof saleRow>;
export type StockRow = z.infer<typeof stockRow>;
export type WebViewRow = z.infer<typeof webViewRow>;
export type EventRow = z.infer<typeof eventRow>;
export type ShipmentRow = z.infer<typeof shipmentRow>;
export type StaffRow = z.infer<typeof staffRow>;
export type ProcedureFrontMatter = z.infer<typeof procedureFrontMatter>;
