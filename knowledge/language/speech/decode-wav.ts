import { resample } from './resample.ts';

/** Rate that every speech engine here takes, in Hz. */
export const speechRate = 16_000;
/** Longest recording that is taken, in seconds. */
const longestRecording = 30;

const lowestRate = 4_000;
const highestRate = 192_000;
const mostChannels = 8;
const formatPcm = 1;
const formatFloat = 3;
const formatExtensible = 0xfffe;
/** Bytes 2–15 of the sub-format GUIDs that stand for a plain format code. */
const plainSubFormat = [0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xaa, 0, 0x38, 0x9b, 0x71];
/** Written by programs that stream and cannot go back to fill in the length: the data run to the end. */
const unknownLength = 0xffff_ffff;

interface WavFormat {
  code: number;
  channels: number;
  rate: number;
  /** Bytes of one sample of one channel. */
  width: number;
}

/**
 * Decodes a WAV recording into mono samples at 16 kHz in [-1, 1].
 * Takes PCM of 8, 16, 24 or 32 bits and 32-bit float, also as WAVE_FORMAT_EXTENSIBLE; channels are averaged and any
 * rate from 4 to 192 kHz is resampled. Throws an `Error` whose message says what is wrong: not a WAV file, cut off,
 * empty, longer than 30 seconds, or encoded in another way.
 */
export function decodeWav(bytes: Uint8Array): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { format, start, end } = findChunks(view);
  const frameWidth = format.width * format.channels;
  const frames = Math.floor((end - start) / frameWidth);
  if (frames === 0) throw new Error('the recording is empty');
  if (frames > longestRecording * format.rate) {
    throw new Error(`the recording is longer than ${longestRecording} seconds`);
  }
  const read = sampleReader(view, format);
  const mono = new Float32Array(frames);
  for (let frame = 0; frame < frames; frame += 1) {
    let sum = 0;
    for (let channel = 0; channel < format.channels; channel += 1) {
      sum += read(start + frame * frameWidth + channel * format.width);
    }
    mono[frame] = clamp(sum / format.channels);
  }
  const samples = resample(mono, format.rate, speechRate);
  if (samples.length === 0) throw new Error('the recording is empty');
  return samples.map(clamp);
}

function findChunks(view: DataView): { format: WavFormat; start: number; end: number } {
  if (view.byteLength < 12 || fourLetters(view, 0) !== 'RIFF' || fourLetters(view, 8) !== 'WAVE') {
    throw new Error('this is not a WAV file');
  }
  let format: WavFormat | undefined;
  let offset = 12;
  while (offset + 8 <= view.byteLength) {
    const name = fourLetters(view, offset);
    const length = view.getUint32(offset + 4, true);
    const start = offset + 8;
    const end = start + length;
    if (name === 'data') {
      if (!format) throw new Error('the WAV file does not say how its sound is encoded');
      if (length === unknownLength) return { format, start, end: view.byteLength };
      if (end > view.byteLength)
        throw new Error('the WAV file is cut off: it holds less sound than it announces');
      return { format, start, end };
    }
    if (end > view.byteLength) break;
    if (name === 'fmt ') format = readFormat(view, start, length);
    // Chunks begin at even offsets.
    offset = end + (length % 2);
  }
  throw new Error('the WAV file is cut off: it holds no sound');
}

function readFormat(view: DataView, start: number, length: number): WavFormat {
  if (length < 16) throw new Error('the WAV file does not say how its sound is encoded');
  let code = view.getUint16(start, true);
  const channels = view.getUint16(start + 2, true);
  const rate = view.getUint32(start + 4, true);
  const frameWidth = view.getUint16(start + 12, true);
  const bits = view.getUint16(start + 14, true);
  if (code === formatExtensible) {
    const plain =
      length >= 40 && plainSubFormat.every((byte, index) => view.getUint8(start + 26 + index) === byte);
    code = plain ? view.getUint16(start + 24, true) : formatExtensible;
  }
  const known =
    (code === formatPcm && [8, 16, 24, 32].includes(bits)) || (code === formatFloat && bits === 32);
  if (!known)
    throw new Error('this WAV encoding is not supported: use PCM of 8, 16, 24 or 32 bits, or 32-bit float');
  if (channels < 1 || channels > mostChannels) {
    throw new Error(`a recording has 1 to ${mostChannels} channels, this one says ${channels}`);
  }
  if (rate < lowestRate || rate > highestRate) {
    throw new Error(
      `a recording has ${lowestRate} to ${highestRate} samples per second, this one says ${rate}`,
    );
  }
  if (frameWidth !== (channels * bits) / 8)
    throw new Error('the WAV file contradicts itself about its sample size');
  return { code, channels, rate, width: bits / 8 };
}

/** Reads the sample of one channel at a byte offset, scaled to [-1, 1). */
function sampleReader(view: DataView, { code, width }: WavFormat): (offset: number) => number {
  if (code === formatFloat) {
    return (offset) => {
      const value = view.getFloat32(offset, true);
      if (!Number.isFinite(value)) throw new Error('the recording holds values that are not numbers');
      return value;
    };
  }
  // 8-bit PCM is the only unsigned width.
  if (width === 1) return (offset) => (view.getUint8(offset) - 128) / 128;
  if (width === 2) return (offset) => view.getInt16(offset, true) / 2 ** 15;
  if (width === 3) {
    return (offset) => ((view.getInt8(offset + 2) << 16) | view.getUint16(offset, true)) / 2 ** 23;
  }
  return (offset) => view.getInt32(offset, true) / 2 ** 31;
}

const clamp = (value: number): number => Math.max(-1, Math.min(1, value));

function fourLetters(view: DataView, offset: number): string {
  return String.fromCharCode(
    view.getUint8(offset),
    view.getUint8(offset + 1),
    view.getUint8(offset + 2),
    view.getUint8(offset + 3),
  );
}
