import { describe, expect, it } from 'vitest';
import { readSlots } from '../../../../agents/understanding/slots/slots.ts';
import { toolInput } from '../../../../agents/understanding/tool-input.ts';
import type { Question } from '../../../../agents/understanding/decision.ts';
import type { LanguageCode } from '../../../../contracts/languages.ts';
import { demonstrationToday, demonstrationVocabulary } from '../../../eval/demonstration-vocabulary.ts';
import { comparable } from '../../../eval/slots.ts';

const vocabulary = demonstrationVocabulary();
const slotsOf = (sentence: string, language: LanguageCode) =>
  readSlots(sentence, language, vocabulary, demonstrationToday);
const read = (sentence: string, language: LanguageCode) => {
  const { topic: _topic, ...rest } = comparable(slotsOf(sentence, language));
  return rest;
};
const questionOf = (text: string): Question => ({
  text,
  imageId: null,
  language: null,
  person: { role: 'planner', homeStoreId: null, language: 'en', mayUse: [] },
  today: demonstrationToday,
  previous: [],
});

describe('slots of a sentence', () => {
  it.each([
    ['Duecento belt 90 in Tokyo', 'en', { product: 'Duecento belt', size: '90', place: 'Tokyo' }],
    ['Deux robes', 'fr', { subcategory: 'dress', quantity: 2 }],
    ['u got the Aurelia tote in 38?', 'en', { product: 'Aurelia tote', size: '38' }],
    ['taglia quarantadue', 'it', { size: '42' }],
    ['taille trente-huit et demi', 'fr', { size: '38.5' }],
    [
      'ship 40 Aurelia loafers to Beijing',
      'en',
      { product: 'Aurelia loafer', quantity: 40, place: 'Beijing' },
    ],
    ['Aurelia loafer in 40', 'en', { product: 'Aurelia loafer', size: '40' }],
    ['three pieces of the Ondine twilly', 'en', { product: 'Ondine twilly', quantity: 3 }],
    ["combien de sacs a l'entrepôt", 'fr', { category: 'bags', place: 'warehouse' }],
    ['montre-moi les sacs rouges', 'fr', { category: 'bags', colour: 'red' }],
    ['une montre en or', 'fr', { category: 'watches', colour: 'gold' }],
    ["d'ici Noël", 'fr', { weeks: 5 }],
    ['how do gift cards work', 'en', {}],
    ['do you have the Lunaria in small', 'en', { line: 'Lunaria' }],
    ['le cabas Aurelia PM', 'fr', { product: 'Aurelia small tote' }],
    ['ship it tomorrow for six weeks of cover', 'en', { weeks: 6 }],
  ] as const)('%s (%s)', (sentence, language, expected) => {
    expect(read(sentence, language)).toEqual(expected);
  });

  it.each([
    ['98 %', 'en', 0.98],
    ['ninety-eight percent', 'en', 0.98],
    ['0,98', 'fr', 0.98],
    ['quatre-vingt-dix-huit pour cent', 'fr', 0.98],
    ['novantotto per cento', 'it', 0.98],
    ['livello di servizio 97', 'it', 0.97],
    ['30 % off', 'en', undefined],
  ] as const)('reads the service level of %s', (sentence, language, level) => {
    expect(slotsOf(sentence, language).serviceLevel).toBe(level);
  });

  it.each([
    ['the warehouse only has 40', 'en', 40],
    ["on n'a que 40 pièces à l'entrepôt", 'fr', 40],
    ['in magazzino restano 120 pezzi', 'it', 120],
    ['no more than sixty pieces', 'en', 60],
    ['limit it to 75 pieces', 'en', 75],
  ] as const)('reads the warehouse limit of %s', (sentence, language, limit) => {
    const slots = slotsOf(sentence, language);
    expect(slots.warehouseLimit).toBe(limit);
    expect(slots.place).toBeUndefined();
  });

  it('takes money for no warehouse limit', () => {
    expect(slotsOf('the warehouse has 2000 euros', 'en').warehouseLimit).toBeUndefined();
  });

  it.each([
    ['bags under 2 000 €', 'en', { maxPrice: 2000 }],
    ['moins de mille euros', 'fr', { maxPrice: 1000 }],
    ['max 1.500 euro', 'it', { maxPrice: 1500 }],
    ['between 200 and 600 euros', 'en', { maxPrice: 600 }],
    ['budget of 50k', 'en', { budget: 50_000 }],
    ['ship no more than 30 thousand euros', 'en', { budget: 30_000 }],
    ['non spendere più di trentamila euro', 'it', { budget: 30_000 }],
    ['less than 3 weeks', 'en', {}],
  ] as const)('reads the limit in money of %s', (sentence, language, expected) => {
    const { maxPrice, budget } = slotsOf(sentence, language);
    expect({ ...(maxPrice ? { maxPrice } : {}), ...(budget ? { budget } : {}) }).toEqual(expected);
  });

  it.each([
    ['Aurelia pump in UK 5', 'en', '38'],
    ['escarpin Vespera US 7', 'fr', '37'],
    ['stivaletto Duecento in taglia inglese 9', 'it', '43'],
    ['Cassiope dress, French 38', 'en', '42'],
    ['Filigrana ring US 6', 'en', '52'],
  ] as const)('converts the size of %s', (sentence, language, size) => {
    const slots = slotsOf(sentence, language);
    expect(slots.size).toBe(size);
    expect(slots.place).toBeUndefined();
  });

  it('keeps the system of a size where the goods may be of either gender, and guesses nothing', () => {
    expect(slotsOf('ankle boots in UK 8', 'en').size).toBe('UK 8');
    expect(slotsOf("men's ankle boots in UK 8", 'en').size).toBe('42');
  });

  it('parts the day of a moved campaign from the horizon', () => {
    const slots = slotsOf(
      'what if the campaign starts in two weeks, how many Aurelia totes will we sell next month',
      'en',
    );
    expect(slots.campaignStartsOn).toBe('2026-12-06');
    expect(slots.weeks).toBe(4);
    expect(slots.masked).toContain('_date_');
  });

  it('keeps every name that is about as near, and every place', () => {
    const slots = slotsOf('la pochette Lunaria à Genva', 'fr');
    expect(slots.product?.alternatives.map(({ value }) => value).sort()).toEqual([
      'Lunaria clutch',
      'Lunaria pouch',
    ]);
    expect(slots.place?.value).toBe('Geneva');
  });

  it('takes a destination before a source, and places that stand together as one', () => {
    expect(slotsOf('transfer Lunaria clutches to London from Paris', 'en').place?.value).toBe('London');
    expect(slotsOf('stock in Berlin and Munich', 'en').place?.value).toBe('Berlin and Munich');
    expect(vocabulary.places.resolve('Berlin and Munich', null)).toMatchObject({
      kind: 'found',
      stores: [{ city: 'Berlin' }, { city: 'Munich' }],
    });
  });

  it('names the topic of a question to the procedures', () => {
    expect(slotsOf('comment faire une détaxe en Italie', 'fr').topic).toBe('tax refund');
    expect(slotsOf('quanto dura la riparazione', 'it').topic).toBe('repair');
  });

  it('masks what it read and keeps the words around it', () => {
    expect(slotsOf('how many Aurelia totes to Milan before Christmas at 98 %', 'en').masked).toBe(
      'how many _product_ to _place_ before _period_ at _percent_',
    );
    expect(slotsOf('black or camel bags under 2000 euros', 'en').masked).toBe(
      '_colour_ or _colour_ _category_ under _price_',
    );
  });
});

describe('tool inputs', () => {
  const inputOf = (tool: Parameters<typeof toolInput>[0], sentence: string) =>
    toolInput(tool, slotsOf(sentence, 'en'), questionOf(sentence));

  it('carry a limit in money as the tool means it', () => {
    expect(inputOf('look_up_stock', 'client budget 1500 euros for a clutch')).toEqual({
      subcategory: 'clutch',
      maxPrice: 1500,
    });
    expect(inputOf('plan_replenishment', 'plan Milan with no more than 30000 euros')).toEqual({
      place: 'Milan',
      budget: 30_000,
    });
  });

  it('carry a moved campaign to the forecast and the plan', () => {
    const sentence = 'Milan if the campaign starts in two weeks';
    const expected = { place: 'Milan', campaignStartsOn: '2026-12-06' };
    expect(inputOf('forecast_demand', sentence)).toEqual(expected);
    expect(inputOf('plan_replenishment', sentence)).toEqual(expected);
  });

  it('limit the weeks of a plan', () => {
    expect(inputOf('plan_replenishment', 'Milan for the next 40 weeks')).toEqual({
      place: 'Milan',
      coverWeeks: 26,
    });
  });
});
