import { expect, it } from 'vitest';
import { createExactVectorIndex } from '../../../../knowledge/language/embeddings/exact-vector-index.ts';
import { buildHnswVectorIndex } from '../../../../knowledge/language/embeddings/hnsw-vector-index.ts';
import { describeVectorIndex } from './vector-index-suite.ts';

describeVectorIndex('exact vector index', (vectors) => Promise.resolve(createExactVectorIndex(vectors)));
describeVectorIndex('HNSW vector index', buildHnswVectorIndex);

it('an exact index refuses vectors of another length', () => {
  expect(() => createExactVectorIndex([new Float32Array(2), new Float32Array(3)])).toThrow(RangeError);
  const index = createExactVectorIndex([new Float32Array(2)]);
  expect(() => index.search(new Float32Array(3), 1)).toThrow(RangeError);
});
