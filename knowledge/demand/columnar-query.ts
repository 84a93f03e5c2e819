/** A value of a `$1`-style parameter; a list of texts serves `IN (SELECT unnest($1))`. */
export type QueryParameter = string | number | readonly string[];

/** A whole result by column. */
interface ColumnarRows {
  readonly rowCount: number;
  /** A column of numbers; NaN where there is no value. */
  numbers(column: string): Float64Array;
  /** A column of text; null where there is no value. */
  texts(column: string): readonly (string | null)[];
}

/**
 * Port: a DuckDB database with the relations `sales`, `web_views` and `shipments`, each with the columns of its data
 * file and empty where nothing was imported. Parameters are bound, never spliced into the text.
 */
export interface ColumnarQuery {
  query(sql: string, parameters?: readonly QueryParameter[], signal?: AbortSignal): Promise<ColumnarRows>;
}
