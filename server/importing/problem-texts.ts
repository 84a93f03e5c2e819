import type { CellRule, ReferenceTarget } from './column-rules.ts';
import type { MalformedRecord } from './csv-scanner.ts';
import type { DateWindow } from './rule-sql.ts';

/** What is wrong and what to do, in plain words for the person who exported the file. */
export interface ProblemText {
  reason: string;
  nextStep: string;
}

const targetNames = { stores: 'store', products: 'product', variants: 'sku' } as const;

/** The words for a code of `checkedRows`. `cell` is the text of the cell. */
export function describeFinding(
  code: string,
  rule: CellRule,
  cell: string | null,
  window: DateWindow,
): ProblemText {
  switch (code) {
    case 'required':
      return text('This value is required and the cell is empty.', 'Fill it in, or remove the row.');
    case 'date':
      return text('This is not a date.', `Write it as year-month-day, for example ${exampleDay(cell)}.`);
    case 'too-early':
      return text(`The date lies before ${window.earliest}.`, 'Check the year.');
    case 'too-late':
      return text(
        `The date lies more than two years ahead (after ${window.latest}).`,
        'Check the year; leave the row out until its date is nearer.',
      );
    case 'moment':
      return text(
        'This is not a date or a date with a time.',
        'Write it as 2026-03-31 or 2026-03-31T18:00:00Z.',
      );
    case 'before-start':
      return text('The end lies before the beginning.', 'Check both dates of the row.');
    case 'country':
      return text('This is not a country code.', `Write two capital letters (ISO 3166), for example IT.`);
    case 'currency':
      return text('This is not a currency code.', 'Write three capital letters (ISO 4217), for example EUR.');
    case 'time-zone':
      return text('This time zone is unknown.', 'Write its IANA name, for example Europe/Rome.');
    case 'whole':
      return text('This is not a whole number.', wholeNumberHint(cell));
    case 'decimal':
      return text('This is not a number.', decimalHint(cell));
    case 'too-small':
    case 'too-large':
      return text('This number is out of range.', boundsHint(rule));
    case 'too-long':
      return text(
        `This text is longer than ${rule.kind === 'text' ? rule.longest : 0} characters.`,
        'Shorten it.',
      );
    case 'choice':
      return text(
        'This value is not one of the known ones.',
        `Write one of: ${rule.kind === 'choice' ? rule.values.join(', ') : ''}.`,
      );
    default:
      throw new Error(`The check gave the code ${code}, which has no words.`);
  }
}

/** The words for an identifier that nothing has. */
export function describeUnknown(target: ReferenceTarget): ProblemText {
  return text(
    `No ${targetNames[target]} has this identifier.`,
    `Add it to ${target}.csv and import that file too, or correct the identifier.`,
  );
}

/** The words for a record that is no row. */
export function describeMalformed(record: MalformedRecord, columns: number): ProblemText {
  switch (record.fault) {
    case 'column-count':
      return text(
        `The row has ${record.found} ${record.found === 1 ? 'value' : 'values'}; the header has ${columns} columns.`,
        'Check for a missing or extra comma; a value that holds a comma needs quotation marks around it.',
      );
    case 'stray-quote':
      return text(
        'A quotation mark is out of place.',
        'Put quotation marks around the whole value and double those inside it: "36"" scarf".',
      );
    case 'open-quote':
      return text(
        'A quotation mark opens in this row and is not closed.',
        'Close it; the rows after it could not be read.',
      );
    case 'encoding':
      return text('The row is not UTF-8.', 'Save the file as CSV in UTF-8 and import again.');
    case 'zero-byte':
      return text('The row holds binary data.', 'Export the file again as text.');
    case 'too-long':
      return text('The row is longer than 1 MiB.', 'Check for a missing line end.');
  }
}

function text(reason: string, nextStep: string): ProblemText {
  return { reason, nextStep };
}

function wholeNumberHint(cell: string | null): string {
  const whole = cell === null ? null : /^([-+]?\d+)[.,]0*$/.exec(cell)?.[1];
  if (whole) return `Write ${Number(whole)}, without decimals.`;
  return 'Write digits only, with a minus sign for a negative number, for example -2.';
}

function decimalHint(cell: string | null): string {
  const [, units, decimals] = /^(-?\d+),(\d{1,2})$/.exec(cell ?? '') ?? [];
  if (units !== undefined && decimals !== undefined) {
    return `Write ${units}.${decimals}, with a point as the decimal mark.`;
  }
  return 'Write digits with a point as the decimal mark and nothing else, for example 1250.00.';
}

function boundsHint(rule: CellRule): string {
  if (rule.kind === 'whole') {
    return `It must lie between ${rule.least ?? -2147483648} and 2147483647.`;
  }
  if (rule.kind !== 'decimal') return 'Correct it.';
  if (rule.most === undefined) return `It must be ${rule.least ?? 0} or more.`;
  return `It must lie between ${rule.least ?? 0} and ${rule.most}.`;
}

/** The offending date in the right form where its parts are plain, else any date. */
function exampleDay(cell: string | null): string {
  const [, year, month, day] = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(cell ?? '') ?? [];
  const iso = year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null;
  return iso !== null && iso !== cell ? iso : '2026-03-31';
}
