import type { LanguageCode } from '../../../contracts/languages.ts';
import type { Transcript } from '../transcriber.ts';

/** What the main thread tells the worker. */
export type MoonshineRequest =
  | {
      type: 'transcribe';
      job: number;
      samples: Float32Array;
      language: LanguageCode;
      keyTerms: readonly string[];
    }
  | { type: 'cancel'; job: number }
  | { type: 'close' };

/** What the worker tells the main thread; `failed` also answers a cancelled job. */
export type MoonshineReply =
  | { type: 'ready' }
  | { type: 'broken'; message: string }
  | { type: 'transcribed'; job: number; transcript: Transcript }
  | { type: 'failed'; job: number; message: string };
