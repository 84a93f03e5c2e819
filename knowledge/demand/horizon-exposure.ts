import type { DemandModel } from './model/demand-model.ts';

/** Coming weeks, relative to the first week of the panel; `weeks` may end in a part of a week. */
export interface Horizon {
  readonly fromWeek: number;
  readonly weeks: number;
}

/** What makes up an amount; the parts sum to it. In exposure, or multiplied by a level in pieces. */
export interface DemandParts {
  /** An average week of the year at the product's age now. */
  level: number;
  season: number;
  event: number;
  /** What growing older adds or takes away, against the age at the start of the horizon. */
  launch: number;
}

export const sumOfParts = ({ level, season, event, launch }: DemandParts) => level + season + event + launch;

/** Exposure of a product in a store over a horizon by its parts; 0 before its launch. */
export function exposureOver(
  model: DemandModel,
  product: number,
  store: number,
  horizon: Horizon,
): DemandParts {
  const { exposure, lifeCycle, index } = model.frame;
  const categoryFactor = exposure.categoryFactor[index.productCategory[product]!]!;
  const storeFactor = exposure.storeFactor[store]!;
  const storeSeason = exposure.storeSeason[store]!;
  const start = index.productStart[product]!;
  const group = index.productLifeGroup[product]!;
  // The pace of now, or of its first week for a product that is still to come.
  const now = lifeCycle.factor(group, Math.max(0, horizon.fromWeek - start));
  const parts: DemandParts = { level: 0, season: 0, event: 0, launch: 0 };
  for (let ahead = 0; ahead < horizon.weeks; ahead += 1) {
    const week = Math.min(horizon.fromWeek + ahead, exposure.weeks - 1);
    if (week < start) continue;
    const part = Math.min(1, horizon.weeks - ahead);
    const base = categoryFactor[week]! * storeSeason[week]!;
    const withEvents = categoryFactor[week]! * storeFactor[week]!;
    parts.level += part * now;
    parts.season += part * (base - 1) * now;
    parts.event += part * (withEvents - base) * now;
    parts.launch += part * withEvents * (lifeCycle.factor(group, week - start) - now);
  }
  return parts;
}

/** The same, remembered by product and store, because all sizes of a product share it. */
export function rememberExposure(
  model: DemandModel,
  horizonOf: (store: number) => Horizon,
): (product: number, store: number) => DemandParts {
  const stores = model.frame.index.stores.length;
  const known = new Map<number, DemandParts>();
  return (product, store) => {
    const key = product * stores + store;
    let parts = known.get(key);
    if (!parts) {
      parts = exposureOver(model, product, store, horizonOf(store));
      known.set(key, parts);
    }
    return parts;
  };
}
