import type { DataFileName } from '../../contracts/data-files.ts';
import { columnRules, columnsOf, rowKeys, type CellRule } from './column-rules.ts';
import { cellText, type EngineRow, type ImportEngine } from './import-engine.ts';
import { listedProblems, type ProblemList } from './import-report.ts';
import { describeFinding, describeUnknown } from './problem-texts.ts';
import { quoteName, type DateWindow } from './rule-sql.ts';

const ruleOf = (file: DataFileName, column: string): CellRule | undefined =>
  (columnRules[file] as Record<string, CellRule>)[column];

/** Moves the findings of checked rows into the list: the first ones in full, the rest as a count. */
export async function collectFindings(
  engine: ImportEngine,
  file: DataFileName,
  relation: string,
  window: DateWindow,
  problems: ProblemList,
): Promise<void> {
  const count = await engine.number(
    `SELECT coalesce(sum(len(problems)), 0) FROM ${relation} WHERE problems IS NOT NULL`,
  );
  if (count === 0) return;
  const rows = await engine.rows(
    `SELECT line_number, unnest(problems, recursive := true) FROM ${relation} WHERE problems IS NOT NULL
     ORDER BY line_number LIMIT ${listedProblems}`,
  );
  for (const row of rows) {
    const column = cellText(row['column_name']) ?? '';
    const rule = ruleOf(file, column);
    if (!rule) throw new Error(`The check named the column ${column}, which ${file} does not have.`);
    const cell = cellText(row['cell']);
    problems.add({
      line: Number(row['line_number']),
      column,
      value: cell,
      ...describeFinding(cellText(row['code']) ?? '', rule, cell, window),
    });
  }
  problems.addUnlisted(count - rows.length);
}

/** Finds rows that name an unknown store, product or sku; the tables `known_…` must be there. */
export async function collectUnknownReferences(
  engine: ImportEngine,
  file: DataFileName,
  relation: string,
  problems: ProblemList,
): Promise<void> {
  for (const [column, rule] of columnsOf(file)) {
    if (rule.kind !== 'text' || !rule.references) continue;
    const name = quoteName(column);
    const unknown = `FROM ${relation} WHERE ${name} IS NOT NULL
      AND ${name} NOT IN (SELECT id FROM known_${rule.references})`;
    const count = await engine.number(`SELECT count(*) ${unknown}`);
    if (count === 0) continue;
    const rows = await engine.rows(
      `SELECT line_number, ${name} AS cell ${unknown} ORDER BY line_number LIMIT ${listedProblems}`,
    );
    for (const row of rows) {
      const line = Number(row['line_number']);
      problems.add({ line, column, value: cellText(row['cell']), ...describeUnknown(rule.references) });
    }
    problems.addUnlisted(count - rows.length);
  }
}

/** Finds rows whose key an earlier row of the file already has. */
export async function collectDuplicates(
  engine: ImportEngine,
  file: DataFileName,
  relation: string,
  problems: ProblemList,
): Promise<void> {
  const key = rowKeys[file];
  if (!key) return;
  const columns = key.map(quoteName).join(', ');
  const whole = key.map((column) => `${quoteName(column)} IS NOT NULL`).join(' AND ');
  const repeated = `SELECT ${columns}, min(line_number) AS first_line, count(*) AS times
    FROM ${relation} WHERE ${whole} GROUP BY ${columns} HAVING count(*) > 1`;
  const count = await engine.number(`SELECT coalesce(sum(times - 1), 0) FROM (${repeated})`);
  if (count === 0) return;
  const rows = await engine.rows(
    `SELECT line_number, first_line, ${columns} FROM ${relation} JOIN (${repeated}) USING (${columns})
     WHERE line_number > first_line ORDER BY line_number LIMIT ${listedProblems}`,
  );
  for (const row of rows) {
    problems.add({
      line: Number(row['line_number']),
      column: key.join(' + '),
      value: keyText(row, key),
      reason: `The same ${key.join(' + ')} is already on line ${cellText(row['first_line'])}.`,
      nextStep: 'Keep one of the rows.',
    });
  }
  problems.addUnlisted(count - rows.length);
}

/** Finds rows of days that the lake already holds for the same place, when rows are to be added. */
export async function collectOverlaps(
  engine: ImportEngine,
  relation: string,
  stored: string,
  key: readonly [string, string],
  problems: ProblemList,
): Promise<void> {
  const columns = key.map(quoteName).join(', ');
  const overlapping = `FROM ${relation} SEMI JOIN (SELECT DISTINCT ${columns} FROM ${stored}) USING (${columns})`;
  const count = await engine.number(`SELECT count(*) ${overlapping}`);
  if (count === 0) return;
  const rows = await engine.rows(
    `SELECT line_number, ${columns} ${overlapping} ORDER BY line_number LIMIT ${listedProblems}`,
  );
  for (const row of rows) {
    problems.add({
      line: Number(row['line_number']),
      column: key.join(' + '),
      value: keyText(row, key),
      reason: `Rows with this ${key.join(' and ')} are already stored.`,
      nextStep: 'Leave them out, or import the whole history without --append to replace what is stored.',
    });
  }
  problems.addUnlisted(count - rows.length);
}

function keyText(row: EngineRow, key: readonly string[]): string {
  return key.map((column) => cellText(row[column]) ?? '').join(', ');
}
