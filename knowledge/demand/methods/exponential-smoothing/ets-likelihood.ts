import type { EtsShape } from './ets-shapes.ts';

/** Positions in a parameter vector: four smoothing parameters, then the states before the first observation. */
export const alphaAt = 0;
export const betaAt = 1;
export const gammaAt = 2;
export const phiAt = 3;
export const levelAt = 4;
export const slopeAt = 5;
export const seasonAt = 6;

/** States and errors of one pass over a series, reused between passes. */
export interface EtsPass {
  /** Level and slope before each period, and after the last one. */
  readonly level: Float64Array;
  readonly slope: Float64Array;
  /** Season that each period meets; the last `period` places are those of the coming year. */
  readonly season: Float64Array;
  readonly error: Float64Array;
  readonly fitted: Float64Array;
}

/** Room for series of up to a length and seasons of up to a period. */
export function createEtsPass(length: number, period: number): EtsPass {
  return {
    level: new Float64Array(length + 1),
    slope: new Float64Array(length + 1),
    season: new Float64Array(length + period),
    error: new Float64Array(length),
    fitted: new Float64Array(length),
  };
}

/**
 * −2 log likelihood of a model up to a constant: n·log Σe² for additive errors, n·log Σ(e/ŷ)² + 2·Σ log|ŷ| for
 * multiplicative ones; Infinity outside the model's domain. Both kinds of errors share one recursion of the states
 * (Hyndman, Koehler, Snyder and Grose, "A state space framework for automatic forecasting using exponential
 * smoothing methods", International Journal of Forecasting 18, 2002, sections 2 and 3).
 */
export function etsLoss(
  shape: EtsShape,
  values: Float64Array,
  period: number,
  parameters: Float64Array,
  pass: EtsPass,
): number {
  const inDomain = runStates(shape, values, period, parameters, pass);
  if (!inDomain) return Infinity;
  const { error, fitted } = pass;
  const length = values.length;
  let squares = 0;
  if (shape.error === 'additive') {
    for (let t = 0; t < length; t += 1) squares += error[t]! * error[t]!;
    return length * Math.log(Math.max(squares, 1e-12));
  }
  // Products of eight, so that only one logarithm in eight is taken.
  let logs = 0;
  let product = 1;
  for (let t = 0; t < length; t += 1) {
    const prediction = fitted[t]!;
    if (!(prediction > 1e-8)) return Infinity;
    const relative = error[t]! / prediction;
    squares += relative * relative;
    product *= prediction;
    if ((t & 7) === 7) {
      logs += Math.log(product);
      product = 1;
    }
  }
  logs += Math.log(product);
  const loss = length * Math.log(Math.max(squares, 1e-12)) + 2 * logs;
  return Number.isNaN(loss) ? Infinity : loss;
}

/** Runs the recursion; false where a multiplicative season meets a level that is not positive. */
function runStates(
  { season: kind }: EtsShape,
  values: Float64Array,
  period: number,
  parameters: Float64Array,
  { level, slope, season, error, fitted }: EtsPass,
): boolean {
  const alpha = parameters[alphaAt]!;
  const beta = parameters[betaAt]!;
  const gamma = parameters[gammaAt]!;
  const phi = parameters[phiAt]!;
  const length = values.length;
  let l = parameters[levelAt]!;
  let b = parameters[slopeAt]!;
  level[0] = l;
  slope[0] = b;
  if (kind === 'none') {
    for (let t = 0; t < length; t += 1) {
      const q = l + phi * b;
      const e = values[t]! - q;
      fitted[t] = q;
      error[t] = e;
      l = q + alpha * e;
      b = phi * b + beta * e;
      level[t + 1] = l;
      slope[t + 1] = b;
    }
    return true;
  }
  for (let place = 0; place < period; place += 1) season[place] = parameters[seasonAt + place]!;
  if (kind === 'additive') {
    for (let t = 0; t < length; t += 1) {
      const q = l + phi * b;
      const s = season[t]!;
      const prediction = q + s;
      const e = values[t]! - prediction;
      fitted[t] = prediction;
      error[t] = e;
      l = q + alpha * e;
      b = phi * b + beta * e;
      level[t + 1] = l;
      slope[t + 1] = b;
      season[t + period] = s + gamma * e;
    }
    return true;
  }
  for (let t = 0; t < length; t += 1) {
    const q = l + phi * b;
    const s = season[t]!;
    if (!(q > 1e-6 && s > 1e-6)) return false;
    const prediction = q * s;
    const e = values[t]! - prediction;
    fitted[t] = prediction;
    error[t] = e;
    const r = e / s;
    l = q + alpha * r;
    b = phi * b + beta * r;
    level[t + 1] = l;
    slope[t + 1] = b;
    season[t + period] = s + (gamma * e) / q;
  }
  return true;
}
