import type { StockOfProduct, StockPlace, StockResult } from '../../contracts/tool-results.ts';
import { cityNamed } from '../../knowledge/people/world-cities.ts';
import { articleName } from './products.ts';
import type { Reader } from './reader.ts';
import { figuresOf, isSize, type PlaceFigures } from './stock-figures.ts';
import { stockWording, type PlaceKind, type StockWording } from './stock-wording/wording.ts';
import { placeIn } from './terms.ts';

const mostNamed = 3;

interface Telling {
  stock: StockOfProduct;
  result: StockResult;
  reader: Reader;
  words: StockWording;
  article: string;
  /** "in 38", or empty. */
  inSize: string;
  here: StockPlace | undefined;
  asked: readonly StockPlace[];
  /** Other places that have it, nearest first. */
  others: readonly StockPlace[];
}

/** Whether a place has the asked size to sell. */
export function hasIt(place: StockPlace, size: string | null): boolean {
  return figuresOf(place, size).isAvailable;
}

/** The places that the question was about. */
export function askedPlaces(stock: StockOfProduct, result: StockResult): StockPlace[] {
  const ids = new Set(result.place.storeIds);
  return stock.places.filter((place) => ids.has(place.storeId));
}

/** Whether an article has a size at all; one without sizes has any. */
export function comesIn(stock: StockOfProduct, size: string | null): boolean {
  return stock.sizes.length === 0 || stock.sizes.some((known) => isSize({ size: known }, size));
}

/** The answer about one article in sentences, the direct one first. */
export function stockSentences(stock: StockOfProduct, result: StockResult, reader: Reader): string {
  const words = stockWording(reader.language);
  const asked = askedPlaces(stock, result);
  const telling: Telling = {
    stock,
    result,
    reader,
    words,
    article: articleName(
      stock.product,
      reader.language,
      stock.otherVariants.map((variant) => variant.product),
    ),
    inSize: result.size === null ? '' : words.inSize(result.size),
    here: stock.places.find((place) => place.isHere),
    asked,
    others: stock.places.filter(
      (place) => !place.isHere && !asked.includes(place) && hasIt(place, result.size),
    ),
  };
  const { size } = result;
  if (size !== null && !comesIn(stock, size)) {
    return words.noSuchSize(telling.article, size, stock.sizes.join(', '));
  }
  if (result.place.label === 'everywhere') return everywhere(telling).join(' ');
  if (result.place.label === 'nearest') return nearest(telling).join(' ');
  return (result.place.isHere ? atHome(telling) : elsewhere(telling)).join(' ');
}

function distanceOf(place: StockPlace, reader: Reader): string | null {
  return place.distanceKm === null ? null : reader.distance(place.distanceKm);
}

/** Counts by size, or the sizes alone where no count may be told; empty for an article of one size. */
function details({ stock, result, reader, words }: Telling, figures: PlaceFigures): string {
  const notes: string[] = [];
  if (stock.sizes.length > 1 && result.size === null) {
    for (const { size, onHand, availability } of figures.cells) {
      if (size === null) continue;
      if (onHand === null && availability !== 'none') notes.push(size);
      if (onHand !== null && onHand > 0) notes.push(words.countInSize(reader.number(onHand), size));
    }
  }
  if (result.size !== null && figures.isAvailable) notes.push(words.inSize(result.size));
  if (figures.reserved !== null && figures.reserved > 0) {
    notes.push(words.reserved(reader.number(figures.reserved), figures.reserved));
  }
  return notes.join(', ');
}

function has(telling: Telling, place: StockPlace): string {
  const { result, reader, words } = telling;
  const figures = figuresOf(place, result.size);
  const text = figures.onHand === null ? null : reader.number(figures.onHand);
  const distance = place.isHere ? null : distanceOf(place, reader);
  const notes = [details(telling, figures), distance ?? ''].filter((note) => note !== '');
  return words.has(place.storeName, text, notes.join(', '), figures.isLast);
}

function onTheWay(telling: Telling, places: readonly StockPlace[], place: string | null): string[] {
  const { result, reader, words } = telling;
  const figures = places.map((other) => figuresOf(other, result.size));
  const count = figures.reduce((sum, { inTransit }) => sum + (inTransit ?? 0), 0);
  if (count === 0) return [];
  const expected = figures.flatMap(({ expectedOn }) => expectedOn ?? []).sort()[0];
  return [words.onTheWay(reader.number(count), count, place, expected ? reader.shortDate(expected) : null)];
}

