import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProductFilter } from '../../../contracts/tool-inputs.ts';
import { createProductLinker } from '../../../knowledge/catalogue/catalogue-product-linker.ts';
import {
  smallHouseCatalogue,
  smallHouseProducts,
  smallHouseVariants,
} from '../../fixtures/small-house-products.ts';

const linker = createProductLinker(smallHouseCatalogue);
const found = (filter: ProductFilter) => {
  const resolution = linker.resolve(filter);
  return resolution.kind === 'found'
    ? resolution.products.map(({ productId }) => productId)
    : resolution.kind;
};
const choices = (filter: ProductFilter) => {
  const resolution = linker.resolve(filter);
  return resolution.kind === 'unknown' || resolution.kind === 'ambiguous'
    ? { kind: resolution.kind, choices: resolution.choices }
    : resolution.kind;
};

describe('what a filter stands for', () => {
  it.each<[ProductFilter, string[]]>([
    [{ product: 'P1003' }, ['P1003']],
    [{ product: 'p1005-38' }, ['P1005']],
    [{ product: '370001005002' }, ['P1005']],
    [{ product: 'aur to 1' }, ['P1001', 'P1002']],
    [{ product: 'Aurelia tote' }, ['P1001', 'P1002', 'P1003']],
    [{ product: 'AURELIA TOTE' }, ['P1001', 'P1002', 'P1003']],
    [{ product: 'Aurelia tote nera' }, ['P1001']],
    [{ product: 'le cabas Aurelia en cognac' }, ['P1002']],
    [{ product: 'the ivory aurelia tote' }, ['P1003']],
    [{ product: 'aurelai tot' }, ['P1001', 'P1002', 'P1003']],
    [{ product: 'Sestina loafers, size 38' }, ['P1005', 'P1006']],
    [{ product: 'mocassini Sestina neri' }, ['P1005']],
    [{ product: 'Aurelia' }, ['P1001', 'P1002', 'P1003', 'P1004']],
    [{ line: 'aurelia', category: 'sacs' }, ['P1001', 'P1002', 'P1003', 'P1004']],
    [{ product: 'tote nera' }, ['P1001', 'P1012']],
    [{ category: 'borse', colour: 'noir' }, ['P1001', 'P1004', 'P1012', 'P1013']],
    [{ subcategory: 'mocassin', colour: 'brown' }, ['P1006']],
    [{ category: 'bags', colour: 'brown' }, ['P1002']],
    [{ category: 'small leather goods', colour: 'bleu marine' }, ['P1008']],
    [{ material: 'cuir', category: 'shoes' }, ['P1005', 'P1006', 'P1014']],
    [{ material: 'camoscio' }, ['P1004', 'P1006']],
    [{ material: 'seta' }, ['P1009']],
    [{ subcategory: 'foulard' }, ['P1009']],
    [{ product: 'anello oro' }, ['P1010']],
    [{ product: 'Corvina shoes' }, ['P1014']],
    [{ product: 'Corvina', category: 'borsa' }, ['P1013']],
    [{ colour: 'blak', category: 'bags' }, ['P1001', 'P1004', 'P1012', 'P1013']],
  ])('%j', (filter, expected) => {
    expect(found(filter)).toEqual(expected);
  });

  it('labels what was found in words for an answer', () => {
    expect(linker.resolve({ product: 'aurelia tote', colour: 'nero' })).toMatchObject({
      label: 'Aurelia tote, black',
    });
    expect(linker.resolve({ category: 'borse' })).toMatchObject({ label: 'bags' });
  });

  it('stands for everything when no condition is given', () => {
    expect(linker.resolve({})).toEqual({ kind: 'all' });
    expect(linker.resolve({ product: '  ' })).toEqual({ kind: 'all' });
  });
});

describe('what is not there', () => {
  it('tells the colours that a model does exist in', () => {
    expect(choices({ product: 'Aurelia tote', colour: 'fuchsia' })).toEqual({
      kind: 'unknown',
      choices: [
        { label: 'Aurelia tote, black', value: 'P1001' },
        { label: 'Aurelia tote, cognac', value: 'P1002' },
        { label: 'Aurelia tote, ivory', value: 'P1003' },
      ],
    });
    expect(choices({ product: 'Aurelia tote rossa' })).toEqual(
      choices({ product: 'Aurelia tote', colour: 'red' }),
    );
  });

  it('tells the nearest names for a name that does not exist', () => {
    expect(choices({ product: 'Zanzibar clutch' })).toEqual({
      kind: 'unknown',
      choices: [{ label: 'Aurelia clutch', value: 'Aurelia clutch' }],
    });
  });

  it('offers models of the same department for a kind that a line does not have', () => {
    expect(choices({ product: 'Aurelia backpack' })).toEqual({
      kind: 'unknown',
      choices: [
        { label: 'Aurelia tote', value: 'Aurelia tote' },
        { label: 'Aurelia clutch', value: 'Aurelia clutch' },
      ],
    });
  });

  it('tells existing categories for one that the house does not make', () => {
    expect(choices({ category: 'watches' })).toMatchObject({ kind: 'unknown', choices: [{}, {}, {}] });
  });

  it('asks which when one name stands for different models', () => {
    expect(choices({ product: 'Corvina' })).toEqual({
      kind: 'ambiguous',
      choices: [
        { label: 'Corvina, bags', value: 'P1013' },
        { label: 'Corvina, shoes', value: 'P1014' },
      ],
    });
  });

  it('never holds some conditions only: every found product meets them all', () => {
    const conditions = fc.record(
      {
        category: fc.constantFrom('bags', 'shoes', 'silk', 'jewellery', 'watches'),
        colour: fc.constantFrom('black', 'brown', 'pink', 'cognac', 'green'),
        line: fc.constantFrom('Aurelia', 'Sestina', 'Ondine'),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(conditions, (given) => {
        const filter = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
        const resolution = linker.resolve(filter);
        const expected = smallHouseProducts.filter(
          (product) =>
            (given.category === undefined || product.category === given.category) &&
            (given.line === undefined || product.line === given.line) &&
            (given.colour === undefined || [product.colour, product.colourFamily].includes(given.colour)),
        );
        const products = resolution.kind === 'found' ? resolution.products : [];
        const isGiven = Object.keys(filter).length > 0;
        expect(products).toEqual(isGiven ? expected : []);
        expect(resolution.kind).toBe(isGiven ? (expected.length > 0 ? 'found' : 'unknown') : 'all');
      }),
      { numRuns: 100 },
    );
  });

  it('offers only choices that resolve', () => {
    const texts = fc.constantFrom(
      'Aurelia tote',
      'Corvina',
      'Zanzibar clutch',
      'Vespera wallet',
      'sestin',
      'ring',
    );
    fc.assert(
      fc.property(texts, fc.constantFrom('black', 'lilac', undefined), (product, colour) => {
        const resolution = linker.resolve(colour === undefined ? { product } : { product, colour });
        const offered = 'choices' in resolution ? resolution.choices : [];
        const kinds = offered.map(({ value }) => linker.resolve({ product: value }).kind);
        expect(kinds).toEqual(offered.map(() => 'found'));
      }),
    );
  });

  it('finds the product of every sku, barcode and id', () => {
    fc.assert(
      fc.property(fc.constantFrom(...smallHouseVariants), ({ sku, barcode, productId }) => {
        for (const code of [sku, barcode ?? sku, productId])
          expect(found({ product: code })).toEqual([productId]);
      }),
    );
  });
});
