import type { SalesPanel } from './sales-panel.ts';

/** Units sold (net of returns unless said) per store, sku and week. Weeks start on Monday (ISO). */
export interface WeeklySales {
  storeId: string;
  sku: string;
  /** ISO date of the Monday. */
  week: string;
  quantity: number;
}

export interface HouseEvent {
  startsOn: string;
  endsOn: string;
  /** null means every country. */
  country: string | null;
  name: string;
  kind: 'holiday' | 'launch' | 'campaign' | 'sale';
}

export interface SalesExtent {
  firstDay: string;
  lastDay: string;
  rows: number;
}

/** Stores and skus that a question is about; what is not given means everything, an empty list means nothing. */
export interface DemandScope {
  storeIds?: readonly string[];
  skus?: readonly string[];
}

/** Port: what the columnar lake knows of past demand. */
export interface DemandHistory {
  /** First and last day with sales, or null when no sales are loaded. */
  extent(): Promise<SalesExtent | null>;
  /**
   * Net units per store, sku and week over a scope in compact arrays, the form that forecasting computes on.
   * The same scope over unchanged data gives the same object, so a caller may keep what it derived from it.
   */
  weeklyPanel(query: DemandScope, signal?: AbortSignal): Promise<SalesPanel>;
  /** The same as rows, from a week on; sorted by store, sku, week. */
  weeklySales(query: DemandScope & { fromWeek?: string }, signal?: AbortSignal): Promise<WeeklySales[]>;
  /** Total net units by week over a scope, without store and sku; sorted by week. */
  weeklyTotals(query: DemandScope, signal?: AbortSignal): Promise<{ week: string; quantity: number }[]>;
  /** Events that touch the days from `from` to `to`; with a country also those of every country. */
  events(query: { from: string; to: string; country?: string }): Promise<HouseEvent[]>;
  /** Median days from shipment to arrival by destination store; absent stores have no shipments. */
  leadTimes(): Promise<Map<string, number>>;
  /** Web views of products by week (Monday) over countries; sorted by product and week. */
  weeklyWebViews(query: {
    productIds: readonly string[];
    fromWeek?: string;
  }): Promise<{ productId: string; week: string; views: number }[]>;
}
