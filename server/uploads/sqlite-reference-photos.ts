import { createHash } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { UnreadablePicture } from '../../knowledge/catalogue/visual-match.ts';
import { cleanPicture } from '../../knowledge/catalogue/visual/pictures/clean-picture-sharp.ts';
import type { Principal } from '../../contracts/principal.ts';
import type { HouseSchema } from '../storage/schema.ts';
import type { ReferencePhoto, ReferencePhotos } from './reference-photos.ts';
import type { Uploads } from './uploads.ts';

/** Photos of one article that are kept; beyond it another view tells the search little that is new. */
export const mostReferencePhotos = 12;

export interface ReferencePhotoOptions {
  database: Kysely<HouseSchema>;
  /** Folder of the pictures. */
  folder: string;
  uploads: Uploads;
  now: () => Date;
  /** Called after a photo came or went; the search is brought up to date there. */
  onChange: () => void;
}

const mayRemoveAll = (principal: Principal): boolean =>
  principal.role === 'manager' || principal.role === 'admin';

/** Keeps enrolled photos as files with their rows in SQLite. A file is complete before its row exists. */
export function createSqliteReferencePhotos(options: ReferencePhotoOptions): ReferencePhotos {
  const { database, folder, uploads, now, onChange } = options;
  const photoOf = (row: HouseSchema['reference_photos']): ReferencePhoto => ({
    referenceId: row.reference_id,
    productId: row.product_id,
    personId: row.person_id,
    addedAt: row.added_at,
    file: join(folder, row.file),
  });

  return {
    async add({ personId }, { imageId, productId }) {
      const upload = await uploads.read(imageId, personId);
      if (upload?.kind !== 'image') return 'photo-missing';
      let picture: Uint8Array;
      try {
        picture = await cleanPicture(upload.bytes);
      } catch (error) {
        if (error instanceof UnreadablePicture) return 'photo-unreadable';
        throw error;
      }
      // Named after article and content: the same photo twice is one.
      const referenceId = createHash('sha256')
        .update(productId)
        .update('\0')
        .update(picture)
        .digest('hex')
        .slice(0, 32);
      const known = await database
        .selectFrom('reference_photos')
        .selectAll()
        .where('product_id', '=', productId)
        .execute();
      const same = known.find(({ reference_id }) => reference_id === referenceId);
      if (same) return photoOf(same);
      if (known.length >= mostReferencePhotos) return 'enough-photos';
      const file = `${referenceId}.jpg`;
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, `${file}.part`), picture, { mode: 0o600 });
      await rename(join(folder, `${file}.part`), join(folder, file));
      const row = {
        reference_id: referenceId,
        product_id: productId,
        person_id: personId,
        file,
        added_at: now().toISOString(),
      };
      await database.insertInto('reference_photos').values(row).execute();
      onChange();
      return photoOf(row);
    },
    async remove(principal, referenceId) {
      let query = database.deleteFrom('reference_photos').where('reference_id', '=', referenceId);
      if (!mayRemoveAll(principal)) query = query.where('person_id', '=', principal.personId);
      const removed = await query.returning('file').executeTakeFirst();
      if (!removed) return false;
      await rm(join(folder, removed.file), { force: true });
      onChange();
      return true;
    },
    async list(productId) {
      let query = database.selectFrom('reference_photos').selectAll();
      if (productId !== undefined) query = query.where('product_id', '=', productId);
      const rows = await query.orderBy('added_at', 'desc').orderBy('reference_id').execute();
      return rows.map(photoOf);
    },
  };
}
