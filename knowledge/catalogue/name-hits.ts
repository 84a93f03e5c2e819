import type { Word } from '../language/folded-words.ts';
import { commonWords } from '../language/trade-lexicon-common-words.ts';
import { formatOf } from '../language/trade-lexicon-sizes.ts';
import type { TermMention } from '../language/trade-lexicon.ts';
import { formatKey, termKey, type Posting, type ProductNames } from './product-names.ts';

interface Span {
  /** Position of the first word of the stretch, and of the word after it. */
  firstWord: number;
  afterLastWord: number;
}

/** A stretch of a sentence that is like one or two words of a name. */
export interface Hit extends Span {
  /** Position in the name, and number of the name's words. */
  position: number;
  length: number;
  /** 0–1; 1 is literal. */
  likeness: number;
}

const mostJoined = 3;
/** A term said in another language stands for the name's own word almost as well. */
const translatedLikeness = 0.97;
const mostNear = 6;
/** A word that is a name's own word is rarely a misspelling of another one. */
const leastBesideExact = 0.85;

/** Least likeness of a misspelt word, by its length: short words have too many neighbours. */
function leastLikeness(length: number, joined: boolean): number {
  if (joined) return length >= 6 ? 0.72 : 0.84;
  if (length >= 6) return 0.64;
  return length === 5 ? 0.7 : 0.76;
}

/** Positions from one, up to but without the other. */
export function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

interface Likeness extends Span {
  likeness: number;
}

/**
 * Words of a sentence that are like words of names, by index of the name. Words that tell names apart are looked
 * up first; common words and kinds of goods count only for names that such a word was said of.
 */
export function collectHits(
  names: ProductNames,
  words: readonly Word[],
  terms: readonly TermMention[],
): Map<number, Hit[]> {
  const hits = new Map<number, Hit[]>();
  const add = (entry: number, hit: Hit) => {
    const list = hits.get(entry);
    if (list) list.push(hit);
    else hits.set(entry, [hit]);
  };
  const addPostings = (postings: readonly Posting[], span: Likeness) => {
    for (const { entry, position, length } of postings) add(entry, { ...span, position, length });
  };
  const littleTelling = new Map<string, Likeness[]>();
  const found = (word: number, span: Likeness) => {
    const postings = names.postingsOf(word);
    addPostings(postings, span);
    const text = names.wordText(word);
    littleTelling.set(text, [...(littleTelling.get(text) ?? []), span]);
  };
  const spelt = new Set(
    terms.flatMap((term) => (term.score === 1 ? range(term.firstWord, term.afterLastWord) : [])),
  );
  const isPlain = (at: number) => spelt.has(at) || commonWords.has(words[at]?.folded ?? '');
  for (let first = 0; first < words.length; first += 1) {
    let joined = '';
    let allPlain = true;
    for (let last = first; last < Math.min(words.length, first + mostJoined); last += 1) {
      joined += words[last]?.folded ?? '';
      allPlain &&= isPlain(last);
      const span = { firstWord: first, afterLastWord: last + 1 };
      const exact = names.words.exact(joined);
      if (exact !== undefined) found(exact, { ...span, likeness: 1 });
      if (last === first) addPostings(names.postingsOfJoined(joined), { ...span, likeness: 1 });
      if (allPlain || joined.length < 3 || /\d/.test(joined)) continue;
      const isJoined = last > first;
      if (isJoined && (exact !== undefined || spelledOut(names, words, first, last))) continue;
      const least = exact === undefined ? leastLikeness(joined.length, isJoined) : leastBesideExact;
      for (const { index, similarity } of names.words.near(joined, { least, limit: mostNear })) {
        if (index !== exact) found(index, { ...span, likeness: similarity });
      }
    }
  }
  const said = new Map<string, Likeness[]>();
  for (const { firstWord, afterLastWord, readings, score } of terms) {
    for (const key of readings.map(termKey)) {
      const span = { firstWord, afterLastWord, likeness: translatedLikeness * score };
      said.set(key, [...(said.get(key) ?? []), span]);
    }
  }
  words.forEach(({ folded }, at) => {
    const format = formatOf(folded);
    if (format === undefined) return;
    const span = { firstWord: at, afterLastWord: at + 1, likeness: translatedLikeness };
    said.set(formatKey(format), [...(said.get(formatKey(format)) ?? []), span]);
  });
  for (const entry of [...hits.keys(), ...names.genericEntries]) {
    const name = names.entries[entry];
    name?.words.forEach((word, position) => {
      if (name.generic[position] === false) return;
      for (const span of littleTelling.get(word) ?? []) add(entry, { ...span, position, length: 1 });
    });
    for (const { key, position, length } of name?.terms ?? []) {
      for (const span of said.get(key) ?? []) {
        const isLiteral = sameWords(words, span, name?.words.slice(position, position + length) ?? []);
        add(entry, { ...span, position, length, likeness: isLiteral ? 1 : span.likeness });
      }
    }
  }
  return hits;
}

function sameWords(words: readonly Word[], span: Span, of: readonly string[]): boolean {
  const said = words.slice(span.firstWord, span.afterLastWord);
  return said.length === of.length && said.every((word, at) => word.folded === of[at]);
}

/** Whether every word of a stretch is already a word of some name, so that joining them can only mislead. */
function spelledOut(names: ProductNames, words: readonly Word[], first: number, last: number): boolean {
  return range(first, last + 1).every((at) => names.words.exact(words[at]?.folded ?? '') !== undefined);
}
