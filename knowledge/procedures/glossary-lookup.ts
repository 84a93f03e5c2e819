import { wordsOf } from '../language/tokens.ts';
import type { LanguageTools } from './language-index.ts';
import type { TradeConcept } from './trade-glossary.ts';

/** A concept found in a question, over the words from `from` up to `to` (not included). */
export interface ConceptMatch {
  from: number;
  to: number;
  concept: number;
}

/** The glossary as stems, for finding its concepts in questions and naming them in another language. */
export interface GlossaryLookup {
  /** Longest concepts in a row of stems of a language, without overlap of shorter ones inside longer ones. */
  find(stems: readonly string[], language: string): ConceptMatch[];
  /** Stems of each way to say the concept in a language, the usual way first; empty for other languages. */
  namesOf(concept: number, language: string): readonly (readonly string[])[];
  /** Whether it is a word of everyday speech. */
  isEveryday(concept: number): boolean;
}

const glossaryLanguages = ['en', 'fr', 'it'] as const;

/** Prepares a glossary with the stemmers that the search uses. */
export function createGlossaryLookup(
  glossary: readonly TradeConcept[],
  toolsOf: (language: string) => LanguageTools,
): GlossaryLookup {
  const names = new Map<string, string[][][]>();
  const byFirstStem = new Map<string, Map<string, { stems: string[]; concept: number }[]>>();
  for (const language of glossaryLanguages) {
    const { stem } = toolsOf(language);
    const starts = new Map<string, { stems: string[]; concept: number }[]>();
    const named = glossary.map((concept, index) =>
      concept[language].map((name) => {
        const stems = wordsOf(name).map(({ text }) => stem(text));
        const [first] = stems;
        if (first !== undefined) starts.set(first, [...(starts.get(first) ?? []), { stems, concept: index }]);
        return stems;
      }),
    );
    names.set(language, named);
    byFirstStem.set(language, starts);
  }
  return {
    find(stems, language) {
      const starts = byFirstStem.get(language);
      const found: ConceptMatch[] = [];
      if (!starts) return found;
      let covered = 0;
      stems.forEach((first, from) => {
        const candidates = starts.get(first) ?? [];
        const matching = candidates.filter((candidate) =>
          candidate.stems.every((stem, position) => stems[from + position] === stem),
        );
        const longest = Math.max(0, ...matching.map((candidate) => candidate.stems.length));
        const to = from + longest;
        if (to <= covered) return;
        covered = to;
        for (const candidate of matching) {
          if (candidate.stems.length === longest) found.push({ from, to, concept: candidate.concept });
        }
      });
      return found;
    },
    isEveryday: (concept) => glossary[concept]?.isEveryday === true,
    namesOf: (concept, language) => names.get(language)?.[concept] ?? [],
  };
}
