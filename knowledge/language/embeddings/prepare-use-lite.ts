import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openOnnxUseLiteEmbedder, type OnnxUseLiteEmbedder } from './onnx-use-lite-embedder.ts';
import { buildUseLiteModel, type UseLitePrecision } from './use-lite-onnx.ts';
import { readUseLiteVocabulary, readUseLiteWeights, useLitePackageFolder } from './use-lite-weights.ts';

/** Part of the file name: a model that was built in another way is built anew. */
const buildVersion = 1;

/**
 * Builds the encoder's ONNX file from the installed weights package once and returns its path; a file that is
 * there and matches its recorded hash is kept. Rejects when the weights are not installed or the folder is not
 * writable.
 */
export async function prepareUseLite(options: {
  /** Folder for the model, e.g. `<data>/models/use-lite`. */
  folder: string;
  precision?: UseLitePrecision;
  packageFolder?: string;
}): Promise<string> {
  const precision = options.precision ?? 'int8';
  const file = join(options.folder, `use-lite-${precision}.v${buildVersion}.onnx`);
  if (await isIntact(file)) return file;
  const weights = await readUseLiteWeights(options.packageFolder ?? useLitePackageFolder());
  const model = buildUseLiteModel(weights, precision);
  await mkdir(options.folder, { recursive: true });
  // Renamed when complete: a process that is killed meanwhile leaves no half model.
  await writeFile(`${file}.part`, model);
  await writeFile(`${file}.sha256`, sha256(model));
  await rename(`${file}.part`, file);
  return file;
}

/** Prepares the encoder when needed and opens it. Rejects as `prepareUseLite` and the engine do. */
export async function openUseLite(options: {
  folder: string;
  precision?: UseLitePrecision;
}): Promise<OnnxUseLiteEmbedder> {
  const model = await prepareUseLite(options);
  const vocabulary = await readUseLiteVocabulary(useLitePackageFolder());
  return openOnnxUseLiteEmbedder({ name: `use-lite-${options.precision ?? 'int8'}`, model, vocabulary });
}

async function isIntact(file: string): Promise<boolean> {
  try {
    const recorded = await readFile(`${file}.sha256`, 'utf8');
    return recorded === sha256(await readFile(file));
  } catch {
    return false;
  }
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
