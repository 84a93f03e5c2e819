import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeWorth, reportOnChanges } from '../../../../knowledge/demand/plans/change-worth.ts';
import {
  expectedSales,
  keptLinesOf,
  lineOutlook,
  planOutlookOf,
} from '../../../../knowledge/demand/plans/plan-outlook.ts';
import { makeProposedLine, makeRecord } from './sample-plan.ts';

const edit = (lineId: string, after: number, reason: string | null = null) => ({
  lineId,
  before: 4,
  after,
  reason,
  personId: 'ben',
  personName: 'Ben',
  at: '2024-01-02T09:00:00.000Z',
});

describe('what a quantity does', () => {
  it('more pieces never lower the chance of no stock-out nor the cover', () => {
    const line = makeProposedLine();
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), (quantity) => {
        const [one, more] = [lineOutlook(line, quantity), lineOutlook(line, quantity + 1)];
        expect(more.chanceOfNoStockOut!).toBeGreaterThanOrEqual(one.chanceOfNoStockOut!);
        expect(more.weeksOfCover!).toBeGreaterThan(one.weeksOfCover!);
      }),
    );
  });

  it('counts free stock, transit and the transfer beside the shipment', () => {
    const line = makeProposedLine({
      onHand: 5,
      reserved: 1,
      inTransit: 2,
      transfer: { fromStoreId: 'rome', fromStoreName: 'Rome', quantity: 3, distanceKm: 480 },
    });
    // Nine pieces there and one shipped, at two a week.
    expect(lineOutlook(line, 1).weeksOfCover).toBe(5);
  });

  it('says nothing where the stock is not known', () => {
    expect(lineOutlook(makeProposedLine({ onHand: null }), 3)).toEqual({
      chanceOfNoStockOut: null,
      weeksOfCover: null,
    });
  });

  it('expected sales are what a Poisson demand of 1 gives from one piece', () => {
    expect(expectedSales({ mean: 1, variance: 1 }, 1)).toBeCloseTo(1 - Math.exp(-1), 6);
  });

  it('tells the plan as it stands beside the proposal', () => {
    const plan = makeRecord({ edits: [edit('milan|tote', 9, 'client order')] });
    const outlook = planOutlookOf(plan);
    expect(outlook).toMatchObject({ ship: 11, proposedShip: 6, changedLines: 1, transfer: 0 });
    expect(outlook.servedShare!).toBeGreaterThan(outlook.proposedServedShare!);
    expect(keptLinesOf(plan)[0]).toMatchObject({
      quantity: 9,
      proposedQuantity: 4,
      changeReason: 'client order',
      weeksOfCover: 5,
    });
  });
});

describe('what a change was worth', () => {
  it.each([
    // free, proposed, quantity, sold → extra sold, extra left, saved, missed at most
    [1, 4, 7, 7, [2, 1, 0, 0]],
    [1, 4, 7, 3, [0, 3, 0, 0]],
    [1, 4, 2, 1, [0, 0, 2, 0]],
    [1, 4, 2, 3, [0, 0, 0, 2]],
    [0, 4, 4, 9, [0, 0, 0, 0]],
    [1, 4, 7, -2, [0, 3, 0, 0]],
  ] as const)('with %i there, %i proposed, %i sent and %i sold', (free, proposed, quantity, sold, worth) => {
    expect(changeWorth(free, proposed, quantity, sold)).toEqual({
      extraSold: worth[0],
      extraLeft: worth[1],
      saved: worth[2],
      missedAtMost: worth[3],
    });
  });

  it('sums only lines whose covered weeks are all imported, and values what was sold more', () => {
    const plan = makeRecord({
      status: 'approved',
      edits: [edit('milan|tote', 9), edit('milan|scarf', 5, 'window')],
      lines: [
        makeProposedLine(),
        makeProposedLine({ lineId: 'milan|scarf', sku: 'scarf', quantity: 2, weeks: 9 }),
      ],
    });
    const report = reportOnChanges([plan], (_store, sku) => (sku === 'tote' ? 8 : 1), '2024-02-05');
    expect(report).toMatchObject({ approvedPlans: 1, changedLines: 2, finishedLines: 1 });
    expect(report.worth).toMatchObject({ extraSold: 3, extraLeft: 2, currency: 'EUR', value: 7200 });
    expect(report.lines.map((line) => [line.weeksWithSales, line.coveredWeeks])).toEqual([
      [5, 5],
      [5, 9],
    ]);
  });

  it('leaves out lines that were set back to the proposal', () => {
    const plan = makeRecord({ edits: [edit('milan|tote', 9), edit('milan|tote', 4)] });
    expect(reportOnChanges([plan], () => 0, '2024-02-05').changedLines).toBe(0);
  });
});
