import { featureBuckets, type SparseVector } from './features.ts';

export interface LinearModel {
  /** One weight vector a class. */
  weights: Float64Array[];
  bias: Float64Array;
}

export interface SvmOptions {
  /** Cost of a training error; larger fits harder. */
  cost: number;
  epochs: number;
}

/** A fixed order that mixes the examples: steps of a number without common divisor with their count. */
function mixedOrder(count: number, epoch: number): number[] {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  let step = Math.max(1, Math.floor(count * 0.618)) + epoch;
  while (divisor(step, count) !== 1) step += 1;
  return Array.from({ length: count }, (_, position) => (position * step + epoch) % count);
}

/**
 * L2-regularized, L2-loss linear support vector machines, one against the rest, trained by dual coordinate descent
 * (Hsieh et al., "A Dual Coordinate Descent Method for Large-scale Linear SVM", ICML 2008, algorithm 1).
 * Deterministic. `labels` are class numbers from 0.
 */
export function trainLinearSvm(
  vectors: readonly SparseVector[],
  labels: readonly number[],
  classes: number,
  { cost, epochs }: SvmOptions,
): LinearModel {
  const diagonal = 0.5 / cost;
  // The bias is the weight of a feature that is always 1.
  const squares = vectors.map(
    ({ value }) => value.reduce((sum, weight) => sum + weight * weight, 0) + 1 + diagonal,
  );
  const bias = new Float64Array(classes);
  const weights = Array.from({ length: classes }, (_, target) => {
    const weight = new Float64Array(featureBuckets);
    const alpha = new Float64Array(vectors.length);
    let offset = 0;
    for (let epoch = 0; epoch < epochs; epoch += 1) {
      for (const position of mixedOrder(vectors.length, epoch)) {
        const vector = vectors[position]!;
        const sign = labels[position] === target ? 1 : -1;
        const { index, value } = vector;
        let margin = offset;
        for (let item = 0; item < index.length; item += 1) margin += weight[index[item]!]! * value[item]!;
        const gradient = sign * margin - 1 + diagonal * alpha[position]!;
        const before = alpha[position]!;
        const after = Math.max(0, before - gradient / squares[position]!);
        if (after === before) continue;
        alpha[position] = after;
        const change = (after - before) * sign;
        for (let item = 0; item < index.length; item += 1) weight[index[item]!]! += change * value[item]!;
        offset += change;
      }
    }
    bias[target] = offset;
    return weight;
  });
  return { weights, bias };
}

/** Signed distances of a vector from each class's plane. */
export function decisionValues(model: LinearModel, { index, value }: SparseVector): number[] {
  return model.weights.map((weight, target) => {
    let margin = model.bias[target]!;
    for (let item = 0; item < index.length; item += 1) margin += weight[index[item]!]! * value[item]!;
    return margin;
  });
}
