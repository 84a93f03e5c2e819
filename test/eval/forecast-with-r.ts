import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  quantileLevels,
  type SeriesForecast,
  type SeriesOptions,
} from '../../knowledge/demand/series/series-forecast.ts';
import type { ScoredSeries } from './forecast-figures.ts';

/** R's `ets` takes a second a series, so that only a sample is asked for. */
export const rSampleSize = 40;
const longestRun = 300_000;

/** Central intervals of 20, 40, 60 and 80 % around the mean give the nine quantiles. */
const script = `
suppressMessages(library(forecast))
arguments <- commandArgs(trailingOnly = TRUE)
season <- as.integer(arguments[2]); horizon <- as.integer(arguments[3])
lines <- strsplit(readLines(arguments[1]), ",")
for (name in c("ets", "thetaf")) {
  started <- proc.time()
  rows <- lapply(lines, function(line) {
    values <- ts(as.numeric(line), frequency = season)
    found <- if (name == "ets") forecast(ets(values), h = horizon, level = c(20, 40, 60, 80))
             else thetaf(values, h = horizon, level = c(20, 40, 60, 80))
    cbind(found$lower[, 4:1], found$mean, found$upper)
  })
  used <- proc.time() - started
  cat("#", name, used[["user.self"]] + used[["sys.self"]], "\\n")
  for (row in rows) cat(sprintf("%.10g", t(row)), "\\n")
}
`;

type Methods = Map<string, { forecasts: SeriesForecast[]; seconds: number }>;

export type FromR = { available: true; methods: Methods } | { available: false; reason: string };

/** Forecasts of R's package forecast, or why there are none: R is no part of this project. */
export async function forecastWithR(
  series: readonly ScoredSeries[],
  { season, horizon }: SeriesOptions,
): Promise<FromR> {
  const folder = await mkdtemp(join(tmpdir(), 'forecast-with-r-'));
  try {
    const [input, program] = [join(folder, 'series.csv'), join(folder, 'forecast.R')];
    await writeFile(input, series.map(({ train }) => train.join(',')).join('\n') + '\n');
    await writeFile(program, script);
    const { stdout } = await promisify(execFile)(
      'Rscript',
      [program, input, String(season), String(horizon)],
      {
        timeout: longestRun,
        maxBuffer: 64 * 1024 * 1024,
      },
    );
    return { available: true, methods: parse(stdout, horizon) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const reason = code === 'ENOENT' ? 'R is not installed' : 'R or its package forecast failed';
    return { available: false, reason };
  } finally {
    await rm(folder, { recursive: true });
  }
}

function parse(text: string, horizon: number): Methods {
  const found: Methods = new Map();
  let current: { forecasts: SeriesForecast[]; seconds: number } | undefined;
  for (const line of text.split('\n')) {
    const words = line.trim().split(/\s+/);
    if (words[0] === '#') {
      current = { forecasts: [], seconds: Number(words[2]) };
      found.set(words[1] ?? '', current);
    } else if (words.length === horizon * quantileLevels.length) {
      const numbers = words.map(Number);
      const column = (place: number) =>
        Float64Array.from({ length: horizon }, (_, step) => numbers[step * quantileLevels.length + place]!);
      current?.forecasts.push({
        mean: column(4),
        quantiles: quantileLevels.map((_, place) => column(place)),
      });
    }
  }
  return found;
}
