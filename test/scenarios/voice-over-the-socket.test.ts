import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect } from 'vitest';
import { longestUtterance } from '../../contracts/voice-events.ts';
import { decodeWav } from '../../knowledge/language/speech/decode-wav.ts';
import { noises } from '../eval/noises.ts';
import { comparableWords } from '../eval/word-errors.ts';
import { hasMoonshine } from '../knowledge/language/speech/moonshine-folder.ts';
import { openChatClient, type ChatClient } from '../support/chat-client.ts';
import { serveSmallHouse, type ServedHouse } from '../support/small-house.ts';
import { verifies } from '../support/verifies.ts';
import { pcmBytes, voiceOver } from '../support/voice-client.ts';

const sentence = comparableWords('He was not an ill disposed young man');

/** With a second of quiet room before and after. */
function between(speech: Float32Array, before = 16_000, after = 16_000): Float32Array {
  const samples = new Float32Array(before + speech.length + after);
  samples.set(speech, before);
  return samples;
}

describe.skipIf(!hasMoonshine())('a question spoken over the socket', () => {
  let house: ServedHouse;
  let token: string;
  let client: ChatClient;
  let speech: Float32Array;
  let count = 0;
  let utteranceId: string;
  beforeAll(async () => {
    house = await serveSmallHouse();
    token = await house.signIn('advisor', 'milan', 'en');
    client = await openChatClient(house.address, token);
    const wav = join(import.meta.dirname, '..', 'knowledge', 'language', 'speech', 'ill-disposed.wav');
    speech = decodeWav(await readFile(wav));
  });
  beforeEach(() => {
    count += 1;
    utteranceId = `utterance-${count}`;
  });
  afterAll(async () => {
    client.close();
    await house.close();
  });

  verifies('voice.hears', 'letting go gives the words, and nothing of the recording is written', async () => {
    const voice = voiceOver(client);
    expect(await voice.start({ utteranceId, language: 'en', mode: 'hold' })).toEqual({
      ok: true,
      received: 0,
    });
    await voice.say(utteranceId, between(speech));
    await voice.stop(utteranceId);
    const final = await voice.until('voice:final', utteranceId);
    expect(comparableWords(final.text)).toEqual(sentence);
    expect(final).toMatchObject({ language: 'en', sure: true, otherLanguage: false, endedBy: 'release' });
    expect(voice.names(utteranceId)[0]).toBe('voice:activity');
    expect(await readdir(join(house.dataFolder, 'uploads')).catch(() => [])).toEqual([]);
  });

  verifies('voice.hears', 'in tap mode a pause ends the question', async () => {
    const voice = voiceOver(client);
    await voice.start({ utteranceId, language: 'en', mode: 'tap' });
    await voice.say(utteranceId, between(speech));
    const final = await voice.until('voice:final', utteranceId);
    expect(comparableWords(final.text)).toEqual(sentence);
    expect(final.endedBy).toBe('pause');
  });

  verifies(
    'voice.silence',
    'noise and silence give no text, by letting go and by waiting',
    async () => {
      for (const [index, { name, samples }] of noises().entries()) {
        const id = `${utteranceId}-${name}`;
        const another = await openChatClient(house.address, await house.signIn('advisor', 'milan', 'en'));
        const voice = voiceOver(another);
        const mode = index % 2 === 0 ? 'hold' : 'tap';
        await voice.start({ utteranceId: id, language: 'en', mode });
        await voice.say(id, samples);
        await voice.stop(id);
        expect({ name, text: (await voice.until('voice:final', id)).text }).toEqual({ name, text: '' });
        another.close();
      }
    },
    60_000,
  );

  verifies('voice.reconnect', 'a lost connection goes on where it was', async () => {
    const first = await openChatClient(house.address, token);
    const samples = between(speech);
    const before = voiceOver(first);
    await before.start({ utteranceId, language: 'en', mode: 'hold' });
    await before.say(utteranceId, samples.subarray(0, 30_720));
    first.close();
    const second = await openChatClient(house.address, token);
    const after = voiceOver(second);
    const again = await after.start({ utteranceId, language: 'en', mode: 'hold' });
    expect(again).toEqual({ ok: true, received: 30_720 });
    await after.say(utteranceId, samples, 30_720);
    await after.stop(utteranceId);
    const { text } = await after.until('voice:final', utteranceId);
    expect(comparableWords(text)).toEqual(sentence);
    // Who missed the text gets it once more.
    second.close();
    const third = await openChatClient(house.address, token);
    const late = voiceOver(third);
    await late.start({ utteranceId, language: 'en', mode: 'hold' });
    expect((await late.until('voice:final', utteranceId)).text).toBe(text);
    third.close();
  });

  verifies('voice.limits', 'thirty seconds are the longest question', async () => {
    const voice = voiceOver(client);
    await voice.start({ utteranceId, language: 'en', mode: 'hold' });
    const samples = new Float32Array(longestUtterance);
    samples.set(speech, 16_000);
    for (let offset = 0; offset < samples.length; offset += 16_000) {
      await voice.audio(utteranceId, offset, pcmBytes(samples.subarray(offset, offset + 16_000)));
    }
    const final = await voice.until('voice:final', utteranceId);
    expect(final.endedBy).toBe('limit');
    expect(comparableWords(final.text)).toEqual(sentence);
  });

  verifies('voice.limits', 'a gap is not filled, and sound that is there already counts once', async () => {
    const voice = voiceOver(client);
    await voice.start({ utteranceId, language: 'en', mode: 'hold' });
    const data = pcmBytes(new Float32Array(1024));
    expect(await voice.audio(utteranceId, 2048, data)).toEqual({ ok: true, received: 0 });
    expect(await voice.audio(utteranceId, 0, data)).toEqual({ ok: true, received: 1024 });
    expect(await voice.audio(utteranceId, 512, data)).toEqual({ ok: true, received: 1536 });
    const odd = await voice.audio(utteranceId, 1536, new Uint8Array(3));
    expect(odd).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    const tooMuch = await voice.audio(utteranceId, 1536, new Uint8Array(40_000));
    expect(tooMuch).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  });

  verifies(
    'voice.limits',
    'a person may begin thirty questions a minute, another person is not held up',
    async () => {
      const hasty = await openChatClient(house.address, await house.signIn('advisor', 'paris', 'fr'));
      const voice = voiceOver(hasty);
      const { utterances } = house.composition.dependencies;
      const others = utterances.count;
      const results = [];
      for (let index = 0; index < 31; index += 1) {
        results.push(await voice.start({ utteranceId: `hasty-${index}`, language: 'en', mode: 'hold' }));
      }
      expect(results.slice(0, 30).every(({ ok }) => ok)).toBe(true);
      expect(results[30]).toMatchObject({ ok: false, error: { code: 'too-many-requests', retryable: true } });
      // Each takes the place of the one before it; others that only linger may go meanwhile.
      expect(utterances.count).toBeLessThanOrEqual(others + 1);
      hasty.close();
      expect(await voiceOver(client).start({ utteranceId, language: 'en', mode: 'tap' })).toMatchObject({
        ok: true,
      });
    },
  );

  verifies('voice.limits', 'one person’s utterance does not exist for another', async () => {
    await voiceOver(client).start({ utteranceId, language: 'en', mode: 'hold' });
    const other = await openChatClient(house.address, await house.signIn('planner', undefined, 'it'));
    const refused = await voiceOver(other).audio(utteranceId, 0, pcmBytes(new Float32Array(1024)));
    expect(refused).toMatchObject({ ok: false, error: { code: 'not-found' } });
    other.close();
  });

  verifies('voice.languages', 'a language without a model is refused in that person’s words', async () => {
    const french = await openChatClient(house.address, await house.signIn('advisor', 'milan', 'fr'));
    const refused = await voiceOver(french).start({ utteranceId, language: 'fr', mode: 'hold' });
    expect(refused).toMatchObject({ ok: false, error: { code: 'speech-language-unavailable' } });
    expect(refused.ok ? '' : refused.error.message).toContain('français');
    french.close();
  });
});
