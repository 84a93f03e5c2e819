import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ImportRunning } from '../../../server/importing/import-lock.ts';
import type { Dataset } from '../../../server/importing/import-report.ts';
import { verifies } from '../../support/verifies.ts';
import { goodFiles, openTestHouse, type TestHouse } from './import-house.ts';

const otherSales = `sold_on,store_id,sku,quantity,unit_price,currency
2026-02-01,milan,riva-90,5,300,EUR
`;
const otherStores = `store_id,name,kind,city,country,region,latitude,longitude,time_zone,opened_on
milan,Milano,store,Milan,IT,,,,,
paris,Paris,store,Paris,FR,,,,,
rome,Rome,store,Rome,IT,,,,,
`;

async function salesOf(house: TestHouse): Promise<string[]> {
  const lake = await house.lake();
  const rows = await lake.query('SELECT sold_on, store_id, sku, quantity FROM sales ORDER BY ALL');
  const quantity = rows.numbers('quantity');
  return rows
    .texts('sold_on')
    .map((day, at) => [day, rows.texts('store_id')[at], rows.texts('sku')[at], quantity[at]].join(' '));
}

async function storeNames(house: TestHouse): Promise<string[]> {
  const rows = await house.database.selectFrom('stores').select('name').orderBy('store_id').execute();
  return rows.map(({ name }) => name);
}

const goodSales = ['2025-01-02 milan arco-os 1', '2025-01-02 paris riva-70 2', '2025-01-03 paris riva-70 -1'];

