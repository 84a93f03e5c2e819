import { describe, expect, test } from 'vitest';
import {
  planResult,
  similarSellersResult,
  stockOutsResult,
  type ToolResult,
} from '../../../contracts/tool-results.ts';
import { composeResult } from '../../../agents/answers/compose-answer.ts';
import { createReaders } from '../../../agents/answers/reader.ts';
import { createDemandModels } from '../../../agents/tools/forecast-demand/demand-models.ts';
import { createFindSimilarSellersTool } from '../../../agents/tools/find-similar-sellers/find-similar-sellers.ts';
import { createPlanReplenishmentTool } from '../../../agents/tools/plan-replenishment/plan-replenishment.ts';
import { createProjectStockOutsTool } from '../../../agents/tools/project-stock-outs/project-stock-outs.ts';
import { openSmallHouse, stockLevels, type SmallHouseOptions } from './small-house.ts';

const models = createDemandModels();
const stockOuts = createProjectStockOutsTool(models);
const sellers = createFindSimilarSellersTool(models);
const plans = createPlanReplenishmentTool(models);
const open = (options?: SmallHouseOptions) => openSmallHouse(options).context;
const readers = createReaders();
const textOf = (result: ToolResult, language: 'en' | 'fr' | 'it') => {
  const reader = readers({
    language,
    country: 'IT',
    role: 'planner',
    homeStoreId: null,
    today: '2024-01-02',
    imageUrl: () => null,
  });
  const parts = composeResult(result, reader);
  const [first] = parts;
  if (first?.type !== 'text') throw new Error('an answer begins with text');
  return { text: first.text, kinds: parts.map((part) => part.type) };
};

describe('project_stock_outs', () => {
  test('names the stores that run out, the week, the chance and what is on its way', async () => {
    const result = stockOutsResult.parse(await stockOuts.run({ product: 'tote-black' }, open()));
    const milan = result.lines.find((line) => line.storeId === 'milan');
    // Four pieces a week, five there of which one is reserved.
    expect(milan).toMatchObject({ onHand: 5, reserved: 1, inTransit: 2, weekOf: '2024-01-01' });
    expect(milan!.chance).toBeGreaterThan(0.9);
    expect(result.horizonWeeks).toBe(4);
    expect(result.stores).toBe(3);
    expect(result.storesAtRisk).toBe(new Set(result.lines.map((line) => line.storeId)).size);
    const weeks = result.lines.map((line) => line.weekOf ?? '');
    expect(weeks).toEqual(weeks.toSorted((a, b) => a.localeCompare(b)));
  });

  test('goods in transit put it off, and more weeks bring more stock-outs', async () => {
    const plenty = stockLevels.map((level) =>
      level.storeId === 'milan' && level.sku === 'tote-black' ? { ...level, inTransit: 60 } : level,
    );
    const milanOf = async (stock: typeof stockLevels, horizonWeeks = 4) => {
      const result = stockOutsResult.parse(
        await stockOuts.run({ product: 'tote-black', place: 'Milan', horizonWeeks }, open({ stock })),
      );
      return result.lines[0]?.weekOf ?? null;
    };
    const few = stockLevels.map((level) =>
      level.storeId === 'milan' && level.sku === 'tote-black'
        ? { ...level, onHand: 11, reserved: 0, inTransit: 0 }
        : level,
    );
    const more = few.map((level) =>
      level.storeId === 'milan' && level.sku === 'tote-black' ? { ...level, inTransit: 60 } : level,
    );
    expect(await milanOf(plenty)).toBe('2024-01-01');
    expect(await milanOf(few)).not.toBeNull();
    expect(await milanOf(more)).toBeNull();
    expect(await milanOf(few, 1)).toBeNull();
  });

  test('leaves out stores that the planner may not see, and refuses them by name', async () => {
    const result = await stockOuts.run({ product: 'tote-black' }, open());
    expect(JSON.stringify(result)).not.toContain('tokyo');
    expect(await stockOuts.run({ place: 'Tokyo' }, open())).toMatchObject({
      kind: 'declined',
      reason: 'not-permitted',
    });
    expect(await stockOuts.run({}, open({ role: 'advisor' }))).toMatchObject({ reason: 'not-permitted' });
    const all = stockOutsResult.parse(
      await stockOuts.run({ product: 'tote-black', place: 'Tokyo' }, open({ region: null })),
    );
    expect(all.scope.storeIds).toEqual(['tokyo']);
  });

  test('without stock there is nothing to project', async () => {
    expect(await stockOuts.run({}, open({ stock: [] }))).toMatchObject({
      kind: 'declined',
      reason: 'no-data',
    });
  });

  test.each([
    ['en', /stores\*\* are likely to run out of Aurelia tote in black within 4 weeks/],
    ['fr', /boutiques sur 3\*\* risquent d’être en rupture de Aurelia tote en noir d’ici 4 semaines/],
    ['it', /boutique su 3\*\* rischiano di esaurire Aurelia tote in nero entro 4 settimane/],
  ] as const)('is told in %s with a table', async (language, words) => {
    const answer = textOf(await stockOuts.run({ product: 'tote-black' }, open()), language);
    expect(answer.text).toMatch(words);
    expect(answer.text).toContain('Milan Montenapoleone');
    expect(answer.kinds).toEqual(['text', 'stock-table', 'quick-replies']);
  });
});

