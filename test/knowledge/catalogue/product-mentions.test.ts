import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Product } from '../../../contracts/catalogue.ts';
import { createCatalogue } from '../../../knowledge/catalogue/catalogue.ts';
import { createProductLinker } from '../../../knowledge/catalogue/catalogue-product-linker.ts';
import { smallHouseCatalogue, smallHouseProducts } from '../../fixtures/small-house-products.ts';

const linker = createProductLinker(smallHouseCatalogue);
const mentioned = (sentence: string, language: 'en' | 'fr' | 'it', of = linker) =>
  of.mentions(sentence, language).map(({ kind, value }) => `${kind}: ${value}`);

const gift = (productId: string, name: string): Product => ({
  productId,
  styleCode: productId.replace(/[A-Z]+$/, ''),
  name,
  category: 'gift',
  subcategory: null,
  line: null,
  material: null,
  colour: null,
  colourFamily: null,
  gender: null,
  season: null,
  launchedOn: null,
  price: null,
  description: null,
});

const gifts = createProductLinker(
  createCatalogue({
    products: [
      gift('85123A', 'White Hanging Heart T-Light Holder'),
      gift('85124B', 'Hanging Heart Jar T-Light Holder'),
      gift('22423', 'Regency Cakestand 3 Tier'),
      gift('23203', 'Jumbo Bag Vintage Doily'),
      gift('20725', 'Lunch Bag Red Retrospot'),
      gift('22384', 'Lunch Bag Pink Polkadot'),
      gift('22961', 'Jam Making Set Printed'),
      gift('99999', 'Bag'),
      gift('23391', 'I Love London Mini Backpack'),
    ],
    variants: [],
    images: [],
  }),
);

describe('products that a sentence names', () => {
  it.each([
    ['Do we have the Aurelia tote in black in Paris?', 'en', ['model: Aurelia tote']],
    ['avez-vous le cabas Aurelia noir ?', 'fr', ['model: Aurelia tote']],
    ["l'Aurelia est-elle disponible ?", 'fr', ['line: Aurelia']],
    ['abbiamo la borsa Aurelia in nero a Parigi?', 'it', ['line: Aurelia']],
    ['il mocassino Sestina nella 38', 'it', ['model: Sestina loafer']],
    ['les mocassins Sestina', 'fr', ['model: Sestina loafer']],
    ['un portafoglio Lunaria bordeaux', 'it', ['model: Lunaria wallet']],
    ['the Aurelia black tote', 'en', ['model: Aurelia tote']],
    ['Aurelia tote and Vespera tote', 'en', ['model: Aurelia tote', 'model: Vespera tote']],
    ['do we still have P1003?', 'en', ['product-id: P1003']],
    ['is ses-lo-1 in stock', 'en', ['style-code: SES-LO-1']],
    ['ho p1005 38 davanti a me', 'it', ['sku: P1005-38']],
    ['code-barres 370001005002', 'fr', ['barcode: 370001005002']],
  ] as const)('"%s" (%s)', (sentence, language, expected) => {
    expect(mentioned(sentence, language)).toEqual(expected);
  });

  it.each([
    ['do we have the aurelai tote', 'en', 'model: Aurelia tote'],
    ['the orelia tote please', 'en', 'model: Aurelia tote'],
    ['ses tina loafer size 38', 'en', 'model: Sestina loafer'],
    ['the aureliatote', 'en', 'model: Aurelia tote'],
    ['combien de lunarea wallet', 'fr', 'model: Lunaria wallet'],
    ['quanti filigranna ring', 'it', 'model: Filigrana ring'],
    ['any on dine square scarf left', 'en', 'model: Ondine square scarf'],
    ['ves pera tote', 'en', 'model: Vespera tote'],
  ] as const)('links the misspelt or misheard "%s"', (sentence, language, expected) => {
    expect(mentioned(sentence, language)).toEqual([expected]);
  });

  it.each([
    ['how do I process a tax refund?', 'en'],
    ['do we have the bag in black', 'en'],
    ['vorrei vedere le borse nere', 'it'],
    ['servono duecento pezzi per Milano', 'it'],
    ['which totes are online', 'en'],
    ['comment ouvrir la caisse demain matin', 'fr'],
    ['', 'en'],
  ] as const)('names nothing in "%s"', (sentence, language) => {
    expect(mentioned(sentence, language)).toEqual([]);
  });

  it('takes a number word for a line beside a word of the trade', () => {
    expect(mentioned('il cappotto duecento', 'it')).toEqual(['model: Duecento coat']);
  });

  it('gives offsets of what was said and a score of 1 for a literal name', () => {
    const sentence = 'Avons-nous encore l’Aurelia tote ?';
    const [mention] = linker.mentions(sentence, 'fr');
    expect(sentence.slice(mention?.start, mention?.end)).toBe('Aurelia tote');
    expect(mention).toMatchObject({ said: 'Aurelia tote', score: 1, alternatives: [] });
  });

  it('finds every name and every product id of the catalogue in a sentence', () => {
    fc.assert(
      fc.property(fc.constantFrom(...smallHouseProducts), fc.boolean(), ({ name, productId }, lower) => {
        const said = lower ? name.toLowerCase() : name;
        expect(mentioned(`do we have ${said} here?`, 'en')).toEqual([`model: ${name}`]);
        expect(mentioned(`quanti ${productId} restano`, 'it')).toEqual([`product-id: ${productId}`]);
      }),
    );
  });

  it('keeps mentions ordered and apart, whatever the text', () => {
    const words = fc.constantFrom(
      'Aurelia',
      'tote',
      'sestina',
      'loafer',
      'the',
      'noir',
      'P1001',
      'lun',
      'aria',
      '38',
      '?',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
        const mentions = linker.mentions(parts.join(' '), 'en');
        mentions.forEach((mention, index) => {
          expect(mention.start).toBeGreaterThanOrEqual(mentions[index - 1]?.end ?? 0);
          expect(mention.score).toBeLessThanOrEqual(1);
        });
      }),
      { numRuns: 200 },
    );
  });
});

