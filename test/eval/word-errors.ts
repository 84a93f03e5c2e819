import { editSimilarity, phoneticKey } from '../../knowledge/language/name-similarity.ts';

const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function valueOf(word: string): number | null {
  const unit = units.indexOf(word);
  if (unit >= 0) return unit;
  const ten = tens.indexOf(word);
  return ten >= 0 ? (ten + 2) * 10 : null;
}

/**
 * Words as they are compared: small letters, no punctuation, English number words up to ninety-nine as digits, the
 * usual titles in full.
 */
export function comparableWords(text: string): string[] {
  const words = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[’']/g, '')
    .replace(/(\d),(\d{3})/g, '$1$2')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '')
    .map((word) => ({ mister: 'mr', missus: 'mrs', doctor: 'dr' })[word] ?? word);
  const compared: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const value = valueOf(words[index] ?? '');
    const unit = valueOf(words[index + 1] ?? '');
    if (value !== null && value >= 20 && unit !== null && unit > 0 && unit < 10) {
      compared.push(String(value + unit));
      index += 1;
    } else compared.push(value === null ? (words[index] ?? '') : String(value));
  }
  return compared;
}

/** Fewest insertions, deletions and substitutions that turn one list of words into the other (Levenshtein 1966). */
export function wordErrors(reference: readonly string[], heard: readonly string[]): number {
  let row = Array.from({ length: heard.length + 1 }, (_, index) => index);
  for (const [index, word] of reference.entries()) {
    const next = [index + 1];
    for (const [column, other] of heard.entries()) {
      const substituted = (row[column] ?? 0) + (word === other ? 0 : 1);
      next.push(Math.min(substituted, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row[heard.length] ?? 0;
}

/** Whether the phrase stands in the text, word for word. */
export function holdsPhrase(text: readonly string[], phrase: readonly string[]): boolean {
  return ` ${text.join(' ')} `.includes(` ${phrase.join(' ')} `);
}

/** What a catalogue's linker finds in a text: words of which at most a third of the letters differ, or that sound the same. */
const leastAlike = 2 / 3;

/** Whether something near the phrase stands in the text, in as many words, or one more or fewer. */
export function holdsPhraseNearly(text: readonly string[], phrase: readonly string[]): boolean {
  const wanted = phrase.join('');
  for (let length = Math.max(1, phrase.length - 1); length <= phrase.length + 1; length += 1) {
    for (let start = 0; start + length <= text.length; start += 1) {
      const found = text.slice(start, start + length).join('');
      if (editSimilarity(found, wanted) >= leastAlike || phoneticKey(found) === phoneticKey(wanted))
        return true;
    }
  }
  return phrase.length === 0;
}

/** Most times in a row that the same one to four words stand in a text. */
export function mostRepeats(words: readonly string[]): number {
  let most = words.length === 0 ? 0 : 1;
  for (let period = 1; period <= 4; period += 1) {
    let same = 0;
    for (let index = period; index < words.length; index += 1) {
      same = words[index] === words[index - period] ? same + 1 : 0;
      most = Math.max(most, Math.floor(same / period) + 1);
    }
  }
  return most;
}
