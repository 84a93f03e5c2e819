import { createCornerFinder, type Corner } from './corners.ts';
import { blurLevel, greyPyramid, type GreyLevel } from './grey-pyramid.ts';
import { patchRadius } from './comparison-pattern.ts';
import type { DecodedPicture } from '../pictures/picture.ts';
import type { Mask } from '../segmentation/mask.ts';

/** A corner with its direction. */
export interface OrientedCorner extends Corner {
  /** Radians, clockwise from the x axis. */
  angle: number;
}

/** One level of a picture with its chosen corners. */
export interface CornerLevel {
  level: GreyLevel;
  /** The level without its noise, for describing. */
  smooth: GreyLevel;
  corners: OrientedCorner[];
}

export interface OrientedCornerFinder {
  /** At most about `limit` corners over all levels, spread over the picture; most of them on `focus` where it is given. */
  find(picture: DecodedPicture, limit: number, focus?: Mask | null): CornerLevel[];
}

/** How far a turned patch reaches. */
const reach = Math.ceil(patchRadius * Math.SQRT2) + 1;
const momentRadius = 14;
/** Share of the corners that the focus takes when it has that many: it may be wrong, so the rest is for everywhere. */
const focusShare = 0.65;
const cornerThreshold = { clear: 18, faint: 7 } as const;

/** Direction from a point to the centre of brightness around it (ORB §3.2). */
function orientationOf({ values, width }: GreyLevel, x: number, y: number): number {
  let [across, down] = [0, 0];
  for (let dy = -momentRadius; dy <= momentRadius; dy++) {
    const half = Math.floor(Math.sqrt(momentRadius * momentRadius - dy * dy));
    const row = (y + dy) * width + x;
    let sum = 0;
    for (let dx = -half; dx <= half; dx++) {
      const value = values[row + dx] as number;
      across += dx * value;
      sum += value;
    }
    down += dy * sum;
  }
  return Math.atan2(down, across);
}

/**
 * Chooses corners by strength but fairly over a grid of cells, so that one busy corner of the picture does not take
 * all points: the strongest of each cell first, then the second of each, and so on.
 */
function spread(corners: readonly Corner[], level: GreyLevel, limit: number): Corner[] {
  const cell = Math.max(level.width, level.height) / 8;
  const columns = Math.ceil(level.width / cell);
  const cells = new Map<number, number>();
  const ranked = corners.map((corner) => {
    const key = Math.floor(corner.y / cell) * columns + Math.floor(corner.x / cell);
    const rank = cells.get(key) ?? 0;
    cells.set(key, rank + 1);
    return { corner, rank: Math.floor(rank / 4) };
  });
  return ranked
    .sort((a, b) => a.rank - b.rank || b.corner.strength - a.corner.strength)
    .slice(0, limit)
    .map(({ corner }) => corner);
}

/** Corners on the focus first, as far as its share goes, then the others. */
function choose(corners: readonly Corner[], level: GreyLevel, limit: number, focus: Mask | null): Corner[] {
  if (!focus) return spread(corners, level, limit);
  const [across, down] = [focus.width / level.width, focus.height / level.height];
  const inside: Corner[] = [];
  for (const corner of corners) {
    const cell = Math.floor(corner.y * down) * focus.width + Math.floor(corner.x * across);
    if (focus.values[cell] === 1) inside.push(corner);
  }
  const first = spread(inside, level, Math.round(focusShare * limit));
  const taken = new Set(first);
  const rest = corners.filter((corner) => !taken.has(corner));
  return [...first, ...spread(rest, level, limit - first.length)];
}

/** Oriented FAST corners on a pyramid (ORB: Rublee et al., ICCV 2011, §3). */
export function createOrientedCornerFinder(): OrientedCornerFinder {
  const finder = createCornerFinder();
  const cornersOf = (level: GreyLevel, wanted: number): Corner[] => {
    const clear = finder.find(level, cornerThreshold.clear, reach);
    // Plain leather has few strong corners: look for faint ones only then.
    return clear.length >= wanted ? clear : finder.find(level, cornerThreshold.faint, reach);
  };
  return {
    find(picture, limit, focus = null) {
      const levels = greyPyramid(picture);
      const area = levels.reduce((sum, { width, height }) => sum + width * height, 0);
      return levels.map((level) => {
        const share = Math.round((limit * level.width * level.height) / area);
        const corners = choose(cornersOf(level, share), level, share, focus).map((corner) => ({
          ...corner,
          angle: orientationOf(level, corner.x, corner.y),
        }));
        return { level, smooth: corners.length > 0 ? blurLevel(level) : level, corners };
      });
    },
  };
}
