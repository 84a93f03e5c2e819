import { isUtf8 } from 'node:buffer';
import { parse } from 'csv-parse/sync';
import { distance } from 'fastest-levenshtein';
import { readCsvBytes } from './csv-source.ts';
import type { ImportProblem } from './import-report.ts';

export type HeaderProblem = Omit<ImportProblem, 'file'>;

/** The columns of a file in its own order, or everything that is wrong with the header. */
export type CsvHeader = { columns: string[] } | { problems: HeaderProblem[] };

const headerBytes = 1 << 16;

/** Reads the first line of a CSV file and compares it with the expected columns. */
export async function readCsvHeader(path: string, expected: readonly string[]): Promise<CsvHeader> {
  const head = await firstBytes(path);
  const foreign = foreignFormat(head) ?? foreignSeparator(head, expected);
  if (foreign) return { problems: [foreign] };
  const line = firstRecord(head);
  if (line === 'unreadable') {
    return {
      problems: [
        {
          line: 1,
          column: null,
          value: head.toString('utf8', 0, 200),
          reason: 'The header cannot be read: a quotation mark is out of place.',
          nextStep: `Write the header without quotation marks: ${expected.join(',')}`,
        },
      ],
    };
  }
  if (line.every((name) => name.trim() === '')) {
    return {
      problems: [
        fileProblem('The file is empty.', `Export it again; its first line must be ${expected.join(',')}`),
      ],
    };
  }
  const columns = line.map((name) => name.trim());
  const problems = compareColumns(columns, expected, 1);
  return problems.length > 0 ? { problems } : { columns };
}

/** Problems of a list of columns: missing, unknown (with the nearest known name), and repeated ones. */
export function compareColumns(
  columns: readonly string[],
  expected: readonly string[],
  line: number | null,
): HeaderProblem[] {
  const missing = expected.filter((name) => !columns.includes(name));
  const unknown = columns.filter((name) => !expected.includes(name));
  const repeated = new Set(columns.filter((name, at) => columns.indexOf(name) < at));
  const problem = (column: string, reason: string, nextStep: string): HeaderProblem => ({
    line,
    column: column || null,
    value: null,
    reason,
    nextStep,
  });
  return [
    ...missing.map((name) =>
      problem(
        name,
        `The column ${name} is missing.`,
        'Add it; where you have no values leave the cells empty.',
      ),
    ),
    ...unknown.map((name) => {
      const near = missing.find((candidate) => distance(candidate, name.toLowerCase()) <= 3);
      const known = near ? `Rename it to ${near}.` : `Remove it; the columns are ${expected.join(', ')}.`;
      return problem(name, name ? `The column ${name} is unknown.` : 'A column has no name.', known);
    }),
    ...[...repeated]
      .filter((name) => expected.includes(name))
      .map((name) => problem(name, `The column ${name} is there more than once.`, 'Keep one of them.')),
  ];
}

async function firstBytes(path: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of readCsvBytes(path)) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= headerBytes) break;
  }
  return Buffer.concat(chunks).subarray(0, headerBytes);
}

function fileProblem(reason: string, nextStep: string): HeaderProblem {
  return { line: null, column: null, value: null, reason, nextStep };
}

function foreignFormat(head: Buffer): HeaderProblem | null {
  const utf8 = 'Save it as CSV in UTF-8 and import again.';
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) {
    return fileProblem('The file is encoded in UTF-16, not in UTF-8.', utf8);
  }
  if (head.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') {
    return fileProblem('This is a spreadsheet or an archive, not a CSV file.', utf8);
  }
  if (head.subarray(0, 4).toString('latin1') === 'PAR1') {
    return fileProblem('This is a Parquet file.', 'Rename it to end in .parquet.');
  }
  const firstLine = firstLineOf(head);
  if (firstLine.includes(0)) {
    return fileProblem('The file holds binary data, not text in UTF-8.', utf8);
  }
  if (!isUtf8(firstLine)) {
    return { line: 1, column: null, value: null, reason: 'The file is not UTF-8.', nextStep: utf8 };
  }
  return null;
}

function firstLineOf(head: Buffer): Buffer {
  const ends = [head.indexOf(10), head.indexOf(13)].filter((at) => at >= 0);
  return head.subarray(0, Math.min(head.length, ...ends));
}

/** The cells of the first line that is not blank. */
function firstRecord(head: Buffer): string[] | 'unreadable' {
  try {
    const records: string[][] = parse(head, {
      bom: true,
      to: 1,
      skip_empty_lines: true,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    });
    return records[0] ?? [];
  } catch {
    return 'unreadable';
  }
}

const separators: Record<string, string> = { ';': 'semicolons', '\t': 'tabs', '|': 'vertical bars' };

function foreignSeparator(head: Buffer, expected: readonly string[]): HeaderProblem | null {
  const line = firstLineOf(head).toString('utf8');
  if (line.includes(',')) return null;
  for (const [separator, name] of Object.entries(separators)) {
    const parts = line.split(separator).map((part) => part.replaceAll(/["\ufeff]/g, '').trim());
    if (parts.length < 2 || !parts.some((part) => expected.includes(part))) continue;
    return {
      line: 1,
      column: null,
      value: line,
      reason: `The columns are separated by ${name}, not by commas.`,
      nextStep:
        'Export it with commas between the columns and a point as the decimal mark (in a spreadsheet: the regional setting "English", then CSV UTF-8).',
    };
  }
  return null;
}
