import { describe, expect, test } from 'vitest';
import { analogueOutlook } from '../../../knowledge/demand/launches/analogue-outlook.ts';
import { learnLaunches } from '../../../knowledge/demand/launches/launch-model.ts';
import { comparableProducts, nearestProducts } from '../../../knowledge/demand/model/product-neighbours.ts';
import { seededRandom, poisson } from './simulated-house.ts';

const horizon = 4;

/** Launches that sell their outlook's mean times a pace of their own. */
function launches(count: number) {
  const random = seededRandom(3);
  return Array.from({ length: count }, () => {
    const pace = random() < 0.5 ? 0.5 : 2;
    const weekly = Float64Array.from({ length: 8 }, () => poisson(10, random));
    return {
      outlook: analogueOutlook([{ product: 0, weight: 1 }], [weekly], 8),
      sold: Float64Array.from({ length: horizon }, () => poisson(10 * pace, random)),
    };
  });
}

describe('launches', () => {
  test('are forecast from what their neighbours sell', () => {
    const outlook = analogueOutlook(
      [
        { product: 0, weight: 0.75 },
        { product: 1, weight: 0.25 },
      ],
      [new Float64Array(8).fill(4), new Float64Array(8).fill(8)],
      8,
    );
    expect(outlook.mean).toBeCloseTo(5, 9);
    expect(outlook.quantiles[4]).toBe(4);
    expect(outlook.quantiles[8]).toBe(8);
  });

  test('follow their own first weeks once these are known', () => {
    const known = launches(80);
    const model = learnLaunches(known.slice(0, 60), horizon);
    let before = 0;
    let after = 0;
    for (const { outlook, sold } of known.slice(60)) {
      const prior = model.forecast(outlook);
      const updated = model.update(outlook, sold.subarray(0, 2));
      for (let age = 2; age < horizon; age += 1) {
        before += Math.abs(prior.mean[age]! - sold[age]!);
        after += Math.abs(updated.mean[age - 2]! - sold[age]!);
        const ladder = updated.quantiles.map((values) => values[age - 2]!);
        expect(ladder).toEqual(ladder.toSorted((a, b) => a - b));
      }
    }
    expect(after).toBeLessThan(0.6 * before);
  });

  test('find neighbours by rare words and by pictures', () => {
    const named = ['Silk scarf Aurelia', 'Silk scarf Notte', 'Silk wrap Aurelia', 'Silk belt'].map(
      (name, position) => ({
        productId: String(position),
        styleCode: null,
        name,
        category: 'silk',
        subcategory: null,
        line: null,
        material: null,
        colour: null,
        colourFamily: null,
        gender: null,
        season: null,
        launchedOn: null,
        price: null,
        description: null,
      }),
    );
    const products = comparableProducts(named);
    const candidates = [0, 1, 2, 3];
    const [first, ...others] = nearestProducts(products[0]!, candidates, products);
    expect([1, 2]).toContain(first!.product);
    expect(others.map(({ product }) => product)).not.toContain(0);
    const pictures = { likeness: (_: string, other: string) => (other === '3' ? 1 : 0) };
    expect(nearestProducts(products[0]!, candidates, products, { pictures })[0]!.product).toBe(3);
    expect(nearestProducts(products[0]!, candidates, products, { count: 1 })).toHaveLength(1);
  });
});
