import { describe, expect, it } from 'vitest';
import {
  easter,
  isoDay,
  mondayOfWeek,
  nextSales,
  parseDay,
} from '../../../../agents/understanding/slots/calendar-days.ts';
import { readPeriods } from '../../../../agents/understanding/slots/periods.ts';
import { readableText } from '../../../../agents/understanding/slots/readable-text.ts';
import type { LanguageCode } from '../../../../contracts/languages.ts';

/** A Sunday. */
const today = '2026-11-22';
const read = (sentence: string, language: LanguageCode) =>
  readPeriods(sentence, readableText(sentence, language, []), today, language);

describe('periods of a sentence', () => {
  it.each([
    ['for the next six weeks', 'en', 6],
    ['how many next month', 'en', 4],
    ['until the end of April', 'en', 23],
    ['sales in Q2', 'en', 32],
    ['week 14', 'en', 20],
    ["before mother's day", 'en', 24],
    ['for Christmas', 'en', 5],
    ['in a fortnight', 'en', 2],
    ['this weekend', 'en', 1],
    ['this quarter', 'en', 6],
    ['6 weeks of cover', 'en', 6],
    ['before Chinese New Year', 'en', 11],
    ["d'ici Noël", 'fr', 5],
    ['les six prochaines semaines', 'fr', 6],
    ['pour les soldes', 'fr', 12],
    ['dans quinze jours', 'fr', 2],
    ['avant la fête des mères', 'fr', 27],
    ['au premier trimestre', 'fr', 19],
    ["d'ici la fin de l'année", 'fr', 6],
    ['le prossime sei settimane', 'it', 6],
    ['entro fine mese', 'it', 2],
    ['fino a fine aprile', 'it', 23],
    ['tra un mese', 'it', 4],
    ['questo fine settimana', 'it', 1],
    ['prima della festa della mamma', 'it', 24],
    ['il 15 gennaio', 'it', 8],
  ] as const)('%s (%s) is %i weeks', (sentence, language, weeks) => {
    expect(read(sentence, language).map((period) => period.weeks)).toEqual([weeks]);
  });

  it.each([
    ['in two weeks', 'en', '2026-12-06'],
    ['on 3 December', 'en', '2026-12-03'],
    ['next month', 'en', '2026-12-01'],
    ['le 12 janvier', 'fr', '2027-01-12'],
    ['semaine 14', 'fr', '2027-04-05'],
    ['a marzo', 'it', '2027-03-01'],
  ] as const)('%s (%s) begins on %s', (sentence, language, startsOn) => {
    expect(read(sentence, language)[0]?.startsOn).toBe(startsOn);
  });

  it.each([
    ['for the last 6 weeks', 'en'],
    ['three weeks ago', 'en'],
    ['la semaine dernière', 'fr'],
    ['la settimana scorsa', 'it'],
    ['it may arrive', 'en'],
    ['la maison a été fondée', 'fr'],
    ["une robe d'été", 'fr'],
    ['see you tomorrow', 'en'],
    ['à lundi', 'fr'],
    ['a domani', 'it'],
    ['onboarding plan week 2', 'en'],
  ] as const)('%s (%s) names no coming time', (sentence, language) => {
    expect(read(sentence, language)).toEqual([]);
  });

  it('says the words of a time without those that tell how it is meant', () => {
    const sentence = 'will it last until the end of April with six weeks of cover';
    expect(read(sentence, 'en').map(({ said, start, end }) => [said, sentence.slice(start, end)])).toEqual([
      ['the end of April', 'the end of April'],
      ['six weeks', 'six weeks'],
    ]);
  });
});

describe('days of the year', () => {
  it('knows Easter, ISO weeks and the sales', () => {
    expect([2024, 2026, 2027].map((year) => isoDay(easter(year)))).toEqual([
      '2024-03-31',
      '2026-04-05',
      '2027-03-28',
    ]);
    expect(isoDay(mondayOfWeek(2027, 1))).toBe('2027-01-04');
    expect(isoDay(nextSales(parseDay('2026-11-22')).start)).toBe('2027-01-13');
    expect(isoDay(nextSales(parseDay('2027-02-10')).start)).toBe('2027-06-30');
  });
});
