import { breathe } from '../breathe.ts';
import { fuse, lookWeights } from '../features/global-look.ts';
import type { PhotoFeatures } from '../features/describe-picture.ts';
import { lookSimilarity, type ResidentIndex } from './resident-index.ts';

/** A picture that is worth a closer look. */
export interface ShortlistEntry {
  picture: number;
  /** Similarity of looks, 0–1: of the whole picture and of the product alone. */
  full: number;
  cut: number;
  /** Points of the photo that the picture has something alike for. */
  votes: number;
}

export interface ShortlistSizes {
  byVotes: number;
  byLook: number;
}

export const defaultShortlistSizes: ShortlistSizes = { byVotes: 24, byLook: 16 };

/** Pictures between two pauses: some ten milliseconds. */
const burst = 4000;

const totalWeight = lookWeights.deep + lookWeights.colour + lookWeights.gradient;

/** Numbers of the `count` largest values, largest first; of equal values the first. */
export function largest(values: Float32Array, count: number): number[] {
  const best: number[] = [];
  const valueOf = (index: number): number => values[index] as number;
  for (let index = 0; index < values.length; index++) {
    const last = best[best.length - 1];
    if (best.length === count && (last === undefined || valueOf(index) <= valueOf(last))) continue;
    let place = best.length;
    while (place > 0 && valueOf(best[place - 1] as number) < valueOf(index)) place--;
    best.splice(place, 0, index);
    if (best.length > count) best.pop();
  }
  return best;
}

/** Similarity of a photo with every picture, by whole look and by the product alone. */
async function lookScores(
  index: ResidentIndex,
  photo: PhotoFeatures,
): Promise<{ full: Float32Array; cut: Float32Array }> {
  const full = fuse(photo.full, index.whitening);
  const cut = photo.cut ? fuse(photo.cut, index.whitening) : full;
  const count = index.pictures.length;
  const scores = { full: new Float32Array(count), cut: new Float32Array(count) };
  for (let picture = 0; picture < count; picture++) {
    if (picture % burst === burst - 1) await breathe();
    scores.full[picture] = lookSimilarity(index.full, picture, full) / totalWeight;
    scores.cut[picture] = lookSimilarity(index.cut, picture, cut) / totalWeight;
  }
  return scores;
}

/** Pictures that share points with the photo or look like it; the rest of the catalogue is not examined further. */
export async function shortlist(
  index: ResidentIndex,
  photo: PhotoFeatures,
  sizes: ShortlistSizes = defaultShortlistSizes,
): Promise<ShortlistEntry[]> {
  const { full, cut } = await lookScores(index, photo);
  const votes = index.votes.votesFor(photo.points);
  const sums = full.map((value, picture) => value + (cut[picture] as number));
  const chosen = new Set([...largest(votes, sizes.byVotes), ...largest(sums, sizes.byLook)]);
  return [...chosen].map((picture) => ({
    picture,
    full: full[picture] as number,
    cut: cut[picture] as number,
    votes: votes[picture] as number,
  }));
}
