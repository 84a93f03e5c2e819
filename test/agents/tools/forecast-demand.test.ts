import { describe, expect, test } from 'vitest';
import { forecastResult, type ForecastResult, type ToolResult } from '../../../contracts/tool-results.ts';
import type { ForecastDemandInput } from '../../../contracts/tool-inputs.ts';
import { createDemandModels } from '../../../agents/tools/forecast-demand/demand-models.ts';
import { createForecastDemandTool } from '../../../agents/tools/forecast-demand/forecast-demand.ts';
import { lastDay, openSmallHouse, salesOf, type SmallHouseOptions } from './small-house.ts';

const tool = createForecastDemandTool(createDemandModels());
const run = (input: ForecastDemandInput, options?: SmallHouseOptions): Promise<ToolResult> =>
  tool.run(input, openSmallHouse(options).context);

async function forecast(input: ForecastDemandInput, options?: SmallHouseOptions): Promise<ForecastResult> {
  // The contract strips nothing: a result with a field too many or too few fails here.
  return forecastResult.parse(await run(input, options));
}

describe('forecast_demand', () => {
  test('forecasts the weeks after the last day with sales, whatever day it is', async () => {
    const result = await forecast({ product: 'tote-black', place: 'Milan' });
    expect(result.asOf).toBe(lastDay);
    expect(result.forecast.map((week) => week.start)[0]).toBe('2024-01-01');
    expect(result.forecast).toHaveLength(8);
    expect(result.forecast.at(-1)?.start).toBe('2024-02-19');
  });

  test('expects what a steady product sells, within an interval that holds it', async () => {
    const { total, forecast: weeks, lastYear } = await forecast({ product: 'tote-black', place: 'Milan' });
    // Four pieces a week.
    expect(total.mean).toBeGreaterThan(26);
    expect(total.mean).toBeLessThan(38);
    expect(total.low).toBeLessThan(32);
    expect(total.high).toBeGreaterThan(32);
    expect(lastYear).toBe(32);
    for (const week of weeks) {
      expect(week.low).toBeLessThanOrEqual(week.mean);
      expect(week.high).toBeGreaterThanOrEqual(week.mean);
    }
    const sum = weeks.reduce((all, week) => all + week.mean, 0);
    expect(Math.abs(sum - total.mean)).toBeLessThan(0.1);
  });

  test('parts of a scope add up to the whole in the mean', async () => {
    const parts = await Promise.all(
      ['milan', 'rome', 'paris'].map((place) => forecast({ category: 'bags', place, horizonWeeks: 4 })),
    );
    const whole = await forecast({ category: 'bags', place: 'everywhere', horizonWeeks: 4 });
    const sum = parts.reduce((all, { total }) => all + total.mean, 0);
    expect(whole.total.mean).toBeCloseTo(sum, 0);
    const width = (one: ForecastResult) => one.total.high - one.total.low;
    expect(width(whole)).toBeLessThan(parts.reduce((all, one) => all + width(one), 0));
  });

  test('carries the last year of history by week', async () => {
    const { history } = await forecast({ product: 'clutch', place: 'Rome' });
    expect(history).toHaveLength(52);
    expect(history.at(-1)?.start).toBe('2023-12-25');
    expect(history.reduce((all, week) => all + week.quantity, 0)).toBe(13);
  });

  test('gives reasons in pieces that sum to the mean', async () => {
    const { reasons, total } = await forecast({ category: 'bags' });
    const sum = reasons.reduce((all, { pieces }) => all + (pieces ?? 0), 0);
    expect(sum).toBeCloseTo(total.mean, 6);
    expect(reasons[0]?.kind).toBe('demand');
  });

  test('names the neighbours that a product still to be launched is judged by', async () => {
    const result = await forecast({ product: 'tote-green', place: 'Milan' });
    expect(result.total.mean).toBeGreaterThan(1);
    expect(result.forecast[0]?.mean).toBe(0);
    const neighbours = result.reasons.filter((reason) => reason.kind === 'neighbours');
    expect(neighbours.map((reason) => reason.subject)).toContain('Aurelia tote black');
  });

  test('is for the home store of a planner who has one, and for all planned stores otherwise', async () => {
    expect((await forecast({}, { homeStoreId: 'rome' })).scope.storeIds).toEqual(['rome']);
    const all = await forecast({});
    expect(all.scope.storeIds).toEqual(['milan', 'rome', 'paris']);
    expect(all.scope.places).toBe('');
  });

  test('keeps to the asked size', async () => {
    const one = await forecast({ product: 'loafer', size: '39', place: 'Milan' });
    const both = await forecast({ product: 'loafer', place: 'Milan' });
    expect(one.scope.products).toBe('loafer 39');
    expect(one.total.mean).toBeLessThan(both.total.mean / 2);
  });

  test('a store outside the region of the planner is refused, and seen by one who plans every region', async () => {
    expect(await run({ place: 'Tokyo' })).toMatchObject({
      kind: 'declined',
      reason: 'not-permitted',
      subject: 'Tokyo',
      choices: [
        { label: 'Milan Montenapoleone', value: 'milan' },
        { label: 'Rome Condotti', value: 'rome' },
        { label: 'Paris Saint-Honoré', value: 'paris' },
      ],
    });
    expect((await forecast({ place: 'Tokyo' }, { region: null })).scope.storeIds).toEqual(['tokyo']);
  });

  test('sales that a person may not see change nothing in the figures', async () => {
    const europe = await forecast({ product: 'scarf', place: 'Milan' });
    const withoutTokyo = await forecast(
      { product: 'scarf', place: 'Milan' },
      {
        data: {
          sales: salesOf(['milan', 'rome', 'paris']),
        },
      },
    );
    expect(europe.total).toEqual(withoutTokyo.total);
    expect(europe.forecast).toEqual(withoutTokyo.forecast);
  });

  test('an advisor gets no forecast', async () => {
    expect(await run({}, { role: 'advisor', homeStoreId: 'milan' })).toMatchObject({
      kind: 'declined',
      reason: 'not-permitted',
    });
  });

  test.each([
    [{ product: 'umbrella' }, 'unknown-product'],
    [{ product: 'tote' }, 'ambiguous-product'],
    [{ place: 'Atlantis' }, 'unknown-place'],
    [{ place: 'Florence' }, 'nothing-applies'],
    [{ product: 'loafer', size: '52' }, 'unknown-product'],
  ])('declines %j as %s', async (input, reason) => {
    expect(await run(input)).toMatchObject({ kind: 'declined', reason });
  });

  test('offers the sizes that exist for one that does not', async () => {
    expect(await run({ product: 'loafer', size: '52' })).toMatchObject({
      choices: [
        { label: '38', value: '38' },
        { label: '39', value: '39' },
      ],
    });
  });

  test('a house without sales has no forecast', async () => {
    expect(await run({}, { data: { sales: [] } })).toMatchObject({ kind: 'declined', reason: 'no-data' });
  });

  test('learns once for questions about the same data', async () => {
    const models = createDemandModels();
    const askable = createForecastDemandTool(models);
    const { context } = openSmallHouse();
    const scopeOf = async (place: string) => {
      await askable.run({ place }, context);
      const { access } = context;
      const scope = {
        products: null,
        size: null,
        stores: access.planningStores,
        namesProduct: false,
        label: { products: '', places: '', productIds: [], storeIds: [] },
      };
      return models.modelOf(access, access.demand!, scope, context.signal);
    };
    const [first, second] = [await scopeOf('Milan'), await scopeOf('Rome')];
    expect(first?.model).toBe(second?.model);
  });
});
