import type { Money, Product } from '../../../contracts/catalogue.ts';

/** A product with a known weekly rate that resembles another. */
export interface Neighbour {
  /** Position of the product. */
  product: number;
  /** 0–1, summing to 1 over a product's neighbours. */
  weight: number;
}

const neighbourCount = 12;

/** How much each difference counts; a different category is refused while the own one has candidates. */
const costs = {
  subcategory: 2,
  line: 1.2,
  material: 0.8,
  colourFamily: 0.5,
  gender: 1,
  season: 0.2,
  words: 1.5,
};
const priceCost = 1.6;

/** A product with what comparing it needs, prepared once. */
export interface ComparableProduct {
  readonly product: Product;
  readonly words: ReadonlySet<string>;
}

export function comparable(product: Product): ComparableProduct {
  return { product, words: words(product.name) };
}

function words(name: string): Set<string> {
  return new Set(name.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const word of a) if (b.has(word)) common += 1;
  const union = a.size + b.size - common;
  return union === 0 ? 0 : common / union;
}

function differs(a: string | null, b: string | null): number {
  if (a === null && b === null) return 0;
  if (a === null || b === null) return 0.5;
  return a.toLowerCase() === b.toLowerCase() ? 0 : 1;
}

/** Distance of two products by attributes; 0 for two that agree in everything. */
function attributeDistance(one: ComparableProduct, other: ComparableProduct): number {
  const a = one.product;
  const b = other.product;
  return (
    costs.subcategory * differs(a.subcategory, b.subcategory) +
    costs.line * differs(a.line, b.line) +
    costs.material * differs(a.material, b.material) +
    costs.colourFamily * differs(a.colourFamily ?? a.colour, b.colourFamily ?? b.colour) +
    costs.gender * differs(a.gender, b.gender) +
    costs.season * differs(a.season, b.season) +
    costs.words * (1 - overlap(one.words, other.words)) +
    priceCost * priceGap(a.price, b.price)
  );
}

/** Difference of two prices as a log ratio, at most 2; a middling gap where they cannot be compared. */
function priceGap(a: Money | null, b: Money | null): number {
  if (!a || !b || a.currency !== b.currency || a.amount <= 0 || b.amount <= 0) return 0.4;
  return Math.min(2, Math.abs(Math.log(a.amount / b.amount)));
}

/**
 * The nearest candidates by attributes with weights that halve for every 0.7 of distance beyond the nearest.
 * The analogue method for launches: Thomassey, "Sales forecasts in clothing industry", International Journal of
 * Production Economics 128 (2010), section 4; weights as in kernel-weighted nearest neighbours.
 */
export function nearestProducts(
  target: ComparableProduct,
  candidates: readonly number[],
  products: readonly ComparableProduct[],
): Neighbour[] {
  const { category } = target.product;
  const sameCategory = candidates.filter((position) => products[position]!.product.category === category);
  const pool = sameCategory.length > 0 ? sameCategory : candidates;
  const ranked = pool
    .map((position) => ({ position, distance: attributeDistance(target, products[position]!) }))
    .sort((a, b) => a.distance - b.distance || a.position - b.position)
    .slice(0, neighbourCount);
  const nearest = ranked[0]?.distance ?? 0;
  const weights = ranked.map(({ distance }) => 0.5 ** ((distance - nearest) / 0.7));
  const sum = weights.reduce((a, b) => a + b, 0);
  return ranked.map(({ position }, rank) => ({ product: position, weight: weights[rank]! / sum }));
}
