import { mkdir, open, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { datasetFolder, generations, nextGeneration, type LakeDataset } from './lake-layout.ts';

/**
 * Makes a finished file the current generation of a dataset in one step: readers see the old rows or the new ones,
 * also after a power cut. The file must lie on the same file system. Older generations are removed.
 */
export async function publishGeneration(
  dataFolder: string,
  dataset: LakeDataset,
  finishedFile: string,
): Promise<void> {
  const folder = datasetFolder(dataFolder, dataset);
  await mkdir(folder, { recursive: true });
  await flush(finishedFile);
  const older = await generations(dataFolder, dataset);
  await rename(finishedFile, join(folder, nextGeneration(older.at(-1) ?? null)));
  await flush(folder);
  for (const name of older) await unlink(join(folder, name));
}

/** Removes a dataset from the lake. */
export async function removeGenerations(dataFolder: string, dataset: LakeDataset): Promise<void> {
  // Newest last: an older generation must never become the current one again.
  for (const name of await generations(dataFolder, dataset)) {
    await unlink(join(datasetFolder(dataFolder, dataset), name));
  }
}

/** Waits until a file or the entries of a folder are on the disk. */
async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
