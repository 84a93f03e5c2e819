import { dayOf, lastWeekday, nthWeekday } from '../dates.ts';
import type { CountryCode } from '../countries.ts';
import { easterSunday } from './moving-feasts.ts';
import type { LunarFeasts } from './moving-feasts.ts';

/** Days that change what a country buys: feasts, closures, long weekends. */

export interface Occasion {
  readonly name: string;
  /** Demand on the days of the occasion relative to an ordinary day, by country; 0 where stores are closed. */
  readonly uplift: Readonly<Partial<Record<CountryCode, number>>>;
  /** Days over which demand rises (or falls) linearly to the uplift before the occasion. */
  readonly lead: number;
  /** Whether people buy presents, so that the uplift is stronger for what is given. */
  readonly gifts: boolean;
  /** First and last day numbers of the occasion in a Gregorian year. */
  readonly spans: (year: number, lunar: LunarDates) => readonly Span[];
}

type Span = readonly [first: number, last: number];

interface LunarDates {
  readonly chinese: LunarFeasts;
  readonly islamic: LunarFeasts;
}

type Uplift = Occasion['uplift'];
type Spans = Occasion['spans'];

const fixed =
  (month: number, from: number, to = from): Spans =>
  (year) => [[dayOf(year, month, from), dayOf(year, month, to)]];

const aroundEaster =
  (from: number, to = from): Spans =>
  (year) => [[easterSunday(year) + from, easterSunday(year) + to]];

const around =
  (kind: keyof LunarDates, month: number, day: number, from: number, to: number): Spans =>
  (year, lunar) =>
    lunar[kind].daysOf(year, month, day).map((feast): Span => [feast + from, feast + to]);

/** The weekend that ends on a Sunday, from Thursday. */
const toSunday =
  (sunday: (year: number) => number): Spans =>
  (year) => [[sunday(year) - 3, sunday(year)]];

const day = (name: string, uplift: Uplift, spans: Spans, lead = 0): Occasion => ({
  name,
  uplift,
  lead,
  gifts: false,
  spans,
});
const gift = (name: string, uplift: Uplift, spans: Spans, lead: number): Occasion => ({
  name,
  uplift,
  lead,
  gifts: true,
  spans,
});

const secondSundayOfMay = (year: number): number => nthWeekday(year, 5, 6, 2);
const mothersDay = "Mother's Day";

function lastSundayOfMayOrNext(year: number): number {
  // French law moves the day to the first Sunday of June when it would meet Pentecost.
  const sunday = lastWeekday(year, 5, 6);
  return sunday === easterSunday(year) + 49 ? sunday + 7 : sunday;
}

