import type { LanguageCode } from '../../../contracts/languages.ts';

/** Days and feasts of the year. Times are milliseconds at noon UTC, so that adding whole days never leaves a day. */

export const dayMs = 86_400_000;

/** Noon of a day; `month` counts from 0 and may run over, as in `Date.UTC`. */
export const noon = (year: number, month: number, day: number): number => Date.UTC(year, month, day, 12);

export const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

export const parseDay = (iso: string): number => Date.parse(`${iso}T12:00:00Z`);

/** Day of the week, 0 for Monday. */
export const weekday = (time: number): number => (new Date(time).getUTCDay() + 6) % 7;

/** Monday of an ISO week. */
export function mondayOfWeek(year: number, week: number): number {
  const fourth = noon(year, 0, 4);
  return fourth + ((week - 1) * 7 - weekday(fourth)) * dayMs;
}

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
export function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return noon(year, Math.floor(sum / 31) - 1, (sum % 31) + 1);
}

/** The nth day of the week (0 for Monday) in a month; the last one for -1. */
function nthWeekday(year: number, month: number, day: number, nth: number): number {
  if (nth < 0) {
    const last = noon(year, month + 1, 0);
    return last - ((weekday(last) - day + 7) % 7) * dayMs;
  }
  const first = noon(year, month, 1);
  return first + (((day - weekday(first) + 7) % 7) + 7 * (nth - 1)) * dayMs;
}

/** A day of another calendar within a Gregorian year, found by looking at its days one by one. */
function dayOfCalendar(calendar: string, year: number, from: number, month: number): number {
  const format = new Intl.DateTimeFormat('en', {
    calendar,
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  for (let offset = 0; offset < 366; offset += 1) {
    const time = noon(year, 0, from + offset);
    const parts = format.formatToParts(time);
    const value = (type: string) => Number(parts.find((part) => part.type === type)?.value);
    if (value('month') === month && value('day') === 1) return time;
  }
  return noon(year, 0, from);
}

/** France: last Sunday of May, or the first of June when that is Pentecost; elsewhere the second Sunday of May. */
function mothersDay(year: number, language: LanguageCode): number {
  if (language !== 'fr') return nthWeekday(year, 4, 6, 2);
  const last = nthWeekday(year, 4, 6, -1);
  return last === easter(year) + 49 * dayMs ? nthWeekday(year, 5, 6, 1) : last;
}

const fixed = (month: number, day: number) => (year: number) => noon(year, month, day);

export interface Feast {
  name: RegExp;
  starts: (year: number, language: LanguageCode) => number;
  /** Days that it lasts; 1 when left out. */
  days?: number;
}

/** Names are matched in folded text. */
export const feasts: readonly Feast[] = [
  {
    name: /(?:chinese|lunar) new year|nouvel an (?:chinois|lunaire)|capodanno (?:cinese|lunare)/,
    starts: (year) => dayOfCalendar('chinese', year, 20, 1),
  },
  { name: /new year'?s? eve|saint[- ]sylvestre|san silvestro/, starts: fixed(11, 31) },
  { name: /(?:the )?new year(?:'?s(?: day)?)?|nouvel an|jour de l'an|capodanno/, starts: fixed(0, 1) },
  { name: /epiphany|epiphanie|epifania|befana/, starts: fixed(0, 6) },
  {
    name: /(?:saint |st )?valentine'?s?(?: day)?|(?:la )?saint[- ]valentin|san valentino/,
    starts: fixed(1, 14),
  },
  { name: /women'?s day|(?:la )?journee (?:de la femme|des femmes)|festa della donna/, starts: fixed(2, 8) },
  { name: /easter(?: sunday)?|paques|pasqua/, starts: (year) => easter(year) },
  { name: /golden week/, starts: fixed(3, 29), days: 7 },
  { name: /mother'?s'? day|(?:la )?fete des meres|festa della mamma/, starts: mothersDay },
  {
    name: /father'?s'? day|(?:la )?fete des peres|festa del papa/,
    starts: (year, language) => (language === 'it' ? noon(year, 2, 19) : nthWeekday(year, 5, 6, 3)),
  },
  {
    name: /(?:the )?summer sales?|soldes d'ete|saldi estivi/,
    starts: (year) => nthWeekday(year, 5, 2, -1),
    days: 28,
  },
  {
    name: /(?:the )?(?:winter|january) sales?|soldes d'hiver|saldi invernali/,
    starts: (year) => nthWeekday(year, 0, 2, 2),
    days: 28,
  },
  { name: /ferragosto|(?:le )?15 aout|assomption/, starts: fixed(7, 15) },
  { name: /back to school|(?:la )?rentree/, starts: fixed(8, 1) },
  { name: /halloween/, starts: fixed(9, 31) },
  { name: /singles'? day|double 11|11\.11/, starts: fixed(10, 11) },
  { name: /thanksgiving/, starts: (year) => nthWeekday(year, 10, 3, 4) },
  { name: /black friday/, starts: (year) => nthWeekday(year, 10, 3, 4) + dayMs },
  { name: /cyber monday/, starts: (year) => nthWeekday(year, 10, 3, 4) + 4 * dayMs },
  { name: /christmas eve|reveillon|vigilia(?: di natale)?/, starts: fixed(11, 24) },
  { name: /christmas(?: day)?|xmas|noel|natale/, starts: fixed(11, 25) },
  {
    name: /ramadan/,
    starts: (year) => dayOfCalendar('islamic-umalqura', year, 1, 9),
    days: 30,
  },
  {
    name: /\beid(?: al[- ]fitr)?\b|aid el[- ]fitr/,
    starts: (year) => dayOfCalendar('islamic-umalqura', year, 1, 10),
  },
  {
    name: /the holidays|holiday season|festive season|(?:les |des )?fetes(?: de fin d'annee)?|(?:le |delle )?feste(?: natalizie)?|periodo natalizio/,
    starts: fixed(11, 20),
    days: 12,
  },
];

/** The sales without a season: the next of the two that is not over. */
export function nextSales(today: number): { start: number; end: number } {
  const year = new Date(today).getUTCFullYear();
  const starts = [year, year + 1].flatMap((one) => [nthWeekday(one, 0, 2, 2), nthWeekday(one, 5, 2, -1)]);
  const start = starts.find((time) => time + 27 * dayMs >= today) ?? today;
  return { start, end: start + 27 * dayMs };
}
