import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, vi } from 'vitest';
import { decodeWav } from '../../knowledge/language/speech/decode-wav.ts';
import { openChatClient } from '../support/chat-client.ts';
import { serveSmallHouse, type ServedHouse } from '../support/small-house.ts';
import { openSpeechStub, type SpeechStub } from '../support/speech-stub.ts';
import { verifies } from '../support/verifies.ts';
import { voiceOver } from '../support/voice-client.ts';

const wavFile = join(import.meta.dirname, '..', 'knowledge', 'language', 'speech', 'ill-disposed.wav');
const minute = 60_000;
/** Two houses are opened one after the other. */
const patience = 120_000;

describe('recordings', () => {
  let house: ServedHouse | null = null;
  let stub: SpeechStub | null = null;
  let wav: Buffer;
  let now = Date.parse('2026-11-22T09:00:00Z');
  beforeAll(async () => {
    wav = await readFile(wavFile);
  });
  afterEach(async () => {
    await house?.close();
    await stub?.close();
    [house, stub] = [null, null];
  });

  async function serve(env: Record<string, string>, dataFolder?: string): Promise<ServedHouse> {
    house = await serveSmallHouse({ env, now: () => new Date(now), ...(dataFolder ? { dataFolder } : {}) });
    return house;
  }

  /** Stops a house whose data another one opens. */
  async function close(served: ServedHouse): Promise<void> {
    house = null;
    await served.close(true);
  }

  async function upload(served: ServedHouse, token: string): Promise<string> {
    const boundary = 'boundary';
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.wav"\r\ncontent-type: audio/wav\r\n\r\n`;
    const response = await served.app.inject({
      method: 'POST',
      url: '/api/v1/uploads',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': `multipart/form-data; boundary=${boundary}`,
      },
      payload: Buffer.concat([Buffer.from(head), wav, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    });
    return response.json<{ id: string }>().id;
  }
  const read = async (served: ServedHouse, token: string, id: string) =>
    (await served.app.inject({ url: `/api/v1/uploads/${id}`, headers: { authorization: `Bearer ${token}` } }))
      .statusCode;
  const files = (served: ServedHouse) => readdir(join(served.dataFolder, 'uploads')).catch(() => []);

  verifies(
    'voice.private',
    'an uploaded recording is never written, is its owner’s alone, and is forgotten',
    async () => {
      const served = await serve({});
      const token = await served.signIn('advisor', 'milan', 'en');
      const id = await upload(served, token);
      expect(await files(served)).toEqual([]);
      expect(await read(served, token, id)).toBe(200);
      expect(await read(served, await served.signIn('planner'), id)).toBe(404);
      now += 11 * minute;
      expect(await read(served, token, id)).toBe(404);
    },
    patience,
  );

  verifies(
    'voice.private',
    'a house that keeps recordings has them for the time it set, and no longer',
    async () => {
      const served = await serve({ COMPTOIR_AUDIO_RETENTION_MINUTES: '60' });
      const token = await served.signIn('advisor', 'milan', 'en');
      const id = await upload(served, token);
      expect(await files(served)).toHaveLength(1);
      expect(await read(served, token, id)).toBe(200);
      await close(served);
      now += 61 * minute;
      const later = await serve({ COMPTOIR_AUDIO_RETENTION_MINUTES: '60' }, served.dataFolder);
      expect(await files(later)).toEqual([]);
    },
    patience,
  );

  verifies(
    'voice.private',
    'what an earlier setting kept goes when it is set back',
    async () => {
      const served = await serve({ COMPTOIR_AUDIO_RETENTION_MINUTES: '60' });
      await upload(served, await served.signIn('advisor', 'milan', 'en'));
      await close(served);
      now += 1000;
      const later = await serve({}, served.dataFolder);
      expect(await files(later)).toEqual([]);
    },
    patience,
  );

  verifies(
    'voice.languages',
    'a configured server hears French over the socket, with the house’s names',
    async () => {
      stub = await openSpeechStub([
        { status: 200, body: { text: 'taille quarante et un', segments: [{ avg_logprob: -0.05 }] } },
      ]);
      const served = await serve({ COMPTOIR_SPEECH_URL: stub.url, COMPTOIR_AUDIO_RETENTION_MINUTES: '5' });
      const token = await served.signIn('advisor', 'milan', 'fr');
      const me = await served.app.inject({
        url: '/api/v1/me',
        headers: { authorization: `Bearer ${token}` },
      });
      const { voice: settings } = me.json<{
        voice: { languages: string[]; browser: string; speaks: boolean };
      }>();
      expect(settings).toMatchObject({ browser: 'device', speaks: false });
      expect(settings.languages).toEqual(expect.arrayContaining(['fr', 'it']));
      const client = await openChatClient(served.address, token);
      const voice = voiceOver(client);
      await voice.start({ utteranceId: 'a', language: 'fr', mode: 'hold' });
      await voice.say('a', decodeWav(wav));
      await voice.stop('a');
      expect(await voice.until('voice:final', 'a')).toMatchObject({
        text: 'taille 41',
        language: 'fr',
        sure: true,
      });
      const prompt = stub.requests.at(-1)?.fields['prompt'] ?? '';
      expect(prompt).toContain(served.composition.dependencies.house().stores.all[0]?.city ?? '-');
      // Kept after the words are out: keeping holds no answer up.
      await vi.waitFor(async () => expect(await files(served)).toHaveLength(1));
      client.close();
    },
    patience,
  );

  verifies(
    'voice.aloud',
    'a configured voice reads aloud; without one, and when it fails, that is said',
    async () => {
      stub = await openSpeechStub([{ sound: 'sound' }, { status: 500 }]);
      const served = await serve({ COMPTOIR_VOICE_URL: stub.url, COMPTOIR_VOICE_KEY: 'key' });
      const token = await served.signIn('advisor', 'milan', 'it');
      const speak = (from: ServedHouse, bearer: string) =>
        from.app.inject({
          method: 'POST',
          url: '/api/v1/speech',
          headers: { authorization: `Bearer ${bearer}` },
          payload: { text: 'Tre a Milano.', language: 'it' },
        });
      const sound = await speak(served, token);
      expect([sound.statusCode, sound.headers['content-type'], sound.payload]).toEqual([
        200,
        'audio/mpeg',
        'sound',
      ]);
      expect(stub.requests[0]).toMatchObject({
        path: '/v1/audio/speech',
        authorization: 'Bearer key',
        fields: { model: 'tts-1', voice: 'alloy', input: 'Tre a Milano.' },
      });
      expect((await speak(served, token)).statusCode).toBe(503);
      await served.close();
      const silent = await serve({});
      expect((await speak(silent, await silent.signIn('advisor', 'milan', 'it'))).statusCode).toBe(404);
    },
    patience,
  );
});
