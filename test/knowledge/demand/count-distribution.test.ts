import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countDistribution,
  exceedance,
  logProbability,
  quantile,
  quantiles,
} from '../../../knowledge/demand/distribution/count-distribution.ts';
import { normalQuantile } from '../../../knowledge/demand/distribution/normal-quantile.ts';

const moments = fc
  .tuple(fc.double({ min: 0.01, max: 900, noNaN: true }), fc.double({ min: 1, max: 12, noNaN: true }))
  .map(([mean, ratio]) => countDistribution(mean, mean * ratio));
const levels = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99];

/** P(N ≤ k) from the logarithms of the mass function. */
function cumulative(distribution: ReturnType<typeof countDistribution>, count: number): number {
  let sum = 0;
  for (let value = 0; value <= count; value += 1) sum += Math.exp(logProbability(distribution, value));
  return sum;
}

describe('count distribution', () => {
  test('is Poisson when the variance is the mean', () => {
    const distribution = countDistribution(3, 3);
    expect(Math.exp(logProbability(distribution, 0))).toBeCloseTo(Math.exp(-3), 10);
    expect(Math.exp(logProbability(distribution, 4))).toBeCloseTo((Math.exp(-3) * 81) / 24, 10);
    expect(quantiles(distribution, [0.05, 0.5, 0.95])).toEqual([1, 3, 6]);
  });

  test('is negative binomial above it: mean 4 and variance 8 are size 4 and probability one half', () => {
    const distribution = countDistribution(4, 8);
    expect(Math.exp(logProbability(distribution, 0))).toBeCloseTo(1 / 16, 10);
    expect(Math.exp(logProbability(distribution, 2))).toBeCloseTo(10 / 64, 10);
    expect(quantile(distribution, 0.95)).toBe(9);
  });

  test('never has a variance below its mean, nor a negative mean', () => {
    expect(countDistribution(5, 1)).toEqual({ mean: 5, variance: 5 });
    expect(countDistribution(-1, Number.NaN)).toEqual({ mean: 0, variance: 0 });
    expect(quantiles(countDistribution(0, 0), [0.5, 0.99])).toEqual([0, 0]);
  });

  test('a quantile is the smallest count that reaches its probability', () => {
    fc.assert(
      fc.property(moments, fc.constantFrom(...levels), (distribution, level) => {
        const value = quantile(distribution, level);
        const reached = cumulative(distribution, value);
        const below = value === 0 ? 0 : cumulative(distribution, value - 1);
        expect(reached).toBeGreaterThanOrEqual(level - 1e-6);
        expect(below).toBeLessThanOrEqual(level + 1e-6);
      }),
      { numRuns: 200 },
    );
  });

  test('quantiles rise with the probability', () => {
    fc.assert(
      fc.property(moments, (distribution) => {
        const values = quantiles(distribution, levels);
        expect(values).toEqual(values.toSorted((a, b) => a - b));
      }),
    );
  });

  test('the chance to exceed is one minus the chance to stay within, and falls with every piece', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: -3, max: 40 }), (distribution, from) => {
        const chances = exceedance(distribution, from, 20);
        chances.forEach((chance, place) => {
          const exact = from + place < 0 ? 1 : 1 - cumulative(distribution, from + place);
          expect(Math.abs(chance - exact)).toBeLessThan(1e-6);
          expect(chance).toBeLessThanOrEqual((chances[place - 1] ?? 1) + 1e-12);
        });
      }),
      { numRuns: 60 },
    );
  });

  test('stays within a thousandth of the mean where it is approximated for very large means', () => {
    const distribution = countDistribution(1_000_000, 1_000_000);
    expect(quantile(distribution, 0.5)).toBeGreaterThan(999_000);
    expect(quantile(distribution, 0.5)).toBeLessThan(1_001_000);
    // A Poisson mean of a million has a deviation of a thousand.
    expect(Math.abs(quantile(distribution, 0.9) - 1_001_282)).toBeLessThan(50);
    const [half] = exceedance(distribution, 1_000_000, 1);
    expect(half).toBeCloseTo(0.5, 2);
  });
});

describe('normal quantile', () => {
  test.each([
    [0.5, 0],
    [0.9, 1.2815515655],
    [0.975, 1.9599639845],
    [0.001, -3.0902323062],
  ])('of %f is %f', (probability, expected) => {
    expect(normalQuantile(probability)).toBeCloseTo(expected, 7);
  });
});
