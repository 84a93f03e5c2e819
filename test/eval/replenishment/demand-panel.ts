import type { Store } from '../../../contracts/catalogue.ts';
import {
  createCatalogue,
  type Catalogue,
  type CatalogueRows,
} from '../../../knowledge/catalogue/catalogue.ts';
import { createSalesPanel, type SalesPanel } from '../../../knowledge/demand/sales-panel.ts';
import { firstDayOfWeek, isoOfDay } from '../../../knowledge/demand/weeks.ts';

/** First simulated period as a week, a Monday in 2022; a period of any length stands for one week of the model. */
const firstWeek = 2713;

/** A catalogue of articles of one size and category, in the order of their ids. */
export const plainCatalogue = (skus: readonly string[]): Catalogue => createCatalogue(plainProducts(skus));

export function plainProducts(skus: readonly string[]): CatalogueRows {
  return {
    products: skus.map((productId) => ({
      productId,
      styleCode: null,
      name: productId,
      category: 'articles',
      subcategory: null,
      line: null,
      material: null,
      colour: null,
      colourFamily: null,
      gender: null,
      season: null,
      // Long ago, so that nothing counts as a launch.
      launchedOn: '2010-01-04',
      price: null,
      description: null,
    })),
    variants: skus.map((sku) => ({ sku, productId: sku, size: null, barcode: null })),
    images: [],
  };
}

export function plainStore(storeId: string): Store {
  return {
    storeId,
    name: storeId,
    kind: 'store',
    city: storeId,
    country: 'IT',
    region: null,
    latitude: null,
    longitude: null,
    timeZone: null,
  };
}

/** Ids that sort like their positions. */
export const idOf = (prefix: string, position: number): string =>
  `${prefix}${String(position).padStart(5, '0')}`;

/** Sales by sku, store and period (`sales[store][sku][period]`) before a period as the panel that the planner reads. */
export function panelBefore(
  sales: readonly (readonly ArrayLike<number>[])[],
  storeIds: readonly string[],
  skus: readonly string[],
  period: number,
): SalesPanel {
  const rows = { store: [] as number[], sku: [] as number[], week: [] as number[], quantity: [] as number[] };
  for (let sku = 0; sku < skus.length; sku += 1) {
    for (let store = 0; store < storeIds.length; store += 1) {
      const series = sales[store]![sku]!;
      for (let p = 0; p < period; p += 1) {
        if (series[p] === 0) continue;
        rows.store.push(store);
        rows.sku.push(sku);
        rows.week.push(firstWeek + p);
        rows.quantity.push(series[p]!);
      }
    }
  }
  return createSalesPanel(
    { storeIds, skus, ...rows },
    {
      firstDay: isoOfDay(firstDayOfWeek(firstWeek)),
      lastDay: isoOfDay(firstDayOfWeek(firstWeek + period) - 1),
      firstWeek,
      lastWeek: firstWeek + period - 1,
    },
  );
}
