import type { ProductCard } from '../../contracts/answer-parts.ts';
import type { LanguageCode } from '../../contracts/languages.ts';
import type { ProductSummary } from '../../contracts/tool-results.ts';
import { foldedName } from '../../knowledge/language/folded-words.ts';
import type { Reader } from './reader.ts';
import { termIn } from './terms.ts';

const inColour: Record<LanguageCode, (name: string, colour: string) => string> = {
  en: (name, colour) => `${name} in ${colour}`,
  fr: (name, colour) => `${name} en ${colour}`,
  it: (name, colour) => `${name} in ${colour}`,
};

type Named = Pick<ProductSummary, 'name' | 'colour' | 'material'>;

/**
 * "Aurelia tote in black", in the reader's language; the name alone when it tells the colour or there is none.
 * Beside articles of the same name and colour the material tells them apart: "Aurelia tote in black, suede".
 */
export function articleName(product: Named, language: LanguageCode, beside: readonly Named[] = []): string {
  const { name, colour, material } = product;
  const tellsColour = colour === null || ` ${foldedName(name)} `.includes(` ${foldedName(colour)} `);
  const article = tellsColour ? name : inColour[language](name, termIn('colour', colour, language));
  const isTwin = beside.some(
    (other) => other.name === name && other.colour === colour && other.material !== material,
  );
  return isTwin && material !== null ? `${article}, ${termIn('material', material, language)}` : article;
}

export interface ProductCardTexts {
  /** 0–1, for the candidates of a photo. */
  similarity?: number;
  availability?: string;
  /** What pressing the card asks. */
  ask?: string;
  /** The person's photo that may be kept as a view of the article. */
  photoId?: string;
}

/** The card of one product for a reader: price and similarity formatted, the picture's address where there is one. */
export function productCard(
  product: ProductSummary,
  reader: Reader,
  texts: ProductCardTexts = {},
): ProductCard {
  return {
    product,
    priceText: product.price ? reader.money(product.price) : null,
    imageUrl: reader.imageUrl(product.productId),
    similarityText: texts.similarity === undefined ? null : reader.percent(texts.similarity),
    availabilityText: texts.availability ?? null,
    ask: texts.ask ?? null,
    ...(texts.photoId === undefined ? {} : { keepPhoto: { imageId: texts.photoId } }),
  };
}
