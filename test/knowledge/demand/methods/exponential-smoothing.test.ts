import { describe, expect, test } from 'vitest';
import {
  akaikeWeights,
  averageEts,
  fitAllEts,
} from '../../../../knowledge/demand/methods/exponential-smoothing/average-ets.ts';
import {
  createEtsAdjoint,
  etsGradient,
} from '../../../../knowledge/demand/methods/exponential-smoothing/ets-gradient.ts';
import {
  createEtsPass,
  etsLoss,
} from '../../../../knowledge/demand/methods/exponential-smoothing/ets-likelihood.ts';
import { etsName, etsShapes } from '../../../../knowledge/demand/methods/exponential-smoothing/ets-shapes.ts';
import { createEtsWorkspace } from '../../../../knowledge/demand/methods/exponential-smoothing/fit-ets.ts';

const period = 4;
const values = Float64Array.from(
  { length: 40 },
  (_, t) => (1 + 0.01 * t) * (1 + 0.2 * Math.sin(t)) * (1 + 0.1 * Math.cos(t * t)),
);
const parametersOf = (season: string, trend: string) =>
  new Float64Array([
    0.3,
    trend === 'none' ? 0 : 0.1,
    season === 'none' ? 0 : 0.2,
    trend === 'damped' ? 0.9 : 1,
    1.1,
    trend === 'none' ? 0 : 0.02,
    ...(season === 'multiplicative' ? [1.1, 0.9, 1.05, 0.95] : [0.1, -0.1, 0.05, -0.05]),
  ]);

describe('exponential smoothing', () => {
  test('has the fifteen models without a multiplicative trend', () => {
    expect(etsShapes.map(etsName).toSorted()).toEqual(
      'AAA AAN AAdA AAdN ANA ANN MAA MAM MAN MAdA MAdM MAdN MNA MNM MNN'.split(' ').toSorted(),
    );
  });

  test.each(etsShapes.map((shape) => [etsName(shape), shape] as const))(
    'of %s has the gradient that differences show',
    (_name, shape) => {
      const parameters = parametersOf(shape.season, shape.trend);
      const pass = createEtsPass(values.length, period);
      const gradient = new Float64Array(parameters.length);
      etsLoss(shape, values, period, parameters, pass);
      etsGradient(shape, values, period, parameters, pass, createEtsAdjoint(values.length, period), gradient);
      const count = shape.season === 'none' ? 6 : parameters.length;
      for (let place = 0; place < count; place += 1) {
        const [above, below] = [parameters.slice(), parameters.slice()];
        above[place]! += 1e-6;
        below[place]! -= 1e-6;
        const slope =
          (etsLoss(shape, values, period, above, pass) - etsLoss(shape, values, period, below, pass)) / 2e-6;
        expect(gradient[place]).toBeCloseTo(slope, 4);
      }
    },
  );

  test('without trend and season is the recursion by hand', () => {
    const pass = createEtsPass(3, 1);
    const loss = etsLoss(
      { error: 'additive', trend: 'none', season: 'none' },
      Float64Array.of(10, 14, 12),
      1,
      new Float64Array([0.5, 0, 0, 1, 10, 0, 0]),
      pass,
    );
    expect(Array.from(pass.level)).toEqual([10, 10, 12, 12]);
    expect(loss).toBeCloseTo(3 * Math.log(16), 9);
  });

  test('continues an exact line, and a constant stays what it is', () => {
    const line = averageEts(
      Float64Array.from({ length: 30 }, (_, t) => 50 + 2 * t),
      1,
      5,
    )!;
    line.mean.forEach((mean, step) => expect(Math.abs(mean - (110 + 2 * step))).toBeLessThan(1.5));
    const constant = averageEts(new Float64Array(20).fill(7), 12, 3)!;
    constant.mean.forEach((mean) => expect(mean).toBeCloseTo(7, 2));
  });

  test('repeats a season that multiplies', () => {
    const season = [0.5, 1, 1.5, 1];
    const series = Float64Array.from({ length: 48 }, (_, t) => (100 + t) * season[t % 4]!);
    const { mean } = averageEts(series, 4, 8)!;
    mean.forEach((value, step) => {
      expect(Math.abs(value / ((148 + step) * season[step % 4]!) - 1)).toBeLessThan(0.04);
    });
  });

  test('weighs models by their criterion, and leaves out those that do not count', () => {
    const fits = fitAllEts(values, period, createEtsWorkspace(values.length, period));
    const weights = akaikeWeights(fits);
    expect(weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    const best = fits.reduce((a, b) => (b.aicc < a.aicc ? b : a));
    expect(weights[fits.indexOf(best)]).toBe(Math.max(...weights));
  });

  test('has no model for values that are too few or all zero', () => {
    expect(averageEts(Float64Array.of(1, 2), 12, 3)).toBeNull();
    expect(averageEts(new Float64Array(30), 12, 3)).toBeNull();
  });
});
