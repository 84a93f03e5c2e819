import { join } from 'node:path';
import type { ProductImage } from '../../contracts/catalogue.ts';
import type { CataloguePicture } from '../../knowledge/catalogue/visual/storage/catalogue-files.ts';
import type { LoadedHouse } from './loaded-house.ts';
import { openPictureIndexes, type OpenIndex, type PictureIndexesOptions } from './picture-indexes.ts';

export interface PictureIndexer {
  /** Brings the index up to the given pictures; resolves when it can be asked, at the latest after `patienceMs`. */
  update: (images: readonly ProductImage[]) => Promise<LoadedHouse['visual']>;
  /** Brings the enrolled photos up to date, after one came or went. */
  updateReferences(): Promise<void>;
  close(): Promise<void>;
}

export interface PictureIndexerOptions extends Omit<PictureIndexesOptions, 'report'> {
  /** Photos that people enrolled, as they are now. */
  references: () => Promise<readonly CataloguePicture[]>;
  /** Longest wait for pictures before a house opens; the rest is read while it serves. */
  patienceMs: number;
  onProgress?: (progress: { done: number; total: number }) => void;
  /** Hears of pictures that cannot be read and of failed updates. */
  report: (detail: { file?: string; reason?: string; err?: unknown }) => void;
}

/** Longest wait for an index of an earlier start to be loaded, milliseconds. */
const loadMs = 10_000;

/** The first picture of every product. */
function firstPictures(images: readonly ProductImage[]): ProductImage[] {
  return [...new Map([...images].reverse().map((image) => [image.productId, image])).values()];
}

/** Waits for something, but not longer than that. */
async function atMost(work: Promise<void>, milliseconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([work, limit]);
  clearTimeout(timer);
}

/**
 * Opens the picture index of a data folder. A new index reads one picture of every product first, so that every article
 * can be found early, and the other views after that. Another model's index is built in the background, while the one
 * before answers, and takes over as a whole.
 */
export async function createPictureIndexer(options: PictureIndexerOptions): Promise<PictureIndexer> {
  const { dataFolder, patienceMs, references, onProgress, report } = options;
  const { first: initial, next } = await openPictureIndexes({
    ...options,
    report: (err) => report({ err }),
  });
  let active = initial;
  let replacement = next;
  const retired: OpenIndex[] = [];
  const closing = new AbortController();
  let isNew = active.index.isNew;
  let wanted = 0;

  const tell = (unread: readonly { file: string; reason: string }[]): void => {
    for (const { file, reason } of unread) report({ file, reason });
  };

  async function read({ index }: OpenIndex, images: readonly ProductImage[]): Promise<void> {
    const pictures = images.map(({ productId, view, file }) => ({
      productId,
      view,
      file: join(dataFolder, file),
    }));
    const { unread } = await index.update(pictures, {
      signal: closing.signal,
      ...(onProgress ? { onProgress } : {}),
    });
    tell(unread);
  }

  async function readReferences({ index } = active): Promise<void> {
    const { unread } = await index.updateReferences(await references(), { signal: closing.signal });
    tell(unread);
  }

  /** Builds the index of another model and lets it answer from then on. */
  async function replace(images: readonly ProductImage[]): Promise<void> {
    const built = replacement;
    if (!built) return;
    await read(built, images);
    await readReferences(built);
    // Another update may have done it meanwhile.
    if (replacement !== built) return;
    // Photos that are being looked at still need the one before: it is closed with the others.
    retired.push(active);
    [active, replacement] = [built, null];
  }

  return {
    async update(images) {
      wanted = images.length;
      const failed = (err: unknown) => {
        if (!closing.signal.aborted) report({ err });
      };
      const first = read(active, isNew ? firstPictures(images) : images);
      const rest = first
        .then(() => (isNew ? read(active, images) : undefined))
        .then(() => readReferences())
        .then(() => replace(images))
        .catch(failed);
      // An index that was there answers for the pictures it has.
      const patience = isNew ? patienceMs : Math.min(patienceMs, loadMs);
      await (patienceMs === Infinity ? rest : atMost(first.catch(failed), patience));
      void rest.then(() => {
        isNew = false;
      });
      return {
        get size() {
          return active.index.size;
        },
        get pending() {
          return Math.max(0, wanted - active.index.size);
        },
        match: (bytes, matchOptions) => active.index.match(bytes, matchOptions),
        similarTo: (productId, limit) => active.index.similarTo(productId, limit),
      };
    },
    updateReferences: () => readReferences(),
    async close() {
      closing.abort();
      for (const opened of [active, replacement, ...retired]) await opened?.close();
    },
  };
}
