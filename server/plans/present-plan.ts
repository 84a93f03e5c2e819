import type { KeptPlanBody, PlanChangeResult, PlanHead } from '../../contracts/plans.ts';
import { keptLineOf, keptLinesOf, planOutlookOf } from '../../knowledge/demand/plans/plan-outlook.ts';
import type { PlanRecord } from '../../knowledge/demand/plans/plan-record.ts';

const canUndo = (plan: PlanRecord) => plan.status === 'draft' && plan.edits.length > 0;

/** A plan in a list. */
export function planHeadOf(plan: PlanRecord): PlanHead {
  const { planId, version, status, createdAt, approvedAt, approvedBy, asOf, scope } = plan;
  return {
    planId,
    version,
    status,
    createdAt,
    createdBy: plan.personName,
    approvedAt,
    approvedBy,
    asOf,
    scope,
    outlook: planOutlookOf(plan),
  };
}

/** A plan as it stands. */
export function keptPlanOf(plan: PlanRecord): KeptPlanBody {
  const { serviceLevel, leadTimeWeeks, coverWeeks } = plan;
  return {
    ...planHeadOf(plan),
    serviceLevel,
    leadTimeWeeks,
    coverWeeks,
    lines: keptLinesOf(plan),
    canUndo: canUndo(plan),
  };
}

/** What came of the change of one line; null when the plan has no such line. */
export function changeResultOf(plan: PlanRecord, lineId: string): PlanChangeResult | null {
  const line = plan.lines.find((one) => one.lineId === lineId);
  if (!line) return null;
  return {
    version: plan.version,
    line: keptLineOf(plan, line),
    outlook: planOutlookOf(plan),
    canUndo: canUndo(plan),
  };
}
