import { addBm25, inverseDocumentFrequency, type Bm25Settings } from './inverted-index.ts';
import type { IndexField, LanguageView } from './language-index.ts';
import type { LanguageQuery } from './query-terms.ts';

/** Scores of the documents of one view, by document number. */
export interface ViewScores {
  view: LanguageView;
  query: LanguageQuery;
  /** BM25 of title (three times) and body. */
  words: Float64Array;
  /** BM25 of character 4-grams. */
  grams: Float64Array;
}

const bm25: Bm25Settings = { k1: 1.2, b: 0.75 };
const titleFactor = 3;

/** A word of nearly every text tells little in a title too: its weight there is at most this times that in texts. */
const titleRarityLimit = 3;

/**
 * Scores every visible document of a view with both lexical arms. A word is weighed by its rarity in the field it
 * is found in.
 */
export function scoreView(view: LanguageView, query: LanguageQuery): ViewScores {
  const { index, visible, meanLengths } = view;
  const words = new Float64Array(index.entries.length);
  const grams = new Float64Array(index.entries.length);
  const rarity = (field: IndexField, term: string) =>
    inverseDocumentFrequency(visible.count, view.frequencyOf(field, term));
  const terms = [...query.terms].map(([term, weight]) => {
    const inBody = rarity('body', term);
    const inTitle = Math.min(rarity('title', term), titleRarityLimit * inBody);
    return { term, body: weight * inBody, title: titleFactor * weight * inTitle };
  });
  const inTitles = terms.map(({ term, title }) => [term, title] as const);
  const inBodies = terms.map(({ term, body }) => [term, body] as const);
  const inGrams = [...query.grams].map(([gram, count]) => [gram, count * rarity('grams', gram)] as const);
  addBm25(words, index.title, inTitles, visible, meanLengths.title, bm25);
  addBm25(words, index.body, inBodies, visible, meanLengths.body, bm25);
  addBm25(grams, index.grams, inGrams, visible, meanLengths.grams, bm25);
  return { view, query, words, grams };
}
