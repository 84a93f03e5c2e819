import { availableParallelism } from 'node:os';
import type { Kysely } from 'kysely';
import type { ForecastJobStatus } from '../../contracts/jobs.ts';
import { createDuckdbDemandHistory } from '../../knowledge/demand/duckdb-demand-history.ts';
import { readSnapshot } from '../house/read-snapshot.ts';
import { openLake } from '../lake/open-lake.ts';
import type { HouseSchema } from '../storage/schema.ts';
import { runForecastJob } from './forecast-job.ts';

/** Each thread learns the whole house, so more of them cost memory for little time. */
const mostThreads = 4;

export interface HouseForecastOptions {
  dataFolder: string;
  database: Kysely<HouseSchema>;
  now: () => Date;
  clock: () => number;
  onProgress?: (done: number, parts: number) => void;
  signal?: AbortSignal;
}

/** Forecasts the house of a data folder as it is stored now; null when it has no sales. */
export async function runHouseForecast(options: HouseForecastOptions): Promise<ForecastJobStatus | null> {
  const { database, dataFolder, ...rest } = options;
  const snapshot = await readSnapshot(database);
  const lake = await openLake(dataFolder);
  try {
    const demand = createDuckdbDemandHistory({
      database: lake,
      salesVersion: () => lake.version('sales'),
      events: () => Promise.resolve(snapshot.events),
    });
    if ((await demand.extent()) === null) return null;
    return await runForecastJob({
      ...rest,
      dataFolder,
      catalogue: { products: snapshot.products, variants: snapshot.variants, images: [] },
      stores: snapshot.stores,
      demand,
      salesVersion: await lake.version('sales'),
      threads: Math.min(mostThreads, availableParallelism()),
    });
  } finally {
    lake.close();
  }
}
