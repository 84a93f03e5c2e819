import type { HouseEvent } from '../demand-history.ts';
import { dayNumber, firstDayOfWeek, isoOfDay } from '../weeks.ts';
import type { DemandModel } from './demand-model.ts';
import { eventFactors, eventKey, type EventUplift } from './event-uplift.ts';

export interface MovedCampaign {
  readonly model: DemandModel;
  readonly name: string;
  readonly startsOn: string;
  /** When the campaign is planned in the data; null when none was to come and the last one is repeated. */
  readonly plannedFor: string | null;
}

/** Kinds that a person may call a campaign, the plainest first. */
const campaignKinds: readonly HouseEvent['kind'][] = ['campaign', 'launch', 'sale'];

/**
 * The model under "the campaign starts then": the next campaign that concerns the stores, moved with its length, or
 * the last one repeated when none is to come. Only coming weeks change; what was learned stays. A campaign without a
 * past edition gets the mean uplift of the events of its kind. Null when the house has no campaign at all.
 */
export function moveCampaign(
  model: DemandModel,
  stores: readonly number[],
  startsOn: string,
): MovedCampaign | null {
  const { index, exposure } = model.frame;
  const { panel } = index;
  const countries = new Set(stores.map((store) => index.stores[store]!.country));
  const concerns = (event: HouseEvent) => event.country === null || countries.has(event.country);
  const firstDay = isoOfDay(firstDayOfWeek(panel.firstWeek + panel.weekCount));
  const byStart = exposure.events.filter(concerns).toSorted((a, b) => a.startsOn.localeCompare(b.startsOn));
  let next: HouseEvent | undefined;
  let last: HouseEvent | undefined;
  for (const kind of campaignKinds) {
    const ofKind = byStart.filter((event) => event.kind === kind);
    next ??= ofKind.find((event) => event.startsOn >= firstDay);
    if (next) break;
    last ??= ofKind.at(-1);
  }
  const template = next ?? last;
  if (!template) return null;
  const key = eventKey(template.name);
  const sameEdition = (event: HouseEvent) =>
    eventKey(event.name) === key && event.startsOn === template.startsOn;
  const moved = exposure.events.filter(sameEdition).map((event) => ({
    ...event,
    startsOn,
    endsOn: isoOfDay(dayNumber(startsOn) + dayNumber(event.endsOn) - dayNumber(event.startsOn)),
  }));
  const events = [
    ...(next ? exposure.events.filter((event) => !sameEdition(event)) : exposure.events),
    ...moved,
  ];
  const uplifts = new Map(exposure.uplifts);
  if (!uplifts.has(key)) {
    const factor = meanFactor(exposure.uplifts, exposure.events, template.kind);
    if (factor !== null) uplifts.set(key, { key, name: template.name, factor });
  }
  const factorsOf = new Map<string, Float64Array>();
  const storeFactor = exposure.storeFactor.map((before, store) => {
    const { country } = index.stores[store]!;
    const factors =
      factorsOf.get(country) ?? eventFactors(uplifts, events, country, panel.firstWeek, exposure.weeks);
    factorsOf.set(country, factors);
    const season = exposure.storeSeason[store]!;
    return before.map((factor, week) => (week < panel.weekCount ? factor : season[week]! * factors[week]!));
  });
  return {
    model: { ...model, frame: { ...model.frame, exposure: { ...exposure, events, uplifts, storeFactor } } },
    name: template.name,
    startsOn,
    plannedFor: next?.startsOn ?? null,
  };
}

function meanFactor(
  uplifts: ReadonlyMap<string, EventUplift>,
  events: readonly HouseEvent[],
  kind: HouseEvent['kind'],
): number | null {
  const keys = new Set(events.filter((event) => event.kind === kind).map((event) => eventKey(event.name)));
  const factors = [...keys].flatMap((key) => uplifts.get(key)?.factor ?? []);
  return factors.length === 0 ? null : factors.reduce((a, b) => a + b, 0) / factors.length;
}
