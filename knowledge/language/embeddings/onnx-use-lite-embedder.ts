import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { TextEmbedder } from '../text-embedder.ts';
import { createPieceTokenizer, type PieceVocabulary } from './sentence-piece.ts';
import { useLiteDimensions, useLiteMaximumTokens } from './use-lite-weights.ts';

export interface OnnxUseLiteEmbedder extends TextEmbedder {
  /** Frees the engine's memory; `embed` rejects afterwards. */
  release(): Promise<void>;
}

const batchSize = 16;

/**
 * Universal Sentence Encoder lite in ONNX Runtime on one thread (two spin and double the cost).
 * `model` is the path or the bytes of a model made by `buildUseLiteModel`. Rejects when it cannot be loaded.
 */
export async function openOnnxUseLiteEmbedder(options: {
  name: string;
  model: string | Uint8Array;
  vocabulary: PieceVocabulary;
}): Promise<OnnxUseLiteEmbedder> {
  const settings = { intraOpNumThreads: 1, interOpNumThreads: 1, logSeverityLevel: 3 as const };
  const session =
    typeof options.model === 'string'
      ? await InferenceSession.create(options.model, settings)
      : await InferenceSession.create(options.model, settings);
  const tokenize = createPieceTokenizer(options.vocabulary);
  return {
    name: options.name,
    dimensions: useLiteDimensions,
    languages: ['en'],
    async embed(texts) {
      const vectors: Float32Array[] = new Array<Float32Array>(texts.length);
      const encoded = texts.map((text, index) => ({
        index,
        ids: tokenize(text).slice(0, useLiteMaximumTokens),
      }));
      // Texts of like length share a batch, so that little of it is padding.
      encoded.sort((a, b) => a.ids.length - b.ids.length);
      for (let start = 0; start < encoded.length; start += batchSize) {
        const batch = encoded.slice(start, start + batchSize);
        const found = await encodeBatch(
          session,
          batch.map(({ ids }) => ids),
        );
        batch.forEach(({ index }, row) => {
          vectors[index] = found.slice(row * useLiteDimensions, (row + 1) * useLiteDimensions);
        });
      }
      return vectors;
    },
    release: () => session.release(),
  };
}

async function encodeBatch(
  session: InferenceSession,
  batch: readonly (readonly number[])[],
): Promise<Float32Array> {
  const tokens = Math.max(1, ...batch.map((ids) => ids.length));
  const ids = new BigInt64Array(batch.length * tokens);
  const mask = new Float32Array(batch.length * tokens);
  batch.forEach((row, index) => {
    row.forEach((id, position) => {
      ids[index * tokens + position] = BigInt(id);
      mask[index * tokens + position] = 1;
    });
  });
  const positions = BigInt64Array.from({ length: tokens }, (_, position) => BigInt(position));
  const outputs = await session.run({
    ids: new Tensor('int64', ids, [batch.length, tokens]),
    mask: new Tensor('float32', mask, [batch.length, tokens]),
    positions: new Tensor('int64', positions, [tokens]),
  });
  const vectors = outputs['vectors'];
  if (!vectors) throw new Error('The sentence encoder returned no vectors.');
  return vectors.data as Float32Array;
}
