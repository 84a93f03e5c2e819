import { createExactVectorIndex } from '../../language/embeddings/exact-vector-index.ts';
import type { VectorIndexBuilder } from '../../language/embeddings/vector-index.ts';
import { exactLimit, openDenseArm, type DenseArm, type DenseParts } from '../dense-arm.ts';
import type { LanguageIndex } from '../language-index.ts';
import type { IndexStore } from './index-store.ts';
import { pack, unpack, type Packed } from './packed-file.ts';

/** What vectors follow from: the documents, the weights that made them, and the languages that take part. */
export interface DenseIdentity {
  corpusKey: string;
  model: string;
  dimensions: number;
  languages: readonly string[];
}

const vectorsFile = 'procedures-vectors.bin';
const graphFile = (language: string) => `procedures-graph-${language}.bin`;

const keyOf = ({ corpusKey, model, dimensions, languages }: DenseIdentity) =>
  JSON.stringify([corpusKey, model, dimensions, languages]);

/** Keeps vectors and their graphs. */
export async function saveDenseArm(store: IndexStore, arm: DenseArm, identity: DenseIdentity): Promise<void> {
  const key = keyOf(identity);
  const arrays: Record<string, Packed['arrays'][string]> = {};
  for (const { index, vectors, owners, vectorIndex } of arm.parts) {
    const block = new Float32Array(vectors.length * identity.dimensions);
    vectors.forEach((vector, id) => block.set(vector, id * identity.dimensions));
    arrays[`${index.language} vectors`] = block;
    arrays[`${index.language} owners`] = owners;
    const graph = await vectorIndex.save();
    if (!graph) continue;
    const words = new Uint32Array(Math.ceil(graph.length / 4) + 1);
    words[0] = graph.length;
    new Uint8Array(words.buffer, 4).set(graph);
    await store.write(graphFile(index.language), pack({ key, texts: {}, arrays: { graph: words } }));
  }
  await store.write(vectorsFile, pack({ key, texts: {}, arrays }));
}

/** The arm as it was kept for exactly these documents and weights; null otherwise, and for damaged files. */
export async function loadDenseArm(
  store: IndexStore,
  indexes: readonly LanguageIndex[],
  identity: DenseIdentity,
  largeIndexes: VectorIndexBuilder,
): Promise<DenseArm | null> {
  const key = keyOf(identity);
  const bytes = await store.read(vectorsFile);
  const packed = bytes && unpack(bytes, key);
  if (!packed) return null;
  const parts: DenseParts[] = [];
  for (const index of indexes) {
    if (!identity.languages.includes(index.language)) continue;
    const block = packed.arrays[`${index.language} vectors`];
    const owners = packed.arrays[`${index.language} owners`];
    if (!(block instanceof Float32Array) || !(owners instanceof Uint32Array)) return null;
    const { dimensions } = identity;
    const vectors = Array.from(owners, (_, id) => block.subarray(id * dimensions, (id + 1) * dimensions));
    const vectorIndex =
      vectors.length > exactLimit
        ? await loadGraph(store, index.language, key, largeIndexes, vectors.length, dimensions)
        : createExactVectorIndex(vectors);
    if (!vectorIndex) return null;
    parts.push({ index, vectors, owners, vectorIndex });
  }
  return openDenseArm(parts);
}

async function loadGraph(
  store: IndexStore,
  language: string,
  key: string,
  largeIndexes: VectorIndexBuilder,
  size: number,
  dimensions: number,
) {
  const bytes = await store.read(graphFile(language));
  const words = bytes && unpack(bytes, key)?.arrays['graph'];
  if (!(words instanceof Uint32Array)) return null;
  const graph = new Uint8Array(words.buffer, words.byteOffset + 4, words[0] ?? 0);
  return largeIndexes.load(graph, size, dimensions);
}
