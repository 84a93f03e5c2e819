import { countries } from '../countries.ts';
import type { CountryCode } from '../countries.ts';
import { dayOf, yearOf } from '../dates.ts';
import type { Category } from './vocabulary.ts';

/** Price policy: one European list price, fixed local coefficients, one increase a year on 1 February. */

/** Relative increase every 1 February. */
const yearlyIncrease: Readonly<Record<Category, number>> = {
  bags: 0.05,
  shoes: 0.03,
  'ready-to-wear': 0.03,
  'small leather goods': 0.04,
  silk: 0.04,
  jewellery: 0.05,
};

/** How many yearly increases lie after `day` up to and including `lastDay`. */
function increasesAfter(day: number, lastDay: number): number {
  const passed = (moment: number): number => yearOf(moment) + (moment >= dayOf(yearOf(moment), 2, 1) ? 1 : 0);
  return Math.max(0, passed(lastDay) - passed(day));
}

/** Price of a day relative to the catalogue price, which is the price of `lastDay`. */
export function priceLevel(category: Category, day: number, lastDay: number): number {
  return (1 + yearlyIncrease[category]) ** -increasesAfter(day, lastDay);
}

/** Local list price in whole units of the country's currency, on the country's price step. */
export function localPrice(euro: number, country: CountryCode): number {
  const { priceCoefficient, priceStep } = countries[country];
  return Math.max(priceStep, Math.round((euro * priceCoefficient) / priceStep) * priceStep);
}

/** Local price after a discount (0.3 for 30 % off), to the nearest whole unit of the currency. */
export function discounted(price: number, discount: number): number {
  return Math.round(price * (1 - discount));
}
