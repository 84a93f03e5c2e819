import { dayOf } from '../dates.ts';

/** Feasts whose date moves: Easter by computation, lunar feasts from the calendars of the Unicode ICU library in Node. */

/** Easter Sunday of a year (Gregorian; the anonymous algorithm of Meeus, Astronomical Algorithms, chapter 8). */
export function easterSunday(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(sum / 31), (sum % 31) + 1);
}

export type LunarCalendar = 'chinese' | 'islamic-umalqura';

/** Finds feasts of a lunar calendar. */
export interface LunarFeasts {
  /** Day numbers in a Gregorian year on which a lunar month (1–12; leap months do not count) has the given day. */
  daysOf(year: number, lunarMonth: number, lunarDay: number): readonly number[];
}

/** Feasts of the Chinese calendar, or of the Umm al-Qura calendar for Islamic feasts. */
export function lunarFeasts(calendar: LunarCalendar): LunarFeasts {
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}`, {
    day: 'numeric',
    month: 'numeric',
    timeZone: 'UTC',
  });
  const years = new Map<number, Map<string, number[]>>();

  function indexOf(year: number): Map<string, number[]> {
    const index = new Map<string, number[]>();
    for (let day = dayOf(year, 1, 1); day < dayOf(year + 1, 1, 1); day += 1) {
      const parts = format.formatToParts(day * 86_400_000);
      const key = ['month', 'day']
        .map((type) => parts.find((part) => part.type === type)?.value ?? '')
        .join('/');
      index.set(key, [...(index.get(key) ?? []), day]);
    }
    return index;
  }

  return {
    daysOf(year, lunarMonth, lunarDay) {
      const index = years.get(year) ?? indexOf(year);
      years.set(year, index);
      return index.get(`${lunarMonth}/${lunarDay}`) ?? [];
    },
  };
}
