import sharp from 'sharp';
import {
  categories,
  colours,
  lines,
  materials,
  views,
  type Category,
  type Colour,
  type Material,
  type Subcategory,
  type View,
} from '../../../../server/demonstration/catalogue/vocabulary.ts';
import { drawProduct, type Tiles } from '../../../../server/demonstration/pictures/draw-product.ts';
import type { PicturedProduct } from '../../../../server/demonstration/pictures/product.ts';

/** A black tote with everything said, and whatever a test changes of it. */
export function product(changes: Partial<PicturedProduct> = {}): PicturedProduct {
  return {
    productId: 'P-1',
    category: 'bags',
    subcategory: 'tote',
    line: 'Aurelia',
    material: 'smooth calfskin',
    colour: 'cognac',
    gender: 'women',
    ...changes,
  };
}

export interface Sample {
  readonly name: string;
  readonly pictured: PicturedProduct;
  readonly view: View;
}

/** Every subcategory in every view; materials, lines, colours and genders take turns. */
export function everySubcategoryAndView(): Sample[] {
  const colourNames = Object.keys(colours) as Colour[];
  const samples: Sample[] = [];
  for (const [category, subcategories] of Object.entries(categories) as [
    Category,
    readonly Subcategory[],
  ][]) {
    const ownMaterials: readonly Material[] = materials[category];
    for (const subcategory of subcategories) {
      for (const view of views) {
        const n = samples.length;
        samples.push({
          name: `${subcategory}, ${view}`,
          view,
          pictured: {
            productId: `P-${n}`,
            category,
            subcategory,
            line: lines[(n * 7) % lines.length] ?? 'Aurelia',
            material: ownMaterials[n % ownMaterials.length] ?? 'enamel',
            colour: colourNames[(n * 3) % colourNames.length] ?? 'black',
            gender: n % 4 === 0 ? 'men' : 'women',
          },
        });
      }
    }
  }
  return samples;
}

/**
 * The picture as RGB, `width` pixels wide. At 96 people and the first stage of visual match tell products apart; the
 * grain of a material needs more.
 */
export async function thumbnail(
  pictured: PicturedProduct,
  view: View,
  tiles: Tiles,
  width = 96,
): Promise<Uint8Array> {
  const svg = Buffer.from(drawProduct(pictured, view, tiles));
  return sharp(svg)
    .resize(width, width * 1.25)
    .removeAlpha()
    .raw()
    .toBuffer();
}

/** Mean absolute difference of two thumbnails, in levels of 255. */
export function difference(a: Uint8Array, b: Uint8Array): number {
  return a.reduce((sum, value, i) => sum + Math.abs(value - (b[i] ?? 0)), 0) / a.length;
}
