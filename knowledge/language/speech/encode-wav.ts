import { speechRate } from './decode-wav.ts';

const headerLength = 44;

/** A WAV file (16-bit PCM, mono, 16 kHz) of samples in [-1, 1]. */
export function encodeWav(samples: Float32Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(headerLength + samples.length * 2);
  const view = new DataView(bytes.buffer);
  const letters = (offset: number, text: string) => bytes.set(new TextEncoder().encode(text), offset);
  letters(0, 'RIFF');
  view.setUint32(4, bytes.length - 8, true);
  letters(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, speechRate, true);
  view.setUint32(28, speechRate * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  letters(36, 'data');
  view.setUint32(40, samples.length * 2, true);
  samples.forEach((value, index) => {
    const scaled = Math.round(Math.max(-1, Math.min(1, value)) * 2 ** 15);
    view.setInt16(headerLength + index * 2, Math.min(scaled, 2 ** 15 - 1), true);
  });
  return bytes;
}
