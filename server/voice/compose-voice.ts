import type { FastifyBaseLogger } from 'fastify';
import type { Kysely } from 'kysely';
import type { VoiceSettings } from '../../contracts/voice-settings.ts';
import { encodeWav } from '../../knowledge/language/speech/encode-wav.ts';
import { openSileroVoiceActivity } from '../../knowledge/language/speech/silero-voice-activity.ts';
import type { LoadedHouse } from '../house/loaded-house.ts';
import { openTranscriber } from '../house/open-transcriber.ts';
import type { SpeechConfig } from '../speech-config.ts';
import type { HouseSchema } from '../storage/schema.ts';
import { keepRecordingsInMemory } from '../uploads/recordings-in-memory.ts';
import { removeRecordings } from '../uploads/remove-recordings.ts';
import type { Uploads } from '../uploads/uploads.ts';
import { createHearing, type Hearing } from './hearing.ts';
import { createOpenAiVoice, type Voice } from './openai-voice.ts';
import { createUtterances, type Utterances } from './utterances.ts';
import { createVoiceTerms } from './voice-terms.ts';

/** Milliseconds between looks for recordings whose time is over. */
const sweepEvery = 60_000;

export interface ComposeVoiceOptions {
  speech: SpeechConfig;
  modelFolder: string;
  uploadFolder: string;
  database: Kysely<HouseSchema>;
  /** Where pictures are kept, and recordings when the house keeps them. */
  files: Uploads;
  house: () => LoadedHouse;
  newId: () => string;
  now: () => Date;
  clock: () => number;
  log: Pick<FastifyBaseLogger, 'error' | 'warn'>;
}

export interface ComposedVoice {
  hearing: Hearing;
  utterances: Utterances;
  uploads: Uploads;
  /** Null where reading aloud is left to the browser. */
  voice: Voice | null;
  settings: VoiceSettings;
  close(): Promise<void>;
}

/** Builds everything that hears and speaks. Recordings stay in memory unless the house has set a time to keep them. */
export async function composeVoice(options: ComposeVoiceOptions): Promise<ComposedVoice> {
  const { speech, database, files, house, newId, now, clock, log } = options;
  const keeps = speech.retentionMinutes > 0;
  const uploads = keeps ? files : keepRecordingsInMemory({ files, newId, now });
  const sweep = () =>
    removeRecordings(
      database,
      options.uploadFolder,
      new Date(now().getTime() - speech.retentionMinutes * 60_000),
    ).catch((error: unknown) => log.error({ err: error }, 'old recordings could not be removed'));
  // Also without retention: files of a time when there was one.
  await sweep();
  const sweeping = keeps ? setInterval(() => void sweep(), sweepEvery) : undefined;
  sweeping?.unref();

  const transcriber = await openTranscriber({
    modelFolder: options.modelFolder,
    speech,
    report: (error) => log.warn({ err: error }, 'a speech recogniser failed; the next one was asked'),
  });
  const activity = await openSileroVoiceActivity();
  const hearing = createHearing({
    transcriber,
    activity,
    terms: createVoiceTerms(house),
    linkers: house,
  });
  const utterances = createUtterances({
    hearing,
    clock,
    later(milliseconds, run) {
      const timer = setTimeout(run, milliseconds);
      timer.unref();
      return () => clearTimeout(timer);
    },
    recorded({ personId, samples }) {
      if (!keeps) return;
      const bytes = encodeWav(Float32Array.from(samples, (value) => value / 2 ** 15));
      files
        .store({ personId, kind: 'audio', mediaType: 'audio/wav', bytes })
        .catch((error: unknown) => log.error({ err: error }, 'a recording could not be kept'));
    },
    report: (error) => log.error({ err: error }, 'an utterance could not be heard'),
  });
  const voice = speech.voice ? createOpenAiVoice(speech.voice) : null;
  return {
    hearing,
    utterances,
    uploads,
    voice,
    settings: {
      languages: [...hearing.languages],
      browser: speech.browser,
      speaks: voice !== null,
    },
    async close() {
      clearInterval(sweeping);
      utterances.close();
      await transcriber.close();
      await activity.release();
    },
  };
}
