import type { Product } from '../../../contracts/catalogue.ts';
import type { Likeness } from '../../../contracts/tool-results.ts';
import type { DemandIndex } from '../model/demand-index.ts';

/** Net pieces of a product by week from its first week on, over some stores. */
export interface ProductWeeks {
  readonly weeks: number[];
  /** First of the weeks, relative to the panel. */
  readonly start: number;
  readonly soldFirst13Weeks: number;
  readonly soldLast13Weeks: number;
}

const quarter = 13;
/** Weeks of a curve that are told. */
export const curveWeeks = 26;
/** Prices within this ratio count as alike. */
const alikePrice = 1.25;

/** Sales of a product over some stores (positions in the index) by week since its launch or first sale. O(entries). */
export function productWeeks(index: DemandIndex, product: number, stores: readonly number[]): ProductWeeks {
  const { panel } = index;
  const asked = new Set(stores.map((store) => index.storeInPanel[store]!));
  const start = Math.max(0, Math.min(index.productStart[product]!, panel.weekCount));
  const weeks = new Array<number>(panel.weekCount - start).fill(0);
  for (let sku = index.productSkuStart[product]!; sku < index.productSkuStart[product + 1]!; sku += 1) {
    const inPanel = index.skuInPanel[sku]!;
    if (inPanel < 0) continue;
    for (let series = panel.skuStart[inPanel]!; series < panel.skuStart[inPanel + 1]!; series += 1) {
      if (!asked.has(panel.seriesStore[series]!)) continue;
      for (let entry = panel.start[series]!; entry < panel.start[series + 1]!; entry += 1) {
        const week = panel.week[entry]! - start;
        if (week >= 0) weeks[week]! += panel.quantity[entry]!;
      }
    }
  }
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  return {
    weeks,
    start,
    soldFirst13Weeks: sum(weeks.slice(0, quarter)),
    soldLast13Weeks: sum(weeks.slice(-quarter)),
  };
}

/** What two products share, the most telling first. */
export function likenessOf(one: Product, other: Product, looksAlike: boolean): Likeness[] {
  const same = (a: string | null, b: string | null) =>
    a !== null && b !== null && a.toLowerCase() === b.toLowerCase();
  const likeness: Likeness[] = [];
  if (same(one.name, other.name)) likeness.push('model');
  else if (same(one.line, other.line)) likeness.push('line');
  if (same(one.subcategory, other.subcategory)) likeness.push('subcategory');
  else if (same(one.category, other.category)) likeness.push('category');
  if (same(one.material, other.material)) likeness.push('material');
  if (same(one.colourFamily ?? one.colour, other.colourFamily ?? other.colour)) likeness.push('colour');
  if (one.price && other.price && one.price.currency === other.price.currency) {
    const ratio = one.price.amount / other.price.amount;
    if (ratio <= alikePrice && ratio >= 1 / alikePrice) likeness.push('price');
  }
  if (looksAlike) likeness.push('picture');
  return likeness;
}

export interface CurvePoint {
  readonly week: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** Half width of a central 80 % range in deviations. */
const eighty = 1.2816;

/**
 * First weeks of products by week since their launch: weighted mean, and the range that 80 % of such launches fall in
 * as the spread between them shows it (at least that of a count). Weeks are told as long as half of the weight has them.
 */
export function launchCurve(sellers: readonly { weight: number; weeks: readonly number[] }[]): CurvePoint[] {
  const total = sellers.reduce((sum, { weight }) => sum + weight, 0);
  const points: CurvePoint[] = [];
  for (let week = 0; week < curveWeeks; week += 1) {
    const there = sellers.filter(({ weeks }) => weeks.length > week);
    const weight = there.reduce((sum, seller) => sum + seller.weight, 0);
    if (weight <= 0 || weight < total / 2) break;
    const mean = there.reduce((sum, seller) => sum + seller.weight * seller.weeks[week]!, 0) / weight;
    const squares =
      there.reduce((sum, seller) => sum + seller.weight * (seller.weeks[week]! - mean) ** 2, 0) / weight;
    const deviation = Math.sqrt(Math.max(squares, Math.max(0, mean)));
    points.push({
      week,
      mean: Number(Math.max(0, mean).toFixed(2)),
      low: Number(Math.max(0, mean - eighty * deviation).toFixed(2)),
      high: Number(Math.max(0, mean + eighty * deviation).toFixed(2)),
    });
  }
  return points;
}
