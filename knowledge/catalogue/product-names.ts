import { foldedName, wordsOf, type Word } from '../language/folded-words.ts';
import { createFuzzyNames, type FuzzyNames } from '../language/fuzzy-names.ts';
import { prepareName, type PreparedName } from '../language/name-similarity.ts';
import { commonWords } from '../language/trade-lexicon-common-words.ts';
import { formatOf } from '../language/trade-lexicon-sizes.ts';
import { termMentions, type TermMention, type TermReading } from '../language/trade-lexicon.ts';
import type { Catalogue } from './catalogue.ts';

/** A name that people say: of a model, of a line, or what several models without a line have in common. */
export interface NamedProducts {
  kind: 'model' | 'line' | 'shared';
  /** As the catalogue writes it. */
  value: string;
  folded: string;
  words: readonly string[];
  /** How much each word tells about the name: rare words much, "of" and "bag" little. */
  weights: readonly number[];
  totalWeight: number;
  /** Words that name kinds of goods, colours, numbers or nothing: they alone never name a product. */
  generic: readonly boolean[];
  /** Kinds of goods and materials that the name says, as `kind:canonical name`. */
  terms: readonly { key: string; position: number; length: number }[];
}

/** Where a word or two joined words stand in a name. */
export interface Posting {
  entry: number;
  position: number;
  length: number;
}

/** Every distinct model and line name of a catalogue, indexed by what people may say of them. */
export interface ProductNames {
  entries: readonly NamedProducts[];
  /** The distinct words of all names. */
  words: FuzzyNames;
  /** Where a word stands that tells names apart; nothing for common words and kinds of goods. */
  postingsOf(word: number): readonly Posting[];
  wordText(word: number): string;
  /** Names in which these letters are two neighbouring words written as one. */
  postingsOfJoined(letters: string): readonly Posting[];
  /** Names of common words and kinds of goods only. */
  genericEntries: readonly number[];
  /** Names that have a term of the trade, in whatever language it was said. */
  withTerm(reading: TermReading): readonly number[];
  /** The whole name without spaces, prepared for comparing. */
  joined(entry: number): PreparedName;
}

interface Draft {
  kind: NamedProducts['kind'];
  value: string;
  found: Word[];
  terms: TermMention[];
  generic: boolean[];
}

/** A term as names and sentences both key it. */
export const termKey = ({ kind, name }: TermReading) => `${kind}:${name}`;

/** A format as names and sentences both key it. */
export const formatKey = (format: string) => `format:${format}`;

const isNumber = (word: string) => /^\d+$/.test(word);

function draftOf(kind: Draft['kind'], value: string): Draft {
  const found = wordsOf(value);
  const terms = termMentions(found, undefined, 'exact');
  const generic = found.map(
    ({ folded }) =>
      commonWords.has(folded) || isNumber(folded) || folded.length === 1 || formatOf(folded) !== undefined,
  );
  for (const { firstWord, afterLastWord } of terms) generic.fill(true, firstWord, afterLastWord);
  return { kind, value, found, terms, generic };
}

