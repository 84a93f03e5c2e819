import { join } from 'node:path';
import { createTagReader } from '../knowledge/catalogue/tags/process-tag-reader.ts';
import type { ComposeOptions } from './composition.ts';
import { createPictureIndexer } from './house/picture-indexer.ts';
import { createFileUploads } from './uploads/file-uploads.ts';
import { createSqliteReferencePhotos } from './uploads/sqlite-reference-photos.ts';
import { startUploadRetention } from './uploads/upload-retention.ts';

const picturePatienceMs = 120_000;
/** Milliseconds between looks for photos past their time. */
const retentionEvery = 600_000;

/** The part of the composition that keeps photos and reads pictures and tags; called by `composition.ts` alone. */
export async function composePictures(options: ComposeOptions, newId: () => string) {
  const { config, database, now, log } = options;
  const { dataFolder, modelFolder } = config;
  const uploads = createFileUploads(database, join(dataFolder, 'uploads'), newId, now);
  const referencePhotos = createSqliteReferencePhotos({
    database,
    folder: join(dataFolder, 'reference-photos'),
    uploads,
    now,
    onChange: () =>
      void pictures
        .updateReferences()
        .catch((error: unknown) => log.warn({ err: error }, 'an enrolled photo could not be indexed')),
  });
  const pictures = await createPictureIndexer({
    dataFolder,
    modelFolder,
    pictureModel: config.pictureModel,
    references: async () =>
      (await referencePhotos.list()).map(({ productId, file }) => ({ productId, view: 'photo', file })),
    patienceMs: options.picturePatienceMs ?? picturePatienceMs,
    report: (detail) => log.warn(detail, 'a catalogue picture could not be indexed'),
    ...(options.onPicturesIndexed ? { onProgress: options.onPicturesIndexed } : {}),
  });
  const retention = startUploadRetention({
    uploads,
    retentionMs: config.uploadRetentionMs,
    now,
    every: retentionEvery,
    report: (error) => log.error({ err: error }, 'photos past their retention time could not be deleted'),
  });
  const tags = createTagReader();
  return {
    uploads,
    referencePhotos,
    tags,
    indexPictures: pictures.update,
    /** Bytes of a photo that this person sent; null when there is no such photo. */
    readPhoto: async (imageId: string, personId: string) => {
      const upload = await uploads.read(imageId, personId);
      return upload?.kind === 'image' ? upload.bytes : null;
    },
    async close(): Promise<void> {
      retention.stop();
      await tags.close();
      await pictures.close();
    },
  };
}
