import type { ProductRow } from '../../../contracts/data-files.ts';
import { categories, colours, lines, materials } from '../catalogue/vocabulary.ts';
import type { Category, Colour, Line, Material, Subcategory } from '../catalogue/vocabulary.ts';
import type { DrawPicture } from '../write-house.ts';
import type { Tiles } from './draw-product.ts';
import type { PicturedProduct } from './product.ts';
import { renderProduct } from './render-product.ts';

/**
 * Draws the picture of a row of the `products` file, 480×600. Rejects with a RangeError for a product that is not made
 * of the demonstration's vocabulary.
 */
export const drawPicture: DrawPicture = async (product, view) =>
  renderProduct(picturedProduct(product), view);

/** As `drawPicture`, for many pictures in a row: what their materials share is made once. */
export function createPictureDrawer(): DrawPicture {
  const tiles: Tiles = new Map();
  return async (product, view) => renderProduct(picturedProduct(product), view, { tiles });
}

/** What a picture needs of a row. The size word is what stands between line and subcategory in the name. */
export function picturedProduct(row: ProductRow): PicturedProduct {
  const category = oneOf<Category>(row, 'category', Object.keys(categories));
  const sizeWord = row.name.slice(row.line?.length ?? 0, -(row.subcategory?.length ?? 0)).trim();
  return {
    productId: row.product_id,
    category,
    subcategory: oneOf<Subcategory>(row, 'subcategory', categories[category]),
    line: oneOf<Line>(row, 'line', lines),
    material: oneOf<Material>(row, 'material', materials[category]),
    colour: oneOf<Colour>(row, 'colour', Object.keys(colours)),
    gender: row.gender ?? 'unisex',
    ...(sizeWord === '' ? {} : { sizeWord }),
  };
}

function oneOf<T extends string>(row: ProductRow, field: keyof ProductRow, allowed: readonly string[]): T {
  const value = row[field];
  if (typeof value !== 'string' || !allowed.includes(value)) {
    throw new RangeError(`No picture of product ${row.product_id}: its ${field} is ${String(value)}`);
  }
  return value as T;
}
