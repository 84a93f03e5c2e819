import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openLake } from '../../../server/lake/open-lake.ts';
import { publishGeneration } from '../../../server/lake/publish-generation.ts';

/** A data folder below a folder whose name would be a pattern, and a way to publish sales into it. */
async function openDataFolder() {
  const top = await mkdtemp(join(tmpdir(), 'comptoir-lake-'));
  onTestFinished(() => rm(top, { recursive: true, force: true }));
  const dataFolder = join(top, "it's [a] data*folder");
  await mkdir(dataFolder, { recursive: true });
  const publish = async (sku: string, rows: number) => {
    const finished = join(dataFolder, 'finished.parquet');
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    await connection.run(
      `COPY (SELECT DATE '2025-01-01' + i::INTEGER AS sold_on, 'milan' AS store_id, '${sku.replaceAll("'", "''")}' AS sku,
       (i + 1)::INTEGER AS quantity, CASE WHEN i > 0 THEN i * 1.5 END::DOUBLE AS unit_price, 'EUR' AS currency
       FROM range(${rows}) t(i)) TO '${finished.replaceAll("'", "''")}' (FORMAT parquet)`,
    );
    connection.closeSync();
    instance.closeSync();
    await publishGeneration(dataFolder, 'sales', finished);
  };
  const open = async () => {
    const lake = await openLake(dataFolder);
    onTestFinished(() => lake.close());
    return lake;
  };
  return { top, dataFolder, publish, open };
}

describe('the lake', () => {
  it('answers with nothing before anything was imported', async () => {
    const { open } = await openDataFolder();
    const lake = await open();
    const rows = await lake.query(
      `SELECT sum(quantity) AS total, (SELECT count(*) FROM web_views) AS views,
       (SELECT max(arrived_on) FROM shipments) AS latest FROM sales`,
    );
    expect(rows.columnNames).toEqual(['total', 'views', 'latest']);
    expect([...rows.numbers('total'), ...rows.numbers('views')]).toEqual([Number.NaN, 0]);
    expect(rows.texts('latest')).toEqual([null]);
  });

  it('gives numbers, texts and days by column, and binds parameters of every kind', async () => {
    const { publish, open } = await openDataFolder();
    await publish("o'neil; DROP TABLE sales", 3);
    const lake = await open();
    const rows = await lake.query(
      `SELECT sold_on, sku, quantity::HUGEINT AS quantity, unit_price, quantity > 1 AS many FROM sales
       WHERE store_id IN (SELECT unnest($1)) AND sku = $2 AND quantity >= $3 AND $4 IS NULL ORDER BY sold_on LIMIT $5`,
      [['milan', "x'"], "o'neil; DROP TABLE sales", 1, null, 2],
    );
    expect(rows.rowCount).toBe(2);
    expect(rows.texts('sold_on')).toEqual(['2025-01-01', '2025-01-02']);
    expect([...rows.numbers('quantity')]).toEqual([1, 2]);
    expect([...rows.numbers('unit_price')]).toEqual([Number.NaN, 1.5]);
    expect([...rows.numbers('many')]).toEqual([0, 1]);
    expect(() => rows.numbers('sku')).toThrow(/no numbers/);
    expect(() => rows.texts('gone')).toThrow(/no column gone/);
    const none = await lake.query('SELECT * FROM sales WHERE sku IN (SELECT unnest($1))', [[]]);
    expect(none.rowCount).toBe(0);
  });

  it('shows a new import from the next query on, and tells by the version', async () => {
    const { publish, open } = await openDataFolder();
    const lake = await open();
    const total = async () => (await lake.query('SELECT count(*) AS n FROM sales')).numbers('n')[0];
    const before = await lake.version('sales');
    expect(await total()).toBe(0);
    await publish('a', 3);
    expect(await total()).toBe(3);
    const after = await lake.version('sales');
    expect(after).not.toBe(before);
    await publish('b', 5);
    expect(await total()).toBe(5);
    expect(await lake.version('sales')).not.toBe(after);
    expect(await lake.version('shipments')).toBe(before);
  });

  it('answers queries from one import or the next while imports are published', async () => {
    const { publish, open } = await openDataFolder();
    await publish('a', 1000);
    const lake = await open();
    const sums: (number | undefined)[] = [];
    const asking = Promise.all(
      Array.from({ length: 3 }, async () => {
        for (let turn = 0; turn < 20; turn += 1) {
          const rows = await lake.query('SELECT count(*) AS n, count(DISTINCT sku) AS skus FROM sales');
          expect(rows.numbers('skus')[0]).toBe(1);
          sums.push(rows.numbers('n')[0]);
        }
      }),
    );
    for (let turn = 0; turn < 6; turn += 1) await publish(`sku-${turn}`, 1000);
    await asking;
    expect(new Set(sums)).toEqual(new Set([1000]));
  });

  it('interrupts a query when its signal is aborted, and goes on answering', async () => {
    const { open } = await openDataFolder();
    const lake = await open();
    const controller = new AbortController();
    const endless = lake.query(
      'SELECT count(*) AS n FROM range(1000000000000) WHERE range % 7 = 3',
      [],
      controller.signal,
    );
    controller.abort(new Error('stopped by the person'));
    await expect(endless).rejects.toThrow('stopped by the person');
    await expect(lake.query('SELECT 1 AS n', [], controller.signal)).rejects.toThrow('stopped by the person');
    expect((await lake.query('SELECT 1 AS n')).numbers('n')[0]).toBe(1);
  });

  it('reads nothing of the machine but the lake, and cannot be told otherwise', async () => {
    const { top, publish, open } = await openDataFolder();
    await publish('a', 1);
    await writeFile(join(top, 'secret.csv'), 'password\nhunter2\n');
    const lake = await open();
    for (const sql of [
      `SELECT * FROM read_csv('${top}/secret.csv')`,
      `SELECT * FROM read_text('/etc/hostname')`,
      `SELECT * FROM read_text('${top}/it''s [a] data*folder/lake/../../secret.csv')`,
      `COPY sales TO '${top}/out.csv'`,
      `ATTACH '${top}/other.db'`,
      `SET enable_external_access = true`,
      `SET allowed_directories = ['/']`,
      `INSTALL httpfs`,
    ]) {
      await expect(lake.query(sql)).rejects.toThrow(
        /disabled by configuration|has been locked|Cannot change/i,
      );
    }
    expect((await lake.query('SELECT count(*) AS n FROM sales')).numbers('n')[0]).toBe(1);
  });

  it('reports a mistake in a query at once', async () => {
    const { open } = await openDataFolder();
    const lake = await open();
    await expect(lake.query('SELECT nonsense FROM sales')).rejects.toThrow(/nonsense/);
  });
});
