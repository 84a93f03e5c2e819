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

const totalWeight = lookWeights.deep + lookWeights.colour + lookWeights.gradient;

/** Numbers of the `count` largest values, largest first. */
export function largest(values: Float32Array, count: number): number[] {
  const order = Array.from(values, (_, index) => index);
  // For a short list out of many a partial selection would be faster; a full sort of 100,000 takes 30 ms.
  return order.sort((a, b) => (values[b] as number) - (values[a] as number) || a - b).slice(0, count);
}

/** Similarity of a photo with every picture, by whole look and by the product alone. */
export function lookScores(
  index: ResidentIndex,
  photo: PhotoFeatures,
): { full: Float32Array; cut: Float32Array } {
  const full = fuse(photo.full, index.whitening);
  const cut = photo.cut ? fuse(photo.cut, index.whitening) : full;
  const count = index.pictures.length;
  const scores = { full: new Float32Array(count), cut: new Float32Array(count) };
  for (let picture = 0; picture < count; picture++) {
    scores.full[picture] = lookSimilarity(index.full, picture, full) / totalWeight;
    scores.cut[picture] = lookSimilarity(index.cut, picture, cut) / totalWeight;
  }
  return scores;
}

/** Pictures that share points with the photo or look like it; the rest of the catalogue is not examined further. */
export function shortlist(
  index: ResidentIndex,
  photo: PhotoFeatures,
  sizes: ShortlistSizes = defaultShortlistSizes,
): ShortlistEntry[] {
  const { full, cut } = lookScores(index, photo);
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
