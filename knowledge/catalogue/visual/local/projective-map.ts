/**
 * Entries of a 3 × 3 projective map, row by row, without the last one, which is 1:
 * x′ = (a·x + b·y + c) / (g·x + h·y + 1), y′ = (d·x + e·y + f) / (g·x + h·y + 1).
 */
export type ProjectiveMap = readonly [
  a: number,
  b: number,
  c: number,
  d: number,
  e: number,
  f: number,
  g: number,
  h: number,
];

/** Pairs of corresponding places: x, y, x′, y′ of each. */
export type PlacePairs = Float64Array;

const unknowns = 8;
/** Weight (in pairs) of the belief that a photo is taken almost straight on: keeps few pairs from bending the map. */
const straightness = 4;

function centreAndSize(pairs: PlacePairs, first: 0 | 2): { x: number; y: number; size: number } {
  const count = pairs.length / 4;
  let [x, y, squares] = [0, 0, 0];
  for (let at = first; at < pairs.length; at += 4) {
    x += (pairs[at] as number) / count;
    y += (pairs[at + 1] as number) / count;
  }
  for (let at = first; at < pairs.length; at += 4) {
    squares += ((pairs[at] as number) - x) ** 2 + ((pairs[at + 1] as number) - y) ** 2;
  }
  return { x, y, size: Math.sqrt(squares / count / 2) || 1 };
}

/**
 * Least-squares projective map through pairs of places (direct linear transform on normalised coordinates: Hartley and
 * Zisserman, Multiple View Geometry, §4.4), held back from strong perspective. Null when the places do not settle it.
 */
export function fitProjectiveMap(pairs: PlacePairs): ProjectiveMap | null {
  const from = centreAndSize(pairs, 0);
  const to = centreAndSize(pairs, 2);
  const matrix = new Float64Array(unknowns * unknowns);
  const right = new Float64Array(unknowns);
  const addRow = (row: readonly number[], value: number): void => {
    for (let i = 0; i < unknowns; i++) {
      const weight = row[i] as number;
      if (weight === 0) continue;
      right[i]! += weight * value;
      for (let j = 0; j < unknowns; j++) matrix[i * unknowns + j]! += weight * (row[j] as number);
    }
  };
  for (let at = 0; at < pairs.length; at += 4) {
    const x = ((pairs[at] as number) - from.x) / from.size;
    const y = ((pairs[at + 1] as number) - from.y) / from.size;
    const u = ((pairs[at + 2] as number) - to.x) / to.size;
    const v = ((pairs[at + 3] as number) - to.y) / to.size;
    addRow([x, y, 1, 0, 0, 0, -u * x, -u * y], u);
    addRow([0, 0, 0, x, y, 1, -v * x, -v * y], v);
  }
  for (const perspective of [6, 7]) matrix[perspective * unknowns + perspective]! += straightness;
  const solution = solveSystem(matrix, right, unknowns);
  if (!solution) return null;
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = solution;
  // Undo both normalisations: T′⁻¹ · H · T.
  const rows = [
    [a * to.size + to.x * g, b * to.size + to.x * h, c * to.size + to.x],
    [d * to.size + to.y * g, e * to.size + to.y * h, f * to.size + to.y],
    [g, h, 1],
  ].map(
    ([p = 0, q = 0, r = 0]) =>
      [p / from.size, q / from.size, r - (p * from.x + q * from.y) / from.size] as const,
  );
  const last = rows[2]?.[2] ?? 0;
  if (Math.abs(last) < 1e-6) return null;
  const [[m0, m1, m2], [m3, m4, m5], [m6, m7]] = rows.map((row) => row.map((value) => value / last)) as [
    [number, number, number],
    [number, number, number],
    [number, number, number],
  ];
  return [m0, m1, m2, m3, m4, m5, m6, m7];
}

/** Solves a square system by elimination with row exchange; null when it is singular. Overwrites its arguments. */
function solveSystem(matrix: Float64Array, right: Float64Array, size: number): Float64Array | null {
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++) {
      if (Math.abs(matrix[row * size + column]!) > Math.abs(matrix[pivot * size + column]!)) pivot = row;
    }
    if (Math.abs(matrix[pivot * size + column]!) < 1e-9) return null;
    if (pivot !== column) {
      for (let index = 0; index < size; index++) {
        const held = matrix[column * size + index]!;
        matrix[column * size + index] = matrix[pivot * size + index]!;
        matrix[pivot * size + index] = held;
      }
      const held = right[column]!;
      right[column] = right[pivot]!;
      right[pivot] = held;
    }
    for (let row = column + 1; row < size; row++) {
      const factor = matrix[row * size + column]! / matrix[column * size + column]!;
      for (let index = column; index < size; index++)
        matrix[row * size + index]! -= factor * matrix[column * size + index]!;
      right[row]! -= factor * right[column]!;
    }
  }
  for (let row = size - 1; row >= 0; row--) {
    let value = right[row]!;
    for (let index = row + 1; index < size; index++) value -= matrix[row * size + index]! * right[index]!;
    right[row] = value / matrix[row * size + row]!;
  }
  return right;
}
