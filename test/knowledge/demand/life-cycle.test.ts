import { describe, expect, test } from 'vitest';
import type { Product } from '../../../contracts/catalogue.ts';
import { pairOverHorizon } from '../../../knowledge/demand/demand-forecast.ts';
import { fitDemandModel, type DemandModel } from '../../../knowledge/demand/model/demand-model.ts';
import { firstDayOfWeek, isoOfDay, weekOfDate } from '../../../knowledge/demand/weeks.ts';
import { panelOf } from './in-memory-demand-history.ts';
import {
  makeCatalogue,
  makeProduct,
  makeStore,
  poisson,
  seededRandom,
  simulateSales,
} from './simulated-house.ts';

const weeks = 156;
const firstDay = '2022-01-03';
const dayOfWeek = (week: number) => isoOfDay(firstDayOfWeek(weekOfDate(firstDay) + week));

/** Launches every six weeks, of collections that fade within half a year and of permanent articles that do not. */
const launches = Array.from({ length: 22 }, (_, place) => 6 + 6 * place);
const collection = launches.map((week) =>
  makeProduct(`fw-${week}`, { season: 'FW23', launchedOn: dayOfWeek(week) }),
);
const permanent = launches.map((week) =>
  makeProduct(`core-${week}`, { season: 'Core', launchedOn: dayOfWeek(week) }),
);
const launchOf = (sku: string) => Number(sku.split('-')[1]);
const fading = (age: number) => Math.exp(-age / 10);

function learn(extra: Product[] = []): DemandModel {
  const random = seededRandom(61);
  const products = [...collection, ...permanent, ...extra];
  const sales = simulateSales(
    firstDay,
    weeks,
    ['milan', 'paris'],
    products.map((product) => product.productId),
    ({ sku, week }) => {
      const age = week - launchOf(sku);
      if (age < 0 || age >= weeks) return 0;
      return poisson(6 * (sku.startsWith('fw') ? fading(age) : 1), random);
    },
  );
  return fitDemandModel({
    panel: panelOf(sales),
    catalogue: makeCatalogue(products),
    stores: [makeStore('milan'), makeStore('paris')],
    events: [],
  });
}

const model = learn([makeProduct('fw-158', { season: 'FW25', launchedOn: dayOfWeek(158) })]);
const { index, lifeCycle } = model.frame;
const groupOf = (sku: string) => index.productLifeGroup[index.skuProduct[index.skuPosition(sku)]!]!;
const expected = (sku: string, fromWeek: number, length: number) =>
  pairOverHorizon(model, model.pair(index.skuPosition(sku), index.storePosition('milan')), {
    fromWeek,
    weeks: length,
  });

describe('life cycle', () => {
  test('of a collection falls as its launches did, of permanent articles stays', () => {
    const at = (sku: string, age: number) => lifeCycle.factor(groupOf(sku), age);
    expect(at('fw-6', 20) / at('fw-6', 2)).toBeLessThan(0.3);
    expect(at('fw-6', 20) / at('fw-6', 2)).toBeGreaterThan(0.08);
    expect(at('core-6', 20) / at('core-6', 2)).toBeGreaterThan(0.8);
    expect(at('core-6', 20) / at('core-6', 2)).toBeLessThan(1.25);
  });

  test('lowers the forecast of an ageing article below its sales so far, and says how much', () => {
    // Launched at week 132 and now 24 weeks old.
    const ageing = expected('fw-132', weeks, 8);
    let truth = 0;
    for (let ahead = 0; ahead < 8; ahead += 1) truth += 6 * fading(24 + ahead);
    expect(Math.abs(ageing.mean - truth)).toBeLessThan(1.5);
    expect(ageing.exposure.launch).toBeLessThan(0);
  });

  test('gives a launch of a collection its first strong weeks', () => {
    const first = expected('fw-158', 158, 4).mean;
    const later = expected('fw-158', 158 + 20, 4).mean;
    expect(first).toBeGreaterThan(3 * later);
    expect(Math.abs(first / (4 * 6 * fading(1.5)) - 1)).toBeLessThan(0.4);
  });

  test('is flat where no launch was seen', () => {
    const random = seededRandom(67);
    const old = fitDemandModel({
      panel: panelOf(simulateSales(firstDay, 60, ['milan'], ['a', 'b'], () => poisson(3, random))),
      catalogue: makeCatalogue([makeProduct('a', { season: 'FW19' }), makeProduct('b')]),
      stores: [makeStore('milan')],
      events: [],
    });
    expect(old.frame.lifeCycle.isFlat(0)).toBe(true);
    expect(old.frame.lifeCycle.isFlat(1)).toBe(true);
    expect(old.frame.lifeCycle.factor(1, 30)).toBe(1);
  });
});
