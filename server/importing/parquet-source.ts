import type { CellRule } from './column-rules.ts';
import { columnsOf } from './column-rules.ts';
import { compareColumns } from './csv-header.ts';
import type { DataFile } from './find-data-files.ts';
import { cellText, type ImportEngine } from './import-engine.ts';
import type { ProblemList } from './import-report.ts';
import { quoteName, quoteText } from './rule-sql.ts';

const wholeTypes = /^U?(TINYINT|SMALLINT|INTEGER|BIGINT)$/;
const numberTypes = /^(U?(TINYINT|SMALLINT|INTEGER|BIGINT)|FLOAT|DOUBLE|DECIMAL\(.*\))$/;
const textTypes = /^(VARCHAR|ENUM\(.*\))$/;

/** Types of a Parquet column that hold what the rule asks, and their name for people. */
function acceptedTypes(rule: CellRule): { pattern: RegExp; name: string } {
  if (rule.kind === 'whole') return { pattern: wholeTypes, name: 'a whole number type' };
  if (rule.kind === 'decimal') return { pattern: numberTypes, name: 'a number type' };
  if (rule.kind === 'date') return { pattern: /^(DATE|VARCHAR)$/, name: 'DATE, or text as 2026-03-31' };
  if (rule.kind === 'moment') {
    return {
      pattern: /^(DATE|VARCHAR|TIMESTAMP)$/,
      name: 'TIMESTAMP, DATE, or text as 2026-03-31T18:00:00Z',
    };
  }
  return { pattern: textTypes, name: 'text (in a number leading zeros are lost)' };
}

/** A relation of text cells with `line_number` (the row, from 1) over a Parquet file; null after adding its problems. */
export async function parquetRelation(
  engine: ImportEngine,
  file: DataFile,
  problems: ProblemList,
): Promise<string | null> {
  const source = `read_parquet(${quoteText(file.path)}, file_row_number=true)`;
  const described = await describe(engine, source);
  if (typeof described === 'string') {
    addUnreadable(problems, described);
    return null;
  }
  const columns = columnsOf(file.dataset);
  const expected = columns.map(([name]) => name);
  for (const problem of compareColumns([...described.keys()], expected, null)) problems.add(problem);
  for (const [column, rule] of columns) {
    const type = described.get(column);
    const accepted = acceptedTypes(rule);
    if (type === undefined || accepted.pattern.test(type)) continue;
    problems.add({
      line: null,
      column,
      value: null,
      reason: `The column ${column} is of type ${type}.`,
      nextStep: `Write it as ${accepted.name}.`,
    });
  }
  if (problems.count > 0) return null;
  const cells = columns.map(([column, rule]) => `${textCell(column, rule)} AS ${quoteName(column)}`);
  return `(SELECT file_row_number + 1 AS line_number, ${cells.join(', ')} FROM ${source})`;
}

function textCell(column: string, rule: CellRule): string {
  const name = quoteName(column);
  // A missing measurement is often NaN in columns of floating-point numbers.
  if (rule.kind === 'decimal') return `nullif(CAST(${name} AS VARCHAR), 'nan')`;
  return `CAST(${name} AS VARCHAR)`;
}

/** Says that the file cannot be read, in the words of the reader without paths of this machine. */
export function addUnreadable(problems: ProblemList, message: string): void {
  const [line = ''] = message.split('\n');
  problems.add({
    line: null,
    column: null,
    value: null,
    reason: `The file is not a readable Parquet file (${line.replaceAll(/ ?['"]?\/[^'"\s]*['"]?/g, '')}).`,
    nextStep: 'Export it again, or as CSV.',
  });
}

async function describe(engine: ImportEngine, source: string): Promise<Map<string, string> | string> {
  try {
    const rows = await engine.rows(`DESCRIBE SELECT * EXCLUDE (file_row_number) FROM ${source}`);
    return new Map(
      rows.map((row) => [cellText(row['column_name']) ?? '', cellText(row['column_type']) ?? '']),
    );
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
