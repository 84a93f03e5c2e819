import { DuckDBTypeId, type DuckDBDataChunk, type DuckDBResult, type DuckDBValue } from '@duckdb/node-api';

/** The answer to a query, by column. */
export interface LakeRows {
  readonly rowCount: number;
  readonly columnNames: readonly string[];
  /** A column of numbers or booleans (1 and 0); NaN where there is no value. Throws for other types. */
  numbers(column: string): Float64Array;
  /** A column of text, or of dates as ISO 8601; null where there is no value. Throws for other types. */
  texts(column: string): readonly (string | null)[];
}

const numberTypes: ReadonlySet<DuckDBTypeId> = new Set([
  DuckDBTypeId.BOOLEAN,
  DuckDBTypeId.TINYINT,
  DuckDBTypeId.SMALLINT,
  DuckDBTypeId.INTEGER,
  DuckDBTypeId.BIGINT,
  DuckDBTypeId.HUGEINT,
  DuckDBTypeId.UTINYINT,
  DuckDBTypeId.USMALLINT,
  DuckDBTypeId.UINTEGER,
  DuckDBTypeId.UBIGINT,
  DuckDBTypeId.UHUGEINT,
  DuckDBTypeId.FLOAT,
  DuckDBTypeId.DOUBLE,
]);

const millisecondsPerDay = 86_400_000;

/** Reads a whole result into columns. Whole numbers beyond 2^53 lose their last digits. */
export async function readLakeRows(result: DuckDBResult): Promise<LakeRows> {
  const names = result.deduplicatedColumnNames();
  const types = names.map((_, at) => result.columnTypeId(at));
  const chunks = await result.fetchAllChunks();
  const rowCount = chunks.reduce((sum, chunk) => sum + chunk.rowCount, 0);
  const columns = new Map<string, Float64Array | (string | null)[]>();
  names.forEach((name, at) => {
    const type = types[at];
    if (type !== undefined && numberTypes.has(type)) columns.set(name, readNumbers(chunks, at, rowCount));
    else if (type === DuckDBTypeId.VARCHAR) columns.set(name, readTexts(chunks, at));
    else if (type === DuckDBTypeId.DATE) columns.set(name, readDays(chunks, at));
    else throw new Error(`The column ${name} has a type that the lake does not give out; cast it.`);
  });
  const column = (name: string) => {
    const found = columns.get(name);
    if (!found) throw new Error(`The result has no column ${name}.`);
    return found;
  };
  return {
    rowCount,
    columnNames: names,
    numbers(name) {
      const found = column(name);
      if (!(found instanceof Float64Array)) throw new Error(`The column ${name} holds no numbers.`);
      return found;
    },
    texts(name) {
      const found = column(name);
      if (found instanceof Float64Array) throw new Error(`The column ${name} holds no text.`);
      return found;
    },
  };
}

function readNumbers(chunks: readonly DuckDBDataChunk[], column: number, rowCount: number): Float64Array {
  const values = new Float64Array(rowCount);
  let next = 0;
  eachValue(chunks, column, (value) => {
    values[next++] = value === null ? Number.NaN : Number(value);
  });
  return values;
}

function readTexts(chunks: readonly DuckDBDataChunk[], column: number): (string | null)[] {
  const values: (string | null)[] = [];
  eachValue(chunks, column, (value) => values.push(typeof value === 'string' ? value : null));
  return values;
}

function readDays(chunks: readonly DuckDBDataChunk[], column: number): (string | null)[] {
  const values: (string | null)[] = [];
  // A long history has few distinct days, and writing a date is slow.
  const written = new Map<number, string>();
  eachValue(chunks, column, (value) => {
    if (value === null || typeof value !== 'object' || !('days' in value)) {
      values.push(null);
      return;
    }
    const day = Number(value.days);
    let text = written.get(day);
    if (text === undefined) {
      text = new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
      written.set(day, text);
    }
    values.push(text);
  });
  return values;
}

function eachValue(
  chunks: readonly DuckDBDataChunk[],
  column: number,
  visit: (value: DuckDBValue) => void,
): void {
  for (const chunk of chunks) {
    const vector = chunk.getColumnVector(column);
    for (let row = 0; row < chunk.rowCount; row += 1) visit(vector.getItem(row));
  }
}
