import type { KeptPlanLine } from '../../contracts/plans.ts';
import type { PlanRecord } from '../../knowledge/demand/plans/plan-record.ts';
import { keptLinesOf } from '../../knowledge/demand/plans/plan-outlook.ts';

type PlanCell = string | number | null;

/** Column names stay English and stable, as the file is read by spreadsheets and by other systems. */
const columns: readonly (readonly [string, (line: KeptPlanLine) => PlanCell])[] = [
  ['store_id', (line) => line.storeId],
  ['store', (line) => line.storeName],
  ['product_id', (line) => line.productId],
  ['product', (line) => line.productName],
  ['colour', (line) => line.colour],
  ['size', (line) => line.size],
  ['sku', (line) => line.sku],
  ['quantity', (line) => line.quantity],
  ['proposed_quantity', (line) => line.proposedQuantity],
  ['change_reason', (line) => line.changeReason],
  ['on_hand', (line) => line.onHand],
  ['in_transit', (line) => line.inTransit],
  ['reserved', (line) => line.reserved],
  ['demand_mean', (line) => line.demand.mean],
  ['demand_low', (line) => line.demand.low],
  ['demand_high', (line) => line.demand.high],
  ['chance_of_no_stock_out', (line) => line.chanceOfNoStockOut],
  ['weeks_of_cover', (line) => line.weeksOfCover],
  ['transfer_quantity', (line) => line.transfer?.quantity ?? null],
  ['transfer_from_store_id', (line) => line.transfer?.fromStoreId ?? null],
];

/** A plan as a table: the column names and a row for every line as it stands. */
export function planTable(plan: PlanRecord): { names: string[]; rows: PlanCell[][] } {
  return {
    names: columns.map(([name]) => name),
    rows: keptLinesOf(plan).map((line) => columns.map(([, value]) => value(line))),
  };
}

/** The plan as a CSV file (RFC 4180; a byte order mark first, so that spreadsheets read accents). */
export function planCsv(plan: PlanRecord): string {
  const { names, rows } = planTable(plan);
  return `\uFEFF${[names, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

function csvCell(cell: PlanCell): string {
  if (cell === null) return '';
  const text = typeof cell === 'number' ? String(cell) : guardFormula(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A name that begins like a formula is kept from being run as one by a spreadsheet. */
function guardFormula(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
