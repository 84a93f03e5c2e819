import { seasonalFactors } from './classical-decomposition.ts';
import { isSeasonal } from './seasonality-test.ts';

export interface SeasonAdjusted {
  readonly values: Float64Array;
  /** Puts the season back into what follows the values. */
  restore(ahead: Float64Array): Float64Array;
}

/** Takes a multiplicative season out of positive values where the autocorrelation at one year is significant. */
export function adjustSeason(values: Float64Array, period: number): SeasonAdjusted {
  if (!values.every((value) => value > 0) || !isSeasonal(values, period)) {
    return { values, restore: (ahead) => ahead };
  }
  const factors = seasonalFactors(values, period);
  return {
    values: values.map((value, t) => value / factors[t % period]!),
    restore: (ahead) => ahead.map((value, step) => value * factors[(values.length + step) % period]!),
  };
}
