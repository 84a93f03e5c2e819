import { categories } from './vocabulary.ts';
import type { Category, Colour, Line, Material, Subcategory } from './vocabulary.ts';

/** A model is one design in one material; each of its colours is a product. */

export type Gender = 'women' | 'men' | 'unisex';
type SizeWord = '' | 'mini' | 'small' | 'medium' | 'large';

/**
 * How a colour lives: `core` is carried over from year to year, `seasonal` is bought once and sold out,
 * `upcoming` launches around the last day of the house and has no or almost no history.
 */
export type Rhythm = 'core' | 'seasonal' | 'upcoming';

type Colourways = Readonly<Partial<Record<Rhythm, readonly Colour[]>>>;

export interface Model {
  readonly line: Line;
  readonly category: Category;
  readonly subcategory: Subcategory;
  readonly sizeWord: SizeWord;
  readonly gender: Gender;
  /** European list price in euro, taxes included. */
  readonly price: number;
  readonly material: Material;
  readonly colourways: Colourways;
}

type Maker = (
  line: Line,
  subcategory: Subcategory,
  sizeWord: SizeWord,
  price: number,
  material: Material,
  colourways: Colourways,
) => Model;

function maker(gender: Gender): Maker {
  return (line, subcategory, sizeWord, price, material, colourways) => ({
    line,
    category: categoryOf(subcategory),
    subcategory,
    sizeWord,
    gender,
    price,
    material,
    colourways,
  });
}

/** Constructors for the tables of models, by the gender they are made for. */
export const women = maker('women');
export const men = maker('men');
export const unisex = maker('unisex');

/** The category that a subcategory belongs to. */
export function categoryOf(subcategory: Subcategory): Category {
  for (const [category, subcategories] of Object.entries(categories)) {
    if ((subcategories as readonly string[]).includes(subcategory)) return category as Category;
  }
  throw new RangeError(`no category holds the subcategory ${subcategory}`);
}
