import { describe, expect, it } from 'vitest';
import { discounts, makeCalendar, occasionFactors } from '../../../server/demonstration/calendar/calendar.ts';
import { easterSunday, lunarFeasts } from '../../../server/demonstration/calendar/moving-feasts.ts';
import {
  dayNumber,
  isoOf,
  lastWeekday,
  monthlyProfileOn,
  nthWeekday,
  weekdayOf,
} from '../../../server/demonstration/dates.ts';

describe('dates', () => {
  it('turns ISO dates into day numbers and back, and refuses what is no date', () => {
    expect(isoOf(dayNumber('2024-02-29'))).toBe('2024-02-29');
    expect(dayNumber('1970-01-02')).toBe(1);
    expect(() => dayNumber('2026-02-30')).toThrow(RangeError);
    expect(() => dayNumber('soon')).toThrow(RangeError);
  });

  it('knows weekdays', () => {
    expect(weekdayOf(dayNumber('2026-11-22'))).toBe(6);
    expect(isoOf(nthWeekday(2026, 11, 3, 4))).toBe('2026-11-26');
    expect(isoOf(lastWeekday(2026, 5, 6))).toBe('2026-05-31');
  });

  it('moves smoothly from month to month', () => {
    const profile = [1, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3];
    const first = monthlyProfileOn(profile, dayNumber('2026-01-31'));
    const next = monthlyProfileOn(profile, dayNumber('2026-02-01'));
    expect(Math.abs(first - next)).toBeLessThan(0.1);
    expect(monthlyProfileOn(profile, dayNumber('2026-01-16'))).toBeCloseTo(1, 1);
  });
});

describe('moving feasts', () => {
  it.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
  ])('finds Easter of %d', (year, date) => {
    expect(isoOf(easterSunday(year))).toBe(date);
  });

  it.each([
    ['chinese', 2024, 1, 1, '2024-02-10'],
    ['chinese', 2026, 1, 1, '2026-02-17'],
    ['chinese', 2025, 8, 15, '2025-10-06'],
    ['islamic-umalqura', 2025, 10, 1, '2025-03-30'],
    ['islamic-umalqura', 2026, 10, 1, '2026-03-20'],
  ] as const)('finds the %s feast of %d, month %d, day %d', (calendar, year, month, day, date) => {
    expect(lunarFeasts(calendar).daysOf(year, month, day).map(isoOf)).toEqual([date]);
  });
});

describe('the calendar of the house', () => {
  const first = dayNumber('2025-01-01');
  const calendar = makeCalendar(['IT', 'DE', 'US', 'CN'], first, dayNumber('2025-12-31'));
  const factor = (country: 'IT' | 'DE' | 'US' | 'CN', date: string, giftShare = 1): number =>
    occasionFactors(calendar, country, giftShare)[dayNumber(date) - first] ?? Number.NaN;

  it('closes stores on the feasts of their country only', () => {
    expect(factor('US', '2025-11-27')).toBe(0);
    expect(factor('IT', '2025-11-27')).toBeGreaterThan(0);
    expect(factor('DE', '2025-10-03')).toBe(0);
    expect(factor('CN', '2025-12-25')).toBe(1);
  });

  it('rises towards Christmas, and more for presents', () => {
    expect(factor('IT', '2025-12-05')).toBeGreaterThan(1);
    expect(factor('IT', '2025-12-20')).toBeGreaterThan(factor('IT', '2025-12-05'));
    expect(factor('IT', '2025-12-20', 1.4)).toBeGreaterThan(factor('IT', '2025-12-20', 0.5));
  });

  it('marks down in two steps inside a sale and not outside it', () => {
    const italian = discounts(calendar, 'IT');
    const on = (date: string): number => italian[dayNumber(date) - first] ?? Number.NaN;
    expect(on('2025-01-04')).toBe(0);
    expect(on('2025-01-06')).toBe(0.3);
    expect(on('2025-02-01')).toBe(0.4);
    expect(on('2025-03-01')).toBe(0);
  });
});
