/** One word of a text with its place in UTF-16 units. */
export interface Word {
  /** Lower case, composed accents (NFC); digit groups joined, so that 5,000, 5.000 and 5 000 are one word. */
  text: string;
  start: number;
  end: number;
}

const wordPattern = /\d{1,3}(?:[.,'’\u00A0\u202F ]\d{3})+(?![\p{L}\p{N}])|[\p{L}\p{N}\p{M}]+/gu;
const digitSeparators = /[.,'’\u00A0\u202F ]/g;

/** Words of a text in order. An apostrophe ends a word: `l'étiquette` is `l` and `étiquette`. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const [found] = match;
    const grouped = found.charCodeAt(0) < 58 && digitSeparators.test(found);
    digitSeparators.lastIndex = 0;
    const joined = grouped ? found.replace(digitSeparators, '') : found;
    words.push({
      text: joined.normalize('NFC').toLowerCase(),
      start: match.index,
      end: match.index + found.length,
    });
  }
  return words;
}

const marks = /\p{M}+/gu;
const plain = /^[a-z0-9]*$/;

/** A word without accents and ligatures: `détaxée` → `detaxee`, `cœur` → `coeur`. */
export function foldAccents(word: string): string {
  if (plain.test(word)) return word;
  return word
    .normalize('NFD')
    .replace(marks, '')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss');
}
