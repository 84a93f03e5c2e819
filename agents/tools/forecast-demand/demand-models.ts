import type { SalesExtent } from '../../../knowledge/demand/demand-history.ts';
import { fitDemandModel, type DemandModel } from '../../../knowledge/demand/model/demand-model.ts';
import { recentAccuracy } from '../../../knowledge/demand/outlook/recent-accuracy.ts';
import type { SalesPanel } from '../../../knowledge/demand/sales-panel.ts';
import { dayNumber, isoOfDay, weekOfDate } from '../../../knowledge/demand/weeks.ts';
import type { Access, DemandAccess } from '../../guards/access.ts';
import type { ResolvedDemandScope } from './demand-scope.ts';

/** A learned model with the positions that a scope has in it. */
export interface ScopedModel {
  model: DemandModel;
  extent: SalesExtent;
  /** Positions in the model's index. */
  skus: readonly number[];
  stores: readonly number[];
  /** First week to forecast, relative to the panel: the one after the last day with sales. */
  fromWeek: number;
  /** How the last weeks' forecasts turned out; computed at the first question and kept with the model. */
  accuracy: () => ReturnType<typeof recentAccuracy>;
}

export interface DemandModels {
  /** The model of what the person may see; null without sales. */
  modelOf(
    access: Access,
    demand: DemandAccess,
    scope: ResolvedDemandScope,
    signal: AbortSignal,
  ): Promise<ScopedModel | null>;
}

/** Above this many sales rows only the asked scope is read and learned from. */
const largestWholeHouse = 20_000_000;
/** Days of coming events that are read. */
const eventDaysAhead = 730;
const keptPerPanel = 4;

interface Kept {
  key: string;
  catalogue: Access['catalogue'];
  model: DemandModel;
  accuracy: ReturnType<typeof recentAccuracy> | null;
}

/**
 * Learns a model once for each state of the sales and each set of stores that someone plans, and keeps it as long as
 * the panel it came from lives. Learning from permitted stores only keeps what a person may not see out of every
 * figure, also out of averages.
 */
export function createDemandModels(): DemandModels {
  const kept = new WeakMap<SalesPanel, Kept[]>();

  const learn = async (
    access: Access,
    demand: DemandAccess,
    scope: ResolvedDemandScope,
    extent: SalesExtent,
    signal: AbortSignal,
  ): Promise<Kept> => {
    const whole = extent.rows <= largestWholeHouse;
    const productIds =
      whole || scope.products === null
        ? undefined
        : new Set(scope.products.map((product) => product.productId));
    const stores = whole || productIds ? access.planningStores : scope.stores;
    const panel = await demand.weeklyPanel(
      {
        storeIds: stores.map((store) => store.storeId),
        ...(productIds && { skus: skusOf(access, scope.products ?? []) }),
      },
      signal,
    );
    const events = await demand.events({
      from: extent.firstDay,
      to: isoOfDay(dayNumber(extent.lastDay) + eventDaysAhead),
    });
    const key = JSON.stringify([
      stores.map((store) => store.storeId),
      events,
      productIds ? [...productIds] : null,
    ]);
    const models = kept.get(panel) ?? [];
    const known = models.find((entry) => entry.key === key && entry.catalogue === access.catalogue);
    if (known) return known;
    const model = fitDemandModel({
      panel,
      catalogue: access.catalogue,
      stores,
      events,
      ...(productIds && { productIds }),
    });
    const entry: Kept = { key, catalogue: access.catalogue, model, accuracy: null };
    kept.set(panel, [entry, ...models].slice(0, keptPerPanel));
    return entry;
  };

  return {
    async modelOf(access, demand, scope, signal) {
      const extent = await demand.extent();
      if (extent === null) return null;
      const learned = await learn(access, demand, scope, extent, signal);
      const { model } = learned;
      const { index } = model.frame;
      if (index.panel.weekCount === 0) return null;
      return {
        model,
        extent,
        skus: askedSkus(access, scope, index.skus, index.skuPosition),
        stores: scope.stores
          .map((store) => index.storePosition(store.storeId))
          .filter((position) => position >= 0),
        fromWeek: weekOfDate(extent.lastDay) + 1 - index.panel.firstWeek,
        accuracy: () => (learned.accuracy ??= recentAccuracy(model)),
      };
    },
  };
}

function skusOf(access: Access, products: readonly { productId: string }[]): string[] {
  return products.flatMap(({ productId }) =>
    access.catalogue.variantsOf(productId).map((variant) => variant.sku),
  );
}

function askedSkus(
  access: Access,
  scope: ResolvedDemandScope,
  all: readonly string[],
  positionOf: (sku: string) => number,
): number[] {
  const size = scope.size?.toLowerCase();
  const hasSize = (sku: string) =>
    size === undefined || access.catalogue.variant(sku)?.size?.toLowerCase() === size;
  if (scope.products === null) return all.flatMap((sku, position) => (hasSize(sku) ? [position] : []));
  return skusOf(access, scope.products)
    .filter(hasSize)
    .map(positionOf)
    .filter((position) => position >= 0);
}
