import type { CountryCode } from './countries.ts';

/** The table of stores; stores.ts says what each column means. The first of the list are the first of a small house. */

type Visitors = readonly number[];

/** Id, name, city, country, latitude, longitude, time zone, opening, size, lead days, replenishment weekday, visitors. */
export type StoreLine = readonly [
  id: string,
  name: string,
  city: string,
  country: CountryCode,
  latitude: number,
  longitude: number,
  timeZone: string,
  opened: string | { readonly daysBeforeLastDay: number },
  size: number,
  leadDays: number,
  replenishedOn: number,
  tourism: Visitors,
];

const steady: Visitors = [0.98, 0.98, 1, 1.01, 1.02, 1.01, 1, 0.98, 1.01, 1.02, 1, 0.99];
const artCity: Visitors = [0.74, 0.82, 0.96, 1.1, 1.18, 1.16, 1.08, 0.94, 1.18, 1.16, 0.86, 0.82];
const fashionWeeks: Visitors = [0.96, 1.1, 1.02, 1.04, 1.04, 1, 0.92, 0.7, 1.18, 1.08, 1, 0.96];
const riviera: Visitors = [0.5, 0.58, 0.74, 0.98, 1.44, 1.42, 1.66, 1.7, 1.16, 0.78, 0.5, 0.54];
const summerCity: Visitors = [0.88, 0.88, 0.94, 1, 1.06, 1.1, 1.16, 1.06, 1.04, 1, 0.94, 0.94];
const alpine: Visitors = [1.08, 1.12, 1, 0.92, 0.94, 1, 1.1, 1.06, 0.98, 0.92, 0.88, 1];
const winterSun: Visitors = [1.22, 1.18, 1.14, 1.02, 0.92, 0.78, 0.72, 0.74, 0.84, 1.02, 1.18, 1.24];
const blossom: Visitors = [0.9, 0.9, 1.12, 1.2, 1.02, 0.92, 0.96, 0.9, 0.92, 1.08, 1.1, 0.98];
const gulfVisitors: Visitors = [1.2, 1.14, 1.08, 1, 0.92, 0.8, 0.78, 0.8, 0.88, 1.04, 1.16, 1.2];

