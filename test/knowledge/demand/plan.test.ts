import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitDemandModel } from '../../../knowledge/demand/model/demand-model.ts';
import { quantityPieces, type StockPosition } from '../../../knowledge/demand/replenishment/order-need.ts';
import { planReplenishment, type PlanRequest } from '../../../knowledge/demand/replenishment/plan.ts';
import { panelOf } from './in-memory-demand-history.ts';
import {
  makeCatalogue,
  makeProduct,
  makeStore,
  poisson,
  seededRandom,
  simulateSales,
} from './simulated-house.ts';

const storeIds = ['milan', 'paris', 'rome'];
const skus = ['slow', 'middle', 'fast'];
const rates: Record<string, number> = { slow: 0.08, middle: 0.7, fast: 3 };
const sizes: Record<string, number> = { milan: 2, paris: 1, rome: 0.5 };
const random = seededRandom(17);
const model = fitDemandModel({
  panel: panelOf(
    simulateSales('2022-01-03', 110, storeIds, skus, ({ storeId, sku }) =>
      poisson(rates[sku]! * sizes[storeId]!, random),
    ),
  ),
  catalogue: makeCatalogue(skus.map((sku) => makeProduct(sku))),
  stores: storeIds.map((storeId) => makeStore(storeId)),
  events: [],
});
const everySku = [0, 1, 2];
const everyStore = [0, 1, 2];

type Stock = StockPosition[][];
const position = fc.record({
  onHand: fc.integer({ min: -2, max: 25 }),
  reserved: fc.integer({ min: 0, max: 3 }),
  inTransit: fc.integer({ min: 0, max: 6 }),
});
const stockArbitrary: fc.Arbitrary<Stock> = fc.array(fc.array(position, { minLength: 3, maxLength: 3 }), {
  minLength: 3,
  maxLength: 3,
});
const warehouseArbitrary = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 3, maxLength: 3 });
const levelArbitrary = fc.double({ min: 0.55, max: 0.995, noNaN: true });

const empty: StockPosition = { onHand: 0, reserved: 0, inTransit: 0 };
const request = (fields: Partial<PlanRequest> = {}): PlanRequest => ({
  skus: everySku,
  stores: everyStore,
  fromWeek: 110,
  leadTimeWeeks: () => 1,
  coverWeeks: 4,
  serviceLevel: 0.95,
  stock: () => empty,
  warehouse: () => 1000,
  warehouseLimit: null,
  budget: null,
  presentationMinimum: 0,
  everyPair: true,
  distanceKm: (from, to) => Math.abs(from - to) * 500,
  ...fields,
});
const withStock = (stock: Stock, warehouse: readonly number[]) => ({
  stock: (sku: number, store: number) => stock[store]![sku]!,
  warehouse: (sku: number) => warehouse[sku]!,
});
const plan = (fields: Partial<PlanRequest>) => planReplenishment(model, request(fields));
const quantities = (fields: Partial<PlanRequest>) => plan(fields).map((line) => line.quantity);
const total = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

