import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CsvScanner, type MalformedRecord } from '../../../server/importing/csv-scanner.ts';

interface Scanned {
  rows: string[][];
  malformed: MalformedRecord[];
  records: number;
}

/** Scans bytes in chunks of a size; rows come back through an independent parser, line number first. */
function scan(content: string | Buffer, columns: number, chunkSize = 7): Scanned {
  const bytes = Buffer.from(content);
  const segments: Buffer[] = [];
  const malformed: MalformedRecord[] = [];
  const scanner = new CsvScanner({
    columns,
    onSegment: (segment) => segments.push(Buffer.from(segment)),
    onMalformed: (record) => malformed.push(record),
  });
  for (let at = 0; at < bytes.length; at += chunkSize) scanner.push(bytes.subarray(at, at + chunkSize));
  scanner.finish();
  const rows: string[][] = parse(Buffer.concat(segments), { record_delimiter: '\n' });
  return { rows, malformed, records: scanner.records };
}

describe('the scanner of CSV records', () => {
  it('gives back every cell and the line on which its record starts, whatever the line ends and chunks', () => {
    const cell = fc.oneof(
      fc.string({ unit: fc.constantFrom('a', 'é', '日', '"', ',', '\n', '\r', ' ', '1', ';', '=') }),
      fc.string({ unit: 'grapheme' }),
    );
    const table = fc.integer({ min: 2, max: 5 }).chain((columns) =>
      fc.record({
        columns: fc.constant(columns),
        rows: fc.array(
          fc.record({
            cells: fc.array(cell, { minLength: columns, maxLength: columns }),
            end: fc.constantFrom('\n', '\r\n', '\r'),
            blankLines: fc.constantFrom(0, 0, 0, 2),
          }),
          { minLength: 1, maxLength: 12 },
        ),
        chunkSize: fc.integer({ min: 1, max: 40 }),
        endsWithoutNewline: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(table, ({ columns, rows, chunkSize, endsWithoutNewline }) => {
        let text = `${Array.from({ length: columns }, (_, at) => `c${at}`).join(',')}\n`;
        const expected: string[][] = [];
        rows.forEach(({ cells, end, blankLines }, at) => {
          // A lone CR before a line that is otherwise empty would be half of CRLF.
          text += (end === '\r' ? '\r' : '\n').repeat(blankLines);
          const clean = cells.map((value) => value.replaceAll('\0', ''));
          expected.push([String(lineCount(text)), ...clean]);
          text += clean.map((value) => `"${value.replaceAll('"', '""')}"`).join(',');
          if (!(endsWithoutNewline && at === rows.length - 1)) text += end;
        });
        const scanned = scan(text, columns, chunkSize);
        expect(scanned.malformed).toEqual([]);
        expect(scanned.rows).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    [
      'a row with too few values',
      'a,b\n1\n3,4\n',
      { line: 2, fault: 'column-count', found: 1, excerpt: '1' },
    ],
    ['a row with too many values', 'a,b\n1,2,\n3,4\n', { line: 2, fault: 'column-count', found: 3 }],
    ['a line of spaces', 'a,b\n  \n3,4\n', { line: 2, fault: 'column-count', found: 1 }],
    ['text after a closing quote', 'a,b\n"1"x,2\n3,4\n', { line: 2, fault: 'stray-quote', excerpt: '"1"x' }],
    ['a quote inside a plain value', 'a,b\n4"4,2\n3,4\n', { line: 2, fault: 'stray-quote', excerpt: '4"' }],
    ['a zero byte', 'a,b\n1\u00001,2\n3,4\n', { line: 2, fault: 'zero-byte' }],
  ])('leaves out %s and goes on with the next', (_, content, problem) => {
    const scanned = scan(content, 2);
    expect(scanned.malformed).toEqual([expect.objectContaining(problem)]);
    expect(scanned.rows).toEqual([['3', '3', '4']]);
    expect(scanned.records).toBe(1);
  });

  it('names the line on which a quote opens that never closes', () => {
    const { malformed, rows } = scan('a,b\n1,2\n"3,4\n5,6\n', 2);
    expect(malformed).toEqual([expect.objectContaining({ line: 3, fault: 'open-quote' })]);
    expect(rows).toEqual([['2', '1', '2']]);
  });

  it('finds the record that is not UTF-8 among good ones', () => {
    const bytes = Buffer.concat([
      Buffer.from('a,b\n1,caffè\n2,'),
      Buffer.from([0xe8]),
      Buffer.from('\n3,ok\n'),
    ]);
    const { malformed, rows } = scan(bytes, 2);
    expect(malformed).toEqual([{ line: 3, fault: 'encoding', found: 0, excerpt: '2,è' }]);
    expect(rows.map(([line]) => line)).toEqual(['2', '4']);
  });

  it('gives up on a record of more than a mebibyte and reads the next', () => {
    const { malformed, rows } = scan(
      `a,b\n${'x'.repeat(1_200_000)},1\n"${'y,\n'.repeat(500_000)}`,
      2,
      65_536,
    );
    expect(malformed.slice(0, 2).map(({ line, fault }) => [line, fault])).toEqual([
      [2, 'too-long'],
      [3, 'open-quote'],
    ]);
    expect(rows.length).toBeGreaterThan(0);
  });
});

/** Line on which the next character stands, as editors count: LF, CRLF and CR each end one. */
function lineCount(text: string): number {
  return text.split(/\r\n|\n|\r/).length;
}
