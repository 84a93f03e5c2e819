import type { LanguageCode } from '../../contracts/languages.ts';

export interface Transcript {
  text: string;
  language: LanguageCode;
  /** Mean token log-probability turned into 0–1; null where the engine gives none. */
  confidence: number | null;
  model: string;
}

/** Port: speech to text. */
export interface Transcriber {
  readonly languages: readonly LanguageCode[];
  /** `samples` is mono PCM at 16 kHz in [-1, 1]. Silence and noise give an empty text. */
  transcribe(
    samples: Float32Array,
    options: { language: LanguageCode; keyTerms?: readonly string[]; signal?: AbortSignal },
  ): Promise<Transcript>;
}
