import type { Catalogue } from '../catalogue.ts';
import { bareCode, foldCode, withinOneEdit } from './fold-code.ts';
import type { TagBox, TagText } from './tag-reader.ts';

export type TagCodeKind = 'product-id' | 'sku' | 'barcode' | 'style-code';

/** A code of the catalogue that a photo shows. */
export interface FoundCode {
  kind: TagCodeKind;
  /** The code as the catalogue writes it. */
  code: string;
  /** What was read, as it was read. */
  text: string;
  source: TagText['source'];
  box: TagBox;
  /** Products that carry the code: one, or the colours of a model that share a style code. */
  productIds: readonly string[];
}

/** Finds codes of the loaded catalogue in what was read. */
export interface CodeFinder {
  /**
   * The one code that the texts name; null when there is none or several articles are named equally well. An exact
   * reading wins over one with confused letters, that over one with a wrong letter.
   */
  find(texts: readonly TagText[]): FoundCode | null;
}

interface Code {
  kind: TagCodeKind;
  code: string;
  bare: string;
  folded: string;
  productIds: readonly string[];
}

const shortestCode = 5;
/** Below this length one wrong letter makes too many words look like a code. */
const shortestWithEdit = 7;
const shortestBarcode = 8;
/** Words that are joined: codes are printed with spaces, and readers see gaps at dashes. */
const mostWords = 5;
/** Print below this confidence is noise. */
const leastConfidence = 0.5;

/** Whether the last digit of an EAN-8, UPC-A or EAN-13 number is right (GS1 General Specifications, §7.9). */
export function hasValidCheckDigit(digits: string): boolean {
  if (!/^(\d{8}|\d{12,13})$/.test(digits)) return false;
  let sum = 0;
  for (let place = 0; place < digits.length; place++) {
    // Counted from the right: the check digit has weight 1, its neighbour 3.
    const weight = (digits.length - 1 - place) % 2 === 0 ? 1 : 3;
    sum += weight * Number(digits[place]);
  }
  return sum % 10 === 0;
}

/** Whatever may be a code in a text: its words and runs of words, without what is no letter or digit. */
function candidatesIn(text: string): string[] {
  const words = text.split(/[\s:;#|/,]+/).map(bareCode);
  const found = new Set<string>();
  for (let first = 0; first < words.length; first++) {
    let joined = '';
    for (let last = first; last < Math.min(words.length, first + mostWords); last++) {
      joined += words[last] ?? '';
      if (joined.length >= shortestCode) found.add(joined);
    }
  }
  return [...found];
}

/** A code must have a digit: words of a label ("MILANO") are none. */
const looksLikeCode = (bare: string): boolean => bare.length >= shortestCode && /\d/.test(bare);

function codesOf(catalogue: Catalogue): Code[] {
  const byBare = new Map<string, Code>();
  const add = (kind: TagCodeKind, code: string | null, productIds: readonly string[]): void => {
    if (code === null) return;
    const bare = bareCode(code);
    if (!looksLikeCode(bare) || byBare.has(bare)) return;
    byBare.set(bare, { kind, code, bare, folded: foldCode(bare), productIds });
  };
  // Of codes that are spelled alike the more telling one counts.
  for (const { productId } of catalogue.products) {
    for (const { sku, barcode } of catalogue.variantsOf(productId)) {
      add('sku', sku, [productId]);
      add('barcode', barcode, [productId]);
    }
  }
  for (const { styleCode } of catalogue.products) {
    if (styleCode === null) continue;
    const products = catalogue.byStyleCode(styleCode).map(({ productId }) => productId);
    add('style-code', styleCode, products);
  }
  for (const { productId } of catalogue.products) add('product-id', productId, [productId]);
  return [...byBare.values()];
}

/** Grades of a hit, the best first: as printed, with confused letters, with one wrong letter. */
const grades = 3;

/** Prepares the search for the codes of a catalogue; some 300 bytes a code. */
export function createCodeFinder(catalogue: Catalogue): CodeFinder {
  const codes = codesOf(catalogue);
  const exact = new Map(codes.map((code) => [code.bare, code]));
  const folded = new Map<string, Code[]>();
  /** With at most one wrong letter, the first or the second half of a code is right. */
  const halves = new Map<string, Code[]>();
  const push = (map: Map<string, Code[]>, key: string, code: Code): void => {
    const known = map.get(key);
    if (known) known.push(code);
    else map.set(key, [code]);
  };
  for (const code of codes) {
    push(folded, code.folded, code);
    if (code.kind === 'barcode' || code.folded.length < shortestWithEdit) continue;
    const middle = code.folded.length >> 1;
    push(halves, `<${code.folded.slice(0, middle)}`, code);
    push(halves, `>${code.folded.slice(middle)}`, code);
  }

  const hitsOf = (bare: string): Code[][] => {
    const asPrinted = exact.get(bare);
    if (asPrinted) return [[asPrinted]];
    const key = foldCode(bare);
    const confused = (folded.get(key) ?? []).filter(({ kind }) => kind !== 'barcode');
    if (confused.length > 0) return [[], confused];
    if (key.length < shortestWithEdit - 1) return [];
    const near = new Set<Code>();
    for (const length of [key.length - 1, key.length, key.length + 1]) {
      const middle = length >> 1;
      const places = [
        ...(halves.get(`<${key.slice(0, middle)}`) ?? []),
        ...(halves.get(`>${key.slice(key.length - (length - middle))}`) ?? []),
      ];
      for (const code of places)
        if (code.folded.length === length && withinOneEdit(code.folded, key)) near.add(code);
    }
    return [[], [], [...near]];
  };

  return {
    find(texts) {
      const ranked: { code: Code; text: TagText }[][] = Array.from({ length: grades }, () => []);
      for (const text of texts) {
        if (text.confidence < leastConfidence) continue;
        if (text.source === 'barcode') {
          const code = exact.get(bareCode(text.text)) ?? exact.get(bareCode(text.text).replace(/^0/, ''));
          if (code) ranked[0]?.push({ code, text });
          else for (const bare of candidatesIn(text.text)) pushHits(hitsOf(bare).slice(0, 1), text, ranked);
          continue;
        }
        for (const bare of candidatesIn(text.text)) {
          // A printed number is no barcode unless its check digit agrees.
          const isNumber = /^\d+$/.test(bare);
          if (isNumber && bare.length >= shortestBarcode && !hasValidCheckDigit(bare)) continue;
          pushHits(isNumber ? hitsOf(bare).slice(0, 1) : hitsOf(bare), text, ranked);
        }
      }
      for (const hits of ranked) {
        const [first] = hits;
        if (!first) continue;
        return decide(hits);
      }
      return null;
    },
  };
}

function pushHits(graded: readonly Code[][], text: TagText, into: { code: Code; text: TagText }[][]): void {
  graded.forEach((hits, grade) => into[grade]?.push(...hits.map((code) => ({ code, text }))));
}

/** The hit that names the fewest products, when all others name those too; null when they disagree. */
function decide(hits: readonly { code: Code; text: TagText }[]): FoundCode | null {
  const [best] = [...hits].sort((a, b) => a.code.productIds.length - b.code.productIds.length);
  if (!best) return null;
  const agree = hits.every(({ code }) => best.code.productIds.every((id) => code.productIds.includes(id)));
  if (!agree) return null;
  const { kind, code, productIds } = best.code;
  const { text, source, box } = best.text;
  return { kind, code, productIds, text, source, box };
}
