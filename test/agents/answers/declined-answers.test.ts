import { describe, expect, it } from 'vitest';
import { composeDeclined } from '../../../agents/answers/declined.ts';
import { createReaders } from '../../../agents/answers/reader.ts';
import { articleName, productCard } from '../../../agents/answers/products.ts';
import { choiceIn, labelIn, placeIn, termIn } from '../../../agents/answers/terms.ts';
import type { LanguageCode } from '../../../contracts/languages.ts';
import { declinedResult, type DeclinedResult } from '../../../contracts/tool-results.ts';

const readers = createReaders();
const readerIn = (language: LanguageCode) =>
  readers({
    language,
    country: null,
    role: 'advisor',
    homeStoreId: null,
    today: '2026-11-22',
    imageUrl: () => null,
  });

const declined = (
  reason: DeclinedResult['reason'],
  subject = '',
  choices: DeclinedResult['choices'] = [],
): DeclinedResult => ({ kind: 'declined', source: 'stock', asOf: '2026-11-22', reason, subject, choices });

const sentence = (result: DeclinedResult, language: LanguageCode) => {
  const [part] = composeDeclined(result, readerIn(language));
  return part?.type === 'text' ? part.text : '';
};

const languages = ['en', 'fr', 'it'] as const;
const reasons = declinedResult.shape.reason.options;

describe('what cannot be answered', () => {
  it.each(reasons)('has a sentence of its own in each language for "%s"', (reason) => {
    const sentences = languages.map((language) => sentence(declined(reason, 'Milan'), language));
    expect(new Set(sentences).size).toBe(languages.length);
    for (const text of sentences) {
      expect(text.length).toBeGreaterThan(30);
      expect(text).not.toMatch(/undefined|null|\s{2}/);
    }
  });

  it('says what was asked for and offers the choices as replies in the language', () => {
    const result = declined('unknown-product', 'Aurelia tote, fuchsia', [
      { label: 'Aurelia tote, black', value: 'P1001' },
      { label: 'Aurelia tote, ivory', value: 'P1003' },
    ]);
    expect(sentence(result, 'it')).toBe(
      'Non ho trovato alcun articolo per «Aurelia tote, fucsia». I più vicini: Aurelia tote (nero), Aurelia tote (avorio).',
    );
    expect(composeDeclined(result, readerIn('fr')).at(-1)).toEqual({
      type: 'quick-replies',
      replies: [
        { label: 'Aurelia tote (noir)', text: 'Aurelia tote (noir)' },
        { label: 'Aurelia tote (ivoire)', text: 'Aurelia tote (ivoire)' },
      ],
    });
  });

  it('offers four choices at most, and no replies without choices', () => {
    const many = Array.from({ length: 7 }, (_, index) => ({ label: `Model ${index}`, value: `${index}` }));
    const [, replies] = composeDeclined(declined('ambiguous-product', 'Model', many), readerIn('en'));
    expect(replies).toMatchObject({ replies: [{}, {}, {}, {}] });
    expect(composeDeclined(declined('no-product-given'), readerIn('en'))).toHaveLength(1);
  });

  it('names a city in the reader’s language and the data that is missing', () => {
    expect(sentence(declined('unknown-place', 'Barcelona'), 'it')).toContain('«Barcellona»');
    expect(sentence(declined('no-data', 'stock'), 'fr')).toContain('Aucune donnée de stock');
    expect(sentence(declined('no-data', 'Aurelia tote'), 'en')).toContain('“Aurelia tote”');
  });
});

describe('words of the trade in an answer', () => {
  it('translates colours, kinds and places and leaves names alone', () => {
    expect(termIn('colour', 'navy blue', 'it')).toBe('blu navy');
    expect(termIn('category', 'Sacs', 'en')).toBe('bags');
    expect(termIn('colour', 'Tempesta', 'fr')).toBe('Tempesta');
    expect(labelIn('Aurelia, bags, black', 'fr')).toBe('Aurelia, sacs, noir');
    expect(choiceIn('Aurelia, bags, black', 'it')).toBe('Aurelia (borse, nero)');
    expect(placeIn('Milan, France, Middle East, Paris Saint-Honoré', readerIn('it'))).toBe(
      'Milano, Francia, Medio Oriente, Paris Saint-Honoré',
    );
  });

  it('says a colour once', () => {
    const article = (name: string, colour: string | null, material: string | null = null) => ({
      name,
      colour,
      material,
    });
    expect(articleName(article('Aurelia tote', 'black'), 'fr')).toBe('Aurelia tote en noir');
    expect(articleName(article('Red Spot Bag', 'red'), 'en')).toBe('Red Spot Bag');
    expect(articleName(article('Aurelia tote', null), 'it')).toBe('Aurelia tote');
    const suede = article('Aurelia tote', 'black', 'suede');
    const smooth = article('Aurelia tote', 'black', 'smooth calfskin');
    expect(articleName(suede, 'it', [suede, smooth])).toBe('Aurelia tote in nero, camoscio');
    expect(articleName(suede, 'it', [suede])).toBe('Aurelia tote in nero');
  });

  it('makes a card with the price and the likeness written for the reader', () => {
    const product = {
      productId: 'P1',
      styleCode: null,
      name: 'Aurelia tote',
      category: 'bags',
      subcategory: 'tote',
      line: 'Aurelia',
      material: null,
      colour: 'black',
      price: { amount: 2450, currency: 'EUR' },
    };
    const card = productCard(product, readerIn('en'), { similarity: 0.93, ask: 'Do we have it?' });
    expect(card).toMatchObject({
      product,
      priceText: '€2,450',
      similarityText: '93%',
      availabilityText: null,
      imageUrl: null,
      ask: 'Do we have it?',
    });
    expect(productCard({ ...product, price: null }, readerIn('en')).priceText).toBeNull();
  });
});
