import type {
  PlanProposal,
  PlanRecord,
  ProposedLine,
} from '../../../../knowledge/demand/plans/plan-record.ts';

/** A line of four pieces to ship on top of one, for five weeks of two pieces a week. */
export function makeProposedLine(fields: Partial<ProposedLine> = {}): ProposedLine {
  return {
    lineId: 'milan|tote',
    storeId: 'milan',
    storeName: 'Milan',
    productId: 'tote',
    productName: 'Aurelia tote',
    colour: 'black',
    sku: 'tote',
    size: null,
    quantity: 4,
    onHand: 1,
    inTransit: 0,
    reserved: 0,
    demand: { mean: 10, low: 6, high: 14 },
    chanceOfNoStockOut: 0.1,
    weeksOfCover: 2.5,
    transfer: null,
    mean: 10,
    variance: 15,
    weeks: 5,
    price: 2400,
    currency: 'EUR',
    ...fields,
  };
}

export function makeProposal(fields: Partial<PlanProposal> = {}): PlanProposal {
  return {
    planId: 'plan-1',
    house: 'house',
    personId: 'ada',
    personName: 'Ada',
    createdAt: '2024-01-02T08:00:00.000Z',
    asOf: '2024-01-01',
    scope: { products: '', places: 'Milan', productIds: [], storeIds: ['milan'] },
    serviceLevel: 0.95,
    leadTimeWeeks: 1,
    coverWeeks: 4,
    fromMonday: '2024-01-01',
    lines: [makeProposedLine(), makeProposedLine({ lineId: 'milan|scarf', sku: 'scarf', quantity: 2 })],
    ...fields,
  };
}

export function makeRecord(fields: Partial<PlanRecord> = {}): PlanRecord {
  return {
    ...makeProposal(),
    version: 1,
    status: 'draft',
    approvedAt: null,
    approvedBy: null,
    edits: [],
    ...fields,
  };
}
