import type { Product } from '../../../contracts/catalogue.ts';
import { convertSize, type SizedGoods, type SizeSystem } from '../../../knowledge/catalogue/size-systems.ts';
import { fold } from '../../../knowledge/language/folded-words.ts';
import { normaliseSize } from '../../../knowledge/language/trade-lexicon-sizes.ts';
import type { ReadableText, Stretch } from './readable-text.ts';

export interface SizeMention extends Stretch {
  said: string;
  /** In the spelling and, where the system was said, in the system of the catalogue. */
  size: string;
}

/** The products that a sentence is about and the sizes they are made in; looked up only when a size needs it. */
export interface SizedProducts {
  products: readonly Product[];
  sizes: readonly string[];
  gender: SizedGoods['gender'] | null;
}

const cue =
  "(?:sizes?|sz|tailles?|pointures?|tgl?\\.?|taglie?|taglia|misur[ae]|numero|n°|tour de doigt|t\\.)(?![\\p{L}])(?: (?:de|di|du|d'|of|a|number|numero|eu|:))*:?";
const system =
  '(?:uk|us|u\\.s\\.|eu|eur|fr|it|ita|gb|american[oae]?|americain[e]?|americana|british|english|inglese|anglaise?|britannica|european|europe[ao]n?ne?|europea|french|francais[e]?|francese|italian[oae]?|italien(?:ne)?)';
const half = '(?:[.,]5| ?1\\/2| and a half| half| et demie?| e mezz[oa])?';
const numeric = `\\d{1,3}${half}`;
const letters = '(?:x{0,3}s|x{0,4}l|[2-4]xl|m)';
const words =
  '(?:extra extra small|extra small|extra extra large|extra large|small|medium|large|petite?|moyenne?|grande?|piccol[oa]|medi[oa]|pm|mm|gm)';
const unique = '(?:one size|taille unique|taglia unica|misura unica)';
const end = "(?![\\p{L}\\p{N}'’%]|[.,]\\d)";
const begin = "(?<![\\p{L}\\p{N}.,'’])";

const isSystem = new RegExp(`^${system}$`);

interface Form {
  pattern: RegExp;
  /** Whether a number is a size here without another sign of it. */
  isSure: boolean;
  /** Letters count only in capitals, because "a" and "m" are little words. */
  capital?: boolean;
}

const forms: readonly Form[] = [
  { pattern: new RegExp(`${begin}(${unique})${end}`, 'u'), isSure: true },
  {
    pattern: new RegExp(
      `${begin}${cue} ?(?:${system} )?(${numeric}|${letters}|${words})${end}(?: (?:en |in )?${system}${end})?`,
      'u',
    ),
    isSure: true,
  },
  { pattern: new RegExp(`${begin}(?:taille |taglia )?${system} ?(${numeric})${end}`, 'u'), isSure: true },
  { pattern: new RegExp(`${begin}(${numeric}) (?:en |in )?${system}${end}`, 'u'), isSure: true },
  {
    pattern: new RegExp(
      `${begin}(?:in an?|in|en|nella|nel|dans la|dans le) (${numeric}|${letters}|${words})${end}`,
      'u',
    ),
    isSure: false,
  },
  {
    pattern: new RegExp(
      `${begin}(?:in|en|nella|la|le|the|a|un|une|una|du|il|del|della|de) (${numeric})${end}`,
      'u',
    ),
    isSure: false,
  },
  { pattern: new RegExp(`${begin}(${letters})${end}`, 'u'), isSure: false, capital: true },
  { pattern: new RegExp(`${begin}(${numeric})${end}`, 'u'), isSure: false },
];

