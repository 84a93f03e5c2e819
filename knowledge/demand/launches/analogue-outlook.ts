import type { Neighbour } from '../model/product-neighbours.ts';
import { quantileLevels } from '../series/series-forecast.ts';

/** Weeks before a launch that neighbours are looked at: recent enough to hold the time of the year. */
export const recentWeeks = 8;

/** What neighbours sold in a week just before a launch: the mean, and the quantiles of `quantileLevels`. */
export interface AnalogueOutlook {
  readonly mean: number;
  readonly quantiles: Float64Array;
}

/**
 * Weekly sales of a product's neighbours over the last weeks before `week`, as one weighted sample. Neighbours' sales
 * of the same weeks, rather than of their own launches, carry the season and the house's growth into the prior.
 *
 * @param weekly units of each product by week
 */
export function analogueOutlook(
  neighbours: readonly Neighbour[],
  weekly: readonly Float64Array[],
  week: number,
): AnalogueOutlook {
  const sample: { units: number; weight: number }[] = [];
  let mean = 0;
  let weights = 0;
  const from = Math.max(0, week - recentWeeks);
  for (const { product, weight } of neighbours) {
    for (let past = from; past < week; past += 1) {
      const units = Math.max(0, weekly[product]![past]!);
      sample.push({ units, weight });
      mean += weight * units;
      weights += weight;
    }
  }
  const quantiles = new Float64Array(quantileLevels.length);
  if (weights === 0) return { mean: 0, quantiles };
  sample.sort((a, b) => a.units - b.units);
  let below = 0;
  let place = 0;
  quantileLevels.forEach((level, position) => {
    while (place < sample.length - 1 && (below + sample[place]!.weight) / weights < level) {
      below += sample[place]!.weight;
      place += 1;
    }
    quantiles[position] = sample[place]!.units;
  });
  return { mean: mean / weights, quantiles };
}
