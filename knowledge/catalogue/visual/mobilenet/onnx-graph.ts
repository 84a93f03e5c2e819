import { createMessage, type MessageWriter } from './protobuf.ts';

/**
 * Writes ONNX models. Field numbers are those of https://github.com/onnx/onnx/blob/main/onnx/onnx.proto;
 * operators are those of opset 13.
 */
export interface OnnxGraph {
  input(name: string, shape: readonly (number | string)[]): void;
  output(name: string, shape: readonly (number | string)[]): void;
  /** Stores half-precision weights and widens them to single precision in the graph. */
  halfWeights(name: string, shape: readonly number[], bits: Uint16Array): void;
  scalar(name: string, value: number): void;
  node(operator: string, inputs: readonly string[], output: string, attributes?: OnnxAttributes): void;
  finish(): Uint8Array;
}

export type OnnxAttributes = Readonly<Record<string, number | readonly number[] | string>>;

const opset = 13;
const intermediateRepresentation = 8;
const elementType = { float: 1, float16: 10 } as const;
const attributeType = { integer: 2, text: 3, integers: 7 } as const;

function attribute(name: string, value: number | readonly number[] | string): MessageWriter {
  const message = createMessage().text(1, name);
  if (typeof value === 'number') return message.integer(3, value).integer(20, attributeType.integer);
  if (typeof value === 'string') return message.text(4, value).integer(20, attributeType.text);
  for (const item of value) message.integer(8, item);
  return message.integer(20, attributeType.integers);
}

function valueInfo(name: string, shape: readonly (number | string)[]): MessageWriter {
  const dimensions = createMessage();
  for (const size of shape) {
    const dimension = createMessage();
    dimensions.message(1, typeof size === 'number' ? dimension.integer(1, size) : dimension.text(2, size));
  }
  const tensor = createMessage().integer(1, elementType.float).message(2, dimensions);
  return createMessage().text(1, name).message(2, createMessage().message(1, tensor));
}

function tensor(name: string, shape: readonly number[], type: number, raw: Uint8Array): MessageWriter {
  const message = createMessage();
  for (const size of shape) message.integer(1, size);
  return message.integer(2, type).text(8, name).bytes(9, raw);
}

/** Little-endian bytes of 16-bit words, whatever the machine. */
function halfBytes(bits: Uint16Array): Uint8Array {
  const raw = new Uint8Array(bits.length * 2);
  const view = new DataView(raw.buffer);
  bits.forEach((value, index) => {
    view.setUint16(2 * index, value, true);
  });
  return raw;
}

/** Starts a graph; `name` and `producer` go into the file. */
export function createOnnxGraph(name: string, producer: string): OnnxGraph {
  const nodes: MessageWriter[] = [];
  const initializers: MessageWriter[] = [];
  const inputs: MessageWriter[] = [];
  const outputs: MessageWriter[] = [];
  const graph: OnnxGraph = {
    input: (input, shape) => {
      inputs.push(valueInfo(input, shape));
    },
    output: (output, shape) => {
      outputs.push(valueInfo(output, shape));
    },
    halfWeights(weights, shape, bits) {
      initializers.push(tensor(`${weights}.half`, shape, elementType.float16, halfBytes(bits)));
      graph.node('Cast', [`${weights}.half`], weights, { to: elementType.float });
    },
    scalar(scalar, value) {
      const raw = new Uint8Array(4);
      new DataView(raw.buffer).setFloat32(0, value, true);
      initializers.push(tensor(scalar, [], elementType.float, raw));
    },
    node(operator, from, output, attributes = {}) {
      const node = createMessage();
      for (const input of from) node.text(1, input);
      node.text(2, output).text(3, output).text(4, operator);
      for (const [key, value] of Object.entries(attributes)) node.message(5, attribute(key, value));
      nodes.push(node);
    },
    finish() {
      const body = createMessage();
      for (const node of nodes) body.message(1, node);
      body.text(2, name);
      for (const initializer of initializers) body.message(5, initializer);
      for (const input of inputs) body.message(11, input);
      for (const output of outputs) body.message(12, output);
      return createMessage()
        .integer(1, intermediateRepresentation)
        .text(2, producer)
        .message(7, body)
        .message(8, createMessage().text(1, '').integer(2, opset))
        .finish();
    },
  };
  return graph;
}
