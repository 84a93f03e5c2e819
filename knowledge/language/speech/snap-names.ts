import type { LanguageCode } from '../../../contracts/languages.ts';
import { foldedName } from '../folded-words.ts';

/** A stretch of a text that names something, as the linkers of products and places report it. */
export interface NameMention {
  start: number;
  end: number;
  said: string;
  kind: string;
  value: string;
  /** 0–1; 1 is a literal match. */
  score: number;
  alternatives?: readonly unknown[];
}

export interface NameLinkers {
  products: { mentions(text: string, language: LanguageCode): readonly NameMention[] };
  places: { mentions(text: string, language: LanguageCode): readonly NameMention[] };
}

/** A name that sounds or looks this much like what was heard is meant. */
const leastScore = 0.72;
const snapped: readonly string[] = ['model', 'line', 'store', 'city'];

/**
 * Writes names that were misheard as the house writes them ("aurelia toad" stays, "orelia" → "Aurelia"). Only a name that
 * is the single near one is written; several near ones stay as heard, so that the assistant asks which was meant. Pure.
 */
export function snapNames(text: string, language: LanguageCode, linkers: NameLinkers): string {
  const mentions = [...linkers.products.mentions(text, language), ...linkers.places.mentions(text, language)]
    .filter(
      ({ kind, score, alternatives, said, value }) =>
        snapped.includes(kind) &&
        score >= leastScore &&
        score < 1 &&
        (alternatives ?? []).length === 0 &&
        foldedName(said) !== foldedName(value),
    )
    .sort((a, b) => b.score - a.score);
  const taken: NameMention[] = [];
  for (const mention of mentions) {
    if (!taken.some((other) => other.start < mention.end && mention.start < other.end)) taken.push(mention);
  }
  taken.sort((a, b) => a.start - b.start);
  let written = '';
  let copied = 0;
  for (const { start, end, value } of taken) {
    written += text.slice(copied, start) + value;
    copied = end;
  }
  return written + text.slice(copied);
}
