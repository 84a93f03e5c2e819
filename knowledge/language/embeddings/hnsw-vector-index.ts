import { setImmediate as nextTurn } from 'node:timers/promises';
import hnswlib from 'hnswlib-node';
import type { VectorIndex } from './vector-index.ts';

const { HierarchicalNSW } = hnswlib;

/** Settings of the graph; recall and cost grow with each. */
const neighbours = 16;
const buildBreadth = 120;
const searchBreadth = 200;
/** Vectors added between two turns of the event loop. */
const slice = 200;

/**
 * Approximate nearest neighbours in a hierarchical graph (Malkov & Yashunin 2018) by hnswlib: for lists too long
 * to scan at every question. Built in slices, so that questions are answered meanwhile.
 */
export async function buildHnswVectorIndex(vectors: readonly Float32Array[]): Promise<VectorIndex> {
  const dimensions = vectors[0]?.length ?? 1;
  const graph = new HierarchicalNSW('ip', dimensions);
  // The seed is fixed: the same vectors make the same graph.
  graph.initIndex(Math.max(1, vectors.length), neighbours, buildBreadth, 100);
  for (let start = 0; start < vectors.length; start += slice) {
    vectors.slice(start, start + slice).forEach((vector, position) => {
      graph.addPoint([...vector], start + position);
    });
    await nextTurn();
  }
  graph.setEf(searchBreadth);
  return {
    size: vectors.length,
    search(query, count, accepts) {
      const wanted = Math.min(count, vectors.length);
      if (wanted === 0) return [];
      const { neighbors, distances } = graph.searchKnn([...query], wanted, accepts);
      return neighbors
        .map((id, position) => ({ id, similarity: 1 - (distances[position] ?? 1) }))
        .sort((a, b) => b.similarity - a.similarity || a.id - b.id);
    },
  };
}
