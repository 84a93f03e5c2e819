import type { AnswerPart } from '../../contracts/answer-parts.ts';
import type { LanguageCode } from '../../contracts/languages.ts';
import type { ProductSummary } from '../../contracts/tool-results.ts';
import { termIn } from './terms.ts';

const oneSize: Record<LanguageCode, string> = { en: 'one size', fr: 'taille unique', it: 'taglia unica' };

/** A size as the reader says it; numbers and letters are the same everywhere. */
export function sizeIn<Size extends string | null>(size: Size, language: LanguageCode): Size | string {
  return size === 'one size' ? oneSize[language] : size;
}

function productIn(product: ProductSummary, language: LanguageCode): ProductSummary {
  const { colour, material, subcategory, category } = product;
  return {
    ...product,
    category: termIn('category', category, language),
    subcategory: subcategory === null ? null : termIn('subcategory', subcategory, language),
    colour: colour === null ? null : termIn('colour', colour, language),
    material: material === null ? null : termIn('material', material, language),
  };
}

/** The part with the catalogue's words for colours, materials, kinds and sizes in the reader's language; names stay. */
export function localizePart(part: AnswerPart, language: LanguageCode): AnswerPart {
  if (language === 'en') return part;
  switch (part.type) {
    case 'product-cards':
      return {
        ...part,
        cards: part.cards.map((card) => ({ ...card, product: productIn(card.product, language) })),
      };
    case 'stock-table':
      return {
        ...part,
        product: productIn(part.product, language),
        sizes: part.sizes.map((size) => sizeIn(size, language)),
        places: part.places.map((place) => ({
          ...place,
          cells: place.cells.map((cell) => ({ ...cell, size: sizeIn(cell.size, language) })),
        })),
      };
    case 'replenishment-plan': {
      const colourIn = (colour: string | null) =>
        colour === null ? null : termIn('colour', colour, language);
      return {
        ...part,
        lines: part.lines.map((line) => ({
          ...line,
          colour: colourIn(line.colour),
          size: sizeIn(line.size, language),
        })),
        byProduct: part.byProduct.map((item) => ({ ...item, colour: colourIn(item.colour) })),
      };
    }
    default:
      return part;
  }
}
