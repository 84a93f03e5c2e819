import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DemandHistory } from '../../../knowledge/demand/demand-history.ts';
import { createDuckdbDemandHistory } from '../../../knowledge/demand/duckdb-demand-history.ts';
import { openLake } from '../../../server/lake/open-lake.ts';
import { createInMemoryDemandHistory, type DemandData } from './in-memory-demand-history.ts';

interface OpenHistory {
  history: DemandHistory;
  close(): Promise<void>;
}

const house: DemandData = {
  sales: [
    // 2024-01-01 is a Monday.
    { soldOn: '2024-01-01', storeId: 'milan', sku: 'tote-black', quantity: 2 },
    { soldOn: '2024-01-07', storeId: 'milan', sku: 'tote-black', quantity: 1 },
    { soldOn: '2024-01-08', storeId: 'milan', sku: 'tote-black', quantity: -1 },
    { soldOn: '2024-01-08', storeId: 'milan', sku: 'scarf', quantity: 3 },
    { soldOn: '2024-01-10', storeId: 'rome', sku: 'tote-black', quantity: 4 },
    { soldOn: '2024-01-16', storeId: 'rome', sku: 'scarf', quantity: 1 },
    // Sold and returned in one week: no movement.
    { soldOn: '2024-01-16', storeId: 'rome', sku: 'tote-red', quantity: 1 },
    { soldOn: '2024-01-18', storeId: 'rome', sku: 'tote-red', quantity: -1 },
  ],
  shipments: [
    { toStoreId: 'milan', shippedOn: '2024-01-01', arrivedOn: '2024-01-03' },
    { toStoreId: 'milan', shippedOn: '2024-01-02', arrivedOn: '2024-01-12' },
    { toStoreId: 'milan', shippedOn: '2024-01-03', arrivedOn: '2024-01-06' },
    { toStoreId: 'rome', shippedOn: '2024-01-03', arrivedOn: '2024-01-07' },
    { toStoreId: 'rome', shippedOn: '2024-01-04', arrivedOn: '2024-01-09' },
    { toStoreId: 'paris', shippedOn: '2024-01-04', arrivedOn: null },
  ],
  webViews: [
    { productId: 'tote', country: 'IT', viewedOn: '2024-01-02', views: 10 },
    { productId: 'tote', country: 'FR', viewedOn: '2024-01-05', views: 5 },
    { productId: 'tote', country: 'IT', viewedOn: '2024-01-09', views: 7 },
    { productId: 'scarf', country: 'IT', viewedOn: '2024-01-09', views: 1 },
  ],
  events: [
    { startsOn: '2024-01-01', endsOn: '2024-01-06', country: 'IT', name: 'Befana', kind: 'holiday' },
    { startsOn: '2024-01-10', endsOn: '2024-02-06', country: 'FR', name: 'Soldes', kind: 'sale' },
    { startsOn: '2024-01-20', endsOn: '2024-01-22', country: null, name: 'Silk days', kind: 'campaign' },
  ],
};

const quoted = (value: string | number | null) =>
  typeof value === 'string' ? `'${value}'` : value === null ? 'NULL' : String(value);

/** Writes the data as the lake holds it and opens the adapter over it. */
async function openDuckdb(data: DemandData, largestPanelRows?: number): Promise<OpenHistory> {
  const folder = await mkdtemp(join(tmpdir(), 'demand-lake-'));
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const write = async (
    dataset: string,
    columns: string,
    rows: readonly (readonly (string | number | null)[])[],
  ) => {
    if (rows.length === 0) return;
    await mkdir(join(folder, 'lake', dataset), { recursive: true });
    const values = rows.map((row) => `(${row.map(quoted).join(', ')})`).join(', ');
    await connection.run(
      `COPY (SELECT ${columns} FROM (VALUES ${values})) TO '${join(folder, 'lake', dataset, '00000001.parquet')}'`,
    );
  };
  await write(
    'sales',
    'col0::DATE AS sold_on, col1 AS store_id, col2 AS sku, col3::INTEGER AS quantity, NULL::DOUBLE AS unit_price, NULL::VARCHAR AS currency',
    data.sales.map((sale) => [sale.soldOn, sale.storeId, sale.sku, sale.quantity]),
  );
  await write(
    'shipments',
    `col0::DATE AS shipped_on, col1::DATE AS arrived_on, 'dc' AS from_store_id, col2 AS to_store_id, 'sku' AS sku, 1::INTEGER AS quantity`,
    (data.shipments ?? []).map((shipment) => [shipment.shippedOn, shipment.arrivedOn, shipment.toStoreId]),
  );
  await write(
    'web_views',
    'col0::DATE AS viewed_on, col1 AS country, col2 AS product_id, col3::INTEGER AS views',
    (data.webViews ?? []).map((view) => [view.viewedOn, view.country, view.productId, view.views]),
  );
  connection.closeSync();
  instance.closeSync();
  const lake = await openLake(folder);
  return {
    history: createDuckdbDemandHistory({
      database: lake,
      salesVersion: () => lake.version('sales'),
      events: () => Promise.resolve(data.events ?? []),
      ...(largestPanelRows === undefined ? {} : { largestPanelRows }),
    }),
    async close() {
      lake.close();
      await rm(folder, { recursive: true });
    },
  };
}

