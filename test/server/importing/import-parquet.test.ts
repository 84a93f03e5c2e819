import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it, onTestFinished } from 'vitest';
import { goodFiles, openTestHouse } from './import-house.ts';

/** The bytes of a Parquet file with the rows of a query. */
async function parquet(query: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'comptoir-parquet-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`COPY (${query}) TO '${join(folder, 'file.parquet')}' (FORMAT parquet)`);
  connection.closeSync();
  instance.closeSync();
  return readFile(join(folder, 'file.parquet'));
}

const base = {
  'stores.csv': goodFiles['stores.csv'],
  'products.csv': goodFiles['products.csv'],
  'variants.csv': goodFiles['variants.csv'],
};
const row = (changes = '') =>
  `SELECT DATE '2025-01-02' AS sold_on, 'milan' AS store_id, 'arco-os' AS sku, 3::BIGINT AS quantity,
   1850.5::DECIMAL(10, 2) AS unit_price, 'EUR' AS currency ${changes}`;

describe('a Parquet file', () => {
  it('loads with the types that exporters write', async () => {
    const house = await openTestHouse();
    const report = await house.load({
      ...base,
      'sales.parquet': await parquet(
        `${row()} UNION ALL SELECT '2025-01-03', 'paris', 'riva-70', -1, NULL, NULL`,
      ),
      'stock.parquet': await parquet(
        `SELECT TIMESTAMP '2026-01-01 18:30:00' AS as_of, 'milan' AS store_id, 'arco-os' AS sku, 4::TINYINT AS on_hand,
         0::UINTEGER AS in_transit, 1::BIGINT AS reserved`,
      ),
    });
    expect(report.files.flatMap(({ problems }) => problems)).toEqual([]);
    const lake = await house.lake();
    const sales = await lake.query('SELECT * FROM sales ORDER BY sold_on');
    expect([...sales.numbers('unit_price')]).toEqual([1850.5, Number.NaN]);
    expect([...sales.numbers('quantity')]).toEqual([3, -1]);
    expect(await house.database.selectFrom('stock').selectAll().execute()).toEqual([
      {
        store_id: 'milan',
        sku: 'arco-os',
        on_hand: 4,
        in_transit: 0,
        reserved: 1,
        as_of: '2026-01-01 18:30:00',
      },
    ]);
  });

  it('is refused for a column of another type, with the type that is wanted', async () => {
    const house = await openTestHouse();
    const report = await house.load({
      ...base,
      'sales.parquet': await parquet(
        `SELECT * REPLACE (12 AS store_id, 3.0::DOUBLE AS quantity, 20250102 AS sold_on, 'x' AS unit_price) FROM (${row()})`,
      ),
    });
    const { problems = [] } = report.files.at(-1) ?? {};
    expect(problems.map(({ column, reason }) => `${column}: ${reason}`).toSorted()).toEqual([
      'quantity: The column quantity is of type DOUBLE.',
      'sold_on: The column sold_on is of type INTEGER.',
      'store_id: The column store_id is of type INTEGER.',
      'unit_price: The column unit_price is of type VARCHAR.',
    ]);
    expect(problems.find(({ column }) => column === 'store_id')?.nextStep).toMatch(/as text/);
  });

  it('is refused for missing and unknown columns', async () => {
    const house = await openTestHouse();
    const report = await house.load({
      ...base,
      'sales.parquet': await parquet(`SELECT * EXCLUDE (currency), 1 AS discount FROM (${row()})`),
    });
    expect(report.files.at(-1)?.problems.map(({ column }) => column)).toEqual(['currency', 'discount']);
  });

  it('names the row of a bad value', async () => {
    const house = await openTestHouse();
    const report = await house.load({
      ...base,
      'sales.parquet': await parquet(
        `${row()} UNION ALL ${row()} UNION ALL SELECT '2025-01-03', 'nowhere', 'riva-70', NULL, -2, 'EUR'`,
      ),
    });
    expect(report.files.at(-1)?.problems).toEqual([
      expect.objectContaining({ line: 3, column: 'quantity', reason: expect.stringMatching(/required/) }),
      expect.objectContaining({ line: 3, column: 'unit_price', value: '-2.00' }),
      expect.objectContaining({ line: 3, column: 'store_id', value: 'nowhere' }),
    ]);
  });

  it.each([
    ['no Parquet file', () => Buffer.from('sold_on,store_id\n')],
    ['cut off', (whole: Uint8Array) => whole.subarray(0, -20)],
    ['damaged inside', (whole: Uint8Array) => Buffer.from(whole).fill(0xff, 4, 200)],
  ])('is refused when it is %s, without naming a path of this machine', async (_, damage) => {
    const house = await openTestHouse();
    const report = await house.load({ ...base, 'sales.parquet': damage(await parquet(row())) });
    expect(report.files.at(-1)?.problems).toEqual([
      expect.objectContaining({ reason: expect.stringMatching(/not a readable Parquet file/) }),
    ]);
    expect(JSON.stringify(report.files.at(-1))).not.toContain(tmpdir());
  });
});
