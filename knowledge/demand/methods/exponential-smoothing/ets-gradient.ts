import {
  alphaAt,
  betaAt,
  gammaAt,
  levelAt,
  phiAt,
  seasonAt,
  slopeAt,
  type EtsPass,
} from './ets-likelihood.ts';
import type { EtsShape } from './ets-shapes.ts';

/** Room for the backward pass over a series of up to a length and seasons of up to a period. */
export function createEtsAdjoint(length: number, period: number): Float64Array {
  return new Float64Array(length + period);
}

/**
 * Gradient of `etsLoss` at the parameters of the pass that was run last, by the adjoint of the recursion (reverse-mode
 * differentiation, Griewank and Walther, "Evaluating Derivatives", 2008, section 3.2): one backward pass whatever the
 * number of parameters, so that all initial seasonal states are estimated at the cost of one.
 */
export function etsGradient(
  shape: EtsShape,
  values: Float64Array,
  period: number,
  parameters: Float64Array,
  pass: EtsPass,
  seasonAdjoint: Float64Array,
  into: Float64Array,
): void {
  const { level, slope, season, error, fitted } = pass;
  const length = values.length;
  const alpha = parameters[alphaAt]!;
  const beta = parameters[betaAt]!;
  const gamma = parameters[gammaAt]!;
  const phi = parameters[phiAt]!;
  const additiveErrors = shape.error === 'additive';
  let squares = 0;
  for (let t = 0; t < length; t += 1) {
    const u = additiveErrors ? error[t]! : error[t]! / fitted[t]!;
    squares += u * u;
  }
  const scale = (2 * length) / Math.max(squares, 1e-12);
  const seasonal = shape.season !== 'none';
  const multiplicative = shape.season === 'multiplicative';
  if (seasonal) seasonAdjoint.fill(0, 0, length + period);
  let toLevel = 0;
  let toSlope = 0;
  let dAlpha = 0;
  let dBeta = 0;
  let dGamma = 0;
  let dPhi = 0;
  for (let t = length - 1; t >= 0; t -= 1) {
    const e = error[t]!;
    const prediction = fitted[t]!;
    const b = slope[t]!;
    let direct: number;
    if (additiveErrors) direct = -scale * e;
    else {
      const inverse = 1 / prediction;
      direct = inverse * (2 - scale * e * inverse * (1 + e * inverse));
    }
    let toQ: number;
    if (!seasonal) {
      dAlpha += toLevel * e;
      dBeta += toSlope * e;
      toQ = toLevel + direct - (toLevel * alpha + toSlope * beta);
    } else if (!multiplicative) {
      const toSeason = seasonAdjoint[t + period]!;
      dAlpha += toLevel * e;
      dBeta += toSlope * e;
      dGamma += toSeason * e;
      const toPrediction = direct - (toLevel * alpha + toSlope * beta + toSeason * gamma);
      toQ = toLevel + toPrediction;
      seasonAdjoint[t] = toSeason + toPrediction;
    } else {
      const toSeason = seasonAdjoint[t + period]!;
      const s = season[t]!;
      const q = level[t]! + phi * b;
      const overS = 1 / s;
      const overQ = 1 / q;
      const r = e * overS;
      dAlpha += toLevel * r;
      dBeta += toSlope * r;
      dGamma += toSeason * e * overQ;
      const toR = toLevel * alpha + toSlope * beta;
      const toPrediction = direct - (toR * overS + toSeason * gamma * overQ);
      toQ = toLevel + toPrediction * s - toSeason * gamma * e * overQ * overQ;
      seasonAdjoint[t] = toSeason + toPrediction * q - toR * r * overS;
    }
    dPhi += (toQ + toSlope) * b;
    toSlope = phi * (toQ + toSlope);
    toLevel = toQ;
  }
  into[alphaAt] = dAlpha;
  into[betaAt] = dBeta;
  into[gammaAt] = dGamma;
  into[phiAt] = dPhi;
  into[levelAt] = toLevel;
  into[slopeAt] = toSlope;
  if (seasonal)
    for (let place = 0; place < period; place += 1) into[seasonAt + place] = seasonAdjoint[place]!;
}
