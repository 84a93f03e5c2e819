import type { LanguageCode } from '../../contracts/languages.ts';
import type { Money } from '../../contracts/catalogue.ts';

/** Formatting of figures and dates for one reader. Every method is total: a date that cannot be read is shown as it came. */
export interface Formats {
  /** A count, e.g. `1,204`. */
  count: (value: number) => string;
  /** A mean or a rate with one decimal where it says something, e.g. `3.4`, `27`. */
  amount: (value: number) => string;
  /** A mean in a column of means, always with one decimal. */
  decimal: (value: number) => string;
  /** Means that stand together, with one precision for all, e.g. `14`, `9`, `21`. */
  amounts: <Values extends readonly number[]>(...values: Values) => { [Index in keyof Values]: string };
  /** A share between 0 and 1, e.g. `80%`. */
  percent: (share: number) => string;
  /** An ISO date or date-time as a day, e.g. `3 Nov 2025`. */
  day: (iso: string) => string;
  /** An ISO date without its year, e.g. `3 Nov`. */
  shortDay: (iso: string) => string;
  /** The month of an ISO date, e.g. `Nov 25`. */
  month: (iso: string) => string;
  /** An ISO date-time as day and time. */
  moment: (iso: string) => string;
  /** Whole kilometres, e.g. `480 km`. */
  distance: (kilometres: number) => string;
  price: (money: Money) => string;
  /** ISO 3166-1 code as a country's name. */
  country: (code: string) => string;
  /** Whether a figure takes the singular form. */
  isOne: (value: number) => boolean;
}

const locales: Record<LanguageCode, string> = { en: 'en-GB', fr: 'fr-FR', it: 'it-IT' };

/** Formats of a language. `Intl` objects are made once here, as making them is slow. */
export function createFormats(language: LanguageCode): Formats {
  const locale = locales[language];
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const oneDecimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const fixed = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const kilometres = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'kilometer',
    maximumFractionDigits: 0,
  });
  // Dates without a time are calendar days: reading them in the viewer's zone would move them by a day.
  const day = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const shortDay = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(locale, { month: 'short', year: '2-digit', timeZone: 'UTC' });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const plural = new Intl.PluralRules(locale);
  const countries = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });

  return {
    count: (value) => whole.format(value),
    amount: (value) => (Math.abs(value) < 10 ? oneDecimal : whole).format(value),
    decimal: (value) => fixed.format(value),
    amounts: (...values) => {
      const largest = Math.max(...values.map(Math.abs));
      const format = largest < 10 ? oneDecimal : whole;
      return values.map((value) => format.format(value)) as { [Index in keyof typeof values]: string };
    },
    percent: (value) => share.format(value),
    day: (iso) => formatDate(day, iso),
    shortDay: (iso) => formatDate(shortDay, iso),
    month: (iso) => formatDate(month, iso),
    moment: (iso) => formatDate(iso.includes('T') ? moment : day, iso),
    distance: (value) => kilometres.format(value),
    price: (money) =>
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency: money.currency,
        minimumFractionDigits: Number.isInteger(money.amount) ? 0 : 2,
      }).format(money.amount),
    country: (code) => (/^[A-Za-z]{2}$/.test(code) ? (countries.of(code.toUpperCase()) ?? code) : code),
    isOne: (value) => plural.select(value) === 'one',
  };
}

function formatDate(format: Intl.DateTimeFormat, iso: string): string {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? iso : format.format(time);
}
