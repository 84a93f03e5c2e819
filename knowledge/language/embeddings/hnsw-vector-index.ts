import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import hnswlib from 'hnswlib-node';
import type { VectorIndex, VectorIndexBuilder } from './vector-index.ts';

const { HierarchicalNSW } = hnswlib;
type HierarchicalGraph = InstanceType<typeof HierarchicalNSW>;

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
export const hnswVectorIndexes: VectorIndexBuilder = {
  async build(vectors) {
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
    return openGraph(graph, vectors.length);
  },
  load: (saved, size, dimensions) =>
    withFile(async (path) => {
      await writeFile(path, saved);
      const graph = new HierarchicalNSW('ip', dimensions);
      const isRead = await graph.readIndex(path).catch(() => false);
      return isRead && graph.getCurrentCount() === size ? openGraph(graph, size) : null;
    }),
};

function openGraph(graph: HierarchicalGraph, size: number): VectorIndex {
  graph.setEf(searchBreadth);
  return {
    size,
    search(query, count, accepts) {
      const wanted = Math.min(count, size);
      if (wanted === 0) return [];
      const { neighbors, distances } = graph.searchKnn([...query], wanted, accepts);
      return neighbors
        .map((id, position) => ({ id, similarity: 1 - (distances[position] ?? 1) }))
        .sort((a, b) => b.similarity - a.similarity || a.id - b.id);
    },
    save: () =>
      withFile(async (path) => {
        await graph.writeIndex(path);
        return readFile(path);
      }),
  };
}

/** The library reads and writes files only: a temporary one, which goes afterwards. */
async function withFile<Result>(use: (path: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'comptoir-graph-'));
  try {
    return await use(join(folder, 'graph'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
