import type { Product, Store } from '../../../contracts/catalogue.ts';
import type { ProductSummary, StockOfProduct } from '../../../contracts/tool-results.ts';
import type { Access } from '../../guards/access.ts';
import type { AskedPlace } from './asked-place.ts';
import { variantsOfSize, type StockView } from './stock-view.ts';

/** Other places that are told beside the asked ones, the nearest. */
const mostOthers = 12;
const mostOtherVariants = 12;

export function summaryOf(product: Product): ProductSummary {
  const { productId, styleCode, name, category, subcategory, line, material, colour, price } = product;
  return { productId, styleCode, name, category, subcategory, line, material, colour, price };
}

/** Stores by distance from a place, those without coordinates last. */
export function byDistance(stores: readonly Store[], from: Store | undefined, access: Access): Store[] {
  const distance = (store: Store) =>
    (from && access.stores.distanceKm(from.storeId, store.storeId)) ?? Number.POSITIVE_INFINITY;
  return [...stores].sort((a, b) => {
    const difference = distance(a) - distance(b);
    return Number.isFinite(difference) && difference !== 0 ? difference : a.name.localeCompare(b.name);
  });
}

/** Stock of one product: the person's place, the asked places, then the nearest others, and the model's other variants. */
export function stockOfProduct(
  product: Product,
  asked: Exclude<AskedPlace, { kind: 'unknown' }>,
  size: string | null,
  siblings: readonly Product[],
  view: StockView,
  access: Access,
): StockOfProduct {
  const variants = access.catalogue.variantsOf(product.productId);
  const wanted = variantsOfSize(variants, size);
  const home = access.home && access.stores.byId(access.home.storeId);
  const askedStores = asked.kind === 'stores' ? asked.stores : [];
  const from = home ?? askedStores[0];
  const first = [...(home ? [home] : []), ...byDistance(askedStores, from, access)];
  const known = new Set(first.map((store) => store.storeId));
  const others = byDistance(view.storesWithAny(variants), from, access).filter(
    (store) => !known.has(store.storeId),
  );
  // Places that have the asked size go before nearer ones that do not, where not all can be told.
  const useful = [...others].sort(
    (a, b) => Number(view.free(b.storeId, wanted) > 0) - Number(view.free(a.storeId, wanted) > 0),
  );
  const told = asked.kind === 'everywhere' ? others : useful.slice(0, mostOthers);
  const places = [
    ...new Map([...first, ...byDistance(told, from, access)].map((store) => [store.storeId, store])).values(),
  ];
  return {
    product: summaryOf(product),
    sizes: [...new Set(variants.flatMap((variant) => variant.size ?? []))],
    places: places.map((store) => view.place(store, variants)),
    otherVariants: siblings.slice(0, mostOtherVariants).map((sibling) => {
      const own = variantsOfSize(access.catalogue.variantsOf(sibling.productId), size);
      const stores = view
        .storesWithAny(own)
        .filter((store) => store.kind === 'store' && view.free(store.storeId, own) > 0);
      return {
        product: summaryOf(sibling),
        availableHere: home ? view.free(home.storeId, own) > 0 : false,
        availableAskedPlace:
          asked.kind === 'stores'
            ? asked.stores.some((store) => view.free(store.storeId, own) > 0)
            : stores.length > 0,
        storesWithStock: stores.length,
      };
    }),
  };
}
