import {
  openOnnxUseLiteEmbedder,
  type OnnxUseLiteEmbedder,
} from '../../knowledge/language/embeddings/onnx-use-lite-embedder.ts';
import { buildUseLiteModel } from '../../knowledge/language/embeddings/use-lite-onnx.ts';
import {
  readUseLiteVocabulary,
  readUseLiteWeights,
  useLitePackageFolder,
} from '../../knowledge/language/embeddings/use-lite-weights.ts';

/** The product's default sentence encoder, built in memory: an evaluation leaves no files. */
export async function openEmbedder(): Promise<OnnxUseLiteEmbedder> {
  const folder = useLitePackageFolder();
  return openOnnxUseLiteEmbedder({
    name: 'use-lite-int8',
    model: buildUseLiteModel(await readUseLiteWeights(folder), 'int8'),
    vocabulary: await readUseLiteVocabulary(folder),
  });
}
