import { readFile } from 'node:fs/promises';
import { colourHistogram } from '../../knowledge/catalogue/visual/features/colour-histogram.ts';
import type { ImageEmbedder } from '../../knowledge/catalogue/visual/features/image-embedder.ts';
import { decodePicture } from '../../knowledge/catalogue/visual/pictures/decode-picture-sharp.ts';
import type { DecodedPicture } from '../../knowledge/catalogue/visual/pictures/picture.ts';
import { hashSimilarity, perceptualHash } from './perceptual-hash.ts';
import type { CatalogueCase, QueryCase } from './visual-cases.ts';

/** A simpler way to find pictures, to compare with: one vector a picture, the most similar first. */
export interface Peer {
  name: string;
  describe(picture: DecodedPicture): Promise<Float32Array | Uint8Array>;
  similarity(a: Float32Array | Uint8Array, b: Float32Array | Uint8Array): number;
}

const product = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += a[index]! * b[index]!;
  return sum;
};

/** Perceptual hash, colour histogram and the embedding alone. */
export function visualPeers(embedder: ImageEmbedder): Peer[] {
  return [
    {
      name: 'perceptual hash',
      describe: (picture) => Promise.resolve(perceptualHash(picture)),
      similarity: (a, b) => hashSimilarity(a as Uint8Array, b as Uint8Array),
    },
    {
      name: 'colour histogram',
      describe: (picture) => Promise.resolve(colourHistogram(picture, { greyWorld: true })),
      similarity: product,
    },
    { name: 'embedding alone', describe: (picture) => embedder.embed(picture), similarity: product },
  ];
}

/** Ranks the articles of every query with a peer: article ids, best first. */
export async function rankWithPeer(
  peer: Peer,
  catalogue: readonly CatalogueCase[],
  queries: readonly QueryCase[],
): Promise<{ ranked: string[]; milliseconds: number }[]> {
  const known: { articleId: string; vector: Float32Array | Uint8Array }[] = [];
  for (const { file, articleId } of catalogue) {
    known.push({ articleId, vector: await peer.describe(await decodePicture(await readFile(file))) });
  }
  const rankings: { ranked: string[]; milliseconds: number }[] = [];
  for (const { file } of queries) {
    const bytes = await readFile(file);
    const start = performance.now();
    const vector = await peer.describe(await decodePicture(bytes));
    const scored = known
      .map(({ articleId, vector: other }) => ({ articleId, score: peer.similarity(vector, other) }))
      .sort((a, b) => b.score - a.score);
    const ranked = [...new Set(scored.map(({ articleId }) => articleId))];
    rankings.push({ ranked, milliseconds: performance.now() - start });
  }
  return rankings;
}
