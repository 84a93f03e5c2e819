import type { ReplenishmentPlanPart } from '../../contracts/answer-parts.ts';

export type PlanLine = ReplenishmentPlanPart['lines'][number];

/** Quantities that a person changed, by line, with every state before them for undo. */
export interface PlanEdits {
  quantities: ReadonlyMap<string, number>;
  past: readonly ReadonlyMap<string, number>[];
}

export const noEdits: PlanEdits = { quantities: new Map(), past: [] };

/** Most pieces one line may be set to: stops a slip of the finger, not a decision. */
export const mostPieces = 9_999;

/** The quantity of a line as it stands. */
export function quantityOf(edits: PlanEdits, line: Pick<PlanLine, 'lineId' | 'quantity'>): number {
  return edits.quantities.get(line.lineId) ?? line.quantity;
}

/**
 * Sets a line's quantity: rounded, at least 0, at most `mostPieces`. Set back to the proposal, a line counts as
 * unchanged; a value that changes nothing leaves nothing to undo. What is no number is passed over.
 */
export function setQuantity(
  edits: PlanEdits,
  line: Pick<PlanLine, 'lineId' | 'quantity'>,
  quantity: number,
): PlanEdits {
  if (!Number.isFinite(quantity)) return edits;
  const wanted = Math.min(mostPieces, Math.max(0, Math.round(quantity)));
  if (wanted === quantityOf(edits, line)) return edits;
  const quantities = new Map(edits.quantities);
  if (wanted === line.quantity) quantities.delete(line.lineId);
  else quantities.set(line.lineId, wanted);
  return { quantities, past: [...edits.past, edits.quantities] };
}

/** One change back. */
export function undo(edits: PlanEdits): PlanEdits {
  const before = edits.past.at(-1);
  return before === undefined ? edits : { quantities: before, past: edits.past.slice(0, -1) };
}

/** All lines back to the proposal; that too can be undone. */
export function resetEdits(edits: PlanEdits): PlanEdits {
  return edits.quantities.size === 0
    ? edits
    : { quantities: new Map(), past: [...edits.past, edits.quantities] };
}

export interface PlanTotals {
  ship: number;
  transfer: number;
  /** Pieces by product id. */
  byProduct: ReadonlyMap<string, number>;
}

/** The plan's totals with the changes: the proposed totals moved by the difference, as not every line is listed. */
export function totalsOf(
  plan: Pick<ReplenishmentPlanPart, 'lines' | 'total' | 'byProduct'>,
  edits: PlanEdits,
): PlanTotals {
  let ship = plan.total.ship;
  const byProduct = new Map(plan.byProduct.map((product) => [product.productId, product.quantity]));
  for (const line of plan.lines) {
    const difference = quantityOf(edits, line) - line.quantity;
    ship += difference;
    byProduct.set(line.productId, (byProduct.get(line.productId) ?? 0) + difference);
  }
  return { ship, transfer: plan.total.transfer, byProduct };
}
