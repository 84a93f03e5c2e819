import type { StaffRow } from '../../contracts/data-files.ts';
import type { CountryCode } from './countries.ts';
import { dayNumber, dayOf, isoOf, yearOf } from './dates.ts';
import { pick, shuffled, wholeBetween } from './random.ts';
import type { Random } from './random.ts';
import { staffLanguages, staffNames } from './staff-names.ts';
import { openedOn, regions, warehouseProfiles } from './stores.ts';
import type { StoreProfile } from './stores.ts';

/** Planners by region; they sit at the warehouse of the region, which says whose stores they plan. */
const plannersByRegion = { EMEA: 2, Americas: 1, APAC: 2 } as const;

/** One store in this many has a new hire; the first of the list always has one. */
const storesANewHire = 3;

/**
 * Everybody who signs in: for each store a manager, three to six advisors by its size and, in some stores, a new hire
 * of the last four weeks; planners by region; one administrator without a home store. `lastDay` is a day number.
 */
export function staffRows(random: Random, stores: readonly StoreProfile[], lastDay: number): StaffRow[] {
  const taken = new Set<string>();
  const people: Omit<StaffRow, 'staff_id'>[] = [];
  const add = (
    own: Random,
    role: StaffRow['role'],
    country: CountryCode,
    home: string | null,
    started: number,
  ): void => {
    people.push({
      name: freshName(own, country, taken),
      role,
      home_store_id: home,
      languages: languagesOf(own, country),
      started_on: isoOf(started),
    });
  };

  for (const [position, store] of stores.entries()) {
    const own = random.split(store.id);
    const opened = dayNumber(openedOn(store, lastDay));
    const since = (earliestYear: number): number => {
      const first = Math.max(opened - 20, dayOf(earliestYear, 1, 1));
      return Math.max(first, wholeBetween(own, first, lastDay - 120));
    };
    add(own, 'manager', store.country, store.id, since(yearOf(lastDay) - 12));
    const advisors = Math.min(6, Math.max(3, Math.round(1.5 + 2.6 * store.size)));
    for (let person = 0; person < advisors; person += 1) {
      add(own, 'advisor', store.country, store.id, since(yearOf(lastDay) - 9));
    }
    if (position % storesANewHire === 0) {
      add(own, 'new-hire', store.country, store.id, lastDay - wholeBetween(own, 2, 26));
    }
  }
  for (const [position, region] of regions.entries()) {
    const warehouse = warehouseProfiles[position];
    if (warehouse === undefined) throw new RangeError(`no warehouse for ${region}`);
    for (let person = 0; person < plannersByRegion[region]; person += 1) {
      const own = random.split(`planner/${region}/${person}`);
      add(own, 'planner', warehouse.country, warehouse.id, lastDay - wholeBetween(own, 300, 2500));
    }
  }
  add(random.split('admin'), 'admin', 'IT', null, lastDay - 2200);
  return people.map((person, index) => ({
    staff_id: `staff-${String(index + 1).padStart(3, '0')}`,
    ...person,
  }));
}

function freshName(random: Random, country: CountryCode, taken: Set<string>): string {
  const { given, family } = staffNames[country];
  for (;;) {
    const name = `${pick(random, given)} ${pick(random, family)}`;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

function languagesOf(random: Random, country: CountryCode): string {
  const { everybody, some } = staffLanguages[country];
  const more = shuffled(random, some).slice(0, wholeBetween(random, 0, 2));
  return [...everybody, ...more].join(';');
}
