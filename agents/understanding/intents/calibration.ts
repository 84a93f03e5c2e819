/** Turns the margins of the intent model into probabilities. */
export interface Calibration {
  /** Factor of the margins in the softmax over the classes within the remit. */
  sharpness: number;
  /** Logistic weights of "within the remit" over [1, best margin, its lead over the second, margin of the class outside]; null without such a class. */
  gate: readonly number[] | null;
}

/** The margins of a sentence whose class is known; `outside` is the number of the class outside the remit, or -1. */
export interface JudgedMargins {
  margins: Float64Array;
  label: number;
}

/** Share of questions outside the remit that the gate is set for, whatever their share of the training sentences. */
const expectedOutside = 0.15;
const penalty = 0.01;

/** What the gate looks at. */
export function gateEvidence(margins: Float64Array, outside: number): [number, number, number, number] {
  let best = -Infinity;
  let second = -Infinity;
  margins.forEach((margin, label) => {
    if (label === outside) return;
    if (margin > best) [best, second] = [margin, best];
    else if (margin > second) second = margin;
  });
  return [1, best, Number.isFinite(second) ? best - second : 0, margins[outside] ?? 0];
}

export const sigmoid = (value: number) => 1 / (1 + Math.exp(-value));
const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, position) => sum + value * b[position]!, 0);

/** Probabilities over the classes within the remit; 0 for the one outside. */
export function softmaxInside(margins: Float64Array, outside: number, sharpness: number): Float64Array {
  const top = margins.reduce(
    (max, margin, label) => (label === outside ? max : Math.max(max, margin)),
    -Infinity,
  );
  const powers = margins.map((margin, label) =>
    label === outside ? 0 : Math.exp(sharpness * (margin - top)),
  );
  const sum = powers.reduce((total, power) => total + power, 0) || 1;
  return powers.map((power) => power / sum);
}

/** The sharpness with the least log loss, by a walk over a grid that is fine enough (steps of 10 %). */
function fitSharpness(judged: readonly JudgedMargins[], outside: number): number {
  const inside = judged.filter(({ label }) => label !== outside);
  let best = { sharpness: 3, loss: Infinity };
  for (let sharpness = 0.5; sharpness < 12; sharpness *= 1.1) {
    const loss = inside.reduce(
      (sum, { margins, label }) =>
        sum - Math.log(Math.max(1e-9, softmaxInside(margins, outside, sharpness)[label]!)),
      0,
    );
    if (loss < best.loss) best = { sharpness, loss };
  }
  return best.sharpness;
}

/** Solves a small symmetric positive definite system by Gaussian elimination. */
function solve(matrix: number[][], right: number[]): number[] {
  const size = right.length;
  const rows = matrix.map((row, position) => [...row, right[position]!]);
  for (let column = 0; column < size; column += 1) {
    const pivot = rows[column]!;
    for (let below = column + 1; below < size; below += 1) {
      const factor = rows[below]![column]! / pivot[column]!;
      for (let item = column; item <= size; item += 1) rows[below]![item]! -= factor * pivot[item]!;
    }
  }
  const result = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row -= 1) {
    const known = rows[row]!.slice(row + 1, size).reduce(
      (sum, value, offset) => sum + value * result[row + 1 + offset]!,
      0,
    );
    result[row] = (rows[row]![size]! - known) / rows[row]![row]!;
  }
  return result;
}

/** Weighted logistic regression with a small ridge penalty, by Newton's method. */
function fitGate(judged: readonly JudgedMargins[], outside: number): number[] | null {
  const cases = judged.map(({ margins, label }) => ({
    evidence: gateEvidence(margins, outside),
    inside: label === outside ? 0 : 1,
  }));
  const outsideCount = cases.filter(({ inside }) => inside === 0).length;
  if (outsideCount === 0 || outsideCount === cases.length) return null;
  const weightOf = (inside: number) =>
    inside === 1
      ? ((1 - expectedOutside) * cases.length) / (cases.length - outsideCount)
      : (expectedOutside * cases.length) / outsideCount;
  let weights = [0, 0, 0, 0];
  for (let round = 0; round < 25; round += 1) {
    const gradient = weights.map((weight) => penalty * weight);
    const curvature = weights.map((_, row) => weights.map((__, column) => (row === column ? penalty : 0)));
    for (const { evidence, inside } of cases) {
      const predicted = sigmoid(dot(weights, evidence));
      const weight = weightOf(inside);
      evidence.forEach((value, row) => {
        gradient[row]! += weight * (predicted - inside) * value;
        evidence.forEach((other, column) => {
          curvature[row]![column]! += weight * predicted * (1 - predicted) * value * other;
        });
      });
    }
    const step = solve(curvature, gradient);
    weights = weights.map((weight, position) => weight - step[position]!);
    if (Math.max(...step.map(Math.abs)) < 1e-6) break;
  }
  return weights;
}

/** Fits the calibration on sentences that the model was not trained on. */
export function calibrate(judged: readonly JudgedMargins[], outside: number): Calibration {
  return {
    sharpness: fitSharpness(judged, outside),
    gate: outside < 0 ? null : fitGate(judged, outside),
  };
}
