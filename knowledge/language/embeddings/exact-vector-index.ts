import type { VectorHit, VectorIndex } from './vector-index.ts';

/** Compares the query with every vector: exact, and fast enough up to some thousand vectors. */
export function createExactVectorIndex(vectors: readonly Float32Array[]): VectorIndex {
  const dimensions = vectors[0]?.length ?? 0;
  // One block of memory: a scan reads it in order.
  const block = new Float32Array(vectors.length * dimensions);
  vectors.forEach((vector, id) => {
    if (vector.length !== dimensions) throw new RangeError('Vectors of one index have one length.');
    block.set(vector, id * dimensions);
  });
  return {
    size: vectors.length,
    search(query, count, accepts = () => true) {
      if (vectors.length > 0 && query.length !== dimensions) {
        throw new RangeError(`A query of this index has ${dimensions} dimensions, not ${query.length}.`);
      }
      const hits: VectorHit[] = [];
      for (let id = 0; id < vectors.length; id++) {
        if (!accepts(id)) continue;
        const offset = id * dimensions;
        let similarity = 0;
        for (let i = 0; i < dimensions; i++) similarity += (query[i] ?? 0) * (block[offset + i] ?? 0);
        hits.push({ id, similarity });
      }
      hits.sort((a, b) => b.similarity - a.similarity || a.id - b.id);
      return hits.slice(0, count);
    },
    save: () => Promise.resolve(null),
  };
}
