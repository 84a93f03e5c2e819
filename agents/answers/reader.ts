import type { Money } from '../../contracts/catalogue.ts';
import type { LanguageCode } from '../../contracts/languages.ts';
import type { Role } from '../../contracts/principal.ts';

/** For whom an answer is written, with every formatter it needs. All methods are pure. */
export interface Reader {
  readonly language: LanguageCode;
  /** BCP 47 locale, e.g. `fr-FR`, `en-GB`. */
  readonly locale: string;
  readonly role: Role;
  readonly homeStoreId: string | null;
  /** ISO date of the house. */
  readonly today: string;
  money(amount: Money): string;
  /** A whole number or one decimal below ten. */
  number(value: number): string;
  percent(share: number): string;
  /** ISO date or date-time → "22 November 2026". */
  date(iso: string): string;
  shortDate(iso: string): string;
  distance(kilometres: number): string;
  list(items: readonly string[]): string;
  /** Address of a product's picture, or null when it has none. */
  imageUrl(productId: string): string | null;
  countryName(code: string): string;
}

export interface ReaderOptions {
  language: LanguageCode;
  country: string | null;
  role: Role;
  homeStoreId: string | null;
  today: string;
  imageUrl: (productId: string) => string | null;
}

const defaultCountry: Record<LanguageCode, string> = { en: 'GB', fr: 'FR', it: 'IT' };
const nativeCountries: Record<LanguageCode, readonly string[]> = {
  en: ['GB', 'US', 'AU', 'IE', 'CA', 'SG'],
  fr: ['FR', 'CH', 'BE', 'CA'],
  it: ['IT', 'CH'],
};

/** Locale of a language as read in a country: `fr` in Geneva is `fr-CH`, `fr` in Tokyo is `fr-FR`. */
export function localeOf(language: LanguageCode, country: string | null): string {
  const known = country !== null && nativeCountries[language].includes(country);
  return `${language}-${known ? country : defaultCountry[language]}`;
}

interface Formatters {
  integer: Intl.NumberFormat;
  decimal: Intl.NumberFormat;
  percent: Intl.NumberFormat;
  kilometres: Intl.NumberFormat;
  date: Intl.DateTimeFormat;
  shortDate: Intl.DateTimeFormat;
  list: Intl.ListFormat;
  region: Intl.DisplayNames;
  money: (currency: string) => Intl.NumberFormat;
}

function createFormatters(locale: string): Formatters {
  const monies = new Map<string, Intl.NumberFormat>();
  return {
    integer: new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }),
    decimal: new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }),
    percent: new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }),
    kilometres: new Intl.NumberFormat(locale, { style: 'unit', unit: 'kilometer', maximumFractionDigits: 0 }),
    date: new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }),
    shortDate: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' }),
    list: new Intl.ListFormat(locale, { type: 'conjunction' }),
    region: new Intl.DisplayNames(locale, { type: 'region' }),
    money(currency) {
      let format = monies.get(currency);
      if (!format) {
        format = new Intl.NumberFormat(locale, { style: 'currency', currency, minimumFractionDigits: 0 });
        monies.set(currency, format);
      }
      return format;
    },
  };
}

/** Makes readers; formatters are kept by locale because building one costs more than a whole answer. */
export function createReaders(): (options: ReaderOptions) => Reader {
  const formatters = new Map<string, Formatters>();
  return ({ language, country, role, homeStoreId, today, imageUrl }) => {
    const locale = localeOf(language, country);
    let format = formatters.get(locale);
    if (!format) {
      format = createFormatters(locale);
      formatters.set(locale, format);
    }
    const use = format;
    const day = (iso: string) => new Date(iso.length === 10 ? `${iso}T00:00:00Z` : iso);
    return {
      language,
      locale,
      role,
      homeStoreId,
      today,
      imageUrl,
      money: (value) => use.money(value.currency).format(value.amount),
      number: (value) => (Math.abs(value) < 10 ? use.decimal : use.integer).format(value),
      percent: (share) => use.percent.format(share),
      date: (iso) => use.date.format(day(iso)),
      shortDate: (iso) => use.shortDate.format(day(iso)),
      distance: (kilometres) => use.kilometres.format(kilometres),
      list: (items) => use.list.format(items),
      countryName: (code) => use.region.of(code) ?? code,
    };
  };
}