// A table is read by line: one a store.
// prettier-ignore
export const storeLines: readonly StoreLine[] = [
  ['milan', 'Milan Montenapoleone', 'Milan', 'IT', 45.4685, 9.1953, 'Europe/Rome', '1998-09-15', 1.55, 2, 1, fashionWeeks],
  ['paris-saint-honore', 'Paris Saint-Honoré', 'Paris', 'FR', 48.8687, 2.3202, 'Europe/Paris', '2001-03-08', 1.7, 3, 1, summerCity],
  ['london-bond-street', 'London Bond Street', 'London', 'GB', 51.5118, -0.1437, 'Europe/London', '2003-05-22', 1.5, 5, 0, summerCity],
  ['tokyo-ginza', 'Tokyo Ginza', 'Tokyo', 'JP', 35.6717, 139.765, 'Asia/Tokyo', '2002-10-04', 1.75, 6, 2, blossom],
  ['new-york-madison', 'New York Madison Avenue', 'New York', 'US', 40.7724, -73.9655, 'America/New_York', '2004-11-11', 1.6, 2, 2, summerCity],
  ['rome', 'Rome Condotti', 'Rome', 'IT', 41.9055, 12.4805, 'Europe/Rome', '2000-04-06', 1.2, 2, 2, artCity],
  ['dubai', 'Dubai Fashion Avenue', 'Dubai', 'AE', 25.1972, 55.2796, 'Asia/Dubai', '2011-02-17', 1.35, 6, 6, gulfVisitors],
  ['shanghai', 'Shanghai Nanjing West Road', 'Shanghai', 'CN', 31.2296, 121.449, 'Asia/Shanghai', '2010-04-28', 1.6, 8, 3, steady],
  ['florence', 'Florence Tornabuoni', 'Florence', 'IT', 43.7706, 11.2513, 'Europe/Rome', '1987-05-12', 1.1, 2, 3, artCity],
  ['venice', 'Venice San Marco', 'Venice', 'IT', 45.4333, 12.3372, 'Europe/Rome', '2006-02-16', 0.75, 3, 4, artCity],
  ['paris-montaigne', 'Paris Montaigne', 'Paris', 'FR', 48.8663, 2.3041, 'Europe/Paris', '2012-09-27', 1.2, 3, 3, summerCity],
  ['cannes', 'Cannes Croisette', 'Cannes', 'FR', 43.5499, 7.0268, 'Europe/Paris', '2008-04-24', 0.55, 4, 2, riviera],
  ['london-sloane-street', 'London Sloane Street', 'London', 'GB', 51.4972, -0.1597, 'Europe/London', '2014-06-05', 0.85, 5, 3, steady],
  ['tokyo-omotesando', 'Tokyo Omotesando', 'Tokyo', 'JP', 35.6652, 139.7121, 'Asia/Tokyo', '2009-03-19', 1.05, 6, 4, blossom],
  ['osaka', 'Osaka Shinsaibashi', 'Osaka', 'JP', 34.6745, 135.5009, 'Asia/Tokyo', '2013-10-10', 1, 6, 0, blossom],
  ['new-york-soho', 'New York SoHo', 'New York', 'US', 40.7237, -74.0008, 'America/New_York', { daysBeforeLastDay: 612 }, 0.95, 2, 5, summerCity],
  ['los-angeles', 'Los Angeles Rodeo Drive', 'Los Angeles', 'US', 34.0684, -118.4019, 'America/Los_Angeles', '2007-10-25', 1.2, 5, 0, steady],
  ['miami', 'Miami Design District', 'Miami', 'US', 25.8134, -80.1918, 'America/New_York', '2016-12-01', 0.95, 4, 3, winterSun],
  ['munich', 'Munich Maximilianstrasse', 'Munich', 'DE', 48.1391, 11.5829, 'Europe/Berlin', '2005-09-15', 0.95, 3, 2, summerCity],
  ['berlin', 'Berlin Kurfürstendamm', 'Berlin', 'DE', 52.5018, 13.3189, 'Europe/Berlin', { daysBeforeLastDay: 283 }, 0.65, 4, 0, steady],
  ['madrid', 'Madrid Serrano', 'Madrid', 'ES', 40.4264, -3.6875, 'Europe/Madrid', '2007-03-15', 0.85, 4, 1, steady],
  ['barcelona', 'Barcelona Passeig de Gràcia', 'Barcelona', 'ES', 41.3917, 2.165, 'Europe/Madrid', '2010-05-20', 0.85, 4, 4, artCity],
  ['zurich', 'Zurich Bahnhofstrasse', 'Zurich', 'CH', 47.3716, 8.5386, 'Europe/Zurich', '2004-03-11', 0.85, 4, 3, alpine],
  ['geneva', 'Geneva Rue du Rhône', 'Geneva', 'CH', 46.2036, 6.1482, 'Europe/Zurich', '2006-11-09', 0.75, 4, 4, alpine],
  ['singapore', 'Singapore Orchard Road', 'Singapore', 'SG', 1.304, 103.8318, 'Asia/Singapore', '2011-08-18', 1, 2, 1, steady],
  ['seoul', 'Seoul Cheongdam', 'Seoul', 'KR', 37.5255, 127.0403, 'Asia/Seoul', '2012-04-12', 1.25, 5, 4, steady],
  ['beijing', 'Beijing Guomao', 'Beijing', 'CN', 39.9087, 116.4605, 'Asia/Shanghai', '2013-09-05', 1.1, 8, 5, steady],
  ['hong-kong', 'Hong Kong Canton Road', 'Hong Kong', 'HK', 22.2975, 114.1687, 'Asia/Hong_Kong', '2008-12-04', 1.3, 4, 2, steady],
];
