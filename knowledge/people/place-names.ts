import type { Store } from '../../contracts/catalogue.ts';
import { foldedName } from '../language/folded-words.ts';
import { commonWords } from '../language/trade-lexicon-common-words.ts';
import { countryForms, worldRegions } from './countries.ts';
import type { PlaceMention } from './place-linker.ts';
import { genericStoreWords } from './place-phrases.ts';
import { cityNamed, worldCities } from './world-cities.ts';

/** A place that a name stands for. */
export interface PlaceTarget {
  kind: Extract<PlaceMention['kind'], 'store' | 'city' | 'country' | 'region' | 'unknown-city'>;
  /** Canonical text that a tool input accepts as `place`. */
  value: string;
  /** Words for an answer, in English; answers translate cities, countries and regions. */
  label: string;
  stores: readonly Store[];
  /** A part of a store's name ("Fashion", "Orchard") that may be an ordinary word. */
  isPart?: true;
}

/** Which target a name stands for when several share it: a country without a store gives way to its city. */
function priority({ kind, stores }: PlaceTarget): number {
  if (kind === 'country' && stores.length === 0) return 5;
  return { store: 0, city: 1, country: 2, region: 3, 'unknown-city': 4 }[kind];
}

/** Names of no place: what export files write where a region is not told. */
const noRegion = new Set([
  'other',
  'others',
  'none',
  'unknown',
  'autre',
  'autres',
  'altro',
  'altri',
  'n a',
  'all',
]);

/** Stores are meant by a city or a country; a warehouse only where there is no store. */
function shops(stores: readonly Store[]): readonly Store[] {
  const open = stores.filter((store) => store.kind === 'store');
  return open.length > 0 ? open : stores;
}

/** Every name that stands for a place, folded, with the target that goes first when several share it. */
export function placeTargets(stores: readonly Store[]): ReadonlyMap<string, PlaceTarget> {
  const targets = new Map<string, PlaceTarget>();
  const add = (form: string, target: PlaceTarget) => {
    const known = targets.get(form);
    if (form !== '' && (!known || priority(target) < priority(known))) targets.set(form, target);
  };
  for (const [city, here] of groupBy(stores, (store) => cityNamed(store.city)?.name ?? store.city)) {
    const target: PlaceTarget = { kind: 'city', value: city, label: city, stores: shops(here) };
    for (const form of cityNamed(city)?.forms ?? [foldedName(city)]) add(form, target);
  }
  addCountries(stores, add);
  addRegions(stores, add);
  for (const city of worldCities) {
    const target: PlaceTarget = { kind: 'unknown-city', value: city.name, label: city.name, stores: [] };
    for (const form of city.forms) add(form, target);
  }
  addStores(stores, add, targets);
  return targets;
}

type Add = (form: string, target: PlaceTarget) => void;

function addCountries(stores: readonly Store[], add: Add): void {
  const byCountry = groupBy(stores, (store) => store.country);
  const display = new Intl.DisplayNames('en', { type: 'region' });
  for (const [form, code] of countryForms()) {
    const label = display.of(code) ?? code;
    add(form, { kind: 'country', value: code, label, stores: shops(byCountry.get(code) ?? []) });
  }
}

/** The house's own regions go first: "Europe" is what the house says it is, else the continent. */
function addRegions(stores: readonly Store[], add: Add): void {
  for (const [name, inside] of groupBy(stores, (store) => store.region)) {
    const folded = foldedName(name);
    if (noRegion.has(folded)) continue;
    const known = worldRegions.find((region) => region.forms.includes(folded));
    const target: PlaceTarget = { kind: 'region', value: name, label: name, stores: shops(inside) };
    for (const form of known?.forms ?? [folded]) add(form, target);
  }
  for (const { name, forms, countries } of worldRegions) {
    const inside = stores.filter((store) => countries.has(store.country));
    if (inside.length === 0) continue;
    for (const form of forms) add(form, { kind: 'region', value: name, label: name, stores: shops(inside) });
  }
}

function addStores(stores: readonly Store[], add: Add, targets: Map<string, PlaceTarget>): void {
  const rests = new Map<string, Store[]>();
  const streets = new Map<string, PlaceTarget[]>();
  for (const store of stores) {
    const target: PlaceTarget = { kind: 'store', value: store.storeId, label: store.name, stores: [store] };
    const name = foldedName(store.name);
    add(name, target);
    // A short or common word ("can") is an id only where it stands alone, as a tool's input.
    const id = foldedName(store.storeId);
    // An id that is the name of a city or a country means all stores there.
    if (id.length >= 4 && !commonWords.has(id) && !targets.has(id)) targets.set(id, target);
    const cities = cityNamed(store.city)?.forms ?? [foldedName(store.city)];
    const city = cities.find((form) => ` ${name} `.includes(` ${form} `));
    if (city === undefined) continue;
    const rest = ` ${name} `.replace(` ${city} `, ' ').trim();
    if (rest === '') continue;
    for (const form of cities) {
      add(`${form} ${rest}`, target);
      add(`${rest} ${form}`, target);
    }
    const telling = rest
      .split(' ')
      .filter((word) => !genericStoreWords.has(word))
      .join(' ');
    // "Bond Street" is a place by itself, "Orchard" alone may be a word.
    if (telling !== rest && telling !== '') streets.set(rest, [...(streets.get(rest) ?? []), target]);
    if (telling.length >= 4) rests.set(telling, [...(rests.get(telling) ?? []), store]);
  }
  for (const [form, [target, ...others]] of streets) {
    if (target && others.length === 0) add(form, target);
  }
  for (const [form, [store, ...others]] of rests) {
    if (!store || others.length > 0) continue;
    add(form, { kind: 'store', value: store.storeId, label: store.name, stores: [store], isPart: true });
  }
}

function groupBy(stores: readonly Store[], keyOf: (store: Store) => string | null): Map<string, Store[]> {
  const groups = new Map<string, Store[]>();
  for (const store of stores) {
    const key = keyOf(store);
    if (key === null || key === '') continue;
    groups.set(key, [...(groups.get(key) ?? []), store]);
  }
  return groups;
}
