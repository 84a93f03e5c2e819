import { describe, expect, it } from 'vitest';
import { composeStock } from '../../../agents/answers/stock.ts';
import { createReaders } from '../../../agents/answers/reader.ts';
import { lookUpStockTool } from '../../../agents/tools/look-up-stock/look-up-stock.ts';
import { answerPart, type AnswerPart, type TextPart } from '../../../contracts/answer-parts.ts';
import type { LanguageCode } from '../../../contracts/languages.ts';
import type { LookUpStockInput } from '../../../contracts/tool-inputs.ts';
import type { StockResult } from '../../../contracts/tool-results.ts';
import { openSmallHouse, type SmallHousePerson } from '../../fixtures/small-house.ts';

const readers = createReaders();
const advisor: SmallHousePerson = { role: 'advisor', homeStoreId: 'par-sh' };
const planner: SmallHousePerson = { role: 'planner', homeStoreId: null };

async function resultOf(input: LookUpStockInput, person: SmallHousePerson): Promise<StockResult> {
  const result = await lookUpStockTool.run(input, {
    access: openSmallHouse(person),
    language: 'en',
    conversationId: 'conversation-1',
    turnId: 'turn-1',
    newId: () => 'id-1',
    signal: new AbortController().signal,
  });
  if (result.kind !== 'stock') throw new Error(`declined: ${JSON.stringify(result)}`);
  return result;
}

function compose(result: StockResult, language: LanguageCode, person: SmallHousePerson): AnswerPart[] {
  const reader = readers({
    language,
    country: 'FR',
    role: person.role,
    homeStoreId: person.homeStoreId,
    today: '2026-11-22',
    imageUrl: (productId) => (productId === 'P1001' ? '/pictures/P1001' : null),
  });
  return composeStock(result, reader).map((part) => answerPart.parse(part));
}

async function answer(
  input: LookUpStockInput,
  language: LanguageCode,
  person = advisor,
): Promise<AnswerPart[]> {
  return compose(await resultOf(input, person), language, person);
}

/** Intl parts digits and units with narrow and non-breaking spaces. */
const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ');
const textOf = (parts: readonly AnswerPart[]) => plain((parts[0] as TextPart).text);
const part = <Type extends AnswerPart['type']>(parts: readonly AnswerPart[], type: Type) =>
  parts.filter((other): other is Extract<AnswerPart, { type: Type }> => other.type === type);

