import type { DuckDBInstance } from '@duckdb/node-api';
import { keptQuantiles, rowWidth, type ForecastPart } from '../../knowledge/demand/night/forecast-part.ts';
import { finishFile } from './forecast-files.ts';

const numbers = [
  'mean',
  'level',
  'season',
  'event',
  'launch',
  ...keptQuantiles.map((_, place) => `q${place + 1}0`),
];
const columns = [
  'store_id VARCHAR',
  'sku VARCHAR',
  'week INTEGER',
  ...numbers.map((name) => `${name} FLOAT`),
];
const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** Writes a part as a Parquet file, sorted by store and sku; it has its name only when it is whole. */
export async function writePart(
  instance: DuckDBInstance,
  file: string,
  part: ForecastPart,
  names: { skus: readonly string[]; storeIds: readonly string[] },
): Promise<void> {
  const connection = await instance.connect();
  try {
    await connection.run(`CREATE OR REPLACE TEMP TABLE part (${columns.join(', ')})`);
    const appender = await connection.createAppender('part');
    const { skus, stores, weeks, values } = part;
    for (let pair = 0; pair < skus.length; pair += 1) {
      const storeId = names.storeIds[stores[pair]!]!;
      const sku = names.skus[skus[pair]!]!;
      for (let week = 0; week < weeks; week += 1) {
        const row = (pair * weeks + week) * rowWidth;
        appender.appendVarchar(storeId);
        appender.appendVarchar(sku);
        appender.appendInteger(week);
        for (let place = 0; place < rowWidth; place += 1) appender.appendFloat(values[row + place]!);
        appender.endRow();
      }
    }
    appender.closeSync();
    const unfinished = `${file}.new`;
    await connection.run(
      `COPY (SELECT * FROM part ORDER BY store_id, sku, week) TO ${quoted(unfinished)} (FORMAT parquet, COMPRESSION zstd)`,
    );
    await connection.run('DROP TABLE part');
    await finishFile(unfinished, file);
  } finally {
    connection.closeSync();
  }
}
