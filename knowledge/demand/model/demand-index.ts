import type { Product, Store } from '../../../contracts/catalogue.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { SalesPanel } from '../sales-panel.ts';
import { weekOfDate } from '../weeks.ts';

/**
 * What belongs to what, as positions in flat arrays: every sku of the catalogue or of the sales, every store that is
 * planned (with or without sales). A sku that the catalogue does not know is a product of its own in category "".
 */
export interface DemandIndex {
  readonly panel: SalesPanel;
  readonly stores: readonly Store[];
  /** Position of a store in the panel, −1 without sales. */
  readonly storeInPanel: Int32Array;
  /** Position of a panel store in `stores`, −1 when it is not planned. */
  readonly storeOfPanel: Int32Array;
  readonly skus: readonly string[];
  readonly skuInPanel: Int32Array;
  readonly skuProduct: Int32Array;
  readonly skuSize: readonly (string | null)[];
  readonly products: readonly Product[];
  /** Skus of product `p` are `productSkuStart[p]` … `productSkuStart[p + 1] − 1`. */
  readonly productSkuStart: Int32Array;
  readonly productCategory: Int32Array;
  readonly categories: readonly string[];
  /** Products that age alike: category × 2, plus 1 for a product of a dated season ("FW26") rather than a permanent one. */
  readonly productLifeGroup: Int32Array;
  /** First week of sale relative to the panel: launch or first sale; `weekCount` or later when it is still to come. */
  readonly productStart: Int32Array;
  /** First week with sales of each store; `weekCount` without sales. */
  readonly storeStart: Int32Array;
  readonly skuPosition: (sku: string) => number;
  readonly storePosition: (storeId: string) => number;
}

/** Weeks before the panel that a launch may lie and still be told apart from "always sold". */
const longAgo = -1000;

/** A season label with a year is a collection that comes and goes; "permanent", "core" or none is not. */
const isSeasonal = (product: Product) => /\d/.test(product.season ?? '');

function unknownProduct(sku: string): Product {
  return {
    productId: sku,
    styleCode: null,
    name: sku,
    category: '',
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
  };
}

/** Builds the index, over some products only where they are given; O(skus + entries of the panel). */
export function createDemandIndex(
  panel: SalesPanel,
  catalogue: Catalogue,
  stores: readonly Store[],
  productIds?: ReadonlySet<string>,
): DemandIndex {
  const panelStore = new Map(panel.storeIds.map((storeId, position) => [storeId, position]));
  const panelSku = new Map(panel.skus.map((sku, position) => [sku, position]));
  const products: Product[] = [];
  const skus: string[] = [];
  const sizes: (string | null)[] = [];
  const skuProduct: number[] = [];
  const productSkuStart: number[] = [];
  const add = (product: Product, variants: readonly { sku: string; size: string | null }[]) => {
    productSkuStart.push(skus.length);
    for (const { sku, size } of variants) {
      skuProduct.push(products.length);
      skus.push(sku);
      sizes.push(size);
    }
    products.push(product);
  };
  for (const product of catalogue.products) {
    if (productIds && !productIds.has(product.productId)) continue;
    add(product, catalogue.variantsOf(product.productId));
  }
  for (const sku of panel.skus) {
    if (!catalogue.variant(sku)) add(unknownProduct(sku), [{ sku, size: null }]);
  }
  productSkuStart.push(skus.length);
  const categories = [...new Set(products.map((product) => product.category))].sort();
  const categoryPosition = new Map(categories.map((category, position) => [category, position]));
  const skuPositions = new Map(skus.map((sku, position) => [sku, position]));
  const storePositions = new Map(stores.map((store, position) => [store.storeId, position]));
  const skuInPanel = Int32Array.from(skus, (sku) => panelSku.get(sku) ?? -1);
  const { firstOfSku, firstOfStore } = firstSales(panel);
  const starts = Int32Array.from(productSkuStart);
  return {
    panel,
    stores,
    storeInPanel: Int32Array.from(stores, (store) => panelStore.get(store.storeId) ?? -1),
    storeOfPanel: Int32Array.from(panel.storeIds, (storeId) => storePositions.get(storeId) ?? -1),
    skus,
    skuInPanel,
    skuProduct: Int32Array.from(skuProduct),
    skuSize: sizes,
    products,
    productSkuStart: starts,
    productCategory: Int32Array.from(products, (product) => categoryPosition.get(product.category) ?? 0),
    categories,
    productLifeGroup: Int32Array.from(
      products,
      (product) => (categoryPosition.get(product.category) ?? 0) * 2 + (isSeasonal(product) ? 1 : 0),
    ),
    productStart: Int32Array.from(products, (product, position) => {
      let firstSale = Infinity;
      for (let sku = starts[position]!; sku < starts[position + 1]!; sku += 1) {
        const inPanel = skuInPanel[sku]!;
        const first = inPanel >= 0 ? firstOfSku[inPanel]! : panel.weekCount;
        if (first < panel.weekCount) firstSale = Math.min(firstSale, first);
      }
      if (product.launchedOn === null) return Math.min(firstSale, panel.weekCount);
      return Math.min(firstSale, Math.max(longAgo, weekOfDate(product.launchedOn) - panel.firstWeek));
    }),
    storeStart: Int32Array.from(stores, (store) => {
      const position = panelStore.get(store.storeId);
      return position === undefined ? panel.weekCount : firstOfStore[position]!;
    }),
    skuPosition: (sku) => skuPositions.get(sku) ?? -1,
    storePosition: (storeId) => storePositions.get(storeId) ?? -1,
  };
}

