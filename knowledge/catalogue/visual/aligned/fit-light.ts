/** Logarithms of brightness of corresponding pixels, three channels each: in the catalogue and in the photo. */
export interface LitPixels {
  count: number;
  expected: Float32Array;
  seen: Float32Array;
}

export interface LightFit {
  /** Mean cost of what the light leaves unexplained of a pixel: 0 for a perfect fit, at most `largestCost`. */
  cost: number;
  /** The same over the better fitting pixels only: edges, hands and reflections are left out. */
  core: number;
  /** How unusual the light is that the fit needs: half the squared deviations from a photo's usual light. */
  penalty: number;
}

/** Standard deviations of the light on a phone's photo, in natural logarithms, and of what remains of a pixel. */
const usual = { brightness: 0.35, warmth: 0.11, green: 0.06, contrast: 0.18, remainder: 0.13 } as const;
const largestCost = 4.5;
/** Pixels' weight against the usual light: see `independent` of the comparison. */
const evidence = 60;
const rounds = 4;
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

/** How brightness, warmth and greenness (the unknowns) add to each channel. */
const mixing = [
  [1, 1, -0.5],
  [1, 0, 1],
  [1, -1, -0.5],
] as const;

/**
 * Fits the light that turns catalogue colours into the photo's: seen = expected + brightness + tint of the channel +
 * contrast · (expected − mean), in logarithms, with a normal prior on each unknown. Iteratively re-weighted least
 * squares (Geman–McClure weights) so that hands, shadows and misplaced edges do not pull the light.
 */
export function fitLight(groups: readonly LitPixels[]): LightFit {
  const total = groups.reduce((sum, { count }) => sum + count, 0);
  let mean = 0;
  for (const { count, expected } of groups)
    for (let index = 0; index < 3 * count; index++) mean += expected[index] as number;
  mean /= 3 * total;
  const weightOfPixel = evidence / (3 * total * usual.remainder ** 2);
  const prior = [
    usual.brightness ** -2,
    usual.warmth ** -2,
    usual.green ** -2,
    usual.contrast ** -2,
  ] as const;
  let light: Float64Array = new Float64Array(unknowns);
  const scales = [0.5, 0.3, 0.2, usual.remainder];
  for (let round = 0; round < rounds; round++) {
    const softness = (scales[round] as number) ** 2 * 4;
    const matrix = new Float64Array(unknowns * unknowns);
    const right = new Float64Array(unknowns);
    prior.forEach((value, index) => {
      matrix[index * unknowns + index] = value;
    });
    for (const { count, expected, seen } of groups) {
      for (let pixel = 0; pixel < count; pixel++) {
        // One weight a pixel: a hand covers all three channels.
        let squares = 0;
        for (let channel = 0; channel < 3; channel++) {
          const value = expected[3 * pixel + channel] as number;
          const [m0, m1, m2] = mixing[channel] as readonly [number, number, number];
          const guess = m0 * light[0]! + m1 * light[1]! + m2 * light[2]! + light[3]! * (value - mean);
          squares += ((seen[3 * pixel + channel] as number) - value - guess) ** 2;
        }
        const weight = weightOfPixel / (1 + squares / 3 / softness) ** 2;
        for (let channel = 0; channel < 3; channel++) {
          const value = expected[3 * pixel + channel] as number;
          const [m0, m1, m2] = mixing[channel] as readonly [number, number, number];
          const rest = (seen[3 * pixel + channel] as number) - value;
          const m3 = value - mean;
          // Lower triangle is not needed: `solve` reads rows below the pivot, so both halves are filled.
          const [w0, w1, w2, w3] = [weight * m0, weight * m1, weight * m2, weight * m3];
          matrix[0]! += w0 * m0;
          matrix[1]! += w0 * m1;
          matrix[2]! += w0 * m2;
          matrix[3]! += w0 * m3;
          matrix[5]! += w1 * m1;
          matrix[6]! += w1 * m2;
          matrix[7]! += w1 * m3;
          matrix[10]! += w2 * m2;
          matrix[11]! += w2 * m3;
          matrix[15]! += w3 * m3;
          right[0]! += w0 * rest;
          right[1]! += w1 * rest;
          right[2]! += w2 * rest;
          right[3]! += w3 * rest;
        }
      }
    }
    matrix[4] = matrix[1]!;
    matrix[8] = matrix[2]!;
    matrix[12] = matrix[3]!;
    matrix[9] = matrix[6]!;
    matrix[13] = matrix[7]!;
    matrix[14] = matrix[11]!;
    light = solve(matrix, right);
  }
  let cost = 0;
  const tally = new Uint32Array(steps + 1);
  for (const { count, expected, seen } of groups) {
    for (let pixel = 0; pixel < count; pixel++) {
      let squares = 0;
      for (let channel = 0; channel < 3; channel++) {
        const value = expected[3 * pixel + channel] as number;
        const [m0, m1, m2] = mixing[channel] as readonly [number, number, number];
        const guess = m0 * light[0]! + m1 * light[1]! + m2 * light[2]! + light[3]! * (value - mean);
        squares += ((seen[3 * pixel + channel] as number) - value - guess) ** 2;
      }
      const own = Math.min(largestCost, squares / 3 / (2 * usual.remainder ** 2));
      cost += own;
      tally[Math.round((own / largestCost) * steps)]!++;
    }
  }
  let penalty = 0;
  prior.forEach((value, index) => {
    penalty += (value * (light[index] as number) ** 2) / 2;
  });
  return { cost: cost / total, core: coreOf(tally, coreShare * total), penalty };
}

/** Mean of the `wanted` smallest costs of a tally. */
function coreOf(tally: Uint32Array, wanted: number): number {
  let [left, sum] = [wanted, 0];
  for (let step = 0; step < tally.length && left > 0; step++) {
    const taken = Math.min(left, tally[step] as number);
    sum += (taken * step * largestCost) / steps;
    left -= taken;
  }
  return wanted > 0 ? sum / wanted : 0;
}
