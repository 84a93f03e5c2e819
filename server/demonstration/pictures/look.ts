import { colours, type Subcategory } from '../catalogue/vocabulary.ts';
import { lightness, mix, tone } from './core/colour.ts';
import type { Finish } from './core/finish.ts';
import {
  canvasTrim,
  foiled,
  hardwareMetal,
  lining,
  structures,
  surfaceOf,
  trimLeather,
  type Structure,
} from './materials.ts';
import type { PicturedProduct } from './product.ts';
import { lineTraits, seeded, type Seeded, type Traits } from './seeded.ts';

/** Everything a silhouette needs to dress itself. */
export interface Look {
  readonly product: PicturedProduct;
  readonly hex: string;
  readonly body: Finish;
  readonly structure: Structure;
  /** Leather of handles, tabs and edges. */
  readonly trim: Finish;
  readonly lining: Finish;
  readonly metal: Finish;
  /** Thread of the visible stitches. */
  readonly thread: string;
  /** Proportions of the line for this subcategory. */
  readonly line: Traits;
  /** Small accidents of this very product. */
  readonly own: Seeded;
}

/** Colours of linings and threads that the maison keeps to. */
const threads = ['#efe6d2', '#d9b98a', '#2b2624', '#c9a24b'] as const;

/** Dresses a product: surface from its material, proportions from its line, accidents from its id. */
export function lookOf(product: PicturedProduct): Look {
  const { hex } = colours[product.colour];
  const own = seeded('product', product.productId);
  const structure = structures[product.material] ?? 'none';
  const body = surfaceOf(product.material, product.colour, product.productId);
  const light = lightness(hex);
  const thread = own.pick([
    tone(hex, light > 0.55 ? -0.16 : 0.14),
    tone(hex, light > 0.85 ? -0.09 : 0.07),
    light > 0.7 ? '#8f6a3f' : own.pick(threads),
  ]);
  const trimColour =
    structure === 'monogram' ? canvasTrim(hex) : structure === 'none' ? tone(hex, -0.015) : hex;
  return {
    product,
    hex,
    body,
    structure,
    trim: foiled(trimLeather(product.material === 'suede' ? tone(hex, -0.05) : trimColour), product.colour),
    lining: lining(own.chance(0.3) ? mix(hex, '#7a1f2c', 0.4) : hex, own.range(0.25, 0.7)),
    metal: hardwareMetal(product.line),
    thread,
    line: lineTraits(product.line, scopeOf(product.subcategory)),
    own,
  };
}

function scopeOf(subcategory: Subcategory): string {
  return `silhouette of ${subcategory}`;
}
