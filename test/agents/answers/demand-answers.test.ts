import { beforeAll, describe, expect, test } from 'vitest';
import { composeForecast } from '../../../agents/answers/forecast.ts';
import { composePlan } from '../../../agents/answers/plan.ts';
import { createReaders, type Reader } from '../../../agents/answers/reader.ts';
import { createDemandModels } from '../../../agents/tools/forecast-demand/demand-models.ts';
import { createForecastDemandTool } from '../../../agents/tools/forecast-demand/forecast-demand.ts';
import { createPlanReplenishmentTool } from '../../../agents/tools/plan-replenishment/plan-replenishment.ts';
import { answerPart, type AnswerPart } from '../../../contracts/answer-parts.ts';
import type { LanguageCode } from '../../../contracts/languages.ts';
import {
  forecastResult,
  planResult,
  type ForecastResult,
  type PlanResult,
} from '../../../contracts/tool-results.ts';
import { openSmallHouse } from '../tools/small-house.ts';

const readers = createReaders();
const readerOf = (language: LanguageCode): Reader =>
  readers({
    language,
    country: null,
    role: 'planner',
    homeStoreId: null,
    today: '2024-01-02',
    imageUrl: () => null,
  });
const models = createDemandModels();

const textOf = (parts: readonly AnswerPart[]): string => {
  const [first] = parts;
  return first?.type === 'text' ? first.text : '';
};
const partOf = <Type extends AnswerPart['type']>(parts: readonly AnswerPart[], type: Type) => {
  const found = parts.find((part) => part.type === type);
  if (!found) throw new Error(`no part ${type}`);
  return found as Extract<AnswerPart, { type: Type }>;
};
const languages: LanguageCode[] = ['en', 'fr', 'it'];

describe('forecast answer', () => {
  let result: ForecastResult;
  let launch: ForecastResult;
  beforeAll(async () => {
    const tool = createForecastDemandTool(models);
    const { context } = openSmallHouse();
    result = forecastResult.parse(await tool.run({ product: 'Aurelia tote', place: 'Milan' }, context));
    launch = forecastResult.parse(await tool.run({ product: 'tote-green' }, context));
  });

  test.each(languages)('in %s: text first, then the chart, replies last, all by the contract', (language) => {
    const parts = composeForecast(result, readerOf(language));
    for (const part of parts) expect(answerPart.parse(part)).toEqual(part);
    expect(parts.map((part) => part.type)).toEqual(['text', 'forecast-chart', 'quick-replies']);
    expect(partOf(parts, 'quick-replies').replies.length).toBeGreaterThan(1);
  });

  test.each([
    [
      'en',
      /^\*\*Aurelia tote, Milan\*\*: expect about \*\*\d+ pieces\*\* over 8 weeks from 1 Jan \(80% range \d+–\d+\)\./,
    ],
    [
      'fr',
      /^\*\*Aurelia tote, Milan\*\* : comptez environ \*\*\d+ pièces\*\* sur 8 semaines .*intervalle à 80\s%/,
    ],
    [
      'it',
      /^\*\*Aurelia tote, Milano\*\*: si prevedono circa \*\*\d+ pezzi\*\* in 8 settimane .*intervallo all’80%/,
    ],
  ] as const)('in %s says how much, for how long and how sure', (language, sentence) => {
    expect(textOf(composeForecast(result, readerOf(language)))).toMatch(sentence);
  });

  test('carries the figures of the result and the day they are true for', () => {
    const reader = readerOf('en');
    const parts = composeForecast(result, reader);
    const chart = partOf(parts, 'forecast-chart');
    expect(chart.forecast).toEqual(result.forecast);
    expect(chart.total).toEqual(result.total);
    expect(chart.asOfText).toBe('Sales up to 31 December 2023');
    expect(textOf(parts)).toContain(reader.number(result.total.mean));
    expect(textOf(parts)).toContain(`${reader.number(result.total.low)}–${reader.number(result.total.high)}`);
    expect(textOf(parts)).toContain(
      `The same weeks last year: ${reader.number(result.lastYear ?? 0)} pieces.`,
    );
  });

  test('names the neighbours of a product without history together', () => {
    const { reasonTexts } = partOf(composeForecast(launch, readerOf('fr')), 'forecast-chart');
    const neighbours = reasonTexts.filter((text) => text.startsWith('peu d’historique propre'));
    expect(neighbours).toHaveLength(1);
    expect(neighbours[0]).toContain('Aurelia tote black');
    expect(neighbours[0]).toContain(' et ');
  });

  test('says that no sales are expected rather than giving an interval of nothing', () => {
    const nothing = { ...result, total: { mean: 0, low: 0, high: 0 } };
    expect(textOf(composeForecast(nothing, readerOf('it')))).toBe(
      '**Aurelia tote, Milano**: non si prevedono vendite in 8 settimane.',
    );
  });

  test('warns of less than a year of history', () => {
    const reason = { kind: 'data', pieces: null, subject: 'short-history', factor: null } as const;
    const parts = composeForecast({ ...result, reasons: [...result.reasons, reason] }, readerOf('en'));
    expect(partOf(parts, 'notice').text).toContain('Less than a year of sales');
  });
});

