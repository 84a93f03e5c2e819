import type { Product } from '../../contracts/catalogue.ts';
import { fold } from '../language/folded-words.ts';
import type { Catalogue } from './catalogue.ts';
import type { ProductMention } from './product-linker.ts';

export type CodeKind = Extract<ProductMention['kind'], 'product-id' | 'sku' | 'barcode' | 'style-code'>;

export interface CodeMatch {
  kind: CodeKind;
  /** The code as the catalogue writes it. */
  value: string;
  products: readonly Product[];
}

/** Finds products by the codes that are printed on them: id, sku, barcode, style code, in that order. */
export interface ProductCodes {
  /** The code may be written in any case and with other dashes, dots or spaces than the catalogue's. */
  find(code: string): CodeMatch | undefined;
  /** Codes inside a sentence, without overlaps, with UTF-16 offsets. */
  mentions(sentence: string): (CodeMatch & { start: number; end: number; said: string })[];
}

const bareCode = (code: string) => fold(code).replace(/[^a-z0-9]/g, '');
/** Numbers shorter than this are sizes, quantities and years before they are codes. */
const shortestNumber = 5;
const shortestCode = 4;
const mostParts = 5;

/** Indexes every code of the catalogue; a product id wins over a sku, a sku over a barcode, all over a style code. */
export function createProductCodes(catalogue: Catalogue): ProductCodes {
  const codes = new Map<string, CodeMatch>();
  const literal = new Map<string, CodeMatch>();
  const add = (match: CodeMatch) => {
    const exact = match.value.toLowerCase();
    if (!literal.has(exact)) literal.set(exact, match);
    const bare = bareCode(match.value);
    if (bare.length >= shortestCode && !codes.has(bare)) codes.set(bare, match);
  };
  for (const product of catalogue.products) {
    add({ kind: 'product-id', value: product.productId, products: [product] });
  }
  const variants = catalogue.products.flatMap((product) =>
    catalogue.variantsOf(product.productId).map((variant) => ({ product, variant })),
  );
  for (const { product, variant } of variants) {
    add({ kind: 'sku', value: variant.sku, products: [product] });
  }
  for (const { product, variant } of variants) {
    if (variant.barcode) add({ kind: 'barcode', value: variant.barcode, products: [product] });
  }
  for (const { styleCode } of catalogue.products) {
    if (styleCode) add({ kind: 'style-code', value: styleCode, products: catalogue.byStyleCode(styleCode) });
  }

  /** A code within a sentence must look like one: it has a digit, or it is written with its dashes or in capitals. */
  function looksLikeCode(said: string): boolean {
    const bare = bareCode(said);
    if (bare.length < shortestCode) return false;
    if (/^\d+$/.test(bare)) return bare.length >= shortestNumber;
    return /\d/.test(bare) || /[-_./]/.test(said) || said === said.toUpperCase();
  }

  return {
    find: (code) => literal.get(code.trim().toLowerCase()) ?? codes.get(bareCode(code)),
    mentions(sentence) {
      const parts = [...sentence.matchAll(/[\p{L}\p{N}](?:[\p{L}\p{N}_./-]*[\p{L}\p{N}])?/gu)].map(
        (match) => ({
          start: match.index,
          end: match.index + match[0].length,
        }),
      );
      const found: (CodeMatch & { start: number; end: number; said: string })[] = [];
      for (let first = 0; first < parts.length; first += 1) {
        for (let last = Math.min(parts.length, first + mostParts) - 1; last >= first; last -= 1) {
          const start = parts[first]?.start ?? 0;
          const end = parts[last]?.end ?? 0;
          const said = sentence.slice(start, end);
          if (!looksLikeCode(said) || (last > first && !/\d/.test(said))) continue;
          const match = literal.get(said.toLowerCase()) ?? codes.get(bareCode(said));
          if (!match) continue;
          found.push({ ...match, start, end, said });
          first = last;
          break;
        }
      }
      return found;
    },
  };
}
