import { describe, expect, it } from 'vitest';
import { chartColumns, chartWeeks } from '../../web-widget/parts/chart-data.ts';
import { forecastChart } from './sample-parts.ts';

describe('the data of a chart', () => {
  it('is history and forecast in order of time', () => {
    expect(chartWeeks(forecastChart).map((week) => [week.start, week.sold, week.mean])).toEqual([
      ['2025-11-03', 7, null],
      ['2025-11-10', 9, null],
      ['2025-11-17', null, 8.4],
      ['2025-11-24', null, 10],
    ]);
  });

  it('lets forecast and interval grow out of the last week sold', () => {
    const columns = chartColumns(chartWeeks(forecastChart));
    expect(columns.sold).toEqual([7, 9, null, null]);
    expect(columns.mean).toEqual([null, 9, 8.4, 10]);
    expect(columns.low).toEqual([null, 9, 5, 6]);
    expect(columns.high).toEqual([null, 9, 12, 15]);
    expect(columns.times[0]).toBe(Date.UTC(2025, 10, 3) / 1000);
  });

  it('draws history alone, forecast alone, and nothing', () => {
    const alone = chartColumns(chartWeeks({ ...forecastChart, forecast: [] }));
    expect(alone.mean).toEqual([null, null]);
    const coming = chartColumns(chartWeeks({ ...forecastChart, history: [] }));
    expect(coming.mean).toEqual([8.4, 10]);
    expect(chartColumns([]).times).toEqual([]);
  });

  it('leaves out history that is too old to read', () => {
    const history = Array.from({ length: 300 }, (_, index) => ({
      start: new Date(Date.UTC(2020, 0, 6 + 7 * index)).toISOString().slice(0, 10),
      quantity: index,
    }));
    const weeks = chartWeeks({ history, forecast: [] });
    expect(weeks).toHaveLength(104);
    expect(weeks.at(-1)?.sold).toBe(299);
  });
});
