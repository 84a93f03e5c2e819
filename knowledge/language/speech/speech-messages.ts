import type { LanguageCode } from '../../../contracts/languages.ts';
import type { Transcript } from '../transcriber.ts';

/** Moonshine's files; English. */
export interface MoonshineEngine {
  kind: 'moonshine';
  folder: string;
}

/** A speech model for transformers.js, such as Whisper. */
export interface TransformersEngine {
  kind: 'transformers';
  /** `owner/name` on the hub or its mirror, or the folder's name under `localFolder`. */
  model: string;
  /** Address that `<model>/resolve/main/<file>` is under. */
  host: string;
  /** Folder to read models from instead of asking `host`. */
  localFolder: string | null;
  /** Where fetched files are kept. */
  cacheFolder: string;
  /** Precision of the weights, e.g. `q8`. */
  dtype: string;
  languages: readonly LanguageCode[];
}

/** A recogniser that the speech thread can open. */
export type SpeechEngine = MoonshineEngine | TransformersEngine;

/** What the main thread tells the worker. */
export type SpeechRequest =
  | { type: 'open'; job: number; engine: number }
  | {
      type: 'transcribe';
      job: number;
      /** Place in the list of engines. */
      engine: number;
      samples: Float32Array;
      language: LanguageCode;
      keyTerms: readonly string[];
    }
  | { type: 'cancel'; job: number }
  | { type: 'close' };

/** What the worker tells the main thread; `failed` also answers a cancelled job. */
export type SpeechReply =
  | { type: 'opened'; job: number }
  | { type: 'transcribed'; job: number; transcript: Transcript }
  | { type: 'failed'; job: number; message: string };
