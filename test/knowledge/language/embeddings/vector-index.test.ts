import { expect, it } from 'vitest';
import { createExactVectorIndex } from '../../../../knowledge/language/embeddings/exact-vector-index.ts';
import { hnswVectorIndexes } from '../../../../knowledge/language/embeddings/hnsw-vector-index.ts';
import { describeVectorIndex } from './vector-index-suite.ts';

describeVectorIndex('exact vector index', (vectors) => Promise.resolve(createExactVectorIndex(vectors)));
describeVectorIndex('HNSW vector index', (vectors) => hnswVectorIndexes.build(vectors));
describeVectorIndex('HNSW vector index that was saved and loaded', async (vectors) => {
  const saved = await (await hnswVectorIndexes.build(vectors)).save();
  const loaded = saved && (await hnswVectorIndexes.load(saved, vectors.length, vectors[0]?.length ?? 1));
  if (!loaded) throw new Error('What was saved cannot be loaded.');
  return loaded;
});

it('bytes that are no HNSW index are not loaded', async () => {
  expect(await hnswVectorIndexes.load(new Uint8Array([1, 2, 3]), 3, 8)).toBeNull();
});

it('an exact index refuses vectors of another length', () => {
  expect(() => createExactVectorIndex([new Float32Array(2), new Float32Array(3)])).toThrow(RangeError);
  const index = createExactVectorIndex([new Float32Array(2)]);
  expect(() => index.search(new Float32Array(3), 1)).toThrow(RangeError);
});
