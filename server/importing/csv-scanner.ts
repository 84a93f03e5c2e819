import { isUtf8 } from 'node:buffer';

/** A record that cannot be a row: where it starts, what is wrong, how it begins. */
export interface MalformedRecord {
  line: number;
  fault: 'column-count' | 'stray-quote' | 'open-quote' | 'encoding' | 'zero-byte' | 'too-long';
  /** Values found, for `column-count`. */
  found: number;
  excerpt: string;
}

/**
 * Takes well-formed records as bytes: each is its line number, a comma, the record, and a line feed.
 * The bytes are valid only during the call.
 */
export type SegmentSink = (bytes: Uint8Array, records: number) => void;

const lineFeed = 10;
const carriageReturn = 13;
const quote = 34;
const comma = 44;

const fieldStart = 0;
const plain = 1;
const quoted = 2;
const quoteInQuoted = 3;
const skipping = 4;

const segmentBytes = 1 << 20;
/** Longest record that is read. The contract's longest row is far below. */
const longestRecordBytes = 1 << 20;
const excerptBytes = 200;

/**
 * Reads CSV (RFC 4180, UTF-8, commas) byte by byte and gives it back in one canonical form that needs no guessing:
 * records on lines ended by LF, each led by the number of its line in the source; no header, no blank lines.
 * Line ends may be LF, CRLF or CR, also mixed; quoted cells may hold line ends. Records that break the
 * rules are left out and reported. `push` takes the decompressed bytes in order (after a byte order mark);
 * `finish` ends the last record.
 */
export class CsvScanner {
  records = 0;
  readonly #columns: number;
  readonly #onSegment: SegmentSink;
  readonly #onMalformed: (record: MalformedRecord) => void;

  readonly #out = Buffer.allocUnsafe(segmentBytes + 2 * longestRecordBytes);
  #length = 0;
  /** Where the current record begins in `#out`, and where its text begins after the line number. */
  #recordStart = 0;
  #textStart = 0;
  #segmentStarts: number[] = [];

  #state = fieldStart;
  #fields = 1;
  #line = 1;
  #recordLine = 1;
  #afterReturn = false;
  #zeroByte = false;
  #isHeader = true;

  constructor(options: {
    columns: number;
    onSegment: SegmentSink;
    onMalformed: (record: MalformedRecord) => void;
  }) {
    this.#columns = options.columns;
    this.#onSegment = options.onSegment;
    this.#onMalformed = options.onMalformed;
    this.#beginRecord();
  }

  push(chunk: Uint8Array): void {
    const out = this.#out;
    let length = this.#length;
    let state = this.#state;
    let afterReturn = this.#afterReturn;
    let limit = this.#textStart + longestRecordBytes;
    for (const byte of chunk) {
      if (byte > comma && state !== quoteInQuoted) {
        // The common case: an ordinary byte of a cell.
        afterReturn = false;
        if (state === skipping) continue;
        if (state === fieldStart) state = plain;
        out[length++] = byte;
        if (length <= limit) continue;
      } else if (byte === lineFeed && afterReturn) {
        // The second half of CRLF; inside quotes it belongs to the cell.
        afterReturn = false;
        if (state === quoted) out[length++] = byte;
      } else {
        const ends = byte === lineFeed || byte === carriageReturn;
        afterReturn = byte === carriageReturn;
        if (ends) this.#line += 1;
        if (ends && state !== quoted) {
          this.#endRecord(state, length);
          length = this.#length;
          limit = this.#textStart + longestRecordBytes;
          state = fieldStart;
        } else if (state !== skipping) {
          out[length++] = byte;
          state = this.#special(byte, state);
          if (state === skipping) length = this.#reject('stray-quote', length);
        }
      }
      if (length > limit) {
        length = this.#reject(state === quoted ? 'open-quote' : 'too-long', length);
        state = skipping;
      }
    }
    this.#length = length;
    this.#state = state;
    this.#afterReturn = afterReturn;
  }

  finish(): void {
    let length = this.#length;
    if (this.#state === quoted) {
      length = this.#reject('open-quote', length);
      this.#state = skipping;
    }
    this.#endRecord(this.#state, length);
    this.#flush();
  }

  /** State after a byte that may be a delimiter or a quote. */
  #special(byte: number, state: number): number {
    if (byte === 0) this.#zeroByte = true;
    if (state === quoted) return byte === quote ? quoteInQuoted : quoted;
    if (byte === comma) {
      this.#fields += 1;
      return fieldStart;
    }
    if (byte === quote) return state === plain ? skipping : quoted;
    return state === quoteInQuoted ? skipping : plain;
  }

  #beginRecord(): void {
    this.#recordStart = this.#length;
    this.#recordLine = this.#line;
    this.#fields = 1;
    this.#zeroByte = false;
    const digits = String(this.#line);
    for (let at = 0; at < digits.length; at += 1) this.#out[this.#length++] = digits.charCodeAt(at);
    this.#out[this.#length++] = comma;
    this.#textStart = this.#length;
  }

  #endRecord(state: number, end: number): void {
    const blank = state === fieldStart && this.#fields === 1;
    const wanted = state !== skipping && !blank && !this.#isHeader;
    if (!blank) this.#isHeader = false;
    this.#length = this.#recordStart;
    if (wanted && this.#zeroByte) this.#reject('zero-byte', end);
    else if (wanted && this.#fields !== this.#columns) this.#reject('column-count', end);
    else if (wanted) {
      this.#out[end] = lineFeed;
      this.#length = end + 1;
      this.#segmentStarts.push(this.#recordStart);
      this.#recordStart = this.#length;
      if (this.#length >= segmentBytes) this.#flush();
    }
    this.#beginRecord();
  }

  /** Reports the current record and takes it back; gives the length without it. */
  #reject(fault: MalformedRecord['fault'], end: number): number {
    const bytes = this.#out.subarray(this.#textStart, Math.min(end, this.#textStart + excerptBytes));
    if (!this.#isHeader) {
      this.#onMalformed({
        line: this.#recordLine,
        fault,
        found: this.#fields,
        excerpt: bytes.toString('utf8'),
      });
    }
    return this.#textStart;
  }

  /** Hands the finished records on; those that are not UTF-8 are taken out first. */
  #flush(): void {
    const bytes = this.#out.subarray(0, this.#recordStart);
    const records = this.#segmentStarts.length;
    if (records > 0 && isUtf8(bytes)) {
      this.#emit(bytes, records);
    } else if (records > 0) {
      const good = this.#segmentStarts
        .map((start, at) => bytes.subarray(start, this.#segmentStarts[at + 1] ?? bytes.length))
        .filter((record) => isUtf8(record) || this.#reportEncoding(record));
      if (good.length > 0) this.#emit(Buffer.concat(good), good.length);
    }
    this.#length = 0;
    this.#recordStart = 0;
    this.#segmentStarts = [];
  }

  #emit(bytes: Uint8Array, records: number): void {
    this.records += records;
    this.#onSegment(bytes, records);
  }

  #reportEncoding(record: Buffer): false {
    const textStart = record.indexOf(comma) + 1;
    const line = Number(record.toString('latin1', 0, textStart - 1));
    const excerpt = record.toString('latin1', textStart, textStart + excerptBytes).trimEnd();
    this.#onMalformed({ line, fault: 'encoding', found: 0, excerpt });
    return false;
  }
}
