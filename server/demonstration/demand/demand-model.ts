import type { Campaign } from '../calendar/campaigns.ts';
import type { CatalogueProduct } from '../catalogue/products.ts';
import { priceLevel } from '../catalogue/prices.ts';
import { countries } from '../countries.ts';
import { logNormal, normal } from '../random.ts';
import type { Random } from '../random.ts';
import type { StoreProfile } from '../stores.ts';
import {
  categoryDemand,
  colourStrength,
  fameJump,
  fameProbability,
  increaseElasticity,
  interestPersistence,
  interestShock,
  lineStrength,
  productSpread,
  productTrendSpread,
  storeProductSpread,
  unitsAWeek,
} from './coefficients.ts';
import type { DayFactors } from './day-factors.ts';
import { isMarkedDown, lifeCycle } from './life-cycle.ts';
import { seasonClassOf } from './seasons.ts';

/**
 * Demand of the house before any stock-out. The mean of product p in store s on day d of week w is
 *
 *     μ(p, s, d) = U/7 · A(p) · S(s) · K(p, s) · F(s, d) · L(p, w) · P(p, w) · C(p, s, w) · I(p, w) · M(s, d)
 *
 * - U   units a week of a middle product in a middle store (`unitsAWeek`)
 * - A   level of the category × (price / middle price)^−elasticity × line × colour family × own log-normal factor
 * - S   size of the store (stores.ts)
 * - K   taste of the country for the category and the colour family (countries.ts) × own log-normal factor
 * - F   weekday × visitors of the city × season of the kind × occasions × trend of the country × opening (day-factors.ts)
 * - L   life of the colour since its launch, 0 before (life-cycle.ts), with an own yearly trend for core colours
 * - P   (price of the week / catalogue price)^−increaseElasticity: the past was cheaper
 * - C   uplift of the campaigns of its line that run in the country (calendar/campaigns.ts)
 * - I   public interest, exp of a weekly first-order autoregression with rare jumps, mean near 1
 * - M   (1 − discount)^−markdownElasticity for marked-down colours in a sale, else 1
 *
 * The count of a week is negative binomial: Poisson with mean μ times a gamma factor of mean 1 (`weeklyShape`), dealt
 * over its days and sizes in proportion to their means. The split of a Poisson count is multinomial, so days and sizes
 * given the gamma factor are independent Poisson counts, exactly as if each had been drawn apart.
 */
export interface DemandModel {
  readonly weeks: number;
  /** Mean demand of a week, all sizes, units. */
  mean(product: number, store: number, week: number): number;
  /** The same without public interest and without the own factor of the store: what the house can know. */
  planned(product: number, store: number, week: number): number;
  /** Relative weights of the days of a week; `week * 7` is the first to read. */
  dayWeights(product: number, store: number, week: number): Float32Array;
  /** First day, counted from the first day of the house, on which the product can be sold. */
  firstSale(product: number): number;
  isMarkedDown(product: number, week: number): boolean;
}

export interface DemandInput {
  readonly products: readonly CatalogueProduct[];
  readonly stores: readonly StoreProfile[];
  readonly campaigns: readonly Campaign[];
  readonly factors: DayFactors;
  readonly firstDay: number;
  readonly lastDay: number;
  /** Weeks from the first day; those after the last day are what web views look ahead to. */
  readonly weeks: number;
}

