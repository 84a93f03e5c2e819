import type { ToolName } from '../../../contracts/tool-names.ts';
import { demandScope, lookUpStockInput, type ProductFilter } from '../../../contracts/tool-inputs.ts';
import { normaliseSize } from '../../../knowledge/language/trade-lexicon-sizes.ts';
import type { Because, Question, Vocabulary } from '../decision.ts';
import type { Slots } from '../slots/slots.ts';
import { toolInput } from '../tool-input.ts';
import { modelKeys, productKeys, type EarlierCall, type Option, type Referent } from './context.ts';

type Input = Record<string, unknown>;

const filterKeys = ['product', 'category', 'subcategory', 'line', 'colour', 'material'] as const;

/** Conditions that any tool about articles takes; the rest belongs to one tool. */
const sharedKeys: ReadonlySet<string> = new Set(
  Object.keys(demandScope.shape).filter((key) => key in lookUpStockInput.shape),
);

/** Whether a message says which articles it is about, beyond their colour or material. */
export function namesModel(slots: Slots): boolean {
  return (
    slots.product !== undefined ||
    slots.line !== undefined ||
    slots.category !== undefined ||
    slots.subcategory !== undefined
  );
}

/** The product conditions of an input. */
export function filterOf(input: Input): ProductFilter {
  const filter: ProductFilter = {};
  for (const key of filterKeys) {
    const value = input[key];
    if (typeof value === 'string') filter[key] = value;
  }
  return filter;
}

/** Ids of the products that an input is about; null when it names none or they are not found. */
export function productsOf(input: Input, { products }: Vocabulary): Set<string> | null {
  const resolution = products.resolve(filterOf(input));
  if (resolution.kind === 'found') return new Set(resolution.products.map(({ productId }) => productId));
  const named = input['productIds'];
  return Array.isArray(named) ? new Set(named.map(String)) : null;
}

const exists = (input: Input, vocabulary: Vocabulary) => productsOf(input, vocabulary) !== null;

/** Drops a colour, material or size of an earlier question that the articles now asked about do not have. */
function fitting(input: Input, own: Input, vocabulary: Vocabulary): Input {
  const kept = { ...input };
  for (const key of ['material', 'colour'] as const) {
    if (key in kept && !(key in own) && !exists(kept, vocabulary)) delete kept[key];
  }
  const size = kept['size'];
  if (typeof size === 'string' && !('size' in own)) {
    const wanted = normaliseSize(size);
    const products = productsOf(kept, vocabulary);
    const has = [...(products ?? [])].some((productId) =>
      vocabulary.catalogue
        .variantsOf(productId)
        .some((variant) => variant.size !== null && normaliseSize(variant.size) === wanted),
    );
    if (products !== null && !has) delete kept['size'];
  }
  return kept;
}

/** The conditions of an input that another tool takes too. */
export function sharedConditions(input: Input): Input {
  return Object.fromEntries(Object.entries(input).filter(([key]) => sharedKeys.has(key)));
}

/** The input with one article in place of what it named; another colour or material means the model, not that article. */
export function aboutProduct(input: Input, { productId, name }: Referent, vocabulary: Vocabulary): Input {
  const rest = Object.fromEntries(
    Object.entries(input).filter(([key]) => !(modelKeys as readonly string[]).includes(key)),
  );
  if (productId !== null) {
    const exact = { ...rest, product: productId };
    if ((rest['colour'] === undefined && rest['material'] === undefined) || exists(exact, vocabulary))
      return exact;
  }
  return { ...rest, product: name };
}

/** The input with a choice in place of what was asked about. */
export function withChoice(input: Input, option: Option, vocabulary: Vocabulary): Input {
  const product = vocabulary.catalogue.product(option.productId ?? option.value);
  if (product) return aboutProduct(input, product, vocabulary);
  const chosen = aboutProduct(input, { productId: null, name: option.value }, vocabulary);
  return fitting(chosen, {}, vocabulary);
}

/**
 * The earlier input with what the new message names in its place: another place, another colour of the same model,
 * another model with the colour and size kept where it has them.
 */
export function mergeInput(
  tool: ToolName,
  before: EarlierCall,
  referent: Referent | null,
  slots: Slots,
  question: Question,
  vocabulary: Vocabulary,
): Input {
  const added = toolInput(tool, slots, question);
  const earlier = before.name === tool ? before.input : sharedConditions(before.input);
  const merged: Input = { ...earlier };
  if (namesModel(slots)) {
    for (const key of modelKeys) delete merged[key];
  } else if ('colour' in added || 'material' in added) {
    const named = productKeys.some((key) => key !== 'colour' && key !== 'material' && key in merged);
    delete merged['productIds'];
    // Another colour is another product of the same model.
    if (referent && (!named || 'product' in merged || 'productIds' in earlier))
      merged['product'] = referent.name;
  }
  return fitting({ ...merged, ...added, ...sameFamily(slots, referent, vocabulary) }, added, vocabulary);
}

/**
 * What is left unsaid when only a line or only a kind is named: "the Cassiope one" after a pump is a pump, "and the
 * blazer?" after a Duecento loafer is the Duecento blazer, where the house has it.
 */
function sameFamily(slots: Slots, referent: Referent | null, { catalogue, products }: Vocabulary): Input {
  if (!referent || slots.product !== undefined) return {};
  const before = catalogue.products.find(({ productId, name }) =>
    referent.productId === null ? name === referent.name : productId === referent.productId,
  );
  const { line, category, subcategory } = slots;
  if (!before || category !== undefined) return {};
  const family =
    line !== undefined && subcategory === undefined && before.subcategory !== null
      ? { line, subcategory: before.subcategory }
      : line === undefined && subcategory !== undefined && before.line !== null
        ? { line: before.line, subcategory }
        : null;
  return family !== null && products.resolve(family).kind === 'found' ? family : {};
}

/** Which conditions of an input came from an earlier turn. */
export function mergedFrom(input: Input, own: Input, turnsAgo: number): Because['merged'] {
  return Object.entries(input)
    .filter(([key, value]) => own[key] !== value)
    .map(([name, value]) => ({ name, value: String(value), turnsAgo }));
}
