import type { LanguageCode } from '../../contracts/languages.ts';
import { fold, foldedName, wordsOf, type Word } from './folded-words.ts';
import { createFuzzyNames } from './fuzzy-names.ts';
import { editSimilarity } from './name-similarity.ts';
import { categoryRows, leatherArticleRows } from './trade-lexicon-categories.ts';
import { clothingRows, giftRows } from './trade-lexicon-clothing.ts';
import { colourRows } from './trade-lexicon-colours.ts';
import { commonWords, commonWordsOf, falseFriends, lookAlikes } from './trade-lexicon-common-words.ts';
import { genderRows, materialRows } from './trade-lexicon-materials.ts';

export const termKinds = ['colour', 'category', 'subcategory', 'material', 'gender'] as const;
export type TermKind = (typeof termKinds)[number];

/** What a word of the trade may mean. `name` is the canonical English term. */
export interface TermReading {
  kind: TermKind;
  name: string;
}

/** A stretch of a sentence that is a word of the trade. One stretch may have several readings ("gold", "silk"). */
export interface TermMention {
  /** UTF-16 offsets into the sentence, or into what the words were cut from. */
  start: number;
  end: number;
  /** Positions of the first word and of the word after the last. */
  firstWord: number;
  afterLastWord: number;
  said: string;
  readings: TermReading[];
  /** 1 for a literal form, less for a misspelt one. */
  score: number;
}

interface LexiconEntry {
  kind: TermKind;
  name: string;
  /** Colour family, or the broader term. */
  broader: string | null;
  display: Record<LanguageCode, string>;
}

interface FormReading extends TermReading {
  languages: LanguageCode[];
}

interface Lexicon {
  entries: ReadonlyMap<string, LexiconEntry>;
  forms: ReadonlyMap<string, readonly FormReading[]>;
  longestForm: number;
}

const languages: readonly LanguageCode[] = ['en', 'fr', 'it'];
const entryKey = (kind: TermKind, name: string) => `${kind}:${fold(name)}`;

function buildLexicon(): Lexicon {
  const entries = new Map<string, LexiconEntry>();
  const forms = new Map<string, FormReading[]>();
  let longestForm = 1;
  const add = (kind: TermKind, name: string, broader: string | null, columns: readonly string[]) => {
    const byLanguage = columns.map((column) => column.split('|'));
    const display = (index: number) => byLanguage[index]?.[0] ?? name;
    entries.set(entryKey(kind, name), {
      kind,
      name,
      broader,
      display: { en: display(0), fr: display(1), it: display(2) },
    });
    byLanguage.forEach((column, index) => {
      const language = languages[index] ?? 'en';
      for (const form of column) {
        const folded = foldedName(form);
        longestForm = Math.max(longestForm, folded.split(' ').length);
        const readings = forms.get(folded) ?? [];
        const same = readings.find((reading) => reading.kind === kind && reading.name === name);
        if (same) same.languages.push(language);
        else readings.push({ kind, name, languages: [language] });
        forms.set(folded, readings);
      }
    });
  };
  for (const [name, family, ...columns] of colourRows) add('colour', name, family, columns);
  for (const [name, en, fr, it, broader] of categoryRows)
    add('category', name, broader ?? null, [en, fr, it]);
  for (const [name, en, fr, it, broader] of [...leatherArticleRows, ...clothingRows, ...giftRows]) {
    add('subcategory', name, broader ?? null, [en, fr, it]);
  }
  for (const [name, en, fr, it, broader] of materialRows)
    add('material', name, broader ?? null, [en, fr, it]);
  for (const [name, en, fr, it, broader] of genderRows) add('gender', name, broader ?? null, [en, fr, it]);
  return { entries, forms, longestForm };
}

