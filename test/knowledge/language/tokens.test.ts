import { describe, expect, it } from 'vitest';
import { createStemmer } from '../../../knowledge/language/stemming.ts';
import { stopWordsOf } from '../../../knowledge/language/stop-words.ts';
import { foldAccents, wordsOf } from '../../../knowledge/language/tokens.ts';

const textsOf = (text: string) => wordsOf(text).map((word) => word.text);

describe('words', () => {
  it('end at apostrophes and keep their accents', () => {
    expect(textsOf("L'étiquette d’un Café")).toEqual(['l', 'étiquette', 'd', 'un', 'café']);
  });

  it('join the digit groups of every notation and no other numbers', () => {
    expect(textsOf('5,000 5.000 5 000 5’000 1.234.567')).toEqual(['5000', '5000', '5000', '5000', '1234567']);
    expect(textsOf('4.999,99 12.50 A1.000')).toEqual(['4999', '99', '12', '50', 'a1', '000']);
  });

  it('know their place in the text', () => {
    const text = 'Détaxe : 5 000 €';
    for (const { start, end } of wordsOf(text)) expect(text.slice(start, end)).toMatch(/^(Détaxe|5 000)$/);
  });

  it('lose accents and ligatures when folded', () => {
    expect(['détaxée', 'cœur', 'perché', 'straße', 'abc'].map(foldAccents)).toEqual([
      'detaxee',
      'coeur',
      'perche',
      'strasse',
      'abc',
    ]);
  });
});

describe('stems', () => {
  it.each([
    ['en', ['refund', 'refunds', 'refunded'], 'refund'],
    ['en', ['sell', 'sold', 'selling'], 'sell'],
    ['fr', ['réparation', 'réparations', 'réparer'], 'repar'],
    ['it', ['riparazione', 'riparazioni', 'riparare'], 'ripar'],
  ])('of %s are the same for the forms of a word', (language, forms, stem) => {
    const stemmer = createStemmer(language);
    expect(forms.map(stemmer)).toEqual(forms.map(() => stem));
  });

  it('of an unknown language are the folded words', () => {
    expect(createStemmer('xx')('Été')).toBe('Ete');
  });
});

it('function words are known without accents in each language', () => {
  expect(stopWordsOf('fr').has('etait')).toBe(true);
  expect(stopWordsOf('it').has('perche')).toBe(true);
  expect(stopWordsOf('en').has('the')).toBe(true);
  expect(stopWordsOf('xx').size).toBe(0);
});
