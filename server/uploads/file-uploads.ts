import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
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
      const bytes = await readFile(join(folder, row.file));
      return { uploadId, kind: row.kind, mediaType: row.media_type, bytes };
    },
  };
}
