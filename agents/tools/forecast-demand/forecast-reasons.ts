import type { Reason } from '../../../contracts/tool-results.ts';
import type { DemandParts } from '../../../knowledge/demand/horizon-exposure.ts';
import { eventsWithin } from '../../../knowledge/demand/model/event-uplift.ts';
import type { ScopedModel } from './demand-models.ts';
import type { DemandModel } from '../../../knowledge/demand/model/demand-model.ts';

/** Reasons of kind `data` name what they are about by these codes. */
export const dataCodes = {
  shortHistory: 'short-history',
  stockOuts: 'stock-outs',
  warehouseUnknown: 'warehouse-unknown',
  moreLines: 'more-lines',
  keptForLater: 'kept-for-later',
  accuracy: 'accuracy',
} as const;

/**
 * How the last weeks' forecasts of families in stores turned out, as a reason: the subject names family and place, the
 * factor is the error. Empty where too little was sold.
 */
export function accuracyReasons(
  { model, accuracy }: Pick<ScopedModel, 'model' | 'accuracy'>,
  stores: readonly number[],
  categories: readonly number[],
  place: string,
): Reason[] {
  const found = accuracy()(stores, categories);
  if (!found) return [];
  const [category] = categories;
  const family = categories.length === 1 ? (model.frame.index.categories[category!] ?? '') : '';
  return [
    reason('data', {
      subject: [dataCodes.accuracy, family, place].join('|'),
      factor: rounded(found.error, 2),
      pieces: null,
    }),
  ];
}

const noteworthyUplift = 0.02;
/** A season closer to the year's mean than this is told as part of the usual pace. */
const noteworthySeason = 0.03;
const mostEvents = 2;
const mostNeighbours = 3;
/** Share of the prior from which a product counts as judged by its neighbours. */
const neighbourShare = 0.25;

export function reason(kind: Reason['kind'], fields: Partial<Omit<Reason, 'kind'>>): Reason {
  return { kind, pieces: null, subject: null, factor: null, ...fields };
}

const rounded = (value: number, decimals: number) => Number(value.toFixed(decimals));

/** Names of the learned events in some weeks, strongest first. */
export function eventNames(
  model: DemandModel,
  stores: readonly number[],
  fromWeek: number,
  weeks: number,
): string[] {
  const { index, exposure } = model.frame;
  const countries = new Set(stores.map((store) => index.stores[store]!.country));
  return eventsWithin(exposure.uplifts, exposure.events, countries, index.panel.firstWeek + fromWeek, weeks)
    .filter((event) => Math.abs(event.factor - 1) >= noteworthyUplift)
    .slice(0, mostEvents)
    .map((event) => event.name);
}

/** The parts with a season that is hardly one put under the level. */
export function tellingParts(parts: DemandParts): DemandParts {
  if (Math.abs(parts.season) >= noteworthySeason * parts.level) return parts;
  return { ...parts, level: parts.level + parts.season, season: 0 };
}

/**
 * The parts of a mean as reasons in pieces that sum to it exactly: level, season, events, launch. Parts that round to
 * nothing are left out.
 */
export function partReasons(all: DemandParts, total: number, events: readonly string[]): Reason[] {
  const parts = tellingParts(all);
  const season = rounded(parts.season, 1);
  const event = rounded(parts.event, 1);
  const launch = rounded(parts.launch, 1);
  const reasons = [reason('demand', { pieces: rounded(total - season - event - launch, 1) })];
  const withSeason = parts.level + parts.season;
  if (season !== 0) {
    reasons.push(reason('season', { pieces: season, factor: rounded(withSeason / parts.level, 2) }));
  }
  if (event !== 0) {
    const factor = rounded((withSeason + parts.event) / withSeason, 2);
    reasons.push(reason('event', { pieces: event, factor, subject: events.join(', ') || null }));
  }
  if (launch !== 0) reasons.push(reason('launch', { pieces: launch }));
  return reasons;
}

/** The products whose sales stand in for a young product's own, nearest first; empty for one with its own history. */
export function neighbourReasons(model: DemandModel, product: number): Reason[] {
  const { priors, index } = model.frame;
  const neighbours = priors.neighbours.get(product);
  if (!neighbours || model.levels.network.priorShare[product]! < neighbourShare) return [];
  return neighbours.slice(0, mostNeighbours).map(({ product: other, weight }) => {
    const { name, colour } = index.products[other]!;
    return reason('neighbours', {
      subject: [name, colour].filter((text) => text !== null).join(' '),
      factor: rounded(weight, 2),
    });
  });
}
