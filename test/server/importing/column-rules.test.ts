import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataFiles, type DataFileName } from '../../../contracts/data-files.ts';
import { columnsOf, loadOrder, type CellRule } from '../../../server/importing/column-rules.ts';
import { openImportEngine, type ImportEngine } from '../../../server/importing/import-engine.ts';
import { fillTimeZones } from '../../../server/importing/known-identifiers.ts';
import { checkedRows, quoteText } from '../../../server/importing/rule-sql.ts';

const window = { earliest: '1900-01-01', latest: '2028-06-01' };
let engine: ImportEngine;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'comptoir-rules-'));
  engine = await openImportEngine({
    folders: [folder],
    spillFolder: folder,
    memoryMegabytes: 256,
    threads: 2,
  });
  await fillTimeZones(engine);
});

afterAll(async () => {
  engine.close();
  await rm(folder, { recursive: true, force: true });
});

/** What a cell's text stands for in the contract: trimmed, null when empty, and a number in a column of numbers. */
function contractValue(rule: CellRule, cell: string): unknown {
  const text = cell.trim();
  if (text === '') return null;
  if (rule.kind === 'whole' && /^-?\d+$/.test(text)) return Number(text);
  if (rule.kind === 'decimal' && /^-?\d+(\.\d+)?([eE][-+]?\d{1,2})?$/.test(text)) return Number(text);
  return text;
}

const spaces = fc.constantFrom('', '', '', ' ', '\t', '\u00a0', '\u2009', '\n', '\ufeff');
const oddText = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '\u00a0',
    'x',
    '-',
    '0',
    '=cmd|x',
    "it's",
    '\u200b',
    'NULL',
    'nan',
    'true',
    '"',
    '😀',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const longText = fc
  .tuple(
    fc.constantFrom('a', 'é', 'e\u0301', '日', '😀'),
    fc.constantFrom(63, 64, 65, 127, 128, 129, 1999, 2000, 2001, 4000, 4001),
  )
  .map(([unit, times]) => unit.repeat(times));

/** Good cells, nearly good ones and odd ones for a rule; only where contract and rule must agree. */
function cells(rule: CellRule): fc.Arbitrary<string> {
  switch (rule.kind) {
    case 'text':
      return fc.oneof(oddText, longText);
    case 'date':
      return fc.oneof(
        fc
          .date({ min: new Date('1900-01-01'), max: new Date('2028-06-01'), noInvalidDate: true })
          .map((date) => date.toISOString().slice(0, 10)),
        fc.constantFrom(
          '2024-02-29',
          '2023-02-29',
          '2024-2-9',
          '2024/02/09',
          '20240209',
          '2024-13-01',
          '2024-00-10',
        ),
        fc.constantFrom(
          '02/09/2024',
          '2024-02-09T00:00:00Z',
          '-024-01-01',
          '2024-02-09 (BC)',
          'today',
          'infinity',
          'epoch',
        ),
        oddText,
      );
    case 'moment':
      return fc.constantFrom(
        '2026-03-31',
        '2026-03-31T18:00:00Z',
        '2026-03-31 18:00',
        '',
        ' ',
        '2026-03',
        'x',
      );
    case 'country':
    case 'currency':
      return fc.oneof(
        fc.constantFrom('IT', 'FR', 'EUR', 'USD', 'it', 'Eur', 'ITA', 'I', 'É2', 'ÀÉ', 'EURO'),
        oddText,
      );
    case 'time-zone':
      return fc.constantFrom('Europe/Rome', 'Asia/Tokyo', 'UTC', 'Asia/Kolkata', 'US/Eastern', '', ' ');
    case 'whole':
      return fc.oneof(
        fc.integer().map(String),
        fc.constantFrom(
          '0',
          '-0',
          '1',
          '-1',
          '2147483647',
          '-2147483648',
          '1.0',
          '1e3',
          '0x10',
          '1_000',
          '1,000',
          '+1',
          '٣',
          'inf',
        ),
        oddText,
      );
    case 'decimal':
      return fc.oneof(
        fc.double({ min: -400, max: 400, noNaN: true }).map((value) => String(value)),
        fc.constantFrom(
          '0',
          '-0',
          '90',
          '90.0001',
          '-180',
          '180.5',
          '1e-5',
          '1E5',
          '1.',
          '.5',
          '1,5',
          '1 000',
          '+1',
          '0x1',
          '1_0',
          'Infinity',
        ),
        oddText,
      );
    case 'choice':
      return fc.oneof(
        fc.constantFrom(...rule.values),
        fc.constantFrom(...rule.values).map((value) => value.toUpperCase()),
        oddText,
      );
  }
}

/** Columns of a row that the check in SQL refuses. */
async function refusedColumns(file: DataFileName, rows: readonly (readonly string[])[]): Promise<string[][]> {
  const names = columnsOf(file).map(([column]) => `"${column}"`);
  const values = rows.map((row, at) => `(${[at, ...row.map(quoteText)].join(', ')})`);
  await engine.run(
    `CREATE OR REPLACE TABLE cells AS SELECT * FROM (VALUES ${values.join(', ')}) t(line_number, ${names.join(', ')})`,
  );
  const checked = await engine.rows(
    `SELECT line_number, list_transform(list_filter(coalesce(problems, []), lambda p: p.code <> 'before-start'),
     lambda p: p.column_name) AS columns FROM (${checkedRows(file, 'cells', window)}) ORDER BY line_number`,
  );
  return checked.map((row) => (row['columns'] as string[]).toSorted());
}

/** Columns of a row that the contract refuses. */
function contractRefusals(file: DataFileName, row: readonly string[]): string[] {
  const columns = columnsOf(file);
  const values = Object.fromEntries(
    columns.map(([column, rule], at) => [column, contractValue(rule, row[at] ?? '')]),
  );
  const parsed = dataFiles[file].safeParse(values);
  const refused = new Set((parsed.error?.issues ?? []).map((issue) => String(issue.path[0])));
  return [...refused].toSorted();
}

describe('the rules of the columns', () => {
  it('name the columns of the contract, in its order, for every file', () => {
    expect(loadOrder.toSorted()).toEqual(Object.keys(dataFiles).toSorted());
    for (const file of loadOrder) {
      expect(columnsOf(file).map(([column]) => column)).toEqual(Object.keys(dataFiles[file].shape));
    }
  });

  it.each(loadOrder)('agree with the contract on good and bad rows of %s', async (file) => {
    const columns = columnsOf(file);
    const row = fc.tuple(
      ...columns.map(([, rule]) =>
        fc.tuple(spaces, cells(rule), spaces).map((parts) => parts.join('').replaceAll('\0', '')),
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 60, maxLength: 60 }), async (rows) => {
        const refused = await refusedColumns(file, rows);
        const verdicts = rows.map((row, at) => ({ row, refused: refused[at] }));
        const expected = rows.map((row) => ({ row, refused: contractRefusals(file, row) }));
        const differs = verdicts.findIndex((verdict, at) => !isDeepStrictEqual(verdict, expected[at]));
        expect(verdicts[differs]).toEqual(expected[differs]);
      }),
      // A batch is a query; to shrink one would take thousands of queries, and the failing row alone is shown.
      { numRuns: 6, endOnFailure: true },
    );
  });
});
