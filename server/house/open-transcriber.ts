import { join } from 'node:path';
import { createOpenAiTranscriber } from '../../knowledge/language/speech/openai-transcriber.ts';
import {
  runSpeechWorker,
  type WorkerTranscriber,
} from '../../knowledge/language/speech/run-speech-worker.ts';
import type { SpeechEngine } from '../../knowledge/language/speech/speech-messages.ts';
import { joinTranscribers } from '../../knowledge/language/speech/transcriber-by-language.ts';
import type { Transcriber } from '../../knowledge/language/transcriber.ts';
import { hasModelPackage } from '../setup/fetch-model-package.ts';
import { moonshineBase } from '../setup/model-packages.ts';
import type { SpeechConfig } from '../speech-config.ts';

export interface OpenTranscriberOptions {
  modelFolder: string;
  speech: Pick<SpeechConfig, 'model' | 'endpoint' | 'order'>;
  /** Learns of a recogniser that failed where another one took over. */
  report: (error: unknown) => void;
}

/**
 * The speech recognition that the prepared models and the configuration allow: English by the house's own model, other
 * languages by the configured model or server, in the configured order. It knows no language where none is there.
 */
export async function openTranscriber({
  modelFolder,
  speech,
  report,
}: OpenTranscriberOptions): Promise<Transcriber & Pick<WorkerTranscriber, 'close' | 'warm'>> {
  const engines: SpeechEngine[] = [];
  if (await hasModelPackage(moonshineBase, modelFolder)) {
    engines.push({ kind: 'moonshine', folder: join(modelFolder, moonshineBase.name) });
  }
  if (speech.model) {
    const { name, host, folder, precision, languages } = speech.model;
    engines.push({
      kind: 'transformers',
      model: name,
      host,
      localFolder: folder,
      cacheFolder: join(modelFolder, 'speech'),
      dtype: precision,
      languages,
    });
  }
  const worker = engines.length > 0 ? runSpeechWorker({ engines }) : null;
  const endpoint = speech.endpoint ? createOpenAiTranscriber(speech.endpoint) : null;
  const places = { model: worker, endpoint };
  // What the order leaves out is not used for other languages; the house's own English always is.
  const ordered = speech.order.flatMap((name) => places[name] ?? []);
  if (worker && !ordered.includes(worker)) ordered.push(worker);
  return {
    ...joinTranscribers(ordered, report),
    warm: () => worker?.warm() ?? Promise.resolve(),
    close: () => worker?.close() ?? Promise.resolve(),
  };
}
