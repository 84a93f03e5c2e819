import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { SnapshotPicture } from './index-snapshot.ts';

/** A picture to index. */
export interface CataloguePicture {
  productId: string;
  view: string | null;
  /** Absolute path of the picture's file. */
  file: string;
}

/** A picture that could not be indexed. */
export interface UnreadFile {
  productId: string;
  file: string;
  /** For operators. */
  reason: string;
}

const together = 16;

/** SHA-256 of a file's contents, in hexadecimal. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Looks at the files of all pictures: size, time of change and contents' hash. Files that are unchanged since `known`
 * are not read. Pictures whose file is missing are left out and told.
 */
export async function surveyFiles(
  pictures: readonly CataloguePicture[],
  known: readonly SnapshotPicture[],
): Promise<{ present: SnapshotPicture[]; missing: UnreadFile[] }> {
  const byFile = new Map(known.map((picture) => [picture.file, picture]));
  const missing: UnreadFile[] = [];
  const present: SnapshotPicture[] = [];
  const survey = async ({
    productId,
    view,
    file,
  }: CataloguePicture): Promise<SnapshotPicture | UnreadFile> => {
    try {
      const { size, mtimeMs: modified } = await stat(file);
      const before = byFile.get(file);
      const same = before?.size === size && before.modified === modified;
      const hash = same ? before.hash : hashOf(await readFile(file));
      return { productId, view, file, size, modified, hash };
    } catch (error) {
      return { productId, file, reason: error instanceof Error ? error.message : String(error) };
    }
  };
  for (let start = 0; start < pictures.length; start += together) {
    for (const found of await Promise.all(pictures.slice(start, start + together).map(survey))) {
      if ('hash' in found) present.push(found);
      else missing.push(found);
    }
  }
  return { present, missing };
}
