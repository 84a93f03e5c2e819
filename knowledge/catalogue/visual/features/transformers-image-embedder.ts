import { env, pipeline, RawImage, type Tensor } from '@huggingface/transformers';
import type { DecodedPicture } from '../pictures/picture.ts';
import type { ImageEmbedder } from './image-embedder.ts';

/** A vision model for transformers.js: CLIP, SigLIP (also Marqo-FashionSigLIP), DINOv2 and others of their kind. */
export interface ImageModel {
  /** Name on the hub, e.g. "Xenova/dinov2-small", or of a folder inside `localFolder`. */
  name: string;
  /** Branch, tag or commit. */
  revision: string;
  /** Precision of the weights' file: "fp32", "fp16", "q8", … */
  precision: string;
  /** Address of a hub, or of a file server with the same layout. */
  host: string;
  /** Folder that holds the model's folder, instead of asking the host. */
  localFolder: string | null;
  /** Folder that keeps what was fetched. */
  cacheFolder: string;
}

type Outputs = Partial<Record<'image_embeds' | 'pooler_output' | 'last_hidden_state', Tensor>>;

/** The picture's vector: the projection of CLIP, the pooled output of SigLIP, the first token of DINOv2. */
function vectorOf({ image_embeds, pooler_output, last_hidden_state }: Outputs): Float32Array {
  const tensor = image_embeds ?? pooler_output ?? last_hidden_state;
  if (!tensor || !(tensor.data instanceof Float32Array))
    throw new Error('it gives neither image_embeds nor pooler_output nor last_hidden_state');
  return tensor.data.slice(0, tensor.dims.at(-1));
}

function scaledToOne(vector: Float32Array): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0)) || 1;
  return vector.map((value) => value / length);
}

/**
 * Opens a vision model through transformers.js, on one thread. Rejects, naming the model and where it was looked for,
 * when its files cannot be had or read, or when it is no vision model.
 */
export async function openTransformersImageEmbedder(model: ImageModel): Promise<ImageEmbedder> {
  const { name, localFolder, revision, precision } = model;
  env.allowLocalModels = localFolder !== null;
  env.allowRemoteModels = localFolder === null;
  if (localFolder !== null) env.localModelPath = localFolder.endsWith('/') ? localFolder : `${localFolder}/`;
  env.remoteHost = model.host.endsWith('/') ? model.host : `${model.host}/`;
  env.cacheDir = model.cacheFolder;
  env.useFSCache = true;
  const open = async (): Promise<{ embedder: ImageEmbedder }> => {
    const extract = await pipeline('image-feature-extraction', name, {
      revision,
      dtype: precision as 'q8',
      device: 'cpu',
      session_options: { intraOpNumThreads: 1, interOpNumThreads: 1, logSeverityLevel: 3 },
    });
    const embed = async ({ pixels, width, height }: DecodedPicture): Promise<Float32Array> => {
      const inputs: unknown = await extract.processor?.(
        new RawImage(Uint8ClampedArray.from(pixels), width, height, 3),
      );
      return scaledToOne(vectorOf((await extract.model(inputs)) as Outputs));
    };
    const side = 32;
    const probe = await embed({
      width: side,
      height: side,
      pixels: new Uint8Array(3 * side * side).fill(128),
    });
    return {
      embedder: {
        // The name is that of a folder as well.
        name: `${name}@${revision}-${precision}`.replaceAll(/[^\w.@-]+/g, '--'),
        dimensions: probe.length,
        embed,
        close: () => extract.dispose(),
      },
    };
  };
  const { embedder } = await open().catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `The picture model ${name} could not be opened from ${localFolder ?? model.host}: ${reason}`,
      {
        cause: error,
      },
    );
  });
  return embedder;
}
