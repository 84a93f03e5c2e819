import { describe, expect, it } from 'vitest';
import { lookUpStockTool } from '../../../agents/tools/look-up-stock/look-up-stock.ts';
import { lookUpStockInput, type LookUpStockInput } from '../../../contracts/tool-inputs.ts';
import {
  toolResult,
  type DeclinedResult,
  type StockPlace,
  type StockResult,
} from '../../../contracts/tool-results.ts';
import { openSmallHouse, type SmallHousePerson } from '../../fixtures/small-house.ts';
import { verifies } from '../../support/verifies.ts';

async function lookUp(
  input: LookUpStockInput,
  person: Partial<SmallHousePerson> = {},
  levels?: Parameters<typeof openSmallHouse>[1],
) {
  const result = await lookUpStockTool.run(lookUpStockInput.parse(input), {
    access: openSmallHouse(person, levels),
    language: 'en',
    conversationId: 'conversation-1',
    turnId: 'turn-1',
    newId: () => 'id-1',
    signal: new AbortController().signal,
  });
  return toolResult.parse(result);
}

async function stockOf(...args: Parameters<typeof lookUp>): Promise<StockResult> {
  const result = await lookUp(...args);
  if (result.kind !== 'stock') throw new Error(`declined: ${JSON.stringify(result)}`);
  return result;
}

async function declined(...args: Parameters<typeof lookUp>): Promise<DeclinedResult> {
  const result = await lookUp(...args);
  if (result.kind !== 'declined') throw new Error('not declined');
  return result;
}

const placesOf = (result: StockResult, index = 0) => result.products[index]?.places ?? [];
const at = (result: StockResult, storeId: string): StockPlace | undefined =>
  placesOf(result).find((place) => place.storeId === storeId);
const onHand = (result: StockResult, storeId: string) =>
  at(result, storeId)?.cells.map((cell) => cell.onHand);

describe('looking up an article', () => {
  it('tells the own store first, then the others by distance', async () => {
    const result = await stockOf({ product: 'Aurelia tote', colour: 'black' });
    expect(placesOf(result).map(({ storeId }) => storeId)).toEqual(['par-sh', 'mil-mn', 'can-cr']);
    expect(placesOf(result)[0]).toMatchObject({ isHere: true, distanceKm: 0 });
    expect(Math.round(at(result, 'can-cr')?.distanceKm ?? 0)).toBe(693);
    expect(result).toMatchObject({
      source: 'stock',
      asOf: '2026-11-22',
      place: { label: 'Paris Saint-Honoré', storeIds: ['par-sh'], isHere: true },
    });
  });

  it('puts the asked places after the own store, also when they have none', async () => {
    const result = await stockOf({ product: 'Aurelia tote', colour: 'nero', place: 'Tokio' });
    expect(placesOf(result).map(({ storeId }) => storeId)).toEqual(['par-sh', 'tyo-gz', 'mil-mn', 'can-cr']);
    expect(result.place).toEqual({ label: 'Tokyo', storeIds: ['tyo-gz'], isHere: false });
  });

  it('tells goods on their way and pieces put aside', async () => {
    const black = await stockOf({ product: 'P1001' });
    expect(at(black, 'par-sh')?.cells).toMatchObject([{ onHand: 0, inTransit: 2, availability: 'none' }]);
    const clutch = await stockOf({ product: 'Aurelia clutch' });
    expect(at(clutch, 'par-sh')?.cells).toMatchObject([{ onHand: 1, reserved: 1, availability: 'none' }]);
  });

  it('tells every size in order, also those without stock', async () => {
    const result = await stockOf({ product: 'Sestina loafer', colour: 'black' });
    expect(result.products[0]?.sizes).toEqual(['36', '37', '38', '38.5', '39']);
    expect(onHand(result, 'par-sh')).toEqual([0, 1, 2, 0, 1]);
  });

  it.each(['38½', 'taille 38,5', 'EU 38.5', 'trente-huit et demi'])(
    'understands the size "%s"',
    async (size) => {
      expect((await stockOf({ product: 'Sestina loafer nero', size })).size).toBe('38.5');
    },
  );

  it('takes the size from a sku, a barcode or the product text', async () => {
    expect((await stockOf({ product: 'P1005-38' })).size).toBe('38');
    expect((await stockOf({ product: '370001005002' })).size).toBe('38');
    expect((await stockOf({ product: 'black Sestina loafer 38.5' })).size).toBe('38.5');
    expect((await stockOf({ product: 'Sestina loafer' })).size).toBeNull();
  });

  it('tells the other colours and materials of the model and where they are', async () => {
    const result = await stockOf({ product: 'P1001', place: 'Paris' });
    expect(
      result.products[0]?.otherVariants.map(({ product, ...where }) => ({ id: product.productId, ...where })),
    ).toEqual([
      { id: 'P1002', availableHere: true, availableAskedPlace: true, storesWithStock: 2 },
      { id: 'P1003', availableHere: false, availableAskedPlace: false, storesWithStock: 1 },
    ]);
  });

  it('finds the nearest other store that has it', async () => {
    const result = await stockOf({ product: 'Ondine square scarf', place: 'il più vicino' });
    expect(result.place).toEqual({ label: 'nearest', storeIds: ['lon-bs'], isHere: false });
  });

  it('tells several articles at once, by the ids of an earlier result', async () => {
    const result = await stockOf({ productIds: ['P1008', 'P1012'] });
    expect(result.products.map(({ product }) => product.productId)).toEqual(['P1008', 'P1012']);
    const black = await stockOf({ productIds: ['P1008', 'P1012'], colour: 'black' });
    expect(black.products.map(({ product }) => product.productId)).toEqual(['P1012']);
  });

  it('tells six articles at most, those that the asked place has first', async () => {
    const result = await stockOf({ material: 'cuir' });
    expect(result.products.map(({ product }) => product.productId)).toEqual([
      'P1002',
      'P1005',
      'P1006',
      'P1008',
      'P1013',
      'P1001',
    ]);
    const everything = await stockOf({ material: 'leather', place: 'everywhere' });
    expect(everything.products).toHaveLength(6);
    const inStock = everything.products.filter(({ places }) =>
      places.some(({ cells }) => cells.some(({ availability }) => availability !== 'none')),
    );
    expect(inStock).toHaveLength(6);
  });
});

