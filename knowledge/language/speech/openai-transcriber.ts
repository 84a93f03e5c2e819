import { z } from 'zod';
import type { LanguageCode } from '../../../contracts/languages.ts';
import type { Transcriber } from '../transcriber.ts';
import { encodeWav } from './encode-wav.ts';

export interface OpenAiTranscriberOptions {
  /** Address that `/audio/transcriptions` is under, e.g. `http://speech.internal/v1`. */
  baseUrl: string;
  apiKey: string | null;
  model: string;
  languages: readonly LanguageCode[];
  timeoutMs: number;
}

/** What such servers answer, read loosely: many give the text only. */
const answer = z.object({
  text: z.string(),
  segments: z.array(z.object({ avg_logprob: z.number().optional() })).nullish(),
});

/** Most characters of the key terms that go along; the models read little more of a prompt. */
const longestPrompt = 600;
/** Answers that a second try may turn. */
const passing = new Set([429, 500, 502, 503, 504]);

/**
 * Speech recognition by an OpenAI-compatible server (`POST /audio/transcriptions`, multipart). Asks for `verbose_json`,
 * which carries a likelihood, and for plain `json` where a server refuses that. A passing failure is tried once more.
 * Rejects with an `Error` that says what the server answered, when it cannot be reached or takes too long.
 */
export function createOpenAiTranscriber(options: OpenAiTranscriberOptions): Transcriber {
  const { apiKey, model, languages, timeoutMs } = options;
  const address = `${options.baseUrl.replace(/\/+$/, '')}/audio/transcriptions`;

  async function post(
    wav: Uint8Array<ArrayBuffer>,
    format: string,
    {
      language,
      keyTerms,
      signal,
    }: { language: LanguageCode; keyTerms: readonly string[]; signal: AbortSignal },
  ): Promise<Response> {
    const form = new FormData();
    form.set('file', new Blob([wav], { type: 'audio/wav' }), 'question.wav');
    form.set('model', model);
    form.set('language', language);
    form.set('response_format', format);
    form.set('temperature', '0');
    const prompt = keyTerms.join(', ').slice(0, longestPrompt);
    if (prompt !== '') form.set('prompt', prompt);
    return fetch(address, {
      method: 'POST',
      body: form,
      headers: apiKey === null ? {} : { authorization: `Bearer ${apiKey}` },
      signal,
    });
  }

  return {
    languages,
    async transcribe(samples, { language, keyTerms = [], signal }) {
      signal?.throwIfAborted();
      const deadline = AbortSignal.timeout(timeoutMs);
      const either = signal ? AbortSignal.any([signal, deadline]) : deadline;
      const wav = encodeWav(samples);
      const request = { language, keyTerms, signal: either };
      let format = 'verbose_json';
      let response = await post(wav, format, request);
      if (response.status === 400 || response.status === 422) {
        await response.body?.cancel();
        format = 'json';
        response = await post(wav, format, request);
      } else if (passing.has(response.status)) {
        await response.body?.cancel();
        response = await post(wav, format, request);
      }
      if (!response.ok) {
        await response.body?.cancel();
        throw new Error(`The speech server answered with status ${response.status}.`);
      }
      const { text, segments } = answer.parse(await response.json());
      const scores = (segments ?? []).flatMap(({ avg_logprob: score }) =>
        score === undefined ? [] : [score],
      );
      const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
      return {
        text: text.trim(),
        language,
        confidence: scores.length === 0 ? null : Math.min(1, Math.exp(mean)),
        model,
      };
    },
  };
}
