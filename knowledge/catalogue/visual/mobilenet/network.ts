import { openFlatbuffer, type FlatTable } from './flatbuffer.ts';

/** Half-precision numbers (IEEE 754 binary16, as raw bits) with their shape. */
export interface HalfTensor {
  shape: readonly number[];
  bits: Uint16Array;
}

export type Activation = 'none' | 'relu6';

/** One step of a feed-forward convolutional network. Tensors are named by number. */
export type Layer =
  | {
      kind: 'convolution';
      name: string;
      input: number;
      output: number;
      /** Output channels × height × width × input channels; a depthwise kernel is 1 × height × width × channels. */
      weights: HalfTensor;
      bias: HalfTensor;
      depthwise: boolean;
      stride: number;
      activation: Activation;
    }
  | {
      kind: 'addition';
      name: string;
      left: number;
      right: number;
      output: number;
      activation: Activation;
    };

export interface Network {
  input: number;
  layers: readonly Layer[];
}

/** Thrown when a file is no TensorFlow Lite network of the kind that is read here. */
export class UnsupportedNetwork extends Error {
  override name = 'UnsupportedNetwork';
}

/** Numbers of https://github.com/tensorflow/tensorflow/blob/master/tensorflow/lite/schema/schema.fbs */
const operator = { add: 0, conv2d: 3, depthwiseConv2d: 4, dequantize: 6 } as const;
const tensorType = { float16: 1 } as const;
const samePadding = 0;

function activationOf(code: number): Activation {
  if (code === 0) return 'none';
  if (code === 3) return 'relu6';
  throw new UnsupportedNetwork(`activation ${String(code)} is not supported`);
}

function at<T>(items: readonly T[], index: number, what: string): T {
  const item = items[index];
  if (item === undefined) throw new UnsupportedNetwork(`${what} ${String(index)} does not exist`);
  return item;
}

/**
 * Reads the convolutional part of a half-precision TensorFlow Lite network: CONV_2D, DEPTHWISE_CONV_2D and ADD, with
 * weights that pass a DEQUANTIZE. Layers of other kinds (reshapes and concatenations of a detection head) are left
 * out. Throws `UnsupportedNetwork`.
 */
export function readTfliteNetwork(file: Uint8Array): Network {
  if (new TextDecoder().decode(file.subarray(4, 8)) !== 'TFL3') {
    throw new UnsupportedNetwork('the file is not a TensorFlow Lite model');
  }
  const model = openFlatbuffer(file);
  const operators = model.tables(1).map((code) => Math.max(code.byte(0), code.integer(3)));
  const graph = at(model.tables(2), 0, 'graph');
  const buffers = model.tables(4);
  const tensors = graph.tables(0);

  const halfTensor = (index: number): HalfTensor => {
    const tensor = at(tensors, index, 'tensor');
    if (tensor.byte(1) !== tensorType.float16) {
      throw new UnsupportedNetwork(`weights "${tensor.text(3)}" are not in half precision`);
    }
    const bytes = at(buffers, tensor.integer(2), 'buffer').bytes(0);
    const shape = tensor.integers(0);
    if (bytes.length !== 2 * shape.reduce((product, size) => product * size, 1)) {
      throw new UnsupportedNetwork(`weights "${tensor.text(3)}" do not fill their shape`);
    }
    // A copy in memory of its own: the vector need not lie on an even address.
    return { shape, bits: new Uint16Array(Uint8Array.from(bytes).buffer) };
  };

  const weights = new Map<number, HalfTensor>();
  const layers: Layer[] = [];
  for (const step of graph.tables(3)) {
    const kind = at(operators, step.integer(0), 'operator');
    const inputs = step.integers(1);
    const output = at(step.integers(2), 0, 'output');
    if (kind === operator.dequantize) weights.set(output, halfTensor(at(inputs, 0, 'input')));
    else if (kind === operator.add) layers.push(readAddition(step, inputs, output));
    else if (kind === operator.conv2d || kind === operator.depthwiseConv2d) {
      const kernel = at(inputs, 1, 'input');
      layers.push(
        readConvolution(step, {
          name: at(tensors, kernel, 'tensor').text(3),
          input: at(inputs, 0, 'input'),
          output,
          weights: weights.get(kernel),
          bias: weights.get(at(inputs, 2, 'input')),
          depthwise: kind === operator.depthwiseConv2d,
        }),
      );
    }
  }
  return { input: at(graph.integers(1), 0, 'input'), layers };
}

function readAddition(step: FlatTable, inputs: number[], output: number): Layer {
  return {
    kind: 'addition',
    name: `add_${String(output)}`,
    left: at(inputs, 0, 'input'),
    right: at(inputs, 1, 'input'),
    output,
    activation: activationOf(step.table(4)?.byte(0) ?? 0),
  };
}

function readConvolution(
  step: FlatTable,
  parts: {
    name: string;
    input: number;
    output: number;
    weights: HalfTensor | undefined;
    bias: HalfTensor | undefined;
    depthwise: boolean;
  },
): Layer {
  const options = step.table(4);
  const { weights, bias, depthwise } = parts;
  if (!options || !weights || !bias) throw new UnsupportedNetwork(`layer "${parts.name}" lacks its weights`);
  const stride = options.integer(1, 1);
  // After the strides a depthwise convolution has one field more: its depth multiplier.
  const shift = depthwise ? 1 : 0;
  const dilated = options.integer(4 + shift, 1) !== 1 || options.integer(5 + shift, 1) !== 1;
  const widened = depthwise && options.integer(3, 1) !== 1;
  if (options.byte(0) !== samePadding || options.integer(2, 1) !== stride || dilated || widened) {
    throw new UnsupportedNetwork(`layer "${parts.name}" pads, strides or dilates in an unsupported way`);
  }
  return {
    kind: 'convolution',
    name: parts.name,
    input: parts.input,
    output: parts.output,
    weights,
    bias,
    depthwise,
    stride,
    activation: activationOf(options.byte(3 + shift)),
  };
}
