/** A mixture of axis-parallel normal distributions over three channels. */
export interface ColourModel {
  /** Natural logarithm of the density (of the likeliest part) at a colour. */
  logDensity(first: number, second: number, third: number): number;
}

/** Smallest variance of a channel: noise of a phone's picture. */
const leastVariance = 16;
const rounds = 6;

const squaredDistance = (a: Float32Array, at: number, b: Float32Array, bt: number): number => {
  const first = (a[at] as number) - (b[bt] as number);
  const second = (a[at + 1] as number) - (b[bt + 1] as number);
  const third = (a[at + 2] as number) - (b[bt + 2] as number);
  return first * first + second * second + third * third;
};

/** Start colours: the first is the mean, each next one the colour farthest from those before (Gonzalez 1985). */
function startCentres(
  colours: Float32Array,
  count: number,
  wanted: number,
): { centres: Float32Array; found: number } {
  const centres = new Float32Array(3 * wanted);
  for (let index = 0; index < 3 * count; index++) centres[index % 3]! += (colours[index] as number) / count;
  const distances = new Float32Array(count).fill(Number.POSITIVE_INFINITY);
  let found = 1;
  for (; found < wanted; found++) {
    let farthest = 0;
    let distance = 0;
    for (let index = 0; index < count; index++) {
      const least = Math.min(
        distances[index] as number,
        squaredDistance(colours, 3 * index, centres, 3 * found - 3),
      );
      distances[index] = least;
      if (least > distance) {
        farthest = index;
        distance = least;
      }
    }
    if (distance === 0) break;
    centres.set(colours.subarray(3 * farthest, 3 * farthest + 3), 3 * found);
  }
  return { centres, found };
}

/**
 * Learns which colours a set of pixels has: k-means (Lloyd 1982), then one normal distribution a cluster. `colours`
 * holds three channels a pixel. Deterministic.
 */
export function learnColours(colours: Float32Array, clusters: number): ColourModel {
  const count = colours.length / 3;
  const { centres, found } = startCentres(colours, count, clusters);
  const sums = new Float64Array(3 * found);
  const squares = new Float64Array(3 * found);
  const weights = new Float64Array(found);
  for (let round = 0; round < rounds; round++) {
    sums.fill(0);
    squares.fill(0);
    weights.fill(0);
    for (let index = 0; index < count; index++) {
      let nearest = 0;
      let least = Number.POSITIVE_INFINITY;
      for (let centre = 0; centre < found; centre++) {
        const distance = squaredDistance(colours, 3 * index, centres, 3 * centre);
        if (distance < least) {
          nearest = centre;
          least = distance;
        }
      }
      weights[nearest]!++;
      for (let channel = 0; channel < 3; channel++) {
        const value = colours[3 * index + channel] as number;
        sums[3 * nearest + channel]! += value;
        squares[3 * nearest + channel]! += value * value;
      }
    }
    for (let entry = 0; entry < 3 * found; entry++) {
      const weight = weights[Math.floor(entry / 3)] as number;
      if (weight > 0) centres[entry] = (sums[entry] as number) / weight;
    }
  }
  // Per part: logarithm of weight and scale, then mean and precision of each channel.
  const parts = new Float64Array(7 * found);
  for (let part = 0; part < found; part++) {
    const weight = weights[part] as number;
    let log = Math.log(weight / count);
    for (let channel = 0; channel < 3; channel++) {
      const mean = centres[3 * part + channel] as number;
      const spread = weight > 0 ? (squares[3 * part + channel] as number) / weight - mean * mean : 0;
      const variance = Math.max(leastVariance, spread);
      log -= 0.5 * Math.log(2 * Math.PI * variance);
      parts[7 * part + 1 + 2 * channel] = mean;
      parts[7 * part + 2 + 2 * channel] = 1 / (2 * variance);
    }
    parts[7 * part] = log;
  }
  return {
    logDensity(first, second, third) {
      let best = Number.NEGATIVE_INFINITY;
      for (let at = 0; at < parts.length; at += 7) {
        const a = first - (parts[at + 1] as number);
        const b = second - (parts[at + 3] as number);
        const c = third - (parts[at + 5] as number);
        const value =
          (parts[at] as number) -
          a * a * (parts[at + 2] as number) -
          b * b * (parts[at + 4] as number) -
          c * c * (parts[at + 6] as number);
        if (value > best) best = value;
      }
      return best;
    },
  };
}