describe('the direct sentence', () => {
  it.each<[LookUpStockInput, LanguageCode, string]>([
    [
      { product: 'Sestina loafer nero' },
      'en',
      'Yes: **4** here (1 in 37, 2 in 38, 1 in 39). Paris Rive Gauche has a last piece too, 2 km.',
    ],
    [
      { product: 'Sestina loafer nero' },
      'fr',
      'Oui : **4** ici (1 en 37, 2 en 38, 1 en 39). Paris Rive Gauche en a aussi un dernier exemplaire, à 2 km.',
    ],
    [
      { product: 'Sestina loafer nero' },
      'it',
      'Sì: **4** qui (1 nella 37, 2 nella 38, 1 nella 39). Anche Paris Rive Gauche ha un ultimo pezzo, a 2 km.',
    ],
    [
      { product: 'Aurelia tote', colour: 'black', place: 'Paris' },
      'en',
      'No **Aurelia tote in black** in Paris. 2 are on the way to Paris. Nearest: **Milano Montenapoleone**, 642 km (last piece). Then Cannes Croisette (693 km).',
    ],
    [
      { product: 'Aurelia tote', colour: 'black', place: 'Paris' },
      'fr',
      'Aucun exemplaire de **Aurelia tote en noir** à Paris. 2 en route vers Paris. Le plus proche : **Milano Montenapoleone**, à 642 km (dernier exemplaire). Puis Cannes Croisette (693 km).',
    ],
    [
      { product: 'Aurelia tote', colour: 'black', place: 'Paris' },
      'it',
      'Nessun pezzo di **Aurelia tote in nero** a Parigi. 2 in arrivo a Parigi. La più vicina: **Milano Montenapoleone**, a 642 km (ultimo pezzo). Poi Cannes Croisette (693 km).',
    ],
    [{ product: 'P1001', place: 'Cannes' }, 'en', 'Yes: **Cannes Croisette** has it (693 km).'],
    [{ product: 'P1001', place: 'Japan' }, 'fr', 'Japon : aucun exemplaire de **Aurelia tote en noir**.'],
    [{ product: 'P1002', place: 'Paris' }, 'en', 'Yes: **Paris Saint-Honoré** has 3 (1 reserved)'],
    [{ product: 'P1002', place: 'Rive Gauche' }, 'en', 'has the last piece (2 km). There are 3 here too.'],
    [
      { product: 'P1004' },
      'en',
      'No **Aurelia clutch in black** here. 1 on hand, but reserved. No other store has it.',
    ],
    [
      { product: 'P1005', size: '38.5' },
      'it',
      'No: nessun pezzo qui di **Sestina loafer in nero** nella 38.5. Altre misure qui: 37 (1), 38 (2) e 39 (1).',
    ],
    [{ product: 'P1005', size: '45' }, 'en', 'does not come in 45; its sizes are 36, 37, 38, 38.5, 39.'],
    [{ product: 'P1009', place: 'nearest' }, 'fr', 'Le plus proche : **London Bond Street**, à 342 km.'],
    [{ product: 'P1009', place: 'everywhere' }, 'en', '**Ondine square scarf in fuchsia**: in 2 stores.'],
    [{ product: 'P1003', size: 'M' }, 'en', 'No **Aurelia tote in ivory** here in M.'],
  ])('%j in %s', async (input, language, expected) => {
    expect(textOf(await answer(input, language))).toContain(expected);
  });

  it('tells a planner pieces where an advisor is told availability', async () => {
    const input = { product: 'P1001', place: 'everywhere' };
    expect(textOf(await answer(input, 'en', planner))).toBe(
      '**Aurelia tote in black**: in 2 stores. 43 pieces in all. **European warehouse** has 40; **Cannes Croisette** has 2; **Milano Montenapoleone** has 1.',
    );
    expect(textOf(await answer(input, 'en'))).toBe(
      '**Aurelia tote in black**: in 2 stores. **Milano Montenapoleone** has the last piece (642 km); **Cannes Croisette** has it (693 km).',
    );
  });

  it('tells the day that goods are expected, where the result knows it', async () => {
    const result = await resultOf({ product: 'P1001' }, advisor);
    for (const place of result.products[0]?.places ?? []) {
      for (const cell of place.cells) if (cell.inTransit) cell.expectedOn = '2026-11-25';
    }
    expect(textOf(compose(result, 'en', advisor))).toContain('2 are on the way, expected 25 Nov.');
    expect(textOf(compose(result, 'fr', advisor))).toContain('2 en route, attendus le 25 nov.');
  });
});

