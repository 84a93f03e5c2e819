import type { StoredUpload, Uploads } from './uploads.ts';

/** How long a recording waits to be asked about. */
const lifetimeMs = 10 * 60_000;
/** Most bytes of all recordings; the oldest go first. */
const mostBytes = 64 * 1024 * 1024;

export interface RecordingsOptions {
  /** Keeps pictures, and recordings too where the house wants them kept. */
  files: Uploads;
  newId: () => string;
  now: () => Date;
}

/**
 * Keeps recordings in memory only, for a short time, and hands pictures on. Nothing of a recording is ever written; after a
 * restart it is gone.
 */
export function keepRecordingsInMemory({ files, newId, now }: RecordingsOptions): Uploads {
  const recordings = new Map<string, StoredUpload & { personId: string; storedAt: number }>();
  let bytes = 0;

  const forget = (uploadId: string): void => {
    bytes -= recordings.get(uploadId)?.bytes.byteLength ?? 0;
    recordings.delete(uploadId);
  };
  const forgetOld = (): void => {
    for (const [uploadId, { storedAt }] of recordings) {
      if (storedAt > now().getTime() - lifetimeMs && bytes <= mostBytes) return;
      forget(uploadId);
    }
  };

  return {
    async store(upload) {
      if (upload.kind !== 'audio') return files.store(upload);
      const { personId, kind, mediaType } = upload;
      const uploadId = newId();
      recordings.set(uploadId, {
        uploadId,
        personId,
        kind,
        mediaType,
        bytes: upload.bytes,
        storedAt: now().getTime(),
      });
      bytes += upload.bytes.byteLength;
      forgetOld();
      return uploadId;
    },
    async read(uploadId, personId) {
      forgetOld();
      const recording = recordings.get(uploadId);
      if (!recording) return files.read(uploadId, personId);
      if (recording.personId !== personId) return null;
      const { kind, mediaType, bytes: content } = recording;
      return { uploadId, kind, mediaType, bytes: content };
    },
    async deleteBefore(time) {
      const old = [...recordings.values()].filter(({ storedAt }) => storedAt < time.getTime());
      for (const { uploadId } of old) forget(uploadId);
      return old.length + (await files.deleteBefore(time));
    },
  };
}
