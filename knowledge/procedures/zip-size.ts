import { inflateRawSync } from 'node:zlib';

/** What a zip archive unpacks to. */
export type ZipSize = 'within' | 'beyond' | 'broken';

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const longestComment = 65_535;
const stored = 0;

/**
 * Whether an archive unpacks to at most `limit` bytes. The sizes that it states are not believed: every entry is
 * unpacked as far as the limit goes and thrown away.
 */
export function sizeOfZip(bytes: Uint8Array, limit: number): ZipSize {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(buffer);
  if (end === null) return 'broken';
  const entries = buffer.readUInt16LE(end + 10);
  let at = buffer.readUInt32LE(end + 16);
  let left = limit;
  try {
    for (let entry = 0; entry < entries; entry++) {
      if (buffer.readUInt32LE(at) !== entrySignature) return 'broken';
      const packed = packedBytes(buffer, at);
      const method = buffer.readUInt16LE(at + 10);
      const size =
        method === stored
          ? packed.length
          : inflateRawSync(packed, { maxOutputLength: Math.max(1, left) }).length;
      left -= size;
      if (left < 0) return 'beyond';
      at += 46 + buffer.readUInt16LE(at + 28) + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    return code === 'ERR_BUFFER_TOO_LARGE' ? 'beyond' : 'broken';
  }
  return 'within';
}

/** Data of the entry whose central record stands at `at`. */
function packedBytes(buffer: Buffer, at: number): Buffer {
  const length = buffer.readUInt32LE(at + 20);
  const local = buffer.readUInt32LE(at + 42);
  const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28);
  return buffer.subarray(start, start + length);
}

function findEnd(buffer: Buffer): number | null {
  const earliest = Math.max(0, buffer.length - endLength - longestComment);
  for (let at = buffer.length - endLength; at >= earliest; at--) {
    if (buffer.readUInt32LE(at) === endSignature) return at;
  }
  return null;
}
