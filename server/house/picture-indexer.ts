import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ProductImage } from '../../contracts/catalogue.ts';
import { createVisualIndex } from '../../knowledge/catalogue/visual/create-visual-index.ts';
import { openMobilenetEmbedder } from '../../knowledge/catalogue/visual/features/onnx-mobilenet-embedder.ts';
import { prepareImageEmbedder } from '../../knowledge/catalogue/visual/mobilenet/prepare-image-embedder.ts';
import type { CataloguePicture } from '../../knowledge/catalogue/visual/storage/catalogue-files.ts';
import type { LoadedHouse } from './loaded-house.ts';

export interface PictureIndexer {
  /** Brings the index up to the given pictures; resolves when it can be asked, at the latest after `patienceMs`. */
  update: (images: readonly ProductImage[]) => Promise<LoadedHouse['visual']>;
  /** Brings the enrolled photos up to date, after one came or went. */
  updateReferences(): Promise<void>;
  close(): Promise<void>;
}

export interface PictureIndexerOptions {
  dataFolder: string;
  modelFolder: string;
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
 * can be found early, and the other views after that.
 */
export async function createPictureIndexer(options: PictureIndexerOptions): Promise<PictureIndexer> {
  const { dataFolder, modelFolder, patienceMs, references, onProgress, report } = options;
  const embedder = await openMobilenetEmbedder(await prepareImageEmbedder({ modelFolder }));
  const folder = join(dataFolder, 'visual-index');
  const index = createVisualIndex({ embedder, folder });
  const closing = new AbortController();
  let isNew = !existsSync(folder);
  let wanted = 0;

  async function read(images: readonly ProductImage[]): Promise<void> {
    const pictures = images.map(({ productId, view, file }) => ({
      productId,
      view,
      file: join(dataFolder, file),
    }));
    const { unread } = await index.update(pictures, {
      signal: closing.signal,
      ...(onProgress ? { onProgress } : {}),
    });
    for (const { file, reason } of unread) report({ file, reason });
  }

  async function readReferences(): Promise<void> {
    const { unread } = await index.updateReferences(await references(), { signal: closing.signal });
    for (const { file, reason } of unread) report({ file, reason });
  }

  return {
    async update(images) {
      wanted = images.length;
      const failed = (err: unknown) => {
        if (!closing.signal.aborted) report({ err });
      };
      const first = isNew ? read(firstPictures(images)) : read(images);
      const rest = first
        .then(() => (isNew ? read(images) : undefined))
        .then(readReferences)
        .catch(failed);
      // An index that was there answers for the pictures it has.
      const patience = isNew ? patienceMs : Math.min(patienceMs, loadMs);
      await (patienceMs === Infinity ? rest : atMost(first.catch(failed), patience));
      void rest.then(() => {
        isNew = false;
      });
      return {
        get size() {
          return index.size;
        },
        get pending() {
          return Math.max(0, wanted - index.size);
        },
        match: (bytes, matchOptions) => index.match(bytes, matchOptions),
        similarTo: (productId, limit) => index.similarTo(productId, limit),
      };
    },
    updateReferences: readReferences,
    async close() {
      closing.abort();
      await index.close();
      await embedder.close();
    },
  };
}
