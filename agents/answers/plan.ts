import type { AnswerPart, QuickReply } from '../../contracts/answer-parts.ts';
import type { PlanLine, PlanResult } from '../../contracts/tool-results.ts';
import { reasonTexts } from './demand-wording/reasons.ts';
import { scopeTitle, scopeWords } from './demand-wording/scope-words.ts';
import { demandWording, type DemandWording } from './demand-wording/wording.ts';
import { sizeIn } from './localize-parts.ts';
import { campaignSentence } from './assumed-campaign.ts';
import { outlookWording } from './outlook-wording.ts';
import type { Reader } from './reader.ts';
import { termIn } from './terms.ts';

const namedProducts = 3;
const namedTransfers = 3;

/** A plan as an answer: what to ship and why in a few sentences, the table of lines, notices, what to ask next. Pure. */
export function composePlan(result: PlanResult, reader: Reader): AnswerPart[] {
  const words = demandWording(reader.language);
  return [
    { type: 'text', text: planText(result, reader, words) },
    {
      type: 'replenishment-plan',
      title: words.planTitle(scopeTitle(result.scope, reader)),
      planId: result.planId,
      serviceLevel: result.serviceLevel,
      leadTimeWeeks: result.leadTimeWeeks,
      coverWeeks: result.coverWeeks,
      lines: result.lines.map((line) => ({
        ...line,
        reasonTexts: reasonTexts(line.reasons, reader),
        imageUrl: reader.imageUrl(line.productId),
      })),
      quietLines: result.quietLines,
      total: result.total,
      byProduct: result.byProduct,
      reasonTexts: reasonTexts(result.reasons, reader),
      source: result.source,
      asOf: result.asOf,
      asOfText: asOfWords(result, reader, words),
    },
    ...notices(result, reader, words),
    { type: 'quick-replies', replies: planReplies(result, reader, words) },
  ];
}

function asOfWords(result: PlanResult, reader: Reader, words: DemandWording): string {
  const date = reader.date(result.asOf);
  return result.missing.includes('stock') ? words.salesUntil(date) : words.stockAsOf(date);
}

const piecesOf = (words: DemandWording, reader: Reader, count: number) =>
  words.pieces(count, reader.number(count));

/** Pieces of the need that neither warehouse nor limit lets go. */
function lackingPieces(result: PlanResult): number {
  return result.reasons
    .filter((reason) => reason.kind === 'limit' && reason.subject === null)
    .reduce((sum, reason) => sum - (reason.pieces ?? 0), 0);
}

/** Pieces of the need that stay in the warehouse for later weeks. */
function keptPieces(result: PlanResult): number {
  return result.reasons
    .filter((reason) => reason.kind === 'limit' && reason.subject === 'kept-for-later')
    .reduce((sum, reason) => sum - (reason.pieces ?? 0), 0);
}

/** Pieces that come from other stores because that is sooner, not because they are lacking. */
function soonerPieces(result: PlanResult): number {
  return result.reasons
    .filter((reason) => reason.kind === 'transfer')
    .reduce((sum, reason) => sum - (reason.pieces ?? 0), 0);
}

function articleName(
  line: { productName: string; colour: string | null; size?: string | null },
  { language }: Reader,
): string {
  const colour = line.colour === null ? null : termIn('colour', line.colour, language);
  return [line.productName, colour, sizeIn(line.size ?? null, language)]
    .filter((word) => word !== null)
    .join(' ');
}

