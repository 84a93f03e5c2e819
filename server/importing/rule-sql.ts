import type { DataFileName } from '../../contracts/data-files.ts';
import { columnsOf, dateOrders, type CellRule } from './column-rules.ts';

/** The time window of acceptable dates, ISO 8601: before the first a date is a typing error, after the second too. */
export interface DateWindow {
  earliest: string;
  latest: string;
}

/** White space as `String.prototype.trim` knows it, for RE2. */
const space = String.raw`[\x{9}-\x{d}\x{20}\x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}\x{feff}]`;
const decimalPattern = String.raw`-?[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]{1,2})?`;
const momentPattern = String.raw`[0-9]{4}-[0-9]{2}-[0-9]{2}([T ]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]+)?)?( ?(Z|[-+][0-9]{2}(:?[0-9]{2})?))?)?`;

export const quoteText = (value: string) => `'${value.replaceAll("'", "''")}'`;
export const quoteName = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** A cell as the contract sees it: trimmed, and NULL where nothing is left. */
function trimmed(column: string): string {
  const name = quoteName(column);
  // Most cells have no outer space, and looking is several times cheaper than trimming.
  return `CASE WHEN regexp_matches(${name}, '^${space}|${space}$')
    THEN nullif(regexp_replace(${name}, '^${space}+|${space}+$', '', 'g'), '') ELSE nullif(${name}, '') END`;
}

type Check = [condition: string, code: string];

function dateChecks(cell: string, window: DateWindow): Check[] {
  return [
    // Only the canonical form survives the way to a date and back: 2024-1-5 and 2024/01/05 do not.
    [`TRY_CAST(TRY_CAST(${cell} AS DATE) AS VARCHAR) IS DISTINCT FROM ${cell}`, 'date'],
    [`TRY_CAST(${cell} AS DATE) < DATE ${quoteText(window.earliest)}`, 'too-early'],
    [`TRY_CAST(${cell} AS DATE) > DATE ${quoteText(window.latest)}`, 'too-late'],
  ];
}

function bounds(value: string, rule: { least?: number; most?: number }): Check[] {
  return [
    ...(rule.least === undefined ? [] : [[`${value} < ${rule.least}`, 'too-small'] as Check]),
    ...(rule.most === undefined ? [] : [[`${value} > ${rule.most}`, 'too-large'] as Check]),
  ];
}

function checks(rule: CellRule, cell: string, window: DateWindow): Check[] {
  switch (rule.kind) {
    case 'text':
      // In code points, as the contract counts.
      return [[`length(${cell}) > ${rule.longest}`, 'too-long']];
    case 'date':
      return dateChecks(cell, window);
    case 'moment':
      return [
        [`NOT regexp_full_match(${cell}, '${momentPattern}')`, 'moment'],
        ...dateChecks(`left(${cell}, 10)`, window),
      ];
    case 'country':
      return [[`NOT regexp_full_match(${cell}, '[A-Z]{2}')`, 'country']];
    case 'currency':
      return [[`NOT regexp_full_match(${cell}, '[A-Z]{3}')`, 'currency']];
    case 'time-zone':
      return [[`lower(${cell}) NOT IN (SELECT id FROM known_time_zones)`, 'time-zone']];
    case 'whole':
      return [
        [`NOT regexp_full_match(${cell}, '-?[0-9]{1,40}')`, 'whole'],
        [`TRY_CAST(${cell} AS INTEGER) IS NULL`, 'too-large'],
        ...bounds(`TRY_CAST(${cell} AS INTEGER)`, rule),
      ];
    case 'decimal':
      return [
        [`NOT regexp_full_match(${cell}, '${decimalPattern}')`, 'decimal'],
        [`NOT isfinite(TRY_CAST(${cell} AS DOUBLE))`, 'too-large'],
        ...bounds(`TRY_CAST(${cell} AS DOUBLE)`, rule),
      ];
    case 'choice':
      return [[`${cell} NOT IN (${rule.values.map(quoteText).join(', ')})`, 'choice']];
  }
}

/** SQL that gives the code of what is wrong with a cell, or NULL. */
function verdict(rule: CellRule, cell: string, window: DateWindow, more: Check[]): string {
  const empty = `WHEN ${cell} IS NULL THEN ${rule.required ? "'required'" : 'NULL'}`;
  const rest = [...checks(rule, cell, window), ...more].map(
    ([condition, code]) => `WHEN ${condition} THEN '${code}'`,
  );
  return `CASE ${[empty, ...rest].join(' ')} END`;
}

function typed(rule: CellRule, cell: string): string {
  if (rule.kind === 'date') return `TRY_CAST(${cell} AS DATE)`;
  if (rule.kind === 'whole') return `TRY_CAST(${cell} AS INTEGER)`;
  if (rule.kind === 'decimal') return `TRY_CAST(${cell} AS DOUBLE)`;
  return cell;
}

/**
 * SQL that checks a relation of text cells and a `line_number`.
 * Its rows: `line_number`, the typed columns of the file, and `problems`, a list of
 * {column_name, code, cell} that is NULL for a good row. The table `known_time_zones` (column `id`) must exist.
 */
export function checkedRows(file: DataFileName, relation: string, window: DateWindow): string {
  const columns = columnsOf(file);
  const order = dateOrders[file];
  const orderCheck = (column: string): Check[] =>
    order?.[1] === column
      ? [
          [
            `TRY_CAST(${quoteName(column)} AS DATE) < TRY_CAST(${quoteName(order[0])} AS DATE)`,
            'before-start',
          ],
        ]
      : [];
  const cells = columns.map(([column]) => `${trimmed(column)} AS ${quoteName(column)}`);
  const verdicts = columns.map(
    ([column, rule], at) =>
      `${verdict(rule, quoteName(column), window, orderCheck(column))} AS verdict_${at}`,
  );
  const values = columns.map(([column, rule]) => `${typed(rule, quoteName(column))} AS ${quoteName(column)}`);
  const findings = columns.map(
    ([column], at) =>
      `{'column_name': '${column}', 'code': verdict_${at}, 'cell': left(${quoteName(column)}, 200)}`,
  );
  const bad = columns.map((_, at) => `verdict_${at} IS NOT NULL`).join(' OR ');
  return `SELECT line_number, ${values.join(', ')},
    CASE WHEN ${bad} THEN list_filter([${findings.join(', ')}], lambda finding: finding.code IS NOT NULL) END AS problems
    FROM (SELECT *, ${verdicts.join(', ')} FROM (SELECT line_number, ${cells.join(', ')} FROM ${relation}))`;
}
