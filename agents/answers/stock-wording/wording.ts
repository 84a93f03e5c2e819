import type { LanguageCode } from '../../../contracts/languages.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { italian } from './italian.ts';

/** Which preposition a place takes: a store, a city, or a country, region or list of places. */
export type PlaceKind = 'store' | 'city' | 'area';

/**
 * The sentences of a stock answer. Counts and distances come formatted; `count` beside them is for agreement.
 * `details` is a list of sizes or empty; articles and places are already in the language.
 */
export interface StockWording {
  here: string;
  /** Heading of a list of the nearest stores. */
  nearby: string;
  inSize(size: string): string;
  countInSize(count: string, size: string): string;
  reserved(text: string, count: number): string;
  /** "Yes: 3 here (2 in 38, 1 in 39)." */
  yesHere(text: string, details: string): string;
  /** "No Aurelia tote in black here in 38." */
  noneHere(article: string, size: string): string;
  /** Goods on hand that are all put aside. */
  allReserved(text: string, count: number): string;
  noneIn(article: string, size: string, place: string, kind: PlaceKind): string;
  countHere(text: string): string;
  /** Heading of a list that may not be all. */
  list(place: string): string;
  /** Between two stores of a list. */
  separator: string;
  yes(stores: string): string;
  /** A store and what it has; `text` is null where only availability may be told. */
  has(store: string, text: string | null, details: string, isLast: boolean): string;
  moreStores(text: string, count: number, place: string): string;
  alsoHere(text: string, count: number): string;
  alsoThere(store: string, distance: string | null, isLast: boolean): string;
  nearest(store: string, distance: string | null, isLast: boolean): string;
  further(stores: string): string;
  nowhere: string;
  nowhereAtAll(article: string, size: string): string;
  onTheWay(text: string, count: number, place: string | null, date: string | null): string;
  otherSizesHere(sizes: string): string;
  noSuchSize(article: string, size: string, sizes: string): string;
  inStores(article: string, text: string, count: number): string;
  pieces(text: string, count: number): string;
  someInStock(place: string, inStock: string, all: string, count: number): string;
  item(article: string, what: string): string;
  notThere: string;
  available: string;
  lastPiece: string;
  narrow: string;
  asOf(date: string): string;
  everywhere: string;
  otherVariants: string;
  articles: string;
  availableHere: string;
  availableIn(place: string): string;
  availableInStores(text: string, count: number): string;
  soldOut: string;
  replies: {
    another(article: string): string;
    nearest(article: string): string;
    everywhere(article: string): string;
    transfer: string;
    hold: string;
    ship(article: string): string;
  };
}

const wordings: Record<LanguageCode, StockWording> = { en: english, fr: french, it: italian };

export function stockWording(language: LanguageCode): StockWording {
  return wordings[language];
}
