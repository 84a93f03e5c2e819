/** Sizes of one garment or shoe in the systems of different countries. */

export const sizeSystems = ['eu', 'it', 'fr', 'uk', 'us'] as const;
export type SizeSystem = (typeof sizeSystems)[number];

export interface SizedGoods {
  kind: 'shoes' | 'ready-to-wear' | 'rings';
  gender: 'women' | 'men';
}

/**
 * What is added to a size of each system to get the house's common one: EU for shoes, IT for ready-to-wear. The steps are
 * those of Italian and French makers' own charts (women's EU 38 is UK 5 and US 8; IT 42 is FR 38, UK 10 and US 6).
 */
const steps: Record<'shoes' | 'ready-to-wear', Record<SizedGoods['gender'], Record<SizeSystem, number>>> = {
  shoes: {
    women: { eu: 0, it: 0, fr: 0, uk: 33, us: 30 },
    men: { eu: 0, it: 0, fr: 0, uk: 34, us: 33 },
  },
  'ready-to-wear': {
    women: { eu: 4, it: 0, fr: 4, uk: 32, us: 36 },
    men: { eu: 0, it: 0, fr: 0, uk: 10, us: 10 },
  },
};

/** Inner circumference of a ring in millimetres: US sizes are 2.55 mm apart from 36.5 mm (ISO 8653 gives the EU size). */
const ringCircumference = (size: number) => 36.5 + 2.55 * size;

/**
 * A numeric size in the system of the sizes that are carried, or null when they are of no system that is known here.
 * Rings go to the nearest carried size within one millimetre.
 */
export function convertSize(
  size: number,
  from: SizeSystem,
  { kind, gender }: SizedGoods,
  carried: readonly string[],
): string | null {
  const sizes = carried.map(Number).filter((value) => Number.isFinite(value));
  const lowest = Math.min(...sizes);
  const highest = Math.max(...sizes);
  if (sizes.length === 0) return null;
  if (kind === 'rings') {
    if (from !== 'us' || lowest < 40) return null;
    const wanted = ringCircumference(size);
    const nearest = sizes.reduce((a, b) => (Math.abs(b - wanted) < Math.abs(a - wanted) ? b : a));
    return Math.abs(nearest - wanted) <= 1 ? String(nearest) : String(Math.round(wanted));
  }
  const common = size + steps[kind][gender][from];
  if (kind === 'shoes') return lowest >= 30 ? String(common) : null;
  if (gender === 'men') return lowest >= 42 ? String(common) : null;
  if (highest >= 46 && lowest >= 36) return String(common);
  return lowest >= 32 ? String(common - 4) : null;
}
