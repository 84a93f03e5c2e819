import { foldAccents, wordsOf } from '../../language/tokens.ts';
import { createGlossaryLookup } from '../glossary-lookup.ts';
import { gramsOf } from '../indexed-procedure.ts';
import { createLanguageTools } from '../language-index.ts';
import type { TradeConcept } from '../trade-glossary.ts';

/** What a question is about, comparable between languages as far as the glossary knows its words. */
export interface QuestionSignature {
  language: string;
  /** Glossary concepts (`#12`, the same in every language) and stems of the other content words. */
  ideas: ReadonlySet<string>;
  /** Character 4-grams of the content words without accents; related words of two languages share some. */
  grams: ReadonlyMap<string, number>;
}

/** The concept that every such question has: a "procedure" or "rule" for something says nothing of what. */
const everyQuestion = 'procedure';

/** Reads questions into signatures with one glossary. Pure: the same question always gives the same signature. */
export function createSignatureReader(
  glossary: readonly TradeConcept[],
): (text: string, language: string) => QuestionSignature {
  const toolsOf = createLanguageTools();
  const lookup = createGlossaryLookup(glossary, toolsOf);
  const saysNothing = glossary.findIndex(({ en }) => en.includes(everyQuestion));
  return (text, language) => {
    const { stem, stopWords } = toolsOf(language);
    const words = wordsOf(text).map((word) => word.text);
    const stems = words.map(stem);
    const ideas = new Set<string>();
    const covered = new Set<number>();
    for (const { from, to, concept } of lookup.find(stems, language)) {
      if (concept !== saysNothing) ideas.add(`#${concept}`);
      else for (let at = from; at < to; at++) words[at] = '';
      for (let at = from; at < to; at++) covered.add(at);
    }
    const content: string[] = [];
    words.forEach((word, at) => {
      if (word === '' || (!covered.has(at) && stopWords.has(word))) return;
      content.push(word);
      if (!covered.has(at)) ideas.add(stems[at] ?? word);
    });
    const grams = gramsOf(content.map((word) => ({ folded: foldAccents(word), count: 1 })));
    return { language, ideas, grams };
  };
}
