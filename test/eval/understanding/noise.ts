import { createRandom, type Random } from '../seeded-random.ts';
import type { LanguageCode } from '../../../contracts/languages.ts';

/** Share of the words that are damaged. */
const damagedShare = 0.2;
const shortestDamaged = 4;

/** Keys beside each other on the keyboards that Western European staff type on. */
const keyRows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

function neighbourKey(letter: string, random: Random): string {
  const row = keyRows.find((keys) => keys.includes(letter));
  if (!row) return letter;
  const at = row.indexOf(letter) + (random.chance(0.5) ? 1 : -1);
  return row[at] ?? letter;
}

function mistype(word: string, random: Random): string {
  const at = 1 + Math.floor(random.next() * (word.length - 2));
  const before = word.slice(0, at);
  const letter = word[at] ?? '';
  const after = word.slice(at + 1);
  switch (Math.floor(random.next() * 4)) {
    case 0:
      return before + after;
    case 1:
      return before + letter + letter + after;
    case 2:
      return before + (after[0] ?? '') + letter + after.slice(1);
    default:
      return before + neighbourKey(letter, random) + after;
  }
}

/** What a recogniser makes of sounds that a language spells in several ways. */
const confusions: Record<LanguageCode, readonly (readonly [RegExp, string])[]> = {
  en: [
    [/ph/, 'f'],
    [/ck/, 'k'],
    [/ee|ea/, 'i'],
    [/tion/, 'shun'],
    [/ou/, 'o'],
    [/([bdfglmnprst])\1/, '$1'],
    [/y$/, 'ie'],
    [/er$/, 'a'],
    [/z/, 's'],
  ],
  fr: [
    [/eau|au/, 'o'],
    [/ph/, 'f'],
    [/qu/, 'k'],
    [/é|è|ê/, 'e'],
    [/ai/, 'é'],
    [/([bdfglmnprst])\1/, '$1'],
    [/s$|t$|x$/, ''],
    [/ent$/, 'e'],
    [/ç/, 'ss'],
  ],
  it: [
    [/([bcdfglmnprstvz])\1/, '$1'],
    [/ch/, 'k'],
    [/gl/, 'l'],
    [/à|è|é|ò|ù/, 'a'],
    [/zz/, 'ts'],
    [/gn/, 'ni'],
    [/v/, 'b'],
    [/sc/, 's'],
  ],
};

function mishear(word: string, language: LanguageCode, random: Random): string {
  const possible = confusions[language].filter(([pattern]) => pattern.test(word));
  const [first, ...rest] = possible;
  if (first && random.chance(0.7)) {
    const [pattern, sound] = random.pick([first, ...rest]);
    return word.replace(pattern, sound);
  }
  // A word that is not known is heard as two.
  const at = Math.floor(word.length / 2);
  return word.length >= 7 ? `${word.slice(0, at)} ${word.slice(at)}` : word;
}

const damage = (text: string, random: Random, change: (word: string) => string) =>
  text.replace(/\p{L}+/gu, (word) =>
    word.length >= shortestDamaged && random.chance(damagedShare) ? change(word) : word,
  );

/** The text as typed in haste: a fifth of the longer words have a letter dropped, doubled, swapped or hit beside. */
export function withTypos(text: string): string {
  const random = createRandom(`typos ${text}`);
  return damage(text, random, (word) => mistype(word, random));
}

/** The text as a recogniser might write it: no capitals, no punctuation, a fifth of the longer words misheard. */
export function asHeard(text: string, language: LanguageCode): string {
  const random = createRandom(`speech ${text}`);
  const plain = text
    .toLowerCase()
    .replace(/(\d)[.,](\d)/g, '$1·$2')
    .replace(/[.,;:!?«»"()]/g, ' ')
    .replaceAll('·', '.')
    .replace(/\s+/g, ' ')
    .trim();
  return damage(plain, random, (word) => mishear(word, language, random));
}
