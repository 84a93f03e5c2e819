import { describe, expect, it } from 'vitest';
import {
  createRandom,
  gammaOfMeanOne,
  logNormal,
  normal,
  pick,
  poisson,
  shuffled,
  wholeBetween,
} from '../../../server/demonstration/random.ts';

function draws(count: number, draw: () => number): { mean: number; variance: number } {
  const values = Array.from({ length: count }, draw);
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count };
}

describe('the seeded generator', () => {
  it('gives the same numbers for the same label and others for another', () => {
    const numbers = (label: string): number[] => {
      const random = createRandom(label);
      return Array.from({ length: 8 }, () => random.next());
    };
    expect(numbers('seed')).toEqual(numbers('seed'));
    expect(numbers('seed')).not.toEqual(numbers('seed2'));
  });

  it('splits streams that do not depend on what was drawn before', () => {
    const fresh = createRandom('seed').split('child').next();
    const used = createRandom('seed');
    used.next();
    expect(used.split('child').next()).toBe(fresh);
    expect(used.split('other').next()).not.toBe(fresh);
  });

  it('is uniform on [0, 1)', () => {
    const random = createRandom('uniform');
    const { mean, variance } = draws(20_000, () => random.next());
    expect(mean).toBeCloseTo(0.5, 1);
    expect(variance).toBeCloseTo(1 / 12, 2);
  });

  it.each([0.05, 0.8, 4, 75])('draws Poisson counts whose mean and variance are %d', (lambda) => {
    const random = createRandom(`poisson ${lambda}`);
    const { mean, variance } = draws(40_000, () => poisson(random, lambda));
    expect(Math.abs(mean / lambda - 1)).toBeLessThan(0.06);
    expect(Math.abs(variance / lambda - 1)).toBeLessThan(0.08);
  });

  it('draws normal, log-normal and gamma numbers with the moments they promise', () => {
    const random = createRandom('moments');
    const gauss = draws(40_000, () => normal(random));
    expect(Math.abs(gauss.mean)).toBeLessThan(0.03);
    expect(Math.abs(gauss.variance - 1)).toBeLessThan(0.05);
    expect(Math.abs(draws(40_000, () => logNormal(random, 0.5)).mean - 1)).toBeLessThan(0.02);
    const gamma = draws(40_000, () => gammaOfMeanOne(random, 5));
    expect(Math.abs(gamma.mean - 1)).toBeLessThan(0.02);
    expect(Math.abs(gamma.variance - 1 / 5)).toBeLessThan(0.02);
  });

  it('draws nothing from a mean of zero', () => {
    expect(poisson(createRandom('zero'), 0)).toBe(0);
  });

  it('picks, shuffles and counts within bounds', () => {
    const random = createRandom('lists');
    expect(new Set(shuffled(random, [1, 2, 3, 4]))).toEqual(new Set([1, 2, 3, 4]));
    const seen = new Set(Array.from({ length: 200 }, () => wholeBetween(random, 2, 4)));
    expect(seen).toEqual(new Set([2, 3, 4]));
    expect(() => pick(random, [])).toThrow(RangeError);
  });
});
