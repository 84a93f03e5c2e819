import { describe, expect, it } from 'vitest';
import type { VectorIndexBuilder } from '../../../../knowledge/language/embeddings/vector-index.ts';

/** Unit vectors on a sphere from a linear congruential generator, the same on every run. */
function unitVectors(count: number, dimensions: number, seed = 7): Float32Array[] {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32 - 0.5;
  };
  return Array.from({ length: count }, () => {
    const vector = Float32Array.from({ length: dimensions }, next);
    const length = Math.hypot(...vector);
    return vector.map((value) => value / length);
  });
}

/** What every vector index promises. */
export function describeVectorIndex(name: string, build: VectorIndexBuilder['build']): void {
  describe(`${name}`, () => {
    it('finds each vector as the nearest to itself', async () => {
      const vectors = unitVectors(300, 16);
      const index = await build(vectors);
      expect(index.size).toBe(300);
      vectors.forEach((vector, id) => {
        const [hit] = index.search(vector, 1);
        expect(hit?.id).toBe(id);
        expect(hit?.similarity).toBeCloseTo(1, 4);
      });
    });

    it('gives the nearest first, as many as are asked for', async () => {
      const vectors = unitVectors(200, 8);
      const index = await build(vectors);
      const [query] = unitVectors(1, 8, 99);
      if (!query) throw new Error('There is a query.');
      const hits = index.search(query, 10);
      const exact = vectors
        .map((vector, id) => ({
          id,
          similarity: vector.reduce((sum, value, i) => sum + value * (query[i] ?? 0), 0),
        }))
        .sort((a, b) => b.similarity - a.similarity)
        .slice(0, 10);
      expect(hits.map(({ id }) => id)).toEqual(exact.map(({ id }) => id));
      hits.forEach((hit, rank) => expect(hit.similarity).toBeCloseTo(exact[rank]?.similarity ?? 0, 4));
    });

    it('gives only vectors that are accepted', async () => {
      const vectors = unitVectors(200, 8);
      const index = await build(vectors);
      const hits = index.search(vectors[0] ?? new Float32Array(8), 50, (id) => id % 10 === 3);
      expect(hits.length).toBeGreaterThan(0);
      expect(hits.length).toBeLessThanOrEqual(20);
      expect(hits.every(({ id }) => id % 10 === 3)).toBe(true);
    });

    it('gives all when there are fewer than asked for, and none when it is empty', async () => {
      const few = await build(unitVectors(3, 4));
      expect(few.search(new Float32Array([1, 0, 0, 0]), 10)).toHaveLength(3);
      const empty = await build([]);
      expect(empty.size).toBe(0);
      expect(empty.search(new Float32Array([1, 0, 0, 0]), 10)).toEqual([]);
    });
  });
}
