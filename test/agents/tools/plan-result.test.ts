import { describe, expect, test } from 'vitest';
import { planResultOf } from '../../../agents/tools/plan-replenishment/plan-result.ts';
import { planResult } from '../../../contracts/tool-results.ts';
import { fitDemandModel } from '../../../knowledge/demand/model/demand-model.ts';
import { recentAccuracy } from '../../../knowledge/demand/outlook/recent-accuracy.ts';
import { planReplenishment } from '../../../knowledge/demand/replenishment/plan.ts';
import { panelOf } from '../../knowledge/demand/in-memory-demand-history.ts';
import {
  makeCatalogue,
  makeProduct,
  makeStore,
  simulateSales,
} from '../../knowledge/demand/simulated-house.ts';

const skus = Array.from({ length: 180 }, (_, place) => `article-${String(place).padStart(3, '0')}`);
const weeks = 60;
const model = fitDemandModel({
  panel: panelOf(simulateSales('2023-01-02', weeks, ['milan', 'rome'], skus, () => 2)),
  catalogue: makeCatalogue(skus.map((sku) => makeProduct(sku))),
  stores: [makeStore('milan'), makeStore('rome')],
  events: [],
});

/** The warehouse has every article but the last twenty, of which Rome has plenty. */
const inWarehouse = (sku: number) => (sku < 160 ? 1000 : 0);
const lines = planReplenishment(model, {
  skus: skus.map((_, sku) => sku),
  stores: [0],
  fromWeek: weeks,
  leadTimeWeeks: () => 1,
  coverWeeks: 4,
  serviceLevel: 0.95,
  stock: (sku, store) => ({ onHand: store === 1 && sku >= 160 ? 100 : 0, reserved: 0, inTransit: 0 }),
  warehouse: inWarehouse,
  warehouseLimit: null,
  budget: null,
  presentationMinimum: 0,
  everyPair: false,
  distanceKm: () => 480,
});
const result = planResultOf({
  scoped: {
    model,
    extent: { firstDay: '2023-01-02', lastDay: '2024-02-25', rows: 1 },
    skus: skus.map((_, sku) => sku),
    stores: [0],
    fromWeek: weeks,
    accuracy: () => recentAccuracy(model),
  },
  label: { products: '', places: 'Milan', productIds: [], storeIds: ['milan'] },
  lines,
  planId: 'plan',
  asOf: '2024-02-26',
  serviceLevel: 0.95,
  coverWeeks: 4,
  leadTimeWeeks: () => 1,
  missing: [],
  warehouseKnown: true,
});

describe('the plan of a whole store', () => {
  test('keeps to the contract, and its totals cover the lines that are not listed', () => {
    expect(planResult.parse(result)).toEqual(result);
    expect(lines).toHaveLength(180);
    expect(result.lines.length).toBeLessThan(180);
    expect(result.total.ship).toBe(lines.reduce((sum, line) => sum + line.quantity, 0));
    const more = result.reasons.find((reason) => reason.subject === 'more-lines');
    expect(more?.factor).toBe(180 - result.lines.length);
  });

  test('lists transfers even where larger shipments would fill the list', () => {
    const transfers = result.lines.filter((line) => line.transfer !== null);
    expect(transfers).toHaveLength(20);
    expect(result.total.transfer).toBe(
      transfers.reduce((sum, line) => sum + (line.transfer?.quantity ?? 0), 0),
    );
    const quantities = result.lines.map((line) => line.quantity);
    expect(quantities).toEqual(quantities.toSorted((a, b) => b - a));
  });

  test('counts the pieces of every line in its reasons', () => {
    const sum = result.reasons.reduce((all, reason) => all + (reason.pieces ?? 0), 0);
    expect(sum).toBeCloseTo(result.total.ship, 6);
  });
});
