import type { StoreRow } from '../../contracts/data-files.ts';
import type { CountryCode } from './countries.ts';
import { isoOf } from './dates.ts';
import { storeLines } from './store-lines.ts';

/** The stores and warehouses of the house, with what the demand model and the supply simulation need of each. */

export type Region = 'EMEA' | 'Americas' | 'APAC';

export const regions: readonly Region[] = ['EMEA', 'Americas', 'APAC'];

export interface StoreProfile {
  readonly id: string;
  readonly name: string;
  readonly city: string;
  readonly country: CountryCode;
  readonly region: Region;
  readonly latitude: number;
  readonly longitude: number;
  readonly timeZone: string;
  /** ISO date, or days before the last day of the house for a store that opened within its history. */
  readonly opened: string | { readonly daysBeforeLastDay: number };
  /** Demand relative to a middle store of the house. */
  readonly size: number;
  /** Days from the regional warehouse to the store, customs included. */
  readonly leadDays: number;
  /** Day on which the weekly replenishment leaves, 0 for Monday. */
  readonly replenishedOn: number;
  /** Visitors by month, January to December, relative to the mean of the year. */
  readonly tourism: readonly number[];
}

export interface WarehouseProfile {
  readonly id: string;
  readonly name: string;
  readonly city: string;
  readonly country: CountryCode;
  readonly region: Region;
  readonly latitude: number;
  readonly longitude: number;
  readonly timeZone: string;
  readonly opened: string;
  /** Days from the central warehouse; 0 for the central one. */
  readonly leadDays: number;
}

export const storeProfiles: readonly StoreProfile[] = storeLines.map(
  ([
    id,
    name,
    city,
    country,
    latitude,
    longitude,
    timeZone,
    opened,
    size,
    leadDays,
    replenishedOn,
    tourism,
  ]) => ({
    id,
    name,
    city,
    country,
    region: regionOf(country),
    latitude,
    longitude,
    timeZone,
    opened,
    size,
    leadDays,
    replenishedOn,
    tourism,
  }),
);

/** The central warehouse comes first; it supplies the two others. */
export const warehouseProfiles: readonly WarehouseProfile[] = [
  {
    id: 'warehouse-scandicci',
    name: 'Central warehouse Scandicci',
    city: 'Scandicci',
    country: 'IT',
    region: 'EMEA',
    latitude: 43.7547,
    longitude: 11.1887,
    timeZone: 'Europe/Rome',
    opened: '1994-06-01',
    leadDays: 0,
  },
  {
    id: 'warehouse-new-jersey',
    name: 'Warehouse New Jersey',
    city: 'Secaucus',
    country: 'US',
    region: 'Americas',
    latitude: 40.7895,
    longitude: -74.0565,
    timeZone: 'America/New_York',
    opened: '2006-09-04',
    leadDays: 9,
  },
  {
    id: 'warehouse-singapore',
    name: 'Warehouse Singapore',
    city: 'Singapore',
    country: 'SG',
    region: 'APAC',
    latitude: 1.3644,
    longitude: 103.9915,
    timeZone: 'Asia/Singapore',
    opened: '2010-01-18',
    leadDays: 11,
  },
];

function regionOf(country: CountryCode): Region {
  if (country === 'US') return 'Americas';
  return ['JP', 'CN', 'HK', 'KR', 'SG'].includes(country) ? 'APAC' : 'EMEA';
}

/** ISO opening date of a store of a house that ends on `lastDay` (a day number). */
export function openedOn(profile: StoreProfile, lastDay: number): string {
  return typeof profile.opened === 'string'
    ? profile.opened
    : isoOf(lastDay - profile.opened.daysBeforeLastDay);
}

/** Rows of the `stores` file: the stores, then the warehouses. */
export function storeRows(stores: readonly StoreProfile[], lastDay: number): StoreRow[] {
  return [
    ...stores.map((profile) => placeRow(profile, 'store', openedOn(profile, lastDay))),
    ...warehouseProfiles.map((profile) => placeRow(profile, 'warehouse', profile.opened)),
  ];
}

function placeRow(place: StoreProfile | WarehouseProfile, kind: StoreRow['kind'], opened: string): StoreRow {
  return {
    store_id: place.id,
    name: place.name,
    kind,
    city: place.city,
    country: place.country,
    region: place.region,
    latitude: place.latitude,
    longitude: place.longitude,
    time_zone: place.timeZone,
    opened_on: opened,
  };
}
