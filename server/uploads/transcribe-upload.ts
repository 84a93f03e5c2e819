import type { LanguageCode } from '../../contracts/languages.ts';
import type { Principal } from '../../contracts/principal.ts';
import { decodeWav } from '../../knowledge/language/speech/decode-wav.ts';
import { TranscriberBusy, type Transcript } from '../../knowledge/language/transcriber.ts';
import { HouseError } from '../house-error.ts';
import type { Hearing } from '../voice/hearing.ts';
import type { Uploads } from './uploads.ts';

export interface TranscriptionDependencies {
  uploads: Uploads;
  hearing: Hearing;
}

/** Turns an uploaded recording of this person into text. Throws `HouseError` with a next step. */
export async function transcribeUpload(
  { uploads, hearing }: TranscriptionDependencies,
  principal: Principal,
  audioId: string,
  asked: LanguageCode,
  signal?: AbortSignal,
): Promise<Transcript> {
  const upload = await uploads.read(audioId, principal.personId);
  if (upload?.kind !== 'audio') {
    throw new HouseError('not-found', [
      { path: 'audioId', reason: 'no such recording of yours; upload it again' },
    ]);
  }
  if (!hearing.languages.includes(asked)) throw new HouseError('speech-language-unavailable');
  let samples: Float32Array;
  try {
    samples = decodeWav(upload.bytes);
  } catch (error) {
    throw new HouseError('audio-unreadable', [{ path: 'audioId', reason: (error as Error).message }], {
      cause: error,
    });
  }
  const options = signal ? { language: asked, signal } : { language: asked };
  const { text, language, confidence, model } = await hearing
    .hearRecording(samples, options)
    .catch((error: unknown) => {
      const code = error instanceof TranscriberBusy ? 'too-many-requests' : 'speech-unavailable';
      throw new HouseError(code, [], { cause: error });
    });
  return { text, language, confidence, model };
}
