import { describe, expect, it } from 'vitest';
import { writeSpokenNumbers } from '../../../../knowledge/language/speech/spoken-numbers.ts';

describe('spoken numbers', () => {
  it.each([
    ['en', 'the loafer in size forty one?', 'the loafer in size 41?'],
    ['en', 'Size seven and a half', 'Size 7.5'],
    ['en', 'forty one and a half please', '41.5 please'],
    ['en', 'Ship twenty-five pieces to Paris for this week', 'Ship 25 pieces to Paris for this week'],
    ['en', 'one hundred and twenty units', '120 units'],
    ['en', 'two thousand five hundred euros', '2500 euros'],
    ['en', 'a size 41 in black, twelve months', 'a size 41 in black, 12 months'],
    ['fr', 'en taille quarante et un', 'en taille 41'],
    ['fr', 'quatre-vingt-dix-sept pièces', '97 pièces'],
    ['fr', 'soixante et onze', '71'],
    ['fr', 'trente-huit et demi', '38,5'],
    ['it', 'taglia quarantuno', 'taglia 41'],
    ['it', 'trentotto e mezzo', '38,5'],
  ] as const)('in %s "%s" is written "%s"', (language, said, written) => {
    expect(writeSpokenNumbers(said, language)).toBe(written);
  });

  it('"to" and "for" are numbers only between an order and a unit', () => {
    expect(writeSpokenNumbers('Transfer to units to Milan.', 'en')).toBe('Transfer 2 units to Milan.');
    expect(writeSpokenNumbers('Reserve for pieces for her.', 'en')).toBe('Reserve 4 pieces for her.');
    expect(writeSpokenNumbers('Ship it to Milan for the launch.', 'en')).toBe(
      'Ship it to Milan for the launch.',
    );
  });

  it.each([
    ['en', 'this one is for two clients'],
    ['fr', 'une veste, pas un sac'],
    ['it', 'una borsa e uno zaino'],
    ['it', 'mille duecento'],
  ] as const)('small numbers and articles stay words in %s: %s', (language, said) => {
    expect(writeSpokenNumbers(said, language)).toBe(said);
  });
});