describe('find_similar_sellers', () => {
  test('finds what a launch resembles, why, and how it sold from its start', async () => {
    const result = similarSellersResult.parse(await sellers.run({ product: 'tote-green' }, open()));
    const [first] = result.sellers;
    expect(first?.product.name).toBe('Aurelia tote');
    expect(first?.why).toEqual(expect.arrayContaining(['model', 'subcategory', 'material', 'price']));
    expect(first?.why).not.toContain('colour');
    expect(result.weeks).toEqual([]);
    expect(result.curve.length).toBeGreaterThan(13);
    for (const point of result.curve) {
      expect(point.low).toBeLessThanOrEqual(point.mean);
      expect(point.high).toBeGreaterThanOrEqual(point.mean);
    }
    expect(result.sellers.map((seller) => seller.similarity)).toEqual(
      result.sellers.map((seller) => seller.similarity).toSorted((a, b) => b - a),
    );
    expect(result.sellers.map((seller) => seller.product.productId)).not.toContain('tote-green');
  });

  test('counts the asked stores only', async () => {
    const sold = async (place?: string) => {
      const result = similarSellersResult.parse(
        await sellers.run({ product: 'tote-green', ...(place ? { place } : {}) }, open()),
      );
      return result.sellers.find((seller) => seller.product.productId === 'tote-black')!.soldFirst13Weeks;
    };
    // Two a week, twice that in Milan.
    expect(await sold('Milan')).toBe(52);
    expect(await sold('everywhere')).toBe(104);
  });

  test('needs a product, and the right to see demand', async () => {
    expect(await sellers.run({}, open())).toMatchObject({ kind: 'declined', reason: 'no-product-given' });
    expect(await sellers.run({ product: 'tote-green' }, open({ role: 'advisor' }))).toMatchObject({
      reason: 'not-permitted',
    });
  });

  test.each([
    ['en', /^What sold like \*\*Aurelia tote in green\*\*: Aurelia tote in (black|red) \(.* same model/],
    ['fr', /^Se sont vendus comme \*\*Aurelia tote en vert\*\* : .*même modèle/],
    ['it', /^Hanno venduto come \*\*Aurelia tote in verde\*\*: .*stesso modello/],
  ] as const)('is told in %s with the curve and cards', async (language, words) => {
    const answer = textOf(await sellers.run({ product: 'tote-green' }, open()), language);
    expect(answer.text).toMatch(words);
    expect(answer.kinds).toEqual(['text', 'forecast-chart', 'product-cards', 'quick-replies']);
  });
});

describe('what if', () => {
  test('a budget is kept, buys what most likely sells, and is told', async () => {
    const result = planResult.parse(await plans.run({ place: 'Milan', budget: 20_000 }, open()));
    expect(result.budget).toMatchObject({ limit: 20_000, currency: 'EUR' });
    expect(result.budget!.value).toBeLessThanOrEqual(20_000);
    expect(result.budget!.value).toBeGreaterThan(15_000);
    const free = planResult.parse(await plans.run({ place: 'Milan' }, open()));
    expect(result.total.ship).toBeLessThan(free.total.ship);
    expect(textOf(result, 'en').text).toContain('within the budget of €20,000');
  });

  test('a campaign that starts sooner brings its demand into the covered weeks, and the answer says so', async () => {
    const events = [
      {
        startsOn: '2022-05-02',
        endsOn: '2022-05-15',
        country: null,
        name: 'Aurelia campaign 2022',
        kind: 'campaign',
      },
      {
        startsOn: '2023-10-02',
        endsOn: '2023-10-15',
        country: null,
        name: 'Aurelia campaign 2023',
        kind: 'campaign',
      },
      {
        startsOn: '2024-10-07',
        endsOn: '2024-10-20',
        country: null,
        name: 'Aurelia campaign 2024',
        kind: 'campaign',
      },
    ] as const;
    const { context } = openSmallHouse();
    const during = (day: string) => events.some((event) => day >= event.startsOn && day <= event.endsOn);
    const sales = (await import('./small-house.ts'))
      .salesOf(['milan', 'rome', 'paris'])
      .map((sale) => (during(sale.soldOn) ? { ...sale, quantity: sale.quantity * 2 } : sale));
    const options = { data: { events: [...events], sales } };
    expect(context.access.planningStores).toHaveLength(3);
    const run = async (campaignStartsOn?: string) =>
      planResult.parse(
        await plans.run({ place: 'Milan', ...(campaignStartsOn ? { campaignStartsOn } : {}) }, open(options)),
      );
    const [planned, moved] = [await run(), await run('2024-01-15')];
    expect(planned.campaign).toBeUndefined();
    expect(moved.campaign).toEqual({
      name: 'Aurelia campaign 2024',
      startsOn: '2024-01-15',
      plannedFor: '2024-10-07',
    });
    expect(moved.total.demand.mean).toBeGreaterThan(planned.total.demand.mean);
    expect(moved.reasons.find((reason) => reason.kind === 'event')?.pieces).toBeGreaterThan(0);
    expect(textOf(moved, 'en').text).toContain('starts on 15 January 2024 instead of 7 October 2024');
    // What was learned stays: the plan without the question is as before.
    expect((await run()).total).toEqual(planned.total);
  });

  test('a proposal is kept with every line, so that any other quantity can be judged', async () => {
    const { access, context } = openSmallHouse();
    const result = planResult.parse(await plans.run({ place: 'Milan' }, context));
    const kept = await access.plans?.find(result.planId);
    expect(kept?.lines.map((line) => line.quantity)).toEqual(result.lines.map((line) => line.quantity));
    expect(kept?.fromMonday).toBe('2024-01-01');
    expect(kept?.personName).toBe('Ada');
  });
});
