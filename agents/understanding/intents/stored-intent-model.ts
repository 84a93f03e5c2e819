import type { IntentModel } from './intent-classifier.ts';

/** Where a trained model is kept between starts. */
export interface ModelStore {
  /** The bytes written under this name; null when there are none. */
  read(name: string): Promise<Uint8Array | null>;
  write(name: string, bytes: Uint8Array): Promise<void>;
}

interface Header {
  intents: readonly string[];
  outside: number;
  calibration: IntentModel['calibration'];
  classes: number;
  dimensions: number;
  /** Elements of each array, in the order they follow. */
  lengths: readonly number[];
}

const bytesOf = (array: Float32Array | Uint32Array) =>
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength);

/** A model as bytes: the length of a JSON header, the header, then the arrays as little-endian 32-bit elements. */
export function encodeIntentModel({ intents, outside, space, linear, calibration }: IntentModel): Uint8Array {
  const arrays = [space.keys, space.idf, linear.bias, linear.sparse, linear.dense];
  const { classes, dimensions } = linear;
  const lengths = arrays.map(({ length }) => length);
  const header: Header = { intents, outside, calibration, classes, dimensions, lengths };
  const json = new TextEncoder().encode(JSON.stringify(header));
  const start = new Uint8Array(4);
  new DataView(start.buffer).setUint32(0, json.length, true);
  return Buffer.concat([start, json, ...arrays.map(bytesOf)]);
}

/** The model of `encodeIntentModel`'s bytes; null when they are cut off or not such bytes. */
export function decodeIntentModel(bytes: Uint8Array): IntentModel | null {
  if (bytes.length < 4) return null;
  const headerLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  if (bytes.length < 4 + headerLength) return null;
  let header: Header;
  try {
    header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + headerLength))) as Header;
  } catch {
    return null;
  }
  const { intents, outside, calibration, classes, dimensions, lengths } = header;
  let position = 4 + headerLength;
  if (bytes.length !== position + 4 * lengths.reduce((sum, length) => sum + length, 0)) return null;
  const next = (item: number): ArrayBuffer => {
    // Copied, because the position in the file is rarely a multiple of four.
    const copy = Uint8Array.from(bytes.subarray(position, position + 4 * lengths[item]!));
    position += copy.length;
    return copy.buffer;
  };
  const space = { keys: new Uint32Array(next(0)), idf: new Float32Array(next(1)) };
  const bias = new Float32Array(next(2));
  const sparse = new Float32Array(next(3));
  const dense = new Float32Array(next(4));
  return { intents, outside, calibration, space, linear: { classes, dimensions, bias, sparse, dense } };
}
