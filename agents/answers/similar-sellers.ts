import type { AnswerPart } from '../../contracts/answer-parts.ts';
import type { SimilarSeller, SimilarSellersResult } from '../../contracts/tool-results.ts';
import { demandWording } from './demand-wording/wording.ts';
import { outlookWording } from './outlook-wording.ts';
import { articleName, productCard } from './products.ts';
import type { Reader } from './reader.ts';

const toldSellers = 3;
/** Interval of the launch curve. */
const curveInterval = 0.8;
const weekMs = 7 * 86_400_000;

/** What sold like an article: the nearest with why, their curve from the launch on, a card for each. Pure. */
export function composeSimilarSellers(result: SimilarSellersResult, reader: Reader): AnswerPart[] {
  const words = outlookWording(reader.language);
  const demand = demandWording(reader.language);
  const article = articleName(result.product, reader.language);
  const pieces = (count: number) => demand.pieces(count, reader.number(count));
  const why = (seller: SimilarSeller) =>
    reader.list(seller.why.slice(0, 3).map((likeness) => words.likeness[likeness]));
  const name = (seller: SimilarSeller) => articleName(seller.product, reader.language, [result.product]);
  const list = result.sellers
    .slice(0, toldSellers)
    .map((seller) =>
      words.seller({ article: name(seller), pieces: pieces(seller.soldFirst13Weeks), why: why(seller) }),
    );
  const isSold = result.weeks.some((week) => week !== 0);
  const asOfText = demand.salesUntil(reader.date(result.asOf));
  const parts: AnswerPart[] = [
    {
      type: 'text',
      text: [
        words.soldLike({ article, list: list.join('; ') }),
        isSold ? words.ownStart(pieces(result.soldFirst13Weeks)) : words.notYetSold,
        `${asOfText}.`,
      ].join(' '),
    },
  ];
  if (result.curve.length > result.weeks.length) parts.push(curveChart(result, article, reader, asOfText));
  parts.push(
    {
      type: 'product-cards',
      title: words.neighboursTitle,
      cards: result.sellers.map((seller) => ({
        ...productCard(seller.product, reader, {
          availability: words.cardSold(pieces(seller.soldFirst13Weeks)),
          ask: words.forecastOf(name(seller)),
        }),
        similarityText: why(seller),
      })),
    },
    {
      type: 'quick-replies',
      replies: [words.forecastOf(article), words.shipFor(article)].map((text) => ({ label: text, text })),
    },
  );
  return parts;
}

/** The article's own first weeks, then what its neighbours did in the weeks that are still to come. */
function curveChart(
  result: SimilarSellersResult,
  article: string,
  reader: Reader,
  asOfText: string,
): AnswerPart {
  const words = outlookWording(reader.language);
  const start = Date.parse(`${result.firstMonday}T00:00:00Z`);
  const monday = (week: number) => new Date(start + week * weekMs).toISOString().slice(0, 10);
  const coming = result.curve.filter(({ week }) => week >= result.weeks.length);
  const sum = (value: (point: (typeof coming)[number]) => number) =>
    Math.round(coming.reduce((all, point) => all + value(point), 0));
  return {
    type: 'forecast-chart',
    title: words.curveTitle(article),
    history: result.weeks.map((quantity, week) => ({ start: monday(week), quantity })),
    forecast: coming.map(({ week, mean, low, high }) => ({ start: monday(week), mean, low, high })),
    intervalLevel: curveInterval,
    total: { mean: sum(({ mean }) => mean), low: sum(({ low }) => low), high: sum(({ high }) => high) },
    reasonTexts: [],
    method: words.curveMethod,
    source: result.source,
    asOf: result.asOf,
    asOfText,
  };
}
