import { parentPort, workerData } from 'node:worker_threads';
import type { Transcriber } from '../transcriber.ts';
import { openMoonshineTranscriber } from './moonshine-transcriber.ts';
import type { SpeechEngine, SpeechReply, SpeechRequest } from './speech-messages.ts';

// The body of the thread that `runSpeechWorker` starts; it opens an engine when it is first needed and takes one job at a time.
const port = parentPort;
if (!port) throw new Error('This file is the body of a worker thread.');
const reply = (message: SpeechReply) => port.postMessage(message);
const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

type OpenTranscriber = Transcriber & { release(): Promise<void> };
const { engines } = workerData as { engines: readonly SpeechEngine[] };
const opened = new Map<number, Promise<OpenTranscriber>>();
const cancellations = new Map<number, AbortController>();

function open(index: number): Promise<OpenTranscriber> {
  const known = opened.get(index);
  if (known) return known;
  const engine = engines[index];
  if (!engine) return Promise.reject(new Error(`There is no speech engine ${index}.`));
  const opening =
    engine.kind === 'moonshine'
      ? openMoonshineTranscriber(engine)
      : // A large library, loaded only by who uses it.
        import('./transformers-transcriber.ts').then((module) => module.openTransformersTranscriber(engine));
  const named = opening.catch((error: unknown) => {
    // A mirror that was down may be up the next time.
    opened.delete(index);
    throw new Error(`The speech model cannot be loaded: ${messageOf(error)}`);
  });
  opened.set(index, named);
  return named;
}

async function run(request: SpeechRequest & { type: 'open' | 'transcribe' }): Promise<void> {
  const { job } = request;
  const cancellation = new AbortController();
  cancellations.set(job, cancellation);
  try {
    const transcriber = await open(request.engine);
    if (request.type === 'open') return reply({ type: 'opened', job });
    const { samples, language, keyTerms } = request;
    const options = { language, keyTerms, signal: cancellation.signal };
    reply({ type: 'transcribed', job, transcript: await transcriber.transcribe(samples, options) });
  } catch (error) {
    reply({ type: 'failed', job, message: messageOf(error) });
  } finally {
    cancellations.delete(job);
  }
}

port.on('message', (request: SpeechRequest) => {
  if (request.type === 'transcribe' || request.type === 'open') void run(request);
  else if (request.type === 'cancel') cancellations.get(request.job)?.abort();
  else {
    for (const cancellation of cancellations.values()) cancellation.abort();
    // Without its port and its sessions nothing keeps the thread, so it ends by itself.
    port.close();
    for (const opening of opened.values()) opening.then((engine) => engine.release()).catch(() => undefined);
  }
});
