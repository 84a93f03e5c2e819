import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldedName, wordsOf } from '../../../knowledge/language/folded-words.ts';
import { createFuzzyNames } from '../../../knowledge/language/fuzzy-names.ts';
import {
  editSimilarity,
  nameSimilarity,
  phoneticKey,
  prepareName,
} from '../../../knowledge/language/name-similarity.ts';

const alike = (a: string, b: string) => nameSimilarity(prepareName(a), prepareName(b));
const word = fc.stringMatching(/^[a-z]{1,14}$/);

describe('folded words', () => {
  it('parts words at apostrophes and hyphens and keeps offsets into the original', () => {
    const sentence = "l'Aurelia T-Light à 85123A";
    expect(wordsOf(sentence).map(({ folded }) => folded)).toEqual([
      'l',
      'aurelia',
      't',
      'light',
      'a',
      '85123a',
    ]);
    for (const { text, start, end } of wordsOf(sentence)) expect(sentence.slice(start, end)).toBe(text);
  });

  it('folds accents, ligatures and composed or decomposed letters alike', () => {
    expect(fold('Œuvre d’été')).toBe("oeuvre d'ete");
    expect(foldedName('Saint-Honoré')).toBe(foldedName('SAINT HONORÉ'.normalize('NFD')));
  });
});

describe('likeness of names', () => {
  it('hears through what speech recognition and people confuse', () => {
    expect(phoneticKey('corvina')).toBe(phoneticKey('korvina'));
    expect(phoneticKey('cassiope')).toBe(phoneticKey('kasiopee'));
    expect(phoneticKey('philippa')).toBe(phoneticKey('filipa'));
    expect(phoneticKey('tote')).not.toBe(phoneticKey('tie'));
  });

  it('counts two swapped neighbours as one slip', () => {
    expect(editSimilarity('corvina', 'covrina')).toBeCloseTo(1 - 1 / 7);
  });

  it('ranks a slip above another word', () => {
    expect(alike('lunarea', 'lunaria')).toBeGreaterThan(0.75);
    expect(alike('lunaria', 'vespera')).toBeLessThan(0.4);
  });

  it('is symmetric, within 0 and 1, and 1 for the same text', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const likeness = alike(a, b);
        expect(likeness).toBeGreaterThanOrEqual(0);
        expect(likeness).toBeLessThanOrEqual(1);
        expect(alike(b, a)).toBeCloseTo(likeness, 10);
        expect(alike(a, a)).toBe(1);
      }),
    );
  });
});

describe('fuzzy names', () => {
  const names = ['aurelia', 'lunaria', 'corvina', 'vespera', 'saint honore'];
  const index = createFuzzyNames(names);

  it('finds the nearest name by letters or by sound', () => {
    const nearest = (text: string) => names[index.near(text, { least: 0.6, limit: 1 })[0]?.index ?? -1];
    expect(nearest('orelia')).toBe('aurelia');
    expect(nearest('korbina')).toBe('corvina');
    expect(nearest('completely other')).toBeUndefined();
    expect(index.exact('vespera')).toBe(3);
  });

  it('gives the same answer every time and respects its limits', () => {
    fc.assert(
      fc.property(word, (text) => {
        const first = index.near(text, { least: 0.5, limit: 2 });
        expect(index.near(text, { least: 0.5, limit: 2 })).toEqual(first);
        expect(first.length).toBeLessThanOrEqual(2);
        expect(first.every(({ similarity }) => similarity >= 0.5)).toBe(true);
      }),
    );
  });
});
