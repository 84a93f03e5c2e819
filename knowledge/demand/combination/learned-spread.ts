import { normalQuantile } from '../distribution/normal-quantile.ts';
import { solveSymmetric } from '../methods/optimise/solve-symmetric.ts';
import type { MemberForecasts } from './smooth-members.ts';

/** Intercept, log of the period ahead, and logs of five sizes that an error goes with; see `featuresOf`. */
const featureCount = 7;
/** Used without evidence: the mean of log |error| of a normal variable, half from each model's deviation. */
const prior = [-0.635, 0.05, 0.4, 0.4, 0.1, 0, 0.1];
/** Strength of the prior coefficients, in observations, and of the normal shape in the standardised errors. */
const priorStrength = 20;
const normalStrength = 100;
/** Keeps a lucky exact hit from dominating logarithms; share of the yearly change. */
const smallestError = 0.02;
const meanLogNormal = -0.635;

/** How far observations lie from a combined mean: a scale for each forecast, and the shape that errors have on it. */
export interface LearnedSpread {
  /** Scale of the error of a forecast `step` periods ahead. */
  scaleOf(forecasts: MemberForecasts, mean: Float64Array, step: number): number;
  /** Quantile of the standardised error. */
  quantileOf(probability: number): number;
}

/** A combined forecast from an earlier origin with what came. */
export interface ScoredForecast {
  readonly forecasts: MemberForecasts;
  readonly mean: Float64Array;
  readonly actual: ArrayLike<number>;
}

function featuresOf(
  { means, deviations, scale }: MemberForecasts,
  mean: Float64Array,
  step: number,
  into: Float64Array,
) {
  let spread = 0;
  for (const member of means) spread += (member[step]! - mean[step]!) ** 2;
  const least = 1e-3 * scale;
  into[0] = 1;
  into[1] = Math.log(step + 1);
  into[2] = Math.log(deviations[0][step]! + least);
  into[3] = Math.log(Math.abs(deviations[1][step]!) + least);
  into[4] = Math.log(scale);
  into[5] = Math.log(Math.abs(mean[step]!) + least);
  into[6] = Math.log(Math.sqrt(spread / means.length) + least);
}

/**
 * Learns the size of errors over a panel: log |error| by ridge regression on the models' own deviations, the yearly
 * change, the level and the disagreement of the members, then the distribution of errors on that scale, taken as
 * symmetric and mixed with the normal one while there are few. Locally weighted conformal prediction with pooled
 * scores (Lei, G'Sell, Rinaldo, Tibshirani and Wasserman, "Distribution-free predictive inference for regression",
 * Journal of the American Statistical Association 113, 2018, section 5.2).
 */
export function learnSpread(scored: readonly ScoredForecast[]): LearnedSpread {
  const normal = new Float64Array(featureCount * featureCount);
  const right = new Float64Array(featureCount);
  const row = new Float64Array(featureCount);
  for (let i = 0; i < featureCount; i += 1) {
    normal[i * featureCount + i] = priorStrength;
    right[i] = priorStrength * prior[i]!;
  }
  for (const { forecasts, mean, actual } of scored) {
    for (let step = 0; step < actual.length; step += 1) {
      featuresOf(forecasts, mean, step, row);
      const size = Math.log(Math.abs(actual[step]! - mean[step]!) + smallestError * forecasts.scale);
      for (let i = 0; i < featureCount; i += 1) {
        right[i]! += row[i]! * size;
        for (let j = 0; j < featureCount; j += 1) normal[i * featureCount + j]! += row[i]! * row[j]!;
      }
    }
  }
  const coefficients = solveSymmetric(normal, right);
  const scaleOf = (forecasts: MemberForecasts, mean: Float64Array, step: number): number => {
    featuresOf(forecasts, mean, step, row);
    let size = 0;
    for (let i = 0; i < featureCount; i += 1) size += coefficients[i]! * row[i]!;
    return Math.exp(size);
  };
  const standardised: number[] = [];
  for (const { forecasts, mean, actual } of scored) {
    for (let step = 0; step < actual.length; step += 1) {
      standardised.push(Math.abs(actual[step]! - mean[step]!) / scaleOf(forecasts, mean, step));
    }
  }
  const sorted = Float64Array.from(standardised).sort();
  const share = sorted.length / (sorted.length + normalStrength);
  return {
    scaleOf,
    quantileOf(probability) {
      const side = Math.sign(probability - 0.5);
      const gaussian = normalQuantile(probability) * Math.exp(-meanLogNormal);
      const seen = side * sortedQuantile(sorted, Math.abs(2 * probability - 1));
      return share * seen + (1 - share) * gaussian;
    },
  };
}

function sortedQuantile(sorted: Float64Array, probability: number): number {
  if (sorted.length === 0) return 0;
  const place = probability * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below]!;
  return low + (place - below) * ((sorted[below + 1] ?? low) - low);
}
