import type { Store } from '../../contracts/catalogue.ts';
import type { LanguageCode } from '../../contracts/languages.ts';

export interface PlaceMention {
  start: number;
  end: number;
  said: string;
  kind: 'store' | 'city' | 'country' | 'region' | 'here' | 'nearest' | 'everywhere' | 'unknown-city';
  /** Canonical text that a tool input accepts as `place`. */
  value: string;
  score: number;
  /** Other places that the words are about as near to, best first ("Genva"); empty when the place is sure. */
  alternatives: { kind: PlaceMention['kind']; value: string; label: string; score: number }[];
}

export type PlaceResolution =
  | { kind: 'found'; stores: Store[]; label: string; isHere: boolean }
  | { kind: 'nearest' | 'everywhere' }
  | { kind: 'unknown'; subject: string; choices: { label: string; value: string }[] };

/** Port: from words to stores, cities, countries and regions, in three languages ("Milano", "Londres", "Tokio"). */
export interface PlaceLinker {
  mentions(sentence: string, language: LanguageCode): PlaceMention[];
  /** `home` is what "here" stands for. */
  resolve(place: string, home: Store | null): PlaceResolution;
}
