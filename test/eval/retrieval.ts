import { readFile } from 'node:fs/promises';
import MiniSearch from 'minisearch';
import type { LanguageCode } from '../../contracts/languages.ts';
import {
  createProcedureSearch,
  type ProcedureSearchOptions,
} from '../../knowledge/procedures/create-procedure-search.ts';
import type { ProcedureDocument } from '../../knowledge/procedures/procedure-documents.ts';
import type { TextEmbedder } from '../../knowledge/language/text-embedder.ts';
import { openEmbedder } from './open-embedder.ts';
import { quantile, retrievalFigures, type Judgements, type RetrievalFigures } from './retrieval-metrics.ts';

export interface TimedFigures extends RetrievalFigures {
  /** Milliseconds a query, median and 95th percentile. */
  p50: number;
  p95: number;
}

export interface RetrievalEvaluation {
  name: string;
  language: LanguageCode;
  documents: number;
  queries: number;
  /** Milliseconds until the search answers by words, and until also by meaning. */
  indexing: { lexical: number; dense: number };
  figures: TimedFigures;
  peers: { miniSearch: TimedFigures };
}

interface Collection {
  corpus: { id: string; title: string; text: string }[];
  queries: { id: string; text: string }[];
  judgements: Judgements;
}

/** Reads a collection in the BEIR layout (two JSON-lines files, one tab-separated file of judgements). */
export async function readCollection(paths: {
  corpus: string;
  queries: string;
  qrels: string;
}): Promise<Collection> {
  const lines = async (path: string) =>
    (await readFile(path, 'utf8')).split(/\r?\n/).filter((line) => line.trim() !== '');
  const corpus = (await lines(paths.corpus)).map((line) => {
    const row = JSON.parse(line) as { _id: string; title?: string; text?: string };
    return { id: row._id, title: row.title ?? '', text: row.text ?? '' };
  });
  const queries = (await lines(paths.queries)).map((line) => {
    const row = JSON.parse(line) as { _id: string; text: string };
    return { id: row._id, text: row.text };
  });
  const judgements = new Map<string, Set<string>>();
  for (const line of await lines(paths.qrels)) {
    const [query, document, score] = line.split('\t');
    if (query === undefined || document === undefined || !(Number(score) > 0)) continue;
    judgements.set(query, (judgements.get(query) ?? new Set()).add(document));
  }
  return { corpus, queries, judgements };
}

/**
 * Ranks a public collection with the product's own search and, in the same run, with MiniSearch (default settings,
 * title boosted twice) as a peer.
 */
export async function evaluateRetrieval(options: {
  corpus: string;
  queries: string;
  qrels: string;
  language: LanguageCode;
  /** The product's default when not given; null measures the search by words alone. */
  embedder?: TextEmbedder | null;
  denseWeights?: ProcedureSearchOptions['denseWeights'];
}): Promise<RetrievalEvaluation> {
  const { language } = options;
  const collection = await readCollection(options);
  const own = options.embedder === undefined ? await openEmbedder() : null;
  const embedder = options.embedder ?? own;
  const started = performance.now();
  const search = createProcedureSearch({
    documents: collection.corpus.map((row) => toDocument(row, language)),
    ...(embedder && { embedder }),
    ...(options.denseWeights && { denseWeights: options.denseWeights }),
  });
  const lexical = performance.now() - started;
  await search.settled();
  const dense = performance.now() - started;
  const scope = { country: null, role: 'advisor', today: '2026-01-01' };
  const ours = await timed(collection, async (text) => {
    const result = await search.search({ text, language, scope, limit: 10 });
    return result.hits.map((hit) => hit.citation.documentId);
  });
  const peer = new MiniSearch<{ id: number }>({
    fields: ['title', 'text'],
    searchOptions: { boost: { title: 2 } },
  });
  // Rows are numbered: a real collection may hold an id twice.
  peer.addAll(collection.corpus.map(({ title, text }, id) => ({ id, title, text })));
  const theirs = await timed(collection, (text) =>
    Promise.resolve(
      [...new Set(peer.search(text).map((hit) => collection.corpus[Number(hit.id)]?.id ?? ''))].slice(0, 10),
    ),
  );
  await own?.release();
  return {
    name: 'retrieval',
    language,
    documents: collection.corpus.length,
    queries: collection.judgements.size,
    indexing: { lexical, dense },
    figures: ours,
    peers: { miniSearch: theirs },
  };
}

async function timed(
  collection: Collection,
  rank: (text: string) => Promise<string[]>,
): Promise<TimedFigures> {
  const rankings = new Map<string, string[]>();
  const times: number[] = [];
  for (const query of collection.queries) {
    const started = performance.now();
    rankings.set(query.id, await rank(query.text));
    times.push(performance.now() - started);
  }
  return {
    ...retrievalFigures(rankings, collection.judgements),
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
  };
}

function toDocument(row: { id: string; title: string; text: string }, language: string): ProcedureDocument {
  return {
    documentId: row.id,
    language,
    version: '1',
    title: row.title,
    text: row.text,
    countries: [],
    roles: [],
    effectiveFrom: null,
    effectiveTo: null,
    owner: null,
    sourceFile: `${row.id}.md`,
  };
}
