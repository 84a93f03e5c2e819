import { standardTheta } from '../theta/standard-theta.ts';
import { optimisedTheta } from '../theta/optimised-theta.ts';

const leastYears = 3;
/** Weight that a year's shape keeps after one more year, over the last four. */
const shapeDiscount = 0.6;
const shapeYears = 4;

/**
 * Forecast of yearly totals by Theta and its optimised form, split over the year by the recent years' shares: temporal
 * aggregation, which sees trends that a year's rhythm hides (Athanasopoulos, Hyndman, Kourentzes and Petropoulos,
 * "Forecasting with temporal hierarchies", European Journal of Operational Research 262, 2017). Years count back from
 * the end. Null with less than three of them, or none with sales.
 */
export function annualTotals(values: Float64Array, period: number, horizon: number): Float64Array | null {
  const years = Math.floor(values.length / period);
  if (period < 2 || years < leastYears) return null;
  const from = values.length - years * period;
  const totals = new Float64Array(years);
  for (let year = 0; year < years; year += 1) {
    for (let place = 0; place < period; place += 1) totals[year]! += values[from + year * period + place]!;
  }
  const share = new Float64Array(period);
  let weights = 0;
  for (let year = Math.max(0, years - shapeYears); year < years; year += 1) {
    if (!(totals[year]! > 0)) continue;
    const weight = shapeDiscount ** (years - 1 - year);
    weights += weight;
    for (let place = 0; place < period; place += 1) {
      share[place]! += (weight * values[from + year * period + place]!) / totals[year]!;
    }
  }
  if (weights === 0) return null;
  const ahead = Math.ceil(horizon / period);
  const theta = standardTheta(totals, ahead);
  const optimised = optimisedTheta(totals, ahead).mean;
  return Float64Array.from({ length: horizon }, (_, step) => {
    const year = Math.floor(step / period);
    return ((share[step % period]! / weights) * (theta.mean[year]! + optimised[year]!)) / 2;
  });
}
