import { createHash } from 'node:crypto';
import ort from 'onnxruntime-node';
import { describe, expect, it } from 'vitest';
import {
  backbone,
  buildMobilenetOnnx,
  networkOffset,
  toChannelsFirst,
} from '../../../../../knowledge/catalogue/visual/mobilenet/build-mobilenet-onnx.ts';
import {
  readTfliteNetwork,
  UnsupportedNetwork,
} from '../../../../../knowledge/catalogue/visual/mobilenet/network.ts';
import { modelHash } from '../../../../../knowledge/catalogue/visual/mobilenet/prepare-image-embedder.ts';
import { createRandom } from '../../../../eval/seeded-random.ts';
import { packedAssets } from './packed-assets.ts';
import { runReference } from './reference-network.ts';

const assets = packedAssets();

describe('the image model', () => {
  it('is built byte for byte as pinned', () => {
    expect(createHash('sha256').update(buildMobilenetOnnx(assets)).digest('hex')).toBe(modelHash);
  });

  it('computes what the packed network describes, at both taps', async () => {
    const [height, width] = [32, 48];
    const random = createRandom('reference');
    const values = Float32Array.from({ length: height * width * 3 }, () => random.range(-1, 1));
    const planes = Float32Array.from({ length: values.length }, (_, index) => {
      const [channel, pixel] = [Math.floor(index / (height * width)), index % (height * width)];
      return values[3 * pixel + channel]!;
    });
    const session = await ort.InferenceSession.create(buildMobilenetOnnx(assets), { intraOpNumThreads: 1 });
    const outputs = await session.run({
      [backbone.input]: new ort.Tensor('float32', planes, [1, 3, height, width]),
    });
    await session.release();
    const network = readTfliteNetwork(assets.subarray(networkOffset));
    for (const [tap, kernel, size, channels] of [
      [backbone.middle, 'expanded_conv_13/expand', [2, 3], 576],
      [backbone.final, 'MobilenetV2/Conv_1/', [1, 2], 1280],
    ] as const) {
      const expected = runReference(network, { height, width, channels: 3, values }, kernel);
      const tensor = outputs[tap]!;
      expect(tensor.dims).toEqual([1, channels, ...size]);
      const cells = size[0] * size[1];
      const computed = tensor.data as Float32Array;
      let largest = 0;
      for (let cell = 0; cell < cells; cell++) {
        for (let channel = 0; channel < channels; channel++) {
          const difference = computed[channel * cells + cell]! - expected.values[cell * channels + channel]!;
          largest = Math.max(largest, Math.abs(difference));
        }
      }
      expect(Math.max(...expected.values)).toBeGreaterThan(1);
      expect(largest).toBeLessThan(1e-3);
    }
  });

  it('moves channels to the front, for full and for depthwise kernels', () => {
    const full = toChannelsFirst(
      { shape: [2, 1, 2, 3], bits: Uint16Array.from({ length: 12 }, (_, i) => i) },
      false,
    );
    expect(full.shape).toEqual([2, 3, 1, 2]);
    expect([...full.bits]).toEqual([0, 3, 1, 4, 2, 5, 6, 9, 7, 10, 8, 11]);
    const depthwise = toChannelsFirst(
      { shape: [1, 1, 2, 3], bits: Uint16Array.from([0, 1, 2, 3, 4, 5]) },
      true,
    );
    expect(depthwise.shape).toEqual([3, 1, 1, 2]);
    expect([...depthwise.bits]).toEqual([0, 3, 1, 4, 2, 5]);
  });

  it('refuses what is not the packed network', () => {
    expect(() => buildMobilenetOnnx(new Uint8Array(4096))).toThrow(UnsupportedNetwork);
    expect(() => buildMobilenetOnnx(assets.subarray(0, networkOffset + 5000))).toThrow(RangeError);
  });
});
