import { describe, expect, test } from 'vitest';
import { seasonalArima } from '../../../../knowledge/demand/methods/autoregression/seasonal-arima.ts';
import { annualTotals } from '../../../../knowledge/demand/methods/baseline/annual-totals.ts';
import { classifySeries } from '../../../../knowledge/demand/methods/classification/classify-series.ts';
import {
  aggregatedRate,
  multipleAggregationRate,
  syntetosBoylanRate,
  teunterSyntetosBabaiRate,
} from '../../../../knowledge/demand/methods/intermittent/demand-rates.ts';
import { recentForecasts } from '../../../../knowledge/demand/methods/intermittent/rate-forecasts.ts';
import { nelderMead } from '../../../../knowledge/demand/methods/optimise/nelder-mead.ts';
import { minimise } from '../../../../knowledge/demand/methods/optimise/quasi-newton.ts';
import { solveSymmetric } from '../../../../knowledge/demand/methods/optimise/solve-symmetric.ts';
import { adjustSeason } from '../../../../knowledge/demand/methods/season/adjust-season.ts';
import { optimisedTheta } from '../../../../knowledge/demand/methods/theta/optimised-theta.ts';
import { standardTheta } from '../../../../knowledge/demand/methods/theta/standard-theta.ts';

const from = (length: number, at: (t: number) => number) => Float64Array.from({ length }, (_, t) => at(t));

describe('minimisers', () => {
  test('find the bottom of Rosenbrock’s valley', () => {
    const valley = (x: Float64Array) => (1 - x[0]!) ** 2 + 100 * (x[1]! - x[0]! ** 2) ** 2;
    const found = nelderMead(valley, [-1, 1], { steps: [0.5, 0.5], evaluations: 600, tolerance: 1e-14 });
    expect(found[0]).toBeCloseTo(1, 3);
    const x = Float64Array.of(-1, 1);
    const value = minimise(
      (point, gradient) => {
        const [a, b] = [point[0]!, point[1]!];
        gradient[0] = -2 * (1 - a) - 400 * a * (b - a * a);
        gradient[1] = 200 * (b - a * a);
        return valley(point);
      },
      x,
      { iterations: 200, tolerance: 1e-14 },
    );
    expect(value).toBeLessThan(1e-8);
    expect(x[1]).toBeCloseTo(1, 3);
  });

  test('solve symmetric equations', () => {
    const x = solveSymmetric(Float64Array.of(4, 2, 2, 3), Float64Array.of(10, 9));
    expect(x[0]).toBeCloseTo(1.5, 12);
    expect(x[1]).toBeCloseTo(2, 12);
  });
});

describe('methods for smooth series', () => {
  test('Theta drifts by half the slope of the line', () => {
    const { mean } = standardTheta(
      from(40, (t) => 5 + 3 * t),
      4,
    );
    expect(mean[1]! - mean[0]!).toBeCloseTo(1.5, 9);
  });

  test('optimised Theta follows a line further than half its slope, and a constant exactly', () => {
    const { mean } = optimisedTheta(
      from(40, (t) => 5 + 3 * t),
      4,
    );
    expect(mean[1]! - mean[0]!).toBeGreaterThan(1.5);
    expect(optimisedTheta(new Float64Array(20).fill(4), 2).mean[1]).toBeCloseTo(4, 6);
  });

  test('a season is taken out and put back', () => {
    const season = [0.6, 1, 1.4, 1];
    const adjusted = adjustSeason(
      from(40, (t) => 100 * season[t % 4]!),
      4,
    );
    adjusted.values.forEach((value) => expect(value).toBeCloseTo(100, 6));
    const ahead = adjusted.restore(new Float64Array(4).fill(100));
    ahead.forEach((value, step) => expect(value).toBeCloseTo(100 * season[step]!, 6));
  });

  test('the seasonal autoregression repeats a year plus its growth', () => {
    const series = from(60, (t) => 100 + t + 20 * Math.sin((Math.PI * t) / 6));
    const mean = seasonalArima(series, 12, 12)!;
    mean.forEach((value, step) => {
      expect(value).toBeCloseTo(series[48 + step]! + 12, 1);
    });
    expect(seasonalArima(Float64Array.of(1, 2, 3), 12, 2)).toBeNull();
  });

  test('annual totals keep the shape of the year, and need three years', () => {
    const shape = [1, 2, 3, 2];
    const mean = annualTotals(
      from(24, (t) => 10 * shape[t % 4]!),
      4,
      4,
    )!;
    mean.forEach((value, step) => expect(value).toBeCloseTo(10 * shape[step]!, 4));
    expect(annualTotals(new Float64Array(9).fill(1), 4, 2)).toBeNull();
  });
});

describe('methods for intermittent series', () => {
  test('agree on a regular demand', () => {
    const everyFourth = from(80, (t) => (t % 4 === 3 ? 2 : 0));
    expect(syntetosBoylanRate(everyFourth)).toBeCloseTo(0.5 * 0.95, 9);
    expect(aggregatedRate(everyFourth)).toBeCloseTo(0.5, 6);
    expect(multipleAggregationRate(everyFourth)).toBeGreaterThan(0.4);
  });

  test('let a dying article die', () => {
    const dying = from(80, (t) => (t < 40 ? 2 : 0));
    expect(teunterSyntetosBabaiRate(dying)).toBeLessThan(0.05);
    expect(syntetosBoylanRate(dying)).toBeGreaterThan(1.5);
  });

  test('the recent past gives its own quantiles', () => {
    const [forecast] = recentForecasts([from(40, (t) => t)], { season: 12, horizon: 2 });
    expect(forecast!.mean[1]).toBeCloseTo(33.5, 9);
    expect(forecast!.quantiles[4]![0]).toBeCloseTo(33.5, 9);
  });
});

describe('classes of demand', () => {
  test.each([
    ['none', from(10, () => 0)],
    ['smooth', from(24, (t) => 10 + (t % 2))],
    ['erratic', from(24, (t) => (t % 4 === 0 ? 40 : 1))],
    ['intermittent', from(24, (t) => (t % 4 === 0 ? 3 : 0))],
    ['lumpy', from(24, (t) => (t % 8 === 0 ? 40 : t % 8 === 4 ? 1 : 0))],
  ])('tell %s apart', (kind, series) => {
    expect(classifySeries(series, 12).kind).toBe(kind);
  });
});
