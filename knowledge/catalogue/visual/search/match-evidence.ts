import type { Evidence } from './examine.ts';
import { matchWeights } from './match-weights.ts';

/** One number for each piece of evidence; each grows, within limits, with how well a picture fits. */
export type EvidenceNumbers = Record<Exclude<keyof typeof matchWeights, 'none'>, number>;

/** Misfits are told apart up to these; beyond, a picture is as wrong as can be. */
const worst = { product: 80, whole: 120, core: 60 } as const;
const tens = (misfit: number, limit: number): number => -Math.min(misfit, limit) / 10;

/** Puts evidence into the form that weights are learnt for. */
export function numbersOf({ matched, pairs, full, cut, votes, aligned }: Evidence): EvidenceNumbers {
  return {
    matchedLog: Math.log1p(matched),
    // Below 8 explained points chance alone can be the reason; from 28 on more do not add certainty.
    matchedEnough: Math.min(1, Math.max(0, (matched - 8) / 20)),
    full,
    cut,
    votesLog: Math.log1p(votes),
    aligned: aligned ? 1 : 0,
    product: aligned ? tens(aligned.product, worst.product) : 0,
    whole: aligned ? tens(aligned.whole, worst.whole) : 0,
    correlation: aligned?.correlation ?? 0,
    productCore: aligned ? tens(aligned.productCore, worst.core) : 0,
    wholeCore: aligned ? tens(aligned.wholeCore, worst.core) : 0,
    pairsLog: Math.log1p(pairs),
  };
}

/** Weighs evidence: the logarithm of the odds for a picture, up to a constant that all pictures of a photo share. */
export function scoreOf(evidence: Evidence): number {
  let score = 0;
  for (const [name, value] of Object.entries(numbersOf(evidence))) {
    score += value * matchWeights[name as keyof EvidenceNumbers];
  }
  return score;
}
