import type { LanguageCode } from '../../contracts/languages.ts';
import { wordsOf, type Word } from '../language/folded-words.ts';
import type { FuzzyNames } from '../language/fuzzy-names.ts';
import { editSimilarity, phoneticKey } from '../language/name-similarity.ts';
import { commonWords } from '../language/trade-lexicon-common-words.ts';
import { canonicalTerms, termMentions } from '../language/trade-lexicon.ts';
import type { PlaceMention } from './place-linker.ts';
import type { PlaceTarget } from './place-names.ts';
import {
  announcesPlace,
  capitalPlaceWords,
  longestPlacePhrase,
  ordinaryPlaceWords,
  placePhrase,
  storeWords,
  warehouseWords,
} from './place-phrases.ts';
import { cityNamed } from './world-cities.ts';

/** What a sentence is read against. */
export interface PlaceIndex {
  targets: ReadonlyMap<string, PlaceTarget>;
  /** Forms in the order of `fuzzy`, which compares them without spaces. */
  forms: readonly string[];
  fuzzy: FuzzyNames;
  longestForm: number;
  /** Folded words of product and line names: a place of the same name must be announced. */
  productWords: ReadonlySet<string>;
  /** Text that stands for the warehouses, or null when the house has none. */
  warehouse: PlaceTarget | null;
}

interface Candidate extends PlaceMention {
  firstWord: number;
  afterLastWord: number;
  target: PlaceTarget | null;
}

const mostWords = 200;
const mostFuzzyWords = 4;
const leastLikeness = 0.77;
/** After a preposition that announces a place ("à Canns", "to Flroence") less is enough. */
const leastAnnouncedLikeness = 0.66;
/** Adjectives ("Italian") are near to countries, and half the words of a language to some city of the world. */
const leastUnsureLikeness = 0.88;
/** A country or region of ours that was announced. */
const leastArea = 0.72;
/** A city with a store that is one slip of the pen away counts from here on. */
const leastSlipLikeness = 0.55;
/** Places that are this near to the best are told as alternatives. */
const nearlyEqual = 0.05;
const shortestFuzzy = 5;
const shortestAnnounced = 4;

/** Places in a sentence, in its order, without overlaps; the longest and most literal reading wins. */
export function findPlaceMentions(
  index: PlaceIndex,
  sentence: string,
  language: LanguageCode,
): PlaceMention[] {
  const words = wordsOf(sentence).slice(0, mostWords);
  const candidates: Candidate[] = [];
  const build = (
    first: number,
    last: number,
    rest: Pick<PlaceMention, 'kind' | 'value' | 'score'>,
    target: PlaceTarget | null,
    alternatives: PlaceMention['alternatives'] = [],
  ) => {
    const start = words[first]?.start ?? 0;
    const end = words[last]?.end ?? 0;
    const said = sentence.slice(start, end);
    candidates.push({
      start,
      end,
      said,
      ...rest,
      alternatives,
      firstWord: first,
      afterLastWord: last + 1,
      target,
    });
  };
  const spelt = new Set<number>();
  for (const { firstWord, afterLastWord } of termMentions(words, language, 'exact')) {
    for (let at = firstWord; at < afterLastWord; at += 1) spelt.add(at);
  }
  const longest = Math.max(index.longestForm, longestPlacePhrase);
  for (let first = 0; first < words.length; first += 1) {
    for (let last = Math.min(words.length, first + longest) - 1; last >= first; last -= 1) {
      const form = words
        .slice(first, last + 1)
        .map((word) => word.folded)
        .join(' ');
      const phrase = placePhrase(form, language);
      if (phrase) build(first, last, { kind: phrase, value: phrase, score: 1 }, null);
      if (index.warehouse && warehouseWords.has(form)) {
        build(first, last, { kind: 'store', value: index.warehouse.value, score: 1 }, index.warehouse);
      }
      const target = index.targets.get(form);
      if (target && isSaidAsPlace(index, form, target, words, first, last, language)) {
        build(first, last, { kind: target.kind, value: target.value, score: 1 }, target);
      }
      if (target || last - first >= mostFuzzyWords) continue;
      const near = nearTarget(index, words, first, last, spelt, language);
      if (near)
        build(
          first,
          last,
          { kind: near.target.kind, value: near.target.value, score: near.score },
          near.target,
          near.alternatives,
        );
    }
  }
  const apart = withoutOverlaps(candidates);
  return withoutRepeats(withNamedWarehouses(apart, index.warehouse)).map(
    ({ start, end, said, kind, value, score, alternatives }): PlaceMention => ({
      start,
      end,
      said,
      kind,
      value,
      score,
      alternatives,
    }),
  );
}