const lexicon = buildLexicon();
/** Misspellings are looked for among forms without their spaces, so that a split or joined word is found too. */
const joinedForms = [...lexicon.forms.keys()].filter((form) => form.length >= 5);
const fuzzyForms = createFuzzyNames(joinedForms.map((form) => form.replaceAll(' ', '')));
const leastFuzzy = 0.8;
/** Below it a word is no misspelling; between the two it must be one slip away. */
const leastSlip = 0.6;
const mostNear = 4;
/** Likeness of two words to a term of two words. */
const leastTwoWords = 0.82;
const longWord = 7;
const shortestMisspelt = 5;

function readingsOf(form: string, language: LanguageCode | undefined): TermReading[] {
  const readings = lexicon.forms.get(form);
  if (!readings) return [];
  if (language === undefined) return readings.map(({ kind, name }) => ({ kind, name }));
  const native = readings.filter((reading) => reading.languages.includes(language));
  if (native.length > 0) return native.map(({ kind, name }) => ({ kind, name }));
  if (falseFriends[language].has(form) || commonWordsOf[language].has(form)) return [];
  return readings.map(({ kind, name }) => ({ kind, name }));
}

/**
 * Canonical terms that a word or phrase stands for, in any of the three languages; with a language, its own
 * meaning comes first and words that mean something else there are not read as foreign ones.
 */
export function canonicalTerms(text: string, language?: LanguageCode): TermReading[] {
  return readingsOf(foldedName(text), language);
}

/** Canonical English colour of a word in any of the three languages ("noire" → "black"), or undefined. */
export function canonicalColour(word: string, language?: LanguageCode): string | undefined {
  return canonicalTerms(word, language).find((reading) => reading.kind === 'colour')?.name;
}

/** Family of a canonical colour ("burgundy" → "red"), or undefined for a colour that the lexicon does not know. */
export function colourFamilyOf(colour: string): string | undefined {
  return lexicon.entries.get(entryKey('colour', colour))?.broader ?? undefined;
}

/** Whether a canonical term is the other one or a kind of it: suede is a leather, a clutch is a bag. */
export function isKindOf(kind: TermKind, narrower: string, broader: string): boolean {
  const wanted = fold(broader);
  let current: string | null = narrower;
  for (let depth = 0; current !== null && depth < 5; depth += 1) {
    if (fold(current) === wanted) return true;
    const entry: LexiconEntry | undefined =
      lexicon.entries.get(entryKey(kind, current)) ??
      (kind === 'subcategory' ? lexicon.entries.get(entryKey('category', current)) : undefined);
    current = entry?.broader ?? null;
  }
  return false;
}

/** The broader term of a canonical one ("backpack" → "bags"), or undefined. */
export function broaderTerm(kind: TermKind, name: string): string | undefined {
  return lexicon.entries.get(entryKey(kind, name))?.broader ?? undefined;
}

/** The word for a canonical term in a language; a term that the lexicon does not know comes back as it is. */
export function translateTerm(kind: TermKind, canonical: string, language: LanguageCode): string {
  return lexicon.entries.get(entryKey(kind, canonical))?.display[language] ?? canonical;
}

function fuzzyReadings(
  joined: string,
  language: LanguageCode | undefined,
): { readings: TermReading[]; score: number } {
  for (const { index, similarity } of fuzzyForms.near(joined, { least: leastSlip, limit: mostNear })) {
    const form = joinedForms[index];
    if (!form || form[0] !== joined[0]) continue;
    if (similarity < leastFuzzy && !isOneSlip(joined, form.replaceAll(' ', ''))) continue;
    const readings = readingsOf(form, language);
    if (readings.length > 0) return { readings, score: similarity };
  }
  return { readings: [], score: 0 };
}

/** One letter dropped, doubled or swapped with its neighbour; in longer words also one wrong or added letter. */
function isOneSlip(a: string, b: string): boolean {
  const longest = Math.max(a.length, b.length);
  if (Math.min(a.length, b.length) < shortestMisspelt) return false;
  if (editSimilarity(a, b) < 1 - 1 / longest - 1e-9) return false;
  if (longest >= longWord) return true;
  const sorted = (word: string) => word.split('').sort().join('');
  const isSwapped = a.length === b.length && sorted(a) === sorted(b);
  const isDoubled = a.length === b.length + 1 && new Set(a).size === new Set(b).size;
  return isSwapped || isDoubled;
}

