import type { DemandIndex } from './demand-index.ts';
import type { Exposure } from './exposure.ts';

/** Weight of the store's share of the whole house, in units of the category. */
const strength = 50;
/** Weight of an equal split between stores, in units of the house. */
const equalStrength = 20;

/**
 * Share of each store in each category's weekly rate, `stores × categories`, summing to 1 over stores.
 * A store's rate is its units over the weeks since its first sale, so a young store is not taken for a small one.
 * Multinomial counts with a Dirichlet prior at the store's share of the whole house (Gelman et al., "Bayesian Data
 * Analysis", 3rd edition, section 3.4).
 */
export function storeShares(index: DemandIndex, exposure: Exposure): Float64Array {
  const { stores, categories, panel } = index;
  const shares = new Float64Array(stores.length * categories.length);
  const weeksOpen = stores.map((_, store) => Math.max(4, panel.weekCount - index.storeStart[store]!));
  const rate = (store: number, category: number) =>
    Math.max(0, exposure.unitsByStoreCategory[store * categories.length + category]!) *
    (panel.weekCount / weeksOpen[store]!);
  const houseRate = stores.map((_, store) => {
    let sum = equalStrength / Math.max(1, stores.length);
    categories.forEach((_name, category) => (sum += rate(store, category)));
    return sum;
  });
  const houseSum = houseRate.reduce((a, b) => a + b, 0);
  categories.forEach((_name, category) => {
    let sum = strength;
    stores.forEach((_store, store) => (sum += rate(store, category)));
    stores.forEach((_store, store) => {
      const prior = (strength * houseRate[store]!) / houseSum;
      shares[store * categories.length + category] = (rate(store, category) + prior) / sum;
    });
  });
  return shares;
}
