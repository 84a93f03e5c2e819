import type { PlanLine, ScopeLabel } from '../../../contracts/tool-results.ts';

/** A proposed line with what is needed to judge any other quantity of it. */
export interface ProposedLine extends Omit<PlanLine, 'reasons'> {
  /** Mean and variance of demand until the end of the covered time, unrounded. */
  readonly mean: number;
  readonly variance: number;
  /** Weeks from now until the end of the covered time. */
  readonly weeks: number;
  /** Price of a piece and its currency, where known. */
  readonly price: number | null;
  readonly currency: string | null;
}

/** A proposal as it was made; it never changes. */
export interface PlanProposal {
  readonly planId: string;
  readonly house: string;
  readonly personId: string;
  readonly personName: string;
  /** ISO time. */
  readonly createdAt: string;
  /** ISO date or time of the figures. */
  readonly asOf: string;
  readonly scope: ScopeLabel;
  readonly serviceLevel: number;
  readonly leadTimeWeeks: number;
  readonly coverWeeks: number;
  /** ISO date of the Monday from which demand is covered. */
  readonly fromMonday: string;
  readonly lines: readonly ProposedLine[];
}

/** One change of one line. */
export interface PlanEdit {
  readonly lineId: string;
  readonly before: number;
  readonly after: number;
  readonly reason: string | null;
  readonly personId: string;
  readonly personName: string;
  readonly at: string;
}

/** A plan as it stands: the proposal, the changes in force (oldest first) and whether it is locked. */
export interface PlanRecord extends PlanProposal {
  readonly version: number;
  readonly status: 'draft' | 'approved';
  readonly approvedAt: string | null;
  readonly approvedBy: string | null;
  readonly edits: readonly PlanEdit[];
}

/** Quantity of each line as it stands. */
export function quantitiesOf(plan: Pick<PlanRecord, 'lines' | 'edits'>): Map<string, number> {
  const quantities = new Map(plan.lines.map((line) => [line.lineId, line.quantity]));
  for (const edit of plan.edits) quantities.set(edit.lineId, edit.after);
  return quantities;
}

/** The last change in force of each line. */
export function lastEdits(plan: Pick<PlanRecord, 'edits'>): Map<string, PlanEdit> {
  return new Map(plan.edits.map((edit) => [edit.lineId, edit]));
}