/**
 * Words of the trade in a sentence, longest first, without overlaps, in the order of the sentence.
 * A misspelt single word is read too when it is long enough and not a common word.
 */
export function termMentions(
  sentence: string | readonly Word[],
  language?: LanguageCode,
  spelling: 'lenient' | 'exact' = 'lenient',
): TermMention[] {
  const words = typeof sentence === 'string' ? wordsOf(sentence) : sentence;
  const mentions: TermMention[] = [];
  let position = 0;
  while (position < words.length) {
    const literal = literalMentionAt(words, position, language);
    const mention =
      spelling === 'exact'
        ? literal
        : literal && literal.afterLastWord > position + 1
          ? literal
          : (cameApartAt(words, position, language) ??
            literal ??
            misspeltMentionAt(words, position, language));
    if (mention) mentions.push(mention);
    position = mention ? mention.afterLastWord : position + 1;
  }
  return mentions;
}

function mentionOf(
  words: readonly Word[],
  position: number,
  length: number,
  readings: TermReading[],
  score: number,
): TermMention | undefined {
  const first = words[position];
  const last = words[position + length - 1];
  if (!first || !last || readings.length === 0) return undefined;
  const said = words.slice(position, position + length);
  return {
    start: first.start,
    end: last.end,
    firstWord: position,
    afterLastWord: position + length,
    said: said.map((word) => word.text).join(' '),
    readings,
    score,
  };
}

function literalMentionAt(
  words: readonly Word[],
  position: number,
  language?: LanguageCode,
): TermMention | undefined {
  for (let length = Math.min(lexicon.longestForm, words.length - position); length >= 1; length -= 1) {
    const said = words.slice(position, position + length);
    const readings = readingsOf(said.map((word) => word.folded).join(' '), language);
    if (readings.length > 0) return mentionOf(words, position, length, readings, 1);
  }
  return undefined;
}

const isUnknown = (word: Word) => !commonWords.has(word.folded) && !lexicon.forms.has(word.folded);

/** A term of two words of which one is misspelt ("anlke boots"), or one word that came apart ("chaus sures"). */
function cameApartAt(
  words: readonly Word[],
  position: number,
  language?: LanguageCode,
): TermMention | undefined {
  const first = words[position];
  const second = words[position + 1];
  if (!first || !second || (!isUnknown(first) && !isUnknown(second))) return undefined;
  if ([first, second].some(({ folded }) => commonWords.has(folded) || lookAlikes.has(folded)))
    return undefined;
  const joined = first.folded + second.folded;
  if (joined.length < shortestMisspelt + 1 || /\d/.test(joined)) return undefined;
  const whole = readingsOf(joined, language);
  if (whole.length > 0 && isUnknown(first)) return mentionOf(words, position, 2, whole, leastTwoWords);
  for (const { index, similarity } of fuzzyForms.near(joined, { least: leastTwoWords, limit: 1 })) {
    const form = joinedForms[index];
    if (form?.includes(' ') && form[0] === joined[0])
      return mentionOf(words, position, 2, readingsOf(form, language), similarity);
  }
  return undefined;
}

function misspeltMentionAt(
  words: readonly Word[],
  position: number,
  language?: LanguageCode,
): TermMention | undefined {
  const word = words[position];
  if (!word || word.folded.length < shortestMisspelt) return undefined;
  if (commonWords.has(word.folded) || lookAlikes.has(word.folded) || /\d/.test(word.folded)) return undefined;
  const { readings, score } = fuzzyReadings(word.folded, language);
  return mentionOf(words, position, 1, readings, score);
}
