/** Stock of one sku in one place. Pieces are whole numbers; `onHand` can be negative where the source says so. */
export interface StockLevel {
  storeId: string;
  sku: string;
  onHand: number;
  inTransit: number;
  reserved: number;
  /** ISO date or date-time. */
  asOf: string;
}

/** Port: where stock is read. A sku with no row has no known stock in that place. */
export interface StockLevels {
  /** Levels of the given skus in the given stores (all stores when not given), in no order. */
  levels(query: { skus: readonly string[]; storeIds?: readonly string[] }): Promise<StockLevel[]>;
  /** Every level of one place, for planning. */
  levelsOfStores(storeIds: readonly string[]): Promise<StockLevel[]>;
  /** Time of the newest level, or null when no stock is loaded. */
  asOf(): Promise<string | null>;
}
