import writeXlsxFile from 'write-excel-file/node';
import type { PlanRecord } from '../../knowledge/demand/plans/plan-record.ts';
import { planTable } from './plan-table.ts';

/** Width of a column in characters. */
const leastWidth = 8;
const mostWidth = 36;

/** The plan as an Excel workbook of one sheet with the same columns as the CSV. Texts are cells of text, never formulas. */
export async function planWorkbook(plan: PlanRecord): Promise<Buffer> {
  const { names, rows } = planTable(plan);
  const header = names.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
  const cells = rows.map((row) =>
    row.map((value) => {
      if (value === null) return null;
      return typeof value === 'number' ? { value, type: Number } : { value, type: String };
    }),
  );
  const widths = names.map((name, place) => {
    const longest = Math.max(name.length, ...rows.map((row) => String(row[place] ?? '').length));
    return { width: Math.min(mostWidth, Math.max(leastWidth, longest + 1)) };
  });
  return writeXlsxFile([header, ...cells], { columns: widths, stickyRowsCount: 1 }).toBuffer();
}
