import type { Product, ProductImage, Variant } from '../../contracts/catalogue.ts';

/** The products of the house, as one immutable snapshot. */
export interface Catalogue {
  readonly products: readonly Product[];
  readonly variantCount: number;
  product(productId: string): Product | undefined;
  /** Variants (sizes) of a product in size order; empty when the product is unknown. */
  variantsOf(productId: string): readonly Variant[];
  variant(sku: string): Variant | undefined;
  byBarcode(barcode: string): Variant | undefined;
  byStyleCode(styleCode: string): readonly Product[];
  imagesOf(productId: string): readonly ProductImage[];
  /** Products of the same model (same name, category and line) in other colours or materials, without the product itself. */
  siblingsOf(productId: string): readonly Product[];
}

export interface CatalogueRows {
  products: readonly Product[];
  variants: readonly Variant[];
  images: readonly ProductImage[];
}

/** Key of a model: what its colours and materials have in common. */
export function modelKey(product: Product): string {
  return [product.name, product.category, product.line ?? ''].join('\u0000').toLowerCase();
}

const letterSizes = ['xxs', 'xs', 's', 'm', 'l', 'xl', 'xxl', 'xxxl'];

/** Orders sizes: numbers by value, then letter sizes, then the rest by name. */
export function compareSizes(a: string | null, b: string | null): number {
  const rank = (size: string | null): [number, number, string] => {
    if (size === null) return [3, 0, ''];
    const number = Number.parseFloat(size.replace(',', '.'));
    if (!Number.isNaN(number)) return [0, number, size];
    const letter = letterSizes.indexOf(size.toLowerCase());
    return letter >= 0 ? [1, letter, size] : [2, 0, size];
  };
  const [groupA, valueA, nameA] = rank(a);
  const [groupB, valueB, nameB] = rank(b);
  return groupA - groupB || valueA - valueB || nameA.localeCompare(nameB);
}

function groupBy<T>(items: readonly T[], key: (item: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    if (name === null) continue;
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}

/** Builds the snapshot; O(products + variants) time and memory. */
export function createCatalogue({ products, variants, images }: CatalogueRows): Catalogue {
  const byId = new Map(products.map((product) => [product.productId, product]));
  const variantsByProduct = groupBy(variants, (variant) => variant.productId);
  for (const group of variantsByProduct.values()) group.sort((a, b) => compareSizes(a.size, b.size));
  const bySku = new Map(variants.map((variant) => [variant.sku, variant]));
  const byBarcode = new Map(
    variants.flatMap((variant) => (variant.barcode ? [[variant.barcode, variant] as const] : [])),
  );
  const byStyleCode = groupBy(products, (product) => product.styleCode?.toLowerCase() ?? null);
  const imagesByProduct = groupBy(images, (image) => image.productId);
  const byModel = groupBy(products, modelKey);
  return {
    products,
    variantCount: bySku.size,
    product: (productId) => byId.get(productId),
    variantsOf: (productId) => variantsByProduct.get(productId) ?? [],
    variant: (sku) => bySku.get(sku),
    byBarcode: (barcode) => byBarcode.get(barcode),
    byStyleCode: (styleCode) => byStyleCode.get(styleCode.toLowerCase()) ?? [],
    imagesOf: (productId) => imagesByProduct.get(productId) ?? [],
    siblingsOf(productId) {
      const product = byId.get(productId);
      if (!product) return [];
      return (byModel.get(modelKey(product)) ?? []).filter((other) => other.productId !== productId);
    },
  };
}
