import type { CountryCode } from '../countries.ts';
import { yearOf } from '../dates.ts';
import { lunarFeasts } from './moving-feasts.ts';
import { occasions } from './occasions.ts';
import { discountOn, salePeriods } from './sale-periods.ts';
import type { SalePeriod } from './sale-periods.ts';

/** One occurrence of an occasion in one country. */
interface DatedOccasion {
  readonly name: string;
  readonly country: CountryCode;
  readonly first: number;
  readonly last: number;
  readonly uplift: number;
  readonly lead: number;
  readonly gifts: boolean;
}

/** Feasts and sales of some countries over a span of days (day numbers, both included). */
export interface HouseCalendar {
  readonly first: number;
  readonly last: number;
  readonly occasions: readonly DatedOccasion[];
  readonly sales: readonly SalePeriod[];
}

/** Every occasion and sale that touches the span. */
export function makeCalendar(countries: readonly CountryCode[], first: number, last: number): HouseCalendar {
  const lunar = { chinese: lunarFeasts('chinese'), islamic: lunarFeasts('islamic-umalqura') };
  const dated: DatedOccasion[] = [];
  for (let year = yearOf(first) - 1; year <= yearOf(last) + 1; year += 1) {
    for (const { name, uplift, lead, gifts, spans } of occasions) {
      for (const [from, to] of spans(year, lunar)) {
        if (to < first || from - lead > last) continue;
        for (const country of countries) {
          const factor = uplift[country];
          if (factor === undefined) continue;
          dated.push({ name, country, first: from, last: to, uplift: factor, lead, gifts });
        }
      }
    }
  }
  return { first, last, occasions: dated, sales: salePeriods(countries, first, last) };
}

/**
 * Factor of the occasions on every day of the calendar for one country. What is given as a present answers more to
 * an occasion for gifts: its uplift above 1 is multiplied by `giftShare` (1 for the mean of the house).
 */
export function occasionFactors(
  calendar: HouseCalendar,
  country: CountryCode,
  giftShare: number,
): Float64Array {
  const factors = new Float64Array(calendar.last - calendar.first + 1).fill(1);
  for (const occasion of calendar.occasions) {
    if (occasion.country !== country) continue;
    const { uplift, lead, first, last } = occasion;
    const peak = occasion.gifts && uplift > 1 ? 1 + (uplift - 1) * giftShare : uplift;
    for (let day = Math.max(first - lead, calendar.first); day <= Math.min(last, calendar.last); day += 1) {
      const share = day >= first ? 1 : 1 - (first - day) / (lead + 1);
      factors[day - calendar.first]! *= 1 + (peak - 1) * share;
    }
  }
  return factors;
}

/** Discount (0 to 1) of marked-down products on every day of the calendar for one country. */
export function discounts(calendar: HouseCalendar, country: CountryCode): Float64Array {
  const found = new Float64Array(calendar.last - calendar.first + 1);
  for (const period of calendar.sales) {
    if (period.country !== country) continue;
    for (
      let day = Math.max(period.first, calendar.first);
      day <= Math.min(period.last, calendar.last);
      day += 1
    ) {
      found[day - calendar.first] = discountOn(period, day);
    }
  }
  return found;
}
