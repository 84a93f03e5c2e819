import type { Region } from '../stores.ts';
import type { Gender } from './model.ts';
import type { Subcategory } from './vocabulary.ts';
import { categoryOf } from './model.ts';

/** Size ranges, and how demand divides over a range. */

const oneSize = 'one size';

interface SizeRange {
  readonly sizes: readonly string[];
  /** Position in the range (0 for the first size) that sells best. */
  readonly centre: number;
  /** Standard deviation of demand over the range, in sizes. */
  readonly spread: number;
}

const single: SizeRange = { sizes: [oneSize], centre: 0, spread: 1 };

/** Shoes EU 35–42 (women) and 39–46 (men), ready-to-wear IT 36–48 and 46–56, belts 75–105 cm, rings 48–58. */
function rangeOf(subcategory: Subcategory, gender: Gender): SizeRange {
  const men = gender === 'men';
  const category = categoryOf(subcategory);
  if (category === 'shoes') return men ? steps(39, 46, 1, 3.4, 1.5) : steps(35, 42, 1, 2.9, 1.4);
  if (category === 'ready-to-wear') return men ? steps(46, 56, 2, 2, 1.2) : steps(36, 48, 2, 2.3, 1.3);
  if (subcategory === 'belt') return steps(75, 105, 5, men ? 3.4 : 1.8, 1.3);
  if (subcategory === 'ring') return steps(48, 58, 2, 2.3, 1.2);
  if (subcategory === 'bracelet') return { sizes: ['S', 'M', 'L'], centre: 0.9, spread: 0.8 };
  return single;
}

function steps(first: number, last: number, step: number, centre: number, spread: number): SizeRange {
  const sizes: string[] = [];
  for (let size = first; size <= last; size += step) sizes.push(String(size));
  return { sizes, centre, spread };
}

/** The sizes that a product is made in, smallest first. */
export function sizesOf(subcategory: Subcategory, gender: Gender): readonly string[] {
  return rangeOf(subcategory, gender).sizes;
}

/** Feet and waists differ by region: the centre of demand moves by these many sizes. */
const regionShift: Readonly<Record<Region, number>> = { EMEA: 0, Americas: 0.4, APAC: -0.7 };

/**
 * Share of demand by size, summing to 1: a discretised normal curve around the region's best-selling size,
 * moved by `storeShift` sizes for the clientele of one store.
 */
export function sizeShares(
  subcategory: Subcategory,
  gender: Gender,
  region: Region,
  storeShift = 0,
): Float64Array {
  const { sizes, centre, spread } = rangeOf(subcategory, gender);
  const middle = centre + regionShift[region] + storeShift;
  const weights = Float64Array.from(sizes, (_, position) =>
    Math.exp(-((position - middle) ** 2) / (2 * spread ** 2)),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/** The last part of a SKU for a size: the size itself, `OS` for the single size. */
export function skuSuffix(size: string): string {
  return size === oneSize ? 'OS' : size;
}
