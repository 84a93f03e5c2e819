import type { CatalogueProduct } from '../catalogue/products.ts';
import { logNormal, wholeBetween } from '../random.ts';
import type { Random } from '../random.ts';
import { regions, warehouseProfiles } from '../stores.ts';
import type { Assortment } from './assortment.ts';
import { lastReplenishedWeek } from './life-cycle.ts';
import type { Network } from './network.ts';
import type { SupplyPlan } from './plan.ts';

/** What the workshops deliver to the central warehouse, on the planners' belief: some of it sells out, some remains. */
export interface Workshops {
  /** Delivers what is due on a day (from the first day of the house). */
  deliver(day: number): void;
}

const weeksBetweenBuys = 13;
/** A buy of a core colour covers the weeks to the next one and these more. */
const marginWeeks = 4;
/** Spread of the logarithm of what is delivered against what the plan asked for. */
const coreSpread = 0.12;
const seasonalSpread = 0.3;
/** A maison prefers to sell out: share of the planned season that is made of a seasonal colour. */
const seasonalShare = 0.95;
const daysBeforeLaunch = 21;

/** `central` is the place of the central warehouse in the network. */
export function makeWorkshops(
  random: Random,
  products: readonly CatalogueProduct[],
  assortment: Assortment,
  plan: SupplyPlan,
  network: Network,
  central: number,
  firstDay: number,
): Workshops {
  const streams = products.map(({ row }) => random.split(row.product_id));
  const phases = streams.map((stream) => wholeBetween(stream, 0, weeksBetweenBuys - 1));

  /** Delivers what raises the warehouses to the units planned over some weeks, times a factor. */
  function make(product: number, fromWeek: number, toWeek: number, factor: number): void {
    const { firstVariant, sizes } = products[product]!;
    for (let size = 0; size < sizes.length; size += 1) {
      let units = 0;
      for (const region of regions) {
        const share = assortment.sizesPlanned(region, product)[size]!;
        units += plan.regionUnits(product, region, fromWeek, toWeek) * share * factor;
      }
      for (let at = 0; at < warehouseProfiles.length; at += 1) {
        units -= network.position(central + at, firstVariant + size);
      }
      if (units > 0) {
        network.onHand[central * network.variants + firstVariant + size]! += Math.floor(
          units + streams[product]!.next(),
        );
      }
    }
  }

  function deliverCore(product: number, day: number, launch: number): void {
    const week = Math.floor(day / 7);
    const first = Math.max(0, launch - daysBeforeLaunch);
    const phase = phases[product]!;
    const due = day === first || (day > first && day % 7 === 0 && week % weeksBetweenBuys === phase);
    if (!due) return;
    const weeksToNext = ((phase - week - 1 + weeksBetweenBuys * (1 + week)) % weeksBetweenBuys) + 1;
    make(product, week, week + weeksToNext + marginWeeks, logNormal(streams[product]!, coreSpread));
  }

  function deliverSeasonal(product: number, day: number, launch: number): void {
    if (day !== Math.max(0, launch - daysBeforeLaunch)) return;
    const launchWeek = Math.floor(launch / 7);
    const factor = seasonalShare * logNormal(streams[product]!, seasonalSpread);
    make(product, Math.max(0, launchWeek), launchWeek + lastReplenishedWeek, factor);
  }

  return {
    deliver(day) {
      for (const [product, { rhythm, launchDay }] of products.entries()) {
        const deliverRhythm = rhythm === 'core' ? deliverCore : deliverSeasonal;
        deliverRhythm(product, day, launchDay - firstDay);
      }
    },
  };
}
