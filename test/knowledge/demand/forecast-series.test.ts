import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { forecastSeries } from '../../../knowledge/demand/series/forecast-series.ts';
import { gammaPoissonForecasts } from '../../../knowledge/demand/series/gamma-poisson-method.ts';
import { quantileLevels, type SeriesForecast } from '../../../knowledge/demand/series/series-forecast.ts';
import { thetaForecasts } from '../../../knowledge/demand/series/theta-method.ts';
import { evaluateForecast } from '../../eval/forecast.ts';
import { negativeBinomial, poisson, seededRandom } from './simulated-house.ts';

const options = { season: 12, horizon: 6 };
const sumOf = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0);

function sparseSeries(count: number, length: number): number[][] {
  const random = seededRandom(23);
  return Array.from({ length: count }, (_, place) =>
    Array.from({ length }, () => negativeBinomial(0.1 + (place % 10) * 0.1, 1, random)),
  );
}

function expectProper(forecasts: readonly SeriesForecast[]): void {
  for (const { mean, quantiles } of forecasts) {
    expect(quantiles).toHaveLength(quantileLevels.length);
    for (let step = 0; step < mean.length; step += 1) {
      const ladder = quantiles.map((values) => values[step]!);
      expect(ladder).toEqual(ladder.toSorted((a, b) => a - b));
      expect(Number.isFinite(mean[step]!)).toBe(true);
    }
  }
}

describe('series forecasts', () => {
  test.each([
    ['many zeros', sparseSeries(40, 40)],
    ['one short series', [[3, 1, 2]]],
    ['nothing ever sold', [new Array<number>(30).fill(0)]],
    ['no observation at all', [[]]],
    ['negative weeks from returns', [[2, -1, 0, 3, 1, -2, 4, 1, 0, 2, 1, 1, 3, 0, 2, -1, 2, 1, 0, 2]]],
    ['large and fractional values', [Array.from({ length: 40 }, (_, at) => 9000.5 + 40 * at)]],
  ])('have as many means as the horizon and rising quantiles: %s', (_name, series) => {
    const forecasts = forecastSeries(series, options);
    expect(forecasts.map((forecast) => forecast.mean.length)).toEqual(series.map(() => options.horizon));
    expectProper(forecasts);
  });

  test('of sparse counts keep 80 % of what comes within their interval, and centre on it', () => {
    const all = sparseSeries(300, 46);
    const forecasts = forecastSeries(
      all.map((one) => one.slice(0, 40)),
      options,
    );
    let within = 0;
    let expected = 0;
    let sold = 0;
    all.forEach((one, place) => {
      const { mean, quantiles } = forecasts[place]!;
      one.slice(40).forEach((value, step) => {
        within += value >= quantiles[0]![step]! && value <= quantiles[8]![step]! ? 1 : 0;
      });
      expected += sumOf(mean);
      sold += sumOf(one.slice(40));
    });
    expect(within / (300 * 6)).toBeGreaterThan(0.8);
    expect(Math.abs(expected / sold - 1)).toBeLessThan(0.15);
  });

  test('share a season that single series are too sparse to show', () => {
    const random = seededRandom(29);
    const season = (period: number) => (period % 12 === 11 ? 4 : 0.6);
    const series = Array.from({ length: 200 }, () =>
      Array.from({ length: 48 }, (_, period) => poisson(0.5 * season(period), random)),
    );
    const forecasts = gammaPoissonForecasts(series, { season: 12, horizon: 12 });
    const december = forecasts.reduce((sum, { mean }) => sum + mean[11]!, 0);
    const june = forecasts.reduce((sum, { mean }) => sum + mean[5]!, 0);
    expect(december).toBeGreaterThan(2.5 * june);
  });

  test('of a smooth seasonal series follow trend and season', () => {
    const series = Array.from({ length: 60 }, (_, at) => (100 + at) * (at % 12 === 0 ? 1.5 : 1));
    const [theta] = thetaForecasts([series], { season: 12, horizon: 12 });
    const mean = theta!.mean;
    expect(mean[0]! / mean[1]!).toBeGreaterThan(1.35);
    expect(mean[11]!).toBeGreaterThan(mean[1]!);
    expect(Math.abs(mean[0]! / (160 * 1.5) - 1)).toBeLessThan(0.06);
  });
});

describe('evaluation of forecasts', () => {
  test('prints the all-zero and the seasonal naive forecast beside the own one', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'series-'));
    const file = join(folder, 'sparse.json');
    const series = sparseSeries(60, 46).map((one, place) => ({
      id: String(place),
      train: one.slice(0, 40),
      test: one.slice(40),
    }));
    await writeFile(file, JSON.stringify({ name: 'sparse', season: 12, horizon: 6, series }));
    const evaluation = await evaluateForecast({ series: file, limit: 30, withR: false });
    expect(evaluation.figures.series).toBe(30);
    expect(evaluation.peers['all zero']?.WQL).toBeCloseTo(1, 9);
    expect(evaluation.figures.WQL).toBeLessThan(1);
    expect(evaluation.figures.WQL).toBeLessThan(evaluation.peers['seasonal naive']!.WQL!);
    expect(Object.keys(evaluation.peers)).toEqual(expect.arrayContaining(['ETS', 'Theta', 'IMAPA', 'TSB']));
    await rm(folder, { recursive: true });
  });
});
