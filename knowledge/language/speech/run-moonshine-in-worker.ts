import type { Worker } from 'node:worker_threads';
import type { Transcriber, Transcript } from '../transcriber.ts';
import { defer } from './deferred.ts';
import type { MoonshineReply, MoonshineRequest } from './moonshine-messages.ts';
import { startMoonshineWorker } from './start-moonshine-worker.ts';

export interface WorkerTranscriber extends Transcriber {
  /** Loads the model now instead of at the first recording; rejects when it cannot be loaded. */
  warm(): Promise<void>;
  /** Ends the thread; recordings that wait or run are rejected, and so are later ones. */
  close(): Promise<void>;
}

interface Job {
  id: number;
  request: MoonshineRequest & { type: 'transcribe' };
  resolve: (transcript: Transcript) => void;
  reject: (reason: Error) => void;
}

interface Thread {
  worker: Worker;
  ready: Promise<void>;
  ended: Promise<void>;
}

/** Longest wait for the thread to end by itself, milliseconds. */
const closingTime = 5_000;

/**
 * English speech recognition with Moonshine base on a thread of its own, so that a server keeps answering meanwhile.
 * The thread starts at the first recording or at `warm()`. Recordings are taken in order, one at a time. Aborting one
 * that waits removes it; aborting one that runs stops it at its next word. When the thread breaks, the recordings it
 * had are rejected and the next one starts a new thread. An idle thread does not keep the process alive.
 */
export function runMoonshineInWorker({ folder }: { folder: string }): WorkerTranscriber {
  const waiting: Job[] = [];
  let running: Job | undefined;
  let thread: Thread | undefined;
  let latestId = 0;
  let closed = false;

  const send = (worker: Worker, request: MoonshineRequest) => worker.postMessage(request);

  const failAll = (error: Error) => {
    const failed = [...(running ? [running] : []), ...waiting.splice(0)];
    running = undefined;
    for (const job of failed) job.reject(error);
  };

  const next = () => {
    if (running) return;
    running = waiting.shift();
    if (!running) {
      thread?.worker.unref();
      return;
    }
    thread ??= start();
    thread.worker.ref();
    send(thread.worker, running.request);
  };

  const start = (): Thread => {
    const worker = startMoonshineWorker(folder);
    const { promise: ready, resolve: isReady, reject: isBroken } = defer<void>();
    const { promise: ended, resolve: hasEnded } = defer<void>();
    // Whoever did not call `warm()` learns of a broken thread from the recording.
    ready.catch(() => undefined);
    const broke = (error: Error) => {
      isBroken(error);
      if (thread?.worker !== worker) return;
      thread = undefined;
      failAll(error);
    };
    worker.on('message', (reply: MoonshineReply) => {
      if (reply.type === 'ready') isReady();
      else if (reply.type === 'broken')
        broke(new Error(`The speech model cannot be loaded: ${reply.message}`));
      else if (running?.id === reply.job) {
        const { resolve, reject } = running;
        running = undefined;
        if (reply.type === 'transcribed') resolve(reply.transcript);
        else reject(new Error(reply.message));
        next();
      }
    });
    worker.on('error', broke);
    worker.on('exit', (code) => {
      broke(new Error(`The speech thread ended with code ${code}.`));
      hasEnded();
    });
    return { worker, ready, ended };
  };

  const abort = (job: Job, reason: Error) => {
    job.reject(reason);
    const place = waiting.indexOf(job);
    if (place >= 0) waiting.splice(place, 1);
    // The place of a running job is free once the thread says that it stopped.
    else if (running === job && thread) send(thread.worker, { type: 'cancel', job: job.id });
  };

  return {
    languages: ['en'],
    async transcribe(samples, { language, keyTerms = [], signal }) {
      signal?.throwIfAborted();
      if (closed) throw new Error('The speech engine is closed.');
      const { promise, resolve, reject } = defer<Transcript>();
      latestId += 1;
      const request = { type: 'transcribe' as const, job: latestId, samples, language, keyTerms };
      const job: Job = { id: latestId, request, resolve, reject };
      const stop = () => abort(job, signal?.reason as Error);
      signal?.addEventListener('abort', stop, { once: true });
      waiting.push(job);
      next();
      return promise.finally(() => signal?.removeEventListener('abort', stop));
    },
    async warm() {
      if (closed) throw new Error('The speech engine is closed.');
      thread ??= start();
      await thread.ready;
      if (!running) thread?.worker.unref();
    },
    async close() {
      closed = true;
      const closing = thread;
      thread = undefined;
      failAll(new Error('The speech engine is closed.'));
      if (!closing) return;
      send(closing.worker, { type: 'close' });
      const timer = setTimeout(() => void closing.worker.terminate(), closingTime);
      await closing.ended;
      clearTimeout(timer);
    },
  };
}
