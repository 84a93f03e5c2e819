import type { LanguageCode } from '../../../contracts/languages.ts';
import { fold } from '../folded-words.ts';
import { numberWords, type NumberWords } from './number-words.ts';

interface Word {
  text: string;
  /** Folded, without punctuation. */
  key: string;
  start: number;
  end: number;
}

/** Words with their places; a hyphen parts them as a space does ("thirty-eight"). */
function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}’']+(?:[.,]\d+)?/gu)].map((match) => ({
    text: match[0],
    key: fold(match[0]).replace(/[’']/g, ''),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

interface Reading {
  value: number;
  /** Words that it took. */
  length: number;
}

/** Reads the number that begins with the word at `from`: hundreds, tens and units in the order they are said. */
function readNumber(words: readonly Word[], from: number, names: NumberWords): Reading | null {
  let total = 0;
  let group = 0;
  let lowest = Infinity;
  let length = 0;
  for (let index = from; index < words.length; index += 1) {
    const key = words[index]?.key ?? '';
    if (length > 0 && key === names.and && names.value(words[index + 1]?.key ?? '') !== null) continue;
    const value = names.value(key);
    if (value === null) {
      if (key === names.hundred && group < 10) group = Math.max(1, group) * 100;
      else if (key === names.thousand && total === 0) {
        total = Math.max(1, group) * 1000;
        group = 0;
      } else break;
      lowest = Infinity;
    } else {
      // "forty one" is one number, "one forty" and "ten twenty" are two; "quatre-vingt" and "soixante dix" add or multiply.
      const joined = names.join(group % 100, value, lowest);
      if (joined === null) break;
      group = group - (group % 100) + joined;
      lowest = value;
    }
    length = index - from + 1;
  }
  return length === 0 ? null : { value: total + group, length };
}

/**
 * Writes spoken numbers as digits where a person would: from ten up ("forty one" → 41), any number after "size" or before
 * a unit, halves of sizes ("forty one and a half" → 41.5), and the small numbers that sound like other words before a
 * unit ("transfer to units" → "transfer 2 units"). "One" and other small numbers elsewhere stay words. Pure.
 */
export function writeSpokenNumbers(text: string, language: LanguageCode): string {
  const names = numberWords[language];
  const words = wordsOf(text);
  let written = '';
  let copied = 0;
  for (let index = 0; index < words.length;) {
    const before = words[index - 1]?.key ?? '';
    const reading = readNumber(words, index, names) ?? readSoundAlike(words, index, names);
    const first = words[index];
    const last = reading && words[index + reading.length - 1];
    if (!reading || !first || !last) {
      index += 1;
      continue;
    }
    const after = words[index + reading.length]?.key ?? '';
    const isSize = names.sizes.includes(before);
    if (reading.value < 10 && !isSize && !names.units.includes(after)) {
      index += reading.length;
      continue;
    }
    const half = isSize || reading.value >= 30 ? halfAfter(words, index + reading.length, names) : 0;
    const end = words[index + reading.length + half - 1]?.end ?? last.end;
    const digits = half > 0 ? `${reading.value}${language === 'en' ? '.' : ','}5` : String(reading.value);
    written += text.slice(copied, first.start) + digits;
    copied = end;
    index += reading.length + half;
  }
  return written + text.slice(copied);
}

/** How many words say "and a half" at this place. */
function halfAfter(words: readonly Word[], from: number, names: NumberWords): number {
  for (const phrase of names.halves) {
    if (phrase.every((key, offset) => words[from + offset]?.key === key)) return phrase.length;
  }
  return 0;
}

/** "to" and "for" between an order and a unit are numbers. */
function readSoundAlike(words: readonly Word[], at: number, names: NumberWords): Reading | null {
  const value = names.soundAlikes[words[at]?.key ?? ''];
  if (value === undefined) return null;
  if (!names.orders.includes(words[at - 1]?.key ?? '') || !names.units.includes(words[at + 1]?.key ?? '')) {
    return null;
  }
  return { value, length: 1 };
}