describe('who may see what', () => {
  verifies('stock.scope', 'an advisor sees pieces at home and only availability elsewhere', async () => {
    const result = await stockOf({ product: 'Aurelia tote', place: 'everywhere', colour: 'black' });
    expect(onHand(result, 'par-sh')).toEqual([0]);
    expect(at(result, 'can-cr')?.cells).toMatchObject([
      { onHand: null, inTransit: null, reserved: null, availability: 'available' },
    ]);
    expect(at(result, 'mil-mn')?.cells).toMatchObject([{ onHand: null, availability: 'last-piece' }]);
    expect(JSON.stringify(result)).not.toContain('40');
  });

  verifies('stock.scope', 'a planner sees the pieces of every store and of the warehouse', async () => {
    const person = { role: 'planner', homeStoreId: null } as const;
    const result = await stockOf({ product: 'Aurelia tote', place: 'everywhere', colour: 'black' }, person);
    expect(onHand(result, 'can-cr')).toEqual([2]);
    expect(onHand(result, 'wh-eu')).toEqual([40]);
  });

  it('has no warehouse for an advisor, and has one for a manager', async () => {
    const input = { product: 'Aurelia tote', colour: 'black', place: 'warehouse' };
    expect(await declined(input)).toMatchObject({ reason: 'unknown-place', choices: [] });
    const result = await stockOf(input, { role: 'manager' });
    expect(at(result, 'wh-eu')?.cells).toMatchObject([{ onHand: null, availability: 'available' }]);
  });

  it('tells no pieces of an asked store without a row, and tells none at home as zero', async () => {
    const result = await stockOf({ product: 'P1009', place: 'Cannes' });
    expect(at(result, 'can-cr')?.cells).toMatchObject([{ onHand: null, availability: 'none' }]);
    expect(at(result, 'par-sh')?.cells).toMatchObject([{ onHand: 0, availability: 'none' }]);
  });

  it('does not tell an advisor that another store only has goods on their way', async () => {
    const levels = [
      { storeId: 'mil-mn', sku: 'P1009-OS', onHand: 0, inTransit: 5, reserved: 0, asOf: '2026-11-22' },
    ];
    expect(at(await stockOf({ product: 'P1009' }, {}, levels), 'mil-mn')).toBeUndefined();
    expect(at(await stockOf({ product: 'P1009' }, { role: 'admin' }, levels), 'mil-mn')).toBeDefined();
  });
});

