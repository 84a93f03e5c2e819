import snowball from 'snowball-stemmers';
import { irregularFormsOf } from './irregular-forms.ts';
import { foldAccents } from './tokens.ts';

/** A lower-case word → its stem without accents. */
export type Stemmer = (word: string) => string;

const algorithms: Readonly<Record<string, string>> = {
  en: 'english',
  fr: 'french',
  it: 'italian',
  de: 'german',
  es: 'spanish',
  pt: 'portuguese',
  nl: 'dutch',
};

/** Words whose stems are kept: a question brings few new ones, a vocabulary has some ten thousand. */
const cacheLimit = 50_000;

/**
 * Snowball stemmer of a language (ISO 639-1) that knows irregular forms, folded after stemming because the
 * algorithms read accents.
 * A language without an algorithm gets its words folded only.
 */
export function createStemmer(language: string): Stemmer {
  const algorithm = algorithms[language];
  if (algorithm === undefined) return foldAccents;
  const stemmer = snowball.newStemmer(algorithm);
  const irregular = irregularFormsOf(language);
  const stems = new Map<string, string>();
  return (word) => {
    let stem = stems.get(word);
    if (stem === undefined) {
      stem = foldAccents(stemmer.stem(irregular.get(word) ?? word));
      if (stems.size >= cacheLimit) stems.clear();
      stems.set(word, stem);
    }
    return stem;
  };
}
