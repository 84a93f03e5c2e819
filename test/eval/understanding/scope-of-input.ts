import type { Vocabulary } from '../../../agents/understanding/decision.ts';
import { filterOf } from '../../../agents/understanding/dialogue/merge.ts';
import { normaliseSize } from '../../../knowledge/language/trade-lexicon-sizes.ts';
import type { Store } from '../../../contracts/catalogue.ts';

type Conditions = Readonly<Record<string, unknown>>;

const productKeys = ['product', 'category', 'subcategory', 'line', 'colour', 'material'] as const;
const freeKeys = ['query', 'language', 'question', 'imageId'];

/** What product conditions stand for, so that two ways to say the same articles compare equal. */
function productsIn(conditions: Conditions, { products }: Vocabulary): string {
  const filter = filterOf(conditions);
  const resolution = products.resolve(filter);
  if (resolution.kind === 'found')
    return resolution.products
      .map(({ productId }) => productId)
      .sort()
      .join(' ');
  if (resolution.kind === 'ambiguous')
    return `ambiguous ${resolution.choices
      .map(({ value }) => value)
      .sort()
      .join(' ')}`;
  return resolution.kind === 'all' ? '' : `unknown ${productKeys.map((key) => filter[key] ?? '').join('|')}`;
}

function storesIn(place: unknown, { places }: Vocabulary, home: Store | null): string {
  if (typeof place !== 'string') return '';
  const resolution = places.resolve(place, home);
  if (resolution.kind === 'found')
    return resolution.stores
      .map(({ storeId }) => storeId)
      .sort()
      .join(' ');
  return resolution.kind;
}

const sizeIn = ({ size }: Conditions) => (typeof size === 'string' ? normaliseSize(size) : '');

/** Expected values are text; "0.98" and 0.98 are the same. */
const sameValue = (expected: unknown, given: unknown) =>
  expected !== undefined && given !== undefined && (expected === given || Number(expected) === Number(given));

/**
 * The conditions that an input gets wrong, by name; `partial` checks only those that are expected. Articles and places
 * are compared by what they stand for in the house.
 */
export function wrongConditions(
  expected: Conditions,
  input: Conditions,
  vocabulary: Vocabulary,
  home: Store | null,
  partial: boolean,
): string[] {
  const wrong: string[] = [];
  const namesProducts = (conditions: Conditions) => productKeys.some((key) => key in conditions);
  if (partial) {
    for (const key of productKeys) {
      if (!(key in expected)) continue;
      // A kind that a named model has anyway need not be said again.
      const both = {
        ...Object.fromEntries(productKeys.map((name) => [name, input[name]])),
        [key]: expected[key],
      };
      if (!namesProducts(input) || productsIn(both, vocabulary) !== productsIn(input, vocabulary))
        wrong.push(key);
    }
  } else if (productsIn(expected, vocabulary) !== productsIn(input, vocabulary)) wrong.push('products');
  if (!partial || 'place' in expected) {
    const same = storesIn(expected['place'], vocabulary, home) === storesIn(input['place'], vocabulary, home);
    if (!same) wrong.push('place');
  }
  const others = new Set([...Object.keys(expected), ...(partial ? [] : Object.keys(input))]);
  for (const key of others) {
    if ((productKeys as readonly string[]).includes(key) || key === 'place' || freeKeys.includes(key))
      continue;
    const same = key === 'size' ? sizeIn(expected) === sizeIn(input) : sameValue(expected[key], input[key]);
    if (!same) wrong.push(key);
  }
  return wrong;
}
