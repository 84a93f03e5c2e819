import { describe, expect, it } from 'vitest';
import { decodeWav } from '../../../../knowledge/language/speech/decode-wav.ts';
import { rootMeanSquare, sine, wavFile, type SampleFormat } from './wav-files.ts';

const tone = sine(440, 16_000, 0.25);

/** Largest difference between two signals, edges of a resampling filter left out. */
function largestDifference(a: Float32Array, b: Float32Array, edge = 0): number {
  expect(a.length).toBe(b.length);
  let largest = 0;
  for (let index = edge; index < a.length - edge; index += 1) {
    largest = Math.max(largest, Math.abs((a[index] ?? 0) - (b[index] ?? 0)));
  }
  return largest;
}

describe('decodeWav', () => {
  it.each<[SampleFormat, number]>([
    ['u8', 1 / 128],
    ['s16', 1 / 32_768],
    ['s24', 1 / 2 ** 23],
    ['s32', 1e-7],
    ['f32', 1e-9],
  ])('reads %s samples, plain and extensible', (format, precision) => {
    expect(largestDifference(decodeWav(wavFile([tone], 16_000, format)), tone)).toBeLessThanOrEqual(
      precision,
    );
    const extensible = wavFile([tone], 16_000, format, { extensible: true });
    expect(largestDifference(decodeWav(extensible), tone)).toBeLessThanOrEqual(precision);
  });

  it('keeps the ends of the scale', () => {
    const ends = Float32Array.from([-1, 0, 1]);
    for (const format of ['u8', 's16', 's24', 's32', 'f32'] as const) {
      const decoded = decodeWav(wavFile([ends], 16_000, format));
      expect(decoded[0]).toBe(-1);
      expect(decoded[1]).toBe(0);
      expect(decoded[2]).toBeGreaterThan(0.99);
      expect(decoded[2]).toBeLessThanOrEqual(1);
    }
  });

  it('averages the channels', () => {
    const left = Float32Array.from(tone, (value) => value + 0.25);
    const right = Float32Array.from(tone, (value) => value - 0.25);
    expect(largestDifference(decodeWav(wavFile([left, right], 16_000, 'f32')), tone)).toBeLessThan(1e-6);
  });

  it.each([8_000, 11_025, 22_050, 32_000, 44_100, 48_000, 96_000, 44_099])(
    'resamples %i Hz to 16 kHz without shift or loss',
    (rate) => {
      const decoded = decodeWav(wavFile([sine(440, rate, 0.25)], rate, 'f32'));
      const expected = tone.subarray(0, decoded.length);
      expect(Math.abs(decoded.length - tone.length)).toBeLessThanOrEqual(1);
      expect(largestDifference(decoded, expected, 100)).toBeLessThan(2e-3);
    },
  );

  it('keeps frequencies that 16 kHz cannot hold from folding back', () => {
    const above = decodeWav(wavFile([sine(9_500, 48_000, 0.5)], 48_000, 'f32'));
    const below = decodeWav(wavFile([sine(6_500, 48_000, 0.5)], 48_000, 'f32'));
    expect(rootMeanSquare(above.subarray(200, -200))).toBeLessThan(0.001);
    expect(rootMeanSquare(below.subarray(200, -200))).toBeCloseTo(0.5 / Math.SQRT2, 2);
  });

  it('skips other chunks and reads from a part of a larger buffer', () => {
    const file = wavFile([tone], 16_000, 'f32', { oddChunk: true });
    const larger = new Uint8Array(file.length + 7);
    larger.set(file, 7);
    expect(decodeWav(larger.subarray(7))).toEqual(tone);
  });

  it('reads to the end where a streaming recorder left the length open', () => {
    expect(decodeWav(wavFile([tone], 16_000, 'f32', { announcedBytes: 0xffff_ffff }))).toEqual(tone);
  });

  it('takes thirty seconds and refuses more', () => {
    expect(decodeWav(wavFile([new Float32Array(30 * 8_000)], 8_000))).toHaveLength(480_000);
    expect(() => decodeWav(wavFile([new Float32Array(30 * 8_000 + 1)], 8_000))).toThrow(
      'longer than 30 seconds',
    );
  });

  const whole = wavFile([tone], 16_000);
  const withoutFormat = Uint8Array.from([...whole.subarray(0, 12), ...whole.subarray(36)]);
  it.each<[string, Uint8Array, string]>([
    ['no bytes', new Uint8Array(0), 'not a WAV'],
    ['another file', Buffer.from('OggS, a recording of another kind'), 'not a WAV'],
    ['a RIFF file that is no WAV', Buffer.from('RIFF\0\0\0\0AVI LIST'), 'not a WAV'],
    ['a header alone', whole.subarray(0, 30), 'cut off'],
    ['a file without sound', whole.subarray(0, 36), 'cut off'],
    ['a file that lost its end', whole.subarray(0, -100), 'cut off'],
    ['a recording of no length', wavFile([new Float32Array(0)], 16_000), 'empty'],
    ['sound before its format', withoutFormat, 'how its sound is encoded'],
    ['a compressed WAV', wavFile([tone], 16_000, 'u8', { code: 7 }), 'not supported'],
    [
      'an extensible WAV of unknown kind',
      wavFile([tone], 16_000, 's16', { extensible: true, code: 85 }),
      'not supported',
    ],
    ['no channels', Uint8Array.from(whole, (byte, index) => (index === 22 ? 0 : byte)), 'channels'],
    ['a rate of 2 kHz', wavFile([tone], 2_000), 'samples per second'],
    ['floats that are not numbers', wavFile([Float32Array.of(0, Number.NaN)], 16_000, 'f32'), 'not numbers'],
  ])('says what is wrong with %s', (_, bytes, message) => {
    expect(() => decodeWav(bytes)).toThrow(message);
  });
});
