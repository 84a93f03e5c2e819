import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import type { HouseSchema } from '../storage/schema.ts';
import type { Uploads } from './uploads.ts';

/** Keeps uploads as files under `folder` with their owner in SQLite. A file is complete before its row exists. */
export function createFileUploads(
  database: Kysely<HouseSchema>,
  folder: string,
  newId: () => string,
  now: () => Date,
): Uploads {
  /** Files without a row: of a process that ended while it stored or deleted them. */
  const deleteOrphans = async (before: Date): Promise<void> => {
    for (const name of await readdir(folder).catch(() => [])) {
      const file = join(folder, name);
      const found = await stat(file).catch(() => null);
      if (!found || found.mtimeMs >= before.getTime()) continue;
      const row = await database
        .selectFrom('uploads')
        .select('upload_id')
        .where('file', '=', name)
        .executeTakeFirst();
      if (!row) await rm(file, { force: true });
    }
  };

  return {
    async store({ personId, kind, mediaType, bytes }) {
      const uploadId = newId();
      await mkdir(folder, { recursive: true });
      const file = join(folder, uploadId);
      await writeFile(`${file}.part`, bytes, { mode: 0o600 });
      await rename(`${file}.part`, file);
      await database
        .insertInto('uploads')
        .values({
          upload_id: uploadId,
          person_id: personId,
          kind,
          media_type: mediaType,
          bytes: bytes.byteLength,
          file: uploadId,
          created_at: now().toISOString(),
        })
        .execute();
      return uploadId;
    },
    async read(uploadId, personId) {
      const row = await database
        .selectFrom('uploads')
        .selectAll()
        .where('upload_id', '=', uploadId)
        .where('person_id', '=', personId)
        .executeTakeFirst();
      if (!row) return null;
      const bytes = await readFile(join(folder, row.file)).catch(() => null);
      if (!bytes) return null;
      return { uploadId, kind: row.kind, mediaType: row.media_type, bytes };
    },
    async deleteBefore(time) {
      const rows = await database
        .deleteFrom('uploads')
        .where('created_at', '<', time.toISOString())
        .returning('file')
        .execute();
      for (const { file } of rows) await rm(join(folder, file), { force: true });
      await deleteOrphans(time);
      return rows.length;
    },
  };
}
