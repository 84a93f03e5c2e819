import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PictureSimilarity } from '../picture-similarity.ts';
import { NoIndexedPictures, UnreadablePicture, type VisualMatch } from '../visual-match.ts';
import { createPictureDescriber, type PictureFeatures } from './features/describe-picture.ts';
import type { ImageEmbedder } from './features/image-embedder.ts';
import { decodePicture } from './pictures/decode-picture-sharp.ts';
import { examine, type ExaminedPicture } from './search/examine.ts';
import { rankProducts } from './search/rank-products.ts';
import { shortlist } from './search/shortlist.ts';
import { similarProducts } from './search/similar-products.ts';
import { buildSnapshot } from './storage/build-snapshot.ts';
import { surveyFiles, type CataloguePicture, type UnreadFile } from './storage/catalogue-files.ts';
import { openFeatureStore, type FeatureStore } from './storage/file-feature-store.ts';
import {
  readSnapshot,
  writeSnapshot,
  type IndexSnapshot,
  type SnapshotPicture,
} from './storage/index-snapshot.ts';

export interface VisualIndexOptions {
  embedder: ImageEmbedder;
  /** Folder of the index, e.g. `<data>/visual-index`; several embedders share it. */
  folder: string;
  /** Told after each photo how many milliseconds every stage took. */
  observe?: (milliseconds: Readonly<Record<MatchStage, number>>) => void;
}

export const matchStages = ['decode', 'describe', 'shortlist', 'examine'] as const;
export type MatchStage = (typeof matchStages)[number];

export interface UpdateOptions {
  /** Called after each picture that is ready, those of earlier runs at once. */
  onProgress?: (progress: { done: number; total: number }) => void;
  signal?: AbortSignal;
}

export interface UpdateReport {
  indexed: number;
  /** Pictures that were described in this run. */
  described: number;
  unread: UnreadFile[];
}

/** The index of the catalogue's pictures. Until the first update has ended its size is 0. */
export interface VisualIndex extends VisualMatch, PictureSimilarity {
  /** Whether no earlier run has left an index of this model in the folder. */
  readonly isNew: boolean;
  /**
   * Makes the index that of the given pictures; searches go on in the old one meanwhile. What earlier runs have
   * described is taken from disk, also after a run that was cut off. Updates wait for each other.
   */
  update(pictures: readonly CataloguePicture[], options?: UpdateOptions): Promise<UpdateReport>;
  /**
   * Makes these the photos that stand for articles beside the catalogue's pictures; they survive updates of those.
   * They are found once the catalogue has a picture.
   */
  updateReferences(pictures: readonly CataloguePicture[], options?: UpdateOptions): Promise<UpdateReport>;
  close(): Promise<void>;
}

/** Reference photos that are looked at closely, beside the pictures of the catalogue. */
const referenceSizes = { byVotes: 8, byLook: 6 } as const;
/** Described pictures that are written to disk together. */
const batchSize = 24;
/** Pictures whose points and thumbnails stay in memory after they were looked at closely: some 40 kB each. */
const keptPictures = 1500;

