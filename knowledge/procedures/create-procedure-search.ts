import { setImmediate as nextTurn } from 'node:timers/promises';
import { languages } from '../../contracts/languages.ts';
import type { ProcedureHit, ProceduresResult } from '../../contracts/tool-results.ts';
import { hnswVectorIndexes } from '../language/embeddings/hnsw-vector-index.ts';
import type { VectorIndexBuilder } from '../language/embeddings/vector-index.ts';
import type { TextEmbedder } from '../language/text-embedder.ts';
import { isAnswerable, isNear } from './answerability.ts';
import { findConflicts } from './conflicts.ts';
import { buildDenseArm, type DenseArm } from './dense-arm.ts';
import { everydayGlossary } from './everyday-glossary.ts';
import { createGlossaryLookup } from './glossary-lookup.ts';
import type { IndexedProcedure } from './indexed-procedure.ts';
import { createLanguageTools } from './language-index.ts';
import { createCountryFinder } from './named-country.ts';
import type { IndexStore } from './persisted/index-store.ts';
import { keepIndexes } from './persisted/kept-indexes.ts';
import { buildCorpus, createDocumentIndexer, type ProcedureCorpus } from './procedure-corpus.ts';
import type { ProcedureDocument } from './procedure-documents.ts';
import type { ProcedureSearch } from './procedure-search.ts';
import type { FusionWeights } from './rank-documents.ts';
import { searchCorpus, type FoundDocument } from './search-corpus.ts';
import { tradeGlossary, type TradeConcept } from './trade-glossary.ts';

/** A search whose documents can change while it answers. */
export interface UpdatableProcedureSearch extends ProcedureSearch {
  /**
   * Replaces all documents at once: a question sees the old ones or the new ones, never a mixture. Resolves when
   * the new ones are searched by words; `settled` tells when also by meaning.
   */
  updateDocuments(documents: readonly ProcedureDocument[]): Promise<void>;
  /** Resolves when no vectors are being made or indexes kept; never rejects (see `onEmbeddingFailure`). */
  settled(): Promise<void>;
}

/** A search whose glossary can change while it answers. */
export interface GlossarySearch extends UpdatableProcedureSearch {
  useGlossary(glossary: readonly TradeConcept[]): void;
}

export interface ProcedureSearchOptions {
  documents: readonly ProcedureDocument[];
  /** Without one the search works by words and characters alone. */
  embedder?: TextEmbedder;
  /** Share of the dense arm by language of the question; measured for Universal Sentence Encoder lite. */
  denseWeights?: Readonly<Record<string, number>>;
  glossary?: readonly TradeConcept[];
  /** Indexes for more vectors than are compared one by one. */
  largeIndexes?: VectorIndexBuilder;
  /** Where built indexes are kept for the next start; without one they are built at every start. */
  store?: IndexStore;
  /** Told when built indexes cannot be kept; the search goes on with them. */
  onStoreFailure?: (error: unknown) => void;
  /** Told when vectors cannot be made; the search goes on without them. */
  onEmbeddingFailure?: (error: unknown) => void;
}

/** An English encoder helps English questions; French and Italian lose by it (nDCG@10, `npm run eval -- retrieval`). */
const defaultDenseWeights: Readonly<Record<string, number>> = { en: 0.3 };
/** Words of the trade and of everyday speech that every house begins with. */
export const defaultGlossary: readonly TradeConcept[] = [...tradeGlossary, ...everydayGlossary];
/** Documents that an update takes apart between two turns of the event loop, in which questions are answered. */
const documentsAtOnce = 20;
const lexicalWeights: Omit<FusionWeights, 'dense'> = { grams: 0.35, otherLanguage: 0.85, translation: 0.6 };

/**
 * Hybrid search: stemmed BM25 over title and body with spelling repair and the trade's synonyms, character 4-gram
 * BM25, and vectors, fused by a weighted sum; over exactly the documents that apply to the scope.
 */
