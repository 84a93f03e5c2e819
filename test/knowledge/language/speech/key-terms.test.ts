import { describe, expect, it } from 'vitest';
import {
  followTerms,
  growTermTree,
  noProgress,
  termBonuses,
  type TermNode,
} from '../../../../knowledge/language/speech/key-terms.ts';
import { spellings } from '../../../../knowledge/language/speech/moonshine-transcriber.ts';

const after = (tree: TermNode, tokens: number[]) =>
  tokens.reduce((progress, token) => followTerms(tree, progress, token), noProgress);

describe('key terms', () => {
  const tree = growTermTree([
    [
      [10, 11, 12],
      [20, 11, 12],
    ],
    [[10, 30]],
  ]);

  it('helps every term to begin, in each of its spellings', () => {
    expect(termBonuses(tree, noProgress, 2)).toEqual(
      new Map([
        [10, 2],
        [20, 2],
      ]),
    );
  });

  it('helps a begun term the more the deeper it is', () => {
    const bonuses = termBonuses(tree, after(tree, [99, 10]), 2);
    expect(bonuses.get(11)).toBeCloseTo(2 * (1 + Math.log(2)));
    expect(bonuses.get(30)).toBeCloseTo(2 * (1 + Math.log(2)));
    expect(termBonuses(tree, after(tree, [10, 11]), 2).get(12)).toBeCloseTo(2 * (1 + Math.log(3)));
  });

  it('gives a term up when another token comes', () => {
    expect(termBonuses(tree, after(tree, [10, 99]), 2)).toEqual(
      new Map([
        [10, 2],
        [20, 2],
      ]),
    );
  });

  it('lets a term begin inside another', () => {
    const nested = growTermTree([[[1, 2, 3]], [[2, 9]]]);
    const bonuses = termBonuses(nested, after(nested, [1, 2]), 1);
    expect(bonuses.get(3)).toBeCloseTo(1 + Math.log(3));
    expect(bonuses.get(9)).toBeCloseTo(1 + Math.log(2));
  });

  it('stops helping a term that was heard twice, and only that one', () => {
    const once = after(tree, [10, 11, 12]);
    expect(termBonuses(tree, once, 2).has(20)).toBe(true);
    const twice = [20, 11, 12].reduce((progress, token) => followTerms(tree, progress, token), once);
    expect(termBonuses(tree, twice, 2)).toEqual(new Map([[10, 2]]));
    expect(termBonuses(tree, followTerms(tree, twice, 10), 2).has(11)).toBe(false);
    expect(termBonuses(tree, followTerms(tree, twice, 10), 2).has(30)).toBe(true);
  });

  it('spells a term as written, in small letters and capitalised', () => {
    expect(spellings(' MILAN  tote-bag ')).toEqual(['MILAN tote-bag', 'milan tote-bag', 'Milan Tote-Bag']);
    expect(spellings('tote')).toEqual(['tote', 'Tote']);
    expect(spellings('  ')).toEqual([]);
  });
});
