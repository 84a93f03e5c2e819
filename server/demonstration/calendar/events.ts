import type { EventRow } from '../../../contracts/data-files.ts';
import { seasonName } from '../catalogue/launches.ts';
import type { CatalogueProduct } from '../catalogue/products.ts';
import { isoOf } from '../dates.ts';
import type { HouseCalendar } from './calendar.ts';
import type { Campaign } from './campaigns.ts';

/** Days that a delivery is announced in windows and on the web site. */
const launchDays = 14;

/**
 * Rows of the `events` file in order of date: feasts and sales by country, deliveries everywhere, campaigns.
 * It covers the whole calendar, so it also holds what is already planned after the last day.
 */
export function eventRows(
  calendar: HouseCalendar,
  campaigns: readonly Campaign[],
  products: readonly CatalogueProduct[],
): EventRow[] {
  const rows: EventRow[] = [];
  for (const { name, country, first, last } of calendar.occasions) {
    if (first <= calendar.last) rows.push(row(first, last, country, name, 'holiday'));
  }
  for (const { country, season, first, last } of calendar.sales) {
    rows.push(row(first, last, country, season === 'winter' ? 'Winter sale' : 'Summer sale', 'sale'));
  }
  for (const day of new Set(
    products.filter(({ rhythm }) => rhythm !== 'core').map(({ launchDay }) => launchDay),
  )) {
    if (day >= calendar.first && day <= calendar.last) {
      rows.push(row(day, day + launchDays - 1, null, `${seasonName(day)} delivery`, 'launch'));
    }
  }
  for (const { name, country, firstWeek, lastWeek } of campaigns) {
    const first = calendar.first + firstWeek * 7;
    rows.push(row(first, calendar.first + lastWeek * 7 + 6, country ?? null, name, 'campaign'));
  }
  return rows.sort((one, other) => compare(key(one), key(other)));
}

function row(
  first: number,
  last: number,
  country: string | null,
  name: string,
  kind: EventRow['kind'],
): EventRow {
  return { starts_on: isoOf(first), ends_on: isoOf(last), country, name, kind };
}

function key(event: EventRow): string {
  return [event.starts_on, event.kind, event.country ?? '', event.name].join('\u0000');
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
