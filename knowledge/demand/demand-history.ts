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

/** Port: what the columnar lake knows of past demand. Empty scopes mean everything. */
export interface DemandHistory {
  /** First and last day with sales, or null when no sales are loaded. */
  extent(): Promise<SalesExtent | null>;
  weeklySales(
    query: { storeIds?: readonly string[]; skus?: readonly string[]; fromWeek?: string },
    signal?: AbortSignal,
  ): Promise<WeeklySales[]>;
  /** Total net units by week over a scope, without store and sku; for season and level of groups. */
  weeklyTotals(
    query: { storeIds?: readonly string[]; skus?: readonly string[] },
    signal?: AbortSignal,
  ): Promise<{ week: string; quantity: number }[]>;
  events(query: { from: string; to: string; country?: string }): Promise<HouseEvent[]>;
  /** Median days from shipment to arrival by destination store; absent stores have no shipments. */
  leadTimes(): Promise<Map<string, number>>;
  /** Web views of products by week (Monday) over countries. */
  weeklyWebViews(query: {
    productIds: readonly string[];
    fromWeek?: string;
  }): Promise<{ productId: string; week: string; views: number }[]>;
}
