import { emptyForecast, quantileLevels, type SeriesForecast } from '../series/series-forecast.ts';
import type { AnalogueOutlook } from './analogue-outlook.ts';

/** An earlier launch: what its neighbours promised, and what it sold by week since. */
export interface EarlierLaunch {
  readonly outlook: AnalogueOutlook;
  readonly sold: ArrayLike<number>;
}

/** How launches of this house go against what their neighbours sell. */
export interface LaunchModel {
  readonly horizon: number;
  /** Forecast of the first `horizon` weeks from the neighbours alone. */
  forecast(outlook: AnalogueOutlook): SeriesForecast;
  /** Forecast of the weeks after the first ones, whose sales are given; means and quantiles of those to come. */
  update(outlook: AnalogueOutlook, firstWeeks: ArrayLike<number>): SeriesForecast;
}

const curveStrength = 40;
/** Power of what earlier launches teach beyond their neighbours: launches of other months mislead, so half is kept. */
const trust = 0.5;
const scales = [0, ...Array.from({ length: 48 }, (_, place) => 0.05 * 1.12 ** place)];
const priorUnits = [0.5, 1, 2, 4, 8, 16, 32, 64];
/** A launch's last weeks tell more of the weeks to come than its first, which holds the opening orders. */
const firstWeekShare = 0.5;

/**
 * Learns from earlier launches, at least one: the launch curve against the neighbours' pace, the spread at each of the
 * nine quantiles by pinball loss (Koenker and Bassett, "Regression quantiles", Econometrica 46, 1978), and for every
 * number of weeks seen how many units the prior weighs against the product's own sales (Gamma–Poisson updating with
 * the prior's strength estimated instead of assumed; the in-season update of Fisher and Raman, "Reducing the cost of
 * demand uncertainty through accurate response to early sales", Operations Research 44, 1996).
 */
export function learnLaunches(launches: readonly EarlierLaunch[], horizon: number): LaunchModel {
  const curve = learnCurve(launches, horizon);
  const spread = learnScales(
    launches.flatMap(({ outlook, sold }) =>
      Array.from(curve, (factor, age) => ({
        base: outlook.quantiles.map((value) => value * factor),
        sold: sold[age]!,
      })),
    ),
  );
  const updates = new Map<number, { strength: number; spread: Float64Array }>();
  const updateAfter = (seen: number) => {
    const known = updates.get(seen);
    if (known) return known;
    const learned = learnUpdate(launches, curve, seen);
    updates.set(seen, learned);
    return learned;
  };
  return {
    horizon,
    forecast(outlook) {
      const result = emptyForecast(horizon);
      curve.forEach((factor, age) => {
        result.mean[age] = factor ** trust * outlook.mean;
        rising(
          result,
          age,
          (position) => (spread[position]! * factor) ** trust * outlook.quantiles[position]!,
        );
      });
      return result;
    },
    update(outlook, firstWeeks) {
      const seen = firstWeeks.length;
      const { strength, spread: updated } = updateAfter(seen);
      const result = emptyForecast(horizon - seen);
      const pace = updatedPace(outlook, curve, firstWeeks, seen, strength);
      for (let age = seen; age < horizon; age += 1) {
        const mean = pace * curve[age]!;
        result.mean[age - seen] = mean;
        rising(result, age - seen, (position) => updated[position]! * mean);
      }
      return result;
    },
  };
}

/** Writes quantiles of one period, each at least the one before. */
function rising(into: SeriesForecast, step: number, valueAt: (position: number) => number): void {
  let least = 0;
  into.quantiles.forEach((values, position) => {
    least = Math.max(least, valueAt(position));
    values[step] = least;
  });
}

/** Units of launches over units of their neighbours by age, drawn to 1. */
function learnCurve(launches: readonly EarlierLaunch[], horizon: number): Float64Array {
  return Float64Array.from({ length: horizon }, (_, age) => {
    let sold = 0;
    let promised = 0;
    for (const launch of launches) {
      sold += Math.max(0, launch.sold[age]!);
      promised += launch.outlook.mean;
    }
    return (sold + curveStrength) / (promised + curveStrength);
  });
}

/** For each quantile the factor on the base that has the least pinball loss. */
function learnScales(cases: readonly { base: ArrayLike<number>; sold: number }[]): Float64Array {
  return Float64Array.from(quantileLevels, (level, position) => {
    let best = 1;
    let least = Infinity;
    for (const scale of scales) {
      let loss = 0;
      for (const { base, sold } of cases) {
        const error = sold - scale * base[position]!;
        loss += error * (level - (error < 0 ? 1 : 0));
      }
      if (loss < least) {
        least = loss;
        best = scale;
      }
    }
    return best;
  });
}

/** Pace on the curve's scale: the product's own after its first weeks, the prior weighing `strength` units. */
function updatedPace(
  outlook: AnalogueOutlook,
  curve: Float64Array,
  firstWeeks: ArrayLike<number>,
  seen: number,
  strength: number,
): number {
  let sold = 0;
  let exposure = 0;
  for (let age = 0; age < seen; age += 1) {
    const weight = age === 0 && seen > 1 ? firstWeekShare : 1;
    sold += weight * Math.max(0, firstWeeks[age]!);
    exposure += weight * curve[age]!;
  }
  const prior = Math.max(1e-6, outlook.mean);
  return (sold + strength) / (exposure + strength / prior);
}

function learnUpdate(
  launches: readonly EarlierLaunch[],
  curve: Float64Array,
  seen: number,
): { strength: number; spread: Float64Array } {
  let best: { strength: number; spread: Float64Array } = {
    strength: priorUnits[0]!,
    spread: new Float64Array(quantileLevels.length).fill(1),
  };
  let least = Infinity;
  for (const strength of priorUnits) {
    const cases = launches.flatMap(({ outlook, sold }) => {
      const pace = updatedPace(outlook, curve, sold, seen, strength);
      return Array.from(curve.subarray(seen), (factor, step) => ({
        base: new Float64Array(quantileLevels.length).fill(pace * factor),
        sold: sold[seen + step]!,
      }));
    });
    const spread = learnScales(cases);
    let loss = 0;
    for (const { base, sold } of cases) {
      quantileLevels.forEach((level, position) => {
        const error = sold - spread[position]! * base[position]!;
        loss += error * (level - (error < 0 ? 1 : 0));
      });
    }
    if (loss < least) {
      least = loss;
      best = { strength, spread };
    }
  }
  return best;
}
