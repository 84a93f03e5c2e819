/** Encodes Protocol Buffers messages: https://protobuf.dev/programming-guides/encoding/ */
export interface MessageWriter {
  /** Varint field; whole numbers from 0 to 2^53. */
  integer(field: number, value: number): MessageWriter;
  text(field: number, value: string): MessageWriter;
  bytes(field: number, value: Uint8Array): MessageWriter;
  message(field: number, value: MessageWriter): MessageWriter;
  /** The encoded message. */
  finish(): Uint8Array;
}

const lengthDelimited = 2;

function varint(value: number): number[] {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${String(value)} is no varint`);
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
  return bytes;
}

/** Starts an empty message. */
export function createMessage(): MessageWriter {
  const chunks: Uint8Array[] = [];
  const writer: MessageWriter = {
    integer(field, value) {
      chunks.push(Uint8Array.from([...varint(field * 8), ...varint(value)]));
      return writer;
    },
    bytes(field, value) {
      chunks.push(Uint8Array.from([...varint(field * 8 + lengthDelimited), ...varint(value.length)]), value);
      return writer;
    },
    text: (field, value) => writer.bytes(field, new TextEncoder().encode(value)),
    message: (field, value) => writer.bytes(field, value.finish()),
    finish() {
      const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
      let offset = 0;
      for (const chunk of chunks) {
        whole.set(chunk, offset);
        offset += chunk.length;
      }
      return whole;
    },
  };
  return writer;
}
