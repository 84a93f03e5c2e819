import type { Kysely } from 'kysely';
import type { StockLevel, StockLevels } from './stock-levels.ts';

/** Table that the adapter reads: one row a store and sku, primary key both, an index on `sku`. */
export interface StockTable {
  store_id: string;
  sku: string;
  on_hand: number;
  in_transit: number;
  reserved: number;
  as_of: string;
}

/** Values bound in one statement. SQLite allows 32,766 since 3.32 and 999 before; small lists also plan faster. */
const mostBoundValues = 450;

function chunksOf<Item>(items: readonly Item[]): Item[][] {
  const chunks: Item[][] = [];
  for (let start = 0; start < items.length; start += mostBoundValues) {
    chunks.push(items.slice(start, start + mostBoundValues));
  }
  return chunks;
}

const columns = ['store_id', 'sku', 'on_hand', 'in_transit', 'reserved', 'as_of'] as const;

const levelOf = (row: StockTable): StockLevel => ({
  storeId: row.store_id,
  sku: row.sku,
  onHand: row.on_hand,
  inTransit: row.in_transit,
  reserved: row.reserved,
  asOf: row.as_of,
});

/** Reads stock from SQLite through Kysely; repeated skus and stores are asked once. */
export function createSqliteStockLevels(database: Kysely<{ stock: StockTable }>): StockLevels {
  return {
    async levels({ skus, storeIds }) {
      const levels: StockLevel[] = [];
      const storeChunks = storeIds === undefined ? [undefined] : chunksOf([...new Set(storeIds)]);
      for (const someSkus of chunksOf([...new Set(skus)])) {
        for (const someStores of storeChunks) {
          const ofSkus = database.selectFrom('stock').select(columns).where('sku', 'in', someSkus);
          const query = someStores === undefined ? ofSkus : ofSkus.where('store_id', 'in', someStores);
          for (const row of await query.execute()) levels.push(levelOf(row));
        }
      }
      return levels;
    },
    async levelsOfStores(storeIds) {
      const levels: StockLevel[] = [];
      for (const someStores of chunksOf([...new Set(storeIds)])) {
        const query = database.selectFrom('stock').select(columns).where('store_id', 'in', someStores);
        for (const row of await query.execute()) levels.push(levelOf(row));
      }
      return levels;
    },
    async asOf() {
      const newest = await database
        .selectFrom('stock')
        .select((select) => select.fn.max('as_of').as('as_of'))
        .executeTakeFirst();
      return newest?.as_of ?? null;
    },
  };
}
