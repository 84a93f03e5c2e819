import type { LanguageCode } from '../../../contracts/languages.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { italian } from './italian.ts';

/**
 * Sentences about demand in one language. Every figure comes in formatted for the reader; `count` is only there to
 * choose between singular and plural.
 */
export interface DemandWording {
  pieces(count: number, text: string): string;
  weeks(count: number, text: string): string;
  /** "your 12 stores", for a scope of several stores without a name. */
  yourStores(text: string): string;
  allProducts: string;
  /** `low`–`high` as an interval of a level. */
  range(level: string, low: string, high: string): string;
  forecastTitle(scope: string): string;
  /** `scope` is marked up and may be empty, as everywhere below. */
  forecast(fields: { scope: string; pieces: string; weeks: string; from: string; range: string }): string;
  lastYear(pieces: string): string;
  noDemand(fields: { scope: string; weeks: string }): string;
  salesUntil(date: string): string;
  planTitle(scope: string): string;
  ship(fields: { scope: string; pieces: string }): string;
  shipNothing(scope: string): string;
  shipNothingLacking(fields: { scope: string; pieces: string }): string;
  mostly(list: string): string;
  planDemand(fields: {
    pieces: string;
    range: string;
    leadTime: string;
    cover: string;
    serviceLevel: string;
  }): string;
  transfer(fields: { pieces: string; article: string; from: string; to: string; distance: string }): string;
  /** Transfers beside those named, and transfers of which none is named. */
  otherTransfers(pieces: string): string;
  transfers(pieces: string): string;
  lacking(pieces: string): string;
  /** Pieces that stay in the warehouse for later weeks. */
  kept(pieces: string): string;
  stockAsOf(date: string): string;
  /** `data` covers codes that may appear as the subject of a `data` reason. */
  reasons: {
    demand(pieces: string): string;
    season(pieces: string, factor: string): string;
    event(pieces: string, name: string | null): string;
    launch(pieces: string): string;
    trend(change: string): string;
    safety(pieces: string): string;
    stock(pieces: string): string;
    transit(pieces: string): string;
    transfer(pieces: string): string;
    limit(pieces: string): string;
    keptForLater(pieces: string): string;
    accuracy(fields: { of: string; share: string; weeks: string }): string;
    pack(pieces: string): string;
    neighbours(names: string): string;
    stockOuts(weeks: string): string;
    shortHistory: string;
    warehouseUnknown: string;
    moreLines(count: string): string;
  };
  missing: {
    stock: string;
    transit: string;
    leadTime(weeks: string): string;
    sales: string;
    prices: string;
  };
  replies: {
    why: string;
    withServiceLevel(level: string): string;
    and(place: string): string;
    showForecast: string;
    forecastOf(scope: string): string;
    showPlan: string;
    planFor(scope: string): string;
  };
}

const wordings: Record<LanguageCode, DemandWording> = { en: english, fr: french, it: italian };

export function demandWording(language: LanguageCode): DemandWording {
  return wordings[language];
}
