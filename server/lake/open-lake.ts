import { mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance, LIST, VARCHAR, listValue, type DuckDBConnection } from '@duckdb/node-api';
import { currentFile, lakeDatasets, lakeFolder, lakeLayout, type LakeDataset } from './lake-layout.ts';
import { readLakeRows, type LakeRows } from './lake-rows.ts';

/** A value of a `$1`-style parameter; a list of texts serves `IN (SELECT unnest($1))`. */
export type LakeParameter = string | number | boolean | null | readonly string[];

/** The columnar lake, for reading: past sales, web views and shipments as the views of their names. */
export interface Lake {
  /**
   * Runs one query over the views `sales`, `web_views` and `shipments`; a dataset that was never imported is an
   * empty view. Sees an import that ends meanwhile from the next query on. An aborted signal interrupts the query and
   * rejects with the signal's reason.
   */
  query(sql: string, parameters?: readonly LakeParameter[], signal?: AbortSignal): Promise<LakeRows>;
  /** Names the current state of a dataset: another answer means that it was imported again. */
  version(dataset: LakeDataset): Promise<string>;
  close(): void;
}

export interface LakeOptions {
  memoryMegabytes?: number;
  threads?: number;
}

/**
 * Opens the lake of a data folder for reading. One per process: the engine is in memory and takes no lock on the
 * files, so an import and other servers can work beside it. Queries can read the lake and nothing else of the machine.
 */
export async function openLake(
  dataFolder: string,
  { memoryMegabytes = 512, threads = 2 }: LakeOptions = {},
): Promise<Lake> {
  await mkdir(lakeFolder(dataFolder), { recursive: true });
  const folder = await realpath(dataFolder);
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: `${memoryMegabytes}MB`,
    threads: String(threads),
    temp_directory: join(lakeFolder(folder), '.spill'),
    autoinstall_known_extensions: 'false',
  });
  const set = await instance.connect();
  await set.run(`SET allowed_directories = [${quoted(lakeFolder(folder))}]`);
  await set.run('SET enable_external_access = false');
  await set.run('SET lock_configuration = true');

  let bound = new Map<LakeDataset, string | null>();
  let binding: Promise<unknown> = Promise.resolve();
  const bind = () => {
    const next = binding.then(async () => {
      bound = await bindViews(set, folder, bound);
    });
    // A failed look at the folder concerns the query that asked; the next one looks again.
    binding = next.catch(() => undefined);
    return next;
  };

  return {
    async query(sql, parameters = [], signal) {
      signal?.throwIfAborted();
      await bind();
      const before = bound;
      try {
        return await runQuery(instance, sql, parameters, signal);
      } catch (error) {
        signal?.throwIfAborted();
        await bind();
        // An import replaced a file while the query was reading it.
        if (bound === before) throw error;
        return runQuery(instance, sql, parameters, signal);
      }
    },
    version: async (dataset) => (await currentFile(folder, dataset)) ?? 'nothing',
    close() {
      set.closeSync();
      instance.closeSync();
    },
  };
}

async function runQuery(
  instance: DuckDBInstance,
  sql: string,
  parameters: readonly LakeParameter[],
  signal: AbortSignal | undefined,
): Promise<LakeRows> {
  // A connection of its own, since an interrupt stops whatever runs on the connection.
  const connection = await instance.connect();
  let stopping: NodeJS.Timeout | undefined;
  const stop = () => {
    connection.interrupt();
    // An interrupt that comes before the query has begun is lost.
    stopping = setInterval(() => connection.interrupt(), 20);
  };
  signal?.addEventListener('abort', stop, { once: true });
  try {
    signal?.throwIfAborted();
    const isList = (value: LakeParameter): value is readonly string[] => Array.isArray(value);
    const values = parameters.map((value) => (isList(value) ? listValue([...value]) : value));
    const types = parameters.map((value) => (isList(value) ? LIST(VARCHAR) : undefined));
    const listTypes = Object.fromEntries(
      types.flatMap((type, at) => (type ? [[String(at + 1), type] as const] : [])),
    );
    const named = Object.fromEntries(values.map((value, at) => [String(at + 1), value]));
    const result = await connection.run(sql, named, listTypes);
    return await readLakeRows(result);
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
    clearInterval(stopping);
    connection.closeSync();
  }
}

/** Points the views at the current files; gives the same map when nothing changed. */
async function bindViews(
  connection: DuckDBConnection,
  dataFolder: string,
  bound: Map<LakeDataset, string | null>,
): Promise<Map<LakeDataset, string | null>> {
  const current = new Map<LakeDataset, string | null>();
  for (const dataset of lakeDatasets) current.set(dataset, await currentFile(dataFolder, dataset));
  if (lakeDatasets.every((dataset) => bound.has(dataset) && bound.get(dataset) === current.get(dataset))) {
    return bound;
  }
  for (const [dataset, file] of current) {
    await connection.run(`CREATE OR REPLACE VIEW ${dataset} AS ${file ? stored(file) : empty(dataset)}`);
  }
  return current;
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
const stored = (file: string) => `SELECT * FROM read_parquet(${quoted(file)})`;

function empty(dataset: LakeDataset): string {
  const columns = Object.entries(lakeLayout[dataset].columns);
  return `SELECT ${columns.map(([name, type]) => `NULL::${type} AS ${name}`).join(', ')} WHERE false`;
}
