import { mkdtemp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { views } from '../../../server/demonstration/catalogue/vocabulary.ts';
import { generateHouse } from '../../../server/demonstration/generate-house.ts';
import { saleRows } from '../../../server/demonstration/rows.ts';
import { writeHouse } from '../../../server/demonstration/write-house.ts';
import type { DrawPicture, WriteProgress } from '../../../server/demonstration/write-house.ts';

const house = generateHouse({ scale: { products: 12, stores: 3, weeks: 8 } });
let workspace = '';
let procedures = '';

beforeAll(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'house-'));
  procedures = join(workspace, 'sources');
  await mkdir(join(procedures, 'en'), { recursive: true });
  await writeFile(join(procedures, 'en', 'returns.md'), '# Returns\n');
});

afterAll(() => rm(workspace, { recursive: true, force: true }));

async function table(folder: string, file: string): Promise<Record<string, string>[]> {
  const bytes = await readFile(join(folder, file));
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return parse(text, { columns: true }) as Record<string, string>[];
}

describe('writing a house', () => {
  it('writes every data file with all its rows, and copies the procedures with their folders', async () => {
    const folder = join(workspace, 'plain');
    const heard: WriteProgress[] = [];
    await writeHouse(folder, house, { procedures, onProgress: (progress) => heard.push(progress) });
    expect((await readdir(folder)).toSorted()).toEqual([
      'events.csv',
      'procedures',
      'products.csv',
      'sales.csv.gz',
      'shipments.csv.gz',
      'staff.csv',
      'stock.csv',
      'stores.csv',
      'variants.csv',
      'web_views.csv.gz',
    ]);
    expect(await readFile(join(folder, 'procedures', 'en', 'returns.md'), 'utf8')).toBe('# Returns\n');

    const sales = await table(folder, 'sales.csv.gz');
    expect(sales).toHaveLength(house.sales.length);
    const [first] = saleRows(house);
    expect(sales[0]).toEqual(
      Object.fromEntries(Object.entries(first!).map(([key, value]) => [key, String(value)])),
    );
    const products = await table(folder, 'products.csv');
    expect(products.map(({ description }) => description)).toEqual(
      house.products.map(({ description }) => description),
    );
    const events = await table(folder, 'events.csv');
    expect(events.map(({ country }) => country)).toEqual(house.events.map(({ country }) => country ?? ''));

    const last = new Map(heard.map((progress) => [progress.part, progress]));
    for (const { done, total } of last.values()) expect(done).toBe(total);
    expect(last.get('sales')?.total).toBe(house.sales.length);
  });

  it('asks for a picture of every product and view when it can draw, and lists them', async () => {
    const folder = join(workspace, 'drawn');
    const drawPicture: DrawPicture = (product, view) =>
      Promise.resolve(new TextEncoder().encode(`${product.product_id} ${view}`));
    await writeHouse(folder, house, { procedures, drawPicture });
    const images = await table(folder, 'images.csv');
    expect(images).toHaveLength(house.products.length * views.length);
    for (const { product_id, file, view } of images) {
      expect(await readFile(join(folder, file ?? ''), 'utf8')).toBe(`${product_id} ${view}`);
    }
  });

  it('fails with the error of a picture that cannot be drawn', async () => {
    const failing = writeHouse(join(workspace, 'failing'), house, {
      procedures,
      drawPicture: () => Promise.reject(new Error('no paint')),
    });
    await expect(failing).rejects.toThrow('no paint');
  });
});
