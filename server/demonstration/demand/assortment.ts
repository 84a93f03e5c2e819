import { sizeShares } from '../catalogue/sizes.ts';
import type { CatalogueProduct } from '../catalogue/products.ts';
import { normal } from '../random.ts';
import type { Random } from '../random.ts';
import { regions } from '../stores.ts';
import type { Region, StoreProfile } from '../stores.ts';
import type { DemandModel } from './demand-model.ts';

/** Which store carries what, and how the sizes of a product sell and are bought. */
export interface Assortment {
  /** Number of variants of the house; a variant of a product is `firstVariant + size`. */
  readonly variants: number;
  /** Whether a store carries any size of a product. */
  carriesProduct(store: number, product: number): boolean;
  /** Whether a store carries a variant. */
  carries(store: number, variant: number): boolean;
  /** How demand in a store really divides over the sizes of a product. */
  sizesWanted(store: number, product: number): Float64Array;
  /** How the house expects it to divide in a region. */
  sizesPlanned(region: Region, product: number): Float64Array;
}

/** Standard deviation, in sizes, of a store's clientele around its region: why size runs break. */
const clienteleSpread = 0.35;

/** Share of the catalogue in the smallest thinkable store, and what each unit of store size adds, up to all of it. */
const smallestShare = 0.55;
const shareBySize = 0.28;

/** A store leaves out sizes whose planned share is below this; large stores carry every size. */
const leastSizeShare = (storeSize: number): number =>
  storeSize >= 1.3 ? 0 : storeSize >= 0.9 ? 0.035 : 0.06;

/** Each store carries the products it is planned to sell most of at their best; `random` shapes its clientele. */
export function makeAssortment(
  random: Random,
  products: readonly CatalogueProduct[],
  stores: readonly StoreProfile[],
  model: DemandModel,
): Assortment {
  const variants = products.reduce((sum, { sizes }) => sum + sizes.length, 0);
  const carriedProducts = new Uint8Array(stores.length * products.length);
  const carriedVariants = new Uint8Array(stores.length * variants);
  const planned = new Map<Region, Float64Array[]>(
    regions.map((region) => [
      region,
      products.map(({ model: { subcategory, gender } }) => sizeShares(subcategory, gender, region)),
    ]),
  );
  const wanted: Float64Array[][] = [];

  for (const [store, profile] of stores.entries()) {
    const shift = clienteleSpread * normal(random.split(profile.id));
    wanted.push(
      products.map(({ model: { subcategory, gender } }) =>
        sizeShares(subcategory, gender, profile.region, shift),
      ),
    );
    const share = Math.min(1, smallestShare + shareBySize * profile.size);
    const best = products.map((_, product) => ({ product, units: bestWeek(model, product, store) }));
    best.sort((one, other) => other.units - one.units || one.product - other.product);
    for (const { product } of best.slice(0, Math.max(1, Math.round(share * products.length)))) {
      carriedProducts[store * products.length + product] = 1;
      const { firstVariant, sizes } = products[product]!;
      for (let size = 0; size < sizes.length; size += 1) {
        const enough = planned.get(profile.region)![product]![size]! >= leastSizeShare(profile.size);
        carriedVariants[store * variants + firstVariant + size] = enough ? 1 : 0;
      }
    }
  }

  return {
    variants,
    carriesProduct: (store, product) => carriedProducts[store * products.length + product] === 1,
    carries: (store, variant) => carriedVariants[store * variants + variant] === 1,
    sizesWanted: (store, product) => wanted[store]![product]!,
    sizesPlanned: (region, product) => planned.get(region)![product]!,
  };
}

function bestWeek(model: DemandModel, product: number, store: number): number {
  let best = 0;
  for (let week = 0; week < model.weeks; week += 1)
    best = Math.max(best, model.planned(product, store, week));
  return best;
}
