import type { Product, Variant } from '../../../contracts/catalogue.ts';
import type { LookUpStockInput, ProductFilter } from '../../../contracts/tool-inputs.ts';
import { normaliseSize } from '../../../knowledge/language/trade-lexicon-sizes.ts';
import type { Access } from '../../guards/access.ts';

/** What a question about stock names, resolved. */
export type AskedProducts =
  | { kind: 'found'; products: readonly Product[]; size: string | null }
  | { kind: 'none-given' }
  | { kind: 'unknown' | 'ambiguous'; subject: string; choices: { label: string; value: string }[] };

const mostChoices = 6;

const filterKeys = ['product', 'category', 'subcategory', 'line', 'colour', 'material'] as const;

/** The size as the catalogue writes it, or as it was said when no article has it. */
function spelledSize(said: string, products: readonly Product[], access: Access): string {
  const wanted = normaliseSize(said);
  for (const product of products) {
    const variant = access.catalogue
      .variantsOf(product.productId)
      .find(({ size }) => size !== null && normaliseSize(size) === wanted);
    if (variant?.size) return variant.size;
  }
  return wanted.length <= 4 ? wanted.toUpperCase() : wanted;
}

/** A size within the product text: that of a sku or barcode, or a word that is a size of these products. */
function sizeInText(text: string, products: readonly Product[], access: Access): string | null {
  const { catalogue } = access;
  const variant = catalogue.variant(text) ?? catalogue.byBarcode(text);
  if (variant) return variant.size;
  const names = products.map((product) => product.name.toLowerCase().split(/\s+/));
  const words = text.split(/\s+/).filter((word) => /^\d{2,3}([.,]5|½)?$|^(x{0,3}[sl]|m)$/i.test(word));
  const sizes = new Set(
    products
      .flatMap((product): readonly Variant[] => catalogue.variantsOf(product.productId))
      .flatMap(({ size }) => (size === null ? [] : [normaliseSize(size)])),
  );
  const said = words.find(
    (word) => sizes.has(normaliseSize(word)) && !names.some((name) => name.includes(word.toLowerCase())),
  );
  return said ?? null;
}

/** A model that does not come in the asked colour or material: what it comes in. */
function notInThat(
  input: LookUpStockInput,
  named: readonly Product[],
  siblings: readonly Product[],
): AskedProducts {
  const subject = [named[0]?.name, input.colour, input.material].filter((word) => word).join(' ');
  const others = [...new Set([...named, ...siblings])].slice(0, mostChoices);
  const choices = others.map(({ productId, name, colour, material }) => ({
    label: [name, colour ?? material].filter((word) => word).join(' '),
    value: productId,
  }));
  return { kind: 'unknown', subject, choices };
}

/** Resolves the products and the size of an input; ids of an earlier result and the filter hold at once. */
export function resolveAskedProducts(input: LookUpStockInput, access: Access): AskedProducts {
  const filter: ProductFilter = {};
  for (const key of filterKeys) if (input[key]) filter[key] = input[key];
  const resolution = access.products.resolve(filter);
  if (resolution.kind === 'ambiguous' || resolution.kind === 'unknown') return resolution;
  let products = resolution.kind === 'found' ? resolution.products : null;
  if (input.productIds && input.productIds.length > 0) {
    const named = input.productIds.flatMap((id) => access.catalogue.product(id) ?? []);
    const wanted = products === null ? null : new Set(products.map((product) => product.productId));
    products = named.filter((product) => wanted?.has(product.productId) ?? true);
    // "Do you have this in red?": the article is not red, but its model may be.
    if (products.length === 0 && wanted) {
      const siblings = named.flatMap(({ productId }) => access.catalogue.siblingsOf(productId));
      products = [...new Set(siblings)].filter(({ productId }) => wanted.has(productId));
      if (products.length === 0 && named.length > 0) return notInThat(input, named, siblings);
    }
    if (products.length === 0) return { kind: 'unknown', subject: input.productIds.join(', '), choices: [] };
  }
  if (products === null) return { kind: 'none-given' };
  const said = input.size?.trim() || sizeInText(input.product?.trim() ?? '', products, access);
  return { kind: 'found', products, size: said ? spelledSize(said, products, access) : null };
}
