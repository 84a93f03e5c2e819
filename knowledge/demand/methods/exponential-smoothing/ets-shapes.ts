/** Form of an exponential smoothing state space model ETS(error, trend, season). */
export interface EtsShape {
  readonly error: 'additive' | 'multiplicative';
  readonly trend: 'none' | 'additive' | 'damped';
  readonly season: 'none' | 'additive' | 'multiplicative';
}

const trends = ['none', 'additive', 'damped'] as const;
const seasons = ['none', 'additive', 'multiplicative'] as const;
const errors = ['additive', 'multiplicative'] as const;

/**
 * The fifteen models without a multiplicative trend: additive errors with a multiplicative season are unstable and
 * left out (Hyndman, Koehler, Ord and Snyder, "Forecasting with Exponential Smoothing", 2008, section 4.3).
 * Ordered so that each can start from the parameters of a simpler one before it.
 */
export const etsShapes: readonly EtsShape[] = seasons.flatMap((season) =>
  trends.flatMap((trend) =>
    errors
      .filter((error) => !(error === 'additive' && season === 'multiplicative'))
      .map((error) => ({ error, trend, season })),
  ),
);

/** The usual short name, e.g. "MAdM". */
export function etsName({ error, trend, season }: EtsShape): string {
  const trendLetters = { none: 'N', additive: 'A', damped: 'Ad' } as const;
  const letter = { none: 'N', additive: 'A', multiplicative: 'M' } as const;
  return letter[error] + trendLetters[trend] + letter[season];
}

/** Parameters that a fit estimates, the error's variance included: the count that AICc is charged for. */
export function etsParameterCount({ trend, season }: EtsShape, period: number): number {
  const smoothing =
    1 + (trend === 'none' ? 0 : 1) + (season === 'none' ? 0 : 1) + (trend === 'damped' ? 1 : 0);
  const states = 1 + (trend === 'none' ? 0 : 1) + (season === 'none' ? 0 : period - 1);
  return smoothing + states + 1;
}
