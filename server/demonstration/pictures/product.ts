import type { Category, Colour, Line, Material, Subcategory } from '../catalogue/vocabulary.ts';

/** What a picture needs to know of a product. The same product gives the same picture, byte for byte. */
export interface PicturedProduct {
  readonly productId: string;
  readonly category: Category;
  readonly subcategory: Subcategory;
  readonly line: Line;
  readonly material: Material;
  readonly colour: Colour;
  /** `women`, `men` or anything else for both: changes the cut of shoes and clothes. */
  readonly gender: string;
  /** A size in the name of the product (`mini`, `small`, `medium`, `large`, `maxi`): scales bags and scarves. */
  readonly sizeWord?: string | undefined;
}

const scales: Readonly<Record<string, number>> = {
  nano: 0.72,
  micro: 0.72,
  mini: 0.78,
  petite: 0.84,
  small: 0.87,
  medium: 1,
  large: 1.1,
  grande: 1.1,
  maxi: 1.15,
};

/** How large the product is drawn, for the size word in its name; 1 without one, or for a word that is not a size. */
export function sizeScale(product: PicturedProduct): number {
  return scales[product.sizeWord?.toLowerCase() ?? 'medium'] ?? 1;
}

export function isForMen(product: PicturedProduct): boolean {
  return ['men', 'man', 'male', 'homme', 'uomo'].includes(product.gender.toLowerCase());
}
