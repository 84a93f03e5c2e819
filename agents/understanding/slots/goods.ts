import type { Product } from '../../../contracts/catalogue.ts';
import type { LanguageCode } from '../../../contracts/languages.ts';
import type { Catalogue } from '../../../knowledge/catalogue/catalogue.ts';
import type { ProductLinker, ProductMention } from '../../../knowledge/catalogue/product-linker.ts';
import type { TermMention } from '../../../knowledge/language/trade-lexicon.ts';
import { fold } from '../../../knowledge/language/folded-words.ts';
import { isCue, repairCue } from './cue-words.ts';
import type { SizedProducts } from './sizes.ts';
import type { Slots } from './slots.ts';

/** Verbs that look like goods, with what must stand before them to be goods. */
const verbs: readonly { language: LanguageCode; word: RegExp; unlessBefore: RegExp }[] = [
  {
    language: 'fr',
    word: /^montres?$/i,
    unlessBefore: /(?:\b(?:une|la|les|cette|ces|des|de|ma|sa|quelles?|nos|vos|leurs?|belles?|et)|\d)\s*$/i,
  },
  {
    language: 'en',
    word: /^(?:watch)$/i,
    unlessBefore: /\b(?:a|the|this|that|of|any|which|gold|silver|\w+ed)\s*$/i,
  },
];

/** "Gift card", "carta regalo": no article. */
const cardBefore = /(?:\bcart[ae]s?|\bpapier|\bcarta da|\bpacchetto)\s*$/i;
/** Italian "carta" is paper only as what something is made of. */
const paperBefore = /(?:\bin|\bdi|\bof|\ben|\bde)\s*$/i;
const cardAfter = /^\s*(?:cards?|wrap\w*|vouchers?|receipts?|messages?)\b/i;

/** Whether a word of the trade stands for no goods: a verb ("montre-moi les sacs"), a gift card, "campaign" for "champagne". */
export function isNoGoods(sentence: string, mention: TermMention, language: LanguageCode): boolean {
  const isGift = mention.readings.some(({ name }) => name === 'gift');
  const before = sentence.slice(Math.max(0, mention.start - 16), mention.start);
  if (isGift && (cardBefore.test(before) || cardAfter.test(sentence.slice(mention.end)))) return true;
  if (mention.readings.some(({ name }) => name === 'paper') && !paperBefore.test(before)) return true;
  if (mention.score < 1 && (isCue(fold(mention.said)) || isCue(repairCue(fold(mention.said), language))))
    return true;
  return verbs.some(
    (verb) => verb.language === language && verb.word.test(mention.said) && !verb.unlessBefore.test(before),
  );
}

function productsOf(
  catalogue: Catalogue,
  linker: ProductLinker,
  slots: Pick<Slots, 'product' | 'line' | 'category' | 'subcategory'>,
): readonly Product[] {
  const { product, line, category, subcategory } = slots;
  if (product) {
    const named = productsNamed(catalogue, product);
    if (named.length > 0) return named;
  }
  if (!product && !line && !category && !subcategory) return [];
  const found = linker.resolve({
    ...(product ? { product: product.value } : {}),
    ...(line ? { line } : {}),
    ...(category ? { category } : {}),
    ...(subcategory ? { subcategory } : {}),
  });
  return found.kind === 'found' ? found.products : [];
}

function productsNamed(
  catalogue: Catalogue,
  { kind, value, alternatives }: ProductMention,
): readonly Product[] {
  if (kind === 'product-id') return [catalogue.product(value)].filter((one) => one !== undefined);
  if (kind === 'style-code') return catalogue.byStyleCode(value);
  const names = new Set(alternatives.length > 0 ? alternatives.map((one) => one.value) : [value]);
  return catalogue.products.filter(({ name }) => names.has(name));
}

const genders: Record<string, 'women' | 'men'> = { women: 'women', men: 'men' };

/** The products that slots name with the sizes they are made in; worked out when it is first asked for. */
export function sizedProducts(
  catalogue: Catalogue,
  linker: ProductLinker,
  slots: Pick<Slots, 'product' | 'line' | 'category' | 'subcategory'>,
  genderSaid: string | null,
): () => SizedProducts {
  let known: SizedProducts | null = null;
  return () => {
    if (known) return known;
    const all = productsOf(catalogue, linker, slots);
    const said = genderSaid === null ? undefined : genders[genderSaid];
    const fitting = said ? all.filter(({ gender }) => gender === null || gender === said) : all;
    const products = fitting.length > 0 ? fitting : all;
    const kinds = new Set(products.map(({ gender }) => gender));
    const [only] = kinds;
    const sizes = new Set(
      products.flatMap(({ productId }) => catalogue.variantsOf(productId).flatMap(({ size }) => size ?? [])),
    );
    known = {
      products,
      sizes: [...sizes],
      gender: said ?? (kinds.size === 1 && only ? (genders[only] ?? null) : null),
    };
    return known;
  };
}
