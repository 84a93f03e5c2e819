import {
  useLiteHeads,
  useLiteNormEpsilon,
  type UseLiteLayer,
  type UseLiteWeights,
  type WeightTensor,
} from '../../../../knowledge/language/embeddings/use-lite-weights.ts';

/** Forward pass of one text in plain loops and double precision, written from the published graph. */
export function encodeWithReference(weights: UseLiteWeights, ids: readonly number[]): Float64Array {
  const width = weights.embeddings.shape[1] ?? 0;
  const half = weights.frequencies.values.length;
  let rows: Float64Array[] = ids.map((id, position) =>
    Float64Array.from({ length: width }, (_, column) => {
      const embedded = weights.embeddings.values[id * width + column] ?? 0;
      const angle = position * (weights.frequencies.values[column % half] ?? 0);
      return 2 * embedded + (column < half ? Math.sin(angle) : Math.cos(angle));
    }),
  );
  for (const layer of weights.layers) rows = encodeLayer(layer, rows);
  const mean = Float64Array.from(
    rows[0] ?? [],
    (_, column) => sum(rows.map((row) => row[column] ?? 0)) / rows.length,
  );
  const hidden = dense(mean, weights.output).map(Math.tanh);
  const norm = Math.sqrt(sum([...hidden].map((value) => value * value)));
  return hidden.map((value) => value / norm);
}

function encodeLayer(layer: UseLiteLayer, rows: Float64Array[]): Float64Array[] {
  const width = rows[0]?.length ?? 0;
  const head = width / useLiteHeads;
  const projected = rows.map((row) => dense(normalize(row, layer.attentionNorm), layer.queryKeyValue));
  const attended = rows.map((row, position) => {
    const mixed = new Float64Array(width);
    for (let start = 0; start < width; start += head) {
      const similarities = projected.map((other) => {
        let dot = 0;
        for (let i = start; i < start + head; i++)
          dot += (projected[position]?.[i] ?? 0) * (other[width + i] ?? 0);
        return dot / Math.sqrt(head);
      });
      const largest = Math.max(...similarities);
      const powers = similarities.map((value) => Math.exp(value - largest));
      const total = sum(powers);
      projected.forEach((other, index) => {
        for (let i = start; i < start + head; i++) {
          mixed[i] = (mixed[i] ?? 0) + ((powers[index] ?? 0) / total) * (other[2 * width + i] ?? 0);
        }
      });
    }
    return plus(dense(mixed, layer.attentionOutput), layer.residual ? dense(row, layer.residual) : row);
  });
  return attended.map((row) => {
    const expanded = dense(normalize(row, layer.feedForwardNorm), layer.expand).map((value) =>
      Math.max(0, value),
    );
    return plus(dense(expanded, layer.contract), row);
  });
}

function dense(
  row: Float64Array,
  { kernel, bias }: { kernel: WeightTensor; bias: WeightTensor },
): Float64Array {
  const columns = kernel.shape[1] ?? 0;
  const out = Float64Array.from(bias.values);
  row.forEach((value, index) => {
    for (let column = 0; column < columns; column++) {
      out[column] = (out[column] ?? 0) + value * (kernel.values[index * columns + column] ?? 0);
    }
  });
  return out;
}

function normalize(
  row: Float64Array,
  { scale, bias }: { scale: WeightTensor; bias: WeightTensor },
): Float64Array {
  const mean = sum([...row]) / row.length;
  const variance = sum([...row].map((value) => (value - mean) ** 2)) / row.length;
  const factor = 1 / Math.sqrt(variance + useLiteNormEpsilon);
  return row.map(
    (value, index) => (value - mean) * factor * (scale.values[index] ?? 0) + (bias.values[index] ?? 0),
  );
}

const plus = (a: Float64Array, b: Float64Array) => a.map((value, index) => value + (b[index] ?? 0));
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
