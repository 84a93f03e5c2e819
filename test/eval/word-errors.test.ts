import { describe, expect, it } from 'vitest';
import { comparableWords, holdsPhrase, wordErrors } from './word-errors.ts';

describe('word errors', () => {
  it.each<[string, string]>([
    ['Mr. Quilter isn’t ill-disposed!', 'mr quilter isnt ill disposed'],
    ['Twenty-one, thirty and 5', '21 30 and 5'],
    ['twenty ounce', '20 ounce'],
    ['1,250 units', '1250 units'],
  ])('compares "%s" as "%s"', (text, words) => {
    expect(comparableWords(text).join(' ')).toBe(words);
  });

  it.each<[string, string, number]>([
    ['a b c', 'a b c', 0],
    ['a b c', 'a x c', 1],
    ['a b c', 'a c', 1],
    ['a b c', 'a b b c d', 2],
    ['a b c', '', 3],
    ['', 'a', 1],
  ])('from "%s" to "%s" there are %i', (reference, heard, errors) => {
    expect(wordErrors(reference.split(' ').filter(Boolean), heard.split(' ').filter(Boolean))).toBe(errors);
  });

  it('finds phrases of whole words only', () => {
    expect(holdsPhrase(['light', 'roast', 'mocha'], ['roast', 'mocha'])).toBe(true);
    expect(holdsPhrase(['light', 'roasted', 'mocha'], ['roast'])).toBe(false);
  });
});
