/**
 * Net weekly units of every store and sku that ever sold, in compressed rows: one row a series (a sku in a store),
 * holding only its weeks with movement. Series are sorted by sku, then store, so that the stores of a sku are neighbours.
 */
export interface SalesPanel {
  /** ISO dates of the first and the last day with sales; null in an empty panel. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  /** Number (see weeks.ts) of the first week, and weeks up to the one of the last day. */
  readonly firstWeek: number;
  readonly weekCount: number;
  /** Sorted ids; the arrays below hold positions in them. */
  readonly storeIds: readonly string[];
  readonly skus: readonly string[];
  /** Store of each series. */
  readonly seriesStore: Int32Array;
  /** Series of sku `k` are `skuStart[k]` … `skuStart[k + 1] - 1`. */
  readonly skuStart: Int32Array;
  /** Entries of series `i` are `start[i]` … `start[i + 1] - 1` of `week` and `quantity`. */
  readonly start: Int32Array;
  /** Weeks since `firstWeek`, increasing within a series. */
  readonly week: Int32Array;
  readonly quantity: Float64Array;
}

/** Entries sorted by sku, store, week; positions refer to the id lists. */
export interface SalesEntries {
  storeIds: readonly string[];
  skus: readonly string[];
  store: ArrayLike<number>;
  sku: ArrayLike<number>;
  /** Week numbers (see weeks.ts). */
  week: ArrayLike<number>;
  quantity: ArrayLike<number>;
}

export interface PanelSpan {
  firstDay: string;
  lastDay: string;
  firstWeek: number;
  lastWeek: number;
}

/** Folds sorted entries into a panel; O(entries). Entries outside the span are left out. */
export function createSalesPanel(entries: SalesEntries, span: PanelSpan | null): SalesPanel {
  const { storeIds, skus } = entries;
  const length = span === null ? 0 : entries.week.length;
  const seriesStore: number[] = [];
  const start: number[] = [];
  const skuStart = new Int32Array(skus.length + 1);
  const week = new Int32Array(length);
  const quantity = new Float64Array(length);
  const firstWeek = span?.firstWeek ?? 0;
  const weekCount = span === null ? 0 : span.lastWeek - span.firstWeek + 1;
  let size = 0;
  let lastSku = -1;
  let lastStore = -1;
  for (let index = 0; index < length; index += 1) {
    const relative = entries.week[index]! - firstWeek;
    if (relative < 0 || relative >= weekCount) continue;
    const sku = entries.sku[index]!;
    const store = entries.store[index]!;
    if (sku !== lastSku || store !== lastStore) {
      while (lastSku < sku) {
        lastSku += 1;
        skuStart[lastSku] = seriesStore.length;
      }
      lastStore = store;
      seriesStore.push(store);
      start.push(size);
    }
    week[size] = relative;
    quantity[size] = entries.quantity[index]!;
    size += 1;
  }
  start.push(size);
  for (let sku = lastSku + 1; sku <= skus.length; sku += 1) skuStart[sku] = seriesStore.length;
  return {
    firstDay: span?.firstDay ?? null,
    lastDay: span?.lastDay ?? null,
    firstWeek,
    weekCount,
    storeIds,
    skus,
    seriesStore: Int32Array.from(seriesStore),
    skuStart,
    start: Int32Array.from(start),
    week: week.subarray(0, size),
    quantity: quantity.subarray(0, size),
  };
}

/** A panel of a house that has not sold anything. */
export const emptySalesPanel: SalesPanel = createSalesPanel(
  { storeIds: [], skus: [], store: [], sku: [], week: [], quantity: [] },
  null,
);

/**
 * The part of a panel within stores and skus (everything where not given); the span of weeks stays.
 * Stores and skus without sales are left out of the id lists.
 */
export function slicePanel(
  panel: SalesPanel,
  scope: { storeIds?: readonly string[]; skus?: readonly string[] },
): SalesPanel {
  const skus = scope.skus && new Set(scope.skus);
  const { storeIds, storePosition } = storesWithin(panel, skus, scope.storeIds);
  const keptSkus: string[] = [];
  const skuStart: number[] = [];
  const seriesStore: number[] = [];
  const start: number[] = [];
  const week = new Int32Array(panel.week.length);
  const quantity = new Float64Array(panel.week.length);
  let size = 0;
  panel.skus.forEach((sku, position) => {
    if (skus && !skus.has(sku)) return;
    const before = seriesStore.length;
    for (let series = panel.skuStart[position]!; series < panel.skuStart[position + 1]!; series += 1) {
      const store = storePosition[panel.seriesStore[series]!]!;
      if (store < 0) continue;
      seriesStore.push(store);
      start.push(size);
      const from = panel.start[series]!;
      const to = panel.start[series + 1]!;
      week.set(panel.week.subarray(from, to), size);
      quantity.set(panel.quantity.subarray(from, to), size);
      size += to - from;
    }
    if (seriesStore.length === before) return;
    keptSkus.push(sku);
    skuStart.push(before);
  });
  skuStart.push(seriesStore.length);
  start.push(size);
  return {
    ...panel,
    storeIds,
    skus: keptSkus,
    seriesStore: Int32Array.from(seriesStore),
    skuStart: Int32Array.from(skuStart),
    start: Int32Array.from(start),
    week: week.slice(0, size),
    quantity: quantity.slice(0, size),
  };
}

/** Stores of a scope that sold one of its skus, and their new positions (−1 for the others). */
function storesWithin(
  panel: SalesPanel,
  skus: ReadonlySet<string> | undefined,
  asked: readonly string[] | undefined,
): { storeIds: string[]; storePosition: Int32Array } {
  const sold = new Uint8Array(panel.storeIds.length);
  panel.skus.forEach((sku, position) => {
    if (skus && !skus.has(sku)) return;
    for (let series = panel.skuStart[position]!; series < panel.skuStart[position + 1]!; series += 1) {
      sold[panel.seriesStore[series]!] = 1;
    }
  });
  const stores = asked && new Set(asked);
  const storePosition = new Int32Array(panel.storeIds.length).fill(-1);
  const storeIds: string[] = [];
  panel.storeIds.forEach((storeId, position) => {
    if (sold[position] === 0 || (stores && !stores.has(storeId))) return;
    storePosition[position] = storeIds.length;
    storeIds.push(storeId);
  });
  return { storeIds, storePosition };
}

/** Series of a sku in a store, or -1 when it never sold there. */
export function seriesAt(panel: SalesPanel, sku: number, store: number): number {
  if (sku < 0 || store < 0) return -1;
  let low = panel.skuStart[sku]!;
  let high = panel.skuStart[sku + 1]! - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = panel.seriesStore[middle]!;
    if (found === store) return middle;
    if (found < store) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
