import type { VisualMatch } from '../../visual-match.ts';
import { breathe, type PictureDescriber, type PictureFeatures } from '../features/describe-picture.ts';
import { fuse, fusedDimensions } from '../features/global-look.ts';
import { learnWhitening, type Whitening } from '../features/whitening.ts';
import { descriptorWords } from '../local/local-points.ts';
import type { DecodedPicture } from '../pictures/picture.ts';
import { examine } from '../search/examine.ts';
import {
  createLookTable,
  setLook,
  votesOver,
  type IndexedPicture,
  type ResidentIndex,
} from '../search/resident-index.ts';
import { shortlist } from '../search/shortlist.ts';
import type { FeatureStore } from '../storage/feature-store.ts';
import { decideMatch } from './decide-match.ts';

/** A catalogue picture: what it shows and how to read its file. */
export interface CataloguePicture extends IndexedPicture {
  read: () => Promise<Uint8Array>;
}

export interface VisualIndex extends VisualMatch {
  /**
   * Brings the index up to the given pictures: new ones are described, the rest is loaded. Until it resolves the index
   * before answers. A picture that cannot be read is left out and told to `onUnreadable`.
   */
  update(
    pictures: readonly CataloguePicture[],
    onProgress?: (progress: { done: number; total: number }) => void,
  ): Promise<void>;
  close(): Promise<void>;
}

export interface VisualIndexOptions {
  describer: PictureDescriber;
  store: FeatureStore;
  decode: (bytes: Uint8Array) => Promise<DecodedPicture>;
  onUnreadable?: (picture: IndexedPicture, error: unknown) => void;
}

/** Pictures that are stored together: what a crash can lose. */
const batchSize = 32;
/** Pictures that the whitening is learnt from at most, and dimensions that it keeps at most. */
const whiteningSample = 800;
const whiteningDimensions = 256;
/** The strongest points of a picture vote; all of them are compared on the short list. */
const votingPoints = 120;

async function learnFrom(
  pictures: readonly IndexedPicture[],
  store: FeatureStore,
  dimensions: number,
): Promise<Whitening | null> {
  const step = Math.max(1, pictures.length / whiteningSample);
  const count = Math.min(pictures.length, whiteningSample);
  const rows = new Float32Array(count * dimensions);
  for (let row = 0; row < count; row += 1) {
    const picture = pictures[Math.floor(row * step)];
    if (picture) rows.set((await store.read(picture.hash)).full.deep, row * dimensions);
  }
  return learnWhitening({ rows, count, dimensions }, whiteningDimensions, breathe);
}

/** Loads everything that a search looks at for every picture. */
async function loadResident(
  pictures: readonly IndexedPicture[],
  { describer, store }: VisualIndexOptions,
): Promise<ResidentIndex> {
  const whitening = await learnFrom(pictures, store, describer.embedder.dimensions);
  const dimensions = fusedDimensions(describer.embedder, whitening);
  const full = createLookTable(pictures.length, dimensions);
  const cut = createLookTable(pictures.length, dimensions);
  const counts = new Uint16Array(pictures.length);
  const descriptors = new Uint32Array(pictures.length * votingPoints * descriptorWords);
  let points = 0;
  for (const [position, picture] of pictures.entries()) {
    const features = await store.read(picture.hash);
    setLook(full, position, fuse(features.full, whitening));
    setLook(cut, position, fuse(features.cut ?? features.full, whitening));
    const voting = Math.min(votingPoints, features.points.count);
    counts[position] = voting;
    descriptors.set(
      features.points.descriptors.subarray(0, voting * descriptorWords),
      points * descriptorWords,
    );
    points += voting;
  }
  const votes = votesOver({ counts, descriptors: descriptors.slice(0, points * descriptorWords) });
  return { pictures, whitening, full, cut, votes };
}

/** Opens the picture index over stored features; empty until `update`. */
export function openVisualIndex(options: VisualIndexOptions): VisualIndex {
  const { describer, store, decode, onUnreadable } = options;
  let resident: ResidentIndex | null = null;

  async function describeMissing(
    pictures: readonly CataloguePicture[],
    onProgress: (progress: { done: number; total: number }) => void,
  ): Promise<void> {
    const missing = [
      ...new Map(
        pictures.filter(({ hash }) => !store.has(hash)).map((picture) => [picture.hash, picture]),
      ).values(),
    ];
    let batch = new Map<string, PictureFeatures>();
    for (const [position, picture] of missing.entries()) {
      try {
        batch.set(picture.hash, await describer.describeCatalogue(await decode(await picture.read())));
      } catch (error) {
        onUnreadable?.(picture, error);
      }
      if (batch.size >= batchSize) {
        await store.add(batch);
        batch = new Map();
      }
      onProgress({ done: position + 1, total: missing.length });
    }
    await store.add(batch);
  }

  return {
    get size() {
      return resident?.pictures.length ?? 0;
    },
    async update(pictures, onProgress = () => undefined) {
      await describeMissing(pictures, onProgress);
      const known = pictures
        .filter(({ hash }) => store.has(hash))
        .map(({ productId, view, hash }) => ({ productId, view, hash }));
      resident = known.length === 0 ? null : await loadResident(known, options);
      await store.keepOnly(new Set(pictures.map(({ hash }) => hash)));
    },
    async match(bytes, { limit, signal }) {
      const index = resident;
      const photo = await describer.describePhoto(await decode(bytes), signal);
      if (!index) return { outcome: 'none', confidence: 0, candidates: [], model: describer.name };
      const read = async (picture: number) => store.read(index.pictures[picture]?.hash ?? '');
      const evidence = await examine(photo, shortlist(index, photo), read, signal);
      return { ...decideMatch(evidence, index.pictures, limit), model: describer.name };
    },
    close: () => store.close(),
  };
}
