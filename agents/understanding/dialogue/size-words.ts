import type { Catalogue } from '../../../knowledge/catalogue/catalogue.ts';
import { foldedName } from '../../../knowledge/language/folded-words.ts';

/** Words for how big a model is, by what catalogues write in names. */
const spoken: Record<string, string> = {
  mini: 'mini micro nano tiny minuscule',
  small: 'small smaller little petit petite petits petites piccolo piccola piccoli piccole piccolina',
  medium: 'medium moyen moyenne medio media',
  large: 'large larger big bigger grand grande grands grandes maxi grandi oversize',
};
const byWord = new Map(
  Object.entries(spoken).flatMap(([size, words]) => words.split(' ').map((word) => [word, size] as const)),
);

/** How big an article is said to be ("the small one", "la grande"), as catalogues name it; null when it is not said. */
export function readSizeWord(text: string): string | null {
  for (const word of foldedName(text).split(' ')) {
    const size = byWord.get(word);
    if (size) return size;
  }
  return null;
}

/** Whether a word tells how big an article is. */
export const isSizeWord = (folded: string) => byWord.has(folded);

/** The size word within a product's name, or null for the model without one. */
const sizeInName = (name: string) => readSizeWord(name);

/**
 * Name of the model of the same line and kind in another size ("Aurelia tote", "small" → "Aurelia small tote"), or null
 * when the house has none or the product is unknown.
 */
export function modelOfSize(name: string, size: string, catalogue: Catalogue): string | null {
  const wanted = foldedName(name);
  const model = catalogue.products.find((product) => foldedName(product.name) === wanted);
  if (!model) return null;
  const found = catalogue.products.find(
    (product) =>
      product.line === model.line &&
      product.subcategory === model.subcategory &&
      product.category === model.category &&
      sizeInName(product.name) === size,
  );
  return found?.name ?? null;
}
