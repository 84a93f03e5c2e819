/** Probabilities of the nine quantiles that a series forecast carries. */
export const quantileLevels = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9] as const;

/** Forecast of one series: `horizon` means and for each of `quantileLevels` as many quantiles. */
export interface SeriesForecast {
  readonly mean: Float64Array;
  readonly quantiles: readonly Float64Array[];
}

export interface SeriesOptions {
  /** Periods of a year: 52 for weeks, 12 for months, 1 for none. */
  readonly season: number;
  readonly horizon: number;
}

/** Observations by period, oldest first, of equally spaced periods that end together. */
export type Series = ArrayLike<number>;

/** A way to forecast many series at once; what they have in common may be pooled. Pure. */
export type SeriesMethod = (series: readonly Series[], options: SeriesOptions) => SeriesForecast[];

export function emptyForecast(horizon: number): SeriesForecast {
  return {
    mean: new Float64Array(horizon),
    quantiles: quantileLevels.map(() => new Float64Array(horizon)),
  };
}

/**
 * Equal-weight average of forecasts, quantile by quantile (Lichtendahl, Grushka-Cockayne and Winkler, "Is it better to
 * average probabilities or quantiles?", Management Science 59, 2013). At least one set of forecasts.
 */
export function averageForecasts(sets: readonly (readonly SeriesForecast[])[]): SeriesForecast[] {
  const [first = []] = sets;
  if (sets.length < 2) return [...first];
  const average = (pick: (forecast: SeriesForecast) => Float64Array, position: number) => {
    const sum = new Float64Array(pick(first[position]!).length);
    for (const set of sets)
      pick(set[position]!).forEach((value, step) => (sum[step]! += value / sets.length));
    return sum;
  };
  return first.map((_, position) => ({
    mean: average((forecast) => forecast.mean, position),
    quantiles: quantileLevels.map((_level, row) => average((forecast) => forecast.quantiles[row]!, position)),
  }));
}
