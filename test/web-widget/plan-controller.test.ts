import { beforeEach, describe, expect, it } from 'vitest';
import { mostPlannedPieces } from '../../contracts/plans.ts';
import { mostPieces, PlanController } from '../../web-widget/controllers/plan-controller.ts';
import { createFakePlanService, type FakePlanService } from './fake-plan-service.ts';
import { createFakeHost, settled } from './fakes.ts';
import { plan } from './sample-parts.ts';

const [first, second] = plan.lines;
if (first === undefined || second === undefined) throw new Error('the plan has lines');

describe('a plan on screen', () => {
  let service: FakePlanService;
  let kept: PlanController;
  beforeEach(async () => {
    service = createFakePlanService();
    kept = new PlanController(createFakeHost());
    kept.show(service, 'PL1');
    await settled();
  });

  it('repeats the contract’s highest quantity', () => {
    expect(mostPieces).toBe(mostPlannedPieces);
  });

  it.each([
    [15, 15],
    [-2, 0],
    [3.4, 3],
    [1e9, mostPieces],
    [Number.NaN, 12],
    [Number.POSITIVE_INFINITY, 12],
  ])('takes %d as %d', async (quantity, expected) => {
    kept.set(first, quantity);
    expect(kept.quantityOf(first)).toBe(expected);
    await settled();
    expect(kept.quantityOf(first)).toBe(expected);
  });

  it('shows a change at once, saves it with the version it saw, and takes the effect it answers with', async () => {
    kept.set(first, 13);
    expect(kept.quantityOf(first)).toBe(13);
    expect(kept.isWaiting('L1')).toBe(true);
    await settled();
    expect(service.calls).toEqual(['load', 'change L1 13 1']);
    expect(kept.isWaiting('L1')).toBe(false);
    expect(kept.lineOf('L1')?.weeksOfCover).toBe(5.3);
    kept.giveReason(first, ' client order ');
    await settled();
    expect(service.calls.at(-1)).toBe('change L1 13 2 client order');
    expect(kept.reasonOf('L1')).toBe('client order');
  });

  it('joins the changes of one line that wait while another is on its way', async () => {
    kept.set(first, 13);
    kept.set(first, 14);
    kept.set(second, 6);
    kept.set(first, 15);
    await settled();
    expect(service.calls.slice(1)).toEqual(['change L1 13 1', 'change L2 6 2', 'change L1 15 3']);
  });

  it('undoes and approves, after which nothing can be changed', async () => {
    kept.set(first, 13);
    await settled();
    expect(kept.canUndo).toBe(true);
    await kept.undo();
    expect(kept.quantityOf(first)).toBe(12);
    expect(kept.canUndo).toBe(false);
    await kept.approve();
    expect(kept.isApproved).toBe(true);
    kept.set(first, 20);
    expect(kept.quantityOf(first)).toBe(12);
  });

  it('keeps a change that could not be saved for want of a connection, and saves it when told to', async () => {
    service.isOnline = false;
    kept.set(first, 13);
    await settled();
    expect(kept.problem?.kind).toBe('offline');
    expect(kept.quantityOf(first)).toBe(13);
    service.isOnline = true;
    await kept.retry();
    expect(kept.problem).toBeNull();
    expect(service.plan.lines[0]?.quantity).toBe(13);
  });

  it('loads the plan again when somebody else changed it, and says that the change was not saved', async () => {
    service.refusals.push({ code: 'plan-changed', message: 'Load it again.', retryable: false });
    service.plan = {
      ...service.plan,
      version: 5,
      lines: service.plan.lines.map((line) => (line.lineId === 'L1' ? { ...line, quantity: 30 } : line)),
    };
    kept.set(first, 13);
    await settled();
    expect(kept.problem).toEqual({ kind: 'conflict', message: 'Load it again.' });
    expect(kept.quantityOf(first)).toBe(30);
    kept.set(first, 31);
    await settled();
    expect(service.calls.at(-1)).toBe('change L1 31 5');
  });

  it('is only to be read when the server no longer has it', async () => {
    const gone = createFakePlanService();
    gone.refusals.push({ code: 'not-found', message: '', retryable: false });
    kept.show(gone, 'PL1');
    await settled();
    expect(kept.problem?.kind).toBe('missing');
    expect(kept.isOpen).toBe(false);
    kept.set(first, 13);
    expect(kept.quantityOf(first)).toBe(12);
  });

  it('saves a change that was made before the plan was there', async () => {
    const slow = createFakePlanService();
    kept.show(slow, 'PL1');
    kept.set(first, 13);
    await settled();
    expect(slow.calls).toEqual(['load', 'change L1 13 1']);
  });
});
