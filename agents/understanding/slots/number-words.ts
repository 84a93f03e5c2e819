import type { LanguageCode } from '../../../contracts/languages.ts';

/** Whole numbers said in words, 0 to 999,999, in English, French and Italian. */

const ones: Record<LanguageCode, string> = {
  en: 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  fr: 'zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
  it: 'zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove',
};
const tens: Record<LanguageCode, string> = {
  en: 'twenty thirty forty fifty sixty seventy eighty ninety',
  fr: 'vingt trente quarante cinquante soixante septante huitante nonante',
  it: 'venti trenta quaranta cinquanta sessanta settanta ottanta novanta',
};
const more: Record<LanguageCode, Record<string, number>> = {
  en: { dozen: 12, fourty: 40, hundred: 100, thousand: 1000, grand: 1000 },
  fr: { une: 1, vingts: 20, octante: 80, cent: 100, cents: 100, mille: 1000, milles: 1000, douzaine: 12 },
  it: { un: 1, una: 1, tré: 3, cento: 100, mille: 1000, mila: 1000, dozzina: 12 },
};
const multipliers = new Set([
  'hundred',
  'thousand',
  'grand',
  'cent',
  'cents',
  'mille',
  'milles',
  'mila',
  'cento',
]);
/** Articles, and words that are something else outside their language ("due to", "per cent"). */
const articles = new Set(['a', 'an', 'one', 'un', 'une', 'uno', 'una']);
const onlyAtHome = new Set(['due', 'sei', 'cent', 'cents', 'otto', 'nove', 'grand', 'neuf', 'sept', 'dix']);
const connectors = new Set(['and', 'et', 'e']);
const percentHeads = new Set(['per', 'pour', 'par']);

function italianCompounds(): Map<string, number> {
  const units = ones.it.split(' ');
  const compounds = new Map<string, number>();
  const below100 = new Map<number, string>(units.map((word, value) => [value, word]));
  tens.it.split(' ').forEach((word, index) => {
    const value = 20 + 10 * index;
    below100.set(value, word);
    for (let unit = 1; unit <= 9; unit += 1) {
      const said = units[unit] ?? '';
      below100.set(value + unit, (/^[uo]/.test(said) ? word.slice(0, -1) : word) + said);
    }
  });
  for (const [value, word] of below100) compounds.set(word, value);
  for (let hundred = 1; hundred <= 9; hundred += 1) {
    const head = `${hundred === 1 ? '' : (units[hundred] ?? '')}cento`;
    compounds.set(head, 100 * hundred);
    for (const [value, word] of below100) {
      if (value === 0) continue;
      compounds.set(head + word, 100 * hundred + value);
      if (word.startsWith('o')) compounds.set(head.slice(0, -1) + word, 100 * hundred + value);
    }
  }
  return compounds;
}

const italian = italianCompounds();
const values: Record<LanguageCode, ReadonlyMap<string, number>> = {
  en: table('en'),
  fr: table('fr'),
  it: new Map([...table('it'), ...italian]),
};

function table(language: LanguageCode): Map<string, number> {
  return new Map<string, number>([
    ...ones[language].split(' ').map((word, value): [string, number] => [word, value]),
    ...tens[language].split(' ').map((word, index): [string, number] => [word, 20 + 10 * index]),
    ...Object.entries(more[language]),
  ]);
}

/** "trentamila", "milleduecento": thousands that Italian writes as one word. */
function italianThousands(word: string): number | undefined {
  if (word.endsWith('mila')) {
    const head = italian.get(word.slice(0, -4));
    return head === undefined ? undefined : head * 1000;
  }
  const parts = /^(.*mila|mille)(.+)$/.exec(word);
  const rest = italian.get(parts?.[2] ?? '');
  if (!parts || rest === undefined) return undefined;
  const head = parts[1] === 'mille' ? 1000 : italianThousands(parts[1] ?? '');
  return head === undefined ? undefined : head + rest;
}

function valueOf(word: string, language: LanguageCode): number | undefined {
  const own = values[language].get(word) ?? (language === 'it' ? italianThousands(word) : undefined);
  if (own !== undefined) return own;
  if (onlyAtHome.has(word) || articles.has(word)) return undefined;
  for (const other of ['en', 'fr', 'it'] as const) {
    const value = values[other].get(word) ?? (other === 'it' ? italianThousands(word) : undefined);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Whether a folded word is a number in any of the three languages. */
export function isNumberWord(word: string): boolean {
  return (['en', 'fr', 'it'] as const).some((language) => valueOf(word, language) !== undefined);
}

/** Adds a word to a number that is being said; null when it begins another number ("thirty forty"). */
function extend(current: number, value: number, isMultiplier: boolean): number | null {
  if (isMultiplier && value === 100) return current < 20 ? Math.max(1, current) * 100 : null;
  const below100 = current % 100;
  // French: "quatre-vingts", "soixante-dix", "quatre-vingt-quinze".
  if (value === 20 && below100 === 4) return current + 76;
  if (value >= 10 && value < 20) {
    return below100 === 0 || below100 === 60 || below100 === 80 ? current + value : null;
  }
  if (value < 10) return current % 10 === 0 && (below100 === 0 || below100 >= 20) ? current + value : null;
  if (value < 100) return below100 === 0 ? current + value : null;
  return current === 0 ? value : null;
}

export interface SpokenNumber {
  value: number;
  /** Words that it was said in. */
  length: number;
}

/**
 * The number that begins at a word ("ninety-eight", "quatre-vingt-dix-huit", "duecento cinquanta"), or null. `words` are
 * folded. An article alone is no number.
 */
export function spokenNumberAt(
  words: readonly string[],
  start: number,
  language: LanguageCode,
): SpokenNumber | null {
  const first = words[start] ?? '';
  if (percentHeads.has(words[start - 1] ?? '') && multipliers.has(first)) return null;
  if (articles.has(first) && !multipliers.has(words[start + 1] ?? '')) return null;
  let total = 0;
  let current: number | null = articles.has(first) ? 1 : 0;
  let at = articles.has(first) ? start + 1 : start;
  let length = 0;
  while (at < words.length) {
    const word = words[at] ?? '';
    const joins =
      connectors.has(word) && current !== null && (current > 0 || total > 0) && current % 10 === 0;
    const next = joins ? (words[at + 1] ?? '') : word;
    const value =
      length > 0 && /^(?:un|une|one|uno)$/.test(next) && (current ?? 0) >= 20 ? 1 : valueOf(next, language);
    if (value === undefined || (joins && multipliers.has(next))) break;
    if (multipliers.has(next) && value === 1000) {
      if (total > 0) break;
      total = Math.max(1, current ?? 0) * 1000;
      current = 0;
    } else if (value >= 1000) {
      if (total > 0 || current !== 0) break;
      total = value;
    } else {
      const extended: number | null = extend(current ?? 0, value, multipliers.has(next));
      if (extended === null) break;
      current = extended;
    }
    at += joins ? 2 : 1;
    length = at - start;
    if (value === 0 || next === 'dozen') break;
  }
  return length === 0 ? null : { value: total + (current ?? 0), length };
}
