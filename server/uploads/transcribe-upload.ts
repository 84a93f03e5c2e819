import type { LanguageCode } from '../../contracts/languages.ts';
import type { Principal } from '../../contracts/principal.ts';
import type { Transcriber, Transcript } from '../../knowledge/language/transcriber.ts';
import { decodeWav } from '../../knowledge/language/speech/decode-wav.ts';
import { HouseError } from '../house-error.ts';
import type { LoadedHouse } from '../house/loaded-house.ts';
import { speechTerms } from '../house/speech-terms.ts';
import type { Uploads } from './uploads.ts';

export interface TranscriptionDependencies {
  uploads: Uploads;
  transcriber: Transcriber;
  house: () => LoadedHouse;
}

/** Turns an uploaded recording of this person into text. Throws `HouseError` with a next step. */
export async function transcribeUpload(
  { uploads, transcriber, house }: TranscriptionDependencies,
  principal: Principal,
  audioId: string,
  language: LanguageCode,
  signal?: AbortSignal,
): Promise<Transcript> {
  const upload = await uploads.read(audioId, principal.personId);
  if (upload?.kind !== 'audio') {
    throw new HouseError('not-found', [
      { path: 'audioId', reason: 'no such recording of yours; upload it again' },
    ]);
  }
  if (!transcriber.languages.includes(language)) throw new HouseError('speech-language-unavailable');
  let samples: Float32Array;
  try {
    samples = decodeWav(upload.bytes);
  } catch (error) {
    throw new HouseError('audio-unreadable', [{ path: 'audioId', reason: (error as Error).message }], {
      cause: error,
    });
  }
  const keyTerms = speechTerms(house());
  return transcriber.transcribe(samples, signal ? { language, keyTerms, signal } : { language, keyTerms });
}
