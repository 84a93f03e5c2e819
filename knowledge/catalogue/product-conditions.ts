import type { Product } from '../../contracts/catalogue.ts';
import { foldedName, fold } from '../language/folded-words.ts';
import { createFuzzyNames } from '../language/fuzzy-names.ts';
import {
  canonicalColour,
  canonicalTerms,
  colourFamilyOf,
  isKindOf,
  termMentions,
  type TermKind,
  type TermReading,
} from '../language/trade-lexicon.ts';
import type { Catalogue } from './catalogue.ts';

/** What a product can be narrowed by besides its name. */
export type ConditionKind = 'line' | 'category' | 'subcategory' | 'material' | 'colour';

export interface Condition {
  kind: ConditionKind;
  /** Canonical English words, or the catalogue's own where the lexicon has none. */
  label: string;
  matches: (product: Product) => boolean;
}

export type ConditionReading =
  { kind: 'condition'; condition: Condition } | { kind: 'unknown'; nearest: string[] };

/** Reads words in any of the three languages as conditions that products of this catalogue can meet. */
export interface ProductConditions {
  read(kind: ConditionKind, text: string): ConditionReading;
  ofTerm(reading: TermReading): Condition | undefined;
}

const leastSpelling = 0.75;
const nearestShown = 3;
const kindsOfTerm: Record<ConditionKind, readonly TermKind[]> = {
  line: [],
  category: ['category', 'subcategory'],
  subcategory: ['subcategory', 'category'],
  material: ['material'],
  colour: ['colour'],
};

interface ProductTerms {
  kinds: ReadonlySet<string>;
  materials: ReadonlySet<string>;
  colours: ReadonlySet<string>;
}

function namesIn(text: string | null, kinds: readonly TermKind[]): string[] {
  if (text === null) return [];
  return termMentions(text, undefined, 'exact')
    .flatMap((mention) => mention.readings)
    .filter((reading) => kinds.includes(reading.kind))
    .map((reading) => reading.name);
}

const own = (text: string | null) => (text === null ? [] : [foldedName(text)]);

/** Canonical terms of one product. A product without a colour has the colours that its name says. */
function termsOf(product: Product): ProductTerms {
  const colours = namesIn(product.colour ?? product.name, ['colour']);
  const family =
    product.colourFamily === null
      ? []
      : [canonicalColour(product.colourFamily) ?? fold(product.colourFamily)];
  const families = colours.flatMap((colour) => colourFamilyOf(colour) ?? []);
  const goods: readonly TermKind[] = ['category', 'subcategory'];
  return {
    kinds: new Set([
      ...namesIn(product.category, goods),
      ...own(product.category),
      ...namesIn(product.subcategory, goods),
      ...own(product.subcategory),
    ]),
    materials: new Set([...namesIn(product.material, ['material']), ...own(product.material)]),
    colours: new Set([...colours, ...own(product.colour), ...(family.length > 0 ? family : families)]),
  };
}

/** Prepares the catalogue's values; the terms of a product are worked out once, when it is first asked about. */
export function createProductConditions(catalogue: Catalogue): ProductConditions {
  const known = new Map<Product, ProductTerms>();
  const terms = (product: Product): ProductTerms => {
    const found = known.get(product) ?? termsOf(product);
    known.set(product, found);
    return found;
  };
  const valueOf: Record<ConditionKind, (product: Product) => readonly (string | null)[]> = {
    line: (product) => [product.line],
    category: (product) => [product.category, product.subcategory],
    subcategory: (product) => [product.subcategory, product.category],
    material: (product) => [product.material],
    colour: (product) => [product.colour, product.colourFamily],
  };
  const valuesOf = (kind: ConditionKind) => {
    const values = new Map<string, string>();
    for (const product of catalogue.products) {
      for (const value of valueOf[kind](product)) {
        if (value !== null && !values.has(foldedName(value))) values.set(foldedName(value), value);
      }
    }
    const folded = [...values.keys()];
    return { values, folded, fuzzy: createFuzzyNames(folded) };
  };
  const values: Record<ConditionKind, ReturnType<typeof valuesOf>> = {
    line: valuesOf('line'),
    category: valuesOf('category'),
    subcategory: valuesOf('subcategory'),
    material: valuesOf('material'),
    colour: valuesOf('colour'),
  };

  const literal = (kind: ConditionKind, value: string): Condition => {
    const folded = foldedName(value);
    return {
      kind,
      label: value,
      matches: (product) =>
        valueOf[kind](product).some((other) => other !== null && foldedName(other) === folded),
    };
  };

  function canonical(kind: ConditionKind, name: string): Condition {
    const matches = (product: Product): boolean => {
      const { kinds, materials, colours } = terms(product);
      if (kind === 'colour') return colours.has(name);
      if (kind === 'material') return [...materials].some((other) => isKindOf('material', other, name));
      return [...kinds].some((other) => isKindOf('subcategory', other, name));
    };
    return { kind, label: name, matches };
  }

  function ofTerm({ kind, name }: TermReading): Condition | undefined {
    return kind === 'gender' ? undefined : canonical(kind, name);
  }

  function read(kind: ConditionKind, text: string): ConditionReading {
    const folded = foldedName(text);
    const { values: known, folded: list, fuzzy } = values[kind];
    const ofKind = (readings: readonly TermReading[]) =>
      readings
        .filter((reading) => kindsOfTerm[kind].includes(reading.kind))
        .sort((a, b) => kindsOfTerm[kind].indexOf(a.kind) - kindsOfTerm[kind].indexOf(b.kind));
    const firstMet = (readings: readonly TermReading[]) =>
      readings
        .map(({ name }) => canonical(kind, name))
        .find((condition) => catalogue.products.some(condition.matches));
    // The whole text as a term goes before the catalogue's own spelling: "scarf" means stoles too.
    const whole = firstMet(ofKind(canonicalTerms(text)));
    if (whole) return { kind: 'condition', condition: whole };
    const exact = known.get(folded);
    if (exact !== undefined) return { kind: 'condition', condition: literal(kind, exact) };
    const names = ofKind(termMentions(text).flatMap((mention) => mention.readings));
    const partly = firstMet(names);
    if (partly) return { kind: 'condition', condition: partly };
    const near = fuzzy.near(folded, { least: 0.3, limit: nearestShown });
    const [best] = near;
    const value = best && known.get(list[best.index] ?? '');
    if (best && value !== undefined && best.similarity >= leastSpelling) {
      return { kind: 'condition', condition: literal(kind, value) };
    }
    const family = names.map(({ name }) => colourFamilyOf(name));
    const nearest = [
      ...[...known.values()].filter((other) => family.includes(familyOfValue(other)) && kind === 'colour'),
      ...near.flatMap(({ index }) => known.get(list[index] ?? '') ?? []),
      ...known.values(),
    ];
    return { kind: 'unknown', nearest: [...new Set(nearest)].slice(0, nearestShown) };
  }

  return { read, ofTerm };
}

function familyOfValue(colour: string): string | undefined {
  const name = canonicalColour(colour);
  return name === undefined ? undefined : colourFamilyOf(name);
}
