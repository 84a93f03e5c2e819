import { join } from 'node:path';
import type { KeptForecast } from '../../contracts/jobs.ts';
import { keptQuantiles } from '../../knowledge/demand/night/forecast-part.ts';
import { mondayOfWeek, weekOfDate } from '../../knowledge/demand/weeks.ts';
import type { Lake } from '../lake/open-lake.ts';
import { readLatest } from './forecast-files.ts';

/** Forecasts of the last night, read from the lake. */
export interface KeptForecasts {
  /** The forecast of a sku in a store; null when no run is there, it is stale, or the pair is not in it. */
  read(storeId: string, sku: string): Promise<KeptForecast | null>;
  /** Whether the last finished run is missing or of other sales. */
  isStale(): Promise<boolean>;
}

export function createKeptForecasts(dataFolder: string, lake: Lake): KeptForecasts {
  const current = async () => {
    const latest = await readLatest(dataFolder);
    return latest?.salesVersion === (await lake.version('sales')) ? latest : null;
  };
  return {
    isStale: async () => (await current()) === null,
    async read(storeId, sku) {
      const latest = await current();
      if (!latest) return null;
      const found = await lake.query(
        `SELECT * FROM read_parquet($1) WHERE store_id = $2 AND sku = $3 ORDER BY week`,
        [join(latest.folder, 'part-*.parquet'), storeId, sku],
      );
      if (found.rowCount === 0) return null;
      const column = (name: string) => found.numbers(name);
      const drivers = ['level', 'season', 'event', 'launch'] as const;
      const first = weekOfDate(latest.fromMonday);
      const rounded = (value: number) => Number(value.toFixed(4));
      return {
        storeId,
        sku,
        source: 'night',
        weeks: Array.from({ length: found.rowCount }, (_, row) => {
          const quantiles = keptQuantiles.map((_level, place) => column(`q${place + 1}0`)[row]!);
          const parts = drivers.map((name) => [name, rounded(column(name)[row]!)] as const);
          return {
            start: mondayOfWeek(first + column('week')[row]!),
            mean: rounded(column('mean')[row]!),
            low: quantiles[0]!,
            high: quantiles.at(-1)!,
            quantiles,
            drivers: Object.fromEntries(parts) as Record<(typeof drivers)[number], number>,
          };
        }),
      };
    },
  };
}
