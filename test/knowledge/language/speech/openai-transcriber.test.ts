import { afterEach, describe, expect, it } from 'vitest';
import { decodeWav } from '../../../../knowledge/language/speech/decode-wav.ts';
import { createOpenAiTranscriber } from '../../../../knowledge/language/speech/openai-transcriber.ts';
import { joinTranscribers } from '../../../../knowledge/language/speech/transcriber-by-language.ts';
import type { Transcriber } from '../../../../knowledge/language/transcriber.ts';
import { openSpeechStub, type SpeechStep, type SpeechStub } from '../../../support/speech-stub.ts';

const samples = Float32Array.from({ length: 16_000 }, (_, index) => 0.5 * Math.sin(index / 20));
const heard = { text: ' Avons-nous le sac ? ', segments: [{ avg_logprob: -0.1 }, { avg_logprob: -0.3 }] };

describe('a server with OpenAI’s interface', () => {
  let stub: SpeechStub;
  afterEach(() => stub.close());
  async function open(steps: readonly SpeechStep[], timeoutMs = 5_000): Promise<Transcriber> {
    stub = await openSpeechStub(steps);
    const { url: baseUrl } = stub;
    return createOpenAiTranscriber({
      baseUrl,
      apiKey: 'key',
      model: 'whisper-1',
      languages: ['fr', 'it'],
      timeoutMs,
    });
  }

  it('gets the recording, the language and the names to expect, and gives text and confidence', async () => {
    const transcriber = await open([{ status: 200, body: heard }]);
    const transcript = await transcriber.transcribe(samples, {
      language: 'fr',
      keyTerms: ['Aurelia', 'Milan'],
    });
    expect(transcript).toEqual({
      text: 'Avons-nous le sac ?',
      language: 'fr',
      confidence: Math.exp(-0.2),
      model: 'whisper-1',
    });
    const [request] = stub.requests;
    expect(request).toMatchObject({
      path: '/v1/audio/transcriptions',
      authorization: 'Bearer key',
      fields: {
        model: 'whisper-1',
        language: 'fr',
        response_format: 'verbose_json',
        prompt: 'Aurelia, Milan',
        temperature: '0',
      },
    });
    const sent = decodeWav(request?.file ?? new Uint8Array());
    expect(sent.length).toBe(samples.length);
    expect(Math.max(...sent.map((value, index) => Math.abs(value - (samples[index] ?? 0))))).toBeLessThan(
      1e-4,
    );
  });

  it('asks for the plain form where the full one is refused, and is then never sure', async () => {
    const transcriber = await open([{ status: 400 }, { status: 200, body: { text: 'Sì' } }]);
    expect(await transcriber.transcribe(samples, { language: 'it' })).toMatchObject({
      text: 'Sì',
      confidence: null,
    });
    expect(stub.requests.map(({ fields }) => fields['response_format'])).toEqual(['verbose_json', 'json']);
  });

  it.each([429, 500, 503])('tries once more after status %i', async (status) => {
    const transcriber = await open([{ status }, { status: 200, body: heard }]);
    expect((await transcriber.transcribe(samples, { language: 'fr' })).text).toBe('Avons-nous le sac ?');
  });

  it.each([
    [[{ status: 401 }], 'status 401'],
    [[{ status: 503 }, { status: 503 }], 'status 503'],
  ] as const)('gives up with what the server answered: %j', async (steps, message) => {
    const transcriber = await open(steps);
    await expect(transcriber.transcribe(samples, { language: 'fr' })).rejects.toThrow(message);
  });

  it('gives up when the answer takes too long, and at once when nobody waits any more', async () => {
    const transcriber = await open([{ hang: true }], 50);
    await expect(transcriber.transcribe(samples, { language: 'fr' })).rejects.toThrow(/timeout|aborted/i);
    const abort = new AbortController();
    const waiting = transcriber.transcribe(samples, { language: 'fr', signal: abort.signal });
    abort.abort(new Error('gone'));
    await expect(waiting).rejects.toThrow('gone');
  });
});

describe('several recognisers', () => {
  const fake = (name: string, languages: Transcriber['languages'], fails = false): Transcriber => ({
    languages,
    transcribe: (_samples, { language }) =>
      fails
        ? Promise.reject(new Error(`${name} failed`))
        : Promise.resolve({ text: name, language, confidence: 1, model: name }),
  });

  it('the first that knows the language is asked, the next when it fails', async () => {
    const failures: unknown[] = [];
    const joined = joinTranscribers(
      [fake('english', ['en']), fake('broken', ['fr', 'it'], true), fake('second', ['fr'])],
      (error) => failures.push(error),
    );
    expect(joined.languages).toEqual(['en', 'fr', 'it']);
    expect((await joined.transcribe(samples, { language: 'en' })).text).toBe('english');
    expect((await joined.transcribe(samples, { language: 'fr' })).text).toBe('second');
    expect(failures).toEqual([new Error('broken failed')]);
    await expect(joined.transcribe(samples, { language: 'it' })).rejects.toThrow('broken failed');
  });
});
