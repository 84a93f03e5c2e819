/** Relevant document ids by query id. */
export type Judgements = ReadonlyMap<string, ReadonlySet<string>>;

/** Means over queries, each 0–100. */
export interface RetrievalFigures {
  ndcgAt10: number;
  recallAt5: number;
  hitAt1: number;
}

/**
 * nDCG@10 (Järvelin & Kekäläinen 2002, binary gains), recall@5 and hit@1 of rankings (document ids, best first) by
 * query id. Queries without a judgement do not count; a query without a ranking counts as nothing found.
 */
export function retrievalFigures(
  rankings: ReadonlyMap<string, readonly string[]>,
  judgements: Judgements,
): RetrievalFigures {
  let ndcg = 0;
  let recall = 0;
  let hit = 0;
  for (const [query, relevant] of judgements) {
    const ranking = rankings.get(query) ?? [];
    const discount = (rank: number) => 1 / Math.log2(rank + 2);
    const gains = ranking.slice(0, 10).map((id, rank) => (relevant.has(id) ? discount(rank) : 0));
    const ideal = Array.from({ length: Math.min(10, relevant.size) }, (_, rank) => discount(rank));
    ndcg += sum(gains) / Math.max(sum(ideal), Number.MIN_VALUE);
    recall += ranking.slice(0, 5).filter((id) => relevant.has(id)).length / Math.max(1, relevant.size);
    hit += relevant.has(ranking[0] ?? '') ? 1 : 0;
  }
  const mean = (total: number) => (100 * total) / Math.max(1, judgements.size);
  return { ndcgAt10: mean(ndcg), recallAt5: mean(recall), hitAt1: mean(hit) };
}

/** The value below which the share of the values lies (nearest rank). */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? 0;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
