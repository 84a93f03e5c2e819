/** One word of a sentence. Offsets are UTF-16 units into the sentence as it was given. */
export interface Word {
  /** As the person wrote it. */
  text: string;
  /** Lower case without accents, for comparing. */
  folded: string;
  start: number;
  end: number;
}

const ligatures: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ı: 'i' };

/** Lower case, accents and ligatures taken apart, typographic apostrophes straightened. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[œæßøłđı]/g, (letter) => ligatures[letter] ?? letter)
    .replace(/[’‘`´]/g, "'");
}

/**
 * Words of a sentence: runs of letters, or runs of digits. Apostrophes and hyphens part words, so `l'Aurelia`
 * gives two and `T-Light` gives two; letters and digits that touch stay one word (`85123A`).
 */
export function wordsOf(sentence: string): Word[] {
  const words: Word[] = [];
  for (const match of sentence.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const text = match[0];
    const folded = fold(text);
    if (folded !== '') words.push({ text, folded, start: match.index, end: match.index + text.length });
  }
  return words;
}

/** The folded words of a text joined by single spaces: the form that names are compared in. */
export function foldedName(text: string): string {
  return wordsOf(text)
    .map((word) => word.folded)
    .join(' ');
}
