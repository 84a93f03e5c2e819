import type { CountryCode } from '../countries.ts';
import { dayOf, nthWeekday, lastWeekday, yearOf } from '../dates.ts';

/** End-of-season sales by country. Only seasonal colours that are no longer new are marked down. */

export interface SalePeriod {
  readonly country: CountryCode;
  readonly season: 'winter' | 'summer';
  readonly first: number;
  readonly last: number;
}

type Days = (year: number) => readonly [first: number, last: number];

const winter: Readonly<Record<CountryCode, Days>> = {
  IT: (year) => [dayOf(year, 1, 5), dayOf(year, 2, 15)],
  FR: (year) => [nthWeekday(year, 1, 2, 2), nthWeekday(year, 1, 2, 2) + 27],
  GB: (year) => [dayOf(year, 1, 2), dayOf(year, 1, 26)],
  DE: (year) => [dayOf(year, 1, 2), dayOf(year, 1, 27)],
  ES: (year) => [dayOf(year, 1, 7), dayOf(year, 2, 10)],
  CH: (year) => [dayOf(year, 1, 3), dayOf(year, 1, 27)],
  AE: (year) => [dayOf(year, 1, 8), dayOf(year, 2, 2)],
  US: (year) => [dayOf(year, 1, 2), dayOf(year, 1, 24)],
  JP: (year) => [dayOf(year, 1, 5), dayOf(year, 1, 28)],
  CN: (year) => [dayOf(year, 1, 3), dayOf(year, 1, 20)],
  HK: (year) => [dayOf(year, 1, 2), dayOf(year, 1, 22)],
  KR: (year) => [dayOf(year, 1, 3), dayOf(year, 1, 25)],
  SG: (year) => [dayOf(year, 1, 3), dayOf(year, 1, 22)],
};

const summer: Readonly<Record<CountryCode, Days>> = {
  IT: (year) => [nthWeekday(year, 7, 5, 1), nthWeekday(year, 7, 5, 1) + 41],
  FR: (year) => [lastWeekday(year, 6, 2), lastWeekday(year, 6, 2) + 27],
  GB: (year) => [dayOf(year, 6, 22), dayOf(year, 7, 18)],
  DE: (year) => [dayOf(year, 6, 24), dayOf(year, 7, 20)],
  ES: (year) => [dayOf(year, 7, 1), dayOf(year, 8, 5)],
  CH: (year) => [dayOf(year, 6, 26), dayOf(year, 7, 22)],
  AE: (year) => [dayOf(year, 7, 1), dayOf(year, 8, 1)],
  US: (year) => [dayOf(year, 6, 10), dayOf(year, 7, 5)],
  JP: (year) => [dayOf(year, 7, 1), dayOf(year, 7, 26)],
  CN: (year) => [dayOf(year, 6, 12), dayOf(year, 7, 5)],
  HK: (year) => [dayOf(year, 6, 20), dayOf(year, 7, 14)],
  KR: (year) => [dayOf(year, 6, 20), dayOf(year, 7, 14)],
  SG: (year) => [dayOf(year, 6, 12), dayOf(year, 7, 8)],
};

/** Days after the first day of a sale on which the second markdown begins. */
const secondMarkdownAfter = 14;

/** Discount of the two markdowns. */
const markdowns = { first: 0.3, second: 0.4 } as const;

/** The sales of the given countries that touch the days from `first` to `last`, in order of country and date. */
export function salePeriods(countries: readonly CountryCode[], first: number, last: number): SalePeriod[] {
  const periods: SalePeriod[] = [];
  for (const country of countries) {
    for (let year = yearOf(first); year <= yearOf(last); year += 1) {
      for (const [season, table] of [
        ['winter', winter],
        ['summer', summer],
      ] as const) {
        const [from, to] = table[country](year);
        if (to >= first && from <= last) periods.push({ country, season, first: from, last: to });
      }
    }
  }
  return periods;
}

/** Discount on a day of a sale, 0 outside it. */
export function discountOn(period: SalePeriod, day: number): number {
  if (day < period.first || day > period.last) return 0;
  return day < period.first + secondMarkdownAfter ? markdowns.first : markdowns.second;
}
