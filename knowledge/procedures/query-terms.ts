import { foldAccents, wordsOf } from '../language/tokens.ts';
import type { GlossaryLookup } from './glossary-lookup.ts';
import { gramsOf } from './indexed-procedure.ts';
import { inverseDocumentFrequency } from './inverted-index.ts';
import type { LanguageTools, LanguageView } from './language-index.ts';

/** One content word of a question and what may stand for it in the documents of one language. */
export interface QueryUnit {
  /** The word itself as a stem. */
  term: string;
  /** Words as stems; any of them covers the unit as far as its credit says (1: the word itself). */
  alternatives: readonly { stems: readonly string[]; credit: number }[];
  /**
   * How telling the word is among the visible documents: its inverse document frequency, divided by that of a word
   * of one document, so that 1 is the rarest word there is in a house of any size.
   */
  weight: number;
  /** Whether the glossary knows it. */
  isTradeWord: boolean;
}

/** A question as one language's index reads it. */
export interface LanguageQuery {
  terms: ReadonlyMap<string, number>;
  grams: ReadonlyMap<string, number>;
  units: readonly QueryUnit[];
}

/** Weights of what is not the content word itself. */
const functionWordWeight = 0.3;
const firstSynonymWeight = 0.6;
const synonymWeight = 0.3;
/** Of a synonym where the documents do not hold the word itself. */
const substituteWeight = 0.9;
const repairedWeight = 0.9;
const repairedCredit = 0.7;
const synonymCredit = 0.8;
/** Of a synonym of everyday speech: it may mean something else. */
const everydayWeight = 0.3;
const everydayCredit = 0.6;
/** Of one word of a phrase of the trade without the others: a tax is no tax refund. */
export const partCredit = 0.5;

/**
 * Reads a question for one view: stems, repaired spelling (in the question's own language only), the trade's
 * synonyms and translations, and character n-grams. Nothing outside the view is consulted.
 */
export function readQuery(
  text: string,
  language: string,
  view: LanguageView,
  glossary: GlossaryLookup,
  toolsOf: (language: string) => LanguageTools,
): LanguageQuery {
  const { index } = view;
  const isNative = index.language === language;
  const own = toolsOf(language);
  const words = wordsOf(text).map(({ text: word }) => word);
  const isFunctionWord = words.map((word) => own.stopWords.has(foldAccents(word)));
  const concepts = glossary.find(
    words.map((word) => own.stem(word)),
    language,
  );
  const frequencyOf = (term: string) =>
    Math.max(view.frequencyOf('body', term), view.frequencyOf('title', term));
  const terms = new Map<string, number>();
  const add = (term: string, weight: number) => terms.set(term, Math.max(terms.get(term) ?? 0, weight));
  const rarest = inverseDocumentFrequency(view.visible.count, 1);
  const rarity = (term: string) =>
    Math.min(1, inverseDocumentFrequency(view.visible.count, frequencyOf(term)) / rarest);

  const units: QueryUnit[] = [];
  const read = words.map((word, position) => {
    // A word of the trade is no slip of the pen, even when these documents do not use it.
    const mayRepair = isNative && !concepts.some(({ from, to }) => from <= position && position < to);
    return readWord(word, mayRepair, view, frequencyOf);
  });
  read.forEach(({ term, edits }, position) => {
    const covering = concepts.filter(({ from, to }) => from <= position && position < to);
    const phrase = covering.find(({ from, to, concept }) => to - from > 1 && !glossary.isEveryday(concept));
    // A function word inside a phrase belongs to it: "prima settimana" is not any week.
    if (isFunctionWord[position] && !phrase) {
      if (isNative) add(term, functionWordWeight);
      return;
    }
    add(term, edits > 0 ? repairedWeight : 1);
    const namesOf = (isEveryday: boolean) =>
      covering
        .filter(({ concept }) => glossary.isEveryday(concept) === isEveryday)
        .flatMap(({ concept }) => glossary.namesOf(concept, index.language));
    const synonyms = namesOf(false);
    const everyday = namesOf(true);
    const known = [...(frequencyOf(term) > 0 ? [[term]] : []), ...synonyms].filter((stems) =>
      stems.every((stem) => frequencyOf(stem) > 0),
    );
    const rarestOf = (stems: readonly string[]) => Math.max(...stems.map(rarity));
    units.push({
      term,
      alternatives: [
        ...(phrase
          ? [
              { stems: read.slice(phrase.from, phrase.to).map((word) => word.term), credit: 1 },
              { stems: [term], credit: partCredit },
            ]
          : [{ stems: [term], credit: edits > 0 ? repairedCredit : 1 }]),
        ...synonyms.map((stems) => ({ stems, credit: synonymCredit })),
        ...everyday.map((stems) => ({ stems, credit: everydayCredit })),
      ],
      weight: known.length > 0 ? Math.min(...known.map(rarestOf)) : 1,
      isTradeWord: covering.some(({ concept }) => !glossary.isEveryday(concept)),
    });
  });
  for (const { from, to, concept } of concepts) {
    const isKnown = read.slice(from, to).every(({ term }) => frequencyOf(term) > 0);
    glossary
      .namesOf(concept, index.language)
      .filter((stems) => stems.every((stem) => frequencyOf(stem) > 0))
      .forEach((stems, order) => {
        const weight = glossary.isEveryday(concept)
          ? everydayWeight
          : isKnown
            ? order === 0
              ? firstSynonymWeight
              : synonymWeight
            : substituteWeight;
        for (const stem of stems) add(stem, weight);
      });
  }
  return { terms, grams: gramsOf(words.map((word) => ({ folded: foldAccents(word), count: 1 }))), units };
}

/** The stem to search for: as written, as written without accents, or of the nearest word of the documents. */
function readWord(
  word: string,
  mayRepair: boolean,
  { index }: LanguageView,
  frequencyOf: (term: string) => number,
): { term: string; edits: number } {
  const term = index.stem(word);
  if (!mayRepair || frequencyOf(term) > 0) return { term, edits: 0 };
  const folded = foldAccents(word);
  const unaccented = index.vocabulary.termOf(folded);
  if (unaccented !== undefined && frequencyOf(unaccented) > 0) return { term: unaccented, edits: 0 };
  return index.vocabulary.repair(folded, (candidate) => frequencyOf(candidate) > 0) ?? { term, edits: 0 };
}
