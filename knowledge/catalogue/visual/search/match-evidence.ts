import type { AlignedComparison } from '../aligned/compare-aligned.ts';
import type { Evidence } from './examine.ts';
import { matchWeights } from './match-weights.ts';

/** One number for each piece of evidence; each grows with how well a picture fits. */
export type EvidenceNumbers = Record<Exclude<keyof typeof matchWeights, 'none'>, number>;

/** Misfits beyond this are as wrong as can be. */
const worstMisfit = 250;
const logOf = (misfit: number): number => Math.log1p(Math.min(misfit, worstMisfit));
const gate = (value: number): number => 1 / (1 + Math.exp(-value));

/**
 * Disagreement of colours as a logarithm. Where the background is the catalogue's own (its brightness runs alike and
 * one light explains it), product and background must agree under one light; elsewhere the product is judged alone.
 */
function colourMisfit({
  background,
  backgroundCorrelation,
  sharedCore,
  productCore,
}: AlignedComparison): number {
  const own = gate((backgroundCorrelation - 0.4) / 0.1) * gate(5 - background);
  return own * logOf(sharedCore) + (1 - own) * logOf(productCore);
}

/** Puts evidence into the form that weights are learnt for. */
export function numbersOf({ matched, pairs, full, cut, aligned }: Evidence): EvidenceNumbers {
  return {
    matchedLog: Math.log1p(matched),
    // Below 8 explained points chance alone can be the reason; from 28 on more do not add certainty.
    matchedEnough: Math.min(1, Math.max(0, (matched - 8) / 20)),
    matchedShare: matched / (pairs + 5),
    full,
    cut,
    aligned: aligned ? 1 : 0,
    correlation: aligned?.correlation ?? 0,
    colours: aligned ? -colourMisfit(aligned) : 0,
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
