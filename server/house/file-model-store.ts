import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ModelStore } from '../../agents/understanding/intents/stored-intent-model.ts';

/** Keeps trained models as files of a folder; a file is complete or absent. */
export function createFileModelStore(folder: string): ModelStore {
  return {
    async read(name) {
      try {
        return await readFile(join(folder, name));
      } catch {
        return null;
      }
    },
    async write(name, bytes) {
      await mkdir(folder, { recursive: true });
      const part = join(folder, `${name}.${process.pid}.part`);
      await writeFile(part, bytes);
      await rename(part, join(folder, name));
    },
  };
}
