import { averageEts } from '../../knowledge/demand/methods/exponential-smoothing/average-ets.ts';
import { forecastSeries } from '../../knowledge/demand/series/forecast-series.ts';
import type { Evaluation } from '../eval/print-evaluation.ts';
import { seededRandom } from '../knowledge/demand/simulated-house.ts';

const years = 8;
const period = 12;
const horizon = 18;
const smoothSeries = 400;
const sparseSeries = 4000;

function cpuSeconds(work: () => void): number {
  const started = process.cpuUsage();
  work();
  const used = process.cpuUsage(started);
  return Math.max(1e-6, (used.user + used.system) / 1e6);
}

/** Monthly series with level, trend, season and noise of their own. */
function smooth(random: () => number): Float64Array {
  const [level, growth, swing] = [100 + 900 * random(), 0.004 * (random() - 0.3), 0.3 * random()];
  return Float64Array.from({ length: years * period }, (_, t) => {
    const season = 1 + swing * Math.sin((2 * Math.PI * t) / period);
    return level * (1 + growth * t) * season * (1 + 0.1 * (random() - 0.5));
  });
}

/** Weeks of an article that sells one piece now and then. */
function sparse(random: () => number): Float64Array {
  const rate = 0.5 * random();
  return Float64Array.from({ length: 104 }, () => (random() < rate ? 1 + Math.floor(2 * random()) : 0));
}

/** Series per second of one core on made-up series with a fixed seed. */
export function runDemandBench(): Promise<Evaluation> {
  const random = seededRandom(7);
  const smoothOnes = Array.from({ length: smoothSeries }, () => smooth(random));
  const sparseOnes = Array.from({ length: sparseSeries }, () => sparse(random));
  const fitAll = () => {
    for (const values of smoothOnes) averageEts(values, period, horizon);
  };
  const perSecond = (count: number, seconds: number) => Math.round(count / seconds);
  // Once to warm up the compiler.
  for (const values of smoothOnes.slice(0, 50)) averageEts(values, period, horizon);
  const ets = cpuSeconds(fitAll);
  const whole = cpuSeconds(() => forecastSeries(smoothOnes, { season: period, horizon }));
  const counts = cpuSeconds(() => forecastSeries(sparseOnes, { season: 52, horizon: 8 }));
  return Promise.resolve({
    name: 'demand',
    figures: {
      'ETS, 15 models: series/s/core': perSecond(smoothSeries, ets),
      'whole forecast, smooth: series/s/core': perSecond(smoothSeries, whole),
      'whole forecast, sparse: series/s/core': perSecond(sparseSeries, counts),
    },
    peers: {},
  });
}
