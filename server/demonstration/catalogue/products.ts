import type { ProductRow, VariantRow } from '../../../contracts/data-files.ts';
import { isoOf } from '../dates.ts';
import type { Random } from '../random.ts';
import { inStoreBarcode } from './barcodes.ts';
import { allColourways } from './colourways.ts';
import { describe } from './descriptions.ts';
import { launchPlan, seasonLabel } from './launches.ts';
import type { Model, Rhythm } from './model.ts';
import { sizesOf, skuSuffix } from './sizes.ts';
import { colours } from './vocabulary.ts';
import type { Colour } from './vocabulary.ts';

/** A product of the catalogue: one colour of one model, with what the demand model needs of it. */
export interface CatalogueProduct {
  readonly row: ProductRow;
  readonly model: Model;
  readonly colour: Colour;
  readonly rhythm: Rhythm;
  readonly launchDay: number;
  readonly sizes: readonly string[];
  /** Position of the first size in the list of variants; the other sizes follow. */
  readonly firstVariant: number;
}

/**
 * The catalogue of a house whose history runs from `firstDay` to `lastDay` (day numbers); `limit` keeps that many
 * products. What exists, its names, codes and prices are fixed; `random` decides only when each colour launched.
 */
export function makeProducts(
  random: Random,
  firstDay: number,
  lastDay: number,
  limit?: number,
): CatalogueProduct[] {
  const launchDayOf = launchPlan(random, firstDay, lastDay);
  let firstVariant = 0;
  return allColourways(limit).map((colourway) => {
    const { model, colour, rhythm, productId, styleCode } = colourway;
    const launchDay = launchDayOf(colourway);
    const sizes = sizesOf(model.subcategory, model.gender);
    const row: ProductRow = {
      product_id: productId,
      style_code: styleCode,
      name: [model.line, model.sizeWord, model.subcategory].filter((word) => word !== '').join(' '),
      category: model.category,
      subcategory: model.subcategory,
      line: model.line,
      material: model.material,
      colour,
      colour_family: colours[colour].family,
      gender: model.gender,
      season: rhythm === 'core' ? 'carry-over' : seasonLabel(launchDay),
      launched_on: isoOf(launchDay),
      price: model.price,
      currency: 'EUR',
      description: describe(model, colour),
    };
    const product = { row, model, colour, rhythm, launchDay, sizes, firstVariant };
    firstVariant += sizes.length;
    return product;
  });
}

/** Rows of the `variants` file, one a size, in the order of the products. */
export function variantRows(products: readonly CatalogueProduct[]): VariantRow[] {
  return products.flatMap(({ row, sizes, firstVariant }) =>
    sizes.map((size, position) => ({
      sku: `${row.product_id}-${skuSuffix(size)}`,
      product_id: row.product_id,
      size,
      barcode: inStoreBarcode(1000 + firstVariant + position),
    })),
  );
}
