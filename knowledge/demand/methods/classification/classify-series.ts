import { seasonalStrength } from '../season/seasonality-test.ts';

/** What kind of demand a series shows, by how often it moves and how much its sizes vary. */
export type DemandKind = 'none' | 'smooth' | 'erratic' | 'intermittent' | 'lumpy';

export interface SeriesClass {
  readonly kind: DemandKind;
  /** Mean of all periods. */
  readonly level: number;
  /** Average periods from one demand to the next. */
  readonly interval: number;
  /** Squared coefficient of variation of the periods with demand. */
  readonly sizeVariation: number;
  /** Autocorrelation at one year in its own standard deviations; 0 with less than two years. */
  readonly seasonalStrength: number;
}

const longInterval = 1.32;
const largeVariation = 0.49;

/**
 * Syntetos, Boylan and Croston, "On the categorization of demand patterns", Journal of the Operational Research
 * Society 56 (2005): smooth and erratic series move in most periods, intermittent and lumpy ones do not; sizes of
 * erratic and lumpy ones vary. Negative periods, which returns leave, count as periods without demand.
 */
export function classifySeries(values: Float64Array, period: number): SeriesClass {
  let sum = 0;
  let squares = 0;
  let demands = 0;
  let level = 0;
  for (let t = 0; t < values.length; t += 1) {
    const value = values[t]!;
    level += value / values.length;
    if (!(value > 0)) continue;
    sum += value;
    squares += value * value;
    demands += 1;
  }
  if (demands === 0)
    return { kind: 'none', level, interval: Infinity, sizeVariation: 0, seasonalStrength: 0 };
  const mean = sum / demands;
  const interval = values.length / demands;
  const sizeVariation = Math.max(0, squares / demands / (mean * mean) - 1);
  const varied = sizeVariation >= largeVariation;
  const often = varied ? 'erratic' : 'smooth';
  const seldom = varied ? 'lumpy' : 'intermittent';
  return {
    kind: interval < longInterval ? often : seldom,
    level,
    interval,
    sizeVariation,
    seasonalStrength: seasonalStrength(values, period),
  };
}

/** Whether most periods have demand, so that methods for continuous series apply. */
export const movesMostPeriods = ({ kind }: SeriesClass) => kind === 'smooth' || kind === 'erratic';
