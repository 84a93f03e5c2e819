import type { Product } from '../../contracts/catalogue.ts';
import { foldedName, wordsOf, type Word } from '../language/folded-words.ts';
import { commonWords } from '../language/trade-lexicon-common-words.ts';
import { formatOf, normaliseSize } from '../language/trade-lexicon-sizes.ts';
import { termMentions, type TermMention, type TermReading } from '../language/trade-lexicon.ts';
import { alignNames, type Alignment } from './name-alignment.ts';
import { modelKey, type Catalogue } from './catalogue.ts';
import type { ProductCodes } from './product-codes.ts';
import type { ProductNames } from './product-names.ts';

export interface Choice {
  label: string;
  value: string;
}

/** What the `product` text of a tool input stands for, before the other conditions narrow it. */
export type ProductTextReading =
  /** Products of a name or a code, and the words of the trade beside the name, each with its readings. */
  | { kind: 'named'; products: readonly Product[]; label: string; terms: TermReading[][] }
  /** No name, only words of the trade ("black totes"). */
  | { kind: 'terms'; terms: TermReading[][] }
  | { kind: 'ambiguous'; choices: Choice[] }
  | { kind: 'unknown'; choices: Choice[] };

export type ProductTextReader = (text: string) => ProductTextReading;

const leastFit = 0.72;
const nearlyEqual = 0.05;
const mostChoices = 6;
const nearestShown = 3;

interface Fit {
  alignment: Alignment;
  fit: number;
}

/** Reads product texts against a catalogue: codes first, then whole names, then the nearest alignment. */
export function createProductTextReader(
  catalogue: Catalogue,
  names: ProductNames,
  codes: ProductCodes,
): ProductTextReader {
  const byModel = groupByFolded(catalogue, (product) => product.name);
  const byLine = groupByFolded(catalogue, (product) => product.line);
  const label = (folded: string, products: readonly Product[]) => {
    const [first] = products;
    return first === undefined
      ? folded
      : foldedName(first.name) === folded
        ? first.name
        : (first.line ?? folded);
  };
  const productsOf = (folded: string) => byModel.get(folded) ?? byLine.get(folded) ?? [];

  function named(folded: string, terms: TermReading[][]): ProductTextReading {
    const products = productsOf(folded);
    return { kind: 'named', products, label: label(folded, products), terms };
  }

  function nearest(words: readonly Word[], fits: readonly Fit[], terms: readonly TermMention[]): Choice[] {
    const values = fits.map(({ alignment }) => alignment.entry.value);
    for (const word of words) {
      for (const { index } of names.words.near(word.folded, { least: 0.45, limit: nearestShown })) {
        for (const { entry } of names.postingsOf(index).slice(0, nearestShown)) {
          values.push(names.entries[entry]?.value ?? '');
        }
      }
    }
    for (const reading of terms.flatMap((term) => term.readings)) {
      for (const entry of names.withTerm(reading).slice(0, nearestShown)) {
        values.push(names.entries[entry]?.value ?? '');
      }
    }
    return choicesOf(values.filter(Boolean)).slice(0, nearestShown);
  }

  return (text) => {
    const code = codes.find(text);
    if (code) {
      const same = new Set(code.products.map((product) => product.name));
      const [first] = code.products;
      return {
        kind: 'named',
        products: code.products,
        label: same.size === 1 && first ? first.name : code.value,
        terms: [],
      };
    }
    const folded = foldedName(text);
    if (productsOf(folded).length > 0) return named(folded, []);
    const words = wordsOf(text);
    const terms = termMentions(words);
    const fits = alignNames(names, words, terms, 0.3)
      .filter(({ anchored, recall }) => anchored || recall > 0.96)
      .map((alignment) => ({ alignment, fit: fitOf(alignment, words, terms) }))
      .sort((a, b) => b.fit - a.fit || b.alignment.letters - a.alignment.letters);
    const highest = fits[0]?.fit ?? 0;
    const near = fits
      .filter(({ fit }) => fit >= highest - nearlyEqual)
      .sort((a, b) => b.alignment.letters - a.alignment.letters);
    const [best] = near;
    if (!best || highest < leastFit) {
      const unexplained = words.filter((word, at) => !explains(at, word, terms));
      if (unexplained.length === 0 && terms.length > 0) {
        return { kind: 'terms', terms: terms.map((term) => term.readings) };
      }
      return { kind: 'unknown', choices: nearest(unexplained, fits, terms) };
    }
    const equal = near.filter(
      ({ alignment, fit }) =>
        alignment.letters >= best.alignment.letters * (1 - nearlyEqual) && fit >= best.fit - nearlyEqual,
    );
    const choices = choicesOf(
      equal
        .map(({ alignment }) => alignment.entry)
        .filter((entry) => entry.kind !== 'shared')
        .map((entry) => entry.value),
    );
    if (choices.length > 1 || best.alignment.entry.kind === 'shared') {
      const all = best.alignment.entry.kind === 'shared' ? modelsSharing(names, best.alignment) : choices;
      return { kind: 'ambiguous', choices: all.slice(0, mostChoices) };
    }
    const beside = terms.filter(
      (term) =>
        !best.alignment.matched.has(term.firstWord) && !best.alignment.matched.has(term.afterLastWord - 1),
    );
    return named(
      best.alignment.entry.folded,
      beside.map((term) => term.readings),
    );
  };
}

/** Models of one name that differ in category or line: the same words for different things. */
export function distinctModels(products: readonly Product[]): Product[][] {
  const groups = new Map<string, Product[]>();
  for (const product of products) {
    const key = modelKey(product);
    const group = groups.get(key);
    if (group) group.push(product);
    else groups.set(key, [product]);
  }
  return [...groups.values()];
}

function modelsSharing(names: ProductNames, { entry }: Alignment): Choice[] {
  const sharing = names.entries.filter(
    (other) => other.kind === 'model' && entry.words.every((word) => other.words.includes(word)),
  );
  return choicesOf(sharing.map((other) => other.value));
}

const choicesOf = (values: readonly string[]): Choice[] =>
  [...new Map(values.map((value) => [foldedName(value), value])).values()].map((value) => ({
    label: value,
    value,
  }));

function explains(at: number, word: Word, terms: readonly TermMention[]): boolean {
  return (
    commonWords.has(word.folded) ||
    terms.some((term) => term.firstWord <= at && at < term.afterLastWord) ||
    formatOf(word.folded) !== undefined ||
    /^\d{1,3}$/.test(word.folded) ||
    /^(x{0,3}[sl]|m|cm|mm|ml|x)$/.test(normaliseSize(word.folded))
  );
}

/** How well a name fits a text that should be nothing but the name: what is left over counts against it. */
function fitOf(
  { matched, recall }: Alignment,
  words: readonly Word[],
  terms: readonly TermMention[],
): number {
  const unexplained = words.filter((word, at) => !matched.has(at) && !explains(at, word, terms)).length;
  const precision = matched.size / (matched.size + unexplained);
  return precision * (0.55 + 0.45 * Math.min(1, recall));
}

function groupByFolded(
  catalogue: Catalogue,
  nameOf: (product: Product) => string | null,
): ReadonlyMap<string, Product[]> {
  const groups = new Map<string, Product[]>();
  for (const product of catalogue.products) {
    const name = nameOf(product);
    if (name === null) continue;
    const folded = foldedName(name);
    const group = groups.get(folded);
    if (group) group.push(product);
    else groups.set(folded, [product]);
  }
  return groups;
}
