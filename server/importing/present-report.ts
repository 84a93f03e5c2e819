import type { FileReport, HouseSummary, ImportProblem, ImportReport, LakeSummary } from './import-report.ts';

const number = new Intl.NumberFormat('en');

const counted = (count: number, one: string, many = `${one}s`) =>
  `${number.format(count)} ${count === 1 ? one : many}`;

/** A problem on one line: where, what, and what to do. */
function presentProblem(problem: ImportProblem): string {
  const line = problem.line === null ? '' : ` line ${problem.line}`;
  const column = problem.column === null ? '' : `, ${problem.column}`;
  const value = problem.value === null ? '' : ` "${problem.value}"`;
  return `${problem.file}${line}${column}${value}: ${problem.reason} ${problem.nextStep}`.trimEnd();
}

function presentFile(file: FileReport): string[] {
  const unit = file.dataset === 'procedures' ? 'document' : 'row';
  if (file.status === 'refused') {
    const more = file.problemCount - file.problems.length;
    return [
      `✗ ${file.file}: refused, ${counted(file.problemCount, 'problem')}; nothing of it was loaded`,
      ...file.problems.map((problem) => `    ${presentProblem(problem)}`),
      ...(more > 0 ? [`    … and ${counted(more, 'more problem')}.`] : []),
    ];
  }
  const days = file.firstDay ? `, ${file.firstDay} to ${file.lastDay}` : '';
  const rate = file.seconds > 0 ? `, ${number.format(Math.round(file.rows / file.seconds))} ${unit}s/s` : '';
  return [`✓ ${file.file}: ${counted(file.rows, unit)}${days}${rate}`];
}

function presentLake(name: string, lake: LakeSummary | null): string[] {
  return lake ? [`  ${name}: ${counted(lake.rows, 'row')}, ${lake.firstDay} to ${lake.lastDay}`] : [];
}

function presentHouse(house: HouseSummary): string[] {
  const present = [
    [house.stores, 'store'],
    [house.warehouses, 'warehouse'],
    [house.products, 'product'],
    [house.skus, 'sku'],
    [house.images, 'picture'],
    [house.staff, 'member of staff', 'members of staff'],
    [house.events, 'event'],
    [house.stockLevels, 'stock level'],
    [house.procedures, 'procedure'],
  ] as const;
  const parts = present.flatMap(([count, one, many]) => (count > 0 ? [counted(count, one, many)] : []));
  return [
    `The house now has ${parts.length > 0 ? parts.join(', ') : 'nothing'}.`,
    ...presentLake('sales', house.sales),
    ...presentLake('web views', house.webViews),
    ...presentLake('shipments', house.shipments),
    ...(house.missing.length > 0 ? ['Not loaded so far, and what that means:'] : []),
    ...house.missing.map(({ dataset, disables }) => `  ${dataset}: ${disables}`),
  ];
}

/** The report of an import for a terminal. */
export function presentReport(report: ImportReport): string {
  if (report.outcome === 'nothing-usable') {
    return [
      `${report.folder} holds no data file and no document to import.`,
      ...report.notices,
      'A data file is called stores.csv, sales.csv.gz, products.parquet and so on; see docs/data-files.md.',
    ].join('\n');
  }
  const seconds = report.seconds.toFixed(1);
  const megabytes = Math.round(report.peakMemoryBytes / 1024 / 1024);
  return [
    ...report.files.flatMap(presentFile),
    ...report.notices.map((notice) => `! ${notice}`),
    '',
    ...presentHouse(report.house),
    '',
    `${counted(report.rows, 'row')} in ${seconds} s (${number.format(report.rowsPerSecond)} rows/s), ${megabytes} MB of memory at most.`,
  ].join('\n');
}