describe('replenishment plan', () => {
  test('brings a store up to what demand over lead time and cover reaches with the service level', () => {
    const fast = plan({ skus: [2], stores: [0] })[0]!;
    // Six pieces a week over five weeks, and safety on top.
    expect(fast.need.horizon.mean).toBeGreaterThan(24);
    expect(fast.need.horizon.mean).toBeLessThan(36);
    expect(fast.quantity).toBe(fast.need.orderUpTo);
    expect(fast.quantity).toBeGreaterThan(fast.need.horizon.mean + 5);
  });

  test('counts what is in store and on the way, without what is reserved', () => {
    const need = (stock: StockPosition) => quantities({ skus: [2], stores: [0], stock: () => stock })[0]!;
    const alone = need(empty);
    expect(need({ onHand: 10, reserved: 3, inTransit: 4 })).toBe(alone - 11);
    expect(need({ onHand: 0, reserved: 2, inTransit: 0 })).toBe(alone + 2);
  });

  test('ships nothing to a store that has enough', () => {
    expect(total(quantities({ stock: () => ({ onHand: 200, reserved: 0, inTransit: 0 }) }))).toBe(0);
  });

  test('without any stock data it plans from demand alone and is not limited', () => {
    expect(quantities({ stock: null, warehouse: null })).toEqual(quantities({}));
  });

  test('asking for one store does not take what other stores need more', () => {
    const warehouse = () => 12;
    const alone = plan({ stores: [2], skus: [2], warehouse }).map((line) => line.quantity);
    const together = plan({ skus: [2], warehouse }).filter((line) => line.store === 2);
    expect(alone).toEqual(together.map((line) => line.quantity));
    expect(alone[0]).toBeLessThan(plan({ stores: [2], skus: [2] })[0]!.quantity);
  });

  test('moves pieces from a store with more than its own target when the warehouse has none', () => {
    const lines = plan({
      skus: [2],
      stores: [0],
      warehouse: () => 0,
      stock: (_sku, store) => (store === 1 ? { onHand: 60, reserved: 0, inTransit: 0 } : empty),
    });
    const [line] = lines;
    expect(line?.quantity).toBe(0);
    expect(line?.transfer?.fromStore).toBe(1);
    const target = plan({ skus: [2], stores: [1] })[0]!.need.orderUpTo;
    expect(line?.transfer?.pieces).toBe(Math.min(line!.need.need, 60 - target));
  });

  test('leaves out what a store neither sells nor has, unless it is asked for', () => {
    const old = { everyPair: false, fromWeek: 110 };
    const before = plan({ ...old, stock: () => null });
    expect(before).toHaveLength(9);
    const slow = seededRandom(19);
    const withDead = fitDemandModel({
      panel: panelOf(
        simulateSales('2022-01-03', 110, storeIds, ['fast', 'dead'], ({ sku, week }) =>
          sku === 'dead' ? Number(week < 10) : poisson(2, slow),
        ),
      ),
      catalogue: makeCatalogue([makeProduct('fast'), makeProduct('dead')]),
      stores: storeIds.map((storeId) => makeStore(storeId)),
      events: [],
    });
    const named = (fields: Partial<PlanRequest>) =>
      planReplenishment(withDead, request({ skus: [0, 1], stock: () => null, ...fields })).map(
        (line) => line.sku,
      );
    expect(named({ everyPair: false })).not.toContain(1);
    expect(named({ everyPair: true })).toContain(1);
  });

  test('quantities are whole, never negative, and never exceed warehouse or limit', () => {
    fc.assert(
      fc.property(
        stockArbitrary,
        warehouseArbitrary,
        levelArbitrary,
        fc.option(fc.integer({ min: 0, max: 40 })),
        (stock, warehouse, serviceLevel, warehouseLimit) => {
          const lines = plan({ ...withStock(stock, warehouse), serviceLevel, warehouseLimit });
          for (const { quantity, need } of lines) {
            expect(Number.isInteger(quantity)).toBe(true);
            expect(quantity).toBeGreaterThanOrEqual(0);
            expect(quantity).toBeLessThanOrEqual(need.need);
          }
          everySku.forEach((sku) => {
            const shipped = total(lines.filter((line) => line.sku === sku).map((line) => line.quantity));
            expect(shipped).toBeLessThanOrEqual(warehouse[sku]!);
          });
          const shipped = total(lines.map((line) => line.quantity));
          expect(shipped).toBeLessThanOrEqual(warehouseLimit ?? Infinity);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a higher service level never ships less of anything where stores cannot help each other', () => {
    fc.assert(
      fc.property(
        stockArbitrary,
        warehouseArbitrary,
        levelArbitrary,
        levelArbitrary,
        (stock, warehouse, one, other) => {
          const [low, high] = [one, other].toSorted((a, b) => a - b);
          const apart = { ...withStock(stock, warehouse), distanceKm: () => 9000 };
          const less = quantities({ ...apart, serviceLevel: low! });
          const more = quantities({ ...apart, serviceLevel: high! });
          less.forEach((quantity, line) => expect(more[line]).toBeGreaterThanOrEqual(quantity));
        },
      ),
      { numRuns: 40 },
    );
  });

  test('more stock in a store never ships more to it', () => {
    fc.assert(
      fc.property(
        stockArbitrary,
        warehouseArbitrary,
        fc.integer({ min: 0, max: 2 }),
        fc.integer({ min: 0, max: 2 }),
        fc.integer({ min: 1, max: 10 }),
        (stock, warehouse, sku, store, added) => {
          const shippedTo = (of: Stock) =>
            plan(withStock(of, warehouse)).find((line) => line.sku === sku && line.store === store)!.quantity;
          const richer = stock.map((row, at) =>
            row.map((one, of) => (at === store && of === sku ? { ...one, onHand: one.onHand + added } : one)),
          );
          expect(shippedTo(richer)).toBeLessThanOrEqual(shippedTo(stock));
        },
      ),
      { numRuns: 40 },
    );
  });

  test('the pieces that a quantity is made of add up to it', () => {
    fc.assert(
      fc.property(
        stockArbitrary,
        warehouseArbitrary,
        fc.option(fc.integer({ min: 0, max: 40 })),
        (stock, warehouse, warehouseLimit) => {
          for (const line of plan({ ...withStock(stock, warehouse), warehouseLimit })) {
            const pieces = Object.values(quantityPieces(line.need, line)) as number[];
            expect(total(pieces)).toBeCloseTo(line.quantity, 9);
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
