import type { HouseEvent } from './demand-history.ts';

/** Events that touch the days from `from` to `to` (ISO dates, both included); with a country also those of every country. */
export function eventsBetween(
  events: readonly HouseEvent[],
  { from, to, country }: { from: string; to: string; country?: string },
): HouseEvent[] {
  return events.filter(
    (event) =>
      event.startsOn <= to &&
      event.endsOn >= from &&
      (country === undefined || event.country === null || event.country === country),
  );
}
