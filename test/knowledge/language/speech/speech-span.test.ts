import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeWav } from '../../../../knowledge/language/speech/decode-wav.ts';
import { powerSpectrum } from '../../../../knowledge/language/speech/power-spectrum.ts';
import { speechSpan } from '../../../../knowledge/language/speech/speech-span.ts';
import { noises } from '../../../eval/noises.ts';
import { createRandom } from '../../../eval/seeded-random.ts';

const speech = decodeWav(readFileSync(join(import.meta.dirname, 'ill-disposed.wav')));
const second = 16_000;

/** The sentence in the middle of a quiet room: two seconds before it, three after. */
function inRoom(roomLevel: number): Float32Array {
  const random = createRandom('room');
  const samples = Float32Array.from(
    { length: 5 * second + speech.length },
    () => random.normal() * roomLevel,
  );
  speech.forEach(
    (value, index) => (samples[2 * second + index] = (samples[2 * second + index] ?? 0) + value),
  );
  return samples;
}

describe('speechSpan', () => {
  it.each([0, 0.0003, 0.003])('finds a sentence in a room with noise of %f', (level) => {
    const span = speechSpan(inRoom(level));
    expect(span?.start).toBeGreaterThan(1.9 * second);
    expect(span?.start).toBeLessThan(2.4 * second);
    expect(span?.end).toBeGreaterThan(1.8 * second + speech.length - 0.3 * second);
    expect(span?.end).toBeLessThan(2.1 * second + speech.length);
  });

  it('finds a voice that is twenty-six decibels softer', () => {
    expect(speechSpan(speech.map((value) => value / 20))).not.toBeNull();
  });

  it.each(['digital silence', 'microphone hiss', 'white noise', 'steps'])('finds none in %s', (name) => {
    const sound = noises().find((noise) => noise.name === name);
    expect(speechSpan(sound?.samples ?? speech)).toBeNull();
  });

  it('finds none in nothing and in less than a frame', () => {
    expect(speechSpan(new Float32Array(0))).toBeNull();
    expect(speechSpan(speech.subarray(8_000, 8_100))).toBeNull();
  });
});

describe('powerSpectrum', () => {
  it('equals the transform by its definition', () => {
    const random = createRandom('spectrum');
    const frame = Float32Array.from({ length: 16 }, () => random.normal());
    const expected = Array.from({ length: 9 }, (_, bin) => {
      let [re, im] = [0, 0];
      frame.forEach((value, index) => {
        re += value * Math.cos((2 * Math.PI * bin * index) / 16);
        im -= value * Math.sin((2 * Math.PI * bin * index) / 16);
      });
      return re * re + im * im;
    });
    const power = powerSpectrum(frame);
    expect(power).toHaveLength(9);
    expected.forEach((value, bin) => expect(power[bin]).toBeCloseTo(value, 5));
  });

  it('refuses a length that is no power of two', () => {
    expect(() => powerSpectrum(new Float32Array(12))).toThrow(RangeError);
  });
});
