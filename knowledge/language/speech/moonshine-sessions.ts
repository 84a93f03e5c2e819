import { join } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';

/** Moonshine's two networks (Jeffries et al. 2024). */
export interface MoonshineSessions {
  /** Encodes samples (16 kHz, at least a second) and gives the decoder over them, with its own memory of the text. */
  listen(samples: Float32Array): Promise<(token: number) => Promise<Float32Array>>;
  /** Frees the engine's memory. */
  release(): Promise<void>;
}

/** Marks that begin and end a text. */
export const textStart = 1;
export const textEnd = 2;

const pastInput = /^past_key_values\.(.+)$/;

/**
 * Opens `encoder_model.onnx` and `decoder_model_merged.onnx` of a folder in ONNX Runtime, each on the calling thread:
 * a pool of two threads spins and doubles the cost. Rejects when they cannot be loaded.
 */
export async function openMoonshineSessions(folder: string): Promise<MoonshineSessions> {
  const settings = { intraOpNumThreads: 1, interOpNumThreads: 1, logSeverityLevel: 3 as const };
  const encoder = await InferenceSession.create(join(folder, 'encoder_model.onnx'), settings);
  const decoder = await InferenceSession.create(join(folder, 'decoder_model_merged.onnx'), settings);
  const emptyPast = decoder.inputMetadata.flatMap((input) => {
    if (!input.isTensor || !pastInput.test(input.name)) return [];
    const [heads, size] = [input.shape[1], input.shape[3]];
    if (typeof heads !== 'number' || typeof size !== 'number')
      throw new Error('The decoder has an unknown shape.');
    return [[input.name, () => new Tensor('float32', new Float32Array(0), [1, heads, 0, size])] as const];
  });

  return {
    async listen(samples) {
      const input = new Tensor('float32', samples, [1, samples.length]);
      const heard = (await encoder.run({ input_values: input }))['last_hidden_state'];
      if (!heard) throw new Error('The speech encoder returned nothing.');
      const past = new Map<string, Tensor>(emptyPast.map(([name, make]) => [name, make()]));
      let first = true;
      return async (token) => {
        const outputs = await decoder.run({
          input_ids: new Tensor('int64', BigInt64Array.of(BigInt(token)), [1, 1]),
          encoder_hidden_states: heard,
          use_cache_branch: new Tensor('bool', [!first], [1]),
          ...Object.fromEntries(past),
        });
        for (const name of past.keys()) {
          const present = outputs[name.replace(pastInput, 'present.$1')];
          // What was heard stays the same; later steps return an empty tensor for it.
          if (present && (first || name.includes('.decoder.'))) past.set(name, present);
        }
        first = false;
        const logits = outputs['logits'];
        if (!logits) throw new Error('The speech decoder returned nothing.');
        return logits.data as Float32Array;
      };
    },
    async release() {
      await encoder.release();
      await decoder.release();
    },
  };
}
