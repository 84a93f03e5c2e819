import type { SparseVector } from './features.ts';

/** A sentence as the joint model sees it: n-grams, and its meaning where an embedder speaks its language. */
export interface JointVector {
  readonly sparse: SparseVector;
  /** Unit sentence vector; null leaves the block empty. */
  readonly dense: Float32Array | null;
}

export interface LinearModel {
  readonly classes: number;
  readonly bias: Float32Array;
  /** Feature-major: the weights of all classes for feature 0, then for feature 1, … */
  readonly sparse: Float32Array;
  /** Class-major: one row of `dimensions` a class. */
  readonly dense: Float32Array;
  readonly dimensions: number;
}

export interface SvmOptions {
  /** Cost of a training error; larger fits harder. */
  cost: number;
  epochs: number;
  /** Length of the dense block beside the sparse one of length 1. */
  denseWeight: number;
}

/** Epochs after which examples that are far on their right side are set aside. */
const shrinkAfter = [1, 4];
const farAway = 1.25;

/** Fisher–Yates with a fixed linear congruential sequence: mixed, and the same every time. */
function createShuffle(): (items: Int32Array) => void {
  let state = 1_234_567;
  return (items) => {
    for (let last = items.length - 1; last > 0; last -= 1) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      const other = Math.floor((state / 4_294_967_296) * (last + 1));
      [items[last], items[other]] = [items[other]!, items[last]!];
    }
  };
}

/**
 * L2-regularized, L2-loss linear support vector machines, one against the rest, trained by dual coordinate descent
 * with shrinking (Hsieh et al., "A Dual Coordinate Descent Method for Large-scale Linear SVM", ICML 2008).
 * Deterministic. `labels` are class numbers from 0; `features` is the size of the sparse space.
 */
export function trainLinearSvm(
  vectors: readonly JointVector[],
  labels: readonly number[],
  { classes, features }: { classes: number; features: number },
  { cost, epochs, denseWeight }: SvmOptions,
): LinearModel {
  const dimensions = vectors.find(({ dense }) => dense !== null)?.dense?.length ?? 0;
  const diagonal = 0.5 / cost;
  // The bias is the weight of a feature that is always 1.
  const squares = vectors.map(
    ({ sparse, dense }) =>
      sparse.value.reduce((sum, weight) => sum + weight * weight, 0) +
      (dense ? denseWeight * denseWeight : 0) +
      1 +
      diagonal,
  );
  const scaled = vectors.map(({ dense }) => dense?.map((value) => value * denseWeight) ?? null);
  const shuffle = createShuffle();
  const model = {
    classes,
    bias: new Float32Array(classes),
    sparse: new Float32Array(features * classes),
    dense: new Float32Array(dimensions * classes),
    dimensions,
  };
  const weight = new Float32Array(features);
  const denseRow = new Float32Array(dimensions);
  for (let target = 0; target < classes; target += 1) {
    weight.fill(0);
    denseRow.fill(0);
    const alpha = new Float32Array(vectors.length);
    let offset = 0;
    const marginOf = (position: number): number => {
      const { index, value } = vectors[position]!.sparse;
      let margin = offset;
      for (let item = 0; item < index.length; item += 1) margin += weight[index[item]!]! * value[item]!;
      const dense = scaled[position];
      if (dense) for (let item = 0; item < dimensions; item += 1) margin += denseRow[item]! * dense[item]!;
      return margin;
    };
    let active = Int32Array.from(vectors, (_, position) => position);
    for (let epoch = 0; epoch < epochs; epoch += 1) {
      shuffle(active);
      for (const position of active) {
        const sign = labels[position] === target ? 1 : -1;
        const before = alpha[position]!;
        const gradient = sign * marginOf(position) - 1 + diagonal * before;
        const after = Math.max(0, before - gradient / squares[position]!);
        if (after === before) continue;
        alpha[position] = after;
        const change = (after - before) * sign;
        const { index, value } = vectors[position]!.sparse;
        for (let item = 0; item < index.length; item += 1) weight[index[item]!]! += change * value[item]!;
        const dense = scaled[position];
        if (dense) for (let item = 0; item < dimensions; item += 1) denseRow[item]! += change * dense[item]!;
        offset += change;
      }
      if (shrinkAfter.includes(epoch)) {
        active = active.filter(
          (position) =>
            alpha[position]! > 0 || (labels[position] === target ? 1 : -1) * marginOf(position) < farAway,
        );
      }
    }
    model.bias[target] = offset;
    for (let feature = 0; feature < features; feature += 1) {
      model.sparse[feature * classes + target] = weight[feature]!;
    }
    for (let item = 0; item < dimensions; item += 1) {
      model.dense[target * dimensions + item] = denseRow[item]! * denseWeight;
    }
  }
  return model;
}

/** Signed distances of a vector from each class's plane. */
export function decisionValues(model: LinearModel, { sparse, dense }: JointVector): Float64Array {
  const { classes, dimensions } = model;
  const margins = Float64Array.from(model.bias);
  for (let item = 0; item < sparse.index.length; item += 1) {
    const row = sparse.index[item]! * classes;
    const value = sparse.value[item]!;
    for (let target = 0; target < classes; target += 1)
      margins[target]! += model.sparse[row + target]! * value;
  }
  if (dense && dense.length === dimensions) {
    for (let target = 0; target < classes; target += 1) {
      const row = target * dimensions;
      let sum = 0;
      for (let item = 0; item < dimensions; item += 1) sum += model.dense[row + item]! * dense[item]!;
      margins[target]! += sum;
    }
  }
  return margins;
}
