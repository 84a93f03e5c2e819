/**
 * How much each piece of evidence says that a picture shows the photo's article, in natural logarithms of odds.
 * Printed by test/eval/learn-match-weights.ts from simulated phone shots; `none` is what a picture must exceed before
 * it is likelier than "not in the catalogue".
 */
export const matchWeights = {
  matchedLog: 1.442,
  matchedEnough: 0.458,
  matchedShare: 4.922,
  full: 1.17,
  cut: 3.288,
  aligned: 4.7,
  correlation: 1.048,
  colours: 1.707,
  none: 10.394,
} as const;