/** Ordinary words are places only when the sentence says so: "a nice bag" is not in Nice. */
function isSaidAsPlace(
  index: PlaceIndex,
  form: string,
  target: PlaceTarget,
  words: readonly Word[],
  first: number,
  last: number,
  language: LanguageCode,
): boolean {
  const text = words[first]?.text ?? '';
  const isCapital = /^\p{Lu}/u.test(text);
  if (capitalPlaceWords.has(form)) {
    const next = words[last + 1]?.text ?? '';
    return text === text.toUpperCase() && !/^\d/.test(next);
  }
  if (words.length === 1) return true;
  const before = words[first - 1]?.folded ?? '';
  const after = words[last + 1];
  const announced = announcesPlace(before, language);
  const ofStore = linkWords.has(before) && storeWords.has(words[first - 2]?.folded ?? '');
  const besideStore =
    ofStore || storeWords.has(before) || (after !== undefined && storeWords.has(after.folded));
  if (index.productWords.has(form)) return announced !== 'no' || besideStore;
  // French "Suède" is a country, English "suede" a leather.
  const isTerm = canonicalTerms(form).length > 0;
  const isOrdinary =
    ordinaryPlaceWords.has(form) || commonWords.has(form) || isTerm || target.isPart === true;
  if (target.isPart && words.length <= 3) return true;
  if (!isOrdinary) return target.stores.length > 0 || isCapital || announced !== 'no' || words.length <= 3;
  if (besideStore || (isCapital && first > 0)) return true;
  if (announced === 'no' || (announced === 'weak' && isTerm)) return false;
  // "to nice people", "in nice condition": an adjective goes on to a noun, a city does not.
  const isEnglishAdjective = form === 'nice' && language === 'en';
  return !isEnglishAdjective || after === undefined || placeEnders.has(after.folded);
}

const adjective =
  /(?:an|mand|mande|isses?|ians?|ese|esi|ish|ais|aises?|iens?|iennes?|an[oaie]|in[oaie]|que|ch[ei])$/;
const linkWords = new Set('of in at de d du a di del da'.split(' '));
const placeEnders = new Set(
  'and or please for now today this next have has is do does did can in on at s'.split(' '),
);

function nearTarget(
  index: PlaceIndex,
  words: readonly Word[],
  first: number,
  last: number,
  spelt: ReadonlySet<number>,
  language: LanguageCode,
): { target: PlaceTarget; score: number; alternatives: PlaceMention['alternatives'] } | undefined {
  const window = words.slice(first, last + 1);
  const letters = window.map((word) => word.folded).join('');
  const isAnnounced = announcesPlace(words[first - 1]?.folded ?? '', language) !== 'no';
  if (letters.length < (isAnnounced ? shortestAnnounced : shortestFuzzy)) return undefined;
  if (/\d/.test(letters)) return undefined;
  const edges = [window[0], window.at(-1)];
  if (window.every((word) => commonWords.has(word.folded))) return undefined;
  if (window.some((_, at) => spelt.has(first + at))) return undefined;
  if (window.some((word) => index.productWords.has(word.folded))) return undefined;
  const isCapital = /^\p{Lu}/u.test(window[0]?.text ?? '');
  const near: { target: PlaceTarget; score: number }[] = [];
  for (const { index: found, similarity } of index.fuzzy.near(letters, {
    least: leastSlipLikeness,
    limit: 4,
  })) {
    const form = index.forms[found] ?? '';
    const target = index.targets.get(form);
    if (!target || capitalPlaceWords.has(form)) continue;
    if (ordinaryPlaceWords.has(form) && !(isAnnounced && form.length >= 6)) continue;
    // A common word at an edge belongs to the name only where the name has it too ("new yorck").
    if (edges.some((word) => word && commonWords.has(word.folded) && !form.split(' ').includes(word.folded)))
      continue;
    const sameStart = form[0] === letters[0] || phoneticKey(form)[0] === phoneticKey(letters)[0];
    const isOurs = target.stores.length > 0;
    const isTown = target.kind === 'city' || target.kind === 'store';
    // "in italian leather" announces no country.
    const isArea =
      isAnnounced && (target.kind === 'country' || target.kind === 'region') && !adjective.test(letters);
    const isSaidArea =
      isArea &&
      isAnnounced &&
      letters.length > shortestFuzzy &&
      similarity >= leastArea &&
      !adjective.test(letters);
    const isSure = isOurs && (isTown || isSaidArea);
    const leastSure = isAnnounced ? leastAnnouncedLikeness : leastLikeness;
    const least = isSure ? leastSure : leastUnsureLikeness;
    const isOther = near.every((other) => other.target.value !== target.value);
    const isSlip = isOurs && isTown && isOneSlip(letters, form.replaceAll(' ', ''), isAnnounced && isCapital);
    if (sameStart && (similarity >= least || isSlip) && isOther) near.push({ target, score: similarity });
  }
  const [best, ...others] = near;
  if (!best) return undefined;
  const close = others.filter(({ score }) => score >= best.score - nearlyEqual);
  const alternatives = close.length > 0 ? [best, ...close] : [];
  return {
    ...best,
    alternatives: alternatives.map(({ target: { kind, value, label }, score }) => ({
      kind,
      value,
      label,
      score,
    })),
  };
}

