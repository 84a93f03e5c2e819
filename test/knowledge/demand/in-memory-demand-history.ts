import type { DemandHistory, DemandScope, HouseEvent } from '../../../knowledge/demand/demand-history.ts';
import { eventsBetween } from '../../../knowledge/demand/house-events.ts';
import { weeklySalesOf, weeklyTotalsOf } from '../../../knowledge/demand/panel-rows.ts';
import {
  createSalesPanel,
  emptySalesPanel,
  slicePanel,
  type SalesPanel,
} from '../../../knowledge/demand/sales-panel.ts';
import { mondayOfWeek, weekOfDate } from '../../../knowledge/demand/weeks.ts';

export interface Sale {
  soldOn: string;
  storeId: string;
  sku: string;
  quantity: number;
}

export interface DemandData {
  sales: readonly Sale[];
  shipments?: readonly { toStoreId: string; shippedOn: string; arrivedOn: string | null }[];
  webViews?: readonly { productId: string; country: string; viewedOn: string; views: number }[];
  events?: readonly HouseEvent[];
}

const byText = (a: string, b: string) => Number(a > b) - Number(a < b);

/** Folds sales into a panel in the plainest way. */
export function panelOf(sales: readonly Sale[]): SalesPanel {
  if (sales.length === 0) return emptySalesPanel;
  const days = sales.map((sale) => sale.soldOn).toSorted(byText);
  const sums = new Map<string, number>();
  for (const { soldOn, storeId, sku, quantity } of sales) {
    const key = JSON.stringify([sku, storeId, weekOfDate(soldOn)]);
    sums.set(key, (sums.get(key) ?? 0) + quantity);
  }
  const entries = [...sums]
    .filter(([, quantity]) => quantity !== 0)
    .map(([key, quantity]) => {
      const [sku, storeId, week] = JSON.parse(key) as [string, string, number];
      return { sku, storeId, week, quantity };
    })
    .toSorted((a, b) => byText(a.sku, b.sku) || byText(a.storeId, b.storeId) || a.week - b.week);
  const storeIds = [...new Set(entries.map((entry) => entry.storeId))].toSorted(byText);
  const skus = [...new Set(entries.map((entry) => entry.sku))].toSorted(byText);
  const [firstDay, lastDay] = [days[0]!, days.at(-1)!];
  return createSalesPanel(
    {
      storeIds,
      skus,
      store: entries.map((entry) => storeIds.indexOf(entry.storeId)),
      sku: entries.map((entry) => skus.indexOf(entry.sku)),
      week: entries.map((entry) => entry.week),
      quantity: entries.map((entry) => entry.quantity),
    },
    { firstDay, lastDay, firstWeek: weekOfDate(firstDay), lastWeek: weekOfDate(lastDay) },
  );
}

/** `DemandHistory` over plain rows. */
export function createInMemoryDemandHistory(data: DemandData): DemandHistory {
  const { sales, shipments = [], webViews = [], events = [] } = data;
  const house = panelOf(sales);
  const scopes = new Map<string, SalesPanel>();
  const weeklyPanel = (scope: DemandScope) => {
    const key = JSON.stringify([scope.storeIds?.toSorted(), scope.skus?.toSorted()]);
    const panel = scopes.get(key) ?? slicePanel(house, scope);
    scopes.set(key, panel);
    return panel;
  };
  return {
    extent: () =>
      Promise.resolve(
        house.firstDay === null || house.lastDay === null
          ? null
          : { firstDay: house.firstDay, lastDay: house.lastDay, rows: sales.length },
      ),
    weeklyPanel: (query) => Promise.resolve(weeklyPanel(query)),
    weeklySales: (query) => Promise.resolve(weeklySalesOf(weeklyPanel(query), query.fromWeek)),
    weeklyTotals: (query) => Promise.resolve(weeklyTotalsOf(weeklyPanel(query))),
    events: (query) => Promise.resolve(eventsBetween(events, query)),
    leadTimes() {
      const days = new Map<string, number[]>();
      for (const { toStoreId, shippedOn, arrivedOn } of shipments) {
        if (arrivedOn === null) continue;
        const length = (Date.parse(arrivedOn) - Date.parse(shippedOn)) / 86_400_000;
        days.set(toStoreId, [...(days.get(toStoreId) ?? []), length]);
      }
      return Promise.resolve(new Map([...days].map(([storeId, list]) => [storeId, median(list)])));
    },
    weeklyWebViews({ productIds, fromWeek = '' }) {
      const sums = new Map<string, number>();
      for (const { productId, viewedOn, views } of webViews) {
        const week = mondayOfWeek(weekOfDate(viewedOn));
        if (!productIds.includes(productId) || week < fromWeek) continue;
        const key = JSON.stringify([productId, week]);
        sums.set(key, (sums.get(key) ?? 0) + views);
      }
      return Promise.resolve(
        [...sums]
          .map(([key, views]) => {
            const [productId, week] = JSON.parse(key) as [string, string];
            return { productId, week, views };
          })
          .toSorted((a, b) => byText(a.productId, b.productId) || byText(a.week, b.week)),
      );
    },
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
