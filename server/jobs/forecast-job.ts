import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { Piscina } from 'piscina';
import type { ForecastJobStatus } from '../../contracts/jobs.ts';
import { createCatalogue, type CatalogueRows } from '../../knowledge/catalogue/catalogue.ts';
import type { DemandHistory } from '../../knowledge/demand/demand-history.ts';
import { createDemandIndex } from '../../knowledge/demand/model/demand-index.ts';
import type { ForecastPart } from '../../knowledge/demand/night/forecast-part.ts';
import { dayNumber, isoOfDay, mondayOfWeek, weekOfDate } from '../../knowledge/demand/weeks.ts';
import type { Store } from '../../contracts/catalogue.ts';
import {
  finishedParts,
  openRunFolder,
  partName,
  publishRun,
  readLatest,
  writeStatus,
} from './forecast-files.ts';
import type { ForecastTask, ForecastWorkerData } from './forecast-worker.ts';
import { writePart } from './write-part.ts';

/** Weeks that every pair is forecast for. */
const forecastWeeks = 8;
/** Stores of one part: what a crash can cost is one part. */
const storesPerPart = 4;
const eventDaysAhead = 730;
const memoryMegabytes = 192;

export interface ForecastJobOptions {
  dataFolder: string;
  catalogue: CatalogueRows;
  stores: readonly Store[];
  demand: Pick<DemandHistory, 'weeklyPanel' | 'events'>;
  salesVersion: string;
  threads: number;
  now: () => Date;
  clock: () => number;
  onProgress?: (done: number, parts: number) => void;
  /** Ends the run between two parts; what is written is found again by the next run. */
  signal?: AbortSignal;
}

/**
 * Forecasts every sku and store of the house in threads and keeps the result as Parquet in the lake. Parts that a run
 * over the same state of the house has finished are not made again. Gives the status that is also kept on disk.
 */
export async function runForecastJob(options: ForecastJobOptions): Promise<ForecastJobStatus> {
  const { dataFolder, catalogue, demand, salesVersion, threads, now, clock } = options;
  const began = clock();
  const stores = options.stores.filter((store) => store.kind === 'store');
  const panel = await demand.weeklyPanel({ storeIds: stores.map((store) => store.storeId) });
  const lastDay = panel.lastDay;
  if (lastDay === null || panel.firstDay === null) throw new Error('There are no sales to forecast from.');
  const events = await demand.events({
    from: panel.firstDay,
    to: isoOfDay(dayNumber(lastDay) + eventDaysAhead),
  });
  const folder = await openRunFolder(dataFolder, [
    salesVersion,
    JSON.stringify([stores, events, forecastWeeks]),
  ]);
  const parts = Array.from({ length: Math.ceil(stores.length / storesPerPart) }, (_, part) =>
    Array.from(
      { length: Math.min(storesPerPart, stores.length - part * storesPerPart) },
      (_store, place) => part * storesPerPart + place,
    ),
  );
  const there = await finishedParts(folder);
  let status: ForecastJobStatus = {
    state: 'running',
    salesVersion,
    startedAt: now().toISOString(),
    finishedAt: null,
    partsDone: parts.filter((_, part) => there.has(partName(part))).length,
    parts: parts.length,
    pairs: 0,
    seconds: null,
  };
  const tell = async (change: Partial<ForecastJobStatus>) => {
    status = { ...status, ...change };
    await writeStatus(dataFolder, status);
    options.onProgress?.(status.partsDone, status.parts);
  };
  await tell({});
  const index = createDemandIndex(panel, createCatalogue(catalogue), stores);
  const names = { skus: index.skus, storeIds: stores.map((store) => store.storeId) };
  const fromWeek = weekOfDate(lastDay) + 1 - panel.firstWeek;
  const workerData: ForecastWorkerData = { panel, catalogue, stores, events };
  const todo = parts.flatMap((positions, part) => (there.has(partName(part)) ? [] : [{ positions, part }]));
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: `${memoryMegabytes}MB`,
    threads: '1',
  });
  const pool =
    todo.length === 0
      ? null
      : new Piscina({
          filename: new URL('./forecast-thread.mjs', import.meta.url).href,
          minThreads: Math.min(threads, todo.length),
          maxThreads: Math.min(threads, todo.length),
          workerData,
          execArgv: [],
        });
  try {
    // One more task than threads waits, so that finished parts do not pile up in memory.
    let next = 0;
    let writing: Promise<void> = Promise.resolve();
    const work = async () => {
      for (let task = todo[next++]; task !== undefined; task = todo[next++]) {
        options.signal?.throwIfAborted();
        const { positions, part } = task;
        const asked: ForecastTask = { stores: positions, fromWeek, weeks: forecastWeeks };
        const made = (await pool!.run(asked, { name: 'forecastTask' })) as ForecastPart;
        const mine = writing.then(async () => {
          await writePart(instance, join(folder, partName(part)), made, names);
          await tell({ partsDone: status.partsDone + 1, pairs: status.pairs + made.skus.length });
        });
        writing = mine.catch(() => undefined);
        await mine;
      }
    };
    await Promise.all(Array.from({ length: threads }, work));
    await publishRun(dataFolder, {
      folder,
      salesVersion,
      fromMonday: mondayOfWeek(panel.firstWeek + fromWeek),
      weeks: forecastWeeks,
    });
    await tell({
      state: 'finished',
      finishedAt: now().toISOString(),
      seconds: Number(((clock() - began) / 1000).toFixed(1)),
    });
    return status;
  } catch (error) {
    await tell({ state: 'failed', finishedAt: now().toISOString() });
    throw error;
  } finally {
    await pool?.destroy();
    instance.closeSync();
  }
}

/** Whether the last finished run is of this state of the sales. */
export async function isCurrent(dataFolder: string, salesVersion: string): Promise<boolean> {
  return (await readLatest(dataFolder))?.salesVersion === salesVersion;
}
