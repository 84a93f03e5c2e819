import { mkdtemp, readdir, rm, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DuckDBInstance } from '@duckdb/node-api';
import { fitDemandModel } from '../../../knowledge/demand/model/demand-model.ts';
import { forecastPart, rowWidth } from '../../../knowledge/demand/night/forecast-part.ts';
import { untilTimeOfDay } from '../../../server/jobs/daily-schedule.ts';
import { readLatest, readStatus } from '../../../server/jobs/forecast-files.ts';
import { runForecastJob, type ForecastJobOptions } from '../../../server/jobs/forecast-job.ts';
import { createKeptForecasts } from '../../../server/jobs/kept-forecasts.ts';
import { openLake } from '../../../server/lake/open-lake.ts';
import { createInMemoryDemandHistory, panelOf } from '../../knowledge/demand/in-memory-demand-history.ts';
import {
  makeCatalogue,
  makeProduct,
  makeStore,
  simulateSales,
} from '../../knowledge/demand/simulated-house.ts';

const storeIds = ['milan', 'paris', 'rome', 'tokyo', 'zurich'];
const skus = ['clutch', 'tote'];
const sales = simulateSales('2023-01-02', 60, storeIds, skus, ({ sku }) => (sku === 'tote' ? 3 : 1));
const products = skus.map((sku) => makeProduct(sku));
const stores = storeIds.map((storeId) => makeStore(storeId));

describe('the forecast of the night', () => {
  let dataFolder: string;
  let options: ForecastJobOptions;
  beforeEach(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'comptoir-night-'));
    options = {
      dataFolder,
      catalogue: {
        products,
        variants: skus.map((sku) => ({ sku, productId: sku, size: null, barcode: null })),
        images: [],
      },
      stores,
      demand: createInMemoryDemandHistory({ sales, events: [], shipments: [], webViews: [] }),
      salesVersion: 'nothing',
      threads: 2,
      now: () => new Date('2024-03-01T02:30:00Z'),
      clock: () => 0,
    };
  });
  afterEach(() => rm(dataFolder, { recursive: true, force: true }));
  const parts = async () => {
    const latest = await readLatest(dataFolder);
    return latest === null ? [] : (await readdir(latest.folder)).toSorted();
  };

  it('writes a row a sku, store and week, with quantiles and drivers that sum to the mean', async () => {
    const told: [number, number][] = [];
    const status = await runForecastJob({ ...options, onProgress: (done, all) => told.push([done, all]) });
    expect(status).toMatchObject({ state: 'finished', parts: 2, partsDone: 2, pairs: 10 });
    expect(await readStatus(dataFolder)).toEqual(status);
    expect(told.at(0)).toEqual([0, 2]);
    expect(told.at(-1)).toEqual([2, 2]);
    expect(await parts()).toEqual(['part-00000.parquet', 'part-00001.parquet']);
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const { folder } = (await readLatest(dataFolder))!;
    const found = await connection.runAndReadAll(
      `SELECT count(*)::INTEGER AS n, max(abs(mean - level - season - event - launch))::DOUBLE AS gap,
       bool_and(q10 <= q50 AND q50 <= q90) AS ordered FROM read_parquet('${folder}/part-*.parquet')`,
    );
    expect(found.getRowObjects()[0]).toMatchObject({ n: 80, ordered: true });
    expect(Number(found.getRowObjects()[0]?.['gap'])).toBeLessThan(1e-5);
    connection.closeSync();
    instance.closeSync();
  });

  it('goes on after a crash with the parts that are missing only', async () => {
    await runForecastJob(options);
    const { folder } = (await readLatest(dataFolder))!;
    await unlink(join(folder, 'part-00001.parquet'));
    const again = await runForecastJob(options);
    expect(again).toMatchObject({ state: 'finished', partsDone: 2 });
    // Only the pairs of the one store of the missing part.
    expect(again.pairs).toBe(2);
    expect(await parts()).toHaveLength(2);
  });

  it('a new import makes another run, and only the new one stays', async () => {
    await runForecastJob(options);
    const before = (await readLatest(dataFolder))!.folder;
    await runForecastJob({ ...options, salesVersion: 'newer' });
    const after = (await readLatest(dataFolder))!;
    expect(after.salesVersion).toBe('newer');
    expect(after.folder).not.toBe(before);
    await expect(readdir(before)).rejects.toThrow('ENOENT');
  });

  it('a run that is stopped says so, and leaves what the next one needs', async () => {
    const stop = new AbortController();
    stop.abort(new Error('stopped'));
    await expect(runForecastJob({ ...options, signal: stop.signal })).rejects.toThrow('stopped');
    expect((await readStatus(dataFolder)).state).toBe('failed');
    expect(await readLatest(dataFolder)).toBeNull();
    expect((await runForecastJob(options)).state).toBe('finished');
  });

  it('is read for one sku and store, and not at all when the sales are others', async () => {
    await runForecastJob(options);
    const lake = await openLake(dataFolder);
    const kept = createKeptForecasts(dataFolder, lake);
    expect(await kept.isStale()).toBe(false);
    const forecast = await kept.read('milan', 'tote');
    expect(forecast).toMatchObject({ source: 'night', storeId: 'milan', sku: 'tote' });
    expect(forecast?.weeks).toHaveLength(8);
    expect(forecast?.weeks[0]?.start).toBe('2024-02-26');
    expect(forecast?.weeks[0]?.mean).toBeGreaterThan(2);
    expect(forecast?.weeks[0]?.quantiles).toHaveLength(9);
    expect(await kept.read('milan', 'unknown')).toBeNull();
    await runForecastJob({ ...options, salesVersion: 'newer' });
    expect(await kept.isStale()).toBe(true);
    expect(await kept.read('milan', 'tote')).toBeNull();
    lake.close();
  });

  it('gives the same figures in threads as in one', () => {
    const model = fitDemandModel({
      panel: panelOf(sales),
      catalogue: makeCatalogue(products),
      stores,
      events: [],
    });
    const whole = forecastPart(model, [0, 1], 60, 3);
    const second = forecastPart(model, [1], 60, 3);
    expect([...whole.values.slice(2 * 3 * rowWidth)]).toEqual([...second.values]);
  });
});

describe('the daily schedule', () => {
  it.each([
    [new Date(2024, 0, 5, 1, 0), 90],
    [new Date(2024, 0, 5, 2, 30), 1440],
    [new Date(2024, 0, 5, 23, 0), 210],
  ])('at %s the next 02:30 is in %i minutes', (from, minutes) => {
    expect(untilTimeOfDay('02:30', from) / 60_000).toBe(minutes);
  });
});
