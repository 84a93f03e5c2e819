import type {
  AssumedCampaign,
  PlanLine,
  PlanResult,
  Reason,
  ScopeLabel,
} from '../../../contracts/tool-results.ts';
import { intervalOf, partsOf, totalDistribution } from '../../../knowledge/demand/demand-forecast.ts';
import type { DemandParts } from '../../../knowledge/demand/horizon-exposure.ts';
import { countDistribution } from '../../../knowledge/demand/distribution/count-distribution.ts';
import { lineOutlook } from '../../../knowledge/demand/plans/plan-outlook.ts';
import type { ProposedLine } from '../../../knowledge/demand/plans/plan-record.ts';
import type { ReplenishmentLine } from '../../../knowledge/demand/replenishment/plan.ts';
import { quantityPieces, type QuantityPieces } from '../../../knowledge/demand/replenishment/order-need.ts';
import type { ScopedModel } from '../forecast-demand/demand-models.ts';
import {
  accuracyReasons,
  dataCodes,
  eventNames,
  neighbourReasons,
  reason,
} from '../forecast-demand/forecast-reasons.ts';
import { pieceReasons } from './piece-reasons.ts';
import { intervalLevel } from '../forecast-demand/forecast-result.ts';

/** Lines that one answer carries; the totals always cover all. A part of them is kept for transfers. */
const mostLines = 120;
const mostTransferLines = 30;
const mostProducts = 100;

export interface PlanResultInput {
  scoped: ScopedModel;
  label: ScopeLabel;
  lines: readonly ReplenishmentLine[];
  planId: string;
  asOf: string;
  serviceLevel: number;
  coverWeeks: number;
  leadTimeWeeks: (store: number) => number;
  missing: PlanResult['missing'];
  warehouseKnown: boolean;
  campaign?: AssumedCampaign;
  budget?: PlanResult['budget'];
}

const tenths = (value: number) => Number(value.toFixed(1));

function unmet({ need, quantity, transfer }: ReplenishmentLine): number {
  return need.need - quantity - (transfer?.pieces ?? 0);
}

function isQuiet(line: ReplenishmentLine): boolean {
  return line.quantity === 0 && line.transfer === null && unmet(line) <= 0;
}

function byUrgency(a: ReplenishmentLine, b: ReplenishmentLine): number {
  return (
    b.quantity - a.quantity ||
    (b.transfer?.pieces ?? 0) - (a.transfer?.pieces ?? 0) ||
    unmet(b) - unmet(a) ||
    b.need.horizon.mean - a.need.horizon.mean ||
    a.store - b.store ||
    a.sku - b.sku
  );
}

/** The lines to show: the largest shipments, and the largest transfers even where nothing is shipped. */
function shownLines(active: readonly ReplenishmentLine[]): ReplenishmentLine[] {
  if (active.length <= mostLines) return [...active];
  const moved = active
    .filter((line) => line.transfer !== null)
    .toSorted((a, b) => b.transfer!.pieces - a.transfer!.pieces)
    .slice(0, mostTransferLines);
  const shown = new Set(moved);
  for (const line of active) {
    if (shown.size === mostLines) break;
    shown.add(line);
  }
  return [...shown].toSorted(byUrgency);
}

function sumPieces(lines: readonly ReplenishmentLine[]): { pieces: QuantityPieces; parts: DemandParts } {
  const sum: QuantityPieces = {
    level: 0,
    season: 0,
    event: 0,
    launch: 0,
    safety: 0,
    pack: 0,
    stock: 0,
    transit: 0,
    transfer: 0,
    later: 0,
    limit: 0,
  };
  const parts: DemandParts = { level: 0, season: 0, event: 0, launch: 0 };
  for (const line of lines) {
    const pieces = quantityPieces(line.need, line);
    for (const name of Object.keys(sum) as (keyof QuantityPieces)[]) sum[name] += pieces[name];
    const ofLine = partsOf(line.need.horizon);
    for (const name of Object.keys(parts) as (keyof DemandParts)[]) parts[name] += ofLine[name];
  }
  for (const name of Object.keys(sum) as (keyof QuantityPieces)[]) sum[name] = tenths(sum[name]);
  return { pieces: sum, parts };
}

/** The plan as the tool returns it. The pieces of a line's reasons sum to its quantity, those of the plan to its total. */
export function planResultOf(input: PlanResultInput): PlanResult {
  const { scoped, lines } = input;
  const { model } = scoped;
  const { index } = model.frame;
  const active = lines.filter((line) => !isQuiet(line)).toSorted(byUrgency);
  const leadTimes = scoped.stores.map(input.leadTimeWeeks);
  const leadTimeWeeks = leadTimes.reduce((a, b) => a + b, 0) / Math.max(1, leadTimes.length);
  const weeks = Math.ceil(leadTimeWeeks + input.coverWeeks);
  const eventsOf = createEventNames(scoped, weeks);
  const total = totalDistribution(
    model,
    lines.map((line) => line.need.horizon),
  );
  const { pieces, parts } = sumPieces(lines);
  const shown = shownLines(active);
  const sum = (count: (line: ReplenishmentLine) => number, over: readonly ReplenishmentLine[] = lines) =>
    over.reduce((all, line) => all + count(line), 0);
  return {
    kind: 'plan',
    source: input.missing.includes('stock') ? 'sales' : 'sales, stock',
    asOf: input.asOf,
    planId: input.planId,
    scope: input.label,
    serviceLevel: input.serviceLevel,
    leadTimeWeeks: tenths(leadTimeWeeks),
    coverWeeks: input.coverWeeks,
    intervalLevel,
    lines: shown.map((line): PlanLine => {
      const proposed = proposedLineOf(input, line);
      const { mean: _mean, variance: _variance, weeks: _weeks, price: _price, ...rest } = proposed;
      const { currency: _currency, ...facts } = rest;
      return { ...facts, reasons: lineReasons(scoped, line, eventsOf) };
    }),
    quietLines: lines.length - active.length,
    total: {
      ship: sum((line) => line.quantity),
      transfer: sum((line) => line.transfer?.pieces ?? 0),
      demand: { mean: tenths(total.mean), ...intervalOf(total, intervalLevel) },
    },
    byProduct: productsOf(input, active),
    reasons: [
      ...pieceReasons(pieces, parts, eventNames(model, scoped.stores, scoped.fromWeek, weeks)),
      ...accuracyReasons(scoped, scoped.stores, scopedCategories(scoped), input.label.places),
      ...(input.warehouseKnown ? [] : [reason('data', { subject: dataCodes.warehouseUnknown })]),
      ...(active.length > shown.length
        ? [
            reason('data', {
              subject: dataCodes.moreLines,
              factor: active.length - shown.length,
            }),
          ]
        : []),
      ...(index.panel.weekCount < 52 ? [reason('data', { subject: dataCodes.shortHistory })] : []),
    ],
    missing: input.missing,
    ...(input.campaign ? { campaign: input.campaign } : {}),
    ...(input.budget ? { budget: input.budget } : {}),
  };
}

