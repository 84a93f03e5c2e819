import type { ReplenishmentPlanPart } from '../../contracts/answer-parts.ts';
import { type PlanEdits, quantityOf } from './plan-edits.ts';

type Cell = string | number | null;

/** Column names stay English and stable, as the file is read by spreadsheets and by other systems. */
const columns = [
  'store_id',
  'store',
  'product_id',
  'product',
  'colour',
  'size',
  'sku',
  'quantity',
  'proposed_quantity',
  'on_hand',
  'in_transit',
  'reserved',
  'demand_mean',
  'demand_low',
  'demand_high',
  'weeks_of_cover_of_proposal',
  'transfer_quantity',
  'transfer_from_store_id',
];

function rowsOf(plan: Pick<ReplenishmentPlanPart, 'lines'>, edits: PlanEdits): Cell[][] {
  return plan.lines.map((line) => [
    line.storeId,
    line.storeName,
    line.productId,
    line.productName,
    line.colour,
    line.size,
    line.sku,
    quantityOf(edits, line),
    line.quantity,
    line.onHand,
    line.inTransit,
    line.reserved,
    line.demand.mean,
    line.demand.low,
    line.demand.high,
    line.weeksOfCover,
    line.transfer?.quantity ?? null,
    line.transfer?.fromStoreId ?? null,
  ]);
}

/** The plan as edited, as a CSV file (RFC 4180; a byte order mark first, so that spreadsheets read accents). */
export function planCsv(plan: Pick<ReplenishmentPlanPart, 'lines'>, edits: PlanEdits): string {
  const lines = [columns, ...rowsOf(plan, edits)].map((row) => row.map(csvCell).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** The plan as edited, as tab-separated text, which spreadsheets paste as cells. */
export function planTable(plan: Pick<ReplenishmentPlanPart, 'lines'>, edits: PlanEdits): string {
  return [columns, ...rowsOf(plan, edits)]
    .map((row) => row.map((cell) => plain(cell).replaceAll(/[\t\r\n]+/g, ' ')).join('\t'))
    .join('\n');
}

function csvCell(cell: Cell): string {
  const text = plain(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A name that begins like a formula is kept from being run as one by a spreadsheet. */
function plain(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}
