import { describe, expect, it } from 'vitest';
import { createRandom } from '../seeded-random.ts';
import { bootstrapInterval, stockAtFill, stockSaving } from './compare.ts';
import { simulateStore, type StoreOutcome } from './single-store.ts';
import { simulateNetwork, thinDemand } from './store-network.ts';

const outcome = (sold: number, stock: number): StoreOutcome => ({
  demand: Float64Array.of(10),
  sold: Float64Array.of(sold),
  stock: Float64Array.of(stock),
});
const rule = (name: string, ...outcomes: StoreOutcome[]) => ({ name, outcomes });

describe('comparing rules at equal fill', () => {
  it('interpolates the stock between two settings, and says when a fill is out of reach', () => {
    const one = rule('one', outcome(8, 20), outcome(9, 40));
    expect(stockAtFill(one, 0.85, [0], 10)).toBeCloseTo(3);
    expect(stockAtFill(one, 0.95, [0], 10)).toBeNull();
  });

  it('takes the best of the others', () => {
    const ours = rule('ours', outcome(8, 20), outcome(9, 20));
    const others = [rule('a', outcome(8, 80), outcome(9, 80)), rule('b', outcome(8, 40), outcome(9, 40))];
    expect(stockSaving(ours, others, 0.85, [0], 10)).toBeCloseTo(0.5);
  });

  it('an interval of a constant is that constant', () => {
    expect(bootstrapInterval(() => 0.3, 5, createRandom('x'))).toEqual({ low: 0.3, high: 0.3 });
  });
});

describe('simulating stock', () => {
  it('arrives after the lead time, sells what is there and shows sales only', () => {
    const seen: number[][] = [];
    const result = simulateStore({ path: [[2, 3, 3, 3]], warmUp: 1, lead: 1, start: [1] }, (view) => {
      seen.push([...view.sales[0]!.subarray(0, view.period)]);
      return [2];
    });
    expect(seen).toEqual([[2], [2, 1], [2, 1, 2]]);
    expect(result.sold[0]).toBe(5);
    expect(result.demand[0]).toBe(9);
    expect(result.stock[0]).toBe(0);
  });

  it('thins real sales to the asked volume, and never ships what the warehouse has not', () => {
    const series = Array.from({ length: 12 }, () => new Array<number>(100).fill(60));
    const demand = thinDemand(series, 4, 0.5, createRandom('1'));
    const pieces = demand.flat().reduce((sum, path) => sum + path.reduce((a, b) => a + b, 0), 0);
    expect(pieces / (4 * 12 * 100)).toBeGreaterThan(0.35);
    expect(pieces / (4 * 12 * 100)).toBeLessThan(0.65);
    const greedy = simulateNetwork({ demand, warmUp: 60, buyEvery: 13, supply: 0 }, ({ position }) =>
      position.map((bySku) => bySku.map(() => 99)),
    );
    expect(greedy.fill).toBeLessThan(0.3);
  });
});