const counted =
  /^ ?(?:sizes?\b|tailles?\b|taglie\b|pieces?|pcs|pezz[io]|pz|units?|unites?|euros?|eur\b|€|£|\$|days?|jours?|giorn|weeks?|semaines?|settiman|months?|mois\b|mes[ei]\b|k?m\b|percent|per ?cent|pour ?cent|%|o'?clock|h\b|heures?|am\b|minutes?|ans\b|anni\b|years?|stores?|boutiques?|negozi)/;
/** EU shoe sizes, and IT and FR sizes of clothes: a bare number in this range is read as a size of any product. */
const usual = (size: number) => size >= 33 && size <= 58;

const systems: [RegExp, SizeSystem][] = [
  [/\b(?:uk|gb|british|english|inglese|anglaise?|britannica)\b/, 'uk'],
  [/\b(?:us|u\.s\.|american[oae]?|americaine?|americana)\b/, 'us'],
  [/\b(?:fr|french|francaise?|francese)\b/, 'fr'],
  [/\b(?:it|ita|italian[oae]?|italien(?:ne)?)\b/, 'it'],
  [/\b(?:eu|eur|european|europe\w*)\b/, 'eu'],
];
/** "it" and "us" are little words: without a cue they name a system only in capitals. */
const littleSystems = /(?:^|[^\p{L}])(it|us)(?![\p{L}])/iu;

/** Whether a country beside a number says the system of a size ("UK 5", "38 italien"). */
export function namesSizeSystem(sentence: string, { start, end, said }: Stretch & { said: string }): boolean {
  if (!isSystem.test(fold(said))) return false;
  const before = sentence.slice(Math.max(0, start - 24), start);
  return /^\s?\d{1,2}(?!\d)/.test(sentence.slice(end)) || /(?:^|[^\d])\d{1,2}(?:[.,]5|½)?\s?$/.test(before);
}

function systemOf(match: string, said: string): SizeSystem | null {
  const around = match.replace(said, ' ');
  return systems.find(([pattern]) => pattern.test(around))?.[1] ?? null;
}

function goodsOf(products: readonly Product[]): SizedGoods['kind'] | null {
  const kinds = new Set(
    products.map(({ category, subcategory }) => {
      if (/shoe|chaussure|scarp|footwear/i.test(category)) return 'shoes';
      if (/ready|cloth|apparel|abbigliamento|vêtement|rtw/i.test(category)) return 'ready-to-wear';
      return /\bring\b/i.test(subcategory ?? '') ? 'rings' : null;
    }),
  );
  const [only] = kinds;
  return kinds.size === 1 ? (only ?? null) : null;
}

function inHouseSystem(size: string, from: SizeSystem | null, about: () => SizedProducts): string {
  const value = Number(size);
  if (from === null || !Number.isFinite(value)) return size;
  const { products, sizes, gender } = about();
  const kind = goodsOf(products);
  // Without a gender a size of another country stands for two: it stays as it was said, and nothing is guessed.
  if (kind === null || (gender === null && kind !== 'rings'))
    return from === 'eu' || from === 'it' ? size : `${from.toUpperCase()} ${size}`;
  const converted = convertSize(value, from, { kind, gender: gender ?? 'women' }, sizes);
  return converted ?? (from === 'eu' || from === 'it' ? size : `${from.toUpperCase()} ${size}`);
}

/** The size that a sentence names, or null. `about` gives the products it names. */
export function readSize(
  sentence: string,
  { text, origin }: ReadableText,
  free: (stretch: Stretch) => boolean,
  about: () => SizedProducts,
): SizeMention | null {
  for (const { pattern, isSure, capital } of forms) {
    for (const match of text.matchAll(new RegExp(pattern, 'gu'))) {
      const said = match[1] ?? '';
      const at = match.index + match[0].lastIndexOf(said);
      const value = origin(at, at + said.length);
      const whole = origin(match.index, match.index + match[0].length);
      if (!free(value)) continue;
      const original = sentence.slice(value.start, value.end);
      if (capital && (original !== original.toUpperCase() || sentence === sentence.toUpperCase())) continue;
      const from = systemOf(match[0], said);
      const before = sentence.slice(whole.start, whole.end);
      const little = from !== null && littleSystems.exec(before)?.[1];
      const hasCue = new RegExp(`^${cue}`, 'u').test(match[0]);
      if (little && little !== little.toUpperCase() && !hasCue) continue;
      const rest = text.slice(match.index + match[0].length);
      if (!/^\d/.test(said) && counted.test(rest)) continue;
      // "The Lunaria in small" is a format of the model where no such size is made.
      if (!isSure && said.length > 1 && /^[a-z]{4,}/.test(said) && !isCarried(said, about)) continue;
      if (/^\d/.test(said)) {
        const isCentimetres = /^ ?cm\b/.test(rest);
        if (!isCentimetres && counted.test(rest)) continue;
        const number = Number.parseFloat(said.replace(',', '.'));
        const isWord = !/\d/.test(original);
        if (!isSure && !usual(number) && !isCarried(said, about)) continue;
        // "deux robes": a small number in words, alone, counts.
        if (!isSure && isWord && number < 20) continue;
      }
      const size = inHouseSystem(sizeOf(said), from, about);
      const span = from === null ? value : whole;
      return { ...span, said: sentence.slice(span.start, span.end), size };
    }
  }
  return null;
}

const formats: Record<string, string> = { pm: 'small', mm: 'medium', gm: 'large' };

function sizeOf(said: string): string {
  return normaliseSize(formats[said] ?? said);
}

function isCarried(said: string, about: () => SizedProducts): boolean {
  const wanted = sizeOf(said);
  return about().sizes.some((size) => normaliseSize(size) === wanted);
}
