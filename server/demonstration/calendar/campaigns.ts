import { lines } from '../catalogue/vocabulary.ts';
import type { Line } from '../catalogue/vocabulary.ts';
import type { CountryCode } from '../countries.ts';
import { pick, shuffled, wholeBetween } from '../random.ts';
import type { Random } from '../random.ts';

/** Campaigns of a line: advertising everywhere, or a pop-up or a trunk show in one country. */
export interface Campaign {
  readonly name: string;
  readonly line: Line;
  /** Absent for a campaign in every country. */
  readonly country: CountryCode | undefined;
  /** Weeks of the house (0 for its first week), both included; campaigns begin and end with the week. */
  readonly firstWeek: number;
  readonly lastWeek: number;
  /** Demand for the line in its stores relative to a week without a campaign. */
  readonly uplift: number;
}

const weeksBetweenWorldwide = 7;
const weeksBetweenLocal = 26;

/** Campaigns from the first week to `weeks` (exclusive), one worldwide about every 7 weeks and two a year and country. */
export function planCampaigns(random: Random, countries: readonly CountryCode[], weeks: number): Campaign[] {
  const worldwide = random.split('worldwide');
  const campaigns: Campaign[] = [];
  let order = shuffled(worldwide, lines);
  for (let week = 3; week < weeks; week += weeksBetweenWorldwide) {
    const line = order.pop() ?? pick(worldwide, lines);
    if (order.length === 0) order = shuffled(worldwide, lines);
    const firstWeek = week + wholeBetween(worldwide, 0, 2);
    campaigns.push({
      name: `${line} worldwide campaign`,
      line,
      country: undefined,
      firstWeek,
      lastWeek: firstWeek + 3,
      uplift: 1.25 + 0.3 * worldwide.next(),
    });
  }
  for (const country of countries) {
    const local = random.split(country);
    for (let week = wholeBetween(local, 2, 20); week < weeks; week += weeksBetweenLocal) {
      const line = pick(local, lines);
      const firstWeek = week + wholeBetween(local, 0, 6);
      const popUp = local.next() < 0.6;
      campaigns.push({
        name: popUp ? `${line} pop-up` : `${line} trunk show`,
        line,
        country,
        firstWeek,
        lastWeek: firstWeek + (popUp ? 3 : 1),
        uplift: (popUp ? 1.3 : 1.5) + 0.3 * local.next(),
      });
    }
  }
  return campaigns;
}
