import type { CatalogueProduct } from '../catalogue/products.ts';
import { logNormal } from '../random.ts';
import type { Random } from '../random.ts';
import { regions } from '../stores.ts';
import type { Region, StoreProfile } from '../stores.ts';
import type { Assortment } from './assortment.ts';
import type { DemandModel } from './demand-model.ts';
import { lastReplenishedWeek } from './life-cycle.ts';

/**
 * What the planners of the house believe. They know the calendar, the campaigns and the level of a product up to an
 * error that changes every half year; they do not know public interest nor what the clientele of a single store prefers.
 */
export interface SupplyPlan {
  /** Units a week expected in a store over the two weeks after the given one: the largest of the three. */
  storeWeek(product: number, store: number, week: number): number;
  /** Units expected in all stores of a region that carry the product, from a week up to another (exclusive). */
  regionUnits(product: number, region: Region, fromWeek: number, toWeek: number): number;
  /** Whether the product is still sent to stores in a week. */
  isReplenished(product: number, week: number): boolean;
}

/** Standard deviation of the logarithm of the planners' error on a product. */
const planErrorSpread = 0.26;
const weeksAnError = 26;

export function makeSupplyPlan(
  random: Random,
  products: readonly CatalogueProduct[],
  stores: readonly StoreProfile[],
  model: DemandModel,
  assortment: Assortment,
  firstDay: number,
): SupplyPlan {
  const { weeks } = model;
  const spans = Math.ceil(weeks / weeksAnError);
  const errors = products.map(({ row }) => {
    const own = random.split(row.product_id);
    return Float64Array.from({ length: spans }, () => logNormal(own, planErrorSpread));
  });
  const error = (product: number, week: number): number => errors[product]![Math.floor(week / weeksAnError)]!;
  const regional = new Float32Array(products.length * regions.length * weeks);
  for (let product = 0; product < products.length; product += 1) {
    for (const [store, { region }] of stores.entries()) {
      if (!assortment.carriesProduct(store, product)) continue;
      const start = (product * regions.length + regions.indexOf(region)) * weeks;
      for (let week = 0; week < weeks; week += 1) {
        regional[start + week]! += model.planned(product, store, week) * error(product, week);
      }
    }
  }

  return {
    storeWeek(product, store, week) {
      let most = 0;
      for (let ahead = week; ahead <= Math.min(week + 2, weeks - 1); ahead += 1) {
        most = Math.max(most, model.planned(product, store, ahead));
      }
      return most * error(product, week);
    },
    regionUnits(product, region, fromWeek, toWeek) {
      const start = (product * regions.length + regions.indexOf(region)) * weeks;
      let units = 0;
      for (let week = Math.max(0, fromWeek); week < Math.min(toWeek, weeks); week += 1)
        units += regional[start + week]!;
      return units;
    },
    isReplenished(product, week) {
      const { rhythm, launchDay } = products[product]!;
      return rhythm === 'core' || (firstDay + week * 7 - launchDay) / 7 < lastReplenishedWeek;
    },
  };
}
