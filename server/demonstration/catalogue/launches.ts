import { dayOf, monthOf, yearOf } from '../dates.ts';
import { pick, shuffled, wholeBetween } from '../random.ts';
import type { Random } from '../random.ts';
import type { Colourway } from './colourways.ts';
import type { Subcategory } from './vocabulary.ts';

/** When colours reach the stores: the deliveries of a collection, the same every year. */

type Collection = 'SS' | 'FW' | 'CR';

interface Delivery {
  readonly day: number;
  readonly collection: Collection;
}

/** Collection, month and day of the yearly deliveries. */
const yearlyDeliveries: readonly (readonly [Collection, number, number])[] = [
  ['SS', 1, 22],
  ['SS', 2, 26],
  ['SS', 3, 31],
  ['FW', 7, 10],
  ['FW', 8, 28],
  ['FW', 9, 25],
  ['CR', 11, 6],
  ['CR', 12, 2],
];

/** Days from the last day to the deliveries around it: four within the last four weeks, three still to come. */
const upcomingOffsets: readonly number[] = [-26, -19, -12, -5, 10, 24, 38];

/** Subcategories that are delivered only with some collections; the others come with any. */
const collectionsOf: Readonly<Partial<Record<Subcategory, readonly Collection[]>>> = {
  sandal: ['SS', 'CR'],
  'ankle boot': ['FW'],
  coat: ['FW'],
  knitwear: ['FW', 'CR'],
};

/**
 * A function from colourway to launch day. Core colours came years before the history (one in six within it, never
 * of the Aurelia line); seasonal colours are dealt in turn over the past deliveries that suit them; upcoming ones
 * over the deliveries around the last day. Call it once a colourway, in the order of the catalogue.
 */
export function launchPlan(
  random: Random,
  firstDay: number,
  lastDay: number,
): (colourway: Colourway) => number {
  const past = shuffled(random.split('deliveries'), pastDeliveries(firstDay, lastDay));
  const withinHistory = past.filter(({ day }) => day > firstDay + 28);
  let seasonal = 0;
  let upcoming = 0;
  return ({ model, rhythm, productId }) => {
    const own = random.split(`launch/${productId}`);
    if (rhythm === 'upcoming') {
      upcoming += 1;
      return lastDay + (upcomingOffsets[(upcoming - 1) % upcomingOffsets.length] ?? 0);
    }
    if (rhythm === 'core') {
      const recent = model.line !== 'Aurelia' && own.next() < 1 / 6;
      if (recent && withinHistory.length > 0) return pick(own, withinHistory).day;
      const design = random.split(`design/${model.line}/${model.subcategory}`);
      return Math.min(
        dayOf(wholeBetween(design, 2014, 2022), wholeBetween(design, 2, 10), 5),
        firstDay - 200,
      );
    }
    seasonal += 1;
    const suitable = past.filter(
      ({ collection }) => collectionsOf[model.subcategory]?.includes(collection) ?? true,
    );
    return suitable[(seasonal - 1) % suitable.length]?.day ?? firstDay - 60;
  };
}

/** Deliveries from 150 days before the first day to 60 days before the last, so that none is still new. */
function pastDeliveries(firstDay: number, lastDay: number): Delivery[] {
  const found: Delivery[] = [];
  for (let year = yearOf(firstDay) - 1; year <= yearOf(lastDay); year += 1) {
    for (const [collection, month, day] of yearlyDeliveries) {
      found.push({ day: dayOf(year, month, day), collection });
    }
  }
  return found.filter(({ day }) => day >= firstDay - 150 && day <= lastDay - 60);
}

function collectionOn(day: number): Collection {
  if (day >= dayOf(yearOf(day), 10, 15)) return 'CR';
  return monthOf(day) >= 6 ? 'FW' : 'SS';
}

/** Cruise collections are delivered at the end of a year and named after the next. */
function collectionYear(day: number): number {
  return yearOf(day) + (collectionOn(day) === 'CR' ? 1 : 0);
}

/** Season label of a delivery day, for example `SS26`, `FW25`, `CR27`. */
export function seasonLabel(day: number): string {
  return `${collectionOn(day)}${String(collectionYear(day) % 100).padStart(2, '0')}`;
}

/** Name of a delivery's collection for people, for example `Spring-Summer 2026`. */
export function seasonName(day: number): string {
  const names: Readonly<Record<Collection, string>> = {
    SS: 'Spring-Summer',
    FW: 'Fall-Winter',
    CR: 'Cruise',
  };
  return `${names[collectionOn(day)]} ${collectionYear(day)}`;
}
