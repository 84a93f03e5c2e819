import { statSync } from 'node:fs';
import { join } from 'node:path';
import { columnsOf } from './column-rules.ts';
import { readCsvHeader } from './csv-header.ts';
import { BrokenCompression } from './csv-source.ts';
import type { DataFile } from './find-data-files.ts';
import type { ImportEngine } from './import-engine.ts';
import type { ProblemList } from './import-report.ts';
import { addUnreadable, parquetRelation } from './parquet-source.ts';
import { describeMalformed } from './problem-texts.ts';
import { checkedRows, quoteText, type DateWindow } from './rule-sql.ts';
import { readCsvInParts } from './stage-csv.ts';

/** A file whose rows have been read and checked; the rows wait in columnar files of the staging folder. */
export interface StagedFile {
  rows: number;
  /** Relation of the typed columns with `line_number` and `problems` (NULL for a good row). */
  relation: string;
}

export interface StageOptions {
  engine: ImportEngine;
  file: DataFile;
  /** An empty folder for this file alone. */
  stagingFolder: string;
  window: DateWindow;
  problems: ProblemList;
  onProgress: (rows: number, fraction: number) => void;
}

/**
 * Reads and checks one data file row by row in bounded memory. What makes it unreadable goes to `problems`, and then
 * the result is null; what is wrong with single cells stays with the staged rows (see `collectFindings`).
 */
export async function stageFile(options: StageOptions): Promise<StagedFile | null> {
  const staged =
    options.file.format === 'parquet' ? await stageParquet(options) : await stageCsvFile(options);
  if (staged?.rows !== 0) return staged;
  if (options.problems.count === 0) {
    options.problems.add({
      line: null,
      column: null,
      value: null,
      reason: 'The file has a header and no rows.',
      nextStep: 'Export it again, or remove the file if there is nothing to import.',
    });
  }
  return null;
}

async function stageCsvFile(options: StageOptions): Promise<StagedFile | null> {
  const { file, problems, stagingFolder } = options;
  const size = Math.max(1, statSync(file.path).size);
  let rows = 0;
  let bytesRead = 0;
  const stagedParts: string[] = [];
  try {
    const header = await readCsvHeader(
      file.path,
      columnsOf(file.dataset).map(([name]) => name),
    );
    if ('problems' in header) {
      for (const problem of header.problems) problems.add(problem);
      return null;
    }
    await readCsvInParts(file.path, header.columns, stagingFolder, {
      onBytes: (bytes) => {
        bytesRead += bytes;
        options.onProgress(rows, bytesRead / size);
      },
      onMalformed: (record) => {
        problems.add({
          line: record.line,
          column: null,
          value: record.excerpt,
          ...describeMalformed(record, header.columns.length),
        });
      },
      onPart: async (relation, records, part) => {
        stagedParts.push(await stageRelation(options, relation, part, records));
        rows += records;
        options.onProgress(rows, bytesRead / size);
      },
    });
  } catch (error) {
    if (!(error instanceof BrokenCompression)) throw error;
    problems.add({
      line: null,
      column: null,
      value: null,
      reason: `The compressed file is damaged or was cut off (${error.message}).`,
      nextStep: 'Copy or export it again.',
    });
    return null;
  }
  return { rows, relation: stagedRelation(stagedParts) };
}

async function stageParquet(options: StageOptions): Promise<StagedFile | null> {
  const relation = await parquetRelation(options.engine, options.file, options.problems);
  if (relation === null) return null;
  const rows = await options.engine.number(`SELECT count(*) FROM ${relation}`);
  if (rows === 0) return { rows, relation };
  let staged: string;
  try {
    staged = await stageRelation(options, relation, 0, rows);
  } catch (error) {
    // The footer was fine and a page of values is not.
    addUnreadable(options.problems, error instanceof Error ? error.message : String(error));
    return null;
  }
  options.onProgress(rows, 1);
  return { rows, relation: stagedRelation([staged]) };
}

/** Checks a relation of text cells into a columnar file; throws when rows would be lost on the way. */
async function stageRelation(
  { engine, file, stagingFolder, window }: StageOptions,
  relation: string,
  part: number,
  records: number,
): Promise<string> {
  const path = join(stagingFolder, `checked-${part}.parquet`);
  const query = checkedRows(file.dataset, relation, window);
  const written = await engine.number(`COPY (${query}) TO ${quoteText(path)} (FORMAT parquet)`);
  if (written !== records) {
    throw new Error(`${file.name}: ${records} rows were read and ${written} arrived.`);
  }
  return path;
}

function stagedRelation(paths: readonly string[]): string {
  return `read_parquet([${paths.map(quoteText).join(', ')}])`;
}