const openInMemory = (data: DemandData): Promise<OpenHistory> =>
  Promise.resolve({ history: createInMemoryDemandHistory(data), close: () => Promise.resolve() });

/** What every adapter of `DemandHistory` does. */
describe.each([
  ['DuckDB', (data: DemandData) => openDuckdb(data)],
  ['DuckDB scope by scope, as for a house too large for memory', (data: DemandData) => openDuckdb(data, 0)],
  ['in memory', openInMemory],
])('demand history, %s', (_name, open) => {
  let full: OpenHistory;
  let empty: OpenHistory;
  beforeAll(async () => {
    full = await open(house);
    empty = await open({ sales: [] });
  });
  afterAll(async () => {
    await full.close();
    await empty.close();
  });

  test('spans the first to the last day with sales', async () => {
    expect(await full.history.extent()).toEqual({ firstDay: '2024-01-01', lastDay: '2024-01-18', rows: 8 });
  });

  test('sums net units by Monday week and leaves out weeks without movement', async () => {
    expect(await full.history.weeklySales({})).toEqual([
      { storeId: 'milan', sku: 'scarf', week: '2024-01-08', quantity: 3 },
      { storeId: 'milan', sku: 'tote-black', week: '2024-01-01', quantity: 3 },
      { storeId: 'milan', sku: 'tote-black', week: '2024-01-08', quantity: -1 },
      { storeId: 'rome', sku: 'scarf', week: '2024-01-15', quantity: 1 },
      { storeId: 'rome', sku: 'tote-black', week: '2024-01-08', quantity: 4 },
    ]);
  });

  test('restricts sales to stores, skus and weeks', async () => {
    expect(
      await full.history.weeklySales({ storeIds: ['milan'], skus: ['tote-black'], fromWeek: '2024-01-08' }),
    ).toEqual([{ storeId: 'milan', sku: 'tote-black', week: '2024-01-08', quantity: -1 }]);
  });

  test('an empty list of stores means no store, not every store', async () => {
    expect(await full.history.weeklySales({ storeIds: [] })).toEqual([]);
    expect(await full.history.weeklyTotals({ skus: [] })).toEqual([]);
  });

  test('a name that looks like a statement is only a name', async () => {
    expect(await full.history.weeklySales({ storeIds: ["milan') OR 1=1 --"] })).toEqual([]);
  });

  test('totals a scope by week', async () => {
    expect(await full.history.weeklyTotals({})).toEqual([
      { week: '2024-01-01', quantity: 3 },
      { week: '2024-01-08', quantity: 6 },
      { week: '2024-01-15', quantity: 1 },
    ]);
    expect(await full.history.weeklyTotals({ storeIds: ['rome'] })).toEqual([
      { week: '2024-01-08', quantity: 4 },
      { week: '2024-01-15', quantity: 1 },
    ]);
  });

  test('keeps the span of the house in the panel of a part of it', async () => {
    const panel = await full.history.weeklyPanel({ storeIds: ['milan'] });
    expect(panel.storeIds).toEqual(['milan']);
    expect(panel.skus).toEqual(['scarf', 'tote-black']);
    expect([panel.firstDay, panel.lastDay, panel.weekCount]).toEqual(['2024-01-01', '2024-01-18', 3]);
  });

  test('gives the same panel for the same scope in another order', async () => {
    const one = await full.history.weeklyPanel({ skus: ['scarf', 'tote-black'] });
    expect(await full.history.weeklyPanel({ skus: ['tote-black', 'scarf'] })).toBe(one);
  });

  test('finds the events that touch some days, with those of every country', async () => {
    const names = async (query: { from: string; to: string; country?: string }) =>
      (await full.history.events(query)).map((event) => event.name);
    expect(await names({ from: '2024-01-06', to: '2024-01-10' })).toEqual(['Befana', 'Soldes']);
    expect(await names({ from: '2024-01-15', to: '2024-01-31', country: 'IT' })).toEqual(['Silk days']);
  });

  test('takes the median of the days from shipment to arrival', async () => {
    expect(await full.history.leadTimes()).toEqual(
      new Map([
        ['milan', 3],
        ['rome', 4.5],
      ]),
    );
  });

  test('sums web views of products by week over countries', async () => {
    expect(await full.history.weeklyWebViews({ productIds: ['tote'] })).toEqual([
      { productId: 'tote', week: '2024-01-01', views: 15 },
      { productId: 'tote', week: '2024-01-08', views: 7 },
    ]);
    expect(await full.history.weeklyWebViews({ productIds: ['tote'], fromWeek: '2024-01-08' })).toHaveLength(
      1,
    );
    expect(await full.history.weeklyWebViews({ productIds: [] })).toEqual([]);
  });

  test('a house without any data has no sales, shipments or views', async () => {
    expect(await empty.history.extent()).toBeNull();
    expect((await empty.history.weeklyPanel({})).weekCount).toBe(0);
    expect(await empty.history.weeklySales({})).toEqual([]);
    expect(await empty.history.leadTimes()).toEqual(new Map());
    expect(await empty.history.weeklyWebViews({ productIds: ['tote'] })).toEqual([]);
  });
});
