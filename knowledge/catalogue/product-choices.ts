import type { Product } from '../../contracts/catalogue.ts';
import { broaderTerm, canonicalTerms } from '../language/trade-lexicon.ts';
import type { Condition } from './product-conditions.ts';
import type { Choice } from './product-text.ts';

const mostVariants = 8;
const mostModels = 3;

function groupBy(
  products: readonly Product[],
  of: (product: Product) => string | null,
): Map<string, Product[]> {
  const groups = new Map<string, Product[]>();
  for (const product of products) {
    const value = of(product);
    if (value === null) continue;
    const group = groups.get(value);
    if (group) group.push(product);
    else groups.set(value, [product]);
  }
  return groups;
}

/**
 * What there is of these products instead of what no product of them meets: the other colours or materials of a
 * model, or the models nearest to the kind of article that was asked for. Each value resolves to those products.
 */
export function choicesBeside(
  { kind, label }: Pick<Condition, 'kind' | 'label'>,
  products: readonly Product[],
): Choice[] {
  if (kind === 'category' || kind === 'subcategory') return nearestModels(label, products);
  return [...groupBy(products, (product) => product[kind])]
    .map(([value, group]) => variantChoice(kind, value, group))
    .slice(0, mostVariants);
}

function variantChoice(kind: Condition['kind'], value: string, group: readonly Product[]): Choice {
  const [first] = group;
  const oneName = new Set(group.map((product) => product.name)).size === 1;
  if (!first || !oneName) return { label: value, value };
  const label = `${first.name}, ${value}`;
  if (group.length === 1) return { label, value: first.productId };
  return { label, value: kind === 'line' ? first.name : `${first.name} ${value}` };
}

/** Models of the same department first: instead of a backpack a tote, and not a belt. */
function nearestModels(wanted: string, products: readonly Product[]): Choice[] {
  const department = broaderTerm('subcategory', wanted) ?? wanted;
  const isNear = ({ category, subcategory }: Product) =>
    [category, subcategory].some(
      (value) =>
        value !== null &&
        canonicalTerms(value).some(
          ({ name }) => name === department || broaderTerm('subcategory', name) === department,
        ),
    );
  return [...groupBy(products, (product) => product.name)]
    .map(([name, group]) => ({ name, near: group.some(isNear) }))
    .sort((a, b) => Number(b.near) - Number(a.near))
    .slice(0, mostModels)
    .map(({ name }) => ({ label: name, value: name }));
}

/** One of several models that share a name, told apart by line and category. */
export function modelChoice(group: readonly Product[]): Choice[] {
  const [first] = group;
  if (!first) return [];
  const label = [first.name, first.line, first.category].filter(Boolean).join(', ');
  return [{ label, value: group.length === 1 ? first.productId : `${first.name} ${first.category}` }];
}
