import type { LanguageCode } from '../../../contracts/languages.ts';

/** How one language says numbers; words are folded (small letters, no accents). */
export interface NumberWords {
  /** Value of a single word, or null. */
  value(word: string): number | null;
  hundred: string;
  thousand: string;
  and: string;
  /** The two-digit number so far with one more word, or null where a new number begins. */
  join(sofar: number, value: number, latest: number): number | null;
  /** Words after which a number is a size. */
  sizes: readonly string[];
  /** Words before which a number counts pieces. */
  units: readonly string[];
  /** Words that order a quantity. */
  orders: readonly string[];
  soundAlikes: Readonly<Record<string, number>>;
  /** Ways to say "and a half". */
  halves: readonly (readonly string[])[];
}

const list = (words: string) => words.split(' ');

function table(words: string, tens: string): Map<string, number> {
  const values = new Map(list(words).map((word, value) => [word, value]));
  list(tens).forEach((word, index) => values.set(word, (index + 2) * 10));
  values.delete('_');
  return values;
}

/** Tens take one unit: "forty" and "one". */
function tensThenUnit(sofar: number, value: number, latest: number): number | null {
  if (latest === Infinity) return sofar === 0 ? value : null;
  return latest >= 20 && latest % 10 === 0 && value > 0 && value < 10 ? sofar + value : null;
}

const englishValues = table(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  'twenty thirty forty fifty sixty seventy eighty ninety',
);

const frenchValues = table(
  'zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
  'vingt trente quarante cinquante soixante septante huitante nonante',
);
frenchValues.set('une', 1).set('vingts', 20).set('octante', 80);

/** Sixty takes up to nineteen ("soixante-dix-sept"), and four times twenty is eighty. */
function joinFrench(sofar: number, value: number, latest: number): number | null {
  if (latest === Infinity) return sofar === 0 ? value : null;
  if (sofar === 4 && value === 20) return 80;
  if ((sofar === 60 || sofar === 80) && value > 0 && value < 20) return sofar + value;
  if ((sofar === 10 || sofar === 70 || sofar === 90) && value >= 7 && value < 10) return sofar + value;
  return tensThenUnit(sofar, value, latest);
}

const italianValues = table(
  'zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove',
  'venti trenta quaranta cinquanta sessanta settanta ottanta novanta',
);
italianValues.set('una', 1).set('un', 1);
/** Italian writes a number in one word and drops a vowel before "uno" and "otto": "quarantuno", "trentotto". */
for (const [ten, value] of [...italianValues].filter(([, each]) => each >= 20)) {
  for (const [unit, one] of [...italianValues].filter(([, each]) => each > 0 && each < 10)) {
    italianValues.set(ten + unit, value + one);
    if (/^[ou]/.test(unit)) italianValues.set(ten.slice(0, -1) + unit, value + one);
  }
}

export const numberWords: Readonly<Record<LanguageCode, NumberWords>> = {
  en: {
    value: (word) => englishValues.get(word) ?? null,
    hundred: 'hundred',
    thousand: 'thousand',
    and: 'and',
    join: tensThenUnit,
    sizes: ['size', 'sizes'],
    units: list('units unit pieces piece bags pairs weeks week days day months month percent euros stores'),
    orders: list('transfer send ship order reserve move take need hold bring give want'),
    soundAlikes: { to: 2, too: 2, for: 4 },
    halves: [['and', 'a', 'half'], ['a', 'half'], ['half']],
  },
  fr: {
    value: (word) => frenchValues.get(word) ?? null,
    hundred: 'cent',
    thousand: 'mille',
    and: 'et',
    join: joinFrench,
    sizes: ['taille', 'tailles', 'pointure'],
    units: list('unites unite pieces piece sacs paires semaines semaine jours jour mois euros boutiques'),
    orders: list('transferer envoyer expedier commander reserver'),
    soundAlikes: {},
    halves: [['et', 'demi'], ['et', 'demie'], ['demi']],
  },
  it: {
    value: (word) => italianValues.get(word) ?? null,
    // "Duecentoventi" is one word; what is said in several words stays as it is.
    hundred: '',
    thousand: '',
    and: 'e',
    join: tensThenUnit,
    sizes: ['taglia', 'taglie', 'misura', 'numero'],
    units: list('unita pezzi pezzo borse paia settimane settimana giorni giorno mesi mese euro negozi'),
    orders: list('trasferire spedire inviare mandare ordinare'),
    soundAlikes: {},
    halves: [['e', 'mezzo'], ['e', 'mezza'], ['mezzo']],
  },
};
