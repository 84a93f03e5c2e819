import { openAccess } from '../../../agents/guards/open-access.ts';
import type { Access } from '../../../agents/guards/access.ts';
import type { House } from '../../../agents/guards/house.ts';
import type { Product, Store } from '../../../contracts/catalogue.ts';
import type { LanguageCode } from '../../../contracts/languages.ts';
import type { Role } from '../../../contracts/principal.ts';
import { createProductLinker } from '../../../knowledge/catalogue/catalogue-product-linker.ts';
import { createCatalogue } from '../../../knowledge/catalogue/catalogue.ts';
import { createStoreDirectory } from '../../../knowledge/people/store-directory.ts';
import { createPlaceLinker } from '../../../knowledge/people/store-place-linker.ts';
import { createProcedureSearch } from '../../../knowledge/procedures/create-procedure-search.ts';
import { generateHouse } from '../../../server/demonstration/generate-house.ts';
import { createInMemoryStockLevels } from '../../fixtures/in-memory-stock-levels.ts';
import { smallHouse } from '../../fixtures/small-house.ts';
import { readProcedures } from '../procedures.ts';

/** Weeks of history that the stock of the house comes from; the catalogue and the stores are whole. */
const weeks = 4;
const proceduresFolder = new URL('../../../server/demonstration/procedures', import.meta.url).pathname;

/** Names the photo of an article, or of several that look alike, for the house below. */
export const photoOf = (productIds: readonly string[]) => `photo ${productIds.join(' ')}`;

/**
 * The demonstration house in memory: its catalogue, stores, stock and procedures. A photo is known by its id
 * (`photoOf`): with one article the match is sure, with several it is one of them.
 */
export async function demonstrationInMemory(): Promise<House> {
  const { products, variants, stores, stock } = generateHouse({ scale: { weeks } });
  const catalogue = createCatalogue({
    products: products.map((row): Product => ({
      productId: row.product_id,
      styleCode: row.style_code ?? null,
      name: row.name,
      category: row.category,
      subcategory: row.subcategory ?? null,
      line: row.line ?? null,
      material: row.material ?? null,
      colour: row.colour ?? null,
      colourFamily: row.colour_family ?? null,
      gender: row.gender ?? null,
      season: row.season ?? null,
      launchedOn: row.launched_on ?? null,
      price: row.price === null ? null : { amount: row.price, currency: row.currency ?? 'EUR' },
      description: row.description ?? null,
    })),
    variants: variants.map((row) => ({
      sku: row.sku,
      productId: row.product_id,
      size: row.size ?? null,
      barcode: row.barcode ?? null,
    })),
    images: [],
  });
  const places = stores.map((row): Store => ({
    storeId: row.store_id,
    name: row.name,
    kind: row.kind,
    city: row.city,
    country: row.country,
    region: row.region ?? null,
    latitude: row.latitude ?? null,
    longitude: row.longitude ?? null,
    timeZone: row.time_zone ?? null,
  }));
  const documents = await readProcedures(proceduresFolder);
  const procedures = createProcedureSearch({ documents });
  const base = smallHouse();
  return {
    ...base,
    name: 'Demonstration',
    catalogue,
    products: createProductLinker(catalogue),
    stores: createStoreDirectory(places),
    places: createPlaceLinker(places),
    stock: createInMemoryStockLevels(
      stock.map((row) => ({
        storeId: row.store_id,
        sku: row.sku,
        onHand: row.on_hand,
        inTransit: row.in_transit ?? 0,
        reserved: row.reserved ?? 0,
        asOf: row.as_of,
      })),
    ),
    procedures,
    documents: {
      ...base.documents,
      all: () => Promise.resolve(documents),
      get: (documentId, language, version) =>
        Promise.resolve(
          documents.filter(
            (document) =>
              document.documentId === documentId &&
              (language === undefined || document.language === language) &&
              (version === undefined || document.version === version),
          ),
        ),
    },
    photos: { read: (imageId) => Promise.resolve(new TextEncoder().encode(imageId)) },
    visual: {
      ...base.visual,
      size: products.length,
      pending: 0,
      match(bytes) {
        const productIds = new TextDecoder().decode(bytes).split(' ').slice(1);
        return Promise.resolve({
          outcome: productIds.length === 0 ? 'none' : productIds.length === 1 ? 'this' : 'one-of',
          confidence: productIds.length === 1 ? 0.95 : 0.5,
          candidates: productIds.map((productId, rank) => ({
            productId,
            view: null,
            similarity: 0.9 - rank / 50,
          })),
          model: 'named photos',
        });
      },
    },
    today: () => '2026-11-23',
    planningDay: '2026-11-23',
  };
}

/** Access to a house for a person of one of its stores. */
export function accessOf(
  house: House,
  person: { role: Role; storeId: string | null; language: LanguageCode },
): Access {
  const home = person.storeId === null ? undefined : house.stores.byId(person.storeId);
  return openAccess(
    {
      personId: 'person-1',
      name: 'Camille',
      role: person.role,
      house: 'demonstration',
      homeStoreId: person.storeId,
      country: home?.country ?? null,
      region: null,
      language: person.language,
    },
    house,
  );
}
