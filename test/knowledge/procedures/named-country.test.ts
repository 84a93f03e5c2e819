import { expect, it } from 'vitest';
import { createCountryFinder } from '../../../knowledge/procedures/named-country.ts';

const countriesIn = createCountryFinder(['en', 'fr', 'it']);

it.each([
  ['tax refund in Japan', ['JP']],
  ['How does it work in France?', ['FR']],
  ['is it the same in the UK and in the United States?', ['GB', 'US']],
  ['détaxe au Japon', ['JP']],
  ['les retours aux États-Unis', ['US']],
  ['rimborso IVA in Giappone', ['JP']],
  ['cambio negli Emirati', ['AE']],
  ['the rule in Hong Kong', ['HK']],
])('finds the country that a question is about: %s', (question, expected) => {
  expect(countriesIn(question)).toEqual(expected);
});

it.each([
  'a client living in Japan',
  'une cliente qui habite au Japon',
  'un cliente che abita in Giappone',
  'a client from Japan',
  'can we ship to the United States',
  'how long is it in transit',
  'keep it for us',
])('leaves out where a client lives, comes from or sends to: %s', (question) => {
  expect(countriesIn(question)).toEqual([]);
});
