import type { LanguageCode } from '../../contracts/languages.ts';

export interface Transcript {
  text: string;
  language: LanguageCode;
  /** Mean token log-probability turned into 0–1; null where the engine gives none. */
  confidence: number | null;
  model: string;
}

export interface TranscribeOptions {
  language: LanguageCode;
  /** Names to expect, the most useful first. */
  keyTerms?: readonly string[];
  /** A text of words so far, which must never delay a final one: it rejects with `PartialDropped` instead. */
  partial?: boolean;
  signal?: AbortSignal;
}

/** Port: speech to text. */
export interface Transcriber {
  readonly languages: readonly LanguageCode[];
  /** `samples` is mono PCM at 16 kHz in [-1, 1]. Silence and noise give an empty text. */
  transcribe(samples: Float32Array, options: TranscribeOptions): Promise<Transcript>;
}

/** A partial text gave way to a final one. */
export class PartialDropped extends Error {
  override name = 'PartialDropped';
}

/** More recordings wait than can be heard in reasonable time; try again in a moment. */
export class TranscriberBusy extends Error {
  override name = 'TranscriberBusy';
}
