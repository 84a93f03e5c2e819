import { afterAll, describe, expect, it } from 'vitest';
import { createSqliteStockLevels } from '../../../knowledge/stock/sqlite-stock-levels.ts';
import type { StockLevel, StockLevels } from '../../../knowledge/stock/stock-levels.ts';
import { openDatabase } from '../../../server/storage/open-database.ts';
import { createInMemoryStockLevels } from '../../fixtures/in-memory-stock-levels.ts';

type Open = (levels: readonly StockLevel[]) => Promise<{ stock: StockLevels; close: () => Promise<void> }>;

const inMemory: Open = (levels) =>
  Promise.resolve({ stock: createInMemoryStockLevels(levels), close: () => Promise.resolve() });

const inSqlite: Open = async (levels) => {
  const database = await openDatabase(':memory:');
  for (let start = 0; start < levels.length; start += 500) {
    const rows = levels.slice(start, start + 500).map((level) => ({
      store_id: level.storeId,
      sku: level.sku,
      on_hand: level.onHand,
      in_transit: level.inTransit,
      reserved: level.reserved,
      as_of: level.asOf,
    }));
    await database.insertInto('stock').values(rows).execute();
  }
  return { stock: createSqliteStockLevels(database), close: () => database.destroy() };
};

const level = (storeId: string, sku: string, onHand: number, asOf = '2026-11-22'): StockLevel => ({
  storeId,
  sku,
  onHand,
  inTransit: onHand + 1,
  reserved: 1,
  asOf,
});
const levels = [
  level('milan', 'a-38', 2),
  level('milan', 'b-38', -1),
  level('paris', 'a-38', 0, '2026-11-23T06:00:00Z'),
  level('paris', 'c-38', 7),
];
const ordered = (found: readonly StockLevel[]) =>
  [...found].sort((a, b) => `${a.storeId}${a.sku}`.localeCompare(`${b.storeId}${b.sku}`));

describe.each([
  ['in memory', inMemory],
  ['in SQLite', inSqlite],
] as const)('stock levels %s', (_name, open) => {
  const opened = open(levels);
  afterAll(async () => (await opened).close());

  it('reads the levels of skus in every store, with every figure as it was stored', async () => {
    const { stock } = await opened;
    expect(ordered(await stock.levels({ skus: ['a-38'] }))).toEqual([levels[0], levels[2]]);
  });

  it('reads the levels of skus in the given stores only', async () => {
    const { stock } = await opened;
    expect(await stock.levels({ skus: ['a-38', 'c-38'], storeIds: ['milan'] })).toEqual([levels[0]]);
    expect(await stock.levels({ skus: ['a-38'], storeIds: [] })).toEqual([]);
  });

  it('knows nothing of a sku without a row, and reads nothing for no skus', async () => {
    const { stock } = await opened;
    expect(await stock.levels({ skus: ['z-38'] })).toEqual([]);
    expect(await stock.levels({ skus: [] })).toEqual([]);
  });

  it('reads every level of a place, negative ones too', async () => {
    const { stock } = await opened;
    expect(ordered(await stock.levelsOfStores(['milan']))).toEqual([levels[0], levels[1]]);
    expect(await stock.levelsOfStores([])).toEqual([]);
  });

  it('counts a repeated sku or store once', async () => {
    const { stock } = await opened;
    expect(await stock.levels({ skus: ['a-38', 'a-38'], storeIds: ['milan', 'milan'] })).toHaveLength(1);
    expect(await stock.levelsOfStores(['paris', 'paris'])).toHaveLength(2);
  });

  it('tells the time of the newest level, and null without stock', async () => {
    const { stock } = await opened;
    expect(await stock.asOf()).toBe('2026-11-23T06:00:00Z');
    const empty = await open([]);
    expect(await empty.stock.asOf()).toBeNull();
    await empty.close();
  });

  it('reads more skus and stores than one statement can bind', async () => {
    const skus = Array.from({ length: 1200 }, (_, index) => `sku-${index}`);
    const stores = Array.from({ length: 600 }, (_, index) => `store-${index}`);
    const many = skus.map((sku, index) => level(stores[index % 600] ?? '', sku, index));
    const large = await open(many);
    expect(ordered(await large.stock.levels({ skus, storeIds: stores }))).toEqual(ordered(many));
    expect(await large.stock.levelsOfStores(stores)).toHaveLength(1200);
    await large.close();
  });
});
