import { describe, expect, it } from 'vitest';
import type { ReplenishmentPlans } from '../../../../knowledge/demand/plans/replenishment-plans.ts';
import { quantitiesOf } from '../../../../knowledge/demand/plans/plan-record.ts';
import { makeProposal } from './sample-plan.ts';

/** Rules that every way of keeping plans follows; `now` can be moved. */
export function replenishmentPlansSuite(
  name: string,
  open: (now: () => Date) => Promise<ReplenishmentPlans>,
): void {
  describe(`replenishment plans kept in ${name}`, () => {
    const clock = { now: new Date('2024-01-02T08:00:00.000Z') };
    const openPlans = () => open(() => clock.now);
    const { createdAt: _createdAt, ...proposal } = makeProposal();
    const by = { planId: 'plan-1', personId: 'ben', personName: 'Ben', expectedVersion: null };
    const line = { ...by, lineId: 'milan|tote', quantity: 7, reason: 'client order' };

    it('gives a proposal back as it was made, with the time it was kept', async () => {
      const plans = await openPlans();
      await plans.keep(proposal);
      expect(await plans.find('plan-1')).toEqual({
        ...proposal,
        createdAt: '2024-01-02T08:00:00.000Z',
        version: 1,
        status: 'draft',
        approvedAt: null,
        approvedBy: null,
        edits: [],
      });
      expect(await plans.find('plan-2')).toBeNull();
    });

    it('puts changes over the proposal and keeps who changed what, when and why', async () => {
      const plans = await openPlans();
      await plans.keep(proposal);
      expect(await plans.change(line)).toBe('done');
      expect(await plans.change({ ...line, quantity: 9, reason: null })).toBe('done');
      const plan = (await plans.find('plan-1'))!;
      expect(plan.version).toBe(3);
      expect(quantitiesOf(plan).get('milan|tote')).toBe(9);
      expect(plan.lines[0]?.quantity).toBe(4);
      expect(plan.edits).toEqual([
        expect.objectContaining({ before: 4, after: 7, reason: 'client order', personName: 'Ben' }),
        expect.objectContaining({ before: 7, after: 9, reason: null }),
      ]);
    });

    it('takes changes back one by one, newest first', async () => {
      const plans = await openPlans();
      await plans.keep(proposal);
      await plans.change(line);
      await plans.change({ ...line, lineId: 'milan|scarf', quantity: 0 });
      expect(await plans.undo(by)).toEqual({ outcome: 'done', lineId: 'milan|scarf' });
      expect(await plans.undo(by)).toEqual({ outcome: 'done', lineId: 'milan|tote' });
      expect(await plans.undo(by)).toEqual({ outcome: 'nothing', lineId: null });
      const plan = (await plans.find('plan-1'))!;
      expect(plan.edits).toEqual([]);
      expect(plan.version).toBe(5);
      await plans.change({ ...line, quantity: 5 });
      expect((await plans.find('plan-1'))?.edits).toHaveLength(1);
    });

    it('refuses a change by someone who saw an older version', async () => {
      const plans = await openPlans();
      await plans.keep(proposal);
      expect(await plans.change({ ...line, expectedVersion: 1 })).toBe('done');
      expect(await plans.change({ ...line, quantity: 1, expectedVersion: 1 })).toBe('changed-meanwhile');
      expect((await plans.undo({ ...by, expectedVersion: 1 })).outcome).toBe('changed-meanwhile');
      expect(await plans.approve({ ...by, expectedVersion: 1 })).toBe('changed-meanwhile');
      expect(quantitiesOf((await plans.find('plan-1'))!).get('milan|tote')).toBe(7);
      expect(await plans.approve({ ...by, expectedVersion: 2 })).toBe('done');
    });

    it('locks an approved plan, and approving it again changes nothing', async () => {
      const plans = await openPlans();
      await plans.keep(proposal);
      await plans.approve(by);
      const approved = await plans.find('plan-1');
      expect(approved).toMatchObject({ status: 'approved', approvedBy: 'Ben' });
      expect(approved?.approvedAt).toBe('2024-01-02T08:00:00.000Z');
      expect(await plans.approve({ ...by, personName: 'Cleo' })).toBe('done');
      expect(await plans.find('plan-1')).toEqual(approved);
      expect(await plans.change(line)).toBe('locked');
      expect((await plans.undo(by)).outcome).toBe('locked');
      expect(await plans.approved('house', 10)).toEqual([approved]);
      expect(await plans.approved('another house', 10)).toEqual([]);
    });

    it('names a line or a plan that is not there', async () => {
      const plans = await openPlans();
      await plans.keep(proposal);
      expect(await plans.change({ ...line, lineId: 'rome|tote' })).toBe('unknown-line');
      expect(await plans.change({ ...line, planId: 'plan-2' })).toBe('unknown-plan');
      expect((await plans.find('plan-1'))?.version).toBe(1);
    });

    it('lists a person’s own plans, newest first, and removes old drafts that nobody touched', async () => {
      const plans = await openPlans();
      for (const [day, planId] of [
        [1, 'old'],
        [2, 'touched'],
        [3, 'approved'],
        [9, 'new'],
      ] as const) {
        clock.now = new Date(Date.UTC(2024, 0, day));
        await plans.keep({ ...proposal, planId });
      }
      await plans.keep({ ...proposal, planId: 'other', personId: 'cleo' });
      await plans.change({ ...line, planId: 'touched' });
      await plans.approve({ ...by, planId: 'approved' });
      const own = async () => (await plans.ofPerson('ada', 10)).map((plan) => plan.planId);
      expect(await own()).toEqual(['new', 'approved', 'touched', 'old']);
      expect(await plans.removeUntouchedBefore('2024-01-05T00:00:00.000Z')).toBe(1);
      expect(await own()).toEqual(['new', 'approved', 'touched']);
      clock.now = new Date('2024-01-02T08:00:00.000Z');
    });
  });
}
