import { createStemmer, type Stemmer } from '../language/stemming.ts';
import { stopWordsOf } from '../language/stop-words.ts';
import type { IndexedProcedure } from './indexed-procedure.ts';
import { averageLength, buildInvertedIndex, type InvertedIndex, type Visibility } from './inverted-index.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/** Everything searchable in one language. Positions in `entries` are the document numbers of the indexes. */
export interface LanguageIndex {
  language: string;
  entries: readonly IndexedProcedure[];
  title: InvertedIndex;
  body: InvertedIndex;
  grams: InvertedIndex;
  vocabulary: Vocabulary;
  stem: Stemmer;
  stopWords: ReadonlySet<string>;
}

/** What one person sees of a language's index. */
export interface LanguageView {
  index: LanguageIndex;
  visible: Visibility;
  meanLengths: { title: number; body: number; grams: number };
}

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

/** Builds the inverted indexes of the documents of one language. */
export function buildLanguageIndex(
  language: string,
  entries: readonly IndexedProcedure[],
  tools: LanguageTools,
): LanguageIndex {
  const words = new Map<string, { term: string; documents: number }>();
  for (const { surface } of entries) {
    for (const [word, term] of surface) {
      const known = words.get(word);
      if (known) known.documents++;
      else words.set(word, { term, documents: 1 });
    }
  }
  return {
    language,
    entries,
    title: buildInvertedIndex(entries.map((entry) => countTerms([entry.titleTerms]))),
    body: buildInvertedIndex(
      entries.map((entry) =>
        countTerms([
          ...entry.chunks.map((chunk) => chunk.terms),
          // A heading says what its text is about: its words count twice.
          ...entry.sections.flatMap(({ headingTerms }) => [headingTerms, headingTerms]),
        ]),
      ),
    ),
    grams: buildInvertedIndex(entries.map((entry) => entry.grams)),
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
  return {
    index,
    visible,
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
