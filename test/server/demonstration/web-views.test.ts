import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../server/demonstration/dates.ts';
import { generateHouse } from '../../../server/demonstration/generate-house.ts';

const house = generateHouse({ seed: 'web', scale: { products: 60, stores: 10, weeks: 104 } });
const weeks = 104;
const productCount = house.products.length;

/** Weekly units by product, and each as a share of the week of all products, which removes the season they share. */
function weeklyShares(
  fill: (add: (product: number, day: number, units: number) => void) => void,
): Float64Array[] {
  const series = house.products.map(() => new Float64Array(weeks));
  fill((product, day, units) => {
    series[product]![Math.floor(day / 7)]! += units;
  });
  const totals = Array.from({ length: weeks }, (_, week) =>
    series.reduce((sum, values) => sum + values[week]!, 0),
  );
  return series.map((values) => values.map((units, week) => units / totals[week]!));
}

const productOf = new Map(house.products.map(({ product_id }, index) => [product_id, index]));
const variantProducts = house.variants.map(({ product_id }) => productOf.get(product_id)!);

const views = weeklyShares((add) => {
  const { day, product, views: seen } = house.webViews.of;
  for (let row = 0; row < house.webViews.length; row += 1) add(product[row]!, day[row]!, seen[row]!);
});

const demand = weeklyShares((add) => {
  const { sales, lostSales } = house;
  for (let row = 0; row < sales.length; row += 1) {
    if (sales.of.quantity[row]! > 0)
      add(variantProducts[sales.of.variant[row]!]!, sales.of.day[row]!, sales.of.quantity[row]!);
  }
  for (let row = 0; row < lostSales.length; row += 1) {
    add(variantProducts[lostSales.of.variant[row]!]!, lostSales.of.day[row]!, lostSales.of.quantity[row]!);
  }
});

function correlation(one: Float64Array, other: Float64Array): number {
  const mean = (values: Float64Array): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [oneMean, otherMean] = [mean(one), mean(other)];
  let product = 0;
  let oneSquares = 0;
  let otherSquares = 0;
  for (let index = 0; index < one.length; index += 1) {
    product += (one[index]! - oneMean) * (other[index]! - otherMean);
    oneSquares += (one[index]! - oneMean) ** 2;
    otherSquares += (other[index]! - otherMean) ** 2;
  }
  return product / Math.sqrt(oneSquares * otherSquares);
}

/** Mean over the carry-over products of the correlation of views with the demand `lag` weeks later. */
function leadCorrelation(lag: number): number {
  const values: number[] = [];
  for (let product = 0; product < productCount; product += 1) {
    if (house.products[product]!.season !== 'carry-over') continue;
    const from = Math.max(0, -lag);
    const to = weeks - Math.max(0, lag);
    values.push(
      correlation(views[product]!.subarray(from, to), demand[product]!.subarray(from + lag, to + lag)),
    );
  }
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

describe('web views', () => {
  it('lead demand by one to two weeks', () => {
    const later = (leadCorrelation(1) + leadCorrelation(2)) / 2;
    const earlier = (leadCorrelation(-1) + leadCorrelation(-2)) / 2;
    expect(later).toBeGreaterThan(earlier + 0.1);
    expect(leadCorrelation(1)).toBeGreaterThan(leadCorrelation(0));
  });

  it('begin before a launch, and are counted only where somebody looked', () => {
    const first = dayNumber(house.firstDay);
    const { day, product, views: seen } = house.webViews.of;
    expect(seen.every((count) => count >= 1)).toBe(true);
    let early = 0;
    for (let row = 0; row < house.webViews.length; row += 1) {
      const launch = dayNumber(house.products[product[row]!]!.launched_on!) - first;
      if (day[row]! < launch) early += 1;
      expect(day[row]!).toBeGreaterThanOrEqual(launch - 21);
    }
    expect(early).toBeGreaterThan(0);
  });
});