/** Opens the visual index in its folder; nothing is read before the first update. */
export function createVisualIndex({ embedder, folder, observe }: VisualIndexOptions): VisualIndex {
  const describer = createPictureDescriber(embedder);
  const home = join(folder, describer.name);
  const snapshotFile = join(home, 'snapshot.cvs');
  let current: IndexSnapshot | null = null;
  let references: IndexSnapshot | null = null;
  let referencePictures: readonly SnapshotPicture[] = [];
  let store: FeatureStore | null = null;
  let updates: Promise<unknown> = Promise.resolve();
  const kept = new Map<string, ExaminedPicture>();

  const openStore = async (): Promise<FeatureStore> => (store ??= await openFeatureStore(home));

  /** Reads points and thumbnail of a picture, keeping those that were asked for last. */
  const readExamined = async (hash: string): Promise<ExaminedPicture | null> => {
    const known = kept.get(hash);
    if (known) {
      kept.delete(hash);
      kept.set(hash, known);
      return known;
    }
    const features = await openStore();
    // An update may have dropped the picture while this photo was looked at.
    if (!features.has(hash)) return null;
    const { points, thumbnail } = await features.read(hash);
    kept.set(hash, { points, thumbnail });
    if (kept.size > keptPictures) kept.delete(kept.keys().next().value as string);
    return { points, thumbnail };
  };

  const describeMissing = async (
    present: readonly SnapshotPicture[],
    { onProgress, signal }: UpdateOptions,
  ): Promise<{ described: number; unread: UnreadFile[] }> => {
    const features = await openStore();
    const waiting = new Map<string, SnapshotPicture>();
    for (const picture of present) if (!features.has(picture.hash)) waiting.set(picture.hash, picture);
    const total = new Set(present.map(({ hash }) => hash)).size;
    let done = total - waiting.size;
    onProgress?.({ done, total });
    const unread: UnreadFile[] = [];
    let batch = new Map<string, PictureFeatures>();
    const flush = async (): Promise<void> => {
      await features.add(batch);
      batch = new Map();
    };
    try {
      for (const { hash, productId, file } of waiting.values()) {
        signal?.throwIfAborted();
        try {
          batch.set(hash, await describer.describeCatalogue(await decodePicture(await readFile(file))));
        } catch (error) {
          if (!(error instanceof UnreadablePicture)) throw error;
          unread.push({ productId, file, reason: error.message });
        }
        if (batch.size >= batchSize) await flush();
        onProgress?.({ done: ++done, total });
      }
    } finally {
      await flush();
    }
    return { described: waiting.size - unread.length, unread };
  };

  const keepOnlyUsed = async (): Promise<void> => {
    const used = [...(current?.pictures ?? []), ...referencePictures];
    await (await openStore()).keepOnly(new Set(used.map(({ hash }) => hash)));
  };

  /** Reference photos are searched beside the catalogue's pictures, in its basis, so that adding one is cheap. */
  const rebuildReferences = async (signal?: AbortSignal): Promise<void> => {
    const features = await openStore();
    const indexable = referencePictures.filter(({ hash }) => features.has(hash));
    if (!current || indexable.length === 0) {
      references = null;
      return;
    }
    const read = (hash: string) => features.read(hash);
    references = (await buildSnapshot(indexable, read, { beside: current, signal })).snapshot;
  };

  const updateReferences = async (
    pictures: readonly CataloguePicture[],
    options: UpdateOptions,
  ): Promise<UpdateReport> => {
    const { present, missing } = await surveyFiles(pictures, referencePictures);
    const { described, unread } = await describeMissing(present, options);
    referencePictures = present;
    await rebuildReferences(options.signal);
    await keepOnlyUsed();
    return { indexed: references?.pictures.length ?? 0, described, unread: [...missing, ...unread] };
  };

  const update = async (
    pictures: readonly CataloguePicture[],
    options: UpdateOptions,
  ): Promise<UpdateReport> => {
    current ??= await readSnapshot(snapshotFile);
    const { present, missing } = await surveyFiles(pictures, current?.pictures ?? []);
    const features = await openStore();
    const { described, unread } = await describeMissing(present, options);
    const indexable = present.filter(({ hash }) => features.has(hash));
    const report = { indexed: indexable.length, described, unread: [...missing, ...unread] };
    if (current && samePictures(current.pictures, indexable)) return report;
    const { snapshot, points } = await buildSnapshot(indexable, (hash) => features.read(hash), {
      previous: current,
      signal: options.signal,
    });
    await writeSnapshot(snapshotFile, snapshot, points);
    current = snapshot;
    kept.clear();
    await rebuildReferences(options.signal);
    await keepOnlyUsed();
    return report;
  };

  return {
    isNew: !existsSync(snapshotFile),
    get size() {
      return current?.pictures.length ?? 0;
    },
    update(pictures, options = {}) {
      const next = updates.then(() => update(pictures, options));
      updates = next.catch(() => undefined);
      return next;
    },
    updateReferences(pictures, options = {}) {
      const next = updates.then(() => updateReferences(pictures, options));
      updates = next.catch(() => undefined);
      return next;
    },
    async match(bytes, { limit, signal }) {
      const snapshot = current;
      if (!snapshot || snapshot.pictures.length === 0)
        throw new NoIndexedPictures('no catalogue picture is indexed yet');
      const ends = [performance.now()];
      const picture = await decodePicture(bytes);
      ends.push(performance.now());
      const photo = await describer.describePhoto(picture, signal);
      ends.push(performance.now());
      const beside = references;
      const pictures = beside ? [...snapshot.pictures, ...beside.pictures] : snapshot.pictures;
      const entries = await shortlist(snapshot.index, photo);
      if (beside) {
        const first = snapshot.pictures.length;
        for (const entry of await shortlist(beside.index, photo, referenceSizes))
          entries.push({ ...entry, picture: first + entry.picture });
      }
      ends.push(performance.now());
      const read = (number: number) => readExamined(pictures[number]?.hash ?? '');
      const evidence = await examine(photo, entries, read, signal);
      const outcome = rankProducts(evidence, pictures, limit);
      ends.push(performance.now());
      observe?.(
        Object.fromEntries(
          matchStages.map((stage, index) => [stage, (ends[index + 1] ?? 0) - (ends[index] ?? 0)]),
        ) as Record<MatchStage, number>,
      );
      return { ...outcome, model: describer.name };
    },
    async similarTo(productId, limit) {
      return current ? similarProducts(current.index, productId, limit) : [];
    },
    async close() {
      await updates;
      await store?.close();
      store = null;
    },
  };
}

function samePictures(before: readonly SnapshotPicture[], now: readonly SnapshotPicture[]): boolean {
  const text = (pictures: readonly SnapshotPicture[]) =>
    pictures
      .map(({ productId, view, hash, file }) => JSON.stringify([productId, view, hash, file]))
      .join('\n');
  return text(before) === text(now);
}
