import type { Model, Rhythm } from './model.ts';
import { allModels } from './models.ts';
import { categories, lines } from './vocabulary.ts';
import type { Colour, Subcategory } from './vocabulary.ts';

/** A colour of a model, with its identity: what becomes a product once it has a launch day. */
export interface Colourway {
  readonly model: Model;
  readonly colour: Colour;
  readonly rhythm: Rhythm;
  /** For example `ORS-AUR-TOT-01-BLK`: line, kind, number of the model within both, colour. */
  readonly productId: string;
  /** What is printed on the tag, for example `410000 BLK1`: number of the design, colour, number of its material. */
  readonly styleCode: string;
}

const colourCodes: Readonly<Record<Colour, string>> = {
  black: 'BLK',
  ivory: 'IVO',
  'optic white': 'WHT',
  cognac: 'COG',
  chestnut: 'CHE',
  camel: 'CAM',
  sand: 'SAN',
  burgundy: 'BUR',
  scarlet: 'SCA',
  'forest green': 'FOR',
  sage: 'SAG',
  'navy blue': 'NAV',
  'powder blue': 'PBL',
  'powder pink': 'PPK',
  fuchsia: 'FUC',
  saffron: 'SAF',
  'slate grey': 'SLA',
  lilac: 'LIL',
  gold: 'GOL',
  silver: 'SIL',
};

/**
 * The colourways of every model, in the order of the catalogue. `limit` keeps that many, spread evenly over the
 * catalogue; the first one, the black Aurelia tote, always stays.
 */
export function allColourways(limit?: number): Colourway[] {
  const everyKind = Object.values(categories).flat() as Subcategory[];
  const models = new Counter();
  const materials = new Counter();
  const designs = new Map<string, string[]>();
  const colourways = allModels.flatMap((model) => {
    const family = `${model.line}/${model.subcategory}`;
    const design = `${family}/${model.sizeWord}/${model.gender}`;
    const number = String(models.next(family)).padStart(2, '0');
    const material = materials.next(design);
    const known = designs.get(family) ?? [];
    if (!known.includes(design)) designs.set(family, [...known, design]);
    const position = (designs.get(family) ?? []).indexOf(design);
    const tag =
      410_000 + lines.indexOf(model.line) * 1370 + everyKind.indexOf(model.subcategory) * 37 + position;
    const rhythms = Object.entries(model.colourways) as [Rhythm, readonly Colour[]][];
    return rhythms.flatMap(([rhythm, colours]) =>
      colours.map((colour) => ({
        model,
        colour,
        rhythm,
        productId: `ORS-${code(model.line)}-${code(model.subcategory)}-${number}-${colourCodes[colour]}`,
        styleCode: `${tag} ${colourCodes[colour]}${material}`,
      })),
    );
  });
  return thinned(colourways, limit ?? colourways.length);
}

class Counter {
  readonly #counts = new Map<string, number>();

  next(key: string): number {
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, count);
    return count;
  }
}

function code(word: string): string {
  return word.slice(0, 3).toUpperCase();
}

function thinned<Item>(items: readonly Item[], limit: number): Item[] {
  const step = Math.min(1, limit / items.length);
  return items.filter((_, index) => Math.floor(index * step) !== Math.floor((index - 1) * step));
}
