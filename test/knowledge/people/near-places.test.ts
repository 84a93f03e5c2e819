import { describe, expect, it } from 'vitest';
import type { Store } from '../../../contracts/catalogue.ts';
import { createPlaceLinker } from '../../../knowledge/people/store-place-linker.ts';

const place = (storeId: string, name: string, city: string, country: string): Store => ({
  storeId,
  name,
  kind: 'store',
  city,
  country,
  region: 'Europe',
  latitude: null,
  longitude: null,
  timeZone: null,
});
const linker = createPlaceLinker([
  place('geneva', 'Geneva Rue du Rhône', 'Geneva', 'CH'),
  place('genoa', 'Genoa Via Roma', 'Genoa', 'IT'),
  place('munich', 'Munich Maximilianstrasse', 'Munich', 'DE'),
  place('london-bond-street', 'London Bond Street', 'London', 'GB'),
  place('paris', 'Paris Montaigne', 'Paris', 'FR'),
]);
const values = (sentence: string, language: 'en' | 'fr' | 'it' = 'en') =>
  linker.mentions(sentence, language).map(({ value }) => value);

describe('places that were misspelt', () => {
  it('keeps every place that the words are about as near to, best first', () => {
    const [mention] = linker.mentions('stock à Genea', 'fr');
    expect(mention?.alternatives.map(({ value }) => value).sort()).toEqual(['Geneva', 'Genoa']);
    expect(linker.mentions('stock in Geneva', 'en')[0]?.alternatives).toEqual([]);
  });

  it.each([
    ['in Berlin und Muncih', 'en', ['Munich']],
    ['à Patis', 'fr', ['Paris']],
    ['who needs restocking in Geramny', 'en', ['DE']],
  ] as const)('forgives one slip: %s', (sentence, language, expected) => {
    expect(values(sentence, language)).toEqual(expect.arrayContaining([...expected]));
  });

  it.each([
    ['count them in pairs', 'en'],
    ["c'est pour la maison", 'fr'],
    ['in italian leather', 'en'],
    ['traduis ça en allemand', 'fr'],
  ] as const)('takes an ordinary word for no place: %s', (sentence, language) => {
    expect(values(sentence, language)).toEqual([]);
  });

  it('takes the street of a store for the store', () => {
    const [mention] = linker.mentions('is it at bond street', 'en');
    expect(mention).toMatchObject({ value: 'london-bond-street', said: 'bond street' });
  });

  it.each(['every where', 'any where'])('hears %s as everywhere', (said) => {
    expect(values(`do we have it ${said}`)).toEqual(['everywhere']);
  });
});
