import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocate, type Supply } from '../../../knowledge/demand/replenishment/allocation.ts';

/** A claim with the chances that its pieces sell. */
interface Claim {
  sku: number;
  need: number;
  chances: number[];
}

const share = (claims: readonly Claim[], supply: Supply) =>
  allocate(claims, supply, (claim) => claims[claim]!.chances);

const falling = (chances: number[]) => chances.toSorted((a, b) => b - a);
const claim = fc
  .tuple(
    fc.integer({ min: 0, max: 3 }),
    fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 }),
  )
  .map(([sku, chances]): Claim => ({ sku, need: chances.length, chances: falling(chances) }));
const supply = fc.record({
  stock: fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 4, maxLength: 4 }),
  limit: fc.option(fc.integer({ min: 0, max: 12 })),
});
const open = (stock: readonly number[], limit: number | null) => ({
  available: (sku: number) => stock[sku] ?? 0,
  limit,
});
const sum = (pieces: Int32Array) => pieces.reduce((a, b) => a + b, 0);

describe('allocation of scarce stock', () => {
  test('gives everyone the need when there is enough', () => {
    const claims = [
      { sku: 0, need: 2, chances: [0.9, 0.1] },
      { sku: 0, need: 1, chances: [0.2] },
    ];
    expect([...share(claims, open([3], null))]).toEqual([2, 1]);
    expect([...share(claims, { available: () => null, limit: null })]).toEqual([2, 1]);
  });

  test('gives the last pieces to where they most likely sell', () => {
    const claims = [
      { sku: 0, need: 3, chances: [0.8, 0.3, 0.1] },
      { sku: 0, need: 2, chances: [0.6, 0.5] },
    ];
    expect([...share(claims, open([3], null))]).toEqual([1, 2]);
  });

  test('a limit holds over all skus at once', () => {
    const claims = [
      { sku: 0, need: 2, chances: [0.7, 0.6] },
      { sku: 1, need: 2, chances: [0.9, 0.2] },
    ];
    expect([...share(claims, open([9, 9], 3))]).toEqual([2, 1]);
  });

  test('never gives more than the need, the stock of a sku or the limit, and leaves nothing that is wanted', () => {
    fc.assert(
      fc.property(fc.array(claim, { maxLength: 12 }), supply, (claims, { stock, limit }) => {
        const given = share(claims, open(stock, limit));
        claims.forEach(({ need }, place) => {
          expect(given[place]).toBeGreaterThanOrEqual(0);
          expect(given[place]).toBeLessThanOrEqual(need);
        });
        let possible = 0;
        stock.forEach((pieces, sku) => {
          const ofSku = claims.filter((one) => one.sku === sku);
          const out = claims.reduce((all, one, place) => all + (one.sku === sku ? given[place]! : 0), 0);
          expect(out).toBeLessThanOrEqual(pieces);
          possible += Math.min(
            pieces,
            ofSku.reduce((all, one) => all + one.need, 0),
          );
        });
        expect(sum(given)).toBe(Math.min(possible, limit ?? Infinity));
      }),
    );
  });

  test('reaches the highest expected sales of any division', () => {
    const small = fc.array(
      fc
        .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 3 })
        .map((chances): Claim => ({ sku: 0, need: chances.length, chances: falling(chances) })),
      { minLength: 1, maxLength: 4 },
    );
    const worth = (claims: readonly Claim[], given: ArrayLike<number>) =>
      claims.reduce((all, { chances }, place) => {
        for (let piece = 0; piece < given[place]!; piece += 1) all += chances[piece]!;
        return all;
      }, 0);
    const best = (claims: readonly Claim[], pieces: number): number => {
      const [first, ...rest] = claims;
      if (!first) return 0;
      let highest = 0;
      let own = 0;
      for (let given = 0; given <= Math.min(first.need, pieces); given += 1) {
        highest = Math.max(highest, own + best(rest, pieces - given));
        own += first.chances[given] ?? 0;
      }
      return highest;
    };
    fc.assert(
      fc.property(small, fc.integer({ min: 0, max: 6 }), (claims, pieces) => {
        const given = share(claims, open([pieces], null));
        expect(worth(claims, given)).toBeCloseTo(best(claims, pieces), 9);
      }),
      { numRuns: 60 },
    );
  });
});
