import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { farthestTransferKm, suggestTransfers } from '../../../knowledge/demand/replenishment/transfers.ts';

/** Stores on a line, 400 km apart. */
const alongALine = (from: number, to: number) => Math.abs(from - to) * 400;
const anywhere = () => true;
const lack = (sku: number, store: number, pieces: number, chance = 0.5) => ({ sku, store, pieces, chance });
const surplus = (sku: number, store: number, pieces: number) => ({ sku, store, pieces });

describe('transfers', () => {
  test('come from the nearest store that can spare a piece', () => {
    expect(
      suggestTransfers(
        [lack(7, 2, 2)],
        [surplus(7, 5, 9), surplus(7, 1, 1), surplus(8, 2, 4)],
        alongALine,
        anywhere,
      ),
    ).toEqual([{ lack: 0, fromStore: 1, pieces: 1, distanceKm: 400 }]);
  });

  test('go first to where the missing piece is most likely to sell', () => {
    const [first] = suggestTransfers(
      [lack(7, 1, 1, 0.3), lack(7, 2, 1, 0.8)],
      [surplus(7, 0, 1)],
      alongALine,
      anywhere,
    );
    expect(first?.lack).toBe(1);
  });

  test('do not cross more than the farthest distance', () => {
    const far = Math.ceil(farthestTransferKm / 400) + 1;
    expect(suggestTransfers([lack(7, 0, 1)], [surplus(7, far, 5)], alongALine, anywhere)).toEqual([]);
  });

  test('between stores of unknown distance stay within a country', () => {
    const unknown = () => null;
    const suggest = (sameCountry: boolean) =>
      suggestTransfers([lack(7, 0, 1)], [surplus(7, 1, 5)], unknown, () => sameCountry);
    expect(suggest(true)).toHaveLength(1);
    expect(suggest(false)).toEqual([]);
  });

  test('never move more than is lacking or spare, nor from a store to itself', () => {
    const place = fc.tuple(
      fc.integer({ min: 0, max: 2 }),
      fc.integer({ min: 0, max: 5 }),
      fc.integer({ min: 0, max: 4 }),
    );
    fc.assert(
      fc.property(fc.array(place, { maxLength: 8 }), fc.array(place, { maxLength: 8 }), (lacking, spare) => {
        const lacks = lacking.map(([sku, store, pieces]) => lack(sku, store, pieces, store / 10));
        const surpluses = spare.map(([sku, store, pieces]) => surplus(sku, store, pieces));
        const transfers = suggestTransfers(lacks, surpluses, alongALine, anywhere);
        for (const { lack: position, fromStore, pieces } of transfers) {
          expect(pieces).toBeGreaterThan(0);
          expect(pieces).toBeLessThanOrEqual(lacks[position]!.pieces);
          expect(fromStore).not.toBe(lacks[position]!.store);
        }
        for (let sku = 0; sku <= 2; sku += 1) {
          for (let store = 0; store <= 5; store += 1) {
            const moved = transfers
              .filter((one) => one.fromStore === store && lacks[one.lack]!.sku === sku)
              .reduce((all, one) => all + one.pieces, 0);
            const had = surpluses
              .filter((one) => one.sku === sku && one.store === store)
              .reduce((all, one) => all + one.pieces, 0);
            expect(moved).toBeLessThanOrEqual(had);
          }
        }
      }),
    );
  });
});
