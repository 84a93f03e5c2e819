import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  quantityPieces,
  type OrderNeed,
  type StockPosition,
} from '../../../knowledge/demand/replenishment/order-need.ts';
import { completeRun } from '../../../knowledge/demand/replenishment/size-run.ts';

const need = (mean: number, orderUpTo: number, stock: StockPosition): OrderNeed => {
  const free = stock.onHand - stock.reserved;
  const fromStock = Math.min(free, orderUpTo);
  const fromTransit = Math.min(stock.inTransit, orderUpTo - fromStock);
  return {
    horizon: {
      demand: {
        sku: 0,
        store: 0,
        product: 0,
        category: 0,
        level: mean,
        dispersion: 1,
        levelVariance: 0,
        networkShare: 0,
      },
      mean,
      variance: mean,
      ownVariance: mean,
      exposure: { level: 1, season: 0, event: 0, launch: 0 },
    },
    stock,
    orderUpTo,
    pack: 0,
    need: orderUpTo - fromStock - fromTransit,
    fromStock,
    fromTransit,
  };
};
const none = { onHand: 0, reserved: 0, inTransit: 0 };
const packs = (needs: readonly OrderNeed[], minimum = 0) =>
  completeRun(needs, minimum).map((one) => one.pack);

describe('a run of sizes', () => {
  test('gets a piece of each key size that is missing beside others', () => {
    expect(packs([need(0.1, 0, none), need(0.8, 1, none), need(0.7, 0, none), need(0.6, 1, none)])).toEqual([
      0, 0, 1, 0,
    ]);
  });

  test('is left alone when most of its key sizes are missing, or none is', () => {
    expect(packs([need(0.8, 0, none), need(0.8, 0, none), need(0.8, 1, none)])).toEqual([0, 0, 0]);
    expect(packs([need(0.8, 1, none), need(0.8, 1, none)])).toEqual([0, 0]);
  });

  test('shows at least the presentation minimum, of the size that sells best', () => {
    expect(packs([need(0.02, 0, none), need(0.04, 0, none)], 1)).toEqual([0, 1]);
    expect(packs([need(0.02, 0, none), need(0.04, 0, { ...none, onHand: 1 })], 1)).toEqual([0, 0]);
    expect(packs([need(0.02, 0, none)], 2)).toEqual([2]);
  });

  test('never asks for pieces of what does not sell at all', () => {
    expect(packs([need(0, 0, none), need(0, 0, none)], 1)).toEqual([0, 0]);
  });

  test('what a quantity is made of adds up to it exactly, whatever is kept, moved or missing', () => {
    const count = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            mean: fc.double({ min: 0, max: 9, noNaN: true }),
            orderUpTo: count,
            stock: fc.record({ onHand: count, reserved: count, inTransit: count }),
          }),
          { minLength: 1, maxLength: 5 },
        ),
        fc.integer({ min: 0, max: 3 }),
        fc.tuple(count, count, count),
        (sizes, minimum, [quantity, sooner, kept]) => {
          const needs = sizes.map(({ mean, orderUpTo, stock }) => need(mean, orderUpTo, stock));
          for (const one of completeRun(needs, minimum)) {
            const pieces = Object.values(quantityPieces(one, { quantity, sooner, kept })) as number[];
            expect(Math.round(pieces.reduce((sum, value) => sum + value, 0) * 10)).toBe(quantity * 10);
          }
        },
      ),
    );
  });
});
