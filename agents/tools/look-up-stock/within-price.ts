import type { Product } from '../../../contracts/catalogue.ts';
import type { StockResult } from '../../../contracts/tool-results.ts';
import { modelKey } from '../../../knowledge/catalogue/catalogue.ts';
import type { Access } from '../../guards/access.ts';
import { summaryOf } from './stock-of-product.ts';

/** Look-alikes that are asked for: enough that some are left within a price. */
const lookAlikes = 400;
/** Articles that are offered beyond a price when nothing is within it. */
const leastExpensive = 3;

interface PriceWish {
  maxPrice?: number | undefined;
  /** Whether other articles are wanted instead of the named ones. */
  alternatives?: boolean | undefined;
}

export interface PricedProducts {
  products: readonly Product[];
  /** What the result says about it; undefined when nothing was asked about price or alternatives. */
  within: StockResult['within'];
}

const isWithin = (product: Product, maxPrice: number | undefined): boolean =>
  maxPrice === undefined || (product.price !== null && product.price.amount <= maxPrice);

const byPrice = (a: Product, b: Product): number =>
  (a.price?.amount ?? Infinity) - (b.price?.amount ?? Infinity) || (a.productId < b.productId ? -1 : 1);

/**
 * Other models of the kind of a product within a price: those whose pictures look most like it first, then those of
 * its subcategory, then the least expensive; one colour a model, the one that looks most like it.
 */
async function alternativesTo(
  product: Product,
  maxPrice: number | undefined,
  access: Access,
): Promise<Product[]> {
  const similar = await access.similarProducts(product.productId, lookAlikes);
  const likeness = new Map(similar.map(({ productId, similarity }) => [productId, similarity]));
  const own = modelKey(product);
  const ranked = access.catalogue.products
    .filter((other) => other.category === product.category && modelKey(other) !== own)
    .filter((other) => isWithin(other, maxPrice))
    .sort(
      (a, b) =>
        (likeness.get(b.productId) ?? -1) - (likeness.get(a.productId) ?? -1) ||
        Number(b.subcategory === product.subcategory) - Number(a.subcategory === product.subcategory) ||
        byPrice(a, b),
    );
  const models = new Map<string, Product>();
  for (const other of ranked) if (!models.has(modelKey(other))) models.set(modelKey(other), other);
  return [...models.values()];
}

/**
 * Keeps the products within a price. Where none of one model is, or other articles are wanted, the closest
 * alternatives take their place; where no article of a wider question is, the least expensive ones are told.
 */
export async function withinPrice(
  products: readonly Product[],
  { maxPrice, alternatives = false }: PriceWish,
  access: Access,
): Promise<PricedProducts> {
  if (maxPrice === undefined && !alternatives) return { products, within: undefined };
  const [first] = products;
  const currency = first?.price?.currency ?? products.find(({ price }) => price)?.price?.currency;
  const limit = maxPrice === undefined || !currency ? null : { amount: maxPrice, currency };
  const affordable = products.filter((product) => isWithin(product, maxPrice));
  if (!alternatives && affordable.length > 0)
    return { products: affordable, within: { maxPrice: limit, alternativesTo: null, isAbove: false } };
  const isOneModel = new Set(products.map(modelKey)).size === 1;
  if (first && (isOneModel || alternatives)) {
    const others = await alternativesTo(first, maxPrice, access);
    if (others.length > 0)
      return {
        products: others,
        within: { maxPrice: limit, alternativesTo: summaryOf(first), isAbove: false },
      };
  }
  return {
    products: [...products].sort(byPrice).slice(0, leastExpensive),
    within: { maxPrice: limit, alternativesTo: null, isAbove: true },
  };
}
