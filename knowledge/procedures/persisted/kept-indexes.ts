import type { VectorIndexBuilder } from '../../language/embeddings/vector-index.ts';
import type { DenseArm } from '../dense-arm.ts';
import type { LanguageTools } from '../language-index.ts';
import type { ProcedureCorpus } from '../procedure-corpus.ts';
import type { ProcedureDocument } from '../procedure-documents.ts';
import { loadDenseArm, saveDenseArm } from './dense-snapshot.ts';
import type { IndexStore } from './index-store.ts';
import { corpusKey, packCorpus, unpackCorpus } from './lexical-snapshot.ts';

const corpusFile = 'procedures-words.bin';

/** Indexes that outlive the process. Whatever is missing, damaged or of other documents or weights is built again. */
export interface KeptIndexes {
  loadCorpus(
    documents: readonly ProcedureDocument[],
    toolsOf: (language: string) => LanguageTools,
  ): Promise<ProcedureCorpus | null>;
  saveCorpus(corpus: ProcedureCorpus): Promise<void>;
  loadArm(corpus: ProcedureCorpus, weights: DenseWeights): Promise<DenseArm | null>;
  saveArm(corpus: ProcedureCorpus, weights: DenseWeights, arm: DenseArm): Promise<void>;
}

/** The weights that make vectors, and the languages that they are made for. */
export interface DenseWeights {
  model: string;
  dimensions: number;
  languages: readonly string[];
}

/** Keeps indexes in a store. Rejects when the store cannot write. */
export function keepIndexes(store: IndexStore, largeIndexes: VectorIndexBuilder): KeptIndexes {
  const identityOf = (corpus: ProcedureCorpus, weights: DenseWeights) => ({
    ...weights,
    corpusKey: corpusKey(corpus.documents),
  });
  return {
    async loadCorpus(documents, toolsOf) {
      const bytes = await store.read(corpusFile);
      return bytes && unpackCorpus(bytes, documents, toolsOf);
    },
    saveCorpus: (corpus) => store.write(corpusFile, packCorpus(corpus)),
    loadArm: (corpus, weights) =>
      loadDenseArm(store, corpus.indexes, identityOf(corpus, weights), largeIndexes),
    saveArm: (corpus, weights, arm) => saveDenseArm(store, arm, identityOf(corpus, weights)),
  };
}
