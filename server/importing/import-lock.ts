import { open, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';

/** Another import is working on the data folder. */
export class ImportRunning extends Error {
  override readonly name = 'ImportRunning';
}

export interface ImportLock {
  release(): Promise<void>;
}

interface LockOwner {
  pid: number;
  /** When the process began: in a container every run has the same pid. */
  processStarted: number;
  since: string;
}

/**
 * Takes the lock of a data folder. A lock left by a process that ended is taken over. Throws `ImportRunning`.
 */
export async function takeImportLock(dataFolder: string): Promise<ImportLock> {
  const path = join(dataFolder, 'import.lock');
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (await create(path)) return { release: () => unlink(path) };
    const owner = await readOwner(path);
    if (owner === null) continue;
    if (isRunning(owner)) {
      throw new ImportRunning(
        `Another import (process ${owner.pid}, since ${owner.since}) is working on this data folder. ` +
          `Wait for it to end; if there is none, delete ${path}.`,
      );
    }
    await unlink(path).catch(() => undefined);
  }
  throw new ImportRunning(`The lock ${path} is being taken by another import. Try again.`);
}

async function create(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx');
    try {
      const owner: LockOwner = {
        pid: process.pid,
        processStarted: performance.timeOrigin,
        since: new Date().toISOString(),
      };
      await file.writeFile(JSON.stringify(owner));
    } finally {
      await file.close();
    }
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Who holds the lock; nobody (pid 0) for a lock that a crash left without its text, null when it is gone. */
async function readOwner(path: string): Promise<LockOwner | null> {
  try {
    const text = await readFile(path, 'utf8');
    return {
      pid: Number(/"pid":(\d+)/.exec(text)?.[1] ?? 0),
      processStarted: Number(/"processStarted":([\d.]+)/.exec(text)?.[1] ?? 0),
      since: /"since":"([^"]+)"/.exec(text)?.[1] ?? 'an unknown time',
    };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

function isRunning({ pid, processStarted }: LockOwner): boolean {
  if (pid === 0) return false;
  if (pid === process.pid) return processStarted === performance.timeOrigin;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs as another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
