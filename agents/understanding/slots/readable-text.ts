import type { LanguageCode } from '../../../contracts/languages.ts';
import { fold, wordsOf, type Word } from '../../../knowledge/language/folded-words.ts';
import { commonWords } from '../../../knowledge/language/trade-lexicon-common-words.ts';
import { isCue, repairCue } from './cue-words.ts';
import { spokenNumberAt } from './number-words.ts';

export interface Stretch {
  /** UTF-16 offsets. */
  start: number;
  end: number;
}

/**
 * A sentence in the spelling that the slot readers expect: folded, numbers in digits without thousands separators
 * ("cinquante mille", "50k" and "50.000" become "50000"), misspelt cue words put right.
 */
export interface ReadableText {
  text: string;
  /** The stretch of the sentence that a stretch of the text was read from. */
  origin: (start: number, end: number) => Stretch;
}

interface Change extends Stretch {
  becomes: string;
}

const groupedDigits =
  /(?<![\d.,])[1-9]\d{0,2}(?:([ .,'’\u00a0\u202f])\d{3})(?:\1\d{3})*(?![\d])(?![.,]\d{3})/g;
const scaledDigits =
  /(?<![\d.,])(\d+(?:[.,]\d+)?)\s?(k(?![\p{L}\p{N}])|mila\b|mille\b|thousand\b|grand\b|million\b|millions\b|milioni\b|milione\b)/giu;
const halfSign = /(\d)\s?½/g;
const scales = /^(?:thousand|mille|mila)$/;
const longestNumber = 8;

function digitChanges(sentence: string): Change[] {
  const changes: Change[] = [];
  const add = (match: RegExpExecArray, becomes: string) => {
    const change = { start: match.index, end: match.index + match[0].length, becomes };
    if (!changes.some((other) => change.start < other.end && other.start < change.end)) changes.push(change);
  };
  for (const match of sentence.matchAll(scaledDigits)) {
    const scale = /^milli?o/i.test(match[2] ?? '') ? 1_000_000 : 1000;
    add(match, String(Math.round(Number((match[1] ?? '').replace(',', '.')) * scale)));
  }
  for (const match of sentence.matchAll(groupedDigits)) add(match, match[0].replace(/\D/g, ''));
  for (const match of sentence.matchAll(halfSign)) add(match, `${match[1] ?? ''}.5`);
  return changes;
}

const isSpaced = (sentence: string, a: Word | undefined, b: Word | undefined) =>
  a !== undefined && b !== undefined && /^[\s-]+$/.test(sentence.slice(a.end, b.start));

/** Words of one number stand side by side: a space, a hyphen, nothing else. */
function sideBySide(sentence: string, words: readonly Word[], from: number): number {
  let at = from + 1;
  while (at < words.length && at - from < longestNumber && isSpaced(sentence, words[at - 1], words[at]))
    at += 1;
  return at;
}

/** Recognisers write a word that they do not know as two ("camp aign"): joined again when only that makes sense. */
function joinedCue(a: Word | undefined, b: Word | undefined): string | null {
  if (!a || !b) return null;
  const joined = a.folded + b.folded;
  const isKnown = (word: string) => commonWords.has(word) && word.length > 2;
  return isCue(joined) && joined.length >= 6 && !isKnown(a.folded) && !isKnown(b.folded) ? joined : null;
}

/** Reads a sentence; `kept` are stretches that name something and stay as they are, without their digits. */
export function readableText(
  sentence: string,
  language: LanguageCode,
  kept: readonly Stretch[],
): ReadableText {
  const isKept = (stretch: Stretch) =>
    kept.some((other) => stretch.start < other.end && other.start < stretch.end);
  const changes = digitChanges(sentence).filter((change) => !isKept(change));
  const changed = (stretch: Stretch) =>
    changes.some((other) => stretch.start < other.end && other.start < stretch.end);
  const words = wordsOf(sentence);
  const open = words.map((word) => !changed(word) && !isKept(word));
  const repaired = words.map((word, at) => (open[at] ? repairCue(word.folded, language) : word.folded));
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (!word) continue;
    if (isKept(word) && /\d/.test(word.folded)) {
      changes.push({ start: word.start, end: word.end, becomes: word.folded.replace(/\d/g, '#') });
    }
    if (!open[at]) continue;
    const next = words[at + 1];
    const joined = open[at + 1] && isSpaced(sentence, word, next) ? joinedCue(word, next) : null;
    if (joined && next) {
      changes.push({ start: word.start, end: next.end, becomes: joined });
      at += 1;
      continue;
    }
    // "30 thosand": the scale was misspelt.
    if (/^\d{1,3}$/.test(word.folded) && open[at + 1] && scales.test(repaired[at + 1] ?? '') && next) {
      changes.push({ start: word.start, end: next.end, becomes: `${word.folded}000` });
      at += 1;
      continue;
    }
    const number = spokenNumberAt(repaired.slice(0, sideBySide(sentence, words, at)), at, language);
    const last = number && words[at + number.length - 1];
    if (number && last && open.slice(at, at + number.length).every(Boolean)) {
      changes.push({ start: word.start, end: last.end, becomes: String(number.value) });
      at += number.length - 1;
      continue;
    }
    const becomes = repaired[at] ?? word.folded;
    if (becomes !== word.folded) changes.push({ start: word.start, end: word.end, becomes });
  }
  return join(sentence, changes);
}

function join(sentence: string, changes: readonly Change[]): ReadableText {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  const write = (becomes: string, start: number, end: number) => {
    for (let index = 0; index < becomes.length; index += 1) {
      starts.push(start);
      ends.push(end);
    }
    text += becomes;
  };
  const copy = (from: number, to: number) => {
    for (let index = from; index < to; index += 1) write(fold(sentence.charAt(index)), index, index + 1);
  };
  let position = 0;
  for (const change of [...changes].sort((a, b) => a.start - b.start)) {
    copy(position, change.start);
    write(change.becomes, change.start, change.end);
    position = change.end;
  }
  copy(position, sentence.length);
  return {
    text,
    origin: (start, end) => ({
      start: starts[start] ?? sentence.length,
      end: end > start ? (ends[end - 1] ?? sentence.length) : (starts[start] ?? sentence.length),
    }),
  };
}
