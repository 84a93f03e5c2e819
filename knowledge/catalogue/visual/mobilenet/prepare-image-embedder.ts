import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { buildMobilenetOnnx } from './build-mobilenet-onnx.ts';

/** The model file that the embedder opens, with the name that its vectors are kept under. */
export interface PreparedImageEmbedder {
  name: string;
  file: string;
}

export interface PrepareImageEmbedderOptions {
  /** Folder of all models of the house, e.g. `<data>/models`. */
  modelFolder: string;
  /** Called with bytes written of bytes in all. */
  onProgress?: (progress: { done: number; total: number }) => void;
}

const modelName = 'openimages-mobilenet-v2';
const assetFile = 'objectron_solution_packed_assets.data';
/** SHA-256 of the packed assets of @mediapipe/objectron 0.4.1675468480 and of the model that is built from them. */
const assetHash = '470986ca5df183f41698da6de74b027d838fe289d77b5ab094497d350bee664e';
export const modelHash = 'c232310e7b85682b8c7993e8bc911d1a2171e9b4e5c921d8880d03898d9652a3';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function readIfThere(file: string): Promise<Uint8Array | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Reads the network that the installed npm package carries; throws when its bytes are not the pinned ones. */
async function readAssets(): Promise<Uint8Array> {
  const folder = dirname(createRequire(import.meta.url).resolve('@mediapipe/objectron/package.json'));
  const file = join(folder, assetFile);
  const assets = await readFile(file);
  const found = sha256(assets);
  if (found !== assetHash) {
    throw new Error(
      `${file} is not the pinned network: SHA-256 is ${found}, expected ${assetHash}; run npm ci`,
    );
  }
  return assets;
}

/**
 * Makes sure that the image model lies under `<modelFolder>/openimages-mobilenet-v2`, building it from the npm package
 * @mediapipe/objectron when it is missing or damaged (a tenth of a second, 4.5 MB). Needs no network; safe to call at
 * every start and from several processes. Throws when the package is missing or is not the pinned one.
 */
export async function prepareImageEmbedder({
  modelFolder,
  onProgress,
}: PrepareImageEmbedderOptions): Promise<PreparedImageEmbedder> {
  const folder = join(modelFolder, modelName);
  const file = join(folder, 'backbone.onnx');
  const present = await readIfThere(file);
  if (present && sha256(present) === modelHash) {
    onProgress?.({ done: present.length, total: present.length });
  } else {
    const model = buildMobilenetOnnx(await readAssets());
    if (sha256(model) !== modelHash) throw new Error('the image model was not built as expected');
    onProgress?.({ done: 0, total: model.length });
    await mkdir(folder, { recursive: true });
    const temporary = join(folder, `.backbone-${randomUUID()}.tmp`);
    try {
      await writeFile(temporary, model);
      await rename(temporary, file);
    } finally {
      await rm(temporary, { force: true });
    }
    onProgress?.({ done: model.length, total: model.length });
  }
  return { name: `${modelName}-${modelHash.slice(0, 8)}`, file };
}