/** Evaluates the formula for every product, store and week. */
export function makeDemandModel(random: Random, input: DemandInput): DemandModel {
  const { products, stores, factors, firstDay, weeks } = input;
  const planned = new Float32Array(products.length * stores.length * weeks);
  const interest = new Float32Array(products.length * weeks);
  const clientele = new Float32Array(products.length * stores.length);
  const seasonClass = products.map(({ model }) => seasonClassOf(model));
  const firstSales = products.map(({ launchDay }) => Math.max(0, launchDay - firstDay));
  const ageInWeeks = (product: CatalogueProduct, week: number): number =>
    (firstDay + week * 7 + 3 - product.launchDay) / 7;
  const markedDown = (product: number, week: number): boolean => {
    const entry = products[product]!;
    return isMarkedDown(entry.rhythm, entry.model.category, ageInWeeks(entry, week));
  };
  const weights = (product: number, store: number, week: number): Float32Array =>
    markedDown(product, week)
      ? factors.markedDown(store, seasonClass[product]!)
      : factors.regular(store, seasonClass[product]!);

  for (const [index, product] of products.entries()) {
    const own = random.split(product.row.product_id);
    const level = productLevel(product, own.split('level'));
    const weekly = weeklyFactors(product, own.split('trend'), input);
    interest.set(publicInterest(own.split('interest'), weeks), index * weeks);
    for (const [position, store] of stores.entries()) {
      const { categories, colourFamilies } = countries[store.country];
      const taste =
        (categories[product.model.category] ?? 1) * (colourFamilies[product.row.colour_family ?? ''] ?? 1);
      const base = (unitsAWeek / 7) * level * store.size * taste;
      clientele[index * stores.length + position] = logNormal(own.split(store.id), storeProductSpread);
      const uplift = campaignFactors(product, store, input);
      for (let week = 0; week < weeks; week += 1) {
        const days = weights(index, position, week);
        let sum = 0;
        for (let day = Math.max(week * 7, firstSales[index]!); day < week * 7 + 7; day += 1)
          sum += days[day]!;
        planned[(index * stores.length + position) * weeks + week] =
          base * weekly[week]! * uplift[week]! * sum;
      }
    }
  }

  const at = (product: number, store: number, week: number): number =>
    planned[(product * stores.length + store) * weeks + week]!;
  return {
    weeks,
    planned: at,
    mean: (product, store, week) =>
      at(product, store, week) *
      clientele[product * stores.length + store]! *
      interest[product * weeks + week]!,
    dayWeights: weights,
    firstSale: (product) => firstSales[product]!,
    isMarkedDown: markedDown,
  };
}

function productLevel({ model, row }: CatalogueProduct, random: Random): number {
  const { level, middlePrice, elasticity } = categoryDemand[model.category];
  const taste = (lineStrength[model.line] ?? 1) * (colourStrength[row.colour_family ?? ''] ?? 1);
  return level * (model.price / middlePrice) ** -elasticity * taste * logNormal(random, productSpread);
}

/** Life of the colour × price of the week × own trend. */
function weeklyFactors(
  product: CatalogueProduct,
  random: Random,
  { firstDay, lastDay, weeks }: DemandInput,
): Float64Array {
  const slope = product.rhythm === 'core' ? productTrendSpread * normal(random) : 0;
  return Float64Array.from({ length: weeks }, (_, week) => {
    const middle = firstDay + week * 7 + 3;
    // The week of the launch counts from its first day on sale.
    const age = Math.max(middle, Math.min(product.launchDay, firstDay + week * 7 + 6)) - product.launchDay;
    const price = priceLevel(product.model.category, middle, lastDay) ** -increaseElasticity;
    return lifeCycle(product.rhythm, age / 7) * price * Math.exp((slope * (middle - lastDay)) / 365.25);
  });
}

function campaignFactors(
  product: CatalogueProduct,
  store: StoreProfile,
  { campaigns, weeks }: DemandInput,
): Float64Array {
  const factors = new Float64Array(weeks).fill(1);
  for (const { line, country, firstWeek, lastWeek, uplift } of campaigns) {
    if (line !== product.model.line || (country !== undefined && country !== store.country)) continue;
    for (let week = firstWeek; week <= Math.min(lastWeek, weeks - 1); week += 1) factors[week]! *= uplift;
  }
  return factors;
}

function publicInterest(random: Random, weeks: number): Float64Array {
  const stationary = interestShock / Math.sqrt(1 - interestPersistence ** 2);
  let logarithm = stationary * normal(random);
  return Float64Array.from({ length: weeks }, () => {
    const interest = Math.exp(logarithm - stationary ** 2 / 2);
    const jump = random.next() < fameProbability ? fameJump : 0;
    logarithm = interestPersistence * logarithm + interestShock * normal(random) + jump;
    return interest;
  });
}
