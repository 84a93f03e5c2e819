import type { SimilarProduct } from '../../picture-similarity.ts';
import { breathe } from '../breathe.ts';
import { lookWeights } from '../features/global-look.ts';
import { lookOf, lookSimilarity, type ResidentIndex } from './resident-index.ts';

/** Pictures between two pauses: some ten milliseconds. */
const burst = 4000;
const totalWeight = lookWeights.deep + lookWeights.colour + lookWeights.gradient;

/**
 * Products whose pictures look like those of the given one: the product cut out of its background, the most alike
 * pair of pictures counts. Compares with every picture of the index.
 */
export async function similarProducts(
  index: ResidentIndex,
  productId: string,
  limit: number,
): Promise<SimilarProduct[]> {
  const best = new Map<string, number>();
  const own = index.pictures.flatMap((picture, number) => (picture.productId === productId ? [number] : []));
  for (const number of own) {
    const look = lookOf(index.cut, number);
    for (const [other, { productId: otherId }] of index.pictures.entries()) {
      if (other % burst === burst - 1) await breathe();
      if (otherId === productId) continue;
      const similarity = lookSimilarity(index.cut, other, look) / totalWeight;
      if (similarity > (best.get(otherId) ?? -1)) best.set(otherId, similarity);
    }
  }
  return [...best]
    .map(([id, similarity]) => ({ productId: id, similarity: Math.max(0, Math.min(1, similarity)) }))
    .sort((a, b) => b.similarity - a.similarity || (a.productId < b.productId ? -1 : 1))
    .slice(0, limit);
}