describe('the parts after it', () => {
  it('shows the table with every place as the result carries it, distances written for the reader', async () => {
    const result = await resultOf({ product: 'P1001' }, advisor);
    const [table] = part(compose(result, 'it', advisor), 'stock-table');
    expect(table).toMatchObject({
      title: 'Aurelia tote in nero',
      imageUrl: '/pictures/P1001',
      source: 'stock',
      asOf: '2026-11-22',
      asOfText: 'Giacenze al 22 novembre 2026',
    });
    expect(table?.places.map(({ distanceText: _text, ...place }) => place)).toEqual(
      result.products[0]?.places,
    );
    expect(table?.places.map(({ distanceText }) => distanceText && plain(distanceText))).toEqual([
      null,
      '642 km',
      '693 km',
    ]);
  });

  it('shows the other colours only when the asked one is out', async () => {
    const out = part(await answer({ product: 'P1001' }, 'fr'), 'product-cards');
    expect(out[0]?.title).toBe('Même modèle, autres coloris et matières');
    expect(
      out[0]?.cards.map((card) => [
        card.product.productId,
        card.availabilityText,
        plain(card.priceText ?? ''),
      ]),
    ).toEqual([
      ['P1002', 'Disponible ici', '2 450 €'],
      ['P1003', 'Dans 1 boutique', '2 550 €'],
    ]);
    expect(part(await answer({ product: 'P1002' }, 'fr'), 'product-cards')).toEqual([]);
  });

  it('lists several articles, those in stock first, as cards that ask for one', async () => {
    const parts = await answer({ category: 'bags', colour: 'black' }, 'en');
    expect(textOf(parts).split('\n').slice(0, 3)).toEqual([
      '**Here**: 2 of 4 articles in stock.',
      '- Vespera tote in black: **1**',
      '- Corvina in black: **2**',
    ]);
    expect(textOf(parts).split('\n').at(-1)).toBe('Stock as of 22 November 2026.');
    expect(part(parts, 'product-cards')[0]?.cards.map((card) => [card.ask, card.availabilityText])).toEqual([
      ['Do we have the Vespera tote in black?', '1'],
      ['Do we have the Corvina in black?', '2'],
      ['Do we have the Aurelia tote in black?', 'none (Milano Montenapoleone, 642 km)'],
      ['Do we have the Aurelia clutch in black?', 'none'],
    ]);
  });

  it('says that a list is not all, what is here and who else has it, and the nearest of each', async () => {
    const many = textOf(await answer({ category: 'borse' }, 'it'));
    expect(many).toContain('**Qui**:\n- Aurelia tote in cognac: **3**');
    expect(many).toContain('Ne mostro al massimo sei');
    const city = textOf(await answer({ product: 'Aurelia tote', place: 'Paris' }, 'fr'));
    expect(city).toContain('**Paris** : 1 article sur 3 en stock.');
    expect(city).toContain('- Aurelia tote en cognac : **3** ici, Paris Rive Gauche');
    const sized = textOf(await answer({ product: 'Sestina loafer', size: '38' }, 'en'));
    expect(sized).toContain('**Here, in 38**: 1 of 2 articles in stock.');
    const nearest = textOf(await answer({ product: 'Aurelia tote', place: 'nearest' }, 'en'));
    expect(nearest).toContain('- Aurelia tote in ivory: London Bond Street, 342 km');
    const everywhere = textOf(await answer({ product: 'Aurelia tote', place: 'everywhere' }, 'en'));
    expect(everywhere).toContain('- Aurelia tote in black: in 2 stores');
  });

  it('ends with two to four things to ask next, in the language, fit for the role', async () => {
    const repliesOf = async (language: LanguageCode, person: SmallHousePerson) => {
      const parts = await answer({ product: 'P1001', place: 'Paris' }, language, person);
      expect(parts.at(-1)?.type).toBe('quick-replies');
      return part(parts, 'quick-replies')[0]?.replies.map(({ text }) => text) ?? [];
    };
    const french = await repliesOf('fr', advisor);
    expect(french).toContain('Avons-nous Aurelia tote en cognac ?');
    expect(french).toContain('Comment demander un transfert entre boutiques ?');
    expect(french.length).toBeLessThanOrEqual(4);
    expect(await repliesOf('it', planner)).toContain(
      'Quanti pezzi di Aurelia tote in nero dobbiamo spedire?',
    );
    expect(french.join()).not.toContain('expédier');
  });
});

describe('a list that was chosen by price', () => {
  it.each([
    ['en', /^Up to €1,700\./, /^Nothing up to €100; the least expensive are these\./],
    ['fr', /^Jusqu’à 1 700 €\./, /^Rien jusqu’à 100 € ; voici/],
    ['it', /^Fino a 1[. ]?700 €\./, /^Niente fino a 100 €; ecco/],
  ] as const)('says so first (%s)', async (language, within, above) => {
    expect(textOf(await answer({ category: 'bags', maxPrice: 1700 }, language))).toMatch(within);
    expect(textOf(await answer({ category: 'bags', maxPrice: 100 }, language))).toMatch(above);
  });

  it('names the article that alternatives stand in for', async () => {
    const parts = await answer({ product: 'P1001', maxPrice: 2000 }, 'en');
    expect(textOf(parts)).toMatch(
      /^Closest to the \*\*Aurelia tote.*\*\* up to €2,000, the most alike first\./,
    );
  });
});
