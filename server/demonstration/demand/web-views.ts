import type { CatalogueProduct } from '../catalogue/products.ts';
import { countries } from '../countries.ts';
import type { CountryCode } from '../countries.ts';
import { weekdayOf } from '../dates.ts';
import { poisson } from '../random.ts';
import type { Random } from '../random.ts';
import type { StoreProfile } from '../stores.ts';
import { growColumns } from './columns.ts';
import type { Columns } from './columns.ts';
import type { DemandModel } from './demand-model.ts';

/** `country` is a position in the list of countries that the views were made for. */
export type WebViewColumns = Columns<'day' | 'country' | 'product' | 'views'>;

/**
 * Product pages seen in a sample of the visits to the web site, for each unit of demand in the stores of the country
 * 7 to 14 days later. A sample, as an analytics tool gives of visitors who consented.
 */
const viewsPerUnit = 0.9;

/** Days from a view to the middle of the week of demand it foretells. */
const leadDays = 7;

/** Visits by weekday, Monday to Sunday. */
const webWeekdays = [1, 0.98, 0.97, 0.97, 0.95, 1.02, 1.11];

/**
 * Views a day, country and product: Poisson with a mean in proportion to the uncensored mean demand of the seven days
 * that begin a week later. So views rise before sales do, before a launch, and also where a stock-out hides the sales.
 * Rows are in order of day, country and product; days without views have none.
 */
export function makeWebViews(
  random: Random,
  products: readonly CatalogueProduct[],
  stores: readonly StoreProfile[],
  countryList: readonly CountryCode[],
  model: DemandModel,
  firstDay: number,
  days: number,
): WebViewColumns {
  const weeks = Math.ceil((days + leadDays + 7) / 7);
  const demand = new Float32Array(countryList.length * products.length * weeks);
  for (const [store, { country }] of stores.entries()) {
    const start = countryList.indexOf(country) * products.length * weeks;
    for (let product = 0; product < products.length; product += 1) {
      for (let week = 0; week < weeks; week += 1) {
        demand[start + product * weeks + week]! += model.mean(product, store, week);
      }
    }
  }

  const views = growColumns(['day', 'country', 'product', 'views']);
  for (let day = 0; day < days; day += 1) {
    const week = Math.floor((day + leadDays) / 7);
    const late = ((day + leadDays) % 7) / 7;
    const weekday = webWeekdays[weekdayOf(firstDay + day)] ?? 1;
    for (const [country, code] of countryList.entries()) {
      const rate = (viewsPerUnit * countries[code].webUse * weekday) / 7;
      for (let product = 0; product < products.length; product += 1) {
        const at = (country * products.length + product) * weeks + week;
        const mean = rate * (demand[at]! * (1 - late) + demand[at + 1]! * late);
        if (mean <= 0) continue;
        const seen = poisson(random, mean);
        if (seen > 0) views.push(day, country, product, seen);
      }
    }
  }
  return views.done();
}
