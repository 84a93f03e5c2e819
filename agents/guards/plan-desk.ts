import type { Store } from '../../contracts/catalogue.ts';
import type { Principal } from '../../contracts/principal.ts';
import type { PlanProposal, PlanRecord } from '../../knowledge/demand/plans/plan-record.ts';
import type {
  PlanChangeOutcome,
  ReplenishmentPlans,
} from '../../knowledge/demand/plans/replenishment-plans.ts';

/** The kept plans of one person: their own, and those of others whose stores they plan too. */
export interface PlanDesk {
  /** Keeps a proposal as this person's. */
  keep(proposal: Omit<PlanProposal, 'house' | 'personId' | 'personName' | 'createdAt'>): Promise<void>;
  /** null for a plan that is not there or has a store that this person does not plan. */
  find(planId: string): Promise<PlanRecord | null>;
  /** Own plans, newest first. */
  own(limit: number): Promise<PlanRecord[]>;
  /** Approved plans over stores that this person plans, newest first. */
  approved(limit: number): Promise<PlanRecord[]>;
  change(
    planId: string,
    change: { lineId: string; quantity: number; reason: string | null; version: number | null },
  ): Promise<PlanChangeOutcome>;
  undo(
    planId: string,
    version: number | null,
  ): Promise<{ outcome: PlanChangeOutcome; lineId: string | null }>;
  approve(planId: string, version: number | null): Promise<PlanChangeOutcome>;
}

/** Opens the kept plans for a person; a plan beyond the planned stores does not exist for them. */
export function openPlanDesk(
  plans: ReplenishmentPlans,
  principal: Principal,
  planningStores: readonly Store[],
): PlanDesk {
  const planned = new Set(planningStores.map((store) => store.storeId));
  const { personId, name: personName, house } = principal;
  const sees = (plan: PlanRecord) =>
    plan.house === house && plan.scope.storeIds.every((storeId) => planned.has(storeId));
  const find = async (planId: string) => {
    const plan = await plans.find(planId);
    return plan && sees(plan) ? plan : null;
  };
  const by = (planId: string, version: number | null) => ({
    planId,
    personId,
    personName,
    expectedVersion: version,
  });
  return {
    keep: (proposal) => plans.keep({ ...proposal, house, personId, personName }),
    find,
    own: async (limit) => (await plans.ofPerson(personId, limit)).filter(sees),
    approved: async (limit) => (await plans.approved(house, limit)).filter(sees),
    async change(planId, { lineId, quantity, reason, version }) {
      if (!(await find(planId))) return 'unknown-plan';
      return plans.change({ ...by(planId, version), lineId, quantity, reason });
    },
    async undo(planId, version) {
      if (!(await find(planId))) return { outcome: 'unknown-plan', lineId: null };
      return plans.undo(by(planId, version));
    },
    async approve(planId, version) {
      if (!(await find(planId))) return 'unknown-plan';
      return plans.approve(by(planId, version));
    },
  };
}
