import type { Kysely } from 'kysely';
import type { Product, ProductImage, Store, Variant } from '../../contracts/catalogue.ts';
import type { HouseEvent } from '../../knowledge/demand/demand-history.ts';
import type { HouseSchema } from '../storage/schema.ts';

/** Everything of the house that is kept in memory, as it was at one import. */
export interface HouseSnapshot {
  revision: number;
  name: string | null;
  stores: Store[];
  products: Product[];
  variants: Variant[];
  images: ProductImage[];
  events: HouseEvent[];
}

/** Counts up with every import, so that a server notices one made by another process. */
export async function readRevision(database: Kysely<HouseSchema>): Promise<number> {
  const row = await database
    .selectFrom('imports')
    .select((select) => select.fn.max('id').as('latest'))
    .executeTakeFirst();
  return Number(row?.latest ?? 0);
}

/** Reads the snapshot; all tables may be empty. */
export async function readSnapshot(database: Kysely<HouseSchema>): Promise<HouseSnapshot> {
  const revision = await readRevision(database);
  const [name, stores, products, variants, images, events] = await Promise.all([
    database.selectFrom('settings').select('value').where('name', '=', 'house').executeTakeFirst(),
    database.selectFrom('stores').selectAll().orderBy('store_id').execute(),
    database.selectFrom('products').selectAll().orderBy('product_id').execute(),
    database.selectFrom('variants').selectAll().orderBy('sku').execute(),
    database.selectFrom('images').selectAll().orderBy('product_id').execute(),
    database.selectFrom('events').selectAll().orderBy('starts_on').execute(),
  ]);
  return {
    revision,
    name: name?.value ?? null,
    stores: stores.map((row) => ({
      storeId: row.store_id,
      name: row.name,
      kind: row.kind,
      city: row.city,
      country: row.country,
      region: row.region,
      latitude: row.latitude,
      longitude: row.longitude,
      timeZone: row.time_zone,
    })),
    products: products.map((row) => ({
      productId: row.product_id,
      styleCode: row.style_code,
      name: row.name,
      category: row.category,
      subcategory: row.subcategory,
      line: row.line,
      material: row.material,
      colour: row.colour,
      colourFamily: row.colour_family,
      gender: row.gender,
      season: row.season,
      launchedOn: row.launched_on,
      price:
        row.price === null || row.currency === null ? null : { amount: row.price, currency: row.currency },
      description: row.description,
    })),
    variants: variants.map((row) => ({
      sku: row.sku,
      productId: row.product_id,
      size: row.size,
      barcode: row.barcode,
    })),
    images: images
      .map((row) => ({ productId: row.product_id, file: row.file, view: row.view ?? 'front' }))
      // The front comes first wherever one picture stands for a product.
      .sort((a, b) => Number(b.view === 'front') - Number(a.view === 'front')),
    events: events.map((row) => ({
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      country: row.country,
      name: row.name,
      kind: row.kind as HouseEvent['kind'],
    })),
  };
}
