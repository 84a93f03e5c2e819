import { fold } from './folded-words.ts';

const letterSizes: Record<string, string> = {
  'extra extra small': 'xxs',
  'extra small': 'xs',
  small: 's',
  petit: 's',
  petite: 's',
  piccola: 's',
  piccolo: 's',
  medium: 'm',
  moyen: 'm',
  moyenne: 'm',
  media: 'm',
  medio: 'm',
  large: 'l',
  grand: 'l',
  grande: 'l',
  'extra large': 'xl',
  'extra extra large': 'xxl',
  '2xl': 'xxl',
  '3xl': 'xxxl',
};

const oneSize = new Set([
  'one size',
  'onesize',
  'os',
  'u',
  'tu',
  'taille unique',
  'taglia unica',
  'unica',
  'unique',
  'uni',
]);

const tens: Record<string, number> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  vingt: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  vent: 20,
  venti: 20,
  trent: 30,
  trenta: 30,
  quarant: 40,
  quaranta: 40,
  cinquant: 50,
  cinquanta: 50,
};
const units: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  un: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  sept: 7,
  huit: 8,
  neuf: 9,
  uno: 1,
  due: 2,
  tre: 3,
  quattro: 4,
  cinque: 5,
  sei: 6,
  sette: 7,
  otto: 8,
  nove: 9,
};

const formats: Record<string, string> = {
  micro: 'micro',
  nano: 'micro',
  mini: 'mini',
  small: 'small',
  petit: 'small',
  petite: 'small',
  petits: 'small',
  piccolo: 'small',
  piccola: 'small',
  piccoli: 'small',
  medium: 'medium',
  moyen: 'medium',
  moyenne: 'medium',
  medio: 'medium',
  media: 'medium',
  // French makers' petit, moyen and grand modèle.
  pm: 'small',
  mm: 'medium',
  gm: 'large',
  large: 'large',
  big: 'large',
  grand: 'large',
  grande: 'large',
  grandi: 'large',
  maxi: 'maxi',
  oversize: 'maxi',
};

/** The format that a folded word says of a model ("petit", "piccola" → "small"), or undefined. */
export function formatOf(word: string): string | undefined {
  return Object.hasOwn(formats, word) ? formats[word] : undefined;
}

/** A number from 20 to 59 said in words ("thirty-eight", "trente et un", "trentotto"), or undefined. */
function spokenNumber(text: string): number | undefined {
  const joined = text.replace(/\bet\b/g, ' ').replace(/[^a-z]/g, '');
  for (const [word, value] of Object.entries(tens)) {
    if (!joined.startsWith(word)) continue;
    const rest = joined.slice(word.length);
    if (rest === '') return value;
    const unit = units[rest];
    if (unit !== undefined) return value + unit;
  }
  return undefined;
}

/**
 * A size in one spelling, for comparing: "Taille 38½", "38,5", "EU 38.5" and "trente-huit et demi" give "38.5";
 * "Medium" and "moyenne" give "m"; "taille unique" gives "one size". An unknown size comes back folded.
 */
export function normaliseSize(size: string): string {
  const text = fold(size.replace(/½/g, '.5').replace(/(\d)\s*1\/2\b/g, '$1.5'))
    .replace(/(\d),(\d)/g, '$1.$2')
    .trim();
  if (oneSize.has(text)) return 'one size';
  const bare = text
    .replace(/^(size|sizes|taille|pointure|taglia|misura|numero|number|no|n°)\s+|^t\.?\s*(?=\d)/u, '')
    .replace(/\b(eu|it|fr|uk|us|eur|ita)\b/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (oneSize.has(bare)) return 'one size';
  const half = /\b(and a half|half|et demi|et demie|demi|e mezzo|e mezza|mezzo)\b/;
  const whole = bare.replace(half, '').trim();
  const numeric = /^\d+(\.\d+)?$/.test(whole) ? Number(whole) : spokenNumber(whole);
  if (numeric !== undefined) return String(half.test(bare) ? numeric + 0.5 : numeric);
  return letterSizes[bare] ?? bare;
}
