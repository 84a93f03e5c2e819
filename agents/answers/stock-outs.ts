import type { AnswerPart, StockTablePart } from '../../contracts/answer-parts.ts';
import type { ProductSummary, StockOutLine, StockOutsResult } from '../../contracts/tool-results.ts';
import { scopeWords } from './demand-wording/scope-words.ts';
import { demandWording } from './demand-wording/wording.ts';
import { sizeIn } from './localize-parts.ts';
import { outlookWording } from './outlook-wording.ts';
import { articleName } from './products.ts';
import type { Reader } from './reader.ts';
import { stockWording } from './stock-wording/wording.ts';

const toldLines = 5;

/** Which stores run out of what: the count, the most pressing lines with week and chance, a table for each article. Pure. */
export function composeStockOuts(result: StockOutsResult, reader: Reader): AnswerPart[] {
  const parts: AnswerPart[] = [{ type: 'text', text: stockOutsText(result, reader) }];
  for (const product of result.products) parts.push(tableOf(product, result, reader));
  const [first] = result.products;
  const words = outlookWording(reader.language);
  const ask =
    first && result.products.length === 1
      ? words.shipFor(articleName(first, reader.language))
      : words.shipThem;
  parts.push({ type: 'quick-replies', replies: [{ label: ask, text: ask }] });
  return parts;
}

function stockOutsText(result: StockOutsResult, reader: Reader): string {
  const words = outlookWording(reader.language);
  const demand = demandWording(reader.language);
  const weeks = demand.weeks(result.horizonWeeks, reader.number(result.horizonWeeks));
  const asOf = `${demand.stockAsOf(reader.date(result.asOf))}.`;
  const scope = scopeWords(result.scope, reader);
  if (result.lines.length === 0) {
    const level = reader.percent(result.atLeastChance);
    return `${words.noneRunsOut({ scope, weeks, level })} ${asOf}`;
  }
  const stores = reader.number(result.storesAtRisk);
  const of = reader.number(result.stores);
  const count = result.storesAtRisk;
  const [only] = result.products;
  const lead =
    only && result.products.length === 1 && result.moreLines === 0
      ? words.runOut({ stores, of, count, article: articleName(only, reader.language), weeks })
      : words.runOutOfLines({
          stores,
          of,
          count,
          lines: reader.number(result.lines.length + result.moreLines),
          scope,
          weeks,
        });
  const told = result.lines.slice(0, toldLines).map((line) => `- ${lineText(line, reader)}`);
  const others = result.lines.length + result.moreLines - told.length;
  return [
    lead,
    '',
    ...told,
    '',
    [...(others > 0 ? [words.moreLines(reader.number(others))] : []), asOf].join(' '),
  ].join('\n');
}

function lineText(line: StockOutLine, reader: Reader): string {
  const words = outlookWording(reader.language);
  const pieces = (count: number) => demandWording(reader.language).pieces(count, reader.number(count));
  const size = sizeIn(line.size, reader.language);
  const name = articleName({ name: line.productName, colour: line.colour, material: null }, reader.language);
  const free = line.onHand - line.reserved;
  const isOut = free <= 0;
  return words.line({
    place: line.storeName,
    article: [name, size].filter((word) => word !== null).join(', '),
    when: isOut || line.weekOf === null ? words.out : words.weekOf(reader.shortDate(line.weekOf)),
    chance: reader.percent(Number(line.chance.toFixed(2))),
    stock: [
      ...(isOut ? [] : [words.left(pieces(free))]),
      ...(line.inTransit > 0 || line.inWarehouse === null ? [words.onTheWay(pieces(line.inTransit))] : []),
      ...(line.inWarehouse === null ? [] : [words.warehouseHas(pieces(line.inWarehouse))]),
    ].join(', '),
  });
}

/** The stores that run out of an article, by size, most pressing first. */
function tableOf(product: ProductSummary, result: StockOutsResult, reader: Reader): StockTablePart {
  const lines = result.lines.filter((line) => line.productId === product.productId);
  const places = new Map<string, StockTablePart['places'][number]>();
  for (const line of lines) {
    const free = line.onHand - line.reserved;
    const place = places.get(line.storeId) ?? {
      storeId: line.storeId,
      storeName: line.storeName,
      kind: 'store' as const,
      city: line.city,
      country: line.country,
      distanceKm: null,
      distanceText: null,
      isHere: line.storeId === reader.homeStoreId,
      cells: [],
    };
    place.cells.push({
      sku: line.sku,
      size: line.size,
      onHand: line.onHand,
      inTransit: line.inTransit,
      reserved: line.reserved,
      availability: free <= 0 ? 'none' : free === 1 ? 'last-piece' : 'available',
      expectedOn: null,
    });
    places.set(line.storeId, place);
  }
  return {
    type: 'stock-table',
    title: outlookWording(reader.language).stockOutTitle(articleName(product, reader.language)),
    product,
    imageUrl: reader.imageUrl(product.productId),
    sizes: [...new Set(lines.flatMap(({ size }) => (size === null ? [] : [size])))].toSorted((a, b) =>
      a.localeCompare(b, undefined, { numeric: true }),
    ),
    places: [...places.values()],
    source: result.source,
    asOf: result.asOf,
    asOfText: stockWording(reader.language).asOf(reader.date(result.asOf)),
  };
}
