import type { AnswerPart, ProductCard, QuickReply, StockTablePart } from '../../contracts/answer-parts.ts';
import type { StockOfProduct, StockResult } from '../../contracts/tool-results.ts';
import { priceWording } from './price-wording.ts';
import { articleName, productCard } from './products.ts';
import type { Reader } from './reader.ts';
import { inStockFirst, isInAskedPlace, itemText, nameBeside, placeLabel, stockList } from './stock-list.ts';
import { comesIn, stockSentences } from './stock-sentence.ts';
import { stockWording } from './stock-wording/wording.ts';

/** More articles than this are told as cards, each asking for its own table. */
const mostTables = 3;
const mostCards = 6;
const mostReplies = 4;

/** Stock as an answer: the direct sentence, the table or cards, other variants when it is out, what to ask next. Pure. */
export function composeStock(result: StockResult, reader: Reader): AnswerPart[] {
  const [first] = result.products;
  const parts: AnswerPart[] = [{ type: 'text', text: stockText(result, reader) }];
  if (result.products.length <= mostTables) {
    for (const stock of result.products) parts.push(stockTable(stock, result, reader));
  } else {
    parts.push(articleCards(result, reader));
  }
  if (first && result.products.length === 1 && !isInAskedPlace(first, result)) {
    const cards = variantCards(first, result, reader);
    if (cards.length > 0) {
      parts.push({ type: 'product-cards', title: stockWording(reader.language).otherVariants, cards });
    }
  }
  const replies = stockReplies(result, reader);
  if (replies.length > 0) parts.push({ type: 'quick-replies', replies });
  return parts;
}

function stockText(result: StockResult, reader: Reader): string {
  const [first] = result.products;
  const text =
    first && result.products.length === 1 ? stockSentences(first, result, reader) : stockList(result, reader);
  const lead = leadOf(result, reader);
  return lead === null ? text : `${lead}\n\n${text}`;
}

/** How a price or the wish for alternatives chose the articles. */
function leadOf({ within }: StockResult, reader: Reader): string | null {
  if (!within) return null;
  const words = priceWording(reader.language);
  const price = within.maxPrice && reader.money(within.maxPrice);
  if (within.isAbove) return words.above(price);
  if (within.alternativesTo)
    return words.alternatives(articleName(within.alternativesTo, reader.language), price);
  return price === null ? null : words.within(price);
}

function stockTable(stock: StockOfProduct, result: StockResult, reader: Reader): StockTablePart {
  return {
    type: 'stock-table',
    title: nameBeside(stock, result, reader),
    product: stock.product,
    imageUrl: reader.imageUrl(stock.product.productId),
    sizes: stock.sizes,
    places: stock.places.map((place) => ({
      ...place,
      distanceText: place.isHere || place.distanceKm === null ? null : reader.distance(place.distanceKm),
    })),
    source: result.source,
    asOf: result.asOf,
    asOfText: stockWording(reader.language).asOf(reader.date(result.asOf)),
  };
}

function articleCards(result: StockResult, reader: Reader): AnswerPart {
  const words = stockWording(reader.language);
  const cards = inStockFirst(result)
    .slice(0, mostCards)
    .map((stock) =>
      productCard(stock.product, reader, {
        availability: itemText(stock, result, reader).replaceAll('**', ''),
        ask: words.replies.another(nameBeside(stock, result, reader)),
      }),
    );
  return { type: 'product-cards', title: words.articles, cards };
}

/** Other colours and materials of a model that is out, those in the asked place first. */
function variantCards(stock: StockOfProduct, result: StockResult, reader: Reader): ProductCard[] {
  const words = stockWording(reader.language);
  return [...stock.otherVariants]
    .filter((variant) => variant.storesWithStock > 0 || variant.availableHere)
    .sort(
      (a, b) =>
        Number(b.availableAskedPlace) - Number(a.availableAskedPlace) ||
        Number(b.availableHere) - Number(a.availableHere) ||
        b.storesWithStock - a.storesWithStock,
    )
    .slice(0, mostCards)
    .map((variant) => {
      const availability = variant.availableHere
        ? words.availableHere
        : variant.availableAskedPlace
          ? words.availableIn(placeLabel(result, reader))
          : words.availableInStores(reader.number(variant.storesWithStock), variant.storesWithStock);
      const ask = words.replies.another(articleName(variant.product, reader.language, [stock.product]));
      return productCard(variant.product, reader, { availability, ask });
    });
}

function stockReplies(result: StockResult, reader: Reader): QuickReply[] {
  const { replies } = stockWording(reader.language);
  const [first] = result.products;
  if (!first) return [];
  const inSize = result.size === null ? '' : ` ${stockWording(reader.language).inSize(result.size)}`;
  const name = nameBeside(first, result, reader);
  const article = `${name}${inSize}`;
  const isPlanner = reader.role === 'planner' || reader.role === 'admin';
  const texts: string[] = [];
  if (result.products.length === 1 && !comesIn(first, result.size)) {
    texts.push(replies.another(name));
  } else if (result.products.length === 1) {
    const isThere = isInAskedPlace(first, result);
    if (!isThere) {
      const other = first.otherVariants.find((variant) => variant.availableAskedPlace);
      if (other) texts.push(replies.another(articleName(other.product, reader.language, [first.product])));
      if (!isPlanner) texts.push(replies.transfer);
    } else if (!isPlanner) texts.push(replies.hold);
    if (result.place.label !== 'nearest' && !isThere) texts.push(replies.nearest(article));
    if (result.place.label !== 'everywhere') texts.push(replies.everywhere(article));
  } else {
    for (const stock of inStockFirst(result).slice(0, mostReplies - 1)) {
      texts.push(replies.another(nameBeside(stock, result, reader)));
    }
  }
  if (isPlanner) texts.push(replies.ship(name));
  return [...new Set(texts)].slice(0, mostReplies).map((text) => ({ label: text, text }));
}
