import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

const projectFolder = join(import.meta.dirname, '..', '..');
const builtPage = join(projectFolder, 'dist', 'web', 'index.html');
const sources = ['web-widget', 'contracts', 'vite.config.ts', 'vite.console.config.ts'];

async function newest(path: string): Promise<number> {
  const found = await stat(path);
  if (!found.isDirectory()) return found.mtimeMs;
  const times = await Promise.all((await readdir(path)).map((name) => newest(join(path, name))));
  return Math.max(found.mtimeMs, ...times);
}

/** Whether the built pages are there and not older than their sources. */
export async function pagesAreCurrent(): Promise<boolean> {
  const built = await stat(builtPage).then(
    (found) => found.mtimeMs,
    () => null,
  );
  if (built === null) return false;
  const times = await Promise.all(sources.map((source) => newest(join(projectFolder, source))));
  return times.every((time) => time <= built);
}

/** Builds the widget, the pages and the console into `dist/web`. Throws when a build fails. */
export async function buildPages(): Promise<void> {
  const { build } = await import('vite');
  // One after the other: the first empties the folder that the second adds to.
  for (const name of ['vite.config.ts', 'vite.console.config.ts'])
    await build({ configFile: join(projectFolder, name), logLevel: 'error' });
}
