/** A learnt change of basis: centre, turn onto the main directions, even out their spread, scale to length one. */
export interface Whitening {
  /** Dimensions of the vectors that go in and come out. */
  readonly from: number;
  readonly to: number;
  readonly mean: Float32Array;
  /** `to` rows of `from` numbers; the evening-out is already multiplied in. */
  readonly rows: Float32Array;
}

/** Exponent on the standard deviations: 0 is plain PCA, 1 whitens fully and lifts noise. */
const strength = 0.5;
const iterations = 5;
/** Multiplications between two pauses: some ten milliseconds. */
const burst = 8_000_000;

type Pause = () => Promise<void>;

function dot(a: Float32Array, aStart: number, b: Float32Array, bStart: number, length: number): number {
  let [first, second, third, fourth] = [0, 0, 0, 0];
  let index = 0;
  for (; index + 3 < length; index += 4) {
    first += (a[aStart + index] as number) * (b[bStart + index] as number);
    second += (a[aStart + index + 1] as number) * (b[bStart + index + 1] as number);
    third += (a[aStart + index + 2] as number) * (b[bStart + index + 2] as number);
    fourth += (a[aStart + index + 3] as number) * (b[bStart + index + 3] as number);
  }
  for (; index < length; index++) first += (a[aStart + index] as number) * (b[bStart + index] as number);
  return first + second + third + fourth;
}

/** Makes rows orthonormal in place (modified Gram–Schmidt); returns each row's length before scaling. */
async function orthonormalise(
  rows: Float32Array,
  count: number,
  length: number,
  pause: Pause,
): Promise<Float32Array> {
  const lengths = new Float32Array(count);
  let spent = 0;
  for (let row = 0; row < count; row++) {
    const at = row * length;
    for (let other = 0; other < row; other++) {
      const share = dot(rows, at, rows, other * length, length);
      for (let index = 0; index < length; index++) rows[at + index]! -= share * rows[other * length + index]!;
    }
    const size = Math.sqrt(dot(rows, at, rows, at, length));
    lengths[row] = size;
    const scale = size > 1e-9 ? 1 / size : 0;
    for (let index = 0; index < length; index++) rows[at + index]! *= scale;
    spent += 2 * row * length;
    if (spent > burst) {
      spent = 0;
      await pause();
    }
  }
  return lengths;
}

/** Result row r = Σ over i of left[r][i] · matrix[i], for a symmetric matrix. */
async function timesSymmetric(
  left: Float32Array,
  count: number,
  matrix: Float32Array,
  size: number,
  pause: Pause,
) {
  const result = new Float32Array(count * size);
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < size; column++) {
      result[row * size + column] = dot(left, row * size, matrix, column * size, size);
    }
    if ((row * size * size) % burst < size * size) await pause();
  }
  return result;
}

/**
 * Learns PCA with partial whitening (Jégou and Chum, Negative evidences and co-occurrences in image retrieval: the
 * benefit of PCA and whitening, 2012) from the rows of `sample`. Works on the inner products of the rows (at most
 * some 1000), whose main directions subspace iteration finds. Null when there are too few rows to learn from.
 * Deterministic; calls `pause` often enough to leave the event loop free.
 */
export async function learnWhitening(
  sample: { rows: Float32Array; count: number; dimensions: number },
  wanted: number,
  pause: Pause,
): Promise<Whitening | null> {
  const { count, dimensions } = sample;
  const kept = Math.min(wanted, Math.floor(count / 3));
  if (kept < 8) return null;
  const mean = new Float32Array(dimensions);
  for (let index = 0; index < count * dimensions; index++)
    mean[index % dimensions]! += sample.rows[index]! / count;
  const centred = sample.rows.map((value, index) => value - (mean[index % dimensions] as number));

  const products = new Float32Array(count * count);
  for (let row = 0; row < count; row++) {
    for (let column = 0; column <= row; column++) {
      const value = dot(centred, row * dimensions, centred, column * dimensions, dimensions);
      products[row * count + column] = value;
      products[column * count + row] = value;
    }
    if (((row * row * dimensions) / 2) % burst < row * dimensions) await pause();
  }

  // Subspace iteration from a fixed pseudo-random start.
  let state = 0x9e3779b9;
  let vectors: Float32Array = Float32Array.from({ length: kept * count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296 - 0.5;
  });
  let values: Float32Array = new Float32Array(kept);
  for (let step = 0; step < iterations; step++) {
    await orthonormalise(vectors, kept, count, pause);
    vectors = await timesSymmetric(vectors, kept, products, count, pause);
  }
  values = await orthonormalise(vectors, kept, count, pause);

  const rows = new Float32Array(kept * dimensions);
  for (let row = 0; row < kept; row++) {
    const eigenvalue = Math.max(values[row] as number, 1e-6);
    // A direction of length one is Xᵀv / √λ; its standard deviation is √(λ / count).
    const scale = 1 / Math.sqrt(eigenvalue) / (eigenvalue / count) ** (strength / 2);
    for (let member = 0; member < count; member++) {
      const weight = (vectors[row * count + member] as number) * scale;
      for (let index = 0; index < dimensions; index++) {
        rows[row * dimensions + index]! += weight * centred[member * dimensions + index]!;
      }
    }
    if ((row * count * dimensions) % burst < count * dimensions) await pause();
  }
  return { from: dimensions, to: kept, mean, rows };
}

/** Applies a learnt basis to one vector; the result has length one. */
export function whiten(vector: Float32Array, whitening: Whitening): Float32Array {
  const { from, to, mean, rows } = whitening;
  const centred = vector.map((value, index) => value - (mean[index] as number));
  const result = new Float32Array(to);
  for (let row = 0; row < to; row++) result[row] = dot(rows, row * from, centred, 0, from);
  const length = Math.sqrt(dot(result, 0, result, 0, to)) || 1;
  return result.map((value) => value / length);
}
