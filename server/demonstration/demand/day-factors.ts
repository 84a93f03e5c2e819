import { discounts, occasionFactors } from '../calendar/calendar.ts';
import type { HouseCalendar } from '../calendar/calendar.ts';
import { countries } from '../countries.ts';
import { dayNumber, monthlyProfileOn, weekdayOf } from '../dates.ts';
import { openedOn } from '../stores.ts';
import type { StoreProfile } from '../stores.ts';
import { categoryDemand, markdownElasticity, openingShare, openingWeeks } from './coefficients.ts';
import { seasonClasses } from './seasons.ts';

/** The part of the demand formula that depends on the day, for every store and season class. */
export interface DayFactors {
  /** Days from the first day of the house that the factors cover. */
  readonly days: number;
  /** Factor of a day for a product at its list price. */
  regular(store: number, seasonClass: number): Float32Array;
  /** The same for a product that is marked down when its country has a sale. */
  markedDown(store: number, seasonClass: number): Float32Array;
  /** Discount by day (0 outside sales) in the country of a store. */
  discount(store: number): Float64Array;
}

/**
 * Multiplies weekday, visitors of the city, season of the class, occasions, trend of the country and opening of the
 * store, for `days` days from the calendar's first. `lastDay` anchors the trend, which is 1 on that day.
 */
export function makeDayFactors(
  stores: readonly StoreProfile[],
  calendar: HouseCalendar,
  days: number,
  lastDay: number,
): DayFactors {
  const seasons = seasonClasses.map(({ months }) =>
    Float64Array.from({ length: days }, (_, day) => monthlyProfileOn(months, calendar.first + day)),
  );
  const regular: Float32Array[][] = [];
  const markedDown: Float32Array[][] = [];
  const discount: Float64Array[] = [];
  for (const store of stores) {
    const place = placeFactors(store, calendar.first, days, lastDay);
    const byCategory = new Map<string, Float64Array>();
    const off = discounts(calendar, store.country);
    regular.push(
      seasonClasses.map(({ category }, seasonClass) => {
        const { giftShare } = categoryDemand[category];
        const occasion = byCategory.get(category) ?? occasionFactors(calendar, store.country, giftShare);
        byCategory.set(category, occasion);
        return Float32Array.from(
          place,
          (factor, day) => factor * occasion[day]! * seasons[seasonClass]![day]!,
        );
      }),
    );
    markedDown.push(
      (regular.at(-1) ?? []).map((factors) =>
        factors.map((factor, day) => factor * (1 - off[day]!) ** -markdownElasticity),
      ),
    );
    discount.push(off);
  }
  return {
    days,
    regular: (store, seasonClass) => regular[store]![seasonClass]!,
    markedDown: (store, seasonClass) => markedDown[store]![seasonClass]!,
    discount: (store) => discount[store]!,
  };
}

/** Weekday × visitors × trend × opening of one store. */
function placeFactors(store: StoreProfile, first: number, days: number, lastDay: number): Float64Array {
  const { weekdays, yearlyTrend } = countries[store.country];
  const opened = dayNumber(openedOn(store, lastDay));
  return Float64Array.from({ length: days }, (_, index) => {
    const day = first + index;
    if (day < opened) return 0;
    const trend = Math.exp((Math.log1p(yearlyTrend) * (day - lastDay)) / 365.25);
    const known = 1 - (1 - openingShare) * Math.exp(-(day - opened) / 7 / openingWeeks);
    return (weekdays[weekdayOf(day)] ?? 1) * monthlyProfileOn(store.tourism, day) * trend * known;
  });
}
