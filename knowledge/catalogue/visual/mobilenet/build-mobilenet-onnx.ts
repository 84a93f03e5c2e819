import { createOnnxGraph, type OnnxGraph } from './onnx-graph.ts';
import { readTfliteNetwork, UnsupportedNetwork, type HalfTensor, type Layer } from './network.ts';

/** Where the network begins in the packed assets of `@mediapipe/objectron`: a label map comes before it. */
export const networkOffset = 184;

/** Names and shapes of what the built network takes and gives. */
export const backbone = {
  /** 1 × 3 × height × width, RGB, each value from −1 to 1. */
  input: 'picture',
  /** 576 channels at a sixteenth of the picture's size: texture and parts. */
  middle: 'middle',
  middleChannels: 576,
  /** 1280 channels at a thirty-second of the picture's size: what it is. */
  final: 'final',
  finalChannels: 1280,
} as const;

/** Kernels whose (activated) outputs are tapped, by a part of their name in the network. */
const taps: readonly { kernel: string; output: string; channels: number }[] = [
  { kernel: '/expanded_conv_13/expand/', output: backbone.middle, channels: backbone.middleChannels },
  { kernel: '/MobilenetV2/Conv_1/', output: backbone.final, channels: backbone.finalChannels },
];

/** Moves the channels to the front: O×H×W×I becomes O×I×H×W, and a depthwise 1×H×W×C becomes C×1×H×W. */
export function toChannelsFirst(
  { shape, bits }: HalfTensor,
  depthwise: boolean,
): { shape: [number, number, number, number]; bits: Uint16Array } {
  const [first = 0, height = 0, width = 0, last = 0] = shape;
  const area = height * width;
  const moved = new Uint16Array(bits.length);
  const [outputs, inputs] = depthwise ? [last, 1] : [first, last];
  const [outputStep, inputStep] = depthwise ? [1, 0] : [area * last, 1];
  let target = 0;
  for (let output = 0; output < outputs; output++) {
    for (let input = 0; input < inputs; input++) {
      for (let cell = 0; cell < area; cell++) {
        moved[target++] = bits[output * outputStep + cell * last + input * inputStep] ?? 0;
      }
    }
  }
  return { shape: [outputs, inputs, height, width], bits: moved };
}

function writeLayer(graph: OnnxGraph, layer: Layer, nameOf: (tensor: number) => string): void {
  const output = nameOf(layer.output);
  const raw = layer.activation === 'relu6' ? `${output}.raw` : output;
  if (layer.kind === 'addition') {
    graph.node('Add', [nameOf(layer.left), nameOf(layer.right)], raw);
  } else {
    const { shape, bits } = toChannelsFirst(layer.weights, layer.depthwise);
    graph.halfWeights(`${output}.weights`, shape, bits);
    graph.halfWeights(`${output}.bias`, layer.bias.shape, layer.bias.bits);
    graph.node('Conv', [nameOf(layer.input), `${output}.weights`, `${output}.bias`], raw, {
      // TensorFlow's SAME puts the odd pixel of padding at the end.
      auto_pad: 'SAME_UPPER',
      group: layer.depthwise ? shape[0] : 1,
      kernel_shape: [shape[2], shape[3]],
      strides: [layer.stride, layer.stride],
    });
  }
  if (raw !== output) graph.node('Clip', [raw, 'zero', 'six'], output);
}

/**
 * Turns the OpenImages-V4 detector (MobileNetV2 1.0 SSD, half precision, Apache-2.0) that `@mediapipe/objectron` packs
 * into an ONNX backbone with two outputs (see `backbone`). The detection head is left out. The same input gives the
 * same bytes. Throws `UnsupportedNetwork`.
 */
export function buildMobilenetOnnx(assets: Uint8Array): Uint8Array {
  const { input, layers } = readTfliteNetwork(assets.subarray(networkOffset));
  const names = new Map<number, string>([[input, backbone.input]]);
  let last = -1;
  for (const tap of taps) {
    const index = layers.findIndex((layer) => layer.name.includes(tap.kernel));
    const layer = layers[index];
    if (!layer) throw new UnsupportedNetwork(`the network has no layer ${tap.kernel}`);
    names.set(layer.output, tap.output);
    last = Math.max(last, index);
  }
  const graph = createOnnxGraph('mobilenet-v2-open-images-v4', 'comptoir');
  graph.input(backbone.input, [1, 3, 'height', 'width']);
  graph.scalar('zero', 0);
  graph.scalar('six', 6);
  for (const layer of layers.slice(0, last + 1)) {
    writeLayer(graph, layer, (tensor) => names.get(tensor) ?? `tensor_${String(tensor)}`);
  }
  for (const tap of taps) {
    graph.output(tap.output, [1, tap.channels, `${tap.output}_height`, `${tap.output}_width`]);
  }
  return graph.finish();
}
