import type { Kysely, Transaction } from 'kysely';
import type { PlanEdit, PlanProposal, PlanRecord } from './plan-record.ts';
import type { PlanChange, PlanChangeOutcome, ReplenishmentPlans } from './replenishment-plans.ts';

/** One row a plan; `proposal` is the JSON of what was proposed. */
export interface PlanTable {
  plan_id: string;
  house: string;
  person_id: string;
  created_at: string;
  version: number;
  status: 'draft' | 'approved';
  approved_at: string | null;
  approved_by: string | null;
  proposal: string;
}

/** One row a change, in the order of `position`; an undone change stays with the time it was undone. */
export interface PlanEditTable {
  plan_id: string;
  position: number;
  line_id: string;
  before: number;
  after: number;
  reason: string | null;
  person_id: string;
  person_name: string;
  at: string;
  undone_at: string | null;
}

type Tables = { plans: PlanTable; plan_edits: PlanEditTable };

const editOf = (row: PlanEditTable): PlanEdit => ({
  lineId: row.line_id,
  before: row.before,
  after: row.after,
  reason: row.reason,
  personId: row.person_id,
  personName: row.person_name,
  at: row.at,
});

async function editsOf(database: Kysely<Tables>, planId: string): Promise<PlanEdit[]> {
  const rows = await database
    .selectFrom('plan_edits')
    .selectAll()
    .where('plan_id', '=', planId)
    .where('undone_at', 'is', null)
    .orderBy('position')
    .execute();
  return rows.map(editOf);
}

async function recordOf(database: Kysely<Tables>, row: PlanTable): Promise<PlanRecord> {
  const proposal = JSON.parse(row.proposal) as PlanProposal;
  return {
    ...proposal,
    version: row.version,
    status: row.status,
    approvedAt: row.approved_at,
    approvedBy: row.approved_by,
    edits: await editsOf(database, row.plan_id),
  };
}

/** Keeps plans and changes in SQLite through Kysely; `now` gives the times that are kept with them. */
export function createSqliteReplenishmentPlans(
  database: Kysely<Tables>,
  now: () => Date,
): ReplenishmentPlans {
  const time = () => now().toISOString();
  const all = async (rows: readonly PlanTable[]) => {
    const records: PlanRecord[] = [];
    for (const row of rows) records.push(await recordOf(database, row));
    return records;
  };

  /** Runs one change of a draft under the version that the person saw; the version grows when it is `done`. */
  const changeDraft = (
    { planId, expectedVersion }: PlanChange,
    run: (transaction: Transaction<Tables>, plan: PlanTable) => Promise<PlanChangeOutcome>,
  ): Promise<PlanChangeOutcome> =>
    database.transaction().execute(async (transaction) => {
      const plan = await transaction
        .selectFrom('plans')
        .selectAll()
        .where('plan_id', '=', planId)
        .executeTakeFirst();
      if (!plan) return 'unknown-plan';
      if (plan.status === 'approved') return 'locked';
      if (expectedVersion !== null && expectedVersion !== plan.version) return 'changed-meanwhile';
      const outcome = await run(transaction, plan);
      if (outcome !== 'done') return outcome;
      await transaction
        .updateTable('plans')
        .set({ version: plan.version + 1 })
        .where('plan_id', '=', planId)
        .execute();
      return 'done';
    });

  return {
    async keep(made) {
      const proposal: PlanProposal = { ...made, createdAt: time() };
      await database
        .insertInto('plans')
        .values({
          plan_id: proposal.planId,
          house: proposal.house,
          person_id: proposal.personId,
          created_at: proposal.createdAt,
          version: 1,
          status: 'draft',
          approved_at: null,
          approved_by: null,
          proposal: JSON.stringify(proposal),
        })
        .execute();
    },
    async find(planId) {
      const row = await database
        .selectFrom('plans')
        .selectAll()
        .where('plan_id', '=', planId)
        .executeTakeFirst();
      return row ? recordOf(database, row) : null;
    },
    async ofPerson(personId, limit) {
      return all(
        await database
          .selectFrom('plans')
          .selectAll()
          .where('person_id', '=', personId)
          .orderBy('created_at', 'desc')
          .limit(limit)
          .execute(),
      );
    },
    async approved(house, limit) {
      return all(
        await database
          .selectFrom('plans')
          .selectAll()
          .where('house', '=', house)
          .where('status', '=', 'approved')
          .orderBy('approved_at', 'desc')
          .limit(limit)
          .execute(),
      );
    },
    change: (change) =>
      changeDraft(change, async (transaction, plan) => {
        const { planId, lineId, quantity, reason, personId, personName } = change;
        const proposal = JSON.parse(plan.proposal) as PlanProposal;
        const line = proposal.lines.find((one) => one.lineId === lineId);
        if (!line) return 'unknown-line';
        const edits = await editsOf(transaction, planId);
        const before = edits.findLast((edit) => edit.lineId === lineId)?.after ?? line.quantity;
        const last = await transaction
          .selectFrom('plan_edits')
          .select((query) => query.fn.max('position').as('position'))
          .where('plan_id', '=', planId)
          .executeTakeFirst();
        await transaction
          .insertInto('plan_edits')
          .values({
            plan_id: planId,
            position: (last?.position ?? 0) + 1,
            line_id: lineId,
            before,
            after: quantity,
            reason,
            person_id: personId,
            person_name: personName,
            at: time(),
            undone_at: null,
          })
          .execute();
        return 'done';
      }),
    async undo(change) {
      let lineId: string | null = null;
      const outcome = await changeDraft(change, async (transaction) => {
        const newest = await transaction
          .selectFrom('plan_edits')
          .select(['position', 'line_id'])
          .where('plan_id', '=', change.planId)
          .where('undone_at', 'is', null)
          .orderBy('position', 'desc')
          .executeTakeFirst();
        if (!newest) return 'nothing';
        await transaction
          .updateTable('plan_edits')
          .set({ undone_at: time() })
          .where('plan_id', '=', change.planId)
          .where('position', '=', newest.position)
          .execute();
        lineId = newest.line_id;
        return 'done';
      });
      return { outcome, lineId };
    },
    approve: (change) =>
      database.transaction().execute(async (transaction) => {
        const plan = await transaction
          .selectFrom('plans')
          .select(['version', 'status'])
          .where('plan_id', '=', change.planId)
          .executeTakeFirst();
        if (!plan) return 'unknown-plan';
        if (plan.status === 'approved') return 'done';
        if (change.expectedVersion !== null && change.expectedVersion !== plan.version) {
          return 'changed-meanwhile';
        }
        await transaction
          .updateTable('plans')
          .set({
            status: 'approved',
            approved_at: time(),
            approved_by: change.personName,
            version: plan.version + 1,
          })
          .where('plan_id', '=', change.planId)
          .execute();
        return 'done';
      }),
    async removeUntouchedBefore(time) {
      const result = await database
        .deleteFrom('plans')
        .where('status', '=', 'draft')
        .where('created_at', '<', time)
        .where('plan_id', 'not in', (query) => query.selectFrom('plan_edits').select('plan_id'))
        .executeTakeFirst();
      return Number(result.numDeletedRows);
    },
  };
}
