import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorBody } from '../../contracts/errors.ts';
import {
  keptPlan,
  planChangeResult,
  planList,
  planReport,
  type KeptPlanBody,
} from '../../contracts/plans.ts';
import { planResult } from '../../contracts/tool-results.ts';
import { serveSmallHouse, type ServedHouse } from '../support/small-house.ts';

describe('replenishment plans over HTTP', () => {
  let house: ServedHouse;
  let planner: string;
  beforeAll(async () => {
    house = await serveSmallHouse();
    planner = await house.signIn('planner', 'milan', 'en');
  });
  afterAll(() => house.close());

  const call = (method: 'GET' | 'POST' | 'PATCH', path: string, payload?: object, token = planner) =>
    house.app.inject({
      method,
      url: `/api/v1/replenishment-plans${path}`,
      headers: { authorization: `Bearer ${token}` },
      ...(payload ? { payload } : {}),
    });
  const propose = async () =>
    planResult.parse((await call('POST', '', { place: 'Milan', serviceLevel: 0.9 })).json());
  const read = async (planId: string): Promise<KeptPlanBody> =>
    keptPlan.parse((await call('GET', `/${planId}`)).json());
  const lineAddress = (planId: string, lineId: string) => `/${planId}/lines/${encodeURIComponent(lineId)}`;
  const codeOf = (response: { json(): unknown }) => errorBody.parse(response.json()).error.code;

  it('keeps every proposal, with the service and cover of each line', async () => {
    const proposed = await propose();
    const plan = await read(proposed.planId);
    expect(plan).toMatchObject({ version: 1, status: 'draft', canUndo: false, serviceLevel: 0.9 });
    expect(plan.outlook).toMatchObject({ ship: proposed.total.ship, changedLines: 0 });
    const { reasons: _reasons, ...first } = proposed.lines[0]!;
    expect(plan.lines[0]).toEqual({ ...first, proposedQuantity: first.quantity, changeReason: null });
    const list = planList.parse((await call('GET', '')).json());
    expect(list.plans.map((head) => head.planId)).toContain(proposed.planId);
  });

  it('a changed quantity answers with its service and cover, stays after loading, and can be undone', async () => {
    const { planId, lines } = await propose();
    const line = lines[0]!;
    const response = await call('PATCH', lineAddress(planId, line.lineId), {
      quantity: line.quantity + 3,
      reason: 'Client order',
      version: 1,
    });
    const change = planChangeResult.parse(response.json());
    expect(change.version).toBe(2);
    expect(change.line).toMatchObject({ quantity: line.quantity + 3, changeReason: 'Client order' });
    expect(change.line.weeksOfCover!).toBeGreaterThan(line.weeksOfCover!);
    expect(change.line.chanceOfNoStockOut!).toBeGreaterThanOrEqual(line.chanceOfNoStockOut!);
    expect(change.outlook.ship).toBe(change.outlook.proposedShip + 3);
    expect(change.canUndo).toBe(true);
    expect((await read(planId)).lines[0]?.quantity).toBe(line.quantity + 3);
    const undone = planChangeResult.parse((await call('POST', `/${planId}/undo`, { version: 2 })).json());
    expect(undone.line.quantity).toBe(line.quantity);
    expect(undone.canUndo).toBe(false);
    expect(codeOf(await call('POST', `/${planId}/undo`, {}))).toBe('nothing-to-undo');
  });

  it('refuses a change to a plan that somebody else changed, with a sentence that says what to do', async () => {
    const { planId, lines } = await propose();
    const address = lineAddress(planId, lines[0]!.lineId);
    expect((await call('PATCH', address, { quantity: 1, version: 1 })).statusCode).toBe(200);
    const late = await call('PATCH', address, { quantity: 2, version: 1 });
    expect(late.statusCode).toBe(409);
    expect(codeOf(late)).toBe('plan-changed');
    expect(errorBody.parse(late.json()).error.message).toContain('Load it again');
    expect((await read(planId)).lines[0]?.quantity).toBe(1);
  });

  it('approving locks the plan and may be repeated', async () => {
    const { planId, lines } = await propose();
    expect((await call('POST', `/${planId}/approve`, { version: 7 })).statusCode).toBe(409);
    const approved = keptPlan.parse((await call('POST', `/${planId}/approve`, { version: 1 })).json());
    expect(approved.status).toBe('approved');
    expect(approved.approvedAt).not.toBeNull();
    const again = keptPlan.parse((await call('POST', `/${planId}/approve`, { version: 1 })).json());
    expect(again).toEqual(approved);
    const change = await call('PATCH', lineAddress(planId, lines[0]!.lineId), { quantity: 1 });
    expect(change.statusCode).toBe(409);
    expect(codeOf(change)).toBe('plan-approved');
  });

  it('exports the plan as it stands as CSV and as an Excel workbook', async () => {
    const { planId, lines } = await propose();
    await call('PATCH', lineAddress(planId, lines[0]!.lineId), { quantity: 42, reason: 'Window' });
    const csv = await call('GET', `/${planId}/export?format=csv`);
    expect(csv.headers['content-type']).toContain('text/csv');
    expect(csv.headers['content-disposition']).toMatch(/filename="replenishment-plan-.*\.csv"/);
    const rows = csv.body.trimEnd().split('\r\n');
    expect(rows).toHaveLength((await read(planId)).lines.length + 1);
    expect(rows[1]).toContain(`,42,${lines[0]!.quantity},Window,`);
    const workbook = await call('GET', `/${planId}/export?format=xlsx`);
    expect(workbook.headers['content-type']).toContain('spreadsheetml');
    expect(workbook.rawPayload.subarray(0, 2).toString()).toBe('PK');
    expect((await call('GET', `/${planId}/export?format=pdf`)).statusCode).toBe(400);
  });

  it('refuses quantities that are none', async () => {
    const { planId, lines } = await propose();
    const address = lineAddress(planId, lines[0]!.lineId);
    for (const quantity of [-1, 1.5, 10_000, '3']) {
      expect((await call('PATCH', address, { quantity })).statusCode, String(quantity)).toBe(400);
    }
    expect((await call('PATCH', lineAddress(planId, 'milan|nothing'), { quantity: 1 })).statusCode).toBe(404);
  });

  it('reports what the changes of approved plans were worth', async () => {
    const { planId, lines } = await propose();
    await call('PATCH', lineAddress(planId, lines[0]!.lineId), {
      quantity: lines[0]!.quantity + 2,
      reason: 'Window',
    });
    const changedLines = async () =>
      planReport.parse((await call('GET', '/report')).json()).lines.filter((line) => line.planId === planId);
    expect(await changedLines()).toEqual([]);
    await call('POST', `/${planId}/approve`);
    expect(await changedLines()).toEqual([
      expect.objectContaining({
        proposedQuantity: lines[0]!.quantity,
        quantity: lines[0]!.quantity + 2,
        reason: 'Window',
        weeksWithSales: 0,
      }),
    ]);
  });

  it('a plan of another region does not exist for a planner, nor any plan for an advisor', async () => {
    const { planId, lines } = await propose();
    const elsewhere = await house.signIn('planner', await storeOfAnotherRegion(house), 'en');
    const advisor = await house.signIn('advisor', 'milan', 'en');
    for (const [method, path, payload] of [
      ['GET', `/${planId}`, undefined],
      ['PATCH', lineAddress(planId, lines[0]!.lineId), { quantity: 1 }],
      ['POST', `/${planId}/undo`, {}],
      ['POST', `/${planId}/approve`, {}],
      ['GET', `/${planId}/export`, undefined],
    ] as const) {
      expect((await call(method, path, payload, elsewhere)).statusCode, path).toBe(404);
      expect((await call(method, path, payload, advisor)).statusCode, path).toBe(403);
    }
    expect((await call('GET', '/report', undefined, advisor)).statusCode).toBe(403);
    expect(planList.parse((await call('GET', '', undefined, elsewhere)).json()).plans).toEqual([]);
    const admin = await house.signIn('admin', 'milan', 'en');
    expect((await call('GET', `/${planId}`, undefined, admin)).statusCode).toBe(200);
  });
});

async function storeOfAnotherRegion(house: ServedHouse): Promise<string> {
  const { stores } = house.composition.dependencies.house();
  const milan = stores.byId('milan');
  const other = stores.all.find((store) => store.kind === 'store' && store.region !== milan?.region);
  if (!other) throw new Error('the small house has one region only');
  return Promise.resolve(other.storeId);
}
