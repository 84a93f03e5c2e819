/**
 * Writes ONNX models (protobuf wire format of onnx.proto3, IR version 8): only the messages that an inference
 * graph needs. Field numbers are those of the ONNX specification.
 */
export type OnnxElementType = 'float' | 'uint8' | 'int8' | 'int32' | 'int64';

const elementTypes: Record<OnnxElementType, number> = { float: 1, uint8: 2, int8: 3, int32: 6, int64: 7 };

export interface OnnxTensor {
  name: string;
  type: OnnxElementType;
  shape: readonly number[];
  /** Little-endian elements in row-major order. */
  bytes: Uint8Array;
}

export type OnnxAttribute = number | string | readonly number[] | { float: number };

export interface OnnxNode {
  operator: string;
  inputs: readonly string[];
  outputs: readonly string[];
  attributes?: Readonly<Record<string, OnnxAttribute>>;
}

export interface OnnxValue {
  name: string;
  type: OnnxElementType;
  /** A text is the name of a dimension that is free. */
  shape: readonly (number | string)[];
}

export interface OnnxGraph {
  name: string;
  operatorSet: number;
  nodes: readonly OnnxNode[];
  tensors: readonly OnnxTensor[];
  inputs: readonly OnnxValue[];
  outputs: readonly OnnxValue[];
}

/** Bytes of an ONNX file with this graph. */
export function writeOnnxModel(graph: OnnxGraph): Uint8Array {
  const operatorSet = message(field(2, graph.operatorSet));
  return concatenate([
    field(1, 8),
    field(2, 'comptoir'),
    field(
      7,
      message(
        ...graph.nodes.map((node) => field(1, encodeNode(node))),
        field(2, graph.name),
        ...graph.tensors.map((tensor) => field(5, encodeTensor(tensor))),
        ...graph.inputs.map((value) => field(11, encodeValue(value))),
        ...graph.outputs.map((value) => field(12, encodeValue(value))),
      ),
    ),
    field(8, operatorSet),
  ]);
}

function encodeNode(node: OnnxNode): Uint8Array {
  return message(
    ...node.inputs.map((name) => field(1, name)),
    ...node.outputs.map((name) => field(2, name)),
    field(4, node.operator),
    ...Object.entries(node.attributes ?? {}).map(([name, value]) => field(5, encodeAttribute(name, value))),
  );
}

function encodeAttribute(name: string, value: OnnxAttribute): Uint8Array {
  if (typeof value === 'number') return message(field(1, name), field(3, value), field(20, 2));
  if (typeof value === 'string') return message(field(1, name), field(4, value), field(20, 3));
  if ('float' in value) {
    const bytes = new Uint8Array(new Float32Array([value.float]).buffer);
    return message(field(1, name), new Uint8Array([(2 << 3) | 5]), bytes, field(20, 1));
  }
  return message(field(1, name), ...value.map((item) => field(8, item)), field(20, 7));
}

function encodeTensor(tensor: OnnxTensor): Uint8Array {
  return message(
    ...tensor.shape.map((size) => field(1, size)),
    field(2, elementTypes[tensor.type]),
    field(8, tensor.name),
    field(9, tensor.bytes),
  );
}

function encodeValue(value: OnnxValue): Uint8Array {
  const dimensions = value.shape.map((size) =>
    field(1, typeof size === 'number' ? message(field(1, size)) : message(field(2, size))),
  );
  const tensor = message(field(1, elementTypes[value.type]), field(2, message(...dimensions)));
  return message(field(1, value.name), field(2, message(field(1, tensor))));
}

/** One field: whole numbers as varints, texts and messages with their length. */
function field(number: number, value: number | string | Uint8Array): Uint8Array {
  if (typeof value === 'number') return concatenate([varint((number << 3) | 0), varint(value)]);
  const bytes = typeof value === 'string' ? new TextEncoder().encode(value) : value;
  return concatenate([varint((number << 3) | 2), varint(bytes.length), bytes]);
}

function message(...fields: readonly Uint8Array[]): Uint8Array {
  return concatenate(fields);
}

/** Base-128 little-endian; negative numbers as 64-bit two's complement. */
function varint(value: number): Uint8Array {
  let rest = BigInt.asUintN(64, BigInt(value));
  const bytes: number[] = [];
  while (rest > 127n) {
    bytes.push(Number(rest & 127n) | 128);
    rest >>= 7n;
  }
  bytes.push(Number(rest));
  return new Uint8Array(bytes);
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    all.set(part, offset);
    offset += part.length;
  }
  return all;
}
