import type { LanguageCode } from '../../contracts/languages.ts';
import { foldedName } from '../language/folded-words.ts';

export type PlacePhraseKind = 'here' | 'nearest' | 'everywhere';

/** Phrases for places that are relative to the person, in three languages. A shorter phrase inside a longer loses. */
const phrases: Record<PlacePhraseKind, string> = {
  here: `here|in here|in my store|in our store|in my shop|in our shop|in my boutique|in our boutique|at my store|at our store
    |my store|our store|this store|our boutique|my boutique|my shop|our shop|in this store|in store|in the store|in the shop
    |in the boutique|on site|on the floor|with us|our place
    |ici|chez nous|dans ma boutique|dans notre boutique|dans mon magasin|dans notre magasin|ma boutique|notre boutique
    |mon magasin|notre magasin|cette boutique|ce magasin|sur place|en boutique|en magasin|dans la boutique|dans le magasin
    |qui|qua|da noi|nel mio negozio|nel nostro negozio|il mio negozio|il nostro negozio|mio negozio|nostro negozio
    |questo negozio|in negozio|nella mia boutique|nella nostra boutique|la nostra boutique|in boutique|nel negozio|in sede`,
  nearest: `nearest|the nearest|nearest store|nearest shop|nearest boutique|closest|the closest|closest store|nearby|near here
    |near us|close by|around here
    |le plus proche|la plus proche|les plus proches|plus proche|plus proches|le plus près|au plus près|à proximité
    |près d'ici|près de chez nous|magasin le plus proche|boutique la plus proche|dans les environs
    |più vicino|più vicina|più vicini|più vicine|il più vicino|la più vicina|negozio più vicino|boutique più vicina|qui vicino
    |nelle vicinanze|vicino a noi|nei dintorni`,
  everywhere: `everywhere|every where|anywhere|any where|else where|elsewhere|all stores|all the stores|all our stores|every store|any store|other stores
    |any other store|other store|other shop|other shops|another shop|another boutique|another store|other boutiques|all boutiques|in all stores|in other stores|somewhere else|anywhere else|worldwide
    |across the network|in the network|who else|where else
    |partout|ailleurs|tous les magasins|toutes les boutiques|dans toutes les boutiques|dans tous les magasins|autres boutiques
    |autres magasins|une autre boutique|un autre magasin|d'autres boutiques|autre boutique|autre magasin|autre part|dans le réseau|dans le monde|qui d'autre|où d'autre|où ailleurs
    |ovunque|dappertutto|altrove|tutti i negozi|in tutti i negozi|tutte le boutique|in tutte le boutique|altri negozi
    |un altro negozio|altre boutique|un'altra boutique|altro negozio|altri punti vendita|da qualche altra parte|nella rete|nel mondo|chi altro|chi altri|dove altro`,
};

const byPhrase = new Map<string, PlacePhraseKind>();
for (const [kind, list] of Object.entries(phrases)) {
  for (const phrase of list.split('|')) byPhrase.set(foldedName(phrase), kind as PlacePhraseKind);
}

/** Longest phrase, in words. */
export const longestPlacePhrase = Math.max(...[...byPhrase.keys()].map((phrase) => phrase.split(' ').length));

/** "qui" is "who" in French: there it is no place. */
const otherwise: Record<LanguageCode, readonly string[]> = { en: ['qui', 'qua'], fr: ['qui', 'qua'], it: [] };

/** What a folded phrase stands for, or undefined. Without a language every language's phrases count. */
export function placePhrase(folded: string, language?: LanguageCode): PlacePhraseKind | undefined {
  if (language !== undefined && otherwise[language].includes(folded)) return undefined;
  return byPhrase.get(folded);
}

const strong: Record<LanguageCode, ReadonlySet<string>> = {
  en: new Set(['at', 'to', 'from', 'near', 'towards']),
  fr: new Set(['a', 'au', 'aux', 'de', 'vers', 'depuis', 'chez', 'pour', 'sur']),
  it: new Set(['a', 'ad', 'al', 'da', 'dal', 'verso', 'per']),
};
const weak: Record<LanguageCode, ReadonlySet<string>> = {
  en: new Set(['in', 'for']),
  fr: new Set(['en', 'dans']),
  it: new Set(['in', 'su']),
};

/** How strongly a word announces a place: "at" and "à" do, "in" and "en" announce colours and sizes too. */
export function announcesPlace(word: string, language: LanguageCode): 'strong' | 'weak' | 'no' {
  if (strong[language].has(word)) return 'strong';
  return weak[language].has(word) ? 'weak' : 'no';
}

/** Words for a store, which make a place of the name beside them ("the Nice boutique", "negozio di Como"). */
export const storeWords: ReadonlySet<string> = new Set(
  `store stores shop shops boutique boutiques flagship outlet branch city town airport magasin magasins ville aeroport negozio
  negozi citta aeroporto`.split(/\s+/),
);

/** Words in store names that tell no store from another. */
export const genericStoreWords: ReadonlySet<string> = new Set([
  ...storeWords,
  ...`desk warehouse central centre center main house maison duty free mall department counter corner entrepot magazzino
  deposito depot the le la les il lo i at in de di via rue avenue av street st road place piazza corso boulevard bd
  place des du`.split(/\s+/),
]);

/** What people call a warehouse. */
export const warehouseWords: ReadonlySet<string> = new Set(
  `warehouse|warehouses|the warehouse|central warehouse|distribution centre|distribution center|depot
  |entrepôt|entrepôts|l'entrepôt|entrepôt central|dépôt|dépôt central|réserve centrale
  |magazzino|magazzini|magazzino centrale|il magazzino|deposito|deposito centrale`
    .split('|')
    .map(foldedName),
);

/** Folded place names that are also ordinary words, first names or colours: they need a word that announces a place. */
export const ordinaryPlaceWords: ReadonlySet<string> = new Set(
  `nice como porto cannes cologne colonia bordeaux florence sofia lima rio jersey turkey china georgia jordan chad mali togo
  cuba bali capri aspen canton cortina reading bath boston panama america niue guam bari parma valence sienne palma valencia
  manila lagos perth man oman peru figi india salvador santiago washington victoria denver dallas houston chelsea
  gold_coast le_cap sark monaco tunisi bologne catane emirates saudi the_states states confederation guinea grenada niger
  aruba samoa reunion la_reunion`
    .split(/\s+/)
    .map((word) => word.replace('_', ' ')),
);

/** Names that count only in capitals, because the small word means something else ("us", "eu"). */
export const capitalPlaceWords: ReadonlySet<string> = new Set([
  'us',
  'u s',
  'eu',
  'ue',
  'eau',
  'prc',
  'rsa',
  'ksa',
  'rio',
]);
