import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../contracts/catalogue.ts';
import { createPlaceLinker } from '../../../knowledge/people/store-place-linker.ts';
import { worldCities } from '../../../knowledge/people/world-cities.ts';
import { smallHouseStores } from '../../fixtures/small-house.ts';

const nice: Store = {
  storeId: 'nce-ms',
  name: 'Nice Masséna',
  kind: 'store',
  city: 'Nice',
  country: 'FR',
  region: 'Europe',
  latitude: 43.7,
  longitude: 7.26,
  timeZone: null,
};
const munich: Store = {
  ...nice,
  storeId: 'muc-mx',
  name: 'Munich Maximilianstrasse',
  city: 'Munich',
  country: 'DE',
};
const linker = createPlaceLinker([...smallHouseStores, nice, munich], {
  productNames: ['Capri loafer', 'Milano', 'Aurelia tote'],
});
type Language = 'en' | 'fr' | 'it';
const places = (sentence: string, language: Language) =>
  linker.mentions(sentence, language).map(({ kind, value }) => `${kind}: ${value}`);

describe('places that a sentence names', () => {
  it.each<[string, Language, string[]]>([
    ['Do we have it in black in Paris?', 'en', ['city: Paris']],
    ['abbiamo la borsa in nero a Parigi?', 'it', ['city: Paris']],
    ['y en a-t-il à Londres ou à Milan ?', 'fr', ['city: London', 'city: Milan']],
    ['quanti a Tokio', 'it', ['city: Tokyo']],
    ['how many should we ship to milan', 'en', ['city: Milan']],
    ['è disponibile a Monaco di Baviera?', 'it', ['city: Munich']],
    ['at Paris Saint-Honore', 'en', ['store: par-sh']],
    ['chez Saint-Honoré', 'fr', ['store: par-sh']],
    ['nella boutique Montenapoleone', 'it', ['store: mil-mn']],
    ['at lon-bs', 'en', ['store: lon-bs']],
    ['nel Regno Unito', 'it', ['country: GB']],
    ['in the UK', 'en', ['country: GB']],
    ['aux États-Unis', 'fr', ['country: US']],
    ['au Japon', 'fr', ['country: JP']],
    ['stock in Asia Pacific', 'en', ['region: Asia Pacific']],
    ['en Europe', 'fr', ['region: Europe']],
    ['stock in Barcelona', 'en', ['unknown-city: Barcelona']],
    ['a Ginevra o a Pechino', 'it', ['unknown-city: Geneva', 'unknown-city: Beijing']],
    ['à Séoul', 'fr', ['unknown-city: Seoul']],
    ['in Nuova York', 'it', ['unknown-city: New York']],
    ['do we have it in my store', 'en', ['here: here']],
    ['en a-t-on chez nous', 'fr', ['here: here']],
    ['ce l’abbiamo qui', 'it', ['here: here']],
    ['da noi in negozio', 'it', ['here: here', 'here: here']],
    ['where is the nearest one', 'en', ['nearest: nearest']],
    ['la boutique la plus proche', 'fr', ['nearest: nearest']],
    ['il negozio più vicino', 'it', ['nearest: nearest']],
    ['look everywhere', 'en', ['everywhere: everywhere']],
    ['cherche partout', 'fr', ['everywhere: everywhere']],
    ['in tutti i negozi', 'it', ['everywhere: everywhere']],
    ['in our store in Milan', 'en', ['city: Milan']],
    ['is anything left in the warehouse', 'en', ['store: wh-eu']],
    ['nel magazzino di Lione', 'it', ['store: wh-eu']],
    ['en Suède', 'fr', ['country: SE']],
  ])('"%s" (%s)', (sentence, language, expected) => {
    expect(places(sentence, language)).toEqual(expected);
  });

  it.each<[string, Language, string[]]>([
    ['in Londn', 'en', ['city: London']],
    ['a Parigii', 'it', ['city: Paris']],
    ['montenapoleon', 'en', ['store: mil-mn']],
    ['at Milann', 'en', ['city: Milan']],
    ['à Canns', 'fr', ['city: Cannes']],
    ['in san fransisco', 'en', ['unknown-city: San Francisco']],
  ])('links the misspelt "%s" (%s)', (sentence, language, expected) => {
    expect(places(sentence, language)).toEqual(expected);
  });

  it.each<[string, Language]>([
    ['what a nice bag', 'en'],
    ['sell it to nice people', 'en'],
    ['una borsa con aroma di cuoio', 'it'],
    ['en bordeaux s’il vous plaît', 'fr'],
    ['the burgundy in bordeaux', 'en'],
    ['je cherche des cannes', 'fr'],
    ['come funziona il rimborso per i turisti', 'it'],
    ['tell us more about it', 'en'],
    ['size EU 38', 'en'],
    ['the black one in suede', 'en'],
    ['qui peut m’aider', 'fr'],
    ['the Capri loafer in black', 'en'],
    ['la borsa Milano in nero', 'it'],
    ['can you rappeler la réunion de demain', 'fr'],
    ['Italian leather, like the French one', 'en'],
  ])('names no place in "%s" (%s)', (sentence, language) => {
    expect(places(sentence, language)).toEqual([]);
  });

  it('takes an ordinary word for a city where a preposition or a capital says so', () => {
    expect(places('is there one in Nice', 'en')).toEqual(['city: Nice']);
    expect(places('do we have it in nice', 'en')).toEqual(['city: Nice']);
    expect(places('à Nice', 'fr')).toEqual(['city: Nice']);
    expect(places('à Bordeaux', 'fr')).toEqual(['unknown-city: Bordeaux']);
    expect(places('do you ship to Capri', 'en')).toEqual(['unknown-city: Capri']);
    expect(places('quanti spediamo a Milano', 'it')).toEqual(['city: Milan']);
  });

  it('knows at least 120 cities in three languages, each found after a preposition', () => {
    expect(worldCities.length).toBeGreaterThanOrEqual(120);
    const at = { en: 'stock at', fr: 'stock à', it: 'stock a' } as const;
    for (const { name, names } of worldCities) {
      for (const language of ['en', 'fr', 'it'] as const) {
        const found = linker.mentions(`${at[language]} ${names[language]} ?`, language);
        expect(
          found.map(({ value }) => value),
          `${names[language]} (${language})`,
        ).toEqual([name]);
      }
    }
  });

  it('keeps mentions ordered and apart, with offsets of what was said, whatever the text', () => {
    const words = fc.constantFrom(
      'Paris',
      'in',
      'à',
      'New',
      'York',
      'nice',
      'chez',
      'nous',
      'Saint',
      'Honoré',
      'qui',
      '?',
    );
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 12 }),
        fc.constantFrom<Language>('en', 'fr', 'it'),
        (parts, language) => {
          const sentence = parts.join(' ');
          const mentions = linker.mentions(sentence, language);
          mentions.forEach(({ start, end, said, score }, index) => {
            expect(sentence.slice(start, end)).toBe(said);
            expect(start).toBeGreaterThanOrEqual(mentions[index - 1]?.end ?? 0);
            expect(score).toBeLessThanOrEqual(1);
          });
        },
      ),
      { numRuns: 200 },
    );
  });
});
