import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { readCsvBytes } from './csv-source.ts';
import { CsvScanner, type MalformedRecord } from './csv-scanner.ts';
import { quoteText } from './rule-sql.ts';

/** A slice of a CSV file in canonical form, small enough to check in memory. */
interface CsvPart {
  path: string;
  records: number;
}

const partBytes = 48 << 20;

export interface CsvRead {
  /** Checks one part; called in order, never twice at a time. The part is deleted after it. */
  onPart: (relation: string, records: number, part: number) => Promise<void>;
  onMalformed: (record: MalformedRecord) => void;
  /** Bytes read so far of the file. */
  onBytes: (bytes: number) => void;
}

/**
 * Reads a CSV file in slices that are handed on as relations of text cells with a `line_number`.
 * While one slice is being checked the next is read; disk use stays below three slices.
 * Throws `BrokenCompression`.
 */
export async function readCsvInParts(
  path: string,
  columns: readonly string[],
  stagingFolder: string,
  { onPart, onMalformed, onBytes }: CsvRead,
): Promise<void> {
  let checking: Promise<void> = Promise.resolve();
  let number = 0;
  try {
    for await (const part of csvParts(path, columns.length, stagingFolder, onMalformed, onBytes)) {
      await checking;
      const index = number++;
      checking = onPart(partRelation(part.path, columns), part.records, index).finally(() => {
        rmSync(part.path);
      });
      // The failure is seen by the await above or below; until then it must not count as unhandled.
      checking.catch(() => undefined);
    }
  } finally {
    await checking;
  }
}

async function* csvParts(
  path: string,
  columnCount: number,
  stagingFolder: string,
  onMalformed: (record: MalformedRecord) => void,
  onBytes: (bytes: number) => void,
): AsyncGenerator<CsvPart> {
  let number = 0;
  let open = openPart(stagingFolder, number);
  const scanner = new CsvScanner({
    columns: columnCount,
    onMalformed,
    onSegment: (bytes, records) => {
      writeAll(open.descriptor, bytes);
      open.bytes += bytes.length;
      open.records += records;
    },
  });
  try {
    let first = true;
    for await (const chunk of readCsvBytes(path, onBytes)) {
      scanner.push(first ? withoutByteOrderMark(chunk) : chunk);
      first = false;
      if (open.bytes < partBytes) continue;
      closeSync(open.descriptor);
      const part = { path: open.path, records: open.records };
      open = openPart(stagingFolder, ++number);
      yield part;
    }
    scanner.finish();
  } finally {
    closeSync(open.descriptor);
  }
  if (open.records > 0) yield { path: open.path, records: open.records };
}

function openPart(stagingFolder: string, number: number) {
  const path = join(stagingFolder, `part-${number}.csv`);
  return { path, descriptor: openSync(path, 'w'), bytes: 0, records: 0 };
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
  let written = 0;
  while (written < bytes.length) written += writeSync(descriptor, bytes, written);
}

function withoutByteOrderMark(chunk: Buffer): Buffer {
  return chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? chunk.subarray(3) : chunk;
}

function partRelation(path: string, columns: readonly string[]): string {
  const types = ['line_number', ...columns].map(
    (name) => `${quoteText(name)}: ${name === 'line_number' ? "'BIGINT'" : "'VARCHAR'"}`,
  );
  return `read_csv(${quoteText(path)}, auto_detect=false, header=false, delim=',', quote='"', escape='"',
    new_line='\\n', strict_mode=true, max_line_size=4194304, columns={${types.join(', ')}})`;
}
