import type { StockOfProduct, StockPlace, StockResult } from '../../contracts/tool-results.ts';
import { mostStockProducts } from '../tools/look-up-stock/limits.ts';
import { articleName } from './products.ts';
import type { Reader } from './reader.ts';
import { figuresOf } from './stock-figures.ts';
import { askedPlaces, hasIt } from './stock-sentence.ts';
import { stockWording } from './stock-wording/wording.ts';
import { placeIn } from './terms.ts';

const mostStoresNamed = 2;

/** An article's name that tells it from the other articles and variants of the answer. */
export function nameBeside(stock: StockOfProduct, result: StockResult, reader: Reader): string {
  const others = result.products.map((other) => other.product);
  const variants = stock.otherVariants.map((variant) => variant.product);
  return articleName(stock.product, reader.language, [...others, ...variants]);
}

/** Whether the question is answered with yes for an article: the asked place has it, or the nearest, or any. */
export function isInAskedPlace(stock: StockOfProduct, result: StockResult): boolean {
  const places = result.place.label === 'nearest' ? otherStores(stock) : askedPlaces(stock, result);
  return places.some((place) => hasIt(place, result.size));
}

const otherStores = (stock: StockOfProduct): StockPlace[] =>
  stock.places.filter((place) => !place.isHere && place.kind === 'store');

/** Articles that the asked place has, then the others, each in the order of the result. */
export function inStockFirst(result: StockResult): StockOfProduct[] {
  const isIn = (stock: StockOfProduct) => Number(isInAskedPlace(stock, result));
  return [...result.products].sort((a, b) => isIn(b) - isIn(a));
}

/** The asked place in the reader's words. */
export function placeLabel(result: StockResult, reader: Reader): string {
  const words = stockWording(reader.language);
  if (result.place.isHere) return words.here;
  if (result.place.label === 'everywhere') return words.everywhere;
  if (result.place.label === 'nearest') return words.nearby;
  return placeIn(result.place.label, reader);
}

/** Several articles as a list, those in stock first, with the time that it is true for: no table tells it. */
export function stockList(result: StockResult, reader: Reader): string {
  const words = stockWording(reader.language);
  const inStock = result.products.filter((stock) => isInAskedPlace(stock, result)).length;
  const all = result.products.length;
  // As many as a look-up tells may be only the first of more.
  const isAll = all < mostStockProducts;
  const place = [placeLabel(result, reader), result.size === null ? '' : words.inSize(result.size)]
    .filter((text) => text !== '')
    .join(', ');
  const items = inStockFirst(result).map(
    (stock) => `- ${words.item(nameBeside(stock, result, reader), itemText(stock, result, reader))}`,
  );
  return [
    isAll ? words.someInStock(place, reader.number(inStock), reader.number(all), inStock) : words.list(place),
    ...items,
    '',
    `${isAll ? '' : `${words.narrow} `}${words.asOf(reader.date(result.asOf))}.`,
  ].join('\n');
}

function withDistance(place: StockPlace, reader: Reader): string {
  if (place.distanceKm === null) return place.storeName;
  return `${place.storeName}, ${reader.distance(place.distanceKm)}`;
}

/** What the asked places have of an article in few words: a count, the stores that have it, or where the nearest is. */
export function itemText(stock: StockOfProduct, result: StockResult, reader: Reader): string {
  const words = stockWording(reader.language);
  const others = otherStores(stock).filter((place) => hasIt(place, result.size));
  const [nearest] = others;
  if (result.place.label === 'nearest') return nearest ? withDistance(nearest, reader) : words.notThere;
  const having = askedPlaces(stock, result).filter((place) => hasIt(place, result.size));
  if (having.length === 0)
    return nearest ? `${words.notThere} (${withDistance(nearest, reader)})` : words.notThere;
  const counts = having.map((place) => figuresOf(place, result.size).onHand);
  if (!counts.includes(null)) {
    return `**${reader.number(counts.reduce<number>((sum, count) => sum + (count ?? 0), 0))}**`;
  }
  if (result.place.label === 'everywhere') {
    const text = words.availableInStores(reader.number(having.length), having.length);
    return text.charAt(0).toLowerCase() + text.slice(1);
  }
  const [only] = having;
  if (having.length === 1 && only) {
    return figuresOf(only, result.size).isLast ? words.lastPiece : words.available;
  }
  const here = having.find((place) => place.isHere);
  const count = here ? figuresOf(here, result.size).onHand : null;
  const named = having.filter((place) => place !== here).map((place) => place.storeName);
  return [
    ...(count === null ? [] : [words.countHere(reader.number(count))]),
    ...named.slice(0, mostStoresNamed),
    ...(named.length > mostStoresNamed ? [`+${reader.number(named.length - mostStoresNamed)}`] : []),
  ].join(', ');
}
