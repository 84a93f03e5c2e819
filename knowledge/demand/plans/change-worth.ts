import type { PlanReport, PlanReportLine } from '../../../contracts/plans.ts';
import { mondayOfWeek, weekOfDate } from '../weeks.ts';
import { lastEdits, quantitiesOf, type PlanRecord, type ProposedLine } from './plan-record.ts';

/** Net pieces of a sku in a store over weeks [from, until), Mondays as ISO dates. */
export type SoldBetween = (storeId: string, sku: string, from: string, until: string) => number;

type Worth = Pick<PlanReportLine, 'extraSold' | 'extraLeft' | 'saved' | 'missedAtMost'>;

/**
 * What a changed quantity was worth against the proposed one, from the pieces sold. Sales stop at the stock that was
 * there, so pieces taken away from a line that sold out give a bound only. `free` is stock, transit and transfer
 * beside the shipment; null where it was not known, and then the shipment alone is counted.
 */
export function changeWorth(free: number | null, proposed: number, quantity: number, sold: number): Worth {
  const before = Math.max(0, free ?? 0);
  const served = Math.max(0, sold);
  if (quantity >= proposed) {
    const extraSold = Math.min(quantity - proposed, Math.max(0, served - (before + proposed)));
    return { extraSold, extraLeft: quantity - proposed - extraSold, saved: 0, missedAtMost: 0 };
  }
  const taken = proposed - quantity;
  const soldOut = served >= before + quantity;
  return { extraSold: 0, extraLeft: 0, saved: soldOut ? 0 : taken, missedAtMost: soldOut ? taken : 0 };
}

function freeOf(line: ProposedLine): number | null {
  if (line.onHand === null) return null;
  return line.onHand - (line.reserved ?? 0) + (line.inTransit ?? 0) + (line.transfer?.quantity ?? 0);
}

/**
 * The report over approved plans: every changed line with the sales that followed, and the sum over the lines whose
 * covered weeks are all imported. `nextMonday` is the first week without sales yet.
 */
export function reportOnChanges(
  plans: readonly PlanRecord[],
  soldBetween: SoldBetween,
  nextMonday: string,
): PlanReport {
  const lines: PlanReportLine[] = [];
  const sum: Worth = { extraSold: 0, extraLeft: 0, saved: 0, missedAtMost: 0 };
  const currencies = new Set<string>();
  let value = 0;
  let finishedLines = 0;
  for (const plan of plans) {
    const quantities = quantitiesOf(plan);
    const edits = lastEdits(plan);
    const first = weekOfDate(plan.fromMonday);
    for (const line of plan.lines) {
      const quantity = quantities.get(line.lineId) ?? line.quantity;
      const edit = edits.get(line.lineId);
      if (!edit || quantity === line.quantity) continue;
      const coveredWeeks = Math.ceil(line.weeks);
      const weeksWithSales = Math.max(0, Math.min(coveredWeeks, weekOfDate(nextMonday) - first));
      const until = mondayOfWeek(first + weeksWithSales);
      const sold = weeksWithSales > 0 ? soldBetween(line.storeId, line.sku, plan.fromMonday, until) : 0;
      const worth = changeWorth(freeOf(line), line.quantity, quantity, sold);
      if (weeksWithSales === coveredWeeks) {
        finishedLines += 1;
        for (const name of Object.keys(sum) as (keyof Worth)[]) sum[name] += worth[name];
        if (line.price !== null && line.currency !== null) {
          currencies.add(line.currency);
          value += worth.extraSold * line.price;
        }
      }
      lines.push({
        planId: plan.planId,
        lineId: line.lineId,
        storeName: line.storeName,
        productName: line.productName,
        colour: line.colour,
        size: line.size,
        proposedQuantity: line.quantity,
        quantity,
        reason: edit.reason,
        changedBy: edit.personName,
        sold,
        coveredWeeks,
        weeksWithSales,
        ...worth,
      });
    }
  }
  const [currency = null] = currencies;
  const oneCurrency = currencies.size === 1;
  return {
    approvedPlans: plans.length,
    changedLines: lines.length,
    finishedLines,
    worth: {
      ...sum,
      currency: oneCurrency ? currency : null,
      value: oneCurrency ? Number(value.toFixed(2)) : null,
    },
    lines,
  };
}