/** One letter wrong, swapped, lost or added; a short name must be announced and written with a capital. */
function isOneSlip(said: string, name: string, isMarked: boolean): boolean {
  const longest = Math.max(said.length, name.length);
  const shortest = Math.min(said.length, name.length);
  if (shortest < (isMarked ? shortestFuzzy : shortestFuzzy + 1)) return false;
  return editSimilarity(said, name) >= 1 - 1 / longest - 1e-9;
}

function withoutOverlaps(candidates: readonly Candidate[]): Candidate[] {
  const ranked = [...candidates].sort(
    (a, b) =>
      b.said.length * b.score * b.score - a.said.length * a.score * a.score || a.firstWord - b.firstWord,
  );
  const chosen: Candidate[] = [];
  for (const candidate of ranked) {
    const overlaps = chosen.some(
      (other) => candidate.firstWord < other.afterLastWord && other.firstWord < candidate.afterLastWord,
    );
    if (!overlaps) chosen.push(candidate);
  }
  return chosen.sort((a, b) => a.start - b.start);
}

/** "The warehouse in Singapore" is that one, and not every warehouse and the store in Singapore. */
function withNamedWarehouses(mentions: readonly Candidate[], warehouse: PlaceTarget | null): Candidate[] {
  const taken = new Set<Candidate>();
  const named = mentions.map((mention) => {
    if (warehouse === null || mention.target !== warehouse) return mention;
    for (const place of mentions) {
      if ((place.kind !== 'city' && place.kind !== 'country') || distance(mention, place) > 3) continue;
      const [only, ...others] = warehouse.stores.filter((store) =>
        place.kind === 'country'
          ? store.country === place.value
          : (cityNamed(store.city)?.name ?? store.city) === place.value,
      );
      if (!only || others.length > 0) continue;
      taken.add(place);
      return { ...mention, value: only.storeId, target: { ...warehouse, label: only.name, stores: [only] } };
    }
    return mention;
  });
  return named.filter((mention) => !taken.has(mention));
}

/** "The Saint-Honoré store in Paris" is one place, and "our store in Milan" is Milan and not here. */
function withoutRepeats(mentions: readonly Candidate[]): Candidate[] {
  return mentions.filter((mention) => {
    const others = mentions.filter((other) => other !== mention);
    if (mention.kind === 'here' && /store|shop|boutique|magasin|negozi/i.test(mention.said)) {
      return !others.some(
        (other) => other.target && distance(mention, other) <= 2 && other.start > mention.start,
      );
    }
    if (mention.kind !== 'city' && mention.kind !== 'country') return true;
    return !others.some(
      (other) =>
        other.kind === 'store' &&
        distance(mention, other) <= 3 &&
        (other.target?.stores ?? []).every((store) => mention.target?.stores.includes(store)),
    );
  });
}

const distance = (a: Candidate, b: Candidate) =>
  a.firstWord < b.firstWord ? b.firstWord - a.afterLastWord : a.firstWord - b.afterLastWord;