export function createProcedureSearch(options: ProcedureSearchOptions): GlossarySearch {
  const { embedder, denseWeights = defaultDenseWeights, largeIndexes = hnswVectorIndexes } = options;
  const toolsOf = createLanguageTools();
  let glossary = createGlossaryLookup(options.glossary ?? defaultGlossary, toolsOf);
  const namedCountries = createCountryFinder(languages);
  const kept = options.store ? keepIndexes(options.store, largeIndexes) : null;
  const embeddedLanguages = Object.keys(denseWeights).filter((language) => (denseWeights[language] ?? 0) > 0);
  let corpus = finish(buildCorpus(options.documents.map(createDocumentIndexer(toolsOf)), toolsOf));
  let updating = Promise.resolve();
  let keeping = Promise.resolve();
  let dense: { corpus: ProcedureCorpus; arm: DenseArm } | null = null;
  let embedding = startEmbedding();

  async function startEmbedding(): Promise<void> {
    if (!embedder) return;
    const target = corpus;
    if (dense?.corpus === target) return;
    // A search that still waits for its documents must not put nothing in the place of what is kept for them.
    if (target.documents.length === 0) return;
    const weights = {
      model: embedder.name,
      dimensions: embedder.dimensions,
      languages: embeddedLanguages,
    };
    try {
      const loaded = await kept?.loadArm(target, weights);
      const arm =
        loaded ??
        (await buildDenseArm({
          indexes: target.indexes,
          embedder,
          languages: embeddedLanguages,
          largeIndexes,
          known: dense?.arm.known() ?? new Map<string, Float32Array>(),
        }));
      if (corpus !== target) return;
      dense = { corpus: target, arm };
      if (!loaded) keep(() => kept?.saveArm(target, weights, arm));
    } catch (error) {
      options.onEmbeddingFailure?.(error);
    }
  }

  /** Keeps something for the next start, one after the other and beside the questions. */
  function keep(save: () => Promise<void> | undefined): void {
    keeping = keeping.then(save).catch((error: unknown) => options.onStoreFailure?.(error));
  }

  async function update(documents: readonly ProcedureDocument[]): Promise<void> {
    if (isSame(documents, corpus.documents)) return;
    // What an earlier process built; a search that already holds documents knows more than it.
    const loaded = corpus.documents.length === 0 ? await kept?.loadCorpus(documents, toolsOf) : null;
    corpus = loaded ?? (await rebuild(documents));
    if (!loaded) {
      const target = corpus;
      keep(() => kept?.saveCorpus(target));
    }
    embedding = embedding.then(startEmbedding);
  }

  async function rebuild(documents: readonly ProcedureDocument[]): Promise<ProcedureCorpus> {
    const index = createDocumentIndexer(toolsOf, corpus);
    const entries: IndexedProcedure[] = [];
    for (const [position, document] of documents.entries()) {
      entries.push(index(document));
      if (position % documentsAtOnce === documentsAtOnce - 1) await nextTurn();
    }
    const steps = buildCorpus(entries, toolsOf);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      await nextTurn();
    }
  }

  async function embedQuery(text: string): Promise<Float32Array | null> {
    try {
      const [vector] = (await embedder?.embed([text])) ?? [];
      return vector ?? null;
    } catch (error) {
      options.onEmbeddingFailure?.(error);
      return null;
    }
  }

  return {
    get documentCount() {
      return new Set(corpus.documents.map(({ documentId }) => documentId)).size;
    },
    updateDocuments(documents) {
      // One after the other, so that the last call's documents stay; a failed one does not stop the next.
      updating = updating.catch(() => undefined).then(() => update(documents));
      return updating;
    },
    useGlossary(concepts) {
      glossary = createGlossaryLookup(concepts, toolsOf);
    },
    settled: async () => {
      await updating.catch(() => undefined);
      await embedding;
      await keeping;
    },
    async search(query) {
      const state = corpus;
      const weight = denseWeights[query.language] ?? 0;
      const arm = dense?.corpus === state && weight > 0 ? dense.arm : null;
      const vector = arm ? await embedQuery(query.text) : null;
      const found = searchCorpus(
        {
          corpus: state,
          glossary,
          toolsOf,
          dense: arm && vector ? { arm, query: vector } : null,
          weights: { ...lexicalWeights, dense: weight },
        },
        query,
      );
      const answerable = isAnswerable(found, query.scope, namedCountries(query.text));
      return {
        kind: 'procedures',
        source: 'procedures',
        asOf: query.scope.today,
        query: query.text,
        language: query.language,
        hits: (answerable ? found : found.filter(isNear)).map(toHit),
        answerable,
        conflicts: answerable ? findConflicts(found) : [],
      } satisfies ProceduresResult;
    },
  };
}

/** Runs steps without a pause. */
function finish<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Whether nothing of the documents has changed. */
function isSame(a: readonly ProcedureDocument[], b: readonly ProcedureDocument[]): boolean {
  const fields = Object.keys(a[0] ?? {}) as (keyof ProcedureDocument)[];
  return (
    a.length === b.length &&
    a.every((document, position) =>
      fields.every((field) => String(document[field]) === String(b[position]?.[field])),
    )
  );
}

function toHit({ score, version, passage }: FoundDocument): ProcedureHit {
  const { document, sections } = version.entry;
  const { chunk } = passage;
  const section = sections[chunk.section];
  return {
    citation: {
      documentId: document.documentId,
      title: document.title,
      section: section?.heading ?? document.title,
      quote: document.text.slice(chunk.start, chunk.end),
      language: document.language,
      version: document.version,
      startOffset: chunk.start,
      endOffset: chunk.end,
      countries: [...document.countries],
      effectiveFrom: document.effectiveFrom,
      owner: document.owner,
    },
    score,
    sectionText: document.text.slice(section?.start ?? chunk.start, section?.end ?? chunk.end).trim(),
  };
}
