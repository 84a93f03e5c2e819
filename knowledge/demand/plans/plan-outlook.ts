import type { KeptPlanLine, PlanOutlookBody } from '../../../contracts/plans.ts';
import { countDistribution, exceedance } from '../distribution/count-distribution.ts';
import { lastEdits, quantitiesOf, type PlanRecord, type ProposedLine } from './plan-record.ts';

/** Demand below this many pieces a week has no cover worth telling. */
const leastWeekly = 0.005;
const tenths = (value: number) => Number(value.toFixed(1));
const thousandths = (value: number) => Number(value.toFixed(3));

/** A line before its outlook is known. */
type LineFacts = Omit<ProposedLine, 'chanceOfNoStockOut' | 'weeksOfCover'>;

/** Pieces that demand can be met from: free stock, transit, the transfer and what is shipped; null without known stock. */
function positionOf(line: LineFacts, quantity: number): number | null {
  if (line.onHand === null) return null;
  const free = line.onHand - (line.reserved ?? 0) + (line.inTransit ?? 0);
  return free + (line.transfer?.quantity ?? 0) + quantity;
}

/** Chance of no stock-out and weeks of cover of a line with a quantity. Pure; O(quantity). */
export function lineOutlook(
  line: LineFacts,
  quantity: number,
): Pick<KeptPlanLine, 'chanceOfNoStockOut' | 'weeksOfCover'> {
  const position = positionOf(line, quantity);
  if (position === null) return { chanceOfNoStockOut: null, weeksOfCover: null };
  const [runsOut = 0] = exceedance(countDistribution(line.mean, line.variance), position, 1);
  const weekly = line.mean / line.weeks;
  return {
    chanceOfNoStockOut: thousandths(1 - runsOut),
    weeksOfCover: weekly < leastWeekly ? null : tenths(Math.max(0, position) / weekly),
  };
}

/** Pieces expected to be sold from a position: Σ P(demand > k) over its pieces. */
export function expectedSales(line: Pick<ProposedLine, 'mean' | 'variance'>, position: number): number {
  const chances = exceedance(countDistribution(line.mean, line.variance), 0, Math.max(0, position));
  return chances.reduce((sum, chance) => sum + chance, 0);
}

function servedShare(plan: PlanRecord, quantityOf: (line: ProposedLine) => number): number | null {
  let served = 0;
  let demand = 0;
  for (const line of plan.lines) {
    const position = positionOf(line, quantityOf(line));
    if (position === null) continue;
    demand += line.mean;
    served += Math.min(line.mean, expectedSales(line, position));
  }
  return demand > 0 ? thousandths(served / demand) : null;
}

/** What the plan as it stands does, beside what was proposed. O(lines + pieces). */
export function planOutlookOf(plan: PlanRecord): PlanOutlookBody {
  const quantities = quantitiesOf(plan);
  const now = (line: ProposedLine) => quantities.get(line.lineId) ?? line.quantity;
  let position = 0;
  let weekly = 0;
  let known = false;
  for (const line of plan.lines) {
    const pieces = positionOf(line, now(line));
    if (pieces === null) continue;
    known = true;
    position += Math.max(0, pieces);
    weekly += line.mean / line.weeks;
  }
  return {
    ship: plan.lines.reduce((sum, line) => sum + now(line), 0),
    proposedShip: plan.lines.reduce((sum, line) => sum + line.quantity, 0),
    transfer: plan.lines.reduce((sum, line) => sum + (line.transfer?.quantity ?? 0), 0),
    servedShare: servedShare(plan, now),
    proposedServedShare: servedShare(plan, (line) => line.quantity),
    weeksOfCover: known && weekly >= leastWeekly ? tenths(position / weekly) : null,
    changedLines: plan.lines.filter((line) => now(line) !== line.quantity).length,
  };
}

/** A line as it stands. */
export function keptLineOf(plan: PlanRecord, line: ProposedLine): KeptPlanLine {
  const quantity = quantitiesOf({ lines: [line], edits: plan.edits }).get(line.lineId) ?? line.quantity;
  return presentLine(line, quantity, lastEdits(plan).get(line.lineId)?.reason ?? null);
}

/** Every line as it stands, in the order of the proposal. */
export function keptLinesOf(plan: PlanRecord): KeptPlanLine[] {
  const quantities = quantitiesOf(plan);
  const edits = lastEdits(plan);
  return plan.lines.map((line) =>
    presentLine(line, quantities.get(line.lineId) ?? line.quantity, edits.get(line.lineId)?.reason ?? null),
  );
}

function presentLine(line: ProposedLine, quantity: number, changeReason: string | null): KeptPlanLine {
  const { mean, variance, weeks, price, currency, ...shown } = line;
  return {
    ...shown,
    quantity,
    proposedQuantity: line.quantity,
    changeReason,
    ...lineOutlook({ ...shown, mean, variance, weeks, price, currency }, quantity),
  };
}
