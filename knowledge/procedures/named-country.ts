import { foldAccents, wordsOf } from '../language/tokens.ts';

/** Finds the countries that a question names as the place where something is done. */
export type CountryFinder = (text: string) => string[];

const aliases: Readonly<Record<string, readonly string[]>> = {
  AE: [
    'emirates',
    'the emirates',
    'uae',
    'dubai',
    'dubaï',
    'abu dhabi',
    'émirats',
    'emirati',
    'emirati arabi',
  ],
  CN: ['mainland china', 'chine continentale', 'cina continentale'],
  GB: [
    'uk',
    'great britain',
    'britain',
    'england',
    'grande-bretagne',
    'angleterre',
    'gran bretagna',
    'inghilterra',
  ],
  HK: ['hong kong'],
  KR: ['korea', 'corée', 'corea'],
  US: ['usa', 'the states', 'america', 'the us', 'amérique', 'stati uniti'],
};

const places = new Set([
  'in',
  'at',
  'au',
  'aux',
  'en',
  'a',
  'nel',
  'nella',
  'negli',
  'nei',
  'for',
  'pour',
  'per',
]);
const articles = new Set(['the', 'le', 'la', 'les', 'l', 'il', 'lo', 'gli', 'i']);
/** Words that make the country the client's home or journey instead. */
const journeys = new Set(
  `from live lives living resident residents residing reside home based travel travels travelling traveling fly flies
  flying going return returning returns back ship shipping send deliver delivery address born habite habitant vit vivant
  reside resident residant residente residenti domicilie part partant rentre voyage expedier envoyer livrer vive vivono
  vivere abita abitano risiede residenza parte torna spedire inviare consegnare viene provenienza`
    .split(/\s+/)
    .map(foldAccents),
);
/** Words before the country that are looked through for such a word. */
const reach = 5;

/** Builds the finder; names are those of the Unicode locale data in the given languages and common short forms. */
export function createCountryFinder(languages: readonly string[]): CountryFinder {
  const names = new Map<string, string>();
  const add = (name: string, code: string) => names.set(keyOf(name), code);
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
  for (const language of languages) {
    const display = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
      const name = display.of(code);
      // A withdrawn code stands for the one that replaced it: FX for FR.
      if (name !== undefined) add(name, new Intl.Locale(`und-${code}`).region ?? code);
    }
  }
  for (const [code, list] of Object.entries(aliases)) for (const name of list) add(name, code);
  const longest = Math.max(...[...names.keys()].map((name) => name.split(' ').length));
  return (text) => {
    const words = wordsOf(text).map((word) => foldAccents(word.text));
    const found = new Set<string>();
    for (let place = 0; place < words.length - 1; place++) {
      if (!places.has(words[place] ?? '')) continue;
      if (words.slice(Math.max(0, place - reach), place).some((word) => journeys.has(word))) continue;
      const code =
        nameAt(words, place + 1) ?? (articles.has(words[place + 1] ?? '') && nameAt(words, place + 2));
      if (code) found.add(code);
    }
    return [...found];
  };

  function nameAt(words: readonly string[], start: number): string | undefined {
    for (let length = Math.min(longest, words.length - start); length > 0; length--) {
      const code = names.get(words.slice(start, start + length).join(' '));
      if (code !== undefined) return code;
    }
    return undefined;
  }
}

const keyOf = (name: string) =>
  wordsOf(name)
    .map((word) => foldAccents(word.text))
    .join(' ');
