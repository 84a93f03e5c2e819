import { comparisonPattern } from './comparison-pattern.ts';
import type { GreyLevel } from './grey-pyramid.ts';
import { descriptorWords, emptyPoints, type LocalPoints } from './local-points.ts';
import { createOrientedCornerFinder } from './oriented-corners.ts';
import { baseSide, type DecodedPicture } from '../pictures/picture.ts';
import type { Mask } from '../segmentation/mask.ts';

/** Steps of the full turn that patterns are prepared for. */
const turns = 36;

export interface LocalPointFinder {
  /** At most about `limit` points, spread over the picture; most of them on `focus` where it is given. */
  describe(picture: DecodedPicture, limit: number, focus?: Mask | null): LocalPoints;
}

/** The pattern turned by every step, in whole pixels. */
function turnedPatterns(pattern: Int8Array): Int8Array[] {
  return Array.from({ length: turns }, (_, turn) => {
    const angle = (2 * Math.PI * turn) / turns;
    const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
    return Int8Array.from({ length: pattern.length }, (__, index) => {
      const x = pattern[index & ~1] as number;
      const y = pattern[index | 1] as number;
      return Math.round((index & 1) === 0 ? x * cosine - y * sine : x * sine + y * cosine);
    });
  });
}

/** Oriented corners with rotated BRIEF descriptors, after ORB (Rublee et al., ICCV 2011, §4). */
export function createLocalPointFinder(): LocalPointFinder {
  const finder = createOrientedCornerFinder();
  const patterns = turnedPatterns(comparisonPattern());
  return {
    describe(picture, limit, focus = null) {
      const levels = finder.find(picture, limit, focus);
      const points = emptyPoints(levels.reduce((sum, { corners }) => sum + corners.length, 0));
      // Small pictures are not enlarged, but places are told as if they were.
      const toBase = Math.max(1, baseSide / Math.max(picture.width, picture.height));
      let next = 0;
      for (const { smooth, corners } of levels) {
        for (const { x, y, angle } of corners) {
          points.x[next] = (x + 0.5) * smooth.scale * toBase;
          points.y[next] = (y + 0.5) * smooth.scale * toBase;
          points.scale[next] = smooth.scale * toBase;
          points.angle[next] = angle;
          const turn = ((Math.round((angle * turns) / (2 * Math.PI)) % turns) + turns) % turns;
          describePatch(
            smooth,
            x,
            y,
            patterns[turn] as Int8Array,
            points.descriptors,
            next * descriptorWords,
          );
          next++;
        }
      }
      return points;
    },
  };
}

function describePatch(
  level: GreyLevel,
  x: number,
  y: number,
  pattern: Int8Array,
  into: Uint32Array,
  at: number,
): void {
  const { values, width } = level;
  const centre = y * width + x;
  let index = 0;
  for (let word = 0; word < descriptorWords; word++) {
    let gathered = 0;
    for (let bit = 0; bit < 32; bit++) {
      const first = values[
        centre + (pattern[index + 1] as number) * width + (pattern[index] as number)
      ] as number;
      const second = values[
        centre + (pattern[index + 3] as number) * width + (pattern[index + 2] as number)
      ] as number;
      if (first < second) gathered |= 1 << bit;
      index += 4;
    }
    into[at + word] = gathered;
  }
}
