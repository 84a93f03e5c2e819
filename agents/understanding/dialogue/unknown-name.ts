import { wordsOf } from '../../../knowledge/language/folded-words.ts';
import { commonWords } from '../../../knowledge/language/trade-lexicon-common-words.ts';
import type { Slots } from '../slots/slots.ts';

const shortestName = 4;

/** The words of sentences, folded; placeholders are no words. */
export function wordsIn(sentences: Iterable<string>): ReadonlySet<string> {
  const words = new Set<string>();
  for (const sentence of sentences) {
    for (const { folded } of wordsOf(sentence.replace(/_\w+_/g, ' '))) words.add(folded);
  }
  return words;
}

/**
 * A name beside a kind of article ("the Zanzibar tote") that nothing in the house bears: a capitalised word that is
 * neither read as a slot nor among the known words. With its kind, as a tool can be asked for it and say what is
 * nearest; null when there is none.
 */
export function findUnknownName(text: string, slots: Slots, known: ReadonlySet<string>): string | null {
  if (slots.product !== undefined || text === text.toUpperCase()) return null;
  const read = slots.spans;
  const words = wordsOf(text);
  const isFree = ({ start, end }: { start: number; end: number }) =>
    !read.some((span) => span.start < end && start < span.end);
  const isName = (position: number): boolean => {
    const word = words[position];
    if (!word || position === 0 || word.text.length < shortestName || !/^\p{Lu}\p{Ll}/u.test(word.text))
      return false;
    const begins = /[.!?]\s*$/.test(text.slice(0, word.start));
    return !begins && isFree(word) && !known.has(word.folded) && !commonWords.has(word.folded);
  };
  for (const { start, end, mask } of read) {
    if (mask !== '_category_') continue;
    const before = words.findLastIndex((word) => word.end <= start);
    const after = words.findIndex((word) => word.start >= end);
    const kind = text.slice(start, end);
    if (isName(before) && /^[\s-]*$/.test(text.slice(words[before]!.end, start)))
      return `${words[before]!.text} ${kind}`;
    if (isName(after) && /^[\s-]*$/.test(text.slice(end, words[after]!.start)))
      return `${kind} ${words[after]!.text}`;
  }
  const kinds = slots.line ?? slots.category ?? slots.subcategory ?? slots.place;
  if (kinds !== undefined) return null;
  const alone = words.findIndex((_, position) => isName(position));
  return words[alone]?.text ?? null;
}
