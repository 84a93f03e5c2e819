import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { TagReply, TagRequest } from './tag-messages.ts';

/** A process that reads tags. */
export interface TagProcess {
  post(request: TagRequest): void;
  /** Whether it keeps this process alive. */
  hold(held: boolean): void;
  terminate(): Promise<void>;
}

/** Hears of a process; `onEnd` comes once, with the reason when it did not end by `terminate`. */
export interface TagProcessListener {
  onReply(reply: TagReply): void;
  onEnd(error: Error): void;
}

/** Most memory of its JavaScript, MiB; the models' own memory (some 250 MiB) comes on top. */
const heapLimit = 512;

/**
 * Starts the reader: from TypeScript where the sources run, from JavaScript in a build. A process and not a thread,
 * because ending a thread in the middle of a model's run can take the whole server with it.
 */
export function startTagProcess(listener: TagProcessListener): TagProcess {
  const isSource = import.meta.url.endsWith('.ts');
  const file = fileURLToPath(new URL(isSource ? './tag-process.ts' : './tag-process.js', import.meta.url));
  const loader = isSource ? ['--import', import.meta.resolve('tsx')] : [];
  const child = fork(file, {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${String(heapLimit)}`, ...loader],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  let ended = false;
  const end = (error: Error): void => {
    if (ended) return;
    ended = true;
    listener.onEnd(error);
  };
  child.on('message', (reply) => listener.onReply(reply as TagReply));
  child.on('error', end);
  child.on('exit', (code, signal) => end(new Error(`the tag reader ended with ${signal ?? String(code)}`)));
  return {
    post(request) {
      child.send(request, (error) => {
        if (error) end(error);
      });
    },
    hold(held) {
      if (held) {
        child.ref();
        child.channel?.ref();
      } else {
        child.unref();
        child.channel?.unref();
      }
    },
    terminate() {
      if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
      return new Promise((resolve) => {
        child.ref();
        child.once('exit', () => resolve());
        child.kill('SIGKILL');
      });
    },
  };
}
