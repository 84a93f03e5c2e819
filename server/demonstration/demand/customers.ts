import type { CatalogueProduct } from '../catalogue/products.ts';
import { gammaOfMeanOne, poisson } from '../random.ts';
import type { Random } from '../random.ts';
import type { Assortment } from './assortment.ts';
import { weeklyShape } from './coefficients.ts';
import type { DemandModel } from './demand-model.ts';

/** What customers ask for in a week, before anyone looks at the shelf. */
export interface Customers {
  /**
   * Units asked for on each of the seven days of a week, as codes `store * variants + variant` in ascending order.
   * Call it once a week, in order. Sizes that a store does not carry are asked for elsewhere and left out.
   */
  ofWeek(week: number): readonly Int32Array[];
}

export function makeCustomers(
  random: Random,
  products: readonly CatalogueProduct[],
  storeCount: number,
  model: DemandModel,
  assortment: Assortment,
): Customers {
  const streams = products.map(({ row }) => random.split(row.product_id));

  function draw(product: number, store: number, week: number, days: number[][]): void {
    const mean = model.mean(product, store, week);
    if (mean <= 0) return;
    const stream = streams[product]!;
    const units = poisson(stream, mean * gammaOfMeanOne(stream, weeklyShape));
    if (units === 0) return;
    const weights = model.dayWeights(product, store, week);
    const first = Math.max(week * 7, model.firstSale(product));
    let total = 0;
    for (let day = first; day < week * 7 + 7; day += 1) total += weights[day]!;
    const sizes = assortment.sizesWanted(store, product);
    const { firstVariant } = products[product]!;
    for (let unit = 0; unit < units; unit += 1) {
      const variant = firstVariant + drawPosition(stream, sizes, 0, sizes.length, 1);
      const day = drawPosition(stream, weights, first, week * 7 + 7, total);
      if (assortment.carries(store, variant))
        days[day - week * 7]!.push(store * assortment.variants + variant);
    }
  }

  return {
    ofWeek(week) {
      const days: number[][] = Array.from({ length: 7 }, () => []);
      for (let product = 0; product < products.length; product += 1) {
        for (let store = 0; store < storeCount; store += 1) {
          if (assortment.carriesProduct(store, product)) draw(product, store, week, days);
        }
      }
      return days.map((codes) => Int32Array.from(codes).sort());
    },
  };
}

/** A position from `first` to `end` (exclusive), in proportion to its weight. Positions of weight 0 are never drawn. */
function drawPosition(
  random: Random,
  weights: Float64Array | Float32Array,
  first: number,
  end: number,
  total: number,
): number {
  let left = random.next() * total;
  let last = first;
  for (let position = first; position < end; position += 1) {
    const weight = weights[position]!;
    if (weight <= 0) continue;
    last = position;
    left -= weight;
    if (left < 0) return position;
  }
  return last;
}
