import { join } from 'node:path';
import { currentFile, lakeLayout, type LakeDataset } from '../lake/lake-layout.ts';
import { publishGeneration } from '../lake/publish-generation.ts';
import type { ImportEngine } from './import-engine.ts';
import { quoteName, quoteText } from './rule-sql.ts';

/** Relation of what the lake holds of a dataset now, or null. */
export async function storedRelation(dataFolder: string, dataset: LakeDataset): Promise<string | null> {
  const file = await currentFile(dataFolder, dataset);
  return file === null ? null : `read_parquet(${quoteText(file)})`;
}

/**
 * Writes checked rows as the new generation of a dataset, with the stored rows when `append`. The rows are sorted for
 * queries by store and sku. `beforePublish` runs between writing and publishing.
 */
export async function writeLake(options: {
  engine: ImportEngine;
  dataFolder: string;
  dataset: LakeDataset;
  relation: string;
  stagingFolder: string;
  append: boolean;
  beforePublish: () => void | Promise<void>;
}): Promise<void> {
  const { engine, dataFolder, dataset, relation, append } = options;
  const layout = lakeLayout[dataset];
  const columns = Object.keys(layout.columns).map(quoteName).join(', ');
  const stored = append ? await storedRelation(dataFolder, dataset) : null;
  const added = `SELECT ${columns} FROM ${relation}`;
  const all = stored ? `SELECT ${columns} FROM ${stored} UNION ALL ${added}` : added;
  const finished = join(options.stagingFolder, `${dataset}.parquet`);
  await engine.run(
    `COPY (SELECT * FROM (${all}) ORDER BY ${layout.sortedBy.map(quoteName).join(', ')})
     TO ${quoteText(finished)} (FORMAT parquet, COMPRESSION zstd)`,
  );
  await options.beforePublish();
  await publishGeneration(dataFolder, dataset, finished);
}
