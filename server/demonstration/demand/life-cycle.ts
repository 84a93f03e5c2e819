import type { Rhythm } from '../catalogue/model.ts';

/** Demand over the life of a colour, relative to the level of the product; see demand-model.ts. */

/** Weeks after which a seasonal colour is no longer bought again and no longer sent to stores. */
export const lastReplenishedWeek = 30;

/**
 * A core colour begins with a burst of novelty that fades over six weeks and then keeps its level. A seasonal (or
 * upcoming) colour peaks in its first weeks, decays over half a year and almost vanishes after a year.
 * `ageWeeks` may be fractional; before the launch (negative) demand is 0.
 */
export function lifeCycle(rhythm: Rhythm, ageWeeks: number): number {
  if (ageWeeks < 0) return 0;
  if (rhythm === 'core') return 1 + 1.1 * Math.exp(-ageWeeks / 6);
  const arrival = 1 - 0.35 * Math.exp(-ageWeeks / 1.5);
  const fading = 1.75 * Math.exp(-((ageWeeks / 26) ** 1.6)) + 0.12 * Math.exp(-ageWeeks / 60);
  return arrival * fading;
}

/** Whether a colour is marked down when its country has a sale: seasonal, no longer new, never jewellery. */
export function isMarkedDown(rhythm: Rhythm, category: string, ageWeeks: number): boolean {
  return rhythm === 'seasonal' && category !== 'jewellery' && ageWeeks >= 11;
}
