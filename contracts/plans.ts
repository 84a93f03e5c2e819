import { z } from 'zod';
import { planLine, planResult } from './tool-results.ts';

/** Most pieces one line may be set to: stops a slip of the finger, not a decision. */
export const mostPlannedPieces = 9_999;

/** A line of a kept plan, as it stands now. Why it was proposed stays with the answer that proposed it. */
export const keptPlanLine = planLine.omit({ reasons: true }).extend({
  proposedQuantity: z.int().min(0),
  /** The planner's own words for the last change; null for the proposal or a change without a reason. */
  changeReason: z.string().nullable(),
});
export type KeptPlanLine = z.infer<typeof keptPlanLine>;

export const planStatus = z.enum(['draft', 'approved']);

export const planOutlook = z.strictObject({
  ship: z.int().min(0),
  proposedShip: z.int().min(0),
  transfer: z.int().min(0),
  /** Share 0–1 of the expected demand that stock, transit and the plan can serve; null without known stock. */
  servedShare: z.number().nullable(),
  proposedServedShare: z.number().nullable(),
  weeksOfCover: z.number().nullable(),
  /** Lines whose quantity differs from the proposal. */
  changedLines: z.int().min(0),
});
export type PlanOutlookBody = z.infer<typeof planOutlook>;

export const planHead = z.strictObject({
  planId: z.string(),
  /** Grows with every change; send it back so that nobody overwrites what they have not seen. */
  version: z.int().min(1),
  status: planStatus,
  createdAt: z.string(),
  createdBy: z.string(),
  approvedAt: z.string().nullable(),
  approvedBy: z.string().nullable(),
  asOf: z.string(),
  scope: planResult.shape.scope,
  outlook: planOutlook,
});
export type PlanHead = z.infer<typeof planHead>;

export const keptPlan = planHead.extend({
  serviceLevel: z.number(),
  leadTimeWeeks: z.number(),
  coverWeeks: z.number(),
  lines: z.array(keptPlanLine),
  canUndo: z.boolean(),
});
export type KeptPlanBody = z.infer<typeof keptPlan>;

export const planList = z.strictObject({ plans: z.array(planHead) });

export const planLineChange = z.strictObject({
  quantity: z.int().min(0).max(mostPlannedPieces),
  reason: z.string().trim().max(300).optional(),
  /** Version that the person saw; a plan changed since then is refused with `plan-changed`. */
  version: z.int().min(1).optional(),
});
export const planStep = z.strictObject({ version: z.int().min(1).optional() });

/** What came of a change: the changed line and the plan as a whole, so that a client need not load the plan again. */
export const planChangeResult = z.strictObject({
  version: z.int().min(1),
  line: keptPlanLine,
  outlook: planOutlook,
  canUndo: z.boolean(),
});
export type PlanChangeResult = z.infer<typeof planChangeResult>;

export const planExportQuery = z.strictObject({ format: z.enum(['csv', 'xlsx']).default('csv') });

/** What a planner's change was worth against the proposal, from the sales that followed. */
const changeWorth = {
  /** Pieces sold that the proposal would not have had. */
  extraSold: z.number(),
  /** Pieces added that were not sold in the covered time. */
  extraLeft: z.number(),
  /** Pieces taken away that nobody missed. */
  saved: z.number(),
  /** Pieces taken away from a line that then sold out: the most that this may have cost. */
  missedAtMost: z.number(),
};

export const planReportLine = z.strictObject({
  planId: z.string(),
  lineId: z.string(),
  storeName: z.string(),
  productName: z.string(),
  colour: z.string().nullable(),
  size: z.string().nullable(),
  proposedQuantity: z.int(),
  quantity: z.int(),
  reason: z.string().nullable(),
  changedBy: z.string(),
  /** Net pieces sold in the covered weeks that are imported. */
  sold: z.number(),
  coveredWeeks: z.number(),
  weeksWithSales: z.number(),
  ...changeWorth,
});

export const planReport = z.strictObject({
  approvedPlans: z.int(),
  changedLines: z.int(),
  /** Changed lines whose covered weeks are all imported; only these count in `worth`. */
  finishedLines: z.int(),
  worth: z.strictObject({ ...changeWorth, currency: z.string().nullable(), value: z.number().nullable() }),
  lines: z.array(planReportLine),
});
export type PlanReport = z.infer<typeof planReport>;
export type PlanReportLine = z.infer<typeof planReportLine>;