/** Distinct names of models and lines; a line that has one model of the same name is that model. */
function draftsOf(catalogue: Catalogue): Draft[] {
  const models = new Map<string, { value: string; hasLine: boolean }>();
  const lines = new Map<string, { value: string; models: Set<string> }>();
  for (const { name, line } of catalogue.products) {
    const model = foldedName(name);
    if (model === '') continue;
    const known = models.get(model);
    if (known) known.hasLine ||= line !== null;
    else models.set(model, { value: name, hasLine: line !== null });
    const folded = line === null ? '' : foldedName(line);
    if (line === null || folded === '') continue;
    const entry = lines.get(folded) ?? { value: line, models: new Set() };
    entry.models.add(model);
    lines.set(folded, entry);
  }
  const drafts = [...models.values()].map(({ value }) => draftOf('model', value));
  for (const [folded, line] of lines) {
    if (!(line.models.size === 1 && line.models.has(folded))) drafts.push(draftOf('line', line.value));
  }
  const shared = new Map<string, { value: string; count: number }>();
  for (const { value, found, generic } of drafts) {
    const folded = foldedName(value);
    if (models.get(folded)?.hasLine !== false || !generic.includes(true)) continue;
    const own = found.filter((_, at) => !generic[at]);
    const text = own.map((word) => word.folded).join(' ');
    if (text === '' || models.has(text) || lines.has(text)) continue;
    const entry = shared.get(text) ?? { value: own.map((word) => word.text).join(' '), count: 0 };
    entry.count += 1;
    shared.set(text, entry);
  }
  const modelsWith = new Map<string, number>();
  for (const { found } of drafts) {
    for (const word of new Set(found.map(({ folded }) => folded))) {
      modelsWith.set(word, (modelsWith.get(word) ?? 0) + 1);
    }
  }
  for (const [text, { value, count }] of shared) {
    // A word that other names have too ("flower") is no name of a family of models.
    const isFamily = count > 1 && text.split(' ').some((word) => modelsWith.get(word) === count);
    if (isFamily) drafts.push(draftOf('shared', value));
  }
  return drafts;
}

/** Builds the index; time and memory in proportion to the letters of the distinct names. */
export function createProductNames(catalogue: Catalogue): ProductNames {
  const drafts = draftsOf(catalogue);
  const frequency = new Map<string, number>();
  for (const { found } of drafts) {
    for (const word of new Set(found.map(({ folded }) => folded))) {
      frequency.set(word, (frequency.get(word) ?? 0) + 1);
    }
  }
  const weightOf = (word: string) => {
    const rarity = Math.log(1 + drafts.length / (frequency.get(word) ?? 1));
    return commonWords.has(word) || word.length === 1 ? rarity * 0.2 : rarity;
  };
  const ofWord = new Map<string, Posting[]>();
  const ofJoined = new Map<string, Posting[]>();
  const ofTerm = new Map<string, number[]>();
  const entries = drafts.map(({ kind, value, found, terms, generic }, entry): NamedProducts => {
    const words = found.map(({ folded }) => folded);
    const weights = words.map(weightOf);
    words.forEach((word, position) => {
      const postings = ofWord.get(word) ?? [];
      if (generic[position] === false) postings.push({ entry, position, length: 1 });
      ofWord.set(word, postings);
      const next = words[position + 1];
      if (next !== undefined) append(ofJoined, word + next, { entry, position, length: 2 });
    });
    // A colour beside a name narrows it; only the name's own word for a colour is part of the name.
    const ownTerms = terms.flatMap(({ firstWord, afterLastWord, readings }) =>
      readings
        .filter((reading) => reading.kind !== 'colour')
        .map((reading) => ({
          key: termKey(reading),
          position: firstWord,
          length: afterLastWord - firstWord,
        })),
    );
    found.forEach(({ folded }, position) => {
      const format = formatOf(folded);
      if (format !== undefined) ownTerms.push({ key: formatKey(format), position, length: 1 });
    });
    for (const { key } of ownTerms) append(ofTerm, key, entry);
    return {
      kind,
      value,
      folded: words.join(' '),
      words,
      weights,
      totalWeight: weights.reduce((sum, weight) => sum + weight, 0),
      generic,
      terms: ownTerms,
    };
  });
  const joined = new Map<number, PreparedName>();
  const wordList = [...ofWord];
  return {
    entries,
    words: createFuzzyNames(wordList.map(([word]) => word)),
    postingsOf: (word) => wordList[word]?.[1] ?? [],
    wordText: (word) => wordList[word]?.[0] ?? '',
    postingsOfJoined: (letters) => ofJoined.get(letters) ?? [],
    genericEntries: entries.flatMap(({ generic }, entry) => (generic.includes(false) ? [] : [entry])),
    withTerm: (reading) => ofTerm.get(termKey(reading)) ?? [],
    joined(entry) {
      const known = joined.get(entry) ?? prepareName((entries[entry]?.words ?? []).join(''));
      joined.set(entry, known);
      return known;
    },
  };
}

function append<Item>(groups: Map<string, Item[]>, key: string, item: Item): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}
