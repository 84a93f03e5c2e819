import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { PassThrough, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** A compressed file that ends too early or does not decompress; the message is for the person who exported it. */
export class BrokenCompression extends Error {
  override readonly name = 'BrokenCompression';
}

const chunkBytes = 1 << 20;

/**
 * Streams the bytes of a CSV file, decompressed when the name ends in `.gz`. `onBytes` hears how many bytes of
 * the file itself were read. Throws `BrokenCompression` for a truncated or damaged .gz, even when the loss is
 * only in its last bytes: gunzip checks length and checksum.
 */
export async function* readCsvBytes(path: string, onBytes?: (bytes: number) => void): AsyncGenerator<Buffer> {
  const file = createReadStream(path, { highWaterMark: chunkBytes });
  if (onBytes) file.on('data', (chunk) => onBytes(chunk.length));
  const stream: Readable = path.endsWith('.gz') ? decompressed(file) : file;
  try {
    for await (const chunk of stream) yield chunk as Buffer;
  } catch (error) {
    if (isZlibError(error)) throw new BrokenCompression((error as Error).message, { cause: error });
    throw error;
  } finally {
    stream.destroy();
    file.destroy();
  }
}

function decompressed(file: Readable): Readable {
  const output = new PassThrough({ highWaterMark: chunkBytes });
  // The error travels through `output`, which `pipeline` destroys with it.
  pipeline(file, createGunzip({ chunkSize: chunkBytes }), output).catch(() => undefined);
  return output;
}

function isZlibError(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.startsWith('Z_') || code.startsWith('ERR_ZLIB');
}
