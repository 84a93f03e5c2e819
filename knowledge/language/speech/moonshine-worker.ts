import { parentPort, workerData } from 'node:worker_threads';
import type { MoonshineReply, MoonshineRequest } from './moonshine-messages.ts';
import { openMoonshineTranscriber } from './moonshine-transcriber.ts';

// The body of the worker thread that `runMoonshineInWorker` starts; it opens the model at once and takes one job at a time.
const port = parentPort;
if (!port) throw new Error('This file is the body of a worker thread.');
const reply = (message: MoonshineReply) => port.postMessage(message);
const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

const { folder } = workerData as { folder: string };
const opening = openMoonshineTranscriber({ folder });
const cancellations = new Map<number, AbortController>();
opening.then(
  () => reply({ type: 'ready' }),
  (error: unknown) => {
    reply({ type: 'broken', message: messageOf(error) });
    port.close();
  },
);

async function transcribe(request: MoonshineRequest & { type: 'transcribe' }): Promise<void> {
  const { job, samples, language, keyTerms } = request;
  const cancellation = new AbortController();
  cancellations.set(job, cancellation);
  try {
    const transcriber = await opening;
    const transcript = await transcriber.transcribe(samples, {
      language,
      keyTerms,
      signal: cancellation.signal,
    });
    reply({ type: 'transcribed', job, transcript });
  } catch (error) {
    reply({ type: 'failed', job, message: messageOf(error) });
  } finally {
    cancellations.delete(job);
  }
}

port.on('message', (request: MoonshineRequest) => {
  if (request.type === 'transcribe') void transcribe(request);
  else if (request.type === 'cancel') cancellations.get(request.job)?.abort();
  else {
    for (const cancellation of cancellations.values()) cancellation.abort();
    // Without its port and its sessions nothing keeps the thread, so it ends by itself.
    port.close();
    opening.then((transcriber) => transcriber.release()).catch(() => undefined);
  }
});
