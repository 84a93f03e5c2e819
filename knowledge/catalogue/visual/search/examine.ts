import { compareAligned, type AlignedComparison, type Thumbnail } from '../aligned/compare-aligned.ts';
import { breathe } from '../breathe.ts';
import type { PhotoFeatures } from '../features/describe-picture.ts';
import type { LocalPoints } from '../local/local-points.ts';
import { matchPoints } from '../local/match-points.ts';
import { verifyGeometry } from '../local/verify-geometry.ts';
import type { ShortlistEntry } from './shortlist.ts';

/** What speaks for one picture. */
export interface Evidence extends ShortlistEntry {
  /** Points that one view of the product explains; 0 when none was found. */
  matched: number;
  /** Points that look alike whatever their place. */
  pairs: number;
  /** Agreement of colours after laying one on the other; null when that was not possible. */
  aligned: AlignedComparison | null;
}

/** What the closer look needs of a picture. */
export interface ExaminedPicture {
  points: LocalPoints;
  thumbnail: Thumbnail;
}

/** Fewer explained points than this place a picture too loosely to compare colours. */
const leastToAlign = 6;
/** Pictures between two pauses. */
const burst = 4;

/** Looks closely at every picture of a shortlist: points, geometry, colours. */
export async function examine(
  photo: PhotoFeatures,
  entries: readonly ShortlistEntry[],
  read: (picture: number) => Promise<ExaminedPicture | null>,
  signal?: AbortSignal,
): Promise<Evidence[]> {
  const evidence: Evidence[] = [];
  for (const [position, entry] of entries.entries()) {
    if (position % burst === burst - 1) await breathe();
    signal?.throwIfAborted();
    const picture = await read(entry.picture);
    if (!picture) continue;
    const { points, thumbnail } = picture;
    const pairs = matchPoints(photo.points, points);
    const geometry = verifyGeometry(photo.points, points, pairs);
    const aligned =
      geometry && geometry.matched >= leastToAlign
        ? compareAligned(photo.small, thumbnail, geometry.back)
        : null;
    evidence.push({
      ...entry,
      pairs: pairs.count,
      matched: geometry?.matched ?? 0,
      aligned,
    });
  }
  return evidence;
}
