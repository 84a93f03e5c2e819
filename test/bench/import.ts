import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import { importFolder } from '../../server/importing/import-folder.ts';
import { openDatabase } from '../../server/storage/open-database.ts';

export interface ImportBench {
  name: 'import';
  figures: {
    salesRows: number;
    salesMegabytes: number;
    seconds: number;
    rowsPerSecond: number;
    /** Processor time of the importing process, which other work on the machine does not lengthen. */
    processorSeconds: number;
    /** Highest resident memory of the importing process, which does nothing else. */
    peakMegabytes: number;
    lakeMegabytes: number;
  };
  peers: Record<string, never>;
}

const stores = 250;
const skus = 100_000;

/** Writes a house of the planned size with the given number of sales rows; every row is good. */
async function generate(folder: string, salesRows: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  const instance = await DuckDBInstance.create(':memory:', { memory_limit: '512MB', threads: '2' });
  const connection = await instance.connect();
  const write = (file: string, query: string) =>
    connection.run(`COPY (${query}) TO '${join(folder, file).replaceAll("'", "''")}' (HEADER)`);
  try {
    await write(
      'stores.csv',
      `SELECT 'store-' || i AS store_id, 'Store ' || i AS name, 'store' AS kind, 'Milan' AS city, 'IT' AS country,
       NULL AS region, NULL AS latitude, NULL AS longitude, NULL AS time_zone, NULL AS opened_on FROM range(${stores}) t(i)`,
    );
    await write(
      'products.csv',
      `SELECT 'product-' || i AS product_id, NULL AS style_code, 'Bag ' || i AS name, 'bags' AS category,
       NULL AS subcategory, NULL AS line, NULL AS material, NULL AS colour, NULL AS colour_family, NULL AS gender,
       NULL AS season, NULL AS launched_on, 1200.50 AS price, 'EUR' AS currency, NULL AS description
       FROM range(${skus / 5}) t(i)`,
    );
    await write(
      'variants.csv',
      `SELECT 'SKU-' || lpad(i::VARCHAR, 6, '0') AS sku, 'product-' || (i // 5) AS product_id, NULL AS size,
       NULL AS barcode FROM range(${skus}) t(i)`,
    );
    // Multiplying by primes scatters stores, articles and days as a till's export does.
    await write(
      'sales.csv',
      `SELECT DATE '2022-01-01' + (i * 7919 % 1095)::INTEGER AS sold_on, 'store-' || (i * 31 % ${stores}) AS store_id,
       'SKU-' || lpad((i * 104729 % ${skus})::VARCHAR, 6, '0') AS sku, (i % 7)::INTEGER - 1 AS quantity,
       (100 + i % 900)::DECIMAL(10, 2) AS unit_price, 'EUR' AS currency FROM range(${salesRows}) t(i)`,
    );
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Imports a folder and reports on the last line; run as a process of its own, so that its memory is the import's. */
async function importOnce(folder: string, dataFolder: string): Promise<void> {
  await mkdir(dataFolder, { recursive: true });
  const database = await openDatabase(join(dataFolder, 'house.db'));
  const report = await importFolder({ folder, dataFolder, database });
  await database.destroy();
  const sales = report.files.find((file) => file.dataset === 'sales');
  const { user, system } = process.cpuUsage();
  process.stdout.write(
    JSON.stringify({
      outcome: report.outcome,
      rows: sales?.rows ?? 0,
      seconds: sales?.seconds ?? 0,
      peakMemoryBytes: report.peakMemoryBytes,
      processorSeconds: (user + system) / 1e6,
    }),
  );
}

function runChild(folder: string, dataFolder: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [...process.execArgv, import.meta.filename, '--import', folder, '--data', dataFolder],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`The import ended with code ${code}.`));
    });
  });
}

/**
 * Measures the import of sales: rows a second and memory, on generated files in a temporary folder that is removed
 * afterwards (about 45 bytes a row of CSV, and half of that again while it runs).
 */
export async function runImportBench({ salesRows = 10_000_000 } = {}): Promise<ImportBench> {
  const temporary = await mkdtemp(join(tmpdir(), 'comptoir-import-bench-'));
  try {
    const folder = join(temporary, 'house');
    const dataFolder = join(temporary, 'data');
    await generate(folder, salesRows);
    const result = JSON.parse(await runChild(folder, dataFolder)) as {
      outcome: string;
      rows: number;
      seconds: number;
      peakMemoryBytes: number;
      processorSeconds: number;
    };
    if (result.outcome !== 'loaded' || result.rows !== salesRows) {
      throw new Error(`The import loaded ${result.rows} of ${salesRows} rows.`);
    }
    const megabytes = async (path: string) => round((await stat(path)).size / 1024 / 1024);
    return {
      name: 'import',
      figures: {
        salesRows,
        salesMegabytes: await megabytes(join(folder, 'sales.csv')),
        seconds: round(result.seconds),
        rowsPerSecond: Math.round(salesRows / result.seconds),
        processorSeconds: round(result.processorSeconds),
        peakMegabytes: round(result.peakMemoryBytes / 1024 / 1024),
        lakeMegabytes: await megabytes(join(dataFolder, 'lake', 'sales', '00000001.parquet')),
      },
      peers: {},
    };
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

const round = (value: number) => Math.round(value * 10) / 10;

/** The figures as a table for people. */
export function presentImportBench({ figures }: ImportBench): string {
  const number = new Intl.NumberFormat('en');
  const rows: [string, string][] = [
    ['sales rows', number.format(figures.salesRows)],
    ['sales.csv', `${number.format(figures.salesMegabytes)} MB`],
    ['time', `${figures.seconds} s`],
    ['rate', `${number.format(figures.rowsPerSecond)} rows/s`],
    ['processor time', `${figures.processorSeconds} s`],
    ['memory at most', `${number.format(figures.peakMegabytes)} MB`],
    ['stored', `${figures.lakeMegabytes} MB`],
  ];
  return rows.map(([name, value]) => `${name.padEnd(16)}${value.padStart(18)}`).join('\n');
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({
    options: {
      import: { type: 'string' },
      data: { type: 'string' },
      rows: { type: 'string' },
      json: { type: 'boolean' },
    },
  });
  if (values.import && values.data) {
    await importOnce(values.import, values.data);
  } else {
    const bench = await runImportBench(values.rows ? { salesRows: Number(values.rows) } : {});
    process.stdout.write(`${presentImportBench(bench)}\n`);
    if (values.json) process.stdout.write(`${JSON.stringify(bench)}\n`);
  }
}
