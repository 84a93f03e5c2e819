import type { LanguageCode } from '../../contracts/languages.ts';

/** Reads texts aloud. */
export interface Voice {
  /** The sound of a text. Rejects when the server cannot be reached, refuses or takes too long. */
  speak(
    text: string,
    language: LanguageCode,
    signal: AbortSignal,
  ): Promise<{ mediaType: string; bytes: Uint8Array }>;
}

export interface OpenAiVoiceOptions {
  /** Address that `/audio/speech` is under. */
  baseUrl: string;
  apiKey: string | null;
  model: string;
  /** Name of the voice. */
  name: string;
  timeoutMs: number;
}

/** A voice of an OpenAI-compatible server (`POST /audio/speech`). */
export function createOpenAiVoice({ baseUrl, apiKey, model, name, timeoutMs }: OpenAiVoiceOptions): Voice {
  const address = `${baseUrl.replace(/\/+$/, '')}/audio/speech`;
  return {
    async speak(text, language, signal) {
      const response = await fetch(address, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(apiKey === null ? {} : { authorization: `Bearer ${apiKey}` }),
        },
        body: JSON.stringify({ model, voice: name, input: text, response_format: 'mp3', language }),
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
      });
      const mediaType = response.headers.get('content-type') ?? '';
      if (!response.ok || !mediaType.startsWith('audio/')) {
        await response.body?.cancel();
        throw new Error(
          `The voice server answered with status ${response.status} and ${mediaType || 'no sound'}.`,
        );
      }
      return { mediaType, bytes: new Uint8Array(await response.arrayBuffer()) };
    },
  };
}
