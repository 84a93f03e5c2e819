import { describe, expect, it } from 'vitest';
import { tailLoop, wordsBeforeLoop } from '../../../../knowledge/language/speech/loop-guard.ts';

describe('the loop guard', () => {
  it.each<[string, number | null]>([
    ['brown sugar brown sugar brown sugar', 2],
    ['with brown sugar brown sugar brown sugar', 3],
    ['brown sugar brown sugar', null],
    ['send it to milan send it to milan send it to milan', 4],
    ['a b c a b c a b c', 3],
    ['a b c d e a b c d e a b c d e', null],
    ['very very very soft', null],
    ['the the the the', 1],
    ['brown sugar brown sugar brown sugar please', null],
    ['', null],
  ])('"%s" keeps %s words', (text, kept) => {
    expect(wordsBeforeLoop(text === '' ? [] : text.split(' '))).toBe(kept);
  });

  it('finds the shortest period at the end of any list', () => {
    const pattern = { shortest: 1, longest: 4, times: 3 };
    expect(tailLoop([7, 7, 7], pattern)).toBe(1);
    expect(tailLoop([5, 1, 2, 1, 2, 1, 2], pattern)).toBe(2);
    expect(tailLoop([1, 2, 1, 2, 1, 3], pattern)).toBeNull();
    expect(tailLoop([7, 7], pattern)).toBeNull();
  });
});
