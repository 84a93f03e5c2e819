import { describe, expect, test } from 'vitest';
import type { PlanReplenishmentInput } from '../../../contracts/tool-inputs.ts';
import {
  planResult,
  type PlanLine,
  type PlanResult,
  type ToolResult,
} from '../../../contracts/tool-results.ts';
import { createDemandModels } from '../../../agents/tools/forecast-demand/demand-models.ts';
import { createPlanReplenishmentTool } from '../../../agents/tools/plan-replenishment/plan-replenishment.ts';
import { openSmallHouse, stockLevels, type SmallHouseOptions } from './small-house.ts';

const tool = createPlanReplenishmentTool(createDemandModels());
const run = (input: PlanReplenishmentInput, options?: SmallHouseOptions): Promise<ToolResult> =>
  tool.run(input, openSmallHouse(options).context);

async function plan(input: PlanReplenishmentInput, options?: SmallHouseOptions): Promise<PlanResult> {
  return planResult.parse(await run(input, options));
}

const lineOf = (result: PlanResult, lineId: string): PlanLine => {
  const line = result.lines.find((one) => one.lineId === lineId);
  if (!line) throw new Error(`no line ${lineId} in ${result.lines.map((one) => one.lineId).join(', ')}`);
  return line;
};
const piecesOf = (reasons: PlanLine['reasons']) =>
  reasons.reduce((all, { pieces }) => all + (pieces ?? 0), 0);
const kindsOf = (reasons: PlanLine['reasons']) => reasons.map((reason) => reason.kind);

