import type { ProductSummary } from '../../contracts/tool-results.ts';

/** Colour, material and style code of a product in one line, as far as they are known. */
export function productDetails(product: Pick<ProductSummary, 'colour' | 'material' | 'styleCode'>): string {
  // A code that breaks over two lines reads as two.
  const styleCode = product.styleCode?.replaceAll('-', '\u2011').replaceAll(' ', '\u00a0') ?? null;
  return [product.colour, product.material, styleCode]
    .filter((detail) => detail !== null && detail !== '')
    .join(' · ');
}
