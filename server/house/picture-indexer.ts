import { readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { ProductImage } from '../../contracts/catalogue.ts';
import { createPictureDescriber } from '../../knowledge/catalogue/visual/features/describe-picture.ts';
import { openMobilenetEmbedder } from '../../knowledge/catalogue/visual/features/onnx-mobilenet-embedder.ts';
import { openVisualIndex } from '../../knowledge/catalogue/visual/index/open-visual-index.ts';
import { prepareImageEmbedder } from '../../knowledge/catalogue/visual/mobilenet/prepare-image-embedder.ts';
import { decodePicture } from '../../knowledge/catalogue/visual/pictures/decode-picture-sharp.ts';
import { openFeatureStore } from '../../knowledge/catalogue/visual/storage/feature-store.ts';
import type { VisualMatch } from '../../knowledge/catalogue/visual-match.ts';

export interface PictureIndexer {
  /** Brings the index up to the given pictures and gives it. */
  update(images: readonly ProductImage[]): Promise<VisualMatch>;
  close(): Promise<void>;
}

/**
 * Opens the picture index of a data folder. Features are kept per model, so another model describes the pictures anew
 * and the one before is not lost.
 */
export async function createPictureIndexer(options: {
  dataFolder: string;
  modelFolder: string;
  onProgress?: (progress: { done: number; total: number }) => void;
  onUnreadable?: (file: string, error: unknown) => void;
}): Promise<PictureIndexer> {
  const { dataFolder, modelFolder, onProgress, onUnreadable } = options;
  const embedder = await openMobilenetEmbedder(await prepareImageEmbedder({ modelFolder }));
  const describer = createPictureDescriber(embedder);
  const index = openVisualIndex({
    describer,
    store: await openFeatureStore(join(dataFolder, 'visual-index', describer.name)),
    decode: (bytes) => decodePicture(bytes),
    ...(onUnreadable ? { onUnreadable: (picture, error) => onUnreadable(picture.hash, error) } : {}),
  });
  return {
    async update(images) {
      // The import names a stored picture after the hash of its content.
      const pictures = images.map(({ productId, view, file }) => ({
        productId,
        view,
        hash: basename(file, extname(file)),
        read: () => readFile(join(dataFolder, file)),
      }));
      await index.update(pictures, onProgress);
      return index;
    },
    async close() {
      await index.close();
      await embedder.close();
    },
  };
}
