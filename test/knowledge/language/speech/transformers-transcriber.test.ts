import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeWav } from '../../../../knowledge/language/speech/decode-wav.ts';
import { runSpeechWorker } from '../../../../knowledge/language/speech/run-speech-worker.ts';
import type { TransformersEngine } from '../../../../knowledge/language/speech/speech-messages.ts';
import { withoutLoop } from '../../../../knowledge/language/speech/transformers-transcriber.ts';
import { comparableWords } from '../../../eval/word-errors.ts';
import { openHubMirror, type HubMirror } from '../../../support/hub-mirror.ts';
import { hasMoonshine, moonshineFolder } from './moonshine-folder.ts';

const sentence = comparableWords('He was not an ill disposed young man');

describe.skipIf(!hasMoonshine())('a model for transformers.js', () => {
  let cacheFolder: string;
  let speech: Float32Array;
  beforeAll(async () => {
    cacheFolder = await mkdtemp(join(tmpdir(), 'comptoir-speech-'));
    speech = decodeWav(await readFile(join(import.meta.dirname, 'ill-disposed.wav')));
  });
  afterAll(() => rm(cacheFolder, { recursive: true, force: true }));
  const engine = (host: string, localFolder: string | null = null): TransformersEngine => ({
    kind: 'transformers',
    model: 'house/moonshine-base',
    host,
    localFolder,
    cacheFolder,
    dtype: 'q8',
    languages: ['en'],
  });

  async function hear(settings: TransformersEngine) {
    const transcriber = runSpeechWorker({ engines: [settings] });
    try {
      return await transcriber.transcribe(speech, { language: 'en' });
    } finally {
      await transcriber.close();
    }
  }

  it('is fetched from a mirror, kept, and then used without it', async () => {
    const mirror: HubMirror = await openHubMirror(moonshineFolder);
    const first = await hear(engine(mirror.host));
    expect(comparableWords(first.text)).toEqual(sentence);
    expect(first.model).toBe('house/moonshine-base');
    expect(first.confidence).toBeGreaterThan(0.5);
    expect(first.confidence).toBeLessThanOrEqual(1);
    const networks = mirror.requests.filter((path) => path.endsWith('.onnx'));
    expect(new Set(networks)).toEqual(
      new Set(
        ['encoder_model', 'decoder_model_merged'].map(
          (name) => `/models/house/moonshine-base/resolve/main/onnx/${name}_quantized.onnx`,
        ),
      ),
    );
    await mirror.close();
    expect((await hear(engine(mirror.host))).text).toBe(first.text);
    // What was kept has a local folder's layout.
    expect((await hear(engine('http://127.0.0.1:9/', cacheFolder))).text).toBe(first.text);
  }, 120_000);

  it('that no mirror has is refused with the reason, each time anew', async () => {
    const mirror = await openHubMirror(moonshineFolder);
    const missing = { ...engine(mirror.host), model: 'house/unknown' };
    await expect(hear(missing)).rejects.toThrow('cannot be loaded');
    await mirror.close();
  }, 60_000);
});

describe('what such models say', () => {
  it('sounds in brackets are no words', () => {
    expect(withoutLoop(' [Musique] Bonjour (rires) ')).toEqual({ text: 'Bonjour', looped: false });
  });

  it('a phrase is not repeated more than three times', () => {
    const { text, looped } = withoutLoop('oui le sac le sac le sac le sac le sac');
    expect([text, looped]).toEqual(['oui le sac', true]);
  });
});
