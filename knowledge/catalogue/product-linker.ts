import type { LanguageCode } from '../../contracts/languages.ts';
import type { Product } from '../../contracts/catalogue.ts';
import type { ProductFilter } from '../../contracts/tool-inputs.ts';

/** A stretch of a sentence that names products, with what it may mean, best first. */
export interface ProductMention {
  /** UTF-16 offsets into the sentence. */
  start: number;
  end: number;
  /** What the person said. */
  said: string;
  /** What it was linked to: a model name, a line, a style code, a sku, a barcode. */
  kind: 'model' | 'line' | 'style-code' | 'sku' | 'barcode' | 'product-id';
  /**
   * Text that a tool input accepts as `product` or `line`: the catalogue's own name or code, or, when several names
   * are about as near, what the person said, so that `resolve` asks back and nothing is guessed.
   */
  value: string;
  /** 0–1; 1 is a literal match. */
  score: number;
  /** Every name that is about as near, best first; empty when `value` is the one that is meant. */
  alternatives: { value: string; score: number }[];
}

/** What a filter stands for in the loaded catalogue. */
export type ProductResolution =
  | { kind: 'found'; products: Product[]; label: string }
  /** No condition was given. */
  | { kind: 'all' }
  | { kind: 'ambiguous'; subject: string; choices: { label: string; value: string }[] }
  | { kind: 'unknown'; subject: string; choices: { label: string; value: string }[] };

/** Port: from words to products of the loaded catalogue. Never guesses silently. */
export interface ProductLinker {
  mentions(sentence: string, language: LanguageCode): ProductMention[];
  resolve(filter: ProductFilter): ProductResolution;
}
