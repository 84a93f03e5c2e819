import type { LanguageCode } from '../../../contracts/languages.ts';
import type { TextEmbedder } from '../../../knowledge/language/text-embedder.ts';

/** Words that an embedder understands in the place of what was masked. */
const plainWords: Readonly<Record<string, string>> = {
  _place_: 'the store',
  _product_: 'the product',
  _category_: 'bags',
  _colour_: 'black',
  _size_: 'size 38',
  _number_: '10',
  _period_: 'next month',
  _percent_: '95 percent',
};

/** Sentence vectors of masked sentences. */
export interface SentenceMeaning {
  /** Identity of the embedder and of this preparation; vectors of different names are never mixed. */
  readonly name: string;
  speaks(language: LanguageCode): boolean;
  vectors(maskedSentences: readonly string[]): Promise<Float32Array[]>;
}

/** Prepares masked sentences for an embedder: placeholders become words that such sentences have there. */
export function createSentenceMeaning(embedder: TextEmbedder): SentenceMeaning {
  return {
    name: `${embedder.name}/1`,
    speaks: (language) => embedder.languages.includes(language),
    vectors: (sentences) =>
      embedder.embed(
        sentences.map((sentence) => sentence.replace(/_\w+_/g, (mask) => plainWords[mask] ?? ' ')),
      ),
  };
}
