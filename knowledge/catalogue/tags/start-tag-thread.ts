import { Worker } from 'node:worker_threads';
import type { TagReply, TagRequest } from './tag-messages.ts';

/** A thread that reads tags. */
export interface TagThread {
  post(request: TagRequest): void;
  /** Whether the thread keeps the process alive. */
  hold(held: boolean): void;
  terminate(): Promise<void>;
}

/** Hears of a thread; `onEnd` comes once, with the reason when it did not end by `terminate`. */
export interface TagThreadListener {
  onReply(reply: TagReply): void;
  onEnd(error: Error): void;
}

/** Most memory of the thread's JavaScript, MiB; the models' own memory (some 250 MiB) comes on top. */
const heapLimit = 512;
/** tsx loads TypeScript on the main thread only, so the thread sets it up before it imports its body. */
const loadThroughTsx =
  "const { workerData } = require('node:worker_threads');" +
  'import(workerData.tsx).then(({ register }) => { register(); return import(workerData.file); });';

/** Starts the thread: from TypeScript where the sources run, from JavaScript in a build. */
export function startTagThread(listener: TagThreadListener): TagThread {
  const resourceLimits = { maxOldGenerationSizeMb: heapLimit };
  const isSource = import.meta.url.endsWith('.ts');
  const file = new URL(isSource ? './tag-worker.ts' : './tag-worker.js', import.meta.url);
  const worker = isSource
    ? new Worker(loadThroughTsx, {
        eval: true,
        execArgv: [],
        resourceLimits,
        workerData: { file: file.href, tsx: import.meta.resolve('tsx/esm/api') },
      })
    : new Worker(file, { resourceLimits });
  worker.on('message', (reply: TagReply) => listener.onReply(reply));
  worker.on('error', (error) => listener.onEnd(error));
  worker.on('exit', (code) => listener.onEnd(new Error(`the tag thread ended with code ${String(code)}`)));
  return {
    post: (request) => worker.postMessage(request),
    hold: (held) => (held ? worker.ref() : worker.unref()),
    async terminate() {
      await worker.terminate();
    },
  };
}
