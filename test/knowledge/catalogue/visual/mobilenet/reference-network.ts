import type {
  HalfTensor,
  Layer,
  Network,
} from '../../../../../knowledge/catalogue/visual/mobilenet/network.ts';

/** Activations with channels last, as TensorFlow Lite lays them out. */
export interface Activations {
  height: number;
  width: number;
  channels: number;
  values: Float32Array;
}

/** IEEE 754 binary16 → number. */
export function halfToNumber(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

const numbers = (tensor: HalfTensor): Float32Array => Float32Array.from(tensor.bits, halfToNumber);

function convolve(input: Activations, layer: Extract<Layer, { kind: 'convolution' }>): Activations {
  const [outputs = 0, kernelHeight = 0, kernelWidth = 0, last = 0] = layer.weights.shape;
  const channels = layer.depthwise ? last : outputs;
  const [weights, bias] = [numbers(layer.weights), numbers(layer.bias)];
  const { stride } = layer;
  const [height, width] = [Math.ceil(input.height / stride), Math.ceil(input.width / stride)];
  // SAME padding of TensorFlow: the odd pixel comes at the end.
  const top = Math.floor(Math.max(0, (height - 1) * stride + kernelHeight - input.height) / 2);
  const left = Math.floor(Math.max(0, (width - 1) * stride + kernelWidth - input.width) / 2);
  const values = new Float32Array(height * width * channels);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      for (let channel = 0; channel < channels; channel++) {
        let sum = bias[channel]!;
        for (let ky = 0; ky < kernelHeight; ky++) {
          for (let kx = 0; kx < kernelWidth; kx++) {
            const [row, column] = [y * stride + ky - top, x * stride + kx - left];
            if (row < 0 || column < 0 || row >= input.height || column >= input.width) continue;
            const from = (row * input.width + column) * input.channels;
            if (layer.depthwise) {
              sum += input.values[from + channel]! * weights[(ky * kernelWidth + kx) * last + channel]!;
              continue;
            }
            const kernel = ((channel * kernelHeight + ky) * kernelWidth + kx) * last;
            for (let source = 0; source < last; source++)
              sum += input.values[from + source]! * weights[kernel + source]!;
          }
        }
        values[(y * width + x) * channels + channel] = sum;
      }
    }
  }
  return { height, width, channels, values };
}

/** Runs a network as its file describes it, plainly and slowly; gives the output of the layer that `name` is part of. */
export function runReference(network: Network, picture: Activations, name: string): Activations {
  const tensors = new Map([[network.input, picture]]);
  for (const layer of network.layers) {
    let output: Activations;
    if (layer.kind === 'addition') {
      const [left, right] = [tensors.get(layer.left)!, tensors.get(layer.right)!];
      output = { ...left, values: left.values.map((value, index) => value + right.values[index]!) };
    } else output = convolve(tensors.get(layer.input)!, layer);
    if (layer.activation === 'relu6') {
      output = { ...output, values: output.values.map((value) => Math.min(6, Math.max(0, value))) };
    }
    tensors.set(layer.output, output);
    if (layer.name.includes(name)) return output;
  }
  throw new Error(`no layer ${name}`);
}
