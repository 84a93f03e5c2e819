import type { ForecastResult, Reason, ScopeLabel } from '../../../contracts/tool-results.ts';
import { forecastPairs } from '../../../knowledge/demand/demand-forecast.ts';
import type { PairDemand } from '../../../knowledge/demand/model/fit-levels.ts';
import { seriesAt } from '../../../knowledge/demand/sales-panel.ts';
import { mondayOfWeek, weeksPerYear } from '../../../knowledge/demand/weeks.ts';
import type { ScopedModel } from './demand-models.ts';
import { dataCodes, eventNames, neighbourReasons, partReasons, reason } from './forecast-reasons.ts';

export const intervalLevel = 0.8;
const historyWeeks = 52;
/** Pairs without any sale are forecast one by one up to this many; beyond, only young products'. */
const mostSilentPairs = 50_000;
const trendWeeks = 13;
const leastTrendUnits = 20;

const hundredths = (value: number) => Number(value.toFixed(2));

function askedPairs({ model, skus, stores }: ScopedModel): PairDemand[] {
  const { index } = model.frame;
  const everyPair = skus.length * stores.length <= mostSilentPairs;
  const demands: PairDemand[] = [];
  for (const sku of skus) {
    for (const store of stores) {
      const sold = seriesAt(index.panel, index.skuInPanel[sku]!, index.storeInPanel[store]!) >= 0;
      if (sold || everyPair || model.isYoung(index.skuProduct[sku]!)) demands.push(model.pair(sku, store));
    }
  }
  return demands;
}

/** Net units of the scope by week of the panel, and weeks of the last year that were taken for stock-outs. */
function pastOf({ model, skus, stores }: ScopedModel): { units: Float64Array; stockOutWeeks: number } {
  const { index } = model.frame;
  const { panel } = index;
  const units = new Float64Array(panel.weekCount);
  let stockOutWeeks = 0;
  for (const sku of skus) {
    for (const store of stores) {
      const series = seriesAt(panel, index.skuInPanel[sku]!, index.storeInPanel[store]!);
      if (series < 0) continue;
      stockOutWeeks += model.levels.pass.censored[series]!;
      for (let entry = panel.start[series]!; entry < panel.start[series + 1]!; entry += 1) {
        units[panel.week[entry]!]! += panel.quantity[entry]!;
      }
    }
  }
  return { units, stockOutWeeks };
}

function sumOf(units: Float64Array, from: number, weeks: number): number | null {
  if (from < 0 || from + weeks > units.length) return null;
  let sum = 0;
  for (let week = from; week < from + weeks; week += 1) sum += units[week]!;
  return sum;
}

/** Sales of the last quarter over those of the same weeks a year before; null without enough of them. */
function trendReason(units: Float64Array): Reason | null {
  const recent = sumOf(units, units.length - trendWeeks, trendWeeks);
  const before = sumOf(units, units.length - trendWeeks - weeksPerYear, trendWeeks);
  if (recent === null || before === null || Math.min(recent, before) < leastTrendUnits) return null;
  const factor = hundredths(recent / before);
  return Math.abs(factor - 1) < 0.05 ? null : reason('trend', { factor });
}

/** Youngest asked product with the largest forecast, if any product of the scope is judged by its neighbours. */
function newcomerReasons(
  scoped: ScopedModel,
  pairs: readonly { demand: PairDemand; mean: number }[],
): Reason[] {
  const means = new Map<number, number>();
  for (const { demand, mean } of pairs) {
    if (!scoped.model.isYoung(demand.product)) continue;
    means.set(demand.product, (means.get(demand.product) ?? 0) + mean);
  }
  const [largest] = [...means].toSorted((a, b) => b[1] - a[1]);
  return largest ? neighbourReasons(scoped.model, largest[0]) : [];
}

/** Forecast of a scope as the tool returns it. Weeks are named by their Mondays. */
export function forecastResultOf(
  scoped: ScopedModel,
  label: ScopeLabel,
  horizonWeeks: number,
): ForecastResult {
  const { model, fromWeek, extent } = scoped;
  const { panel } = model.frame.index;
  const monday = (week: number) => mondayOfWeek(panel.firstWeek + week);
  const forecast = forecastPairs(model, askedPairs(scoped), { fromWeek, weeks: horizonWeeks }, intervalLevel);
  const { units, stockOutWeeks } = pastOf(scoped);
  const firstShown = Math.max(0, units.length - historyWeeks);
  const mean = Number(forecast.total.mean.toFixed(1));
  const trend = trendReason(units);
  return {
    kind: 'forecast',
    source: 'sales',
    asOf: extent.lastDay,
    scope: label,
    period: 'week',
    intervalLevel,
    history: Array.from(units.subarray(firstShown), (quantity, offset) => ({
      start: monday(firstShown + offset),
      quantity,
    })),
    forecast: forecast.weekly.map((week) => ({
      start: monday(week.week),
      mean: hundredths(week.mean),
      low: week.low,
      high: week.high,
    })),
    total: { mean, low: forecast.total.low, high: forecast.total.high },
    lastYear: sumOf(units, fromWeek - weeksPerYear, horizonWeeks),
    method:
      'level × season × events × age × store share; empirical-Bayes Gamma–Poisson, negative-binomial interval',
    reasons: [
      ...partReasons(forecast.parts, mean, eventNames(model, scoped.stores, fromWeek, horizonWeeks)),
      ...(trend ? [trend] : []),
      ...newcomerReasons(scoped, forecast.pairs),
      ...(stockOutWeeks > 0 ? [reason('data', { subject: dataCodes.stockOuts, factor: stockOutWeeks })] : []),
      ...(panel.weekCount < weeksPerYear ? [reason('data', { subject: dataCodes.shortHistory })] : []),
    ],
  };
}
