import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeWav } from '../../../../knowledge/language/speech/decode-wav.ts';
import { createEndPointing } from '../../../../knowledge/language/speech/end-pointing.ts';
import { openSileroVoiceActivity } from '../../../../knowledge/language/speech/silero-voice-activity.ts';
import { trimToSpeech } from '../../../../knowledge/language/speech/trim-to-speech.ts';
import type { VoiceActivity } from '../../../../knowledge/language/speech/voice-activity.ts';
import { noises } from '../../../eval/noises.ts';

function follow(...stretches: [windows: number, probability: number][]) {
  const endPointing = createEndPointing();
  for (const [windows, probability] of stretches) {
    for (let index = 0; index < windows; index += 1) endPointing.next(probability);
  }
  return endPointing;
}

describe('where speech begins and ends', () => {
  it('a pause is not the end; more than half a second of silence is', () => {
    expect(follow([20, 0.9], [10, 0.1])).toMatchObject({ speaking: false, paused: true, finished: false });
    expect(follow([20, 0.9], [10, 0.1], [5, 0.9], [10, 0.1])).toMatchObject({ finished: false });
    expect(follow([20, 0.9], [20, 0.1])).toMatchObject({ spoken: true, finished: true });
  });

  it('a knock is no voice', () => {
    expect(follow([10, 0.1], [2, 0.9], [40, 0.1])).toMatchObject({
      spoken: false,
      finished: false,
      span: null,
    });
  });

  it('a voice that fades stays a voice, one that only might be is none', () => {
    expect(follow([5, 0.9], [30, 0.4])).toMatchObject({ speaking: true });
    expect(follow([40, 0.4])).toMatchObject({ spoken: false });
  });

  it('keeps a margin around the voice, inside the recording', () => {
    expect(follow([30, 0.1], [20, 0.9], [30, 0.1]).span).toEqual({
      start: 30 * 512 - 9 * 512,
      end: 59 * 512,
    });
    expect(follow([20, 0.9], [30, 0.1]).span?.start).toBe(0);
  });
});

describe('voices found by Silero', () => {
  let activity: VoiceActivity;
  beforeAll(async () => {
    activity = await openSileroVoiceActivity();
  });
  afterAll(() => activity.release());
  const speech = decodeWav(readFileSync(join(import.meta.dirname, 'ill-disposed.wav')));

  it('a sentence is cut out of a quiet room, whole', async () => {
    const samples = new Float32Array(speech.length + 80_000);
    samples.set(speech, 48_000);
    const cut = await trimToSpeech(samples, activity);
    expect(cut?.length).toBeLessThanOrEqual(speech.length + 2 * 9_600);
    expect(cut?.length).toBeGreaterThan(speech.length * 0.8);
  });

  it('eighty seconds of noise and silence have no voice', async () => {
    for (const { name, samples } of noises()) {
      expect({ name, cut: await trimToSpeech(samples, activity) }).toEqual({ name, cut: null });
    }
  });

  it('refuses a window of another length', async () => {
    await expect(activity.follow().next(new Float32Array(100))).rejects.toThrow('512');
  });
});
