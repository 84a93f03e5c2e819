import { describe, expect, it } from 'vitest';
import { repairCue } from '../../../../agents/understanding/slots/cue-words.ts';
import { spokenNumberAt } from '../../../../agents/understanding/slots/number-words.ts';
import { readableText } from '../../../../agents/understanding/slots/readable-text.ts';
import type { LanguageCode } from '../../../../contracts/languages.ts';
import { wordsOf } from '../../../../knowledge/language/folded-words.ts';

const numberIn = (text: string, language: LanguageCode) =>
  spokenNumberAt(
    wordsOf(text).map(({ folded }) => folded),
    0,
    language,
  )?.value ?? null;

describe('numbers in words', () => {
  it.each([
    ['ninety-eight', 'en', 98],
    ['a hundred and twenty', 'en', 120],
    ['two thousand five hundred', 'en', 2500],
    ['soixante et onze', 'fr', 71],
    ['quatre-vingt-dix-huit', 'fr', 98],
    ['quatre-vingts', 'fr', 80],
    ['deux cent cinquante', 'fr', 250],
    ['cinquante mille', 'fr', 50_000],
    ['novantotto', 'it', 98],
    ['novanta otto', 'it', 98],
    ['duecentocinquanta', 'it', 250],
    ['millecinquecento', 'it', 1500],
    ['trentamila', 'it', 30_000],
    ['thirty', 'fr', 30],
  ] as const)('reads %s in %s as %i', (text, language, value) => {
    expect(numberIn(text, language)).toBe(value);
  });

  it.each([
    ['due to the sale', 'en'],
    ['une robe', 'fr'],
    ['a bag', 'en'],
    ['sei sicuro', 'fr'],
  ] as const)('takes articles and words of another language for no number: %s', (text, language) => {
    expect(numberIn(text, language)).toBeNull();
  });

  it('ends a number where another one begins', () => {
    expect(spokenNumberAt(['thirty', 'forty'], 0, 'en')).toEqual({ value: 30, length: 1 });
  });
});

describe('a sentence made readable', () => {
  it.each([
    ['moins de 2 000 € d’ici Noël', 'fr', "moins de 2000 € d'ici noel"],
    ['massimo 1.500,50 euro', 'it', 'massimo 1500,50 euro'],
    ['budget 50k, or 1.5k', 'en', 'budget 50000, or 1500'],
    ['30 thosand euros', 'en', '30000 euros'],
    ['size 38½ at 0.985', 'en', 'size 38.5 at 0.985'],
    ['the wareouse only has forty', 'en', 'the warehouse only has 40'],
    ['move the camp aign', 'en', 'move the campaign'],
    ['le prossime sei settimnae', 'it', 'le prossime 6 settimane'],
  ] as const)('%s', (sentence, language, readable) => {
    expect(readableText(sentence, language, []).text).toBe(readable);
  });

  it('leads back to the words that were said', () => {
    const sentence = 'budget di cinquantamila euro';
    const { text, origin } = readableText(sentence, 'it', []);
    const at = text.indexOf('50000');
    const { start, end } = origin(at, at + 5);
    expect(sentence.slice(start, end)).toBe('cinquantamila');
  });

  it('leaves names as they are and hides their digits', () => {
    const { text } = readableText('borsa Duecento P1003 a 40', 'it', [
      { start: 6, end: 14 },
      { start: 15, end: 20 },
    ]);
    expect(text).toBe('borsa duecento p#### a 40');
  });

  it.each([
    ['mari', 'fr'],
    ['aprire', 'it'],
    ['late', 'en'],
    ['soldi', 'it'],
  ] as const)('takes %s for no misspelt cue', (word, language) => {
    expect(repairCue(word, language)).toBe(word);
  });
});
