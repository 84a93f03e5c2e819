import type { Worker } from 'node:worker_threads';
import type { LanguageCode } from '../../../contracts/languages.ts';
import { PartialDropped, type Transcriber, TranscriberBusy, type Transcript } from '../transcriber.ts';
import { defer } from './deferred.ts';
import type { SpeechEngine, SpeechReply, SpeechRequest } from './speech-messages.ts';
import { startSpeechWorker } from './start-speech-worker.ts';

export interface WorkerTranscriber extends Transcriber {
  /** Loads the first engine now instead of at the first recording; rejects when it cannot be loaded. */
  warm(): Promise<void>;
  /** Ends the thread; recordings that wait or run are rejected, and so are later ones. */
  close(): Promise<void>;
}

interface Job {
  id: number;
  request: SpeechRequest & { type: 'open' | 'transcribe' };
  partial: boolean;
  resolve: (transcript: Transcript | null) => void;
  reject: (reason: Error) => void;
}

interface Thread {
  worker: Worker;
  ended: Promise<void>;
}

/** Longest wait for the thread to end by itself, milliseconds. */
const closingTime = 5_000;
/** Most recordings that wait: at half a second each, who came last waits for about six. */
const mostWaiting = 12;

const languagesOf = (engine: SpeechEngine): readonly LanguageCode[] =>
  engine.kind === 'moonshine' ? ['en'] : engine.languages;

/**
 * Speech recognition on a thread of its own with one queue, so that a server keeps answering meanwhile and recordings
 * never compete for a core. A recording goes to the first engine that knows its language. The thread starts at the first
 * recording or at `warm()`. Final recordings are taken in order, one at a time; a partial one is taken only when nothing
 * else is there, and gives way at its next word when a final one comes. Aborting a recording that waits removes it;
 * aborting one that runs stops it at its next word. When the thread breaks, the recordings it had are rejected and the
 * next one starts a new thread. An idle thread does not keep the process alive.
 */
export function runSpeechWorker({ engines }: { engines: readonly SpeechEngine[] }): WorkerTranscriber {
  const waiting: Job[] = [];
  let running: Job | undefined;
  let thread: Thread | undefined;
  let latestId = 0;
  let closed = false;

  const send = (worker: Worker, request: SpeechRequest) => worker.postMessage(request);

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
    const worker = startSpeechWorker(engines);
    const { promise: ended, resolve: hasEnded } = defer<void>();
    const broke = (error: Error) => {
      if (thread?.worker !== worker) return;
      thread = undefined;
      failAll(error);
    };
    worker.on('message', (reply: SpeechReply) => {
      if (running?.id !== reply.job) return;
      const { resolve, reject } = running;
      running = undefined;
      if (reply.type === 'transcribed') resolve(reply.transcript);
      else if (reply.type === 'opened') resolve(null);
      else reject(new Error(reply.message));
      next();
    });
    worker.on('error', broke);
    worker.on('exit', (code) => {
      broke(new Error(`The speech thread ended with code ${code}.`));
      hasEnded();
    });
    return { worker, ended };
  };

  const abort = (job: Job, reason: Error) => {
    job.reject(reason);
    const place = waiting.indexOf(job);
    if (place >= 0) waiting.splice(place, 1);
    // The place of a running job is free once the thread says that it stopped.
    else if (running === job && thread) send(thread.worker, { type: 'cancel', job: job.id });
  };

  const enqueue = (
    request: Job['request'],
    partial: boolean,
  ): { job: Job; done: Promise<Transcript | null> } => {
    const { promise: done, resolve, reject } = defer<Transcript | null>();
    const job: Job = { id: request.job, request, partial, resolve, reject };
    if (running?.partial) abort(running, new PartialDropped('A final recording came first.'));
    waiting.push(job);
    next();
    return { job, done };
  };

  const newId = () => (latestId += 1);

  return {
    languages: [...new Set(engines.flatMap(languagesOf))],
    async transcribe(samples, { language, keyTerms = [], partial = false, signal }) {
      signal?.throwIfAborted();
      if (closed) throw new Error('The speech engine is closed.');
      const engine = engines.findIndex((each) => languagesOf(each).includes(language));
      if (engine < 0) throw new Error(`No speech engine here hears "${language}".`);
      if (partial && (running || waiting.length > 0)) throw new PartialDropped('Another recording is heard.');
      if (waiting.length >= mostWaiting) throw new TranscriberBusy(`${waiting.length} recordings wait.`);
      const { job, done } = enqueue(
        { type: 'transcribe', job: newId(), engine, samples, language, keyTerms },
        partial,
      );
      const stop = () => abort(job, signal?.reason as Error);
      signal?.addEventListener('abort', stop, { once: true });
      const transcript = await done.finally(() => signal?.removeEventListener('abort', stop));
      if (!transcript) throw new Error('The speech thread answered another question.');
      return transcript;
    },
    async warm() {
      if (closed) throw new Error('The speech engine is closed.');
      await enqueue({ type: 'open', job: newId(), engine: 0 }, false).done;
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
