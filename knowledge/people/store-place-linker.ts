import type { Store } from '../../contracts/catalogue.ts';
import { foldedName, wordsOf } from '../language/folded-words.ts';
import { createFuzzyNames } from '../language/fuzzy-names.ts';
import { termMentions } from '../language/trade-lexicon.ts';
import type { PlaceLinker, PlaceResolution } from './place-linker.ts';
import { findPlaceMentions, type PlaceIndex } from './place-mentions.ts';
import { placeTargets, type PlaceTarget } from './place-names.ts';
import { placePhrase, warehouseWords } from './place-phrases.ts';
import { greatCircleKm } from './store-directory.ts';
import { cityNamed, worldCities, type WorldCity } from './world-cities.ts';

export interface PlaceLinkerOptions {
  /** Names of products and lines: where one is also a city ("Capri"), the city must be announced by a preposition. */
  productNames?: readonly string[];
}

const nearestShown = 3;
const leastLikeness = 0.72;
const leastSuggestion = 0.4;

/** Links words to the given stores; the cities, countries and regions known without a store are answered too. */
export function createPlaceLinker(stores: readonly Store[], options: PlaceLinkerOptions = {}): PlaceLinker {
  const targets = placeTargets(stores);
  const forms = [...targets.keys()].filter((form) => form.replaceAll(' ', '').length >= 5);
  const warehouses = stores.filter((store) => store.kind === 'warehouse');
  const index: PlaceIndex = {
    targets,
    forms,
    fuzzy: createFuzzyNames(forms.map((form) => form.replaceAll(' ', ''))),
    longestForm: Math.max(1, ...[...targets.keys()].map((form) => form.split(' ').length)),
    productWords: new Set((options.productNames ?? []).map(ownWords).filter((words) => words !== '')),
    warehouse: warehouseTarget(warehouses),
  };
  const byId = new Map(stores.map((store) => [store.storeId, store]));
  const byLowerId = new Map(stores.map((store) => [store.storeId.toLowerCase(), store]));

  function resolve(place: string, home: Store | null): PlaceResolution {
    const store = byId.get(place.trim());
    if (store) return found([store], store.name, home);
    const folded = foldedName(place);
    const phrase = placePhrase(folded);
    if (phrase === 'nearest' || phrase === 'everywhere') return { kind: phrase };
    if (phrase === 'here') {
      return home
        ? found([home], home.name, home)
        : { kind: 'unknown', subject: place, choices: choicesOf(stores) };
    }
    const exact = warehouseWords.has(folded) ? index.warehouse : targetOf(place, folded);
    if (exact) return ofTargets([exact], place, home);
    const named = byLowerId.get(place.trim().toLowerCase());
    if (named) return found([named], named.name, home);
    const mentioned = mentionedIn(place, home);
    if (mentioned) return mentioned;
    const [near] = index.fuzzy.near(folded.replaceAll(' ', ''), { least: leastLikeness, limit: 1 });
    const target = near && targets.get(forms[near.index] ?? '');
    if (target) return ofTargets([target], place, home);
    return { kind: 'unknown', subject: place, choices: similarStores(folded) };
  }

  function targetOf(place: string, folded: string): PlaceTarget | undefined {
    const code = place.trim();
    const byCode = /^[A-Z]{2}$/i.test(code)
      ? [...targets.values()].find(
          (target) => target.kind === 'country' && target.value === code.toUpperCase(),
        )
      : undefined;
    return byCode ?? targets.get(folded);
  }

  /** Places inside a longer text ("the Milan store", "Paris and London"). */
  function mentionedIn(place: string, home: Store | null): PlaceResolution | undefined {
    const mentions = findPlaceMentions(index, place, 'en');
    const phrase = mentions.find(({ kind }) => kind === 'nearest' || kind === 'everywhere');
    const places = mentions.flatMap(({ value, kind }) => {
      if (kind === 'here') return home ? [hereTarget(home)] : [];
      const target = index.warehouse?.value === value ? index.warehouse : targetByValue(value);
      return target ? [target] : [];
    });
    if (places.length > 0) return ofTargets(places, place, home);
    if (phrase?.kind === 'nearest' || phrase?.kind === 'everywhere') return { kind: phrase.kind };
    return undefined;
  }

  function targetByValue(value: string): PlaceTarget | undefined {
    return [...targets.values()].find((target) => target.value === value);
  }

  function ofTargets(places: readonly PlaceTarget[], said: string, home: Store | null): PlaceResolution {
    const known = places.filter((place) => place.stores.length > 0);
    const [first] = places;
    if (known.length === 0)
      return { kind: 'unknown', subject: first?.label ?? said, choices: nearestTo(first) };
    const all = new Map(known.flatMap((place) => place.stores).map((store) => [store.storeId, store]));
    const labels = [...new Set(known.map((place) => place.label))];
    return found([...all.values()], labels.join(', '), home);
  }

  /** Stores nearest to a place without one: by distance from its city, or from a city of its country. */
  function nearestTo(place: PlaceTarget | undefined): { label: string; value: string }[] {
    const city =
      place?.kind === 'country'
        ? worldCities.find(({ country }) => country === place.value)
        : place && cityNamed(place.value);
    if (!city) return choicesOf(stores);
    const measured = stores
      .filter((store) => store.kind === 'store')
      .flatMap((store) => {
        const position = positionOf(store);
        return position ? [{ store, distance: greatCircleKm(city, position) }] : [];
      })
      .sort((a, b) => a.distance - b.distance);
    return choicesOf(measured.map(({ store }) => store));
  }

  function similarStores(folded: string): { label: string; value: string }[] {
    const near = index.fuzzy.near(folded.replaceAll(' ', ''), { least: leastSuggestion, limit: 20 });
    const similar = near.flatMap(({ index: form }) => targets.get(forms[form] ?? '')?.stores ?? []);
    return choicesOf(similar.length > 0 ? similar : stores);
  }

  return { mentions: (sentence, language) => findPlaceMentions(index, sentence, language), resolve };
}

function found(stores: Store[], label: string, home: Store | null): PlaceResolution {
  const isHere = home !== null && stores.length === 1 && stores[0]?.storeId === home.storeId;
  return { kind: 'found', stores, label, isHere };
}

function hereTarget(home: Store): PlaceTarget {
  return { kind: 'store', value: home.storeId, label: home.name, stores: [home] };
}

function warehouseTarget(warehouses: readonly Store[]): PlaceTarget | null {
  const [only] = warehouses;
  if (!only) return null;
  const value = warehouses.length === 1 ? only.storeId : 'warehouse';
  return {
    kind: 'store',
    value,
    label: warehouses.map((store) => store.name).join(', '),
    stores: warehouses,
  };
}

function positionOf(store: Store): Pick<WorldCity, 'latitude' | 'longitude'> | undefined {
  const { latitude, longitude } = store;
  return latitude !== null && longitude !== null ? { latitude, longitude } : cityNamed(store.city);
}

function choicesOf(stores: readonly Store[]): { label: string; value: string }[] {
  const distinct = [...new Map(stores.map((store) => [store.storeId, store])).values()];
  return distinct
    .filter((store) => store.kind === 'store')
    .slice(0, nearestShown)
    .map((store) => ({ label: store.name, value: store.storeId }));
}

/** A name without its kind of article: what may be taken for a place ("Capri tote" is said as "Capri"). */
function ownWords(name: string): string {
  const words = wordsOf(name);
  const terms = termMentions(words, undefined, 'exact');
  const own = words.filter((_, at) => !terms.some((term) => term.firstWord <= at && at < term.afterLastWord));
  return own.map((word) => word.folded).join(' ');
}
