import { describe, expect, test } from 'vitest';
import { seasonIndex } from '../../../knowledge/demand/model/season-index.ts';
import { poisson, seededRandom } from './simulated-house.ts';

const period = 52;
const truth = Float64Array.from(
  { length: period },
  (_, bin) => 1 + 0.4 * Math.sin((2 * Math.PI * bin) / period) + (bin >= 48 ? 1 : 0),
);
const mean = truth.reduce((a, b) => a + b, 0) / period;

function simulate(weeks: number, level: (week: number) => number, season: (bin: number) => number) {
  const random = seededRandom(7);
  return {
    totals: Float64Array.from({ length: weeks }, (_, week) =>
      poisson(level(week) * season(week % period), random),
    ),
    pattern: new Float64Array(weeks).fill(1),
    bins: Int32Array.from({ length: weeks }, (_, week) => week % period),
    period,
  };
}

const distance = (index: Float64Array) =>
  Math.max(...index.map((factor, bin) => Math.abs(factor - truth[bin]! / mean)));

describe('season index', () => {
  test('recovers a season with a peak of five weeks from three years', () => {
    expect(
      distance(
        seasonIndex(
          simulate(
            3 * period,
            () => 400,
            (bin) => truth[bin]!,
          ),
        ),
      ),
    ).toBeLessThan(0.12);
  });

  test('is not misled by a trend', () => {
    const growing = simulate(
      3 * period,
      (week) => 300 * 1.5 ** (week / period),
      (bin) => truth[bin]!,
    );
    expect(distance(seasonIndex(growing))).toBeLessThan(0.2);
  });

  test('finds no season in noise', () => {
    const index = seasonIndex(
      simulate(
        3 * period,
        () => 20,
        () => 1,
      ),
    );
    expect(Math.max(...index)).toBeLessThan(1.12);
    expect(Math.min(...index)).toBeGreaterThan(0.88);
  });

  test('is flat with less than a year', () => {
    expect([
      ...seasonIndex(
        simulate(
          40,
          () => 400,
          (bin) => truth[bin]!,
        ),
      ),
    ]).toEqual(new Array(period).fill(1));
  });

  test('believes a single year only in part', () => {
    const index = seasonIndex(
      simulate(
        period,
        () => 400,
        (bin) => truth[bin]!,
      ),
    );
    const summer = index[13]!;
    expect(summer).toBeGreaterThan(1.05);
    expect(summer).toBeLessThan(truth[13]! / mean);
  });

  test('a small group keeps the shape of its parent', () => {
    const parent = truth.map((factor) => factor / mean);
    const small = simulate(
      3 * period,
      () => 1.5,
      (bin) => truth[bin]!,
    );
    const own = distance(seasonIndex(small));
    const withParent = distance(seasonIndex({ ...small, parent }));
    expect(withParent).toBeLessThan(own / 2);
  });

  test('has mean one', () => {
    const index = seasonIndex(
      simulate(
        3 * period,
        () => 400,
        (bin) => truth[bin]!,
      ),
    );
    expect(index.reduce((a, b) => a + b, 0) / period).toBeCloseTo(1, 10);
  });
});
