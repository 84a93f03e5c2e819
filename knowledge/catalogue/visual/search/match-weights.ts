/**
 * How much each piece of evidence says that a picture shows the photo's article, in natural logarithms of odds.
 * Learnt by test/eval/learn-match-weights.ts on simulated phone shots; `none` is what a picture must exceed before it
 * is likelier than "not in the catalogue".
 */
export const matchWeights = {
  matchedLog: 3.65,
  matchedEnough: 1.05,
  full: 1.98,
  cut: 2.54,
  votesLog: -0.16,
  aligned: 2.11,
  product: 0.59,
  whole: -0.24,
  correlation: -0.18,
  productCore: 0.26,
  wholeCore: 0.1,
  pairsLog: -1.48,
  none: 8.41,
} as const;
