export type SampleFormat = 'u8' | 's16' | 's24' | 's32' | 'f32';

const widths: Record<SampleFormat, number> = { u8: 1, s16: 2, s24: 3, s32: 4, f32: 4 };

function writeSample(view: DataView, offset: number, format: SampleFormat, value: number): void {
  if (format === 'f32') return view.setFloat32(offset, value, true);
  if (format === 'u8') return view.setUint8(offset, Math.min(255, Math.round(value * 128) + 128));
  const bits = widths[format] * 8;
  const scaled = Math.min(2 ** (bits - 1) - 1, Math.round(value * 2 ** (bits - 1)));
  for (let byte = 0; byte < widths[format]; byte += 1) {
    view.setUint8(offset + byte, Math.floor(scaled / 2 ** (8 * byte)) & 0xff);
  }
}

/** A WAV file of channels of equal length; `extensible` and `oddChunk` give the rarer layouts. */
export function wavFile(
  channels: readonly Float32Array[],
  rate: number,
  format: SampleFormat = 's16',
  layout: { extensible?: boolean; oddChunk?: boolean; announcedBytes?: number; code?: number } = {},
): Uint8Array {
  const width = widths[format];
  const frames = channels[0]?.length ?? 0;
  const formatLength = layout.extensible ? 40 : 16;
  const oddChunk = layout.oddChunk ? 8 + 3 + 1 : 0;
  const dataLength = frames * channels.length * width;
  const dataStart = 12 + 8 + formatLength + oddChunk + 8;
  const bytes = new Uint8Array(dataStart + dataLength);
  const view = new DataView(bytes.buffer);
  const letters = (offset: number, text: string) => bytes.set(Buffer.from(text, 'latin1'), offset);
  const code = layout.code ?? (format === 'f32' ? 3 : 1);
  letters(0, 'RIFF');
  view.setUint32(4, bytes.length - 8, true);
  letters(8, 'WAVEfmt ');
  view.setUint32(16, formatLength, true);
  view.setUint16(20, layout.extensible ? 0xfffe : code, true);
  view.setUint16(22, channels.length, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate * channels.length * width, true);
  view.setUint16(32, channels.length * width, true);
  view.setUint16(34, width * 8, true);
  if (layout.extensible) {
    view.setUint16(36, 22, true);
    view.setUint16(38, width * 8, true);
    view.setUint16(44, code, true);
    bytes.set(Buffer.from('000000001000800000aa00389b71', 'hex'), 46);
  }
  if (layout.oddChunk) {
    letters(20 + formatLength, 'LIST');
    view.setUint32(24 + formatLength, 3, true);
  }
  letters(dataStart - 8, 'data');
  view.setUint32(dataStart - 4, layout.announcedBytes ?? dataLength, true);
  for (let frame = 0; frame < frames; frame += 1) {
    channels.forEach((channel, index) => {
      const offset = dataStart + (frame * channels.length + index) * width;
      writeSample(view, offset, format, channel[frame] ?? 0);
    });
  }
  return bytes;
}

/** A sine of a given frequency (Hz) and height. */
export function sine(frequency: number, rate: number, seconds: number, height = 0.5): Float32Array {
  return Float32Array.from(
    { length: Math.round(rate * seconds) },
    (_, index) => height * Math.sin((2 * Math.PI * frequency * index) / rate),
  );
}

export function rootMeanSquare(samples: Float32Array): number {
  return Math.sqrt(samples.reduce((sum, value) => sum + value * value, 0) / samples.length);
}