describe('an import', () => {
  verifies('data.all-or-nothing', 'leaves stored rows as they were when a file is refused', async () => {
    const house = await openTestHouse();
    await house.load(goodFiles);
    const report = await house.load({
      'stores.csv': `${otherStores}bad\n`,
      'products.csv': goodFiles['products.csv'].replace('1850.00', 'x'),
      'sales.csv': `${otherSales}2026-02-30,milan,riva-90,5,300,EUR\n`,
    });
    expect(report.files.map(({ status }) => status)).toEqual(['refused', 'refused', 'refused']);
    expect(await storeNames(house)).toEqual(['Milan Montenapoleone', 'Paris, Saint-Honoré']);
    expect(await house.database.selectFrom('products').selectAll().execute()).toHaveLength(2);
    expect(await salesOf(house)).toEqual(goodSales);
  });

  verifies(
    'data.all-or-nothing',
    'that breaks off between writing and publishing leaves the old rows readable and nothing behind',
    async () => {
      const house = await openTestHouse();
      await house.load(goodFiles);
      const breakAt = (broken: Dataset) =>
        house.load(
          { 'stores.csv': otherStores, 'sales.csv': otherSales },
          {
            beforePublish: (dataset) => {
              if (dataset === broken) throw new Error('power cut');
            },
          },
        );
      await expect(breakAt('stores')).rejects.toThrow('power cut');
      expect(await storeNames(house)).toEqual(['Milan Montenapoleone', 'Paris, Saint-Honoré']);
      await expect(breakAt('sales')).rejects.toThrow('power cut');
      expect(await storeNames(house)).toEqual(['Milano', 'Paris', 'Rome']);
      expect(await salesOf(house)).toEqual(goodSales);
      const left = await readdir(house.dataFolder);
      expect(left.filter((name) => name.startsWith('import'))).toEqual([]);
      expect((await house.load({ 'sales.csv': otherSales })).outcome).toBe('loaded');
    },
  );

  verifies(
    'data.all-or-nothing',
    'takes over from one that was killed, and clears what it left',
    async () => {
      const house = await openTestHouse();
      await house.load(goodFiles);
      // A lock of a process that is gone, half-written rows, and a generation that was never renamed.
      await writeFile(
        join(house.dataFolder, 'import.lock'),
        JSON.stringify({ pid: 2 ** 22 + 1, since: 'yesterday' }),
      );
      await mkdir(join(house.dataFolder, 'importing', 'dead'), { recursive: true });
      await writeFile(join(house.dataFolder, 'importing', 'dead', 'sales.parquet'), 'PAR1 and then nothing');
      expect(await salesOf(house)).toEqual(goodSales);
      expect((await house.load({ 'sales.csv': otherSales })).outcome).toBe('loaded');
      expect(existsSync(join(house.dataFolder, 'importing'))).toBe(false);
      expect(existsSync(join(house.dataFolder, 'import.lock'))).toBe(false);
    },
  );

  it('takes over a lock that a crash left empty, and one of an earlier process with its own number', async () => {
    const house = await openTestHouse();
    for (const lock of ['', JSON.stringify({ pid: process.pid, processStarted: 1, since: 'before' })]) {
      await writeFile(join(house.dataFolder, 'import.lock'), lock);
      expect((await house.load({ 'stores.csv': otherStores })).outcome).toBe('loaded');
    }
  });

  it('refuses to run beside another one, and leaves its lock alone', async () => {
    const house = await openTestHouse();
    await house.load(goodFiles);
    let second: unknown;
    await house.load(
      { 'sales.csv': otherSales },
      {
        beforePublish: async () => {
          second = await house.load({ 'stores.csv': otherStores }).catch((error: unknown) => error);
        },
      },
    );
    expect(second).toBeInstanceOf(ImportRunning);
    expect((second as Error).message).toContain(String(process.pid));
    // Process 1 always runs, and it is not ours.
    const foreign = JSON.stringify({ pid: 1, processStarted: 1, since: 'now' });
    await writeFile(join(house.dataFolder, 'import.lock'), foreign);
    await expect(house.load({ 'stores.csv': otherStores })).rejects.toThrow(/process 1/);
    expect(await readFile(join(house.dataFolder, 'import.lock'), 'utf8')).toBe(foreign);
  });

  it('of the same files twice gives the same house', async () => {
    const house = await openTestHouse();
    const first = await house.load(goodFiles);
    const second = await house.load(goodFiles);
    expect(second.house).toEqual(first.house);
    expect(await salesOf(house)).toEqual(goodSales);
    expect(await readdir(join(house.dataFolder, 'lake', 'sales'))).toHaveLength(1);
  });

  it('of a file replaces what was stored of it, and nothing else', async () => {
    const house = await openTestHouse();
    await house.load(goodFiles);
    await house.load({ 'sales.csv': otherSales });
    expect(await salesOf(house)).toEqual(['2026-02-01 milan riva-90 5']);
    expect(await storeNames(house)).toHaveLength(2);
  });

  it('with append adds days, and refuses a store and day that are stored already', async () => {
    const house = await openTestHouse();
    await house.load(goodFiles);
    await house.load({ 'sales.csv': otherSales }, { append: true });
    const both = [...goodSales, '2026-02-01 milan riva-90 5'];
    expect(await salesOf(house)).toEqual(both);
    const again = await house.load(
      {
        'sales.csv': `${otherSales}2026-02-01,paris,riva-90,1,300,EUR\n2025-01-02,milan,riva-70,1,300,EUR\n`,
      },
      { append: true },
    );
    expect(again.files[0]?.problems).toEqual([
      expect.objectContaining({ line: 2, column: 'store_id + sold_on', value: 'milan, 2026-02-01' }),
      expect.objectContaining({
        line: 4,
        value: 'milan, 2025-01-02',
        reason: expect.stringMatching(/already stored/),
      }),
    ]);
    expect(await salesOf(house)).toEqual(both);
  });

  it('tells which earlier rows lost their store', async () => {
    const house = await openTestHouse();
    await house.load(goodFiles);
    const report = await house.load({ 'stores.csv': otherStores.replace(/^paris.*\n/m, '') });
    expect(report.notices).toEqual([
      '2 stored rows of sales have a store_id that is no longer in stores; import sales again.',
    ]);
  });

  it('of a house with its own stores removes the demonstration house, and one without completes it', async () => {
    const house = await openTestHouse();
    await house.load(
      { ...goodFiles, 'procedures/tills.md': '# Tills\n\nCount them twice.\n' },
      { source: 'demonstration' },
    );
    await house.database.insertInto('settings').values({ name: 'house', value: 'A fiction' }).execute();
    await house.load({ 'sales.csv': otherSales });
    expect(await salesOf(house)).toEqual(['2026-02-01 milan riva-90 5']);
    expect(await house.database.selectFrom('settings').select('value').execute()).toEqual([
      { value: 'A fiction' },
    ]);
    const refused = await house.load({
      'stores.csv': otherStores,
      'variants.csv': goodFiles['variants.csv'],
    });
    expect(refused.files.find(({ dataset }) => dataset === 'variants')?.problems).toEqual([
      expect.objectContaining({ reason: 'It refers to products, and none are loaded.' }),
    ]);
    expect(refused.notices[0]).toMatch(/demonstration house gave way/);
    expect(refused.house).toMatchObject({ stores: 3, products: 0, skus: 0, procedures: 0 });
    expect(await house.database.selectFrom('settings').selectAll().execute()).toEqual([]);
    // The sales were the house's own.
    expect(refused.house.sales?.rows).toBe(1);
  });
});
