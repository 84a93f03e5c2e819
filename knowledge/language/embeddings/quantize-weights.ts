import type { WeightTensor } from './use-lite-weights.ts';

/** Whole-number weights; a weight is value × scale of its column or row. */
export interface QuantizedWeights {
  values: Int8Array;
  scales: Float32Array;
}

/**
 * Largest magnitude in a quantized kernel: 7 bits, because processors without dot-product instructions add two
 * products of unsigned 8-bit activations and signed weights in 16 bits, which overflows with 8-bit weights.
 */
const kernelLimit = 63;
/** Rows are only looked up, never multiplied as whole numbers: all 8 bits are safe. */
const rowLimit = 127;

/** Symmetric quantization with one scale a column of a matrix. */
export function quantizeColumns(tensor: WeightTensor): QuantizedWeights {
  const columns = tensor.shape.at(-1) ?? 1;
  return quantize(tensor.values, (index) => index % columns, columns, kernelLimit);
}

/** Symmetric quantization with one scale a row of a matrix. */
export function quantizeRows(tensor: WeightTensor): QuantizedWeights {
  const columns = tensor.shape.at(-1) ?? 1;
  const rows = tensor.values.length / columns;
  return quantize(tensor.values, (index) => Math.floor(index / columns), rows, rowLimit);
}

function quantize(
  weights: Float32Array,
  groupOf: (index: number) => number,
  groups: number,
  limit: number,
): QuantizedWeights {
  const scales = new Float32Array(groups);
  weights.forEach((weight, index) => {
    const group = groupOf(index);
    scales[group] = Math.max(scales[group] ?? 0, Math.abs(weight));
  });
  scales.forEach((largest, group) => {
    scales[group] = largest === 0 ? 1 : largest / limit;
  });
  const values = new Int8Array(weights.length);
  weights.forEach((weight, index) => {
    values[index] = Math.round(weight / (scales[groupOf(index)] ?? 1));
  });
  return { values, scales };
}
