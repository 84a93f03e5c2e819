import { fitDemandModel } from '../../../knowledge/demand/model/demand-model.ts';
import { planReplenishment } from '../../../knowledge/demand/replenishment/plan.ts';
import { idOf, panelBefore, plainCatalogue, plainStore } from './demand-panel.ts';
import type { NetworkPolicy, NetworkView } from './store-network.ts';

export interface SweptNetworkRule {
  readonly name: string;
  readonly values: readonly number[];
  policy(value: number): NetworkPolicy;
}

const lead = 1;
const review = 1;

/** Gives wishes as far as the warehouse reaches, in proportion to them where it does not. */
function ration(view: NetworkView, wishes: readonly number[][]): number[][] {
  const given = wishes.map((bySku) => [...bySku]);
  view.warehouse.forEach((available, sku) => {
    const wished = wishes.reduce((sum, bySku) => sum + bySku[sku]!, 0);
    if (wished <= available) return;
    let left = available;
    for (const [store, bySku] of wishes.entries()) {
      given[store]![sku] = Math.floor((bySku[sku]! * available) / wished);
      left -= given[store]![sku]!;
    }
    const byFraction = wishes
      .map((bySku, store) => ({ store, rest: (bySku[sku]! * available) / wished - given[store]![sku]! }))
      .toSorted((a, b) => b.rest - a.rest);
    for (const { store } of byFraction.slice(0, left)) given[store]![sku]! += 1;
  });
  return given;
}

function movingAverage(window: number): SweptNetworkRule {
  return {
    name: `MA${window} + z·σ`,
    values: [0.5, 1, 1.5, 2, 2.5, 3, 4],
    policy: (z) => (view) =>
      ration(
        view,
        view.sales.map((bySku, store) =>
          bySku.map((sales, sku) => {
            let sum = 0;
            let squares = 0;
            for (let week = view.week - window; week < view.week; week += 1) {
              sum += sales[week]!;
              squares += sales[week]! ** 2;
            }
            const mean = sum / window;
            const deviation = Math.sqrt(Math.max(0, squares / window - mean * mean));
            const level = (lead + review) * mean + z * Math.sqrt(lead + review) * deviation;
            return Math.max(0, Math.ceil(level - 1e-9) - view.position[store]![sku]!);
          }),
        ),
      ),
  };
}

const minMax: SweptNetworkRule = {
  name: 'min-max 13',
  values: [1, 2, 3, 4, 6, 8, 12],
  policy: (weeks) => (view) =>
    ration(
      view,
      view.sales.map((bySku, store) =>
        bySku.map((sales, sku) => {
          let sum = 0;
          for (let week = view.week - 13; week < view.week; week += 1) sum += sales[week]!;
          const mean = sum / 13;
          const position = view.position[store]![sku]!;
          if (position > mean * weeks) return 0;
          return Math.max(0, Math.ceil(mean * (weeks + lead + review)) - position);
        }),
      ),
    ),
};

/** (s, S): at or below mean + z deviations of half a year, order up to one more week of demand. */
const reorderPoint: SweptNetworkRule = {
  name: '(s, S) 26',
  values: [0, 0.5, 1, 1.5, 2, 2.5, 3, 4],
  policy: (z) => (view) =>
    ration(
      view,
      view.sales.map((bySku, store) =>
        bySku.map((sales, sku) => {
          let sum = 0;
          let squares = 0;
          for (let week = view.week - 26; week < view.week; week += 1) {
            sum += sales[week]!;
            squares += sales[week]! ** 2;
          }
          const mean = sum / 26;
          const deviation = Math.sqrt(Math.max(0, squares / 26 - mean * mean));
          const low = (lead + review) * mean + z * Math.sqrt(lead + review) * deviation;
          const position = view.position[store]![sku]!;
          return position > low ? 0 : Math.max(0, Math.ceil(low + Math.max(1, mean)) - position);
        }),
      ),
    ),
};

/** Everything that arrives goes out at once, by each store's share of the sales so far. */
const pushAll: SweptNetworkRule = {
  name: 'push-all',
  values: [1],
  policy: () => (view) => {
    const shares = view.sales.map((bySku) =>
      bySku.map(
        (sales) => sales.subarray(Math.max(0, view.week - 52), view.week).reduce((a, b) => a + b, 0) + 0.1,
      ),
    );
    const sums = view.sales[0]!.map((_, sku) => shares.reduce((sum, bySku) => sum + bySku[sku]!, 0));
    return ration(
      view,
      shares.map((bySku) => bySku.map((share, sku) => (1000 * view.warehouse[sku]! * share) / sums[sku]!)),
    );
  },
};

/** The rules that houses use, each over its parameter. */
export const classicalNetworkRules: readonly SweptNetworkRule[] = [
  pushAll,
  minMax,
  reorderPoint,
  movingAverage(8),
  movingAverage(26),
];

/** The product's own planner: the demand model over the sales so far, and `planReplenishment` over the warehouse. */
export function comptoirNetworkRule(
  stores: number,
  skuCount: number,
  values: readonly number[],
): SweptNetworkRule {
  const skus = Array.from({ length: skuCount }, (_, sku) => idOf('a', sku));
  const storeIds = Array.from({ length: stores }, (_, store) => idOf('s', store));
  const catalogue = plainCatalogue(skus);
  const places = storeIds.map(plainStore);
  return {
    name: 'Comptoir',
    values,
    policy: (serviceLevel) => (view) => {
      const panel = panelBefore(view.sales, storeIds, skus, view.week);
      const model = fitDemandModel({ panel, catalogue, stores: places, events: [] });
      const lines = planReplenishment(model, {
        skus: skus.map((_, sku) => sku),
        stores: places.map((_, store) => store),
        fromWeek: view.week,
        leadTimeWeeks: () => lead,
        coverWeeks: review,
        serviceLevel,
        stock: (sku, store) => ({ onHand: view.position[store]![sku]!, reserved: 0, inTransit: 0 }),
        warehouse: (sku) => view.warehouse[sku]!,
        warehouseLimit: null,
        budget: null,
        presentationMinimum: 0,
        everyPair: true,
        // Transfers are left out, so that all policies move the same things.
        distanceKm: () => Number.POSITIVE_INFINITY,
      });
      const shipped = places.map(() => new Array<number>(skuCount).fill(0));
      for (const line of lines) shipped[line.store]![line.sku] = line.quantity;
      return shipped;
    },
  };
}
