import { join } from 'node:path';
import { createVisualIndex, type VisualIndex } from '../../knowledge/catalogue/visual/create-visual-index.ts';
import type { ImageEmbedder } from '../../knowledge/catalogue/visual/features/image-embedder.ts';
import { openMobilenetEmbedder } from '../../knowledge/catalogue/visual/features/onnx-mobilenet-embedder.ts';
import {
  openTransformersImageEmbedder,
  type ImageModel,
} from '../../knowledge/catalogue/visual/features/transformers-image-embedder.ts';
import { prepareImageEmbedder } from '../../knowledge/catalogue/visual/mobilenet/prepare-image-embedder.ts';

export interface OpenIndex {
  index: VisualIndex;
  close(): Promise<void>;
}

export interface PictureIndexes {
  /** Answers from the start. */
  first: OpenIndex;
  /** Takes over once it is built; null when the first is the wanted one. */
  next: OpenIndex | null;
}

export interface PictureIndexesOptions {
  dataFolder: string;
  modelFolder: string;
  /** A model of a hub instead of the built-in one. */
  pictureModel: Omit<ImageModel, 'cacheFolder'> | null;
  /** Hears why a configured model could not be opened; the built-in one answers then. */
  report: (error: unknown) => void;
}

/**
 * Opens the index of the configured model. While that is still to be built and the built-in model has an index of
 * earlier days, the latter answers.
 */
export async function openPictureIndexes(options: PictureIndexesOptions): Promise<PictureIndexes> {
  const { dataFolder, modelFolder, pictureModel, report } = options;
  const open = (embedder: ImageEmbedder): OpenIndex => {
    const index = createVisualIndex({ embedder, folder: join(dataFolder, 'visual-index') });
    return {
      index,
      async close() {
        await index.close();
        await embedder.close();
      },
    };
  };
  const openBuiltIn = async () =>
    open(await openMobilenetEmbedder(await prepareImageEmbedder({ modelFolder })));
  if (!pictureModel) return { first: await openBuiltIn(), next: null };
  const embedder = await openTransformersImageEmbedder({
    ...pictureModel,
    cacheFolder: join(modelFolder, 'hub'),
  }).catch((error: unknown) => {
    report(error);
    return null;
  });
  if (!embedder) return { first: await openBuiltIn(), next: null };
  const wanted = open(embedder);
  if (!wanted.index.isNew) return { first: wanted, next: null };
  const builtIn = await openBuiltIn();
  if (!builtIn.index.isNew) return { first: builtIn, next: wanted };
  await builtIn.close();
  return { first: wanted, next: null };
}
