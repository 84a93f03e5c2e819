import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { forecastSeries } from '../../knowledge/demand/series/forecast-series.ts';
import { addPinball, weightedQuantileLoss } from '../../knowledge/demand/series/pinball.ts';
import {
  emptyForecast,
  quantileLevels,
  type SeriesForecast,
  type SeriesMethod,
} from '../../knowledge/demand/series/series-forecast.ts';
import { normalQuantile } from '../../knowledge/demand/distribution/normal-quantile.ts';

/**
 * Accuracy of series forecasts on a file `{ name, season, horizon, series: [{ id, train, test }] }`, with an all-zero
 * forecast and the seasonal naive one beside it in the same run: on sparse demand the all-zero row alone shows what a
 * mean absolute error is worth.
 */
export const seriesFile = z.object({
  name: z.string(),
  season: z.int().min(1),
  horizon: z.int().min(1),
  series: z.array(z.object({ id: z.string(), train: z.array(z.number()), test: z.array(z.number()) })),
});
export type SeriesFile = z.infer<typeof seriesFile>;

export interface ForecastFigures {
  /** Mean absolute error of the mean over that of the in-sample seasonal naive (Hyndman and Koehler 2006). */
  MASE: number;
  /** The same with the median as the forecast. */
  medianMASE: number;
  /** Weighted quantile loss over the quantiles 0.1 … 0.9. */
  WQL: number;
  /** Share of observations within the 0.1 and 0.9 quantiles. */
  coverage80: number;
  /** Mean error over the mean of observations. */
  bias: number;
  seriesPerSecond: number;
}

export interface ForecastEvaluation {
  name: string;
  figures: Record<string, number>;
  peers: Record<string, ForecastFigures>;
}

const zeroMethod: SeriesMethod = (series, { horizon }) => series.map(() => emptyForecast(horizon));

/** Last year's value, with the Gaussian spread of in-sample seasonal differences. */
const seasonalNaive: SeriesMethod = (series, { season, horizon }) =>
  series.map((one) => {
    const lag = one.length > season ? season : 1;
    let squares = 0;
    for (let period = lag; period < one.length; period += 1)
      squares += (one[period]! - one[period - lag]!) ** 2;
    const deviation = Math.sqrt(squares / Math.max(1, one.length - lag));
    const forecast = emptyForecast(horizon);
    for (let step = 0; step < horizon; step += 1) {
      const value = one[one.length - lag + (step % lag)] ?? 0;
      const spread = deviation * Math.sqrt(Math.floor(step / lag) + 1);
      forecast.mean[step] = value;
      quantileLevels.forEach((level, position) => {
        forecast.quantiles[position]![step] = value + normalQuantile(level) * spread;
      });
    }
    return forecast;
  });

function scaleOf(train: readonly number[], season: number): number {
  const lag = train.length > season ? season : 1;
  let sum = 0;
  for (let period = lag; period < train.length; period += 1)
    sum += Math.abs(train[period]! - train[period - lag]!);
  return sum / Math.max(1, train.length - lag);
}

function figuresOf(data: SeriesFile, method: SeriesMethod): ForecastFigures {
  const started = process.cpuUsage();
  const forecasts: SeriesForecast[] = method(
    data.series.map((one) => one.train),
    data,
  );
  const used = process.cpuUsage(started);
  const seconds = (used.user + used.system) / 1e6;
  const pinball = { loss: 0, scale: 0 };
  let scaled = 0;
  let scaledMedian = 0;
  let scoredSeries = 0;
  let within = 0;
  let observations = 0;
  let error = 0;
  let sum = 0;
  data.series.forEach(({ train, test }, position) => {
    const forecast = forecasts[position]!;
    addPinball(pinball, forecast, test);
    const low = forecast.quantiles[0]!;
    const median = forecast.quantiles[4]!;
    const high = forecast.quantiles[8]!;
    let absolute = 0;
    let absoluteMedian = 0;
    test.forEach((value, step) => {
      absolute += Math.abs(value - forecast.mean[step]!) / test.length;
      absoluteMedian += Math.abs(value - median[step]!) / test.length;
      within += value >= low[step]! && value <= high[step]! ? 1 : 0;
      error += forecast.mean[step]! - value;
      sum += value;
      observations += 1;
    });
    const scale = scaleOf(train, data.season);
    if (scale <= 0) return;
    scaled += absolute / scale;
    scaledMedian += absoluteMedian / scale;
    scoredSeries += 1;
  });
  return {
    MASE: scaled / scoredSeries,
    medianMASE: scaledMedian / scoredSeries,
    WQL: weightedQuantileLoss(pinball),
    coverage80: within / observations,
    bias: sum === 0 ? 0 : error / sum,
    seriesPerSecond: Math.round(data.series.length / Math.max(seconds, 1e-6)),
  };
}

/** Evaluates the product's forecast on one file; `limit` takes that many series, evenly spread. */
export async function evaluateForecast(args: {
  series: string;
  limit?: number;
}): Promise<ForecastEvaluation> {
  const data = seriesFile.parse(JSON.parse(await readFile(args.series, 'utf8')));
  const every = args.limit ? Math.max(1, Math.ceil(data.series.length / args.limit)) : 1;
  const sample = { ...data, series: data.series.filter((_, position) => position % every === 0) };
  const own = figuresOf(sample, forecastSeries);
  return {
    name: `forecast ${data.name}`,
    figures: { series: sample.series.length, ...own },
    peers: {
      'all zero': figuresOf(sample, zeroMethod),
      'seasonal naive': figuresOf(sample, seasonalNaive),
    },
  };
}

/** A readable table of an evaluation. */
export function forecastTable({ name, figures, peers }: ForecastEvaluation): string {
  const columns = ['MASE', 'medianMASE', 'WQL', 'coverage80', 'bias', 'seriesPerSecond'] as const;
  const cell = (value: number | undefined) =>
    value === undefined ? '' : Number(value.toFixed(4)).toString();
  const row = (label: string, values: Partial<Record<string, number>>) =>
    [label.padEnd(16), ...columns.map((column) => cell(values[column]).padStart(15))].join('');
  return [
    `${name} (${figures['series']} series)`,
    ['method'.padEnd(16), ...columns.map((column) => column.padStart(15))].join(''),
    row('comptoir', figures),
    ...Object.entries(peers).map(([label, values]) => row(label, { ...values })),
  ].join('\n');
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      series: { type: 'string' },
      limit: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  if (!values.series) throw new Error('usage: eval forecast --series <json> [--limit <series>] [--json]');
  const evaluation = await evaluateForecast({
    series: values.series,
    ...(values.limit === undefined ? {} : { limit: Number(values.limit) }),
  });
  console.log(forecastTable(evaluation));
  if (values.json) console.log(JSON.stringify(evaluation));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
