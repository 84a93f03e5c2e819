import { DuckDBInstance, type DuckDBConnection, type JS } from '@duckdb/node-api';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { quoteText } from './rule-sql.ts';

export type EngineValue = string | number | boolean | null | EngineValue[] | { [name: string]: EngineValue };
export type EngineRow = Record<string, EngineValue>;

/** The database engine of one import: checks rows and writes columnar files, spilling to disk past its memory. */
export interface ImportEngine {
  run(sql: string): Promise<void>;
  /** The number in the only cell of a result; zero for NULL. */
  number(sql: string): Promise<number>;
  /** All rows; dates as ISO text, whole numbers as numbers. For small results. */
  rows(sql: string): Promise<EngineRow[]>;
  /** Rows in batches of some thousands, read as they are needed. */
  batches(sql: string): AsyncGenerator<EngineValue[][]>;
  /** (Re)creates a table with one text column `id`. */
  fillIds(table: string, ids: Iterable<string>): Promise<void>;
  close(): void;
}

/**
 * Opens the engine. It reads and writes only below `folders`; memory beyond `memoryMegabytes` (excluding
 * file buffers) spills into `spillFolder`. Files that queries name are absolute paths.
 */
export async function openImportEngine(options: {
  folders: readonly string[];
  spillFolder: string;
  memoryMegabytes: number;
  threads: number;
}): Promise<ImportEngine> {
  const spill = join(options.spillFolder, 'spill');
  await mkdir(spill, { recursive: true });
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: `${options.memoryMegabytes}MB`,
    threads: String(options.threads),
    temp_directory: spill,
    autoinstall_known_extensions: 'false',
    preserve_insertion_order: 'false',
  });
  const connection = await instance.connect();
  const folders = options.folders.map((folder) => quoteText(folder)).join(', ');
  await connection.run(`SET allowed_directories = [${folders}]`);
  await connection.run('SET enable_external_access = false');
  await connection.run('SET lock_configuration = true');
  return createEngine(instance, connection);
}

function createEngine(instance: DuckDBInstance, connection: DuckDBConnection): ImportEngine {
  return {
    async run(sql) {
      await connection.run(sql);
    },
    async rows(sql) {
      const reader = await connection.runAndReadAll(sql);
      return reader
        .getRowObjectsJS()
        .map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])));
    },
    async number(sql) {
      const reader = await connection.runAndReadAll(sql);
      return Number(reader.getRowsJS()[0]?.[0] ?? 0);
    },
    async *batches(sql) {
      const result = await connection.stream(sql);
      for await (const rows of result.yieldRowsJs()) yield rows.map((row) => row.map(plain));
    },
    async fillIds(table, ids) {
      await connection.run(`CREATE OR REPLACE TABLE ${table} (id VARCHAR)`);
      const appender = await connection.createAppender(table);
      for (const id of ids) {
        appender.appendVarchar(id);
        appender.endRow();
      }
      appender.closeSync();
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** A cell as text; null for NULL and for what is no single value. */
export function cellText(value: EngineValue | undefined): string | null {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

/** Values of the engine as JSON-like values. */
function plain(value: JS): EngineValue {
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plain(part as JS)]));
  }
  return value ?? null;
}
