import { foldAccents, wordsOf } from '../language/tokens.ts';

/**
 * What a title is about, for telling variants of one procedure: without what stands in brackets, version marks,
 * accents and case. "Tax refund (France), v2" → "tax refund".
 */
export function titleStem(title: string): string {
  return wordsOf(title.replace(/\([^)]*\)|\[[^\]]*\]/g, ' '))
    .map(({ text }) => foldAccents(text))
    .filter((word) => !/^v\d+$/.test(word))
    .join(' ');
}

/** Whether two lists of countries have one in common; an empty list stands for every country. */
export function shareCountry(a: readonly string[], b: readonly string[]): boolean {
  return a.length === 0 || b.length === 0 || a.some((country) => b.includes(country));
}
