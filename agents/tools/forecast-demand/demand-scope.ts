import type { Product, Store } from '../../../contracts/catalogue.ts';
import { productFilter, type ProductFilter } from '../../../contracts/tool-inputs.ts';
import type { DeclinedResult, ScopeLabel } from '../../../contracts/tool-results.ts';
import type { Access, DemandAccess } from '../../guards/access.ts';

/** What a question about demand names, before it is resolved. */
export interface DemandScopeInput extends ProductFilter {
  size?: string | undefined;
  place?: string | undefined;
}

/** Products and stores that a forecast or a plan is about. */
export interface ResolvedDemandScope {
  /** null means every product. */
  products: readonly Product[] | null;
  /** Asked size, which skus must have. */
  size: string | null;
  stores: readonly Store[];
  label: ScopeLabel;
  /** One article was named, rather than a kind of articles or nothing. */
  namesProduct: boolean;
}

export type DemandScopeResolution =
  | { kind: 'scope'; scope: ResolvedDemandScope; demand: DemandAccess }
  | { kind: 'declined'; result: DeclinedResult };

const mostChoices = 6;
const longestIdList = 200;

function declined(
  access: Access,
  reason: DeclinedResult['reason'],
  subject: string,
  choices: DeclinedResult['choices'] = [],
): { kind: 'declined'; result: DeclinedResult } {
  return {
    kind: 'declined',
    result: {
      kind: 'declined',
      source: 'sales',
      asOf: access.today,
      reason,
      subject,
      choices: choices.slice(0, mostChoices),
    },
  };
}

/** A refusal because there are no sales to count on. */
export function declinedWithoutSales(access: Access, subject: string): DeclinedResult {
  return declined(access, 'no-data', subject).result;
}

const storeChoice = (store: Store) => ({ label: store.name, value: store.storeId });

type Places = { stores: readonly Store[]; label: string } | { kind: 'declined'; result: DeclinedResult };

function resolvePlaces(place: string | undefined, access: Access): Places {
  const { planningStores, home } = access;
  const planned = new Set(planningStores.map((store) => store.storeId));
  const every = { stores: planningStores, label: '' };
  const own = home && planned.has(home.storeId) ? { stores: [home], label: home.name } : null;
  if (place === undefined) return own ?? every;
  const resolution = access.places.resolve(place, home);
  switch (resolution.kind) {
    case 'everywhere':
      return every;
    case 'nearest':
      return own ?? every;
    case 'unknown':
      return declined(access, 'unknown-place', resolution.subject, resolution.choices);
    case 'found': {
      const stores = resolution.stores.filter((store) => planned.has(store.storeId));
      if (stores.length > 0) return { stores, label: resolution.label };
      const reason = resolution.stores.every((store) => store.kind === 'warehouse')
        ? 'nothing-applies'
        : 'not-permitted';
      return declined(access, reason, resolution.label, planningStores.map(storeChoice));
    }
  }
}

type Products =
  { products: readonly Product[] | null; label: string } | { kind: 'declined'; result: DeclinedResult };

function resolveProducts(input: DemandScopeInput, access: Access): Products {
  const filter: ProductFilter = {};
  for (const name of Object.keys(productFilter.shape) as (keyof ProductFilter)[]) {
    const value = input[name];
    if (value !== undefined) filter[name] = value;
  }
  const resolution = access.products.resolve(filter);
  switch (resolution.kind) {
    case 'all':
      return { products: null, label: '' };
    case 'ambiguous':
      return declined(access, 'ambiguous-product', resolution.subject, resolution.choices);
    case 'unknown':
      return declined(access, 'unknown-product', resolution.subject, resolution.choices);
    case 'found':
      return { products: resolution.products, label: resolution.label };
  }
}

/**
 * Resolves what is asked against what the person may see. Without a place it is the home store, or every planned
 * store for a person without one. A place outside the person's stores is refused, never narrowed to nothing.
 */
export function resolveDemandScope(input: DemandScopeInput, access: Access): DemandScopeResolution {
  const asked = input.place ?? '';
  if (access.demand === null || access.planningStores.length === 0) {
    return declined(access, 'not-permitted', asked);
  }
  const places = resolvePlaces(input.place, access);
  if ('kind' in places) return places;
  const found = resolveProducts(input, access);
  if ('kind' in found) return found;
  const { products } = found;
  const size = input.size?.trim() ?? null;
  if (size !== null) {
    const sizes = sizesOf(products ?? access.catalogue.products, access);
    if (!sizes.has(size.toLowerCase())) {
      const choices = [...sizes.values()].map((known) => ({ label: known, value: known }));
      return declined(access, 'unknown-product', [found.label, size].filter(Boolean).join(' '), choices);
    }
  }
  return {
    kind: 'scope',
    demand: access.demand,
    scope: {
      products,
      size,
      stores: places.stores,
      namesProduct: input.product !== undefined,
      label: {
        products: [found.label, size ?? ''].filter(Boolean).join(' '),
        places: places.label,
        productIds: (products ?? []).slice(0, longestIdList).map((product) => product.productId),
        storeIds: places.stores.map((store) => store.storeId),
      },
    },
  };
}

function sizesOf(products: readonly Product[], access: Access): Map<string, string> {
  const sizes = new Map<string, string>();
  for (const product of products) {
    for (const variant of access.catalogue.variantsOf(product.productId)) {
      if (variant.size !== null) sizes.set(variant.size.toLowerCase(), variant.size);
    }
  }
  return sizes;
}