/** The nearest other places that have it, or that none has. */
function nextBest(telling: Telling): string[] {
  const { result, reader, words, others } = telling;
  const [first, ...rest] = others;
  if (!first) return [words.nowhere];
  const further = rest.slice(0, mostNamed - 1).map((place) => {
    const distance = distanceOf(place, reader);
    return distance ? `${place.storeName} (${distance})` : place.storeName;
  });
  return [
    words.nearest(first.storeName, distanceOf(first, reader), figuresOf(first, result.size).isLast),
    ...(further.length > 0 ? [words.further(reader.list(further))] : []),
  ];
}

function atHome(telling: Telling): string[] {
  const { stock, result, reader, words, article, inSize, here, others } = telling;
  if (!here) return [words.noneHere(article, inSize), ...nextBest(telling)];
  const figures = figuresOf(here, result.size);
  const onHand = figures.onHand ?? 0;
  const coming = onTheWay(telling, [here], null);
  if (figures.isAvailable) {
    const [next] = others;
    return [
      words.yesHere(reader.number(onHand), details(telling, figures)),
      ...coming,
      ...(next
        ? [words.alsoThere(next.storeName, distanceOf(next, reader), figuresOf(next, result.size).isLast)]
        : []),
    ];
  }
  const otherSizes = here.cells
    .filter((cell) => !isSize(cell, result.size) && cell.availability !== 'none' && cell.size !== null)
    .map((cell) => `${cell.size ?? ''} (${reader.number(cell.onHand ?? 0)})`);
  return [
    words.noneHere(article, inSize),
    ...(onHand > 0 ? [words.allReserved(reader.number(onHand), onHand)] : []),
    ...coming,
    ...(stock.sizes.length > 1 && otherSizes.length > 0
      ? [words.otherSizesHere(reader.list(otherSizes))]
      : []),
    ...nextBest(telling),
  ];
}

function placeKind(result: StockResult, asked: readonly StockPlace[]): PlaceKind {
  const [first] = asked;
  if (asked.length === 1 && first?.storeName === result.place.label) return 'store';
  const city = cityNamed(result.place.label)?.name ?? result.place.label;
  const isCity = asked.every((place) => (cityNamed(place.city)?.name ?? place.city) === city);
  return isCity ? 'city' : 'area';
}

/** What the person's own store has, when the question was about another place. */
function alsoHere({ here, asked, result, reader, words }: Telling): string[] {
  if (!here || asked.includes(here)) return [];
  const { isAvailable, onHand } = figuresOf(here, result.size);
  return isAvailable && onHand !== null ? [words.alsoHere(reader.number(onHand), onHand)] : [];
}

function elsewhere(telling: Telling): string[] {
  const { result, reader, words, article, inSize, asked } = telling;
  const label = placeIn(result.place.label, reader);
  const having = asked.filter((place) => hasIt(place, result.size));
  const coming = onTheWay(telling, asked, label);
  if (having.length === 0) {
    const none = words.noneIn(article, inSize, label, placeKind(result, asked));
    return [none, ...coming, ...alsoHere(telling), ...nextBest(telling)];
  }
  const named = having.slice(0, mostNamed).map((place) => has(telling, place));
  const more = having.length - named.length;
  if (more > 0) named.push(words.moreStores(reader.number(more), more, label));
  return [words.yes(named.join(words.separator)), ...coming, ...alsoHere(telling)];
}

function nearest(telling: Telling): string[] {
  const { result, words, asked, reader } = telling;
  const [place] = asked;
  const also = alsoHere(telling);
  if (!place) return [words.nowhere, ...also];
  const figures = figuresOf(place, result.size);
  const count = figures.onHand === null ? [] : [`${has(telling, place)}.`];
  return [words.nearest(place.storeName, distanceOf(place, reader), figures.isLast), ...count, ...also];
}

function everywhere(telling: Telling): string[] {
  const { stock, result, reader, words, article, inSize } = telling;
  const having = stock.places.filter((place) => hasIt(place, result.size));
  if (having.length === 0) return [words.nowhereAtAll(article, inSize)];
  const counts = having.map((place) => figuresOf(place, result.size).onHand);
  const all = counts.includes(null) ? null : counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const pieces = (place: StockPlace) => figuresOf(place, result.size).onHand ?? 0;
  const order = all === null ? having : [...having].sort((a, b) => pieces(b) - pieces(a));
  const named = order.slice(0, mostNamed).map((place) => has(telling, place));
  const stores = having.filter((place) => place.kind === 'store').length;
  return [
    ...(stores > 0 ? [words.inStores(article, reader.number(stores), stores)] : []),
    ...(all === null ? [] : [words.pieces(reader.number(all), all)]),
    `${named.join(words.separator)}.`,
  ];
}
