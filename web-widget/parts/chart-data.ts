import type { ForecastChartPart } from '../../contracts/answer-parts.ts';

/** One week of the chart: sold, or expected with its interval. */
export interface ChartWeek {
  start: string;
  sold: number | null;
  mean: number | null;
  low: number | null;
  high: number | null;
}

/** Columns for drawing, as long as each other: seconds since 1970 first, gaps as null. */
export interface ChartColumns {
  times: number[];
  sold: (number | null)[];
  mean: (number | null)[];
  low: (number | null)[];
  high: (number | null)[];
}

/** Most weeks of history drawn: two years show the season twice, more would only narrow the forecast. */
const longestHistory = 104;

/** The weeks of a chart in order of time, recent history first cut to what can be read. */
export function chartWeeks(part: Pick<ForecastChartPart, 'history' | 'forecast'>): ChartWeek[] {
  const history = part.history
    .slice(-longestHistory)
    .map(({ start, quantity }) => ({ start, sold: quantity, mean: null, low: null, high: null }));
  const forecast = part.forecast.map(({ start, mean, low, high }) => ({
    start,
    sold: null,
    mean,
    low,
    high,
  }));
  return [...history, ...forecast].sort((a, b) => a.start.localeCompare(b.start));
}

/**
 * Columns to draw. The last week sold also starts the forecast, so the line and the interval grow out of what is
 * known instead of beginning in mid-air.
 */
export function chartColumns(weeks: readonly ChartWeek[]): ChartColumns {
  const lastSold = weeks.findLastIndex((week) => week.sold !== null);
  const hasForecast = weeks.some((week) => week.mean !== null);
  const joined = weeks.map((week, index) =>
    index === lastSold && hasForecast && week.mean === null
      ? { ...week, mean: week.sold, low: week.sold, high: week.sold }
      : week,
  );
  return {
    times: joined.map((week) => Date.parse(week.start) / 1000),
    sold: joined.map((week) => week.sold),
    mean: joined.map((week) => week.mean),
    low: joined.map((week) => week.low),
    high: joined.map((week) => week.high),
  };
}
