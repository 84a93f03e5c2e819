import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { IndexStore } from './index-store.ts';

/** Keeps indexes as files of a folder, which is made when it is missing. */
export function createFileIndexStore(folder: string): IndexStore {
  return {
    read: (name) => readFile(join(folder, name)).catch(() => null),
    async write(name, bytes) {
      await mkdir(folder, { recursive: true });
      const fresh = join(folder, `.${name}.${process.pid}.writing`);
      const file = await open(fresh, 'w');
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(fresh, join(folder, name));
    },
  };
}