describe('plan_replenishment', () => {
  test('ships what demand until the end of the cover needs beyond stock and transit', async () => {
    const result = await plan({ product: 'tote-black', place: 'Milan' });
    expect(result).toMatchObject({ serviceLevel: 0.95, coverWeeks: 4, leadTimeWeeks: 1, missing: [] });
    const line = lineOf(result, 'milan|tote-black');
    // Four pieces a week over five weeks.
    expect(line.demand.mean).toBeGreaterThan(16);
    expect(line.demand.mean).toBeLessThan(24);
    expect(line).toMatchObject({ onHand: 5, inTransit: 2, reserved: 1 });
    expect(line.quantity).toBeGreaterThan(line.demand.mean - 6);
    expect(result.total.ship).toBe(line.quantity);
    expect(kindsOf(line.reasons)).toEqual(expect.arrayContaining(['demand', 'safety', 'stock', 'transit']));
    expect(line.reasons.find((reason) => reason.kind === 'stock')?.pieces).toBe(-4);
    expect(line.reasons.find((reason) => reason.kind === 'transit')?.pieces).toBe(-2);
  });

  test('the reasons of every line and of the plan add up to its pieces', async () => {
    const result = await plan({});
    expect(result.lines.length).toBeGreaterThan(5);
    for (const line of result.lines) expect(piecesOf(line.reasons)).toBeCloseTo(line.quantity, 6);
    expect(piecesOf(result.reasons)).toBeCloseTo(result.total.ship, 6);
    expect(result.total.ship).toBe(result.lines.reduce((all, line) => all + line.quantity, 0));
  });

  test('lists the largest quantities first and counts lines with nothing to do', async () => {
    const result = await plan({ place: 'Milan' });
    const quantities = result.lines.map((line) => line.quantity);
    expect(quantities).toEqual(quantities.toSorted((a, b) => b - a));
    // The clutch sells twice a month and nine are there.
    expect(result.lines.map((line) => line.sku)).not.toContain('clutch');
    expect(result.quietLines).toBeGreaterThan(0);
    const [first] = result.byProduct;
    expect(first?.quantity).toBe(Math.max(...result.byProduct.map((product) => product.quantity)));
    expect(result.byProduct.reduce((all, product) => all + product.quantity, 0)).toBe(result.total.ship);
  });

  test('moves a surplus of the nearest store where the warehouse has none', async () => {
    const line = lineOf(await plan({ product: 'loafer', size: '38', place: 'Milan' }), 'milan|loafer-38');
    expect(line.quantity).toBe(0);
    expect(line.transfer).toMatchObject({ fromStoreId: 'rome', fromStoreName: 'Rome Condotti' });
    expect(line.transfer?.quantity).toBeGreaterThan(5);
    expect(line.transfer?.distanceKm).toBeGreaterThan(400);
    expect(line.reasons.find((reason) => reason.kind === 'limit')?.pieces).toBeLessThan(0);
  });

  test('never takes from a store that the planner may not see', async () => {
    const poorRome = stockLevels.filter((one) => !(one.storeId === 'rome' && one.sku === 'loafer-38'));
    const result = await plan({ product: 'loafer', size: '38', place: 'Milan' }, { stock: poorRome });
    expect(JSON.stringify(result)).not.toContain('tokyo');
    expect(lineOf(result, 'milan|loafer-38').transfer).toBeNull();
  });

  test('leaves what other stores need more of a scarce article', async () => {
    const alone = lineOf(await plan({ product: 'scarf', place: 'Milan' }), 'milan|scarf').quantity;
    const together = await plan({ product: 'scarf' });
    expect(together.total.ship).toBe(6);
    expect(alone).toBe(lineOf(together, 'milan|scarf').quantity);
    expect(alone).toBeLessThan(6);
  });

  test('keeps to a limit that the planner sets', async () => {
    const result = await plan({ place: 'Milan', warehouseLimit: 7 });
    expect(result.total.ship).toBe(7);
  });

  test('a higher service level ships more', async () => {
    const ship = async (serviceLevel: number) => (await plan({ category: 'bags', serviceLevel })).total.ship;
    expect(await ship(0.99)).toBeGreaterThan(await ship(0.8));
  });

  test('says how long the stock lasts after the shipment', async () => {
    const line = lineOf(await plan({ product: 'tote-black', place: 'Milan' }), 'milan|tote-black');
    const weekly = line.demand.mean / 5;
    expect(line.weeksOfCover).toBeCloseTo((5 - 1 + 2 + line.quantity) / weekly, 0);
  });

  test('ships a product that is launched soon, judged by its neighbours', async () => {
    const line = lineOf(await plan({ product: 'tote-green', place: 'Milan' }), 'milan|tote-green');
    expect(line.quantity).toBeGreaterThan(0);
    expect(line.reasons.filter((reason) => reason.kind === 'neighbours').length).toBeGreaterThan(0);
  });

  test('plans from demand alone without stock, and says so', async () => {
    const result = await plan({ product: 'tote-black', place: 'Milan' }, { stock: [] });
    expect(result.missing).toEqual(['stock']);
    expect(result.asOf).toBe('2023-12-31');
    expect(lineOf(result, 'milan|tote-black')).toMatchObject({
      onHand: null,
      inTransit: null,
      reserved: null,
      weeksOfCover: null,
    });
    expect(result.reasons.map((reason) => reason.subject)).toContain('warehouse-unknown');
    expect(result.total.ship).toBeGreaterThan(16);
  });

  test('says that the stock of one asked store is missing while others have theirs', async () => {
    const stock = stockLevels.filter((one) => one.storeId !== 'milan');
    expect((await plan({ place: 'Milan' }, { stock })).missing).toEqual(['stock']);
    expect((await plan({ place: 'Rome' }, { stock })).missing).toEqual([]);
  });

  test('assumes a usual lead time without shipments, and says so', async () => {
    const result = await plan({ place: 'Milan' }, { data: { shipments: [] } });
    expect(result.missing).toEqual(['lead-time']);
    expect(result.leadTimeWeeks).toBe(1);
  });

  test('a store outside the region of the planner is refused, and planned by one who plans every region', async () => {
    expect(await run({ place: 'Tokyo' })).toMatchObject({ kind: 'declined', reason: 'not-permitted' });
    expect((await plan({ place: 'Tokyo' }, { region: null })).scope.storeIds).toEqual(['tokyo']);
  });

  test('narrows a wider place to the stores that the person plans', async () => {
    expect((await plan({ place: 'IT' })).scope.storeIds).toEqual(['milan', 'rome']);
  });

  test('a house without sales has no plan', async () => {
    expect(await run({}, { data: { sales: [] } })).toMatchObject({ kind: 'declined', reason: 'no-data' });
  });

  test('stops when the turn is stopped', async () => {
    const { context } = openSmallHouse();
    await expect(
      tool.run({}, { ...context, signal: AbortSignal.abort(new Error('stopped')) }),
    ).rejects.toThrow('stopped');
  });

  test('every plan has an id of its own', async () => {
    const { context } = openSmallHouse();
    const [one, other] = [await tool.run({}, context), await tool.run({}, context)];
    expect(planResult.parse(one).planId).not.toBe(planResult.parse(other).planId);
  });
});
