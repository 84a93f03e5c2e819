import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  binOfWeek,
  dayNumber,
  isoOfDay,
  mondayOfWeek,
  shareOfWeek,
  weekOfDate,
} from '../../../knowledge/demand/weeks.ts';

describe('weeks', () => {
  test.each([
    ['2024-01-01', '2024-01-01'],
    ['2024-01-07', '2024-01-01'],
    ['2024-01-08', '2024-01-08'],
    ['2024-12-31', '2024-12-30'],
    ['2024-02-29T23:59:00Z', '2024-02-26'],
  ])('%s lies in the week of Monday %s', (date, monday) => {
    expect(mondayOfWeek(weekOfDate(date))).toBe(monday);
  });

  test('days go to dates and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (day) => {
        expect(dayNumber(isoOfDay(day))).toBe(day);
      }),
    );
  });

  test('a text that is no date is refused', () => {
    expect(() => dayNumber('yesterday')).toThrow(RangeError);
  });

  test('Christmas lies in the same bin every year', () => {
    const bins = [2019, 2020, 2021, 2022, 2023, 2024, 2025].map((year) =>
      binOfWeek(weekOfDate(`${year}-12-21`)),
    );
    expect(Math.max(...bins) - Math.min(...bins)).toBeLessThanOrEqual(1);
  });

  test('a week counts by the days that lie within the span', () => {
    const week = weekOfDate('2024-01-01');
    expect(shareOfWeek(week, dayNumber('2024-01-01'), dayNumber('2024-01-07'))).toBe(1);
    expect(shareOfWeek(week, dayNumber('2024-01-06'), dayNumber('2024-02-07'))).toBeCloseTo(2 / 7);
    expect(shareOfWeek(week, dayNumber('2024-01-08'), dayNumber('2024-02-07'))).toBe(0);
  });
});