export const occasions: readonly Occasion[] = [
  gift(
    'Christmas shopping',
    {
      IT: 1.9,
      FR: 1.9,
      GB: 2,
      DE: 2.1,
      ES: 1.5,
      CH: 2,
      US: 2.1,
      JP: 1.6,
      AE: 1.2,
      SG: 1.4,
      HK: 1.5,
      KR: 1.3,
      CN: 1.1,
    },
    fixed(12, 12, 24),
    20,
  ),
  day('Christmas Day', { IT: 0, FR: 0, GB: 0, DE: 0, ES: 0, CH: 0, US: 0 }, fixed(12, 25)),
  day("Saint Stephen's Day", { DE: 0, CH: 0, IT: 0.6 }, fixed(12, 26)),
  day("New Year's Day", { IT: 0, FR: 0, GB: 0, DE: 0, ES: 0, CH: 0, US: 0, JP: 0 }, fixed(1, 1)),
  day('New Year opening', { JP: 1.7 }, fixed(1, 2, 4)),
  gift('Epiphany gifts', { ES: 1.8, IT: 1.1 }, fixed(1, 2, 5), 3),
  day('Epiphany', { ES: 0 }, fixed(1, 6)),
  gift('Lunar New Year gifts', { CN: 1.6, HK: 1.7, SG: 1.6, KR: 1.35 }, around('chinese', 1, 1, -14, -2), 7),
  day(
    'Lunar New Year',
    { CN: 0.7, HK: 0.75, SG: 0.7, KR: 0.55, JP: 1.25, FR: 1.1, IT: 1.1, GB: 1.08, CH: 1.08 },
    around('chinese', 1, 1, -1, 6),
  ),
  gift(
    "Valentine's Day",
    {
      IT: 1.35,
      FR: 1.4,
      GB: 1.4,
      DE: 1.25,
      ES: 1.3,
      CH: 1.25,
      AE: 1.3,
      US: 1.45,
      JP: 1.3,
      CN: 1.3,
      HK: 1.3,
      KR: 1.3,
      SG: 1.3,
    },
    fixed(2, 10, 14),
    6,
  ),
  gift('White Day', { JP: 1.35, KR: 1.35 }, fixed(3, 11, 14), 5),
  gift(mothersDay, { AE: 1.3 }, fixed(3, 18, 21), 5),
  gift(
    mothersDay,
    { GB: 1.35 },
    toSunday((year) => easterSunday(year) - 21),
    6,
  ),
  gift(
    mothersDay,
    { ES: 1.3 },
    toSunday((year) => nthWeekday(year, 5, 6, 1)),
    6,
  ),
  gift(
    mothersDay,
    { IT: 1.3, DE: 1.3, CH: 1.3, US: 1.5, JP: 1.35, CN: 1.2, HK: 1.25, SG: 1.25 },
    toSunday(secondSundayOfMay),
    7,
  ),
  gift(mothersDay, { FR: 1.4 }, toSunday(lastSundayOfMayOrNext), 6),
  gift("Parents' Day", { KR: 1.4 }, fixed(5, 5, 8), 6),
  day('Ramadan', { AE: 0.8 }, around('islamic', 9, 1, 0, 24)),
  gift('Eid al-Fitr', { AE: 1.9, GB: 1.08 }, around('islamic', 10, 1, -4, 3), 5),
  gift('Eid al-Adha', { AE: 1.5, GB: 1.08, FR: 1.05 }, around('islamic', 12, 10, -4, 4), 5),
  day('Good Friday', { DE: 0, CH: 0, GB: 0.8 }, aroundEaster(-2)),
  day('Easter weekend', { IT: 1.25, FR: 1.2, ES: 1.25, GB: 1.15, US: 1.1 }, aroundEaster(-4, -1), 3),
  day('Easter Sunday', { IT: 0.5, FR: 0.5, GB: 0, ES: 0, US: 0.5 }, aroundEaster(0)),
  day('Easter Monday', { DE: 0, CH: 0, IT: 0.8, FR: 0.8 }, aroundEaster(1)),
  day('Golden Week', { JP: 1.35, HK: 1.1 }, (year) => [[dayOf(year, 4, 29), dayOf(year, 5, 5)]]),
  day('Labour Day', { IT: 0, FR: 0, DE: 0, ES: 0 }, fixed(5, 1)),
  day('Labour Day holiday', { CN: 1.3, HK: 1.25, SG: 1.1, KR: 1.1 }, fixed(5, 1, 5)),
  gift('520', { CN: 1.5, HK: 1.1 }, fixed(5, 18, 20), 5),
  day('Independence Day', { US: 0.7 }, fixed(7, 4)),
  day('Summer bonus', { JP: 1.15 }, fixed(7, 3, 14)),
  day('Bastille Day', { FR: 0.6 }, fixed(7, 14)),
  day('Swiss National Day', { CH: 0 }, fixed(8, 1)),
  day('Ferragosto weeks', { IT: 0.72 }, fixed(8, 9, 22), 4),
  day('Ferragosto', { IT: 0, FR: 0.7 }, fixed(8, 15)),
  day('Obon', { JP: 1.12 }, fixed(8, 11, 16)),
  gift('Qixi', { CN: 1.45, HK: 1.1 }, around('chinese', 7, 7, -2, 0), 6),
  gift('Chuseok gifts', { KR: 1.35 }, around('chinese', 8, 15, -14, -2), 5),
  day('Chuseok', { KR: 0.5 }, around('chinese', 8, 15, -1, 1)),
  gift('Mid-Autumn Festival', { HK: 1.15, SG: 1.1, CN: 1.12 }, around('chinese', 8, 15, -3, 0), 5),
  day('Silver Week', { JP: 1.15 }, (year) => [
    [nthWeekday(year, 9, 0, 3) - 2, nthWeekday(year, 9, 0, 3) + 1],
  ]),
  day(
    'National Day Golden Week',
    { CN: 1.4, HK: 1.5, JP: 1.2, KR: 1.15, SG: 1.1, FR: 1.08, IT: 1.08 },
    fixed(10, 1, 7),
  ),
  day('German Unity Day', { DE: 0 }, fixed(10, 3)),
  day("All Saints' Day", { ES: 0, IT: 1.1 }, fixed(11, 1)),
  gift("Singles' Day", { CN: 1.5, HK: 1.15, SG: 1.15, KR: 1.1 }, fixed(11, 9, 11), 5),
  day('Thanksgiving', { US: 0 }, (year) => [[nthWeekday(year, 11, 3, 4), nthWeekday(year, 11, 3, 4)]]),
  day('Black Friday', { US: 1.9, GB: 1.3, FR: 1.15, DE: 1.2, ES: 1.3, IT: 1.25, AE: 1.2 }, (year) => [
    [nthWeekday(year, 11, 3, 4) + 1, nthWeekday(year, 11, 3, 4) + 4],
  ]),
  day('UAE National Day', { AE: 1.35 }, fixed(12, 2, 3)),
  day('Dubai Shopping Festival', { AE: 1.25 }, (year) => [[dayOf(year, 12, 6), dayOf(year + 1, 1, 11)]]),
  day('Immaculate Conception', { IT: 1.35, ES: 0.5 }, fixed(12, 8)),
  day('Winter bonus', { JP: 1.12 }, fixed(12, 5, 20)),
];
