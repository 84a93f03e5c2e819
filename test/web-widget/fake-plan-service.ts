import type { KeptPlanBody, KeptPlanLine, PlanChangeResult } from '../../contracts/plans.ts';
import type { PlanService } from '../../web-widget/service/plan-service.ts';
import { offline, type ServiceResult } from '../../web-widget/service/service-result.ts';
import { plan as samplePlan } from './sample-parts.ts';

export interface FakePlanService extends PlanService {
  plan: KeptPlanBody;
  isOnline: boolean;
  /** What the next call answers instead. */
  refusals: { code: string; message: string; retryable: boolean }[];
  calls: string[];
}

/** The sample plan kept in memory, with one change a version; more pieces are more service and cover. */
export function createFakePlanService(): FakePlanService {
  const past: KeptPlanLine[] = [];
  const lines = samplePlan.lines.map(
    ({ reasons: _reasons, reasonTexts: _texts, imageUrl: _image, ...line }): KeptPlanLine => ({
      ...line,
      proposedQuantity: line.quantity,
      changeReason: null,
    }),
  );
  const outlookOf = (now: readonly KeptPlanLine[]): KeptPlanBody['outlook'] => ({
    ship: now.reduce((sum, line) => sum + line.quantity, 0),
    proposedShip: 17,
    transfer: 2,
    servedShare: Math.min(1, 0.5 + now.reduce((sum, line) => sum + line.quantity, 0) / 50),
    proposedServedShare: 0.84,
    weeksOfCover: 5,
    changedLines: now.filter((line) => line.quantity !== line.proposedQuantity).length,
  });
  const service: FakePlanService = {
    isOnline: true,
    refusals: [],
    calls: [],
    plan: {
      planId: 'PL1',
      version: 1,
      status: 'draft',
      createdAt: '2025-11-22T08:00:00Z',
      createdBy: 'Ada',
      approvedAt: null,
      approvedBy: null,
      asOf: '2025-11-22T08:00:00Z',
      scope: { products: '', places: 'Milan', productIds: [], storeIds: ['S1'] },
      serviceLevel: 0.95,
      leadTimeWeeks: 1,
      coverWeeks: 4,
      lines,
      canUndo: false,
      outlook: outlookOf(lines),
    },
    load: () => answer('load', () => service.plan),
    change: (_planId, lineId, { quantity, reason, version }) =>
      answer(`change ${lineId} ${quantity} ${version} ${reason}`.trim(), () => {
        const before = service.plan.lines.find((line) => line.lineId === lineId)!;
        past.push(before);
        return put({
          ...before,
          quantity,
          changeReason: reason === '' ? null : reason,
          chanceOfNoStockOut: Math.min(0.99, 0.6 + quantity * 0.03),
          weeksOfCover: Number((1 + quantity / 3).toFixed(1)),
        });
      }),
    undo: (_planId, version) => answer(`undo ${version}`, () => put(past.pop()!)),
    approve: (_planId, version) =>
      answer(`approve ${version}`, () => {
        service.plan = {
          ...service.plan,
          version: version + 1,
          status: 'approved',
          approvedAt: '2025-11-22T09:00:00Z',
          approvedBy: 'Ada',
          canUndo: false,
        };
        return service.plan;
      }),
    file: (_planId, format) => answer(`file ${format}`, () => new Blob(['sku'])),
  };

  function answer<Value>(call: string, run: () => Value): Promise<ServiceResult<Value>> {
    service.calls.push(call);
    const error = service.isOnline ? service.refusals.shift() : offline;
    return Promise.resolve(error ? { ok: false, error } : { ok: true, value: run() });
  }

  function put(line: KeptPlanLine): PlanChangeResult {
    const now = service.plan.lines.map((other) => (other.lineId === line.lineId ? line : other));
    service.plan = {
      ...service.plan,
      lines: now,
      version: service.plan.version + 1,
      canUndo: past.length > 0,
      outlook: outlookOf(now),
    };
    const { version, canUndo, outlook } = service.plan;
    return { version, canUndo, outlook, line };
  }
  return service;
}
