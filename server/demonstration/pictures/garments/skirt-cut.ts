import type { P2 } from '../core/geometry.ts';
import { type Fold, drape, fold } from './cloth.ts';
import type { Look } from '../look.ts';

export const skirtCuts = ['flared', 'straight', 'pleated', 'wrap', 'tulip'] as const;
export type SkirtCut = (typeof skirtCuts)[number];

/** Folds of a skirt between two heights, for its cut. */
export function skirtFolds(
  look: Look,
  cut: SkirtCut,
  width: (y: number) => number,
  top: number,
  hem: number,
): Fold[] {
  const strong = drape(look);
  if (cut === 'pleated') {
    return Array.from({ length: 13 }, (_, i): Fold => {
      const u = -0.92 + (1.84 * i) / 12;
      return {
        run: [
          [u * width(top + 8) * 0.98, top + 8],
          [u * width((top + hem) / 2), (top + hem) / 2],
          [u * width(hem), hem],
        ],
        width: 4,
        height: i % 2 === 0 ? -5 : -4,
      };
    });
  }
  const count = cut === 'flared' ? 7 : cut === 'tulip' ? 5 : 4;
  return Array.from({ length: count }, (_, i): Fold => {
    const u = -0.84 + (1.68 * (i + look.own.range(-0.2, 0.2))) / (count - 1);
    const start = top + (cut === 'flared' ? 26 : 60) + look.own.range(-14, 26);
    return fold(
      [u * width(start) * 0.72, start],
      [u * width(hem) * 0.98, hem - 2],
      6 * Math.sign(u),
      cut === 'flared' ? 13 : 9,
      (i % 2 === 0 ? 7 : -7) * strong * (cut === 'flared' ? 1 : 0.55),
    );
  });
}

/** The lower edge of a skirt: waves where it is flared. */
export function hemLine(cut: SkirtCut, half: number, hem: number): P2[] {
  return Array.from({ length: 33 }, (_, i): P2 => {
    const u = 1 - i / 16;
    const wave = cut === 'flared' ? 5 * Math.sin(u * 11) : cut === 'pleated' ? 3 * Math.sin(u * 40) : 0;
    return [u * half, hem + 7 * Math.sqrt(Math.max(0, 1 - u * u)) + wave];
  });
}
