import { createStemmer, type Stemmer } from '../language/stemming.ts';
import { stopWordsOf } from '../language/stop-words.ts';
import { gramsOf, type IndexedProcedure } from './indexed-procedure.ts';
import {
  averageLength,
  createIndexBuilder,
  documentFrequency,
  type InvertedIndex,
  type Visibility,
} from './inverted-index.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/** Everything searchable in one language. Positions in `entries` are the document numbers of the indexes. */
export interface LanguageIndex {
  language: string;
  entries: readonly IndexedProcedure[];
  title: InvertedIndex;
  body: InvertedIndex;
  grams: InvertedIndex;
  /** Written forms with their stems and how many documents hold them. */
  words: ReadonlyMap<string, { term: string; documents: number }>;
  vocabulary: Vocabulary;
  stem: Stemmer;
  stopWords: ReadonlySet<string>;
}

/** What one person sees of a language's index. */
export interface LanguageView {
  index: LanguageIndex;
  visible: Visibility;
  meanLengths: Readonly<Record<IndexField, number>>;
  /** How many visible documents hold the term in the field; counted once and kept. */
  frequencyOf(field: IndexField, term: string): number;
}

/** The inverted indexes of a language. */
export type IndexField = 'title' | 'body' | 'grams';

/** Stemmer and function words of a language, made once and shared by the indexes. */
export interface LanguageTools {
  stem: Stemmer;
  stopWords: ReadonlySet<string>;
}

/** Makes language tools on demand and keeps them. */
export function createLanguageTools(): (language: string) => LanguageTools {
  const known = new Map<string, LanguageTools>();
  return (language) => {
    let tools = known.get(language);
    if (!tools) {
      tools = { stem: createStemmer(language), stopWords: stopWordsOf(language) };
      known.set(language, tools);
    }
    return tools;
  };
}

/** Documents between two of which others may work while an index is built. */
const documentsAtOnce = 50;

/**
 * Builds the inverted indexes of the documents of one language. Pauses (yields) between slices of documents, for a
 * caller that lets others work meanwhile.
 */
export function* buildLanguageIndex(
  language: string,
  entries: readonly IndexedProcedure[],
  tools: LanguageTools,
): Generator<void, LanguageIndex> {
  const words = new Map<string, { term: string; documents: number }>();
  const [title, body, grams] = [createIndexBuilder(), createIndexBuilder(), createIndexBuilder()];
  for (const [position, entry] of entries.entries()) {
    for (const { folded, term } of entry.words) {
      const known = words.get(folded);
      if (known) known.documents++;
      else words.set(folded, { term, documents: 1 });
    }
    title.add(countTerms([entry.titleTerms]));
    body.add(
      countTerms([
        ...entry.chunks.map((chunk) => chunk.terms),
        // A heading says what its text is about: its words count twice.
        ...entry.sections.flatMap(({ headingTerms }) => [headingTerms, headingTerms]),
      ]),
    );
    grams.add(gramsOf(entry.words));
    if (position % documentsAtOnce === documentsAtOnce - 1) yield;
  }
  return {
    language,
    entries,
    title: title.build(),
    body: body.build(),
    grams: grams.build(),
    words,
    vocabulary: createVocabulary(words),
    ...tools,
  };
}

/** Restricts an index to the documents that pass. */
export function viewLanguage(
  index: LanguageIndex,
  isVisible: (entry: IndexedProcedure) => boolean,
): LanguageView {
  const flags = Uint8Array.from(index.entries, (entry) => (isVisible(entry) ? 1 : 0));
  const visible = { flags, count: flags.reduce((total, flag) => total + flag, 0) };
  const frequencies = { title: new Map(), body: new Map(), grams: new Map() } satisfies Record<
    IndexField,
    Map<string, number>
  >;
  return {
    index,
    visible,
    frequencyOf(field, term) {
      const kept: Map<string, number> = frequencies[field];
      let frequency = kept.get(term);
      if (frequency === undefined) {
        frequency = documentFrequency(index[field], term, visible);
        // Words that no document holds are not kept: questions bring any number of them.
        if (index[field].postingsOf(term)) kept.set(term, frequency);
      }
      return frequency;
    },
    meanLengths: {
      title: averageLength(index.title, visible),
      body: averageLength(index.body, visible),
      grams: averageLength(index.grams, visible),
    },
  };
}

function countTerms(lists: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const list of lists) for (const term of list) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
