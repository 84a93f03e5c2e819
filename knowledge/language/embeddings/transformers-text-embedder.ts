import { env, pipeline } from '@huggingface/transformers';
import type { LanguageCode } from '../../../contracts/languages.ts';
import type { TextEmbedder } from '../text-embedder.ts';

/** A sentence-vector model for transformers.js. */
export interface TextModel {
  /** Name on the hub, e.g. "intfloat/multilingual-e5-small", or of a folder inside `localFolder`. */
  name: string;
  /** Branch, tag or commit. */
  revision: string;
  /** Precision of the weights' file: "fp32", "q8", … */
  precision: string;
  /** Address of a hub, or of a file server with the same layout. */
  host: string;
  /** Folder that holds the model's folder, instead of asking the host. */
  localFolder: string | null;
  /** Folder that keeps what was fetched. */
  cacheFolder: string;
  languages: readonly LanguageCode[];
  pooling: 'mean' | 'cls' | 'last_token';
  /** Put before every text, as some models expect ("query: "). */
  prefix: string;
}

const batchSize = 16;

/**
 * Sentence vectors with a model for transformers.js, on one thread. Rejects, naming the model and where it was looked
 * for, when its files cannot be had or read.
 */
export async function openTransformersTextEmbedder(
  model: TextModel,
): Promise<TextEmbedder & { release(): Promise<void> }> {
  const { name, localFolder } = model;
  env.allowLocalModels = localFolder !== null;
  env.allowRemoteModels = localFolder === null;
  if (localFolder !== null) env.localModelPath = localFolder.endsWith('/') ? localFolder : `${localFolder}/`;
  env.remoteHost = model.host.endsWith('/') ? model.host : `${model.host}/`;
  env.cacheDir = model.cacheFolder;
  env.useFSCache = true;
  const open = () =>
    pipeline('feature-extraction', name, {
      revision: model.revision,
      dtype: model.precision as 'q8',
      device: 'cpu',
      // A pool of two threads spins and doubles the cost.
      session_options: { intraOpNumThreads: 1, interOpNumThreads: 1, logSeverityLevel: 3 },
    });
  const extract = await open().catch((error: unknown) => {
    throw new Error(
      `The text model ${name} could not be opened from ${localFolder ?? model.host}: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    );
  });
  async function embed(texts: readonly string[]): Promise<Float32Array[]> {
    const vectors: Float32Array[] = [];
    for (let start = 0; start < texts.length; start += batchSize) {
      const batch = texts.slice(start, start + batchSize).map((text) => model.prefix + text);
      const { data, dims } = await extract(batch, { pooling: model.pooling, normalize: true });
      const width = dims.at(-1) ?? 0;
      batch.forEach((_, row) =>
        vectors.push(Float32Array.from((data as Float32Array).subarray(row * width, (row + 1) * width))),
      );
    }
    return vectors;
  }
  const [probe] = await embed(['a']);
  return {
    name: `${name}@${model.revision}/${model.precision}/${model.pooling}/${model.prefix}`,
    dimensions: probe?.length ?? 0,
    languages: model.languages,
    embed,
    release: () => extract.dispose(),
  };
}
