import type { Product } from '../../contracts/catalogue.ts';
import type { ProductFilter } from '../../contracts/tool-inputs.ts';
import type { TermReading } from '../language/trade-lexicon.ts';
import type { Catalogue } from './catalogue.ts';
import { createProductCodes } from './product-codes.ts';
import { createProductConditions, type Condition, type ConditionKind } from './product-conditions.ts';
import type { ProductLinker, ProductResolution } from './product-linker.ts';
import { findProductMentions } from './product-mentions.ts';
import { choicesBeside, modelChoice } from './product-choices.ts';
import { createProductNames } from './product-names.ts';
import { createProductTextReader, distinctModels, type Choice } from './product-text.ts';

/** Colour last, so that a model that exists in other colours is told with those colours. */
const conditionOrder: readonly ConditionKind[] = ['line', 'category', 'subcategory', 'material', 'colour'];

/**
 * Links words to the products of a catalogue. Building indexes every name and code once; a sentence then costs a
 * few milliseconds at 20,000 products.
 */
export function createProductLinker(catalogue: Catalogue): ProductLinker {
  const names = createProductNames(catalogue);
  const codes = createProductCodes(catalogue);
  const conditions = createProductConditions(catalogue);
  const readText = createProductTextReader(catalogue, names, codes);

  /** A word with several readings ("gold" the colour and the metal) means the one that some product meets. */
  function conditionOf(
    readings: readonly TermReading[],
    products: readonly Product[],
  ): Condition | undefined {
    const possible = readings.flatMap((reading) => conditions.ofTerm(reading) ?? []);
    return possible.find((condition) => products.some(condition.matches)) ?? possible[0];
  }

  function resolve(filter: ProductFilter): ProductResolution {
    const subject = subjectOf(filter);
    if (subject === '') return { kind: 'all' };
    let products: readonly Product[] = catalogue.products;
    const label: string[] = [];
    const wanted: Condition[] = [];
    const text = filter.product?.trim() ?? '';
    let isNamed = false;
    if (text !== '') {
      const reading = readText(text);
      if (reading.kind === 'ambiguous') {
        const narrowed = narrowChoices(reading.choices, filter);
        return narrowed ?? { kind: 'ambiguous', subject: text, choices: reading.choices };
      }
      if (reading.kind === 'unknown') return { kind: 'unknown', subject: text, choices: reading.choices };
      if (reading.kind === 'named') {
        products = reading.products;
        label.push(reading.label);
        isNamed = true;
      }
      for (const readings of reading.terms) {
        const condition = conditionOf(readings, products);
        if (condition) wanted.push(condition);
      }
    }
    for (const kind of conditionOrder) {
      const said = filter[kind]?.trim() ?? '';
      if (said === '') continue;
      const reading = conditions.read(kind, said);
      if (reading.kind === 'unknown') {
        const choices = isNamed
          ? choicesBeside({ kind, label: said }, products)
          : reading.nearest.map((value) => ({ label: value, value }));
        return { kind: 'unknown', subject, choices };
      }
      wanted.push(reading.condition);
    }
    wanted.sort((a, b) => conditionOrder.indexOf(a.kind) - conditionOrder.indexOf(b.kind));
    for (const condition of wanted) {
      const remaining = products.filter(condition.matches);
      if (remaining.length === 0) {
        return { kind: 'unknown', subject, choices: choicesBeside(condition, products) };
      }
      products = remaining;
      if (!label.includes(condition.label)) label.push(condition.label);
    }
    const sameName = isNamed && new Set(products.map((product) => product.name)).size === 1;
    const models = sameName ? distinctModels(products) : [];
    if (models.length > 1) return { kind: 'ambiguous', subject, choices: models.flatMap(modelChoice) };
    return { kind: 'found', products: [...products], label: label.join(', ') };
  }

  /** When the other conditions leave one of several equally near names, that one is meant. */
  function narrowChoices(choices: readonly Choice[], filter: ProductFilter): ProductResolution | undefined {
    if (!conditionOrder.some((kind) => filter[kind])) return undefined;
    const found = choices
      .map(({ value }) => resolve({ ...filter, product: value }))
      .filter((resolution) => resolution.kind === 'found');
    return found.length === 1 ? found[0] : undefined;
  }

  return {
    mentions: (sentence, language) => findProductMentions(names, codes, sentence, language),
    resolve,
  };
}

function subjectOf(filter: ProductFilter): string {
  return [filter.product, ...conditionOrder.map((kind) => filter[kind])]
    .map((said) => said?.trim() ?? '')
    .filter(Boolean)
    .join(', ');
}
