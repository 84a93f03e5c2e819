import { writeOnnxModel, type OnnxNode, type OnnxTensor } from './onnx-model-writer.ts';
import { quantizeColumns, quantizeRows } from './quantize-weights.ts';
import {
  useLiteDimensions,
  useLiteHeads,
  useLiteMaximumTokens,
  useLiteNormEpsilon,
  type UseLiteLayer,
  type UseLiteWeights,
  type WeightTensor,
} from './use-lite-weights.ts';

/** `float32` keeps the weights as they are; `int8` multiplies with 7-bit weights and 8-bit activations. */
export type UseLitePrecision = 'float32' | 'int8';

/**
 * The encoder as an ONNX model. Inputs: `ids` (int64, batch × tokens; any id on padding), `mask` (float,
 * batch × tokens; 1 on a token, 0 on padding), `positions` (int64, tokens: 0, 1, 2 …).
 * Output: `vectors` (float, batch × 512, unit length).
 */
export function buildUseLiteModel(weights: UseLiteWeights, precision: UseLitePrecision): Uint8Array {
  const graph = createGraph(precision);
  const embedded = graph.embed(weights.embeddings);
  const positions = graph.floats(positionSignal(weights.frequencies));
  const signal = graph.node('Gather', [positions, 'positions'], { axis: 0 });
  // The position signal's layer adds its input to (input + signal): the embedding counts twice.
  const doubled = graph.node('Add', [embedded, embedded]);
  let state = graph.node('Add', [doubled, signal]);
  const width = weights.embeddings.shape[1] ?? 0;
  const bias = graph.attentionBias();
  weights.layers.forEach((layer, index) => {
    state = transformerLayer(graph, layer, state, bias, index === 0 ? width : useLiteDimensions);
  });
  const maskColumn = graph.node('Unsqueeze', ['mask', graph.integers([2])]);
  const kept = graph.node('Mul', [state, maskColumn]);
  const sum = graph.node('ReduceSum', [kept, graph.integers([1])], { keepdims: 0 });
  const count = graph.node('ReduceSum', ['mask', graph.integers([1])], { keepdims: 1 });
  const atLeastOne = graph.node('Max', [count, graph.scalar(1)]);
  const mean = graph.node('Div', [sum, atLeastOne]);
  const hidden = graph.node('Tanh', [graph.dense(mean, weights.output)]);
  const squares = graph.node('ReduceSum', [graph.node('Mul', [hidden, hidden]), graph.integers([1])]);
  const norm = graph.node('Sqrt', [graph.node('Max', [squares, graph.scalar(1e-12)])]);
  graph.nodes.push({ operator: 'Div', inputs: [hidden, norm], outputs: ['vectors'] });
  return writeOnnxModel({
    name: 'universal-sentence-encoder-lite',
    operatorSet: 17,
    nodes: graph.nodes,
    tensors: graph.tensors,
    inputs: [
      { name: 'ids', type: 'int64', shape: ['batch', 'tokens'] },
      { name: 'mask', type: 'float', shape: ['batch', 'tokens'] },
      { name: 'positions', type: 'int64', shape: ['tokens'] },
    ],
    outputs: [{ name: 'vectors', type: 'float', shape: ['batch', useLiteDimensions] }],
  });
}

function transformerLayer(
  graph: Graph,
  layer: UseLiteLayer,
  input: string,
  bias: string,
  width: number,
): string {
  const headWidth = width / useLiteHeads;
  const residual = layer.residual ? graph.dense(input, layer.residual) : input;
  const projected = graph.dense(graph.norm(input, layer.attentionNorm), layer.queryKeyValue);
  const [query, key, value] = graph.split(projected, [width, width, width]);
  const heads = (part: string, order: readonly number[]) =>
    graph.node(
      'Transpose',
      [graph.node('Reshape', [part, graph.integers([0, 0, useLiteHeads, headWidth])])],
      { perm: order },
    );
  const scaled = graph.node('Mul', [query, graph.scalar(1 / Math.sqrt(headWidth))]);
  const similarity = graph.node('MatMul', [heads(scaled, [0, 2, 1, 3]), heads(key, [0, 2, 3, 1])]);
  const attention = graph.node('Softmax', [graph.node('Add', [similarity, bias])], { axis: -1 });
  const mixed = graph.node('Transpose', [graph.node('MatMul', [attention, heads(value, [0, 2, 1, 3])])], {
    perm: [0, 2, 1, 3],
  });
  const joined = graph.node('Reshape', [mixed, graph.integers([0, 0, width])]);
  const attended = graph.node('Add', [graph.dense(joined, layer.attentionOutput), residual]);
  const expanded = graph.dense(graph.norm(attended, layer.feedForwardNorm), layer.expand);
  const contracted = graph.dense(graph.node('Relu', [expanded]), layer.contract);
  return graph.node('Add', [contracted, attended]);
}