describe('what cannot be looked up', () => {
  it('asks for an article when none is given', async () => {
    expect(await declined({ place: 'Paris' })).toMatchObject({ reason: 'no-product-given' });
  });

  it('tells the existing colours, the equally named models and the nearest names', async () => {
    expect(await declined({ product: 'Aurelia tote', colour: 'lilac' })).toMatchObject({
      reason: 'unknown-product',
      choices: [{ value: 'P1001' }, { value: 'P1002' }, { value: 'P1003' }],
    });
    expect(await declined({ product: 'Corvina' })).toMatchObject({
      reason: 'ambiguous-product',
      choices: [{ value: 'P1013' }, { value: 'P1014' }],
    });
    expect(await declined({ product: 'Zanzibar clutch' })).toMatchObject({
      reason: 'unknown-product',
      choices: [{ value: 'Aurelia clutch' }],
    });
    expect(await declined({ productIds: ['nothing'] })).toMatchObject({ reason: 'unknown-product' });
  });

  it('offers the nearest stores for a city without one', async () => {
    expect(await declined({ product: 'Aurelia tote', place: 'Barcellona' })).toMatchObject({
      reason: 'unknown-place',
      subject: 'Barcelona',
      choices: [{ value: 'can-cr' }, { value: 'mil-mn' }, { value: 'par-rg' }],
    });
  });

  it('says that no stock is loaded', async () => {
    expect(await declined({ product: 'Aurelia tote' }, {}, [])).toMatchObject({
      reason: 'no-data',
      asOf: '2026-11-22',
    });
  });
});

describe('a price, alternatives and another colour', () => {
  const idsOf = (result: StockResult) => result.products.map(({ product }) => product.productId);
  const alike =
    (...ids: string[]) =>
    async (input: LookUpStockInput): Promise<StockResult> => {
      const access = {
        ...openSmallHouse(),
        similarProducts: () =>
          Promise.resolve(ids.map((productId, index) => ({ productId, similarity: 0.9 - index / 10 }))),
      };
      const result = await lookUpStockTool.run(lookUpStockInput.parse(input), {
        access,
        language: 'en',
        conversationId: 'conversation-1',
        turnId: 'turn-1',
        newId: () => 'id-1',
        signal: new AbortController().signal,
      });
      return toolResult.parse(result) as StockResult;
    };

  it('keeps the articles within a price', async () => {
    const result = await stockOf({ category: 'bags', maxPrice: 1700 });
    expect(idsOf(result)).toEqual(['P1004', 'P1012']);
    expect(result.within).toEqual({
      maxPrice: { amount: 1700, currency: 'EUR' },
      alternativesTo: null,
      isAbove: false,
    });
  });

  it('offers other models within the price, the most alike first, when the named one costs more', async () => {
    const result = await alike('P1013', 'P1012', 'P1004')({ product: 'P1001', maxPrice: 2000 });
    expect(idsOf(result)).toEqual(['P1013', 'P1012', 'P1004']);
    expect(result.within).toMatchObject({ alternativesTo: { productId: 'P1001' }, isAbove: false });
  });

  it('offers alternatives that are asked for also when the article is within the price', async () => {
    const result = await alike()({ productIds: ['P1012'], alternatives: true });
    // Without pictures: the same subcategory first, one colour a model.
    expect(idsOf(result)[0]).toBe('P1001');
    expect(idsOf(result)).not.toContain('P1002');
    expect(idsOf(result)).not.toContain('P1012');
    expect(result.within).toMatchObject({ maxPrice: null, alternativesTo: { productId: 'P1012' } });
  });

  it('names the least expensive ones when nothing is within the price', async () => {
    const result = await stockOf({ category: 'bags', maxPrice: 100 });
    expect(idsOf(result)).toEqual(['P1004', 'P1012', 'P1013']);
    expect(result.within?.isAbove).toBe(true);
  });

  it('finds the asked colour among the colours of the article that was named', async () => {
    expect(idsOf(await stockOf({ productIds: ['P1001'], colour: 'brown' }))).toEqual(['P1002']);
    expect(await declined({ productIds: ['P1001'], colour: 'red' })).toMatchObject({
      reason: 'unknown-product',
      subject: 'Aurelia tote red',
      choices: [
        { label: 'Aurelia tote black', value: 'P1001' },
        { label: 'Aurelia tote cognac', value: 'P1002' },
        { label: 'Aurelia tote ivory', value: 'P1003' },
      ],
    });
  });
});
