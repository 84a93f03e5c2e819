/**
 * Calendar arithmetic on day numbers: whole days since 1970-01-01 in the proleptic Gregorian calendar,
 * without time zones. A day number modulo 7 gives the weekday.
 */

const millisecondsPerDay = 86_400_000;

/** Day number of an ISO date (`2026-11-22`). Throws on anything that is not a calendar date. */
export function dayNumber(isoDate: string): number {
  const milliseconds = Date.parse(`${isoDate}T00:00:00Z`);
  if (Number.isNaN(milliseconds) || isoOf(milliseconds / millisecondsPerDay) !== isoDate) {
    throw new RangeError(`not a calendar date: ${isoDate}`);
  }
  return milliseconds / millisecondsPerDay;
}

/** ISO date of a day number. */
export function isoOf(day: number): string {
  return new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
}

/** Day number of a year, month (1–12) and day of the month (overflow rolls over, as in `Date.UTC`). */
export function dayOf(year: number, month: number, dayOfMonth: number): number {
  return Date.UTC(year, month - 1, dayOfMonth) / millisecondsPerDay;
}

/** Calendar year of a day number. */
export function yearOf(day: number): number {
  return new Date(day * millisecondsPerDay).getUTCFullYear();
}

/** Month (1–12) of a day number. */
export function monthOf(day: number): number {
  return new Date(day * millisecondsPerDay).getUTCMonth() + 1;
}

/** Weekday of a day number, 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** The `nth` (1–5) given weekday (0 for Monday) of a month. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): number {
  const first = dayOf(year, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7;
}

/** The last given weekday (0 for Monday) of a month. */
export function lastWeekday(year: number, month: number, weekday: number): number {
  const last = dayOf(year, month + 1, 0);
  return last - ((weekdayOf(last) - weekday + 7) % 7);
}

/**
 * Value on a day of a yearly profile given by month: linear between the middles of neighbouring months,
 * so that a season turns smoothly instead of jumping on the first of a month.
 */
export function monthlyProfileOn(profile: readonly number[], day: number): number {
  const date = new Date(day * millisecondsPerDay);
  const month = date.getUTCMonth();
  const daysInMonth = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
  const position = (date.getUTCDate() - 0.5) / daysInMonth - 0.5;
  const neighbour = (month + (position < 0 ? 11 : 1)) % 12;
  const weight = Math.abs(position);
  return (profile[month] ?? 1) * (1 - weight) + (profile[neighbour] ?? 1) * weight;
}
