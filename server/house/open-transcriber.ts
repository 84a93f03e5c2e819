import { join } from 'node:path';
import { runSpeechWorker, type WorkerTranscriber } from '../../knowledge/language/speech/run-speech-worker.ts';
import { createUnavailableTranscriber } from '../../knowledge/language/speech/unavailable-transcriber.ts';
import { hasModelPackage } from '../setup/fetch-model-package.ts';
import { moonshineBase } from '../setup/model-packages.ts';

/** The speech recognition that the prepared models allow; without them one that knows no language. */
export async function openTranscriber(
  modelFolder: string,
): Promise<Pick<WorkerTranscriber, 'close' | 'languages' | 'transcribe'>> {
  if (await hasModelPackage(moonshineBase, modelFolder)) {
    return runSpeechWorker({
      engines: [{ kind: 'moonshine', folder: join(modelFolder, moonshineBase.name) }],
    });
  }
  const unavailable = createUnavailableTranscriber('the speech model is not fetched; run "npm run setup"');
  return { ...unavailable, close: () => Promise.resolve() };
}
