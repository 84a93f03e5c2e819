import type { Product, Store, Variant } from '../../contracts/catalogue.ts';
import { createCatalogue, type Catalogue } from '../../knowledge/catalogue/catalogue.ts';
import { createProductLinker } from '../../knowledge/catalogue/catalogue-product-linker.ts';
import type { ProductLinker } from '../../knowledge/catalogue/product-linker.ts';
import type { PlaceLinker } from '../../knowledge/people/place-linker.ts';
import { createPlaceLinker } from '../../knowledge/people/store-place-linker.ts';
import { makeProducts, variantRows } from '../../server/demonstration/catalogue/products.ts';
import { dayNumber } from '../../server/demonstration/dates.ts';
import { createRandom } from '../../server/demonstration/random.ts';
import { storeProfiles, storeRows } from '../../server/demonstration/stores.ts';

/** The names of the demonstration house at full scale: what questions are understood against. */
export interface DemonstrationVocabulary {
  catalogue: Catalogue;
  stores: readonly Store[];
  products: ProductLinker;
  places: PlaceLinker;
}

/** Planning day that the cases were written for. */
export const demonstrationToday = '2026-11-22';

/** Makes the catalogue and the stores of the demonstration house without its sales; takes a fraction of a second. */
export function demonstrationVocabulary(): DemonstrationVocabulary {
  const lastDay = dayNumber(demonstrationToday);
  const made = makeProducts(createRandom('pergola'), lastDay - 157 * 7 + 1, lastDay);
  const products = made.map(({ row }): Product => {
    const { price, currency } = row;
    return {
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
      price: price === null || currency === null ? null : { amount: price, currency },
      description: row.description,
    };
  });
  const variants = variantRows(made).map((row): Variant => ({
    sku: row.sku,
    productId: row.product_id,
    size: row.size,
    barcode: row.barcode,
  }));
  const stores = storeRows(storeProfiles, lastDay).map((row): Store => ({
    storeId: row.store_id,
    name: row.name,
    kind: row.kind === 'warehouse' ? 'warehouse' : 'store',
    city: row.city,
    country: row.country,
    region: row.region,
    latitude: row.latitude,
    longitude: row.longitude,
    timeZone: row.time_zone,
  }));
  const catalogue = createCatalogue({ products, variants, images: [] });
  const productNames = products.flatMap(({ name, line }) => [name, ...(line === null ? [] : [line])]);
  return {
    catalogue,
    stores,
    products: createProductLinker(catalogue),
    places: createPlaceLinker(stores, { productNames }),
  };
}
