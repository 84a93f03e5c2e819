import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

type Cell = string | number | null;

/** Fast, and close to the best on columns that repeat. */
const gzipLevel = 3;
const chunkLength = 1 << 16;

/**
 * Writes rows as a CSV file (RFC 4180, line feeds, header first), compressed when the name ends in `.gz`.
 * Streams: a row is in memory only until its chunk is written. `onRows` hears how many rows are written so far.
 */
export async function writeCsvFile(
  path: string,
  columns: readonly string[],
  rows: Iterable<Readonly<Record<string, Cell>>>,
  onRows: (rows: number) => void = () => {},
): Promise<void> {
  const source = Readable.from(chunksOf(columns, rows, onRows));
  const target = createWriteStream(path);
  if (path.endsWith('.gz')) await pipeline(source, createGzip({ level: gzipLevel }), target);
  else await pipeline(source, target);
}

function* chunksOf(
  columns: readonly string[],
  rows: Iterable<Readonly<Record<string, Cell>>>,
  onRows: (rows: number) => void,
): Generator<string> {
  let chunk = `${columns.join(',')}\n`;
  let count = 0;
  for (const row of rows) {
    let line = '';
    for (const column of columns) line += `${line === '' ? '' : ','}${cellText(row[column] ?? null)}`;
    chunk += `${line}\n`;
    count += 1;
    if (chunk.length >= chunkLength) {
      onRows(count);
      yield chunk;
      chunk = '';
    }
  }
  onRows(count);
  yield chunk;
}

function cellText(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
