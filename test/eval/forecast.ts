import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { forecastSeries } from '../../knowledge/demand/series/forecast-series.ts';
import type { SeriesForecast, SeriesMethod } from '../../knowledge/demand/series/series-forecast.ts';
import { figuresOf, type ForecastFigures } from './forecast-figures.ts';
import { forecastPeers } from './forecast-peers.ts';
import { forecastWithR, rSampleSize } from './forecast-with-r.ts';
import type { Evaluation } from './print-evaluation.ts';

/**
 * Accuracy of series forecasts on a file `{ name, season, horizon, series: [{ id, train, test }] }`, with every single
 * method, an all-zero forecast and the seasonal naive one beside it in the same run: on sparse demand the all-zero
 * row alone shows what a mean absolute error is worth.
 */
const seriesFile = z.object({
  name: z.string(),
  season: z.int().min(1),
  horizon: z.int().min(1),
  series: z.array(z.object({ id: z.string(), train: z.array(z.number()), test: z.array(z.number()) })),
});
type SeriesFile = z.infer<typeof seriesFile>;

interface TimedFigures extends ForecastFigures {
  series: number;
  /** Series per second of one core. */
  seriesPerSecond: number;
}

export interface ForecastEvaluation extends Evaluation {
  figures: TimedFigures;
  peers: Record<string, Partial<TimedFigures> & { unavailable?: string }>;
}

function timed(
  data: SeriesFile,
  method: SeriesMethod,
): { forecasts: SeriesForecast[]; figures: TimedFigures } {
  const started = process.cpuUsage();
  const forecasts = method(
    data.series.map((one) => one.train),
    data,
  );
  const used = process.cpuUsage(started);
  const seconds = Math.max(1e-6, (used.user + used.system) / 1e6);
  const figures = {
    series: data.series.length,
    ...figuresOf(data.series, forecasts, data.season),
    seriesPerSecond: Math.round(data.series.length / seconds),
  };
  return { forecasts, figures };
}

/** About so many places of a list, evenly spread; all of them without a limit. */
const spreadOver = <T>(list: readonly T[], limit: number | undefined): T[] => {
  const every = limit ? Math.max(1, Math.ceil(list.length / limit)) : 1;
  return list.filter((_, position) => position % every === 0);
};

/**
 * Evaluates the product's forecast on one file; `limit` takes that many series, evenly spread; R is asked unless
 * `withR` is false.
 */
export async function evaluateForecast(args: {
  series: string;
  limit?: number;
  withR?: boolean;
}): Promise<ForecastEvaluation> {
  const file = seriesFile.parse(JSON.parse(await readFile(args.series, 'utf8')));
  const data = { ...file, series: spreadOver(file.series, args.limit) };
  const { figures, forecasts } = timed(data, forecastSeries);
  const peers: ForecastEvaluation['peers'] = {};
  for (const [name, method] of Object.entries(forecastPeers)) peers[name] = timed(data, method).figures;
  if (args.withR === false) return { name: nameOf(data), figures, peers };
  const sample = spreadOver(data.series, rSampleSize);
  const fromR = await forecastWithR(sample, data);
  if (!fromR.available)
    return { name: nameOf(data), figures, peers: { ...peers, R: { unavailable: fromR.reason } } };
  peers[`Comptoir on R's sample`] = {
    series: sample.length,
    ...figuresOf(sample, spreadOver(forecasts, rSampleSize), data.season),
  };
  for (const [name, { forecasts: theirs, seconds }] of fromR.methods) {
    peers[`R ${name}`] = {
      series: sample.length,
      ...figuresOf(sample, theirs, data.season),
      seriesPerSecond: sample.length / seconds,
    };
  }
  return { name: nameOf(data), figures, peers };
}

const nameOf = ({ name }: SeriesFile) => `forecast ${name}`;
