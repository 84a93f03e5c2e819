import { normalQuantile } from './normal-quantile.ts';

/**
 * A distribution of counts known by its mean and variance: Poisson when the variance does not exceed the mean,
 * else negative binomial (the Gamma–Poisson mixture) with both moments matched.
 * Source: Snyder, Ord and Beaumont, "Forecasting the intermittent demand for slow-moving inventories",
 * International Journal of Forecasting 28 (2012), section 3.
 */
export interface CountDistribution {
  readonly mean: number;
  readonly variance: number;
}

/** Mean and variance cut to what a count can have. */
export function countDistribution(mean: number, variance: number): CountDistribution {
  const positive = mean > 0 && Number.isFinite(mean) ? mean : 0;
  return { mean: positive, variance: Math.max(positive, Number.isFinite(variance) ? variance : positive) };
}

const nearlyPoisson = 1 + 1e-6;
/** Above this mean the exact sum is replaced by a Gamma approximation; the error is far below one deviation. */
const largeMean = 4000;
/** Counts further below the mean than this many deviations are left out of sums. */
const farDeviations = 12;

/** Walks the mass function upwards: P(k + 1) = P(k) · (k + size) / (k + 1) · ratio, or P(k) · mean / (k + 1) for Poisson. */
interface Walk {
  count: number;
  mass: number;
  cumulative: number;
  readonly size: number;
  readonly ratio: number;
}

function startWalk(distribution: CountDistribution): Walk {
  const { mean, variance } = distribution;
  const count = Math.max(0, Math.floor(mean - farDeviations * Math.sqrt(variance)));
  const isPoisson = variance <= mean * nearlyPoisson;
  const size = isPoisson ? Infinity : (mean * mean) / (variance - mean);
  const mass = Math.exp(logProbability(distribution, count));
  return { count, mass, cumulative: mass, size, ratio: isPoisson ? mean : mean / (size + mean) };
}

function advance(walk: Walk): void {
  const step = walk.size === Infinity ? walk.ratio : (walk.count + walk.size) * walk.ratio;
  walk.mass *= step / (walk.count + 1);
  walk.count += 1;
  walk.cumulative += walk.mass;
}

/** Wilson–Hilferty approximation of the Gamma quantile with the same two moments. */
function gammaQuantile({ mean, variance }: CountDistribution, probability: number): number {
  const shape = (mean * mean) / variance;
  const z = normalQuantile(probability);
  const root = 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape));
  return mean * Math.max(0, root) ** 3;
}

/** Smallest whole number that is not exceeded with at least this probability; 0 for a mean of 0. */
export function quantile(distribution: CountDistribution, probability: number): number {
  const [value] = quantiles(distribution, [probability]);
  return value ?? 0;
}

/** Quantiles for increasing probabilities in one pass over the mass function. */
export function quantiles(distribution: CountDistribution, probabilities: readonly number[]): number[] {
  if (distribution.mean <= 0) return probabilities.map(() => 0);
  if (distribution.mean > largeMean) {
    return probabilities.map((probability) =>
      Math.max(0, Math.ceil(gammaQuantile(distribution, probability) - 0.5)),
    );
  }
  const limit = Math.ceil(distribution.mean + 60 * Math.sqrt(distribution.variance) + 60);
  const walk = startWalk(distribution);
  return probabilities.map((probability) => {
    while (walk.cumulative < probability && walk.count < limit) advance(walk);
    return walk.count;
  });
}

/**
 * Probabilities that demand exceeds `from`, `from + 1`, … , `from + length - 1`.
 * These are the chances that one more piece on the shelf is sold, in pieces order.
 */
export function exceedance(distribution: CountDistribution, from: number, length: number): Float64Array {
  const result = new Float64Array(Math.max(0, length));
  if (distribution.mean <= 0) {
    for (let index = 0; index < result.length && from + index < 0; index += 1) result[index] = 1;
    return result;
  }
  if (distribution.mean > largeMean) return gammaExceedance(distribution, from, result);
  const walk = startWalk(distribution);
  for (let index = 0; index < result.length; index += 1) {
    const level = from + index;
    if (level < walk.count) {
      // Levels rise, so this is below the start of the walk.
      result[index] = 1;
      continue;
    }
    while (walk.count < level) advance(walk);
    result[index] = Math.max(0, 1 - walk.cumulative);
  }
  return result;
}

/** Exceedance of the matching Gamma distribution on the Wilson–Hilferty scale. */
function gammaExceedance(
  { mean, variance }: CountDistribution,
  from: number,
  result: Float64Array,
): Float64Array {
  const shape = (mean * mean) / variance;
  for (let index = 0; index < result.length; index += 1) {
    const level = Math.max(0, from + index + 0.5) / mean;
    const z = (Math.cbrt(level) - 1 + 1 / (9 * shape)) * 3 * Math.sqrt(shape);
    result[index] = from + index < 0 ? 1 : upperTail(z);
  }
  return result;
}

/** Upper tail of the standard normal. Source: Abramowitz and Stegun, formula 7.1.26 (error below 1.5e-7). */
function upperTail(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const series =
    t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  const half = (series * Math.exp(-x * x)) / 2;
  return z >= 0 ? half : 1 - half;
}

/** Natural logarithm of the probability of a count. */
export function logProbability(distribution: CountDistribution, count: number): number {
  const { mean, variance } = distribution;
  if (count < 0) return -Infinity;
  if (mean <= 0) return count === 0 ? 0 : -Infinity;
  if (variance <= mean * nearlyPoisson) return count * Math.log(mean) - mean - logGamma(count + 1);
  const size = (mean * mean) / (variance - mean);
  const atZero = size * Math.log(size / (size + mean));
  if (count === 0) return atZero;
  return (
    atZero +
    count * Math.log(mean / (size + mean)) +
    logGamma(count + size) -
    logGamma(size) -
    logGamma(count + 1)
  );
}

/** Logarithm of the Gamma function for x > 0. Source: Lanczos 1964, coefficients for g = 7, n = 9. */
function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const shifted = x - 1;
  let sum = lanczos[0]!;
  for (let index = 1; index < lanczos.length; index += 1) sum += lanczos[index]! / (shifted + index);
  const base = shifted + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(base) - base + Math.log(sum);
}

const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];
