import { z } from 'zod';

export const money = z.strictObject({ amount: z.number(), currency: z.string().length(3) });
export type Money = z.infer<typeof money>;

export const store = z.strictObject({
  storeId: z.string(),
  name: z.string(),
  kind: z.enum(['store', 'warehouse']),
  city: z.string(),
  country: z.string(),
  region: z.string().nullable(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  timeZone: z.string().nullable(),
});
export type Store = z.infer<typeof store>;

export const variant = z.strictObject({
  sku: z.string(),
  productId: z.string(),
  size: z.string().nullable(),
  barcode: z.string().nullable(),
});
export type Variant = z.infer<typeof variant>;

/** One product: a model in one colour and material. Products that share a model name are its variants. */
export const product = z.strictObject({
  productId: z.string(),
  styleCode: z.string().nullable(),
  name: z.string(),
  category: z.string(),
  subcategory: z.string().nullable(),
  line: z.string().nullable(),
  material: z.string().nullable(),
  colour: z.string().nullable(),
  colourFamily: z.string().nullable(),
  gender: z.string().nullable(),
  season: z.string().nullable(),
  launchedOn: z.string().nullable(),
  price: money.nullable(),
  description: z.string().nullable(),
});
export type Product = z.infer<typeof product>;

export const productImage = z.strictObject({
  productId: z.string(),
  view: z.string(),
  /** Path of the stored file relative to the data folder. */
  file: z.string(),
});
export type ProductImage = z.infer<typeof productImage>;
