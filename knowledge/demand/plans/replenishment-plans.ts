import type { PlanProposal, PlanRecord } from './plan-record.ts';

/** Who changes a plan and which version they saw; null takes the version that is there. */
export interface PlanChange {
  readonly planId: string;
  readonly personId: string;
  readonly personName: string;
  readonly expectedVersion: number | null;
}

export interface LineChange extends PlanChange {
  readonly lineId: string;
  readonly quantity: number;
  readonly reason: string | null;
}

/**
 * What came of a change. `changed-meanwhile`: another version is there than the person saw; `locked`: the plan is
 * approved; `nothing`: there was nothing to undo.
 */
export type PlanChangeOutcome =
  'done' | 'changed-meanwhile' | 'locked' | 'nothing' | 'unknown-line' | 'unknown-plan';

/**
 * Port: proposals with the planners' changes and the times of both, kept for good. Every change is one step that
 * happens whole or not at all.
 */
export interface ReplenishmentPlans {
  keep(proposal: Omit<PlanProposal, 'createdAt'>): Promise<void>;
  find(planId: string): Promise<PlanRecord | null>;
  /** The person's plans, newest first. */
  ofPerson(personId: string, limit: number): Promise<PlanRecord[]>;
  /** Approved plans of the house, newest first. */
  approved(house: string, limit: number): Promise<PlanRecord[]>;
  change(change: LineChange): Promise<PlanChangeOutcome>;
  /** Takes the newest change in force back; the change stays on record as undone. */
  undo(change: PlanChange): Promise<{ outcome: PlanChangeOutcome; lineId: string | null }>;
  /** Locks the plan. Approving an approved plan again is `done` and changes nothing. */
  approve(change: PlanChange): Promise<PlanChangeOutcome>;
  /** Removes drafts that nobody changed and that are older than an ISO time; gives how many. */
  removeUntouchedBefore(time: string): Promise<number>;
}
