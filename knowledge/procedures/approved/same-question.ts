import { distance } from 'fastest-levenshtein';
import { foldAccents, wordsOf } from '../../language/tokens.ts';
import { createSignatureReader } from '../gaps/question-signature.ts';
import type { TradeConcept } from '../trade-glossary.ts';

/** A question as it is compared with those that have an approved answer. */
export interface QuestionKey {
  /** Glossary concepts and stems of the other content words, each once. */
  ideas: readonly string[];
  /** Words that turn a question round although they are function words. */
  turning: readonly string[];
}

/** Function words that change what is asked: negations, before and after, with and without. */
const turningWords: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set([
    'not',
    'no',
    'never',
    'without',
    'before',
    'after',
    'above',
    'below',
    'under',
    'over',
    'only',
    'who',
    'when',
    'where',
    'why',
  ]),
  fr: new Set([
    'ne',
    'pas',
    'jamais',
    'sans',
    'avant',
    'apres',
    'sous',
    'qui',
    'quand',
    'ou',
    'pourquoi',
    'seulement',
  ]),
  it: new Set([
    'non',
    'mai',
    'senza',
    'prima',
    'dopo',
    'sopra',
    'sotto',
    'chi',
    'quando',
    'dove',
    'perche',
    'solo',
  ]),
};

/** Reads questions into keys: two ways to say one idea of the trade are one. Pure. */
export function createQuestionReader(
  glossary: readonly TradeConcept[],
): (text: string, language: string) => QuestionKey {
  const signatureOf = createSignatureReader(glossary);
  return (text, language) => {
    const turning = turningWords[language];
    const folded = wordsOf(text).map((word) => foldAccents(word.text));
    return {
      ideas: [...signatureOf(text, language).ideas],
      turning: [...new Set(folded.filter((word) => turning?.has(word) === true))].sort(),
    };
  };
}

/** Letters from which a word may have one wrong. */
const forgivenLength = 6;

/**
 * Whether two questions of one language ask the same, so surely that the answer to one may stand for the other: every
 * idea of each is in the other (one letter may be wrong in a long word), numbers and turning words alike.
 */
export function isSameQuestion(a: QuestionKey, b: QuestionKey): boolean {
  if (a.ideas.length === 0 || a.ideas.length !== b.ideas.length) return false;
  if (a.turning.join(' ') !== b.turning.join(' ')) return false;
  return a.ideas.every((idea) => b.ideas.some((other) => isSameWord(idea, other)));
}

function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length < forgivenLength || b.length < forgivenLength || /[\d#]/.test(a + b)) return false;
  return distance(a, b) <= 1;
}
