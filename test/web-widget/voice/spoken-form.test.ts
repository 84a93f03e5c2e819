import { describe, expect, it } from 'vitest';
import type { AnswerPart, StockTablePart } from '../../../contracts/answer-parts.ts';
import { plain, sentencesOf, spokenForm } from '../../../web-widget/voice/spoken-form.ts';
import { verifies } from '../../support/verifies.ts';

type Cell = StockTablePart['places'][number]['cells'][number];
const cell = (onHand: number | null, availability: Cell['availability']): Cell => ({
  sku: 'P1-OS',
  size: null,
  onHand,
  inTransit: null,
  reserved: null,
  expectedOn: null,
  availability,
});

function stock(...places: [city: string, isHere: boolean, cell: Cell][]): AnswerPart {
  return {
    type: 'stock-table',
    title: 'Stock',
    product: {
      productId: 'P1',
      styleCode: 'AUR-01',
      name: 'Aurelia tote',
      category: 'Bags',
      subcategory: null,
      line: null,
      material: null,
      colour: null,
      price: null,
    },
    imageUrl: null,
    sizes: [],
    places: places.map(([city, isHere, one]) => ({
      storeId: city,
      storeName: city,
      kind: 'store',
      city,
      country: 'IT',
      distanceKm: null,
      isHere,
      cells: [one],
      distanceText: null,
    })),
    source: 'stock',
    asOf: '2026-11-22',
    asOfText: 'today',
  };
}
const text = (words: string): AnswerPart => ({ type: 'text', text: words });
const none = cell(0, 'none');

describe('what is said of an answer', () => {
  it.each([
    [
      'en',
      'Aurelia tote: three in Milan, available in Rome, none here, and one more place. Shall I show the stores?',
    ],
    [
      'fr',
      'Aurelia tote: trois à Milan, disponible à Rome, aucune ici, et un autre lieu. Faut-il montrer les boutiques ?',
    ],
    ['it', 'Aurelia tote: tre a Milan, disponibile a Rome, nessuno qui, e un altro luogo. Mostro i negozi?'],
  ] as const)('a stock table is a short sentence in %s, in place of its words', (language, said) => {
    const table = stock(
      ['Paris', true, none],
      ['Milan', false, cell(3, 'available')],
      ['Rome', false, cell(null, 'available')],
      ['Turin', false, cell(null, 'last-piece')],
      ['Nice', false, none],
    );
    expect(spokenForm([text('A long text about it.'), table], language)).toBe(said);
  });

  it('begins with what is here, and says when there is nothing anywhere', () => {
    const here = stock(['Paris', true, cell(2, 'available')], ['Milan', false, cell(1, 'last-piece')]);
    expect(spokenForm([here], 'en')).toBe('Aurelia tote: two here, one in Milan.');
    const nowhere = stock(['Paris', true, none], ['Milan', false, cell(null, 'none')]);
    expect(spokenForm([nowhere], 'en')).toBe('Aurelia tote: There are none in any store.');
  });

  it('several tables are summed up by the answer’s own words', () => {
    const table = stock(['Paris', true, none]);
    expect(spokenForm([text('Neither is here.'), table, table], 'en')).toBe('Neither is here.');
  });

  it('steps are counted and begun, warnings are said, suggestions are not', () => {
    const parts: AnswerPart[] = [
      text('Here is how. [1]'),
      { type: 'steps', title: 'Tax refund', steps: [{ text: 'Check the **passport**.' }, { text: 'Sign.' }] },
      { type: 'notice', level: 'warning', code: 'old', text: 'Counted yesterday.' },
      { type: 'notice', level: 'info', code: 'note', text: 'For your information.' },
      { type: 'quick-replies', replies: [{ label: 'More', text: 'More' }] },
    ];
    expect(spokenForm(parts, 'en')).toBe(
      'Here is how. Tax refund. Two steps. First: Check the passport. Counted yesterday.',
    );
  });

  it('nobody hears Markdown, source marks or article codes', () => {
    expect(plain('**Two** pieces of P1001-OS [2]:\n- one here\n1. one *there*')).toBe(
      'Two pieces of: one here one there',
    );
  });

  verifies('voice.aloud', 'what is said comes in pieces of at most two hundred characters', () => {
    const long = `${'A clause that goes on, '.repeat(30)}and ends. A short one. Costs 1.5 euros!`;
    const pieces = sentencesOf(long);
    expect(pieces.every((piece) => piece.length <= 200)).toBe(true);
    expect(pieces.join(' ').replaceAll(' ', '')).toBe(long.replaceAll(' ', ''));
    expect(pieces.slice(-2)).toEqual(['A short one.', 'Costs 1.5 euros!']);
  });
});
