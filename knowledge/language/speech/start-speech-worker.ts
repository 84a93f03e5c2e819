import { Worker } from 'node:worker_threads';
import type { SpeechEngine } from './speech-messages.ts';

/**
 * tsx loads TypeScript on the main thread only, and a thread cannot begin with a file that needs a loader; so it begins
 * with this text, which sets up the loader and then imports the file.
 */
const loadThroughTsx =
  "const { workerData } = require('node:worker_threads');" +
  'import(workerData.tsx).then(({ register }) => { register(); return import(workerData.file); });';

/** Starts a thread with the body `speech-worker`: from TypeScript where the sources run, from JavaScript in a build. */
export function startSpeechWorker(engines: readonly SpeechEngine[]): Worker {
  if (!import.meta.url.endsWith('.ts')) {
    return new Worker(new URL('./speech-worker.js', import.meta.url), { workerData: { engines } });
  }
  const file = new URL('./speech-worker.ts', import.meta.url).href;
  const tsx = import.meta.resolve('tsx/esm/api');
  // The process's own loaders are not repeated here: some of them start threads or expect to be the first.
  return new Worker(loadThroughTsx, { eval: true, execArgv: [], workerData: { engines, file, tsx } });
}
