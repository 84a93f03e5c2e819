import { breathe } from '../breathe.ts';
import type { PictureFeatures } from '../features/describe-picture.ts';
import { fuse } from '../features/global-look.ts';
import { learnWhitening, type Whitening } from '../features/whitening.ts';
import { descriptorWords } from '../local/local-points.ts';
import { createLookTable, setLook, votesOver, type VotingPoints } from '../search/resident-index.ts';
import type { IndexSnapshot, SnapshotPicture } from './index-snapshot.ts';

/** Pictures that the whitening is learnt from at most, and the directions that it keeps. */
const sampleSize = 1000;
const keptDirections = 256;
/** A whitening is learnt anew when the catalogue has grown or shrunk by more than this share since. */
const drift = 0.25;
/** Points of all pictures together that the hash tables hold: some 100 bytes each. */
const votingPointBudget = 3_000_000;

function votingPointsEach(pictures: number): number {
  return Math.min(400, Math.max(40, Math.floor(votingPointBudget / Math.max(1, pictures))));
}

async function learn(
  pictures: readonly SnapshotPicture[],
  read: (hash: string) => Promise<PictureFeatures>,
): Promise<Whitening | null> {
  const count = Math.min(sampleSize, pictures.length);
  let rows: Float32Array | null = null;
  let dimensions = 0;
  for (let member = 0; member < count; member++) {
    const picture = pictures[Math.floor((member * pictures.length) / count)];
    if (!picture) continue;
    const { deep } = (await read(picture.hash)).full;
    dimensions = deep.length;
    rows ??= new Float32Array(count * dimensions);
    rows.set(deep, member * dimensions);
  }
  return rows && learnWhitening({ rows, count, dimensions }, keptDirections, breathe);
}

export interface BuildOptions {
  /** Lends its whitening while the catalogue is about the same. */
  previous?: IndexSnapshot | null;
  /** Lends its whitening whatever the pictures are: what is built is searched beside it. */
  beside?: IndexSnapshot;
  signal?: AbortSignal | undefined;
}

/** Puts together what a search keeps in memory from the stored features of all pictures. */
export async function buildSnapshot(
  pictures: readonly SnapshotPicture[],
  read: (hash: string) => Promise<PictureFeatures>,
  { previous = null, beside, signal }: BuildOptions = {},
): Promise<{ snapshot: IndexSnapshot; points: VotingPoints }> {
  const isAlike = previous && Math.abs(pictures.length - previous.learntFrom) <= drift * previous.learntFrom;
  const lender = beside ?? (isAlike ? previous : null);
  const whitening = lender ? lender.index.whitening : await learn(pictures, read);
  const learntFrom = lender?.learntFrom ?? pictures.length;
  const each = votingPointsEach(pictures.length);
  const counts = new Uint16Array(pictures.length);
  const descriptors = new Uint32Array(pictures.length * each * descriptorWords);
  let full = createLookTable(0, 0);
  let cut = full;
  let filled = 0;
  for (const [number, picture] of pictures.entries()) {
    signal?.throwIfAborted();
    const features = await read(picture.hash);
    const whole = fuse(features.full, whitening);
    if (number === 0) {
      full = createLookTable(pictures.length, whole.length);
      cut = createLookTable(pictures.length, whole.length);
    }
    setLook(full, number, whole);
    setLook(cut, number, features.cut ? fuse(features.cut, whitening) : whole);
    // Points come level by level; a thinned catalogue takes its share of every level.
    const { points } = features;
    const taken = Math.min(each, points.count);
    for (let index = 0; index < taken; index++) {
      const from = Math.floor((index * points.count) / taken) * descriptorWords;
      descriptors.set(points.descriptors.subarray(from, from + descriptorWords), filled);
      filled += descriptorWords;
    }
    counts[number] = taken;
  }
  const points = { counts, descriptors: descriptors.slice(0, filled) };
  return {
    snapshot: {
      pictures,
      learntFrom,
      index: { pictures, whitening, full, cut, votes: await votesOver(points) },
    },
    points,
  };
}
