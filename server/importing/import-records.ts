import type { Kysely } from 'kysely';
import type { HouseSchema } from '../storage/schema.ts';
import type { Dataset } from './import-report.ts';

/** Whose data it is: the house's own, or the fictional house that shows what the assistant does. */
export type ImportSource = 'house' | 'demonstration';

/** What is remembered of each file that was loaded. */
export interface ImportRecord {
  dataset: Dataset;
  file: string;
  rows: number;
  importedAt: string;
  source: ImportSource;
}

/** Remembers an import; within a transaction it is there exactly when the rows are. */
export async function recordImport(database: Kysely<HouseSchema>, record: ImportRecord): Promise<void> {
  const { file, rows, importedAt, dataset, source } = record;
  await database
    .insertInto('imports')
    .values({ file, rows, imported_at: importedAt, detail: JSON.stringify({ dataset, source }) })
    .execute();
}

/** Datasets whose latest import came from the demonstration house. */
export async function demonstrationDatasets(database: Kysely<HouseSchema>): Promise<Dataset[]> {
  const rows = await database.selectFrom('imports').select('detail').orderBy('id').execute();
  const sources = new Map<Dataset, ImportSource>();
  for (const row of rows) {
    const { dataset, source } = JSON.parse(row.detail) as Pick<ImportRecord, 'dataset' | 'source'>;
    sources.set(dataset, source);
  }
  return [...sources.entries()].flatMap(([dataset, source]) => (source === 'demonstration' ? [dataset] : []));
}