/** Sines, then cosines of position × frequency, one row a position. */
function positionSignal(frequencies: WeightTensor): WeightTensor {
  const half = frequencies.values.length;
  const values = new Float32Array(useLiteMaximumTokens * half * 2);
  for (let position = 0; position < useLiteMaximumTokens; position++) {
    for (let index = 0; index < half; index++) {
      const angle = Math.fround(position * (frequencies.values[index] ?? 0));
      values[position * half * 2 + index] = Math.sin(angle);
      values[position * half * 2 + half + index] = Math.cos(angle);
    }
  }
  return { shape: [useLiteMaximumTokens, half * 2], values };
}

type Graph = ReturnType<typeof createGraph>;

function createGraph(precision: UseLitePrecision) {
  const nodes: OnnxNode[] = [];
  const tensors: OnnxTensor[] = [];
  let names = 0;
  const newName = () => `v${names++}`;
  const add = (type: OnnxTensor['type'], shape: readonly number[], data: ArrayBufferView): string => {
    const name = newName();
    const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    tensors.push({ name, type, shape, bytes });
    return name;
  };
  const floats = (tensor: WeightTensor) => add('float', tensor.shape, tensor.values);
  const node = (
    operator: string,
    inputs: readonly string[],
    attributes: NonNullable<OnnxNode['attributes']> = {},
  ): string => {
    const output = newName();
    nodes.push({ operator, inputs, outputs: [output], attributes });
    return output;
  };
  const integers = (values: readonly number[]) =>
    add('int64', [values.length], new BigInt64Array(values.map(BigInt)));
  const scalar = (value: number) => add('float', [], new Float32Array([value]));
  const multiply = (input: string, kernel: WeightTensor): string => {
    if (precision === 'float32') return node('MatMul', [input, floats(kernel)]);
    const { values, scales } = quantizeColumns(kernel);
    const weights = add('int8', kernel.shape, values);
    const [quantized, scale, zeroPoint] = [newName(), newName(), newName()];
    nodes.push({
      operator: 'DynamicQuantizeLinear',
      inputs: [input],
      outputs: [quantized, scale, zeroPoint],
    });
    const product = node('Cast', [node('MatMulInteger', [quantized, weights, zeroPoint])], { to: 1 });
    const columnScales = add('float', [scales.length], scales);
    return node('Mul', [product, node('Mul', [scale, columnScales])]);
  };
  return {
    nodes,
    tensors,
    node,
    integers,
    scalar,
    floats,
    embed(table: WeightTensor): string {
      if (precision === 'float32') return node('Gather', [floats(table), 'ids'], { axis: 0 });
      const { values, scales } = quantizeRows(table);
      const rows = node('Gather', [add('int8', table.shape, values), 'ids'], { axis: 0 });
      const rowScales = node('Gather', [add('float', [scales.length, 1], scales), 'ids'], { axis: 0 });
      return node('Mul', [node('Cast', [rows], { to: 1 }), rowScales]);
    },
    dense: (input: string, { kernel, bias }: { kernel: WeightTensor; bias: WeightTensor }) =>
      node('Add', [multiply(input, kernel), floats(bias)]),
    norm: (input: string, { scale, bias }: { scale: WeightTensor; bias: WeightTensor }) =>
      node('LayerNormalization', [input, floats(scale), floats(bias)], {
        axis: -1,
        epsilon: { float: useLiteNormEpsilon },
      }),
    split(input: string, sizes: readonly number[]): [string, string, string] {
      const outputs: [string, string, string] = [newName(), newName(), newName()];
      nodes.push({ operator: 'Split', inputs: [input, integers(sizes)], outputs, attributes: { axis: -1 } });
      return outputs;
    },
    /** 0 on tokens and −10⁹ on padding, broadcast over heads and queries. */
    attentionBias(): string {
      const padding = node('Sub', [scalar(1), 'mask']);
      return node('Unsqueeze', [node('Mul', [padding, scalar(-1e9)]), integers([1, 2])]);
    },
  };
}
