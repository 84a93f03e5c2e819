import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import type { HouseSchema } from '../storage/schema.ts';

/** Removes recordings that were stored before an instant, files and rows; returns how many. Pictures stay. */
export async function removeRecordings(
  database: Kysely<HouseSchema>,
  folder: string,
  before: Date,
): Promise<number> {
  const old = await database
    .selectFrom('uploads')
    .select(['upload_id', 'file'])
    .where('kind', '=', 'audio')
    .where('created_at', '<', before.toISOString())
    .execute();
  for (const { upload_id: uploadId, file } of old) {
    await rm(join(folder, file), { force: true });
    await database.deleteFrom('uploads').where('upload_id', '=', uploadId).execute();
  }
  return old.length;
}
