import { createHash } from 'node:crypto';
import { indexLater } from '../indexed-procedure.ts';
import { openInvertedIndex, type FlatIndex } from '../inverted-index.ts';
import type { IndexField, LanguageIndex, LanguageTools } from '../language-index.ts';
import { byLanguage, openCorpus, type ProcedureCorpus } from '../procedure-corpus.ts';
import type { ProcedureDocument } from '../procedure-documents.ts';
import { createVocabulary } from '../vocabulary.ts';
import { pack, unpack, type Packed } from './packed-file.ts';

/** Raised with every change of what the indexes hold: of words, stems, chunks or weights within a document. */
const indexVersion = 1;

const fields: readonly IndexField[] = ['title', 'body', 'grams'];

/** What indexes of these documents follow from: their texts in their order. Scope and dates are not indexed. */
export function corpusKey(documents: readonly ProcedureDocument[]): string {
  const hash = createHash('sha256').update(`index ${indexVersion}`);
  for (const { documentId, language, version, title, text } of documents) {
    for (const part of [documentId, language, version, title, text])
      hash.update(`${part.length}:`).update(part);
  }
  return hash.digest('hex');
}

/** The inverted indexes and vocabularies of a corpus as bytes. */
export function packCorpus(corpus: ProcedureCorpus): Uint8Array {
  const texts: Record<string, readonly string[]> = {
    languages: corpus.indexes.map(({ language }) => language),
  };
  const arrays: Record<string, Packed['arrays'][string]> = {};
  for (const index of corpus.indexes) {
    for (const field of fields) {
      const { terms, starts, documents, counts, lengths } = index[field].flat;
      const name = `${index.language} ${field}`;
      texts[name] = terms;
      arrays[`${name} starts`] = starts;
      arrays[`${name} documents`] = documents;
      arrays[`${name} counts`] = counts;
      arrays[`${name} lengths`] = lengths;
    }
    const words = [...index.words];
    texts[`${index.language} words`] = words.map(([folded]) => folded);
    texts[`${index.language} stems`] = words.map(([, { term }]) => term);
    arrays[`${index.language} words`] = Uint32Array.from(words, ([, { documents }]) => documents);
  }
  return pack({ key: corpusKey(corpus.documents), texts, arrays });
}

/**
 * The corpus of these documents from packed bytes; null where the bytes are damaged or of other documents. Documents
 * themselves are taken apart when they are first found.
 */
export function unpackCorpus(
  bytes: Uint8Array,
  documents: readonly ProcedureDocument[],
  toolsOf: (language: string) => LanguageTools,
): ProcedureCorpus | null {
  const packed = unpack(bytes, corpusKey(documents));
  if (!packed) return null;
  const entries = byLanguage(
    documents.map((document) => indexLater(document, toolsOf(document.language).stem)),
  );
  const indexes: LanguageIndex[] = [];
  for (const [language, same] of entries) {
    const tools = toolsOf(language);
    const found = fields.map((field) => flatOf(packed, `${language} ${field}`));
    const [title, body, grams] = found;
    const folded = packed.texts[`${language} words`];
    const stems = packed.texts[`${language} stems`];
    const counts = packed.arrays[`${language} words`];
    if (!title || !body || !grams || !folded || !stems || !counts) return null;
    const words = new Map(
      folded.map((word, at) => [word, { term: stems[at] ?? '', documents: counts[at] ?? 0 }]),
    );
    indexes.push({
      language,
      entries: same,
      title: openInvertedIndex(title),
      body: openInvertedIndex(body),
      grams: openInvertedIndex(grams),
      words,
      vocabulary: createVocabulary(words),
      ...tools,
    });
  }
  return openCorpus(documents, indexes);
}

function flatOf({ texts, arrays }: Packed, name: string): FlatIndex | null {
  const terms = texts[name];
  const starts = arrays[`${name} starts`];
  const documents = arrays[`${name} documents`];
  const counts = arrays[`${name} counts`];
  const lengths = arrays[`${name} lengths`];
  const isWhole =
    terms !== undefined &&
    starts instanceof Uint32Array &&
    documents instanceof Uint32Array &&
    counts instanceof Uint16Array &&
    lengths instanceof Float64Array;
  return isWhole ? { terms, starts, documents, counts, lengths } : null;
}
