import { Worker } from 'node:worker_threads';

/**
 * tsx loads TypeScript on the main thread only, and a thread cannot begin with a file that needs a loader; so it begins
 * with this text, which sets up the loader and then imports the file.
 */
const loadThroughTsx =
  "const { workerData } = require('node:worker_threads');" +
  'import(workerData.tsx).then(({ register }) => { register(); return import(workerData.file); });';

/** Starts a thread with the body `moonshine-worker`: from TypeScript where the sources run, from JavaScript in a build. */
export function startMoonshineWorker(folder: string): Worker {
  if (!import.meta.url.endsWith('.ts')) {
    return new Worker(new URL('./moonshine-worker.js', import.meta.url), { workerData: { folder } });
  }
  const file = new URL('./moonshine-worker.ts', import.meta.url).href;
  const tsx = import.meta.resolve('tsx/esm/api');
  // The process's own loaders are not repeated here: some of them start threads or expect to be the first.
  return new Worker(loadThroughTsx, { eval: true, execArgv: [], workerData: { folder, file, tsx } });
}
