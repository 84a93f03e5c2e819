import { createExactVectorIndex } from '../language/embeddings/exact-vector-index.ts';
import type { VectorIndex, VectorIndexBuilder } from '../language/embeddings/vector-index.ts';
import type { TextEmbedder } from '../language/text-embedder.ts';
import type { LanguageIndex, LanguageView } from './language-index.ts';
import { readableText } from './markdown-sections.ts';

/** Similarity of meaning: passages and titles as vectors. Belongs to the indexes that it was built from. */
export interface DenseArm {
  /**
   * Per document of the view the similarity of its nearest passage, from 0 (the least of those found) to 1
   * (the best). Null where the arm knows nothing of the language.
   */
  score(query: Float32Array, view: LanguageView): Float64Array | null;
  /** Vectors by text, for the next build. */
  known(): ReadonlyMap<string, Float32Array>;
  readonly parts: readonly DenseParts[];
}

/** The vectors of one language in the order of its texts, each with the number of its document. */
export interface DenseParts {
  index: LanguageIndex;
  vectors: readonly Float32Array[];
  owners: Uint32Array;
  vectorIndex: VectorIndex;
}

/** Nearest passages that are looked at for one question. */
const nearest = 100;
/** Vectors up to which every one is compared. */
export const exactLimit = 3_000;

/** Embeds what is not known yet and builds one vector index a language. Rejects when the embedder does. */
export async function buildDenseArm(options: {
  indexes: readonly LanguageIndex[];
  embedder: TextEmbedder;
  /** Languages whose documents take part. */
  languages: readonly string[];
  largeIndexes: VectorIndexBuilder;
  known: ReadonlyMap<string, Float32Array>;
}): Promise<DenseArm> {
  const parts: DenseParts[] = [];
  for (const index of options.indexes) {
    if (!options.languages.includes(index.language)) continue;
    const { texts, owners } = embeddedTexts(index);
    const missing = [...new Set(texts.filter((text) => !options.known.has(text)))];
    const embedded = await options.embedder.embed(missing);
    const fresh = new Map(missing.map((text, position) => [text, embedded[position]]));
    const vectors = texts.map((text) => {
      const vector = options.known.get(text) ?? fresh.get(text);
      if (!vector) throw new Error(`The embedder ${options.embedder.name} returned too few vectors.`);
      return vector;
    });
    const vectorIndex =
      vectors.length > exactLimit
        ? await options.largeIndexes.build(vectors)
        : createExactVectorIndex(vectors);
    parts.push({ index, vectors, owners: Uint32Array.from(owners), vectorIndex });
  }
  return openDenseArm(parts);
}

/** The arm over vector indexes that are built. */
export function openDenseArm(parts: readonly DenseParts[]): DenseArm {
  const arms = new Map(parts.map((part) => [part.index, part]));
  return {
    parts,
    known() {
      const known = new Map<string, Float32Array>();
      for (const { index, vectors } of parts) {
        embeddedTexts(index).texts.forEach((text, position) => {
          const vector = vectors[position];
          if (vector) known.set(text, vector);
        });
      }
      return known;
    },
    score(query, view) {
      const arm = arms.get(view.index);
      if (!arm) return null;
      const { flags } = view.visible;
      const hits = arm.vectorIndex.search(query, nearest, (id) => flags[arm.owners[id] ?? 0] === 1);
      const scores = new Float64Array(view.index.entries.length);
      const best = hits[0]?.similarity ?? 0;
      const floor = hits.length < nearest ? 0 : (hits.at(-1)?.similarity ?? 0);
      for (const { id, similarity } of hits) {
        const owner = arm.owners[id] ?? 0;
        const share = best > floor ? Math.max(0, similarity - floor) / (best - floor) : 0;
        scores[owner] = Math.max(scores[owner] ?? 0, share);
      }
      return scores;
    },
  };
}

/** What is embedded of each document: its title, and each passage under the title. */
function embeddedTexts(index: LanguageIndex): { texts: string[]; owners: number[] } {
  const texts: string[] = [];
  const owners: number[] = [];
  index.entries.forEach(({ document, chunks }, number) => {
    const passages = chunks.map(({ start, end }) => readableText(document.text.slice(start, end)));
    for (const text of [document.title, ...passages.map((passage) => `${document.title}. ${passage}`)]) {
      texts.push(text);
      owners.push(number);
    }
  });
  return { texts, owners };
}
