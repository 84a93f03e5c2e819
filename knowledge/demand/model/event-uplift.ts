import type { HouseEvent } from '../demand-history.ts';
import { dayNumber, firstDayOfWeek, shareOfWeek, weekOfDay } from '../weeks.ts';

/** One store's (or country's) totals with what is expected of them apart from the level. */
export interface TotalsWithPattern {
  country: string;
  /** Units by week of the panel. */
  totals: ArrayLike<number>;
  /** Season and coverage by week; the level around an event is measured against it. */
  pattern: ArrayLike<number>;
}

/** How much a recurring event lifts sales beyond the season, learned from its past. */
export interface EventUplift {
  /** Name without the year. */
  readonly key: string;
  readonly name: string;
  /** Factor at a week that the event fills; 1 leaves sales as they are. */
  readonly factor: number;
}

const levelWeeks = 8;
/** Weight of "no effect", in expected units. */
const strength = 40;

/** What two years' editions of one event have in common: its name without year and ordinal. */
export function eventKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/\b(19|20)\d{2}(\s*[-/–]\s*\d{2,4})?\b/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function touches(event: HouseEvent, country: string): boolean {
  return event.country === null || event.country === country;
}

/** Share 0–1 of each panel week that an event covers in a country. */
function coverage(events: readonly HouseEvent[], country: string, firstWeek: number, weekCount: number) {
  const share = new Float64Array(weekCount);
  for (const event of events) {
    if (!touches(event, country)) continue;
    const from = dayNumber(event.startsOn);
    const to = dayNumber(event.endsOn);
    for (let week = Math.max(firstWeek, weekOfDay(from)); week <= weekOfDay(to); week += 1) {
      if (week - firstWeek >= weekCount) break;
      share[week - firstWeek]! += shareOfWeek(week, from, to);
    }
  }
  return share.map((value) => Math.min(1, value));
}

/**
 * Learns the uplift of each event name from the weeks it covered, against the level of the eight weeks either side
 * that no event covers. Events of one name in several countries are pooled; the factor is shrunk to 1 as a
 * Gamma–Poisson mean and cut to 0.5–3. Names without a past occurrence are left out.
 */
export function learnEventUplifts(
  groups: readonly TotalsWithPattern[],
  events: readonly HouseEvent[],
  firstWeek: number,
  weekCount: number,
): Map<string, EventUplift> {
  const byKey = new Map<string, HouseEvent[]>();
  for (const event of events) {
    const key = eventKey(event.name);
    byKey.set(key, [...(byKey.get(key) ?? []), event]);
  }
  const uplifts = new Map<string, EventUplift>();
  const anyEvent = new Map<string, Float64Array>();
  const evidence = new Map<string, { surplus: number; expected: number }>();
  for (const group of groups) {
    let covered = anyEvent.get(group.country);
    if (!covered) {
      covered = coverage(events, group.country, firstWeek, weekCount);
      anyEvent.set(group.country, covered);
    }
    const level = quietLevel(group, covered, weekCount);
    for (const [key, editions] of byKey) {
      const share = coverage(editions, group.country, firstWeek, weekCount);
      const sum = evidence.get(key) ?? { surplus: 0, expected: 0 };
      for (let week = 0; week < weekCount; week += 1) {
        if (share[week] === 0 || Number.isNaN(level[week]!)) continue;
        const expected = level[week]! * group.pattern[week]!;
        sum.surplus += (group.totals[week]! - expected) * share[week]!;
        sum.expected += expected * share[week]! * share[week]!;
      }
      evidence.set(key, sum);
    }
  }
  for (const [key, { surplus, expected }] of evidence) {
    const edition = byKey.get(key)?.at(-1);
    if (expected <= 0 || !edition) continue;
    const factor = Math.min(3, Math.max(0.5, 1 + surplus / (expected + strength)));
    uplifts.set(key, { key, name: edition.name, factor });
  }
  return uplifts;
}

/** Level around each week from weeks without events; NaN where there are none. */
function quietLevel(group: TotalsWithPattern, covered: Float64Array, weekCount: number): Float64Array {
  const units = new Float64Array(weekCount + 1);
  const exposure = new Float64Array(weekCount + 1);
  for (let week = 0; week < weekCount; week += 1) {
    const quiet = covered[week] === 0;
    units[week + 1] = units[week]! + (quiet ? group.totals[week]! : 0);
    exposure[week + 1] = exposure[week]! + (quiet ? group.pattern[week]! : 0);
  }
  return Float64Array.from({ length: weekCount }, (_, week) => {
    const from = Math.max(0, week - levelWeeks);
    const to = Math.min(weekCount, week + levelWeeks + 1);
    const pattern = exposure[to]! - exposure[from]!;
    return pattern > 1 ? Math.max(0, units[to]! - units[from]!) / pattern : NaN;
  });
}

/** Factor by week in a country, over past and coming weeks, from the learned uplifts. */
export function eventFactors(
  uplifts: ReadonlyMap<string, EventUplift>,
  events: readonly HouseEvent[],
  country: string,
  firstWeek: number,
  weeks: number,
): Float64Array {
  const factors = new Float64Array(weeks).fill(1);
  for (const event of events) {
    const uplift = uplifts.get(eventKey(event.name));
    if (!uplift || !touches(event, country)) continue;
    const from = dayNumber(event.startsOn);
    const to = dayNumber(event.endsOn);
    const last = Math.min(weekOfDay(to), firstWeek + weeks - 1);
    for (let week = Math.max(firstWeek, weekOfDay(from)); week <= last; week += 1) {
      factors[week - firstWeek]! *= 1 + (uplift.factor - 1) * shareOfWeek(week, from, to);
    }
  }
  return factors;
}

/** Learned events that touch the days of some weeks in any of the countries, strongest first. */
export function eventsWithin(
  uplifts: ReadonlyMap<string, EventUplift>,
  events: readonly HouseEvent[],
  countries: ReadonlySet<string>,
  firstWeek: number,
  weeks: number,
): EventUplift[] {
  const from = firstDayOfWeek(firstWeek);
  const to = firstDayOfWeek(firstWeek + weeks) - 1;
  const found = new Map<string, EventUplift>();
  for (const event of events) {
    if (event.country !== null && !countries.has(event.country)) continue;
    if (dayNumber(event.endsOn) < from || dayNumber(event.startsOn) > to) continue;
    const uplift = uplifts.get(eventKey(event.name));
    if (uplift) found.set(uplift.key, { ...uplift, name: event.name });
  }
  return [...found.values()].sort((a, b) => Math.abs(b.factor - 1) - Math.abs(a.factor - 1));
}
