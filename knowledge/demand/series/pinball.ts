import { quantileLevels, type SeriesForecast, type Series } from './series-forecast.ts';

/** Sum of pinball losses over periods and quantiles, and of absolute observations. */
export interface PinballSum {
  loss: number;
  scale: number;
}

/**
 * Pinball loss 2·(y − q)·(τ − [y < q]) of the nine quantiles, averaged over them; over the sum of |y| it is the weighted
 * quantile loss (Gneiting and Raftery, "Strictly proper scoring rules", JASA 102, 2007, section 6).
 */
export function addPinball(sum: PinballSum, forecast: SeriesForecast, actual: Series): void {
  for (let step = 0; step < actual.length; step += 1) {
    const value = actual[step]!;
    sum.scale += Math.abs(value);
    quantileLevels.forEach((level, position) => {
      const quantile = forecast.quantiles[position]![step]!;
      const loss = 2 * (value - quantile) * (level - (value < quantile ? 1 : 0));
      sum.loss += loss / quantileLevels.length;
    });
  }
}

/** Weighted quantile loss; 0 forecasts of nothing score exactly 1. */
export const weightedQuantileLoss = ({ loss, scale }: PinballSum) => (scale > 0 ? loss / scale : 0);
