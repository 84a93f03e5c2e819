/**
 * Weeks as whole numbers. Week 0 starts on Monday 1970-01-05; every week starts on Monday (ISO 8601).
 * Days are counted from 1970-01-01. All functions are pure and take or give ISO dates in UTC.
 */
const millisecondsPerDay = 86_400_000;
const firstMonday = 4;

/** Bins of a year: 52 weeks, the last one taking the odd days at the end of December. */
export const weeksPerYear = 52;

/** Days since 1970-01-01 of an ISO date or date-time. Throws on a text that is not a date. */
export function dayNumber(iso: string): number {
  const time = Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(time)) throw new RangeError(`not an ISO date: ${iso}`);
  return time / millisecondsPerDay;
}

/** ISO date of a day number. */
export function isoOfDay(day: number): string {
  return new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
}

/** Week that a day number lies in. */
export function weekOfDay(day: number): number {
  return Math.floor((day - firstMonday) / 7);
}

/** Week that an ISO date lies in. */
export function weekOfDate(iso: string): number {
  return weekOfDay(dayNumber(iso));
}

/** Day number of the Monday of a week. */
export function firstDayOfWeek(week: number): number {
  return week * 7 + firstMonday;
}

/** ISO date of the Monday of a week. */
export function mondayOfWeek(week: number): string {
  return isoOfDay(firstDayOfWeek(week));
}

/** Bin 0–51 of the year that a week belongs to, by the day of the year of its Thursday. */
export function binOfWeek(week: number): number {
  const thursday = firstDayOfWeek(week) + 3;
  const year = new Date(thursday * millisecondsPerDay).getUTCFullYear();
  const newYear = Date.UTC(year, 0, 1) / millisecondsPerDay;
  return Math.min(weeksPerYear - 1, Math.floor((thursday - newYear) / 7));
}

/** Share 0–1 of a week that lies within two days, both included. */
export function shareOfWeek(week: number, fromDay: number, toDay: number): number {
  const monday = firstDayOfWeek(week);
  const days = Math.min(monday + 6, toDay) - Math.max(monday, fromDay) + 1;
  return Math.max(0, Math.min(7, days)) / 7;
}
