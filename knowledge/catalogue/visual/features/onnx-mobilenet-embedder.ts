import ort from 'onnxruntime-node';
import { backbone } from '../mobilenet/build-mobilenet-onnx.ts';
import type { PreparedImageEmbedder } from '../mobilenet/prepare-image-embedder.ts';
import { resizePicture, type DecodedPicture } from '../pictures/picture.ts';
import { gemPool } from './gem-pooling.ts';
import type { ImageEmbedder } from './image-embedder.ts';

/** Side in pixels that pictures are stretched to; the aspect ratio is given up, as in the network's training. */
const side = 224;

/** RGB bytes → planes of numbers from −1 to 1. */
function toInput({ pixels }: DecodedPicture): Float32Array {
  const area = side * side;
  const planes = new Float32Array(3 * area);
  for (let pixel = 0; pixel < area; pixel++) {
    for (let channel = 0; channel < 3; channel++) {
      planes[channel * area + pixel] = (pixels[3 * pixel + channel] as number) / 127.5 - 1;
    }
  }
  return planes;
}

function channelsOf(tensor: ort.Tensor | undefined): {
  values: Float32Array;
  channels: number;
  cells: number;
} {
  if (!tensor || !(tensor.data instanceof Float32Array)) throw new Error('the image model gave no numbers');
  const [, channels = 0, height = 0, width = 0] = tensor.dims;
  return { values: tensor.data, channels, cells: height * width };
}

/**
 * Opens the MobileNetV2 embedder: generalised means of the last (1280) and of a middle layer (576), each of length
 * one, side by side. One thread a session: a server answers several photos at once rather than one faster.
 */
export async function openMobilenetEmbedder({ name, file }: PreparedImageEmbedder): Promise<ImageEmbedder> {
  const session = await ort.InferenceSession.create(file, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    graphOptimizationLevel: 'all',
  });
  return {
    name,
    dimensions: backbone.finalChannels + backbone.middleChannels,
    async embed(picture) {
      const input = toInput(resizePicture(picture, side, side));
      const outputs = await session.run({
        [backbone.input]: new ort.Tensor('float32', input, [1, 3, side, side]),
      });
      const vector = new Float32Array(backbone.finalChannels + backbone.middleChannels);
      const final = channelsOf(outputs[backbone.final]);
      const middle = channelsOf(outputs[backbone.middle]);
      vector.set(gemPool(final.values, final.channels, final.cells));
      vector.set(gemPool(middle.values, middle.channels, middle.cells), backbone.finalChannels);
      return vector;
    },
    close: () => session.release(),
  };
}
