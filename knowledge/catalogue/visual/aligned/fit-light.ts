/** Logarithms of brightness of corresponding pixels, three channels each: in the catalogue and in the photo. */
export interface LitPixels {
  count: number;
  expected: Float32Array;
  seen: Float32Array;
}

/** A light, as logarithms: brightness, warmth, greenness, and contrast about a mean. */
export interface Light {
  readonly values: Float64Array;
  readonly mean: number;
  /** How unusual it is for a photo: half the squared deviations from the usual light. */
  readonly penalty: number;
}

export interface Disagreement {
  /** Mean cost of what the light leaves unexplained of a pixel: 0 for a perfect fit, at most `largestCost`. */
  mean: number;
  /** The same over the better fitting pixels only: edges, hands and reflections are left out. */
  core: number;
}

/** Standard deviations of the light on a phone's photo, in natural logarithms, and of what remains of a pixel. */
const usual = { brightness: 0.35, warmth: 0.11, green: 0.06, contrast: 0.18, remainder: 0.13 } as const;
const largestCost = 4.5;
/** Pixels' weight against the usual light: see `independent` of the comparison. */
const evidence = 60;
/** Share of pixels in the core, and steps between 0 and `largestCost` that the core is found by. */
const coreShare = 0.7;
const steps = 90;
const unknowns = 4;

/** Solves a small symmetric positive-definite system in place (Gauss, no pivoting needed). */
function solve(matrix: Float64Array, right: Float64Array): Float64Array {
  for (let column = 0; column < unknowns; column++) {
    const pivot = matrix[column * unknowns + column] as number;
    for (let row = column + 1; row < unknowns; row++) {
      const factor = (matrix[row * unknowns + column] as number) / pivot;
      for (let index = column; index < unknowns; index++) {
        matrix[row * unknowns + index]! -= factor * (matrix[column * unknowns + index] as number);
      }
      right[row]! -= factor * (right[column] as number);
    }
  }
  for (let row = unknowns - 1; row >= 0; row--) {
    let value = right[row] as number;
    for (let index = row + 1; index < unknowns; index++)
      value -= (matrix[row * unknowns + index] as number) * (right[index] as number);
    right[row] = value / (matrix[row * unknowns + row] as number);
  }
  return right;
}

/** What warmth and greenness add to red, green and blue; brightness adds to all alike. */
const warmthOf = [1, 0, -1] as const;
const greenOf = [-0.5, 1, -0.5] as const;
const prior = [usual.brightness ** -2, usual.warmth ** -2, usual.green ** -2, usual.contrast ** -2] as const;
/** How far off a pixel may be, round by round, before it loses its say. */
const scales = [0.5, 0.3, 0.2, usual.remainder] as const;

/**
 * Fits the light that turns catalogue colours into the photo's: seen = expected + brightness + tint of the channel +
 * contrast · (expected − mean), in logarithms, with a normal prior on each unknown. Iteratively re-weighted least
 * squares (Geman–McClure weights) so that hands, shadows and misplaced edges do not pull the light.
 */
export function fitLight({ count, expected, seen }: LitPixels): Light {
  let mean = 0;
  for (let index = 0; index < 3 * count; index++) mean += expected[index] as number;
  mean /= Math.max(1, 3 * count);
  const weightOfPixel = evidence / (3 * count * usual.remainder ** 2);
  let values: Float64Array = new Float64Array(unknowns);
  for (const scale of scales) {
    const softness = scale ** 2 * 4;
    const matrix = new Float64Array(unknowns * unknowns);
    const right = new Float64Array(unknowns);
    prior.forEach((value, index) => {
      matrix[index * unknowns + index] = value;
    });
    const light = { values, mean, penalty: 0 };
    for (let pixel = 0; pixel < count; pixel++) {
      // One weight a pixel: a hand covers all three channels.
      const weight = weightOfPixel / (1 + squaredRest(expected, seen, pixel, light) / 3 / softness) ** 2;
      for (let channel = 0; channel < 3; channel++) {
        const value = expected[3 * pixel + channel] as number;
        const rest = (seen[3 * pixel + channel] as number) - value;
        const m1 = warmthOf[channel] as number;
        const m2 = greenOf[channel] as number;
        const m3 = value - mean;
        matrix[0]! += weight;
        matrix[1]! += weight * m1;
        matrix[2]! += weight * m2;
        matrix[3]! += weight * m3;
        matrix[5]! += weight * m1 * m1;
        matrix[6]! += weight * m1 * m2;
        matrix[7]! += weight * m1 * m3;
        matrix[10]! += weight * m2 * m2;
        matrix[11]! += weight * m2 * m3;
        matrix[15]! += weight * m3 * m3;
        right[0]! += weight * rest;
        right[1]! += weight * m1 * rest;
        right[2]! += weight * m2 * rest;
        right[3]! += weight * m3 * rest;
      }
    }
    for (let row = 1; row < unknowns; row++) {
      for (let column = 0; column < row; column++) {
        matrix[row * unknowns + column] = matrix[column * unknowns + row] as number;
      }
    }
    values = solve(matrix, right);
  }
  const penalty = prior.reduce((sum, value, index) => sum + (value * (values[index] as number) ** 2) / 2, 0);
  return { values, mean, penalty };
}

/** Sum over channels of the squared rest that a light leaves of a pixel. */
function squaredRest(
  expected: Float32Array,
  seen: Float32Array,
  pixel: number,
  { values, mean }: Light,
): number {
  let squares = 0;
  for (let channel = 0; channel < 3; channel++) {
    const value = expected[3 * pixel + channel] as number;
    const guess =
      (values[0] as number) +
      (warmthOf[channel] as number) * (values[1] as number) +
      (greenOf[channel] as number) * (values[2] as number) +
      (values[3] as number) * (value - mean);
    squares += ((seen[3 * pixel + channel] as number) - value - guess) ** 2;
  }
  return squares;
}

/** How badly a light explains pixels, whether or not it was learnt from them. */
export function disagreement({ count, expected, seen }: LitPixels, light: Light): Disagreement {
  let sum = 0;
  const tally = new Uint32Array(steps + 1);
  for (let pixel = 0; pixel < count; pixel++) {
    const rest = squaredRest(expected, seen, pixel, light) / 3;
    const cost = Math.min(largestCost, rest / (2 * usual.remainder ** 2));
    sum += cost;
    tally[Math.round((cost / largestCost) * steps)]!++;
  }
  const wanted = coreShare * count;
  let [left, core] = [wanted, 0];
  for (let step = 0; step < tally.length && left > 0; step++) {
    const taken = Math.min(left, tally[step] as number);
    core += (taken * step * largestCost) / steps;
    left -= taken;
  }
  return count === 0 ? { mean: 0, core: 0 } : { mean: sum / count, core: core / wanted };
}