describe('plan answer', () => {
  let whole: PlanResult;
  let loafer: PlanResult;
  let enough: PlanResult;
  let blind: PlanResult;
  beforeAll(async () => {
    const tool = createPlanReplenishmentTool(models);
    const { context } = openSmallHouse();
    const withoutStock = openSmallHouse({ stock: [], data: { shipments: [] } }).context;
    whole = planResult.parse(await tool.run({ place: 'Milan' }, context));
    loafer = planResult.parse(await tool.run({ product: 'loafer', size: '38', place: 'Milan' }, context));
    enough = planResult.parse(await tool.run({ product: 'clutch', place: 'Milan' }, context));
    blind = planResult.parse(await tool.run({ product: 'tote-black', place: 'Milan' }, withoutStock));
  });

  test.each(languages)('in %s: text first, then the table, replies last, all by the contract', (language) => {
    const parts = composePlan(whole, readerOf(language));
    for (const part of parts) expect(answerPart.parse(part)).toEqual(part);
    expect(parts.map((part) => part.type)).toEqual(['text', 'replenishment-plan', 'quick-replies']);
    const { replies } = partOf(parts, 'quick-replies');
    expect(replies.length).toBeGreaterThan(1);
    expect(replies.length).toBeLessThan(5);
  });

  test.each([
    [
      'en',
      /^\*\*Milan\*\*: ship \*\*\d+ pieces\*\* from the warehouse\. Mainly .* 80% range \d+–\d+; service level 95%\./,
    ],
    [
      'fr',
      /^\*\*Milan\*\* : expédiez \*\*\d+ pièces\*\* depuis l’entrepôt\. Surtout .* taux de service 95\s%\./,
    ],
    [
      'it',
      /^\*\*Milano\*\*: spedire \*\*\d+ pezzi\*\* dal magazzino\. Soprattutto .* livello di servizio 95%\./,
    ],
  ] as const)('in %s says what to ship, mainly what, and what demand that is for', (language, sentence) => {
    expect(textOf(composePlan(whole, readerOf(language)))).toMatch(sentence);
  });

  test('carries the figures of the result', () => {
    const reader = readerOf('en');
    const parts = composePlan(whole, reader);
    const table = partOf(parts, 'replenishment-plan');
    expect(textOf(parts)).toContain(`**${reader.number(whole.total.ship)} pieces**`);
    expect(table.total).toEqual(whole.total);
    expect(table.lines.map(({ reasonTexts: _texts, imageUrl: _image, ...line }) => line)).toEqual(
      whole.lines,
    );
    expect(table.asOfText).toBe('Stock as of 1 January 2024');
  });

  test('proposes a transfer where the warehouse has none, with its distance', () => {
    const text = textOf(composePlan(loafer, readerOf('en')));
    expect(text).toContain('nothing can be shipped');
    expect(text).toMatch(
      /Move \d+ pieces of Corso loafer 38 from Rome Condotti to Milan Montenapoleone instead \(\d+ km\)\./,
    );
  });

  test('says how much of the need stays uncovered after transfers', () => {
    const limit = whole.reasons.find((reason) => reason.kind === 'limit');
    const uncovered = -(limit?.pieces ?? 0) - whole.total.transfer;
    expect(uncovered).toBeGreaterThan(0);
    expect(textOf(composePlan(whole, readerOf('en')))).toContain(
      `leaves ${uncovered} pieces of the need uncovered`,
    );
  });

  test('says to ship nothing where there is enough', () => {
    expect(textOf(composePlan(enough, readerOf('en')))).toContain('**ship nothing**');
    expect(textOf(composePlan(enough, readerOf('fr')))).toContain('**n’expédiez rien**');
  });

  test('tells what each line is made of in the order of the result', () => {
    const [line] = partOf(composePlan(loafer, readerOf('en')), 'replenishment-plan').lines;
    expect(line?.reasonTexts[0]).toMatch(/^demand at the usual pace \+/);
    expect(line?.reasonTexts.at(-2)).toMatch(/^not available to ship −/);
    expect(line?.reasonTexts.at(-1)).toMatch(
      /^forecasts over the last 8 weeks for shoes, Milan Montenapoleone were off by \d/,
    );
  });

  test('warns that no stock is loaded, and dates the plan by the sales then', () => {
    const parts = composePlan(blind, readerOf('en'));
    const notices = parts.filter((part) => part.type === 'notice');
    expect(notices.map((notice) => [notice.level, notice.code])).toEqual([
      ['warning', 'missing-stock'],
      ['info', 'missing-lead-time'],
    ]);
    expect(partOf(parts, 'replenishment-plan').asOfText).toBe('Sales up to 31 December 2023');
  });

  test('offers a higher service level, or a lower one from a high one', () => {
    const labels = (plan: PlanResult) =>
      partOf(composePlan(plan, readerOf('en')), 'quick-replies').replies.map((reply) => reply.label);
    expect(labels(whole)).toContain('With 98%');
    expect(labels({ ...whole, serviceLevel: 0.98 })).toContain('With 90%');
    expect(labels(whole)).toContain('And Rome Condotti?');
  });
});
