/** What every evaluation and benchmark gives: its own figures, and those of peers measured in the same run. */
export interface Evaluation {
  name: string;
  figures: object;
  peers: Readonly<Record<string, object>>;
}

const show = (value: unknown) =>
  typeof value !== 'number' ? '' : Number.isInteger(value) ? String(value) : value.toPrecision(4);

/** Prints a table with a row a figure and a column a peer; with `json` also one JSON object on the last line. */
export function printEvaluation({ name, figures, peers }: Evaluation, json: boolean): void {
  const columns = [['Comptoir', figures] as const, ...Object.entries(peers)];
  const rows = [...new Set(columns.flatMap(([, values]) => Object.keys(values)))];
  const table = [
    [name, ...columns.map(([column]) => column)],
    ...rows.map((row) => [
      row,
      ...columns.map(([, values]) => show(new Map<string, unknown>(Object.entries(values)).get(row))),
    ]),
  ];
  const widths =
    table[0]?.map((_, column) => Math.max(...table.map((line) => line[column]?.length ?? 0))) ?? [];
  for (const line of table) {
    process.stdout.write(
      `${line.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ')}\n`,
    );
  }
  if (json) process.stdout.write(`${JSON.stringify({ name, figures, peers })}\n`);
}
