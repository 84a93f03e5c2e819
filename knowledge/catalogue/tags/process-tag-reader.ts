import { startTagProcess, type TagProcess, type TagProcessListener } from './start-tag-process.ts';
import type { TagReader, TagText } from './tag-reader.ts';

export interface TagReaderOptions {
  /** Longest time for one photo, milliseconds; a child that takes longer is ended and the next photo starts another. */
  timeoutMs?: number;
  /** After this long without a photo the child is ended, which frees its models' memory, milliseconds. */
  idleMs?: number;
  /** Photos that may wait; more are refused, because reading is a help that must not hold answers up. */
  waiting?: number;
  startProcess?: (listener: TagProcessListener) => TagProcess;
}

interface Job {
  id: number;
  bytes: Uint8Array;
  texts: TagText[];
  onTexts: (texts: readonly TagText[]) => void;
  resolve: (texts: readonly TagText[]) => void;
  reject: (error: Error) => void;
}

/** Thrown at a photo that is not read because others wait already, or because the reader is closed. */
export class TagReaderBusy extends Error {
  override name = 'TagReaderBusy';
}

/**
 * Reads tags in a process that starts at the first photo: barcodes with ZXing, then print with PP-OCRv4. One photo at a
 * time. Neither library can be interrupted, so a photo that takes too long ends the child.
 */
export function createTagReader(options: TagReaderOptions = {}): TagReader {
  const { timeoutMs = 8000, idleMs = 300_000, waiting = 8, startProcess = startTagProcess } = options;
  const queue: Job[] = [];
  let running: Job | null = null;
  let child: TagProcess | null = null;
  let limit: NodeJS.Timeout | undefined;
  let idle: NodeJS.Timeout | undefined;
  let latest = 0;
  let closed = false;

  const settle = (finish: (job: Job) => void): void => {
    const job = running;
    running = null;
    clearTimeout(limit);
    if (job) finish(job);
  };

  const drop = (error: Error): void => {
    const ended = child;
    child = null;
    settle((job) => job.reject(error));
    // What a dying child still says is not heard: it belongs to no job.
    void ended?.terminate().catch(() => undefined);
    next();
  };

  const open = (): TagProcess => {
    const started: TagProcess = startProcess({
      onReply(reply) {
        if (child !== started || running?.id !== reply.job) return;
        if (reply.type === 'texts') {
          running.texts.push(...reply.texts);
          running.onTexts(reply.texts);
          return;
        }
        settle((job) => {
          if (reply.type === 'done') job.resolve(job.texts);
          else job.reject(new Error(reply.message));
        });
        next();
      },
      onEnd(error) {
        if (child === started) drop(error);
      },
    });
    return started;
  };

  const next = (): void => {
    if (running) return;
    running = queue.shift() ?? null;
    clearTimeout(idle);
    if (!running) {
      child?.hold(false);
      idle = setTimeout(() => {
        const resting = child;
        child = null;
        void resting?.terminate().catch(() => undefined);
      }, idleMs);
      idle.unref();
      return;
    }
    const { id, bytes } = running;
    child ??= open();
    child.hold(true);
    child.post({ job: id, bytes });
    limit = setTimeout(
      () => drop(new Error(`reading the photo took longer than ${String(timeoutMs)} ms`)),
      timeoutMs,
    );
  };

  return {
    read(bytes, { onTexts = () => undefined, signal } = {}) {
      return new Promise<readonly TagText[]>((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason as Error);
        if (closed || queue.length >= waiting) return reject(new TagReaderBusy('no photo can be read now'));
        const job: Job = { id: ++latest, bytes, texts: [], onTexts, resolve, reject };
        const stop = (): void => {
          const place = queue.indexOf(job);
          if (place >= 0) queue.splice(place, 1);
          // One that runs is left to its end or its time limit: starting another child costs more.
          job.reject(signal?.reason as Error);
        };
        const done = () => signal?.removeEventListener('abort', stop);
        job.resolve = (texts) => {
          done();
          resolve(texts);
        };
        job.reject = (error) => {
          done();
          reject(error);
        };
        signal?.addEventListener('abort', stop, { once: true });
        queue.push(job);
        next();
      });
    },
    async close() {
      closed = true;
      clearTimeout(idle);
      for (const job of queue.splice(0)) job.reject(new TagReaderBusy('the tag reader is closed'));
      const ended = child;
      child = null;
      settle((job) => job.reject(new TagReaderBusy('the tag reader is closed')));
      await ended?.terminate();
    },
  };
}
