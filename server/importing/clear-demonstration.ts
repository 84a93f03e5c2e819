import type { Kysely } from 'kysely';
import { importedRows } from '../documents/document-rows.ts';
import { isLakeDataset } from '../lake/lake-layout.ts';
import { removeGenerations } from '../lake/publish-generation.ts';
import type { HouseSchema } from '../storage/schema.ts';
import { demonstrationDatasets, recordImport } from './import-records.ts';
import type { Dataset } from './import-report.ts';

/**
 * Removes what the demonstration house left when a house brings its own stores or products, so that no fictional stock or
 * procedure stands among real ones. The name of the fictional house
 * goes too. Gives the names of what was removed.
 */
export async function clearDemonstration(
  database: Kysely<HouseSchema>,
  dataFolder: string,
  importedAt: string,
): Promise<Dataset[]> {
  const datasets = await demonstrationDatasets(database);
  for (const dataset of datasets) {
    const record = { dataset, file: '', rows: 0, importedAt, source: 'house' } as const;
    if (isLakeDataset(dataset)) {
      await removeGenerations(dataFolder, dataset);
      await recordImport(database, record);
      continue;
    }
    await database.transaction().execute(async (transaction) => {
      // Documents that people sent or keep in the watched folder are the house's own.
      if (dataset === 'procedures') {
        await transaction.deleteFrom('procedures').where(importedRows).execute();
      } else await transaction.deleteFrom(dataset).execute();
      await recordImport(transaction, record);
    });
  }
  await database.deleteFrom('settings').where('name', '=', 'house').execute();
  return datasets;
}
