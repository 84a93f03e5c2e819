import type { Product } from '../../../contracts/catalogue.ts';
import type { VisualCandidate } from '../../../knowledge/catalogue/visual-match.ts';
import type { Access } from '../../guards/access.ts';

/**
 * Other colours of a model that could not compete for a photo: the article was found by a view that the catalogue has
 * no picture of for them. While there are any, its colour alone says who it is.
 */
export function unseenColours(
  { productId, view }: VisualCandidate,
  { catalogue }: Pick<Access, 'catalogue'>,
): readonly Product[] {
  const has = (id: string) => catalogue.imagesOf(id).some((image) => image.view === view);
  if (view === null || !has(productId)) return [];
  return catalogue.siblingsOf(productId).filter((sibling) => !has(sibling.productId));
}
