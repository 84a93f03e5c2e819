import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runForecastJob } from '../../server/jobs/forecast-job.ts';
import { createKeptForecasts } from '../../server/jobs/kept-forecasts.ts';
import { openLake } from '../../server/lake/open-lake.ts';
import type { Evaluation } from '../eval/print-evaluation.ts';
import { idOf, panelBefore, plainProducts, plainStore } from '../eval/replenishment/demand-panel.ts';
import { createRandom } from '../eval/seeded-random.ts';

const weeks = 104;
const piecesAWeek = 0.4;

/** Runs the whole nightly forecast over a made-up house of stores × skus, two years of slow sales each, on two threads. */
export async function runNightBench(stores = 50, articles = 200): Promise<Evaluation> {
  const random = createRandom('night');
  const skus = Array.from({ length: articles }, (_, sku) => idOf('a', sku));
  const storeIds = Array.from({ length: stores }, (_, store) => idOf('s', store));
  const sales = storeIds.map(() =>
    skus.map(() => {
      const rate = piecesAWeek * random.range(0.2, 1.8);
      return Float64Array.from({ length: weeks }, () => (random.chance(Math.min(1, rate)) ? 1 : 0));
    }),
  );
  const panel = panelBefore(sales, storeIds, skus, weeks);
  const dataFolder = await mkdtemp(join(tmpdir(), 'comptoir-night-'));
  try {
    const status = await runForecastJob({
      dataFolder,
      catalogue: plainProducts(skus),
      stores: storeIds.map(plainStore),
      demand: {
        weeklyPanel: () => Promise.resolve(panel),
        events: () => Promise.resolve([]),
      },
      salesVersion: 'nothing',
      threads: 2,
      now: () => new Date(),
      clock: () => performance.now(),
    });
    const lake = await openLake(dataFolder);
    const kept = createKeptForecasts(dataFolder, lake);
    await kept.read(storeIds[0]!, skus[0]!);
    const began = performance.now();
    const reads = 50;
    for (let read = 0; read < reads; read += 1) {
      await kept.read(storeIds[read % stores]!, skus[read % articles]!);
    }
    const millisecondsARead = (performance.now() - began) / reads;
    lake.close();
    return {
      name: `night: ${stores} stores × ${articles} skus, 8 weeks, 2 threads`,
      figures: {
        pairs: status.pairs,
        seconds: status.seconds,
        'peak memory, MiB': Math.round(process.resourceUsage().maxRSS / 1024),
        'milliseconds a read': millisecondsARead,
      },
      peers: {},
    };
  } finally {
    await rm(dataFolder, { recursive: true, force: true });
  }
}
