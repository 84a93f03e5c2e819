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
  words: 2,
};
const priceCost = 0.6;
/** Cost of style codes that lie far apart; neighbours in code are often siblings of one range. */
const codeCost = 0.5;
const farCode = 3000;

/** A product with what comparing it needs, prepared once. */
export interface ComparableProduct {
  readonly product: Product;
  /** Words of the name with their weights, which have length 1 together. */
  readonly words: ReadonlyMap<string, number>;
}

const wordsOf = (name: string) => new Set(name.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);

/** One product by itself; every word of its name weighs the same. */
export const comparable = (product: Product): ComparableProduct => weighted(product, () => 1);

function weighted(product: Product, rarity: (word: string) => number): ComparableProduct {
  const words = new Map<string, number>();
  let squares = 0;
  for (const word of wordsOf(product.name)) {
    const weight = rarity(word);
    words.set(word, weight);
    squares += weight * weight;
  }
  for (const [word, weight] of words) words.set(word, squares > 0 ? weight / Math.sqrt(squares) : 0);
  return { product, words };
}

/**
 * Products of one house: a word weighs by how few names hold it (inverse document frequency, Spärck Jones, "A
 * statistical interpretation of term specificity", Journal of Documentation 28, 1972), so that "set" and "of" do not
 * make two articles alike.
 */
export function comparableProducts(products: readonly Product[]): ComparableProduct[] {
  const names = new Map<string, number>();
  for (const { name } of products) {
    for (const word of wordsOf(name)) names.set(word, (names.get(word) ?? 0) + 1);
  }
  return products.map((product) =>
    weighted(product, (word) => Math.log(1 + products.length / (names.get(word) ?? 1))),
  );
}

/** Cosine of two names' weighted words. */
function overlap(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let common = 0;
  for (const [word, weight] of few) {
    const other = many.get(word);
    if (other !== undefined) common += weight * other;
  }
  return common;
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
    priceCost * priceGap(a.price, b.price) +
    codeCost * codeGap(a.styleCode, b.styleCode)
  );
}

/** Difference of two prices as a log ratio, at most 2; a middling gap where they cannot be compared. */
function priceGap(a: Money | null, b: Money | null): number {
  if (!a || !b || a.currency !== b.currency || a.amount <= 0 || b.amount <= 0) return 0.4;
  return Math.min(2, Math.abs(Math.log(a.amount / b.amount)));
}

/** Distance 0–1 of two numeric style codes on a logarithmic scale; 1 where one is missing or no number. */
function codeGap(a: string | null, b: string | null): number {
  const gap = Math.abs(Number.parseInt(a ?? '', 10) - Number.parseInt(b ?? '', 10));
  return Number.isNaN(gap) ? 1 : Math.min(1, Math.log1p(gap) / Math.log1p(farCode));
}

/** Port: how alike two products' pictures are, 0–1; null where one of them has no picture. */
export interface PictureSimilarity {
  likeness(productId: string, otherId: string): number | null;
}

export interface NeighbourOptions {
  /** Neighbours that are returned at most. */
  readonly count?: number;
  /** Distance beyond the nearest that halves a weight. */
  readonly halfDistance?: number;
  readonly pictures?: PictureSimilarity;
}

/** Distance of two products whose pictures have nothing in common. */
const pictureCost = 2;
const defaultHalfDistance = 0.5;

/**
 * The nearest candidates by attributes, and by pictures where they are served, with weights that halve for every half
 * unit of distance beyond the nearest; the target itself is no candidate.
 * The analogue method for launches: Thomassey, "Sales forecasts in clothing industry", International Journal of
 * Production Economics 128 (2010), section 4; weights as in kernel-weighted nearest neighbours. O(candidates).
 */
export function nearestProducts(
  target: ComparableProduct,
  candidates: readonly number[],
  products: readonly ComparableProduct[],
  { count = neighbourCount, halfDistance = defaultHalfDistance, pictures }: NeighbourOptions = {},
): Neighbour[] {
  const { category, productId } = target.product;
  const inCategory = candidates.some((position) => {
    const other = products[position]!.product;
    return other.category === category && other.productId !== productId;
  });
  const ranked: { position: number; distance: number }[] = [];
  let farthest = Infinity;
  for (const position of candidates) {
    const other = products[position]!;
    if (other.product.productId === productId) continue;
    if (inCategory && other.product.category !== category) continue;
    let distance = attributeDistance(target, other);
    const likeness = pictures?.likeness(productId, other.product.productId) ?? null;
    if (likeness !== null) distance += pictureCost * (1 - likeness);
    if (distance > farthest || (distance === farthest && ranked.length >= count)) continue;
    // Insertion into a short sorted list; equal distances stay in the order of the candidates.
    let place = ranked.length;
    while (place > 0 && ranked[place - 1]!.distance > distance) place -= 1;
    ranked.splice(place, 0, { position, distance });
    if (ranked.length > count) ranked.pop();
    if (ranked.length === count) farthest = ranked[count - 1]!.distance;
  }
  const nearest = ranked[0]?.distance ?? 0;
  const weights = ranked.map(({ distance }) => 0.5 ** ((distance - nearest) / halfDistance));
  const sum = weights.reduce((a, b) => a + b, 0);
  return ranked.map(({ position }, rank) => ({ product: position, weight: weights[rank]! / sum }));
}
