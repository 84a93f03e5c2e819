/** A mixture of axis-parallel normal distributions over three channels. */
export interface ColourModel {
  /** Natural logarithm of the density at a colour. */
  logDensity(first: number, second: number, third: number): number;
}

/** Smallest variance of a channel: noise of a phone's picture. */
const leastVariance = 16;

/** Start colours: the first is the mean, each next one the colour farthest from those before (Gonzalez 1985). */
function startCentres(colours: Float32Array, count: number, wanted: number): number[][] {
  const mean = [0, 0, 0];
  for (let index = 0; index < 3 * count; index++) mean[index % 3]! += (colours[index] as number) / count;
  const centres = [mean];
  const distances = new Float32Array(count).fill(Number.POSITIVE_INFINITY);
  while (centres.length < wanted) {
    const last = centres[centres.length - 1] as number[];
    let [farthest, distance] = [0, -1];
    for (let index = 0; index < count; index++) {
      let squared = 0;
      for (let channel = 0; channel < 3; channel++) {
        squared += ((colours[3 * index + channel] as number) - (last[channel] as number)) ** 2;
      }
      const least = Math.min(distances[index] as number, squared);
      distances[index] = least;
      if (least > distance) [farthest, distance] = [index, least];
    }
    if (distance <= 0) break;
    centres.push([...colours.subarray(3 * farthest, 3 * farthest + 3)]);
  }
  return centres;
}

function nearestCentre(centres: readonly number[][], colours: Float32Array, index: number): number {
  let [nearest, distance] = [0, Number.POSITIVE_INFINITY];
  for (let centre = 0; centre < centres.length; centre++) {
    const place = centres[centre] as number[];
    const squared =
      ((colours[3 * index] as number) - (place[0] as number)) ** 2 +
      ((colours[3 * index + 1] as number) - (place[1] as number)) ** 2 +
      ((colours[3 * index + 2] as number) - (place[2] as number)) ** 2;
    if (squared < distance) [nearest, distance] = [centre, squared];
  }
  return nearest;
}

/**
 * Learns which colours a set of pixels has: k-means (Lloyd 1982, eight rounds), then one normal distribution a
 * cluster. `colours` holds three channels a pixel. Deterministic.
 */
export function learnColours(colours: Float32Array, clusters: number): ColourModel {
  const count = colours.length / 3;
  let centres = startCentres(colours, count, clusters);
  let sums: { weight: number; sum: number[]; squares: number[] }[] = [];
  for (let round = 0; round < 8; round++) {
    sums = centres.map(() => ({ weight: 0, sum: [0, 0, 0], squares: [0, 0, 0] }));
    for (let index = 0; index < count; index++) {
      const cluster = sums[nearestCentre(centres, colours, index)] as (typeof sums)[number];
      cluster.weight++;
      for (let channel = 0; channel < 3; channel++) {
        const value = colours[3 * index + channel] as number;
        cluster.sum[channel]! += value;
        cluster.squares[channel]! += value * value;
      }
    }
    sums = sums.filter(({ weight }) => weight > 0);
    centres = sums.map(({ weight, sum }) => sum.map((value) => value / weight));
  }
  const parts = sums.map(({ weight, sum, squares }) => {
    const mean = sum.map((value) => value / weight);
    const variance = squares.map((value, channel) =>
      Math.max(leastVariance, value / weight - (mean[channel] as number) ** 2),
    );
    const spread = variance.reduce((product, value) => product + 0.5 * Math.log(2 * Math.PI * value), 0);
    return { mean, variance, log: Math.log(weight / count) - spread };
  });
  return {
    logDensity(first, second, third) {
      const colour = [first, second, third];
      let best = Number.NEGATIVE_INFINITY;
      for (const { mean, variance, log } of parts) {
        let value = log;
        for (let channel = 0; channel < 3; channel++) {
          value -=
            ((colour[channel] as number) - (mean[channel] as number)) ** 2 /
            (2 * (variance[channel] as number));
        }
        if (value > best) best = value;
      }
      return best;
    },
  };
}
