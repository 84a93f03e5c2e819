import { eld } from 'eld/small';
import { fold } from '../../knowledge/language/folded-words.ts';
import { languages, type LanguageCode } from '../../contracts/languages.ts';

export interface DetectedLanguage {
  code: LanguageCode;
  why: 'detected' | 'conversation' | 'person';
}

export interface LanguageDetector {
  /** `expected` is the language of the conversation, or of the person when it is the first message. */
  detect(text: string, expected: LanguageCode, why: 'conversation' | 'person'): DetectedLanguage;
}

/** Additive smoothing of the gram counts. */
const smoothing = 0.3;
/** Log-odds that the expected language starts with. */
const head = 1.2;
/** Log-odds that a short text must reach to change the language. */
const leastMargin = 1.6;
/** Weight of the general detector's scores against our own model. */
const generalWeight = 4;

function gramsOf(text: string): string[] {
  const words = fold(text).match(/\p{L}+/gu) ?? [];
  return words.flatMap((word) => {
    const marked = `<${word}>`;
    const grams = [`=${word}`];
    for (let length = 2; length <= 4; length += 1) {
      for (let start = 0; start + length <= marked.length; start += 1)
        grams.push(marked.slice(start, start + length));
    }
    return grams;
  });
}

/**
 * Language of a short question: naive Bayes over character 2–4-grams and words of our own phrases, a general detector
 * limited to the three languages, and a head start for the language of the conversation.
 */
export function createLanguageDetector(samples: Record<LanguageCode, readonly string[]>): LanguageDetector {
  eld.setLanguageSubset([...languages]);
  const models = new Map(
    languages.map((language) => {
      const counts = new Map<string, number>();
      let total = 0;
      for (const sample of samples[language]) {
        for (const gram of gramsOf(sample.replace(/_\w+_/g, ' '))) {
          counts.set(gram, (counts.get(gram) ?? 0) + 1);
          total += 1;
        }
      }
      return [language, { counts, total }] as const;
    }),
  );
  const distinct = new Set([...models.values()].flatMap(({ counts }) => [...counts.keys()])).size;

  function scores(text: string): Map<LanguageCode, number> {
    const grams = gramsOf(text);
    const general = eld.detect(text).getScores() as Partial<Record<LanguageCode, number>>;
    return new Map(
      languages.map((language) => {
        const model = models.get(language)!;
        const own = grams.reduce(
          (sum, gram) =>
            sum +
            Math.log(((model.counts.get(gram) ?? 0) + smoothing) / (model.total + smoothing * distinct)),
          0,
        );
        // Grams of one word overlap, so their evidence counts for about a third.
        return [language, own / 3 + generalWeight * (general[language] ?? 0)];
      }),
    );
  }

  return {
    detect(text, expected, why) {
      if (gramsOf(text).length === 0) return { code: expected, why };
      const found = scores(text);
      const best = languages.reduce((a, b) => ((found.get(b) ?? 0) > (found.get(a) ?? 0) ? b : a));
      const margin = (found.get(best) ?? 0) - ((found.get(expected) ?? 0) + head);
      if (best === expected) return { code: best, why: 'detected' };
      return margin >= leastMargin ? { code: best, why: 'detected' } : { code: expected, why };
    },
  };
}
