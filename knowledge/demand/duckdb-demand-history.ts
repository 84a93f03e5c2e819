import type { ColumnarQuery, QueryParameter } from './columnar-query.ts';
import type { DemandHistory, DemandScope, HouseEvent, SalesExtent } from './demand-history.ts';
import { eventsBetween } from './house-events.ts';
import { createPanelStore } from './panel-store.ts';
import { weeklySalesOf, weeklyTotalsOf } from './panel-rows.ts';
import { createSalesPanel, emptySalesPanel, type SalesPanel } from './sales-panel.ts';
import { weekOfDate } from './weeks.ts';

export interface DuckdbDemandHistoryOptions {
  database: ColumnarQuery;
  /** Names the state of the imported sales, e.g. the current file; another answer means other data. */
  salesVersion: () => Promise<string>;
  events: () => Promise<readonly HouseEvent[]>;
  /**
   * Sales rows up to which the whole house is kept in memory as one panel (at most 12 bytes a row); a larger house is
   * read scope by scope.
   */
  largestPanelRows?: number;
}

const defaultLargestPanelRows = 20_000_000;
const weekOfSale = `((sold_on - DATE '1970-01-05') // 7)::INTEGER`;

/**
 * `DemandHistory` over the columnar lake. Weekly sales are read once for each state of the data and kept as compact
 * panels; every other question is a query of its own.
 */
export function createDuckdbDemandHistory(options: DuckdbDemandHistoryOptions): DemandHistory {
  const { database } = options;

  const extent = async (): Promise<SalesExtent | null> => {
    const found = await database.query(
      `SELECT min(sold_on)::VARCHAR AS first_day, max(sold_on)::VARCHAR AS last_day, count(*)::DOUBLE AS row_count
       FROM sales`,
    );
    const [firstDay, lastDay] = [found.texts('first_day')[0], found.texts('last_day')[0]];
    if (!firstDay || !lastDay) return null;
    return { firstDay, lastDay, rows: found.numbers('row_count')[0] ?? 0 };
  };

  const panels = createPanelStore({
    version: options.salesVersion,
    keepsWholeHouse: async () =>
      ((await extent())?.rows ?? 0) <= (options.largestPanelRows ?? defaultLargestPanelRows),
    read: (scope) => readPanel(database, extent, scope),
  });

  const weeklyPanel = async (query: DemandScope, signal?: AbortSignal) => {
    const panel = await panels.panel(query);
    signal?.throwIfAborted();
    return panel;
  };

  return {
    extent,
    weeklyPanel,
    async weeklySales(query, signal) {
      return weeklySalesOf(await weeklyPanel(query, signal), query.fromWeek);
    },
    async weeklyTotals(query, signal) {
      return weeklyTotalsOf(await weeklyPanel(query, signal));
    },
    events: async (query) => eventsBetween(await options.events(), query),
    async leadTimes() {
      const found = await database.query(
        `SELECT to_store_id, median(arrived_on - shipped_on)::DOUBLE AS days FROM shipments
         WHERE arrived_on >= shipped_on GROUP BY 1 ORDER BY 1`,
      );
      const days = found.numbers('days');
      return new Map(found.texts('to_store_id').map((storeId, row) => [storeId ?? '', days[row]!]));
    },
    async weeklyWebViews({ productIds, fromWeek }) {
      if (productIds.length === 0) return [];
      const found = await database.query(
        `SELECT product_id, date_trunc('week', viewed_on)::DATE::VARCHAR AS week, sum(views)::DOUBLE AS views
         FROM web_views
         WHERE product_id IN (SELECT unnest($1)) AND date_trunc('week', viewed_on) >= $2::DATE
         GROUP BY 1, 2 ORDER BY 1, 2`,
        [productIds, fromWeek ?? '0001-01-01'],
      );
      const weeks = found.texts('week');
      const views = found.numbers('views');
      return found.texts('product_id').map((productId, row) => ({
        productId: productId ?? '',
        week: weeks[row] ?? '',
        views: views[row]!,
      }));
    },
  };
}

/** Ids first, then entries by position: text would be most of the cost of a million rows. */
async function readPanel(
  database: ColumnarQuery,
  extent: () => Promise<SalesExtent | null>,
  scope: DemandScope,
): Promise<SalesPanel> {
  const span = await extent();
  if (span === null) return emptySalesPanel;
  const conditions: string[] = [];
  const parameters: QueryParameter[] = [];
  const restrict = (column: string, values: readonly string[] | undefined) => {
    if (!values) return;
    parameters.push(values);
    conditions.push(`${column} IN (SELECT unnest($${parameters.length}))`);
  };
  restrict('store_id', scope.storeIds);
  restrict('sku', scope.skus);
  const weekly = `weekly AS (
    SELECT store_id, sku, ${weekOfSale} AS week, sum(quantity)::DOUBLE AS quantity FROM sales
    ${conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''}
    GROUP BY ALL HAVING sum(quantity) <> 0)`;
  const ids = async (column: string) => {
    const found = await database.query(
      `WITH ${weekly} SELECT DISTINCT ${column} AS id FROM weekly ORDER BY 1`,
      parameters,
    );
    return found.texts('id').map((id) => id ?? '');
  };
  const storeIds = await ids('store_id');
  const skus = await ids('sku');
  const entries = await database.query(
    `WITH ${weekly}
     SELECT dense_rank() OVER (ORDER BY store_id) - 1 AS store, dense_rank() OVER (ORDER BY sku) - 1 AS sku_position,
            week, quantity
     FROM weekly ORDER BY 2, 1, 3`,
    parameters,
  );
  return createSalesPanel(
    {
      storeIds,
      skus,
      store: entries.numbers('store'),
      sku: entries.numbers('sku_position'),
      week: entries.numbers('week'),
      quantity: entries.numbers('quantity'),
    },
    {
      firstDay: span.firstDay,
      lastDay: span.lastDay,
      firstWeek: weekOfDate(span.firstDay),
      lastWeek: weekOfDate(span.lastDay),
    },
  );
}