/** Every line with something to do, with what is needed to judge another quantity of it later. */
export function proposedLinesOf(input: PlanResultInput): ProposedLine[] {
  return input.lines
    .filter((line) => !isQuiet(line))
    .toSorted(byUrgency)
    .map((line) => proposedLineOf(input, line));
}

/** Categories of the asked skus. */
function scopedCategories({ model, skus }: ScopedModel): number[] {
  const { index } = model.frame;
  return [...new Set(skus.map((sku) => index.productCategory[index.skuProduct[sku]!]!))];
}

/** Events by store, looked up once for each country. */
function createEventNames(scoped: ScopedModel, weeks: number): (store: number) => readonly string[] {
  const byCountry = new Map<string, string[]>();
  return (store) => {
    const { country } = scoped.model.frame.index.stores[store]!;
    const known = byCountry.get(country) ?? eventNames(scoped.model, [store], scoped.fromWeek, weeks);
    byCountry.set(country, known);
    return known;
  };
}

function lineReasons(
  scoped: ScopedModel,
  line: ReplenishmentLine,
  eventsOf: (store: number) => readonly string[],
): Reason[] {
  const { need } = line;
  const { model } = scoped;
  const { index } = model.frame;
  const product = index.skuProduct[line.sku]!;
  const store = index.stores[line.store]!;
  return [
    ...pieceReasons(quantityPieces(line.need, line), partsOf(need.horizon), eventsOf(line.store)),
    ...accuracyReasons(scoped, [line.store], [index.productCategory[product]!], store.name),
    ...neighbourReasons(model, product),
  ];
}

function proposedLineOf(
  { scoped, leadTimeWeeks, coverWeeks }: PlanResultInput,
  line: ReplenishmentLine,
): ProposedLine {
  const { model } = scoped;
  const { index } = model.frame;
  const { need, quantity, transfer } = line;
  const { stock, horizon } = need;
  const store = index.stores[line.store]!;
  const product = index.products[index.skuProduct[line.sku]!]!;
  const sku = index.skus[line.sku]!;
  const distribution = countDistribution(horizon.mean, horizon.variance);
  const from = transfer && index.stores[transfer.fromStore]!;
  const facts = {
    lineId: `${store.storeId}|${sku}`,
    storeId: store.storeId,
    storeName: store.name,
    productId: product.productId,
    productName: product.name,
    colour: product.colour,
    sku,
    size: index.skuSize[line.sku] ?? null,
    quantity,
    onHand: stock?.onHand ?? null,
    inTransit: stock?.inTransit ?? null,
    reserved: stock?.reserved ?? null,
    demand: { mean: tenths(horizon.mean), ...intervalOf(distribution, intervalLevel) },
    transfer:
      transfer && from
        ? {
            fromStoreId: from.storeId,
            fromStoreName: from.name,
            quantity: transfer.pieces,
            distanceKm: transfer.distanceKm === null ? null : Math.round(transfer.distanceKm),
          }
        : null,
    mean: horizon.mean,
    variance: distribution.variance,
    weeks: leadTimeWeeks(line.store) + coverWeeks,
    price: product.price?.amount ?? null,
    currency: product.price?.currency ?? null,
  };
  return { ...facts, ...lineOutlook(facts, quantity) };
}

function productsOf(
  { scoped }: PlanResultInput,
  active: readonly ReplenishmentLine[],
): PlanResult['byProduct'] {
  const { model } = scoped;
  const groups = new Map<number, ReplenishmentLine[]>();
  for (const line of active) {
    if (line.quantity === 0) continue;
    const product = model.frame.index.skuProduct[line.sku]!;
    const group = groups.get(product);
    if (group) group.push(line);
    else groups.set(product, [line]);
  }
  return [...groups]
    .map(([product, lines]) => ({
      product,
      lines,
      quantity: lines.reduce((sum, line) => sum + line.quantity, 0),
    }))
    .toSorted((a, b) => b.quantity - a.quantity || a.product - b.product)
    .slice(0, mostProducts)
    .map(({ product, lines, quantity }) => {
      const { productId, name, colour } = model.frame.index.products[product]!;
      const demand = totalDistribution(
        model,
        lines.map((line) => line.need.horizon),
      );
      return { productId, productName: name, colour, quantity, ...intervalOf(demand, intervalLevel) };
    });
}