function firstSales(panel: SalesPanel): { firstOfSku: Int32Array; firstOfStore: Int32Array } {
  const firstOfSku = new Int32Array(panel.skus.length).fill(panel.weekCount);
  const firstOfStore = new Int32Array(panel.storeIds.length).fill(panel.weekCount);
  for (let sku = 0; sku < panel.skus.length; sku += 1) {
    for (let series = panel.skuStart[sku]!; series < panel.skuStart[sku + 1]!; series += 1) {
      const store = panel.seriesStore[series]!;
      const week = panel.week[panel.start[series]!] ?? panel.weekCount;
      firstOfSku[sku] = Math.min(firstOfSku[sku]!, week);
      firstOfStore[store] = Math.min(firstOfStore[store]!, week);
    }
  }
  return { firstOfSku, firstOfStore };
}

/** The same index with some of its products only; stores, categories and panel stay. */
export function restrictIndex(index: DemandIndex, keep: (product: number) => boolean): DemandIndex {
  const products: number[] = [];
  const skus: number[] = [];
  const productSkuStart: number[] = [];
  const skuProduct: number[] = [];
  for (let product = 0; product < index.products.length; product += 1) {
    if (!keep(product)) continue;
    productSkuStart.push(skus.length);
    for (let sku = index.productSkuStart[product]!; sku < index.productSkuStart[product + 1]!; sku += 1) {
      skus.push(sku);
      skuProduct.push(products.length);
    }
    products.push(product);
  }
  productSkuStart.push(skus.length);
  const names = skus.map((sku) => index.skus[sku]!);
  const positions = new Map(names.map((sku, position) => [sku, position]));
  return {
    ...index,
    skus: names,
    skuInPanel: Int32Array.from(skus, (sku) => index.skuInPanel[sku]!),
    skuProduct: Int32Array.from(skuProduct),
    skuSize: skus.map((sku) => index.skuSize[sku] ?? null),
    products: products.map((product) => index.products[product]!),
    productSkuStart: Int32Array.from(productSkuStart),
    productCategory: Int32Array.from(products, (product) => index.productCategory[product]!),
    productLifeGroup: Int32Array.from(products, (product) => index.productLifeGroup[product]!),
    productStart: Int32Array.from(products, (product) => index.productStart[product]!),
    skuPosition: (sku) => positions.get(sku) ?? -1,
  };
}
