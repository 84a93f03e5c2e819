import type { Product, Store, Variant } from '../../../contracts/catalogue.ts';
import { createCatalogue, type Catalogue } from '../../../knowledge/catalogue/catalogue.ts';
import { firstDayOfWeek, isoOfDay, weekOfDate } from '../../../knowledge/demand/weeks.ts';
import type { Sale } from './in-memory-demand-history.ts';

/** Repeatable numbers in [0, 1) (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A Poisson count by counting exponential gaps. */
export function poisson(mean: number, random: () => number): number {
  let count = 0;
  for (let gap = -Math.log(1 - random()); gap < mean; gap -= Math.log(1 - random())) count += 1;
  return count;
}

/** A Gamma variate with mean 1 and whole shape, as a mean of exponentials. */
function gammaOfMeanOne(shape: number, random: () => number): number {
  let sum = 0;
  for (let part = 0; part < shape; part += 1) sum -= Math.log(1 - random());
  return sum / shape;
}

/** A negative-binomial count: Poisson with a Gamma mean. */
export function negativeBinomial(mean: number, shape: number, random: () => number): number {
  return poisson(mean * gammaOfMeanOne(shape, random), random);
}

export function makeStore(storeId: string, fields: Partial<Store> = {}): Store {
  return {
    storeId,
    name: storeId,
    kind: 'store',
    city: storeId,
    country: 'IT',
    region: 'EMEA',
    latitude: null,
    longitude: null,
    timeZone: null,
    ...fields,
  };
}

export function makeProduct(productId: string, fields: Partial<Product> = {}): Product {
  return {
    productId,
    styleCode: null,
    name: productId,
    category: 'bags',
    subcategory: null,
    line: null,
    material: null,
    colour: null,
    colourFamily: null,
    gender: null,
    season: null,
    launchedOn: null,
    price: null,
    description: null,
    ...fields,
  };
}

/** A catalogue with one sku a product, named like it, or one a size. */
export function makeCatalogue(products: readonly Product[], sizes: Record<string, string[]> = {}): Catalogue {
  const variants = products.flatMap((product): Variant[] =>
    (sizes[product.productId] ?? [null]).map((size) => ({
      sku: size === null ? product.productId : `${product.productId}-${size}`,
      productId: product.productId,
      size,
      barcode: null,
    })),
  );
  return createCatalogue({ products, variants, images: [] });
}

export interface SimulatedWeek {
  storeId: string;
  sku: string;
  /** 0 is the first simulated week. */
  week: number;
  /** Number of the week since 1970, for a season. */
  number: number;
}

/** One sale a week, store and sku, on the Wednesday, of what `sold` gives; nothing where it gives 0. */
export function simulateSales(
  firstDay: string,
  weeks: number,
  storeIds: readonly string[],
  skus: readonly string[],
  sold: (at: SimulatedWeek) => number,
): Sale[] {
  const first = weekOfDate(firstDay);
  const sales: Sale[] = [];
  for (const sku of skus) {
    for (const storeId of storeIds) {
      for (let week = 0; week < weeks; week += 1) {
        const number = first + week;
        const quantity = sold({ storeId, sku, week, number });
        if (quantity !== 0)
          sales.push({ soldOn: isoOfDay(firstDayOfWeek(number) + 2), storeId, sku, quantity });
      }
    }
  }
  // The data of a house covers whole weeks even when its edges have no sale.
  const edge = { storeId: storeIds[0]!, sku: skus[0]!, quantity: 0 };
  sales.push({ ...edge, soldOn: isoOfDay(firstDayOfWeek(first)) });
  sales.push({ ...edge, soldOn: isoOfDay(firstDayOfWeek(first + weeks) - 1) });
  return sales;
}
