import { sql, type Kysely } from 'kysely';
import { dataFiles, type DataFileName } from '../../contracts/data-files.ts';
import { isLakeDataset } from '../lake/lake-layout.ts';
import type { HouseSchema } from '../storage/schema.ts';
import { columnsOf } from './column-rules.ts';
import type { ImportEngine } from './import-engine.ts';
import type { Dataset } from './import-report.ts';
import type { KnownIdentifiers } from './known-identifiers.ts';
import { quoteName } from './rule-sql.ts';
import { storedRelation } from './write-lake.ts';

/**
 * After stores, products or variants were replaced: which earlier data, not part of this import, names
 * identifiers that are gone. One sentence for each column.
 */
export async function describeDanglingReferences(options: {
  database: Kysely<HouseSchema>;
  engine: ImportEngine;
  known: KnownIdentifiers;
  dataFolder: string;
  loaded: ReadonlySet<Dataset>;
}): Promise<string[]> {
  const notices: string[] = [];
  for (const dataset of Object.keys(dataFiles) as DataFileName[]) {
    if (options.loaded.has(dataset)) continue;
    for (const [column, rule] of columnsOf(dataset)) {
      const target = rule.kind === 'text' ? rule.references : undefined;
      if (!target || !options.loaded.has(target)) continue;
      await options.known.prepare(target);
      const rows = await countDangling(options, dataset, column, target);
      if (rows === 0) continue;
      notices.push(
        `${rows} stored rows of ${dataset} have a ${column} that is no longer in ${target}; import ${dataset} again.`,
      );
    }
  }
  return notices;
}

async function countDangling(
  {
    database,
    engine,
    dataFolder,
  }: { database: Kysely<HouseSchema>; engine: ImportEngine; dataFolder: string },
  dataset: DataFileName,
  column: string,
  target: 'stores' | 'products' | 'variants',
): Promise<number> {
  if (isLakeDataset(dataset)) {
    const stored = await storedRelation(dataFolder, dataset);
    if (!stored) return 0;
    return engine.number(
      `SELECT count(*) FROM ${stored} WHERE ${quoteName(column)} NOT IN (SELECT id FROM known_${target})`,
    );
  }
  const targetColumn = { stores: 'store_id', products: 'product_id', variants: 'sku' }[target];
  const { rows } = await sql<{ total: number }>`
    select count(*) as total from ${sql.table(dataset)} where ${sql.ref(column)} is not null
    and ${sql.ref(column)} not in (select ${sql.ref(targetColumn)} from ${sql.table(target)})`.execute(
    database,
  );
  return Number(rows[0]?.total ?? 0);
}
