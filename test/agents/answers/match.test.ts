import { describe, expect, it } from 'vitest';
import { composeMatch } from '../../../agents/answers/match.ts';
import { createReaders } from '../../../agents/answers/reader.ts';
import { summaryOf } from '../../../agents/tools/look-up-stock/stock-of-product.ts';
import { answerPart, type AnswerPart } from '../../../contracts/answer-parts.ts';
import { languages, type LanguageCode } from '../../../contracts/languages.ts';
import type { MatchResult } from '../../../contracts/tool-results.ts';
import { smallHouseCatalogue } from '../../fixtures/small-house-products.ts';

const readers = createReaders();
const readerOf = (language: LanguageCode) =>
  readers({
    language,
    country: null,
    role: 'advisor',
    homeStoreId: 'par-sh',
    today: '2026-11-22',
    imageUrl: (productId) => `/pictures/${productId}`,
  });

function result(
  outcome: MatchResult['outcome'],
  ids: readonly string[],
  availableHere: boolean | null = true,
): MatchResult {
  return {
    kind: 'match',
    source: 'pictures',
    asOf: '2026-11-22',
    imageId: 'photo-1',
    outcome,
    confidence: 0.9,
    model: 'test-model',
    candidates: ids.map((id, index) => ({
      product: summaryOf(smallHouseCatalogue.product(id)!),
      similarity: 0.96 - index * 0.3,
      view: 'front',
      availableHere,
    })),
  };
}

const compose = (given: MatchResult, language: LanguageCode = 'en'): AnswerPart[] =>
  composeMatch(given, readerOf(language)).map((part) => answerPart.parse(part));
const textOf = (parts: AnswerPart[]) => (parts[0]?.type === 'text' ? parts[0].text : '');
const cardsOf = (parts: AnswerPart[]) =>
  parts.flatMap((part) => (part.type === 'product-cards' ? part.cards : []));
const repliesOf = (parts: AnswerPart[]) =>
  parts.flatMap((part) => (part.type === 'quick-replies' ? part.replies : []));

describe('the answer to a photo', () => {
  it('names a certain article with code, price and stock, and shows only its card', () => {
    const parts = compose(result('this', ['P1001', 'P1002']));
    expect(textOf(parts)).toMatch(
      /^This is the \*\*Aurelia tote in black\*\* \(AUR-TO-1, €2,450.*\)\. In stock here\.$/,
    );
    const [card, ...others] = cardsOf(parts);
    expect(others).toEqual([]);
    expect(card).toMatchObject({
      product: { productId: 'P1001' },
      imageUrl: '/pictures/P1001',
      similarityText: '96%',
      availabilityText: 'In stock here',
    });
    expect(repliesOf(parts).map(({ text }) => text)).toEqual([
      'Do we have the Aurelia tote in black here?',
      'Which stores have the Aurelia tote in black? Look everywhere.',
      'Which other colours of the Aurelia tote do we have?',
      'How do I care for smooth calfskin?',
      'How do I send an article for repair?',
    ]);
    expect(card?.keepPhoto).toEqual({ imageId: 'photo-1' });
  });

  it('says when this store has none, and nothing of stock where it is unknown', () => {
    expect(textOf(compose(result('this', ['P1001'], false)))).toContain('Not in stock here.');
    const unknown = compose(result('this', ['P1001'], null));
    expect(textOf(unknown)).not.toMatch(/stock/i);
    expect(cardsOf(unknown)[0]?.availabilityText).toBeNull();
  });

  it('asks which colour it is when all candidates are one model', () => {
    const parts = compose(result('one-of', ['P1001', 'P1002']));
    expect(textOf(parts)).toContain('This is the **Aurelia tote**, but');
    expect(cardsOf(parts).map(({ product }) => product.colour)).toEqual(['black', 'cognac']);
    expect(repliesOf(parts).map(({ label }) => label)).toEqual([
      'Aurelia tote in black',
      'Aurelia tote in cognac',
    ]);
  });

  it('lets the person choose among different models', () => {
    const parts = compose(result('one-of', ['P1001', 'P1004']));
    expect(textOf(parts)).toBe('It is one of these. Which one?');
  });

  it('leaves far-off articles out of a choice', () => {
    const parts = compose(result('one-of', ['P1001', 'P1002', 'P1003', 'P1004']));
    expect(cardsOf(parts).map(({ product }) => product.productId)).toEqual(['P1001', 'P1002', 'P1003']);
  });

  it('says honestly that an article is not ours, with advice and the nearest three', () => {
    const parts = compose(result('none', ['P1001', 'P1002', 'P1003', 'P1004']));
    expect(textOf(parts)).toMatch(/^This is not one of our articles.*plain background/);
    expect(cardsOf(parts)).toHaveLength(3);
    expect(compose(result('none', []))).toHaveLength(1);
  });

  it.each(languages)('answers in the language of the question (%s)', (language) => {
    const words = { en: 'black', fr: 'noir', it: 'nero' };
    for (const outcome of ['this', 'one-of', 'none'] as const) {
      const parts = compose(result(outcome, ['P1001', 'P1002']), language);
      expect(parts[0]?.type).toBe('text');
      expect(JSON.stringify(parts.filter(({ type }) => type !== 'product-cards'))).not.toContain('undefined');
    }
    expect(textOf(compose(result('this', ['P1001']), language))).toContain(words[language]);
  });

  it.each([
    ['en', /^I read AUR-TO-1 on the tag\. This is the/],
    ['fr', /^J’ai lu AUR-TO-1 sur l’étiquette\. C’est/],
    ['it', /^Ho letto AUR-TO-1 sul cartellino\. È/],
  ] as const)('says which code it read on a tag (%s)', (language, sentence) => {
    const read = {
      kind: 'style-code' as const,
      code: 'AUR-TO-1',
      text: 'AUR TO 1',
      source: 'print' as const,
      box: { left: 0, top: 0, width: 1, height: 1 },
    };
    const parts = compose({ ...result('this', ['P1001']), readCode: read }, language);
    expect(textOf(parts)).toMatch(sentence);
    // A photo of a tag is no view of the article.
    expect(cardsOf(parts)[0]?.keepPhoto).toBeUndefined();
  });
});
