import type { ProductSummary } from '../../contracts/tool-results.ts';

/** Colour, material and style code of a product in one line, as far as they are known. */
export function productDetails(product: Pick<ProductSummary, 'colour' | 'material' | 'styleCode'>): string {
  return [product.colour, product.material, product.styleCode]
    .filter((detail) => detail !== null && detail !== '')
    .join(' · ');
}
