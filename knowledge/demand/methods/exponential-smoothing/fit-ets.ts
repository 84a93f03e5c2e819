import { minimise } from '../optimise/quasi-newton.ts';
import { createEtsAdjoint, etsGradient } from './ets-gradient.ts';
import {
  alphaAt,
  betaAt,
  createEtsPass,
  etsLoss,
  gammaAt,
  levelAt,
  phiAt,
  seasonAt,
  slopeAt,
  type EtsPass,
} from './ets-likelihood.ts';
import { etsParameterCount, type EtsShape } from './ets-shapes.ts';

/** A fitted model; parameters are laid out as in ets-likelihood.ts. */
export interface EtsFit {
  readonly shape: EtsShape;
  readonly parameters: Float64Array;
  /** Corrected Akaike information criterion; Infinity where the series is too short for the parameters. */
  readonly aicc: number;
}

const iterations = 30;
const tolerance = 0.04;
const smallestAlpha = 1e-4;
const alphaRange = 1 - 2e-4;
const smallestPhi = 0.8;
const phiRange = 0.18;

const logistic = (x: number) => 1 / (1 + Math.exp(-x));
const logit = (p: number) => {
  const inside = Math.min(1 - 1e-3, Math.max(1e-3, p));
  return Math.log(inside / (1 - inside));
};

/** Arrays for fitting models to one series after another. */
export interface EtsWorkspace {
  readonly pass: EtsPass;
  readonly adjoint: Float64Array;
  readonly gradient: Float64Array;
}

export function createEtsWorkspace(length: number, period: number): EtsWorkspace {
  return {
    pass: createEtsPass(length, period),
    adjoint: createEtsAdjoint(length, period),
    gradient: new Float64Array(seasonAt + period),
  };
}

/**
 * Maximum-likelihood fit of one model from starting parameters, smoothing parameters and all initial states together.
 * Smoothing parameters stay within the usual region 0 < β < α < 1, 0 < γ < 1 − α, 0.8 < φ < 0.98 by logistic
 * transforms, so that the search is free of bounds.
 */
export function fitEts(
  shape: EtsShape,
  values: Float64Array,
  period: number,
  start: Float64Array,
  { pass, adjoint, gradient }: EtsWorkspace,
): EtsFit {
  const trended = shape.trend !== 'none';
  const damped = shape.trend === 'damped';
  const seasonal = shape.season !== 'none';
  const parameters = start.slice();
  if (!trended) {
    parameters[betaAt] = 0;
    parameters[slopeAt] = 0;
  }
  if (!seasonal) parameters[gammaAt] = 0;
  if (!damped) parameters[phiAt] = 1;
  let size = 0;
  const x = new Float64Array(seasonAt + period);
  const alphaX = size++;
  x[alphaX] = logit((parameters[alphaAt]! - smallestAlpha) / alphaRange);
  const betaX = trended ? size++ : -1;
  if (trended) x[betaX] = logit(parameters[betaAt]! / parameters[alphaAt]!);
  const gammaX = seasonal ? size++ : -1;
  if (seasonal) x[gammaX] = logit(parameters[gammaAt]! / (1 - parameters[alphaAt]!));
  const phiX = damped ? size++ : -1;
  if (damped) x[phiX] = logit((parameters[phiAt]! - smallestPhi) / phiRange);
  const levelX = size++;
  x[levelX] = parameters[levelAt]!;
  const slopeX = trended ? size++ : -1;
  if (trended) x[slopeX] = parameters[slopeAt]!;
  const seasonX = size;
  if (seasonal) {
    for (let place = 0; place < period; place += 1) x[seasonX + place] = parameters[seasonAt + place]!;
    size += period;
  }
  const evaluate = (point: Float64Array, into: Float64Array): number => {
    const alphaShare = logistic(point[alphaX]!);
    const alpha = smallestAlpha + alphaRange * alphaShare;
    parameters[alphaAt] = alpha;
    const betaShare = trended ? logistic(point[betaX]!) : 0;
    if (trended) parameters[betaAt] = alpha * betaShare;
    const gammaShare = seasonal ? logistic(point[gammaX]!) : 0;
    if (seasonal) parameters[gammaAt] = (1 - alpha) * gammaShare;
    const phiShare = damped ? logistic(point[phiX]!) : 0;
    if (damped) parameters[phiAt] = smallestPhi + phiRange * phiShare;
    parameters[levelAt] = point[levelX]!;
    if (trended) parameters[slopeAt] = point[slopeX]!;
    if (seasonal) {
      for (let place = 0; place < period; place += 1) parameters[seasonAt + place] = point[seasonX + place]!;
    }
    const loss = etsLoss(shape, values, period, parameters, pass);
    if (loss === Infinity) return loss;
    etsGradient(shape, values, period, parameters, pass, adjoint, gradient);
    into[alphaX] =
      (gradient[alphaAt]! + gradient[betaAt]! * betaShare - gradient[gammaAt]! * gammaShare) *
      alphaRange *
      alphaShare *
      (1 - alphaShare);
    if (trended) {
      into[betaX] = gradient[betaAt]! * alpha * betaShare * (1 - betaShare);
      into[slopeX] = gradient[slopeAt]!;
    }
    if (seasonal) into[gammaX] = gradient[gammaAt]! * (1 - alpha) * gammaShare * (1 - gammaShare);
    if (damped) into[phiX] = gradient[phiAt]! * phiRange * phiShare * (1 - phiShare);
    into[levelX] = gradient[levelAt]!;
    if (seasonal) {
      for (let place = 0; place < period; place += 1) into[seasonX + place] = gradient[seasonAt + place]!;
    }
    return loss;
  };
  const best = x.slice(0, size);
  const loss = minimise(evaluate, best, { iterations, tolerance });
  // The last evaluation may have been a refused trial: the parameters are set once more at the best point.
  evaluate(best, new Float64Array(size));
  const count = etsParameterCount(shape, period);
  const spare = values.length - count - 1;
  const aicc = spare > 0 ? loss + 2 * count + (2 * count * (count + 1)) / spare : Infinity;
  return { shape, parameters, aicc: Number.isFinite(loss) ? aicc : Infinity };
}