function planText(result: PlanResult, reader: Reader, words: DemandWording): string {
  const { total } = result;
  const scope = `**${scopeWords(result.scope, reader)}**`;
  const lacking = lackingPieces(result);
  const lead = () => {
    if (total.ship > 0) return words.ship({ scope, pieces: piecesOf(words, reader, total.ship) });
    if (lacking > 0) return words.shipNothingLacking({ scope, pieces: piecesOf(words, reader, lacking) });
    return words.shipNothing(scope);
  };
  const sentences = [lead()];
  if (total.ship > 0 && (result.byProduct.length > 1 || result.scope.products === '')) {
    const top = result.byProduct
      .slice(0, namedProducts)
      .map((product) => `${articleName(product, reader)} (${reader.number(product.quantity)})`);
    sentences.push(words.mostly(reader.list(top)));
  }
  sentences.push(...transferSentences(result, reader, words));
  const uncovered = lacking - (total.transfer - soonerPieces(result));
  if (total.ship > 0 && uncovered > 0) {
    sentences.push(words.lacking(piecesOf(words, reader, uncovered)));
  }
  const kept = keptPieces(result);
  if (kept > 0) sentences.push(words.kept(piecesOf(words, reader, kept)));
  sentences.push(...assumptionSentences(result, reader));
  sentences.push(
    words.planDemand({
      pieces: piecesOf(words, reader, total.demand.mean),
      range: words.range(
        reader.percent(result.intervalLevel),
        reader.number(total.demand.low),
        reader.number(total.demand.high),
      ),
      leadTime: words.weeks(result.leadTimeWeeks, reader.number(result.leadTimeWeeks)),
      cover: words.weeks(result.coverWeeks, reader.number(result.coverWeeks)),
      serviceLevel: reader.percent(result.serviceLevel),
    }),
    `${asOfWords(result, reader, words)}.`,
  );
  return sentences.join(' ');
}

function assumptionSentences({ campaign, budget }: PlanResult, reader: Reader): string[] {
  const sentences = campaign ? [campaignSentence(campaign, reader)] : [];
  if (budget) {
    const money = (amount: number) =>
      budget.currency === null ? reader.number(amount) : reader.money({ amount, currency: budget.currency });
    const words = outlookWording(reader.language);
    sentences.push(words.withinBudget({ value: money(budget.value), limit: money(budget.limit) }));
  }
  return sentences;
}

function transferSentences(result: PlanResult, reader: Reader, words: DemandWording): string[] {
  const withTransfer = result.lines.filter(
    (line): line is PlanLine & { transfer: NonNullable<PlanLine['transfer']> } => line.transfer !== null,
  );
  const worthNaming = (line: (typeof withTransfer)[number]) =>
    withTransfer.length <= namedTransfers || line.transfer.quantity > 1;
  const named = withTransfer
    .filter(worthNaming)
    .toSorted((a, b) => b.transfer.quantity - a.transfer.quantity)
    .slice(0, namedTransfers);
  const sentences = named.map((line) =>
    words.transfer({
      pieces: piecesOf(words, reader, line.transfer.quantity),
      article: articleName(line, reader),
      from: line.transfer.fromStoreName,
      to: line.storeName,
      distance: line.transfer.distanceKm === null ? '' : reader.distance(line.transfer.distanceKm),
    }),
  );
  const others = result.total.transfer - named.reduce((sum, line) => sum + line.transfer.quantity, 0);
  const pieces = piecesOf(words, reader, others);
  if (others > 0) sentences.push(named.length > 0 ? words.otherTransfers(pieces) : words.transfers(pieces));
  return sentences;
}

function notices(result: PlanResult, reader: Reader, words: DemandWording): AnswerPart[] {
  const leadTime = words.weeks(result.leadTimeWeeks, reader.number(result.leadTimeWeeks));
  const texts: Record<PlanResult['missing'][number], string> = {
    stock: words.missing.stock,
    transit: words.missing.transit,
    'lead-time': words.missing.leadTime(leadTime),
    sales: words.missing.sales,
    prices: words.missing.prices,
  };
  return result.missing.map((missing) => ({
    type: 'notice',
    level: missing === 'stock' || missing === 'sales' ? 'warning' : 'info',
    code: `missing-${missing}`,
    text: texts[missing],
  }));
}

function planReplies(result: PlanResult, reader: Reader, words: DemandWording): QuickReply[] {
  const level = reader.percent(result.serviceLevel < 0.97 ? 0.98 : 0.9);
  const elsewhere = otherPlace(result);
  const same = (text: string) => ({ label: text, text });
  return [
    same(words.replies.why),
    same(words.replies.withServiceLevel(level)),
    ...(elsewhere === null ? [] : [same(words.replies.and(elsewhere))]),
    { label: words.replies.showForecast, text: words.replies.forecastOf(scopeWords(result.scope, reader)) },
  ];
}

/** A store that the plan itself speaks of: the first of several, or one that a transfer comes from. */
function otherPlace(result: PlanResult): string | null {
  if (result.scope.storeIds.length > 1) return result.lines[0]?.storeName ?? null;
  return result.lines.find((line) => line.transfer !== null)?.transfer?.fromStoreName ?? null;
}
