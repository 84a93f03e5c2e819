import type { House } from '../../agents/guards/house.ts';

/** Most terms that recognition is biased towards. */
const mostTerms = 200;

/** Names that a speech recogniser should expect: lines, models and cities, the most used first. */
export function speechTerms(house: House): string[] {
  const count = new Map<string, number>();
  const add = (term: string | null) => {
    if (term !== null && term.length > 2) count.set(term, (count.get(term) ?? 0) + 1);
  };
  for (const product of house.catalogue.products) {
    add(product.line);
    add(product.subcategory);
  }
  for (const store of house.stores.all) add(store.city);
  return [...count]
    .sort((a, b) => b[1] - a[1])
    .slice(0, mostTerms)
    .map(([term]) => term);
}