describe('a line whose name is a number', () => {
  const tie = { ...gift('T1', 'Duecento tie'), line: 'Duecento' };
  const ties = createProductLinker(createCatalogue({ products: [tie], variants: [], images: [] }));

  it('is no product when the number stands alone', () => {
    expect(mentioned('duecento à new york', 'fr', ties)).toEqual([]);
    expect(mentioned('servono duecento pezzi', 'it', ties)).toEqual([]);
  });

  it('is one beside its kind, or with a capital', () => {
    expect(mentioned('the duecento tie', 'en', ties)).toEqual(['model: Duecento tie']);
    expect(mentioned('is the Duecento here', 'en', ties)).toEqual(['line: Duecento']);
  });
});

describe('products of a gift retailer, with long plain names', () => {
  it('links a full name within a sentence', () => {
    expect(mentioned('how many white hanging heart t-light holder do we have', 'en', gifts)).toEqual([
      'model: White Hanging Heart T-Light Holder',
    ]);
    expect(mentioned('previsione per Regency Cakestand 3 Tier', 'it', gifts)).toEqual([
      'model: Regency Cakestand 3 Tier',
    ]);
  });

  it('links a full name with slips', () => {
    expect(mentioned('do we have the whit hangin heart tlight holdr', 'en', gifts)).toEqual([
      'model: White Hanging Heart T-Light Holder',
    ]);
  });

  it('tells the names apart that share most of their words', () => {
    expect(mentioned('lunch bag pink polkadot', 'en', gifts)).toEqual(['model: Lunch Bag Pink Polkadot']);
  });

  it('asks back with every name when a part of a name fits several', () => {
    const [mention] = gifts.mentions('do we have the hanging heart t-light holder', 'en');
    expect(mention?.value).toBe('hanging heart t-light holder');
    expect(mention?.alternatives.map(({ value }) => value).sort()).toEqual([
      'Hanging Heart Jar T-Light Holder',
      'White Hanging Heart T-Light Holder',
    ]);
    expect(gifts.resolve({ product: mention?.value ?? '' })).toMatchObject({ kind: 'ambiguous' });
  });

  it('does not take "the bag" for the product called "Bag"', () => {
    expect(mentioned('put it in the bag', 'en', gifts)).toEqual([]);
  });

  it('finds the id of an article and not a number of pieces', () => {
    expect(mentioned('stock of 85123a', 'en', gifts)).toEqual(['product-id: 85123A']);
    expect(mentioned('we need 224 pieces', 'en', gifts)).toEqual([]);
  });
});

describe('models in several formats', () => {
  const formats = createProductLinker(
    createCatalogue({
      products: ['Aurelia tote', 'Aurelia small tote', 'Aurelia large tote'].map((name, index) => ({
        ...gift(`F100${index}`, name),
        category: 'bags',
        line: 'Aurelia',
      })),
      variants: [],
      images: [],
    }),
  );

  it.each([
    ['the Aurelia tote', 'en', 'model: Aurelia tote'],
    ['the small Aurelia tote', 'en', 'model: Aurelia small tote'],
    ['le petit cabas Aurelia', 'fr', 'model: Aurelia small tote'],
    ['la tote Aurelia grande', 'it', 'model: Aurelia large tote'],
  ] as const)('tells the format of "%s"', (sentence, language, expected) => {
    expect(mentioned(sentence, language, formats)).toEqual([expected]);
  });
});

describe('a catalogue without lines', () => {
  const model = (productId: string, name: string): Product => ({
    ...gift(productId, name),
    category: 'bags',
  });
  const plain = createProductLinker(
    createCatalogue({
      products: [
        model('A1000', 'Aurelia tote'),
        model('A1001', 'Aurelia clutch'),
        model('A1002', 'Nivola tote'),
      ],
      variants: [],
      images: [],
    }),
  );

  it('links the name that several models share, for the linker to ask which', () => {
    expect(mentioned('do we have the Aurelia in store', 'en', plain)).toEqual(['model: Aurelia']);
    expect(plain.resolve({ product: 'Aurelia' })).toMatchObject({
      kind: 'ambiguous',
      choices: [{ value: 'Aurelia tote' }, { value: 'Aurelia clutch' }],
    });
  });
});
