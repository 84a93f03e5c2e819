/**
 * Seeded random numbers. The generator is sfc32 (Chris Doty-Humphrey, PractRand "Small Fast Counting", 32 bits,
 * period at least 2^32), seeded by hashing a label with the MurmurHash3 mixing constants (Austin Appleby).
 * Every purpose draws from its own stream, named by a path: a change in one part of the house leaves the others alone.
 */

export interface Random {
  /** A uniform number in [0, 1). */
  next(): number;
  /** An independent stream; it depends on this stream's label and the given one, not on what was drawn before. */
  split(label: string): Random;
}

/** A stream for a label, for example the seed of the house. */
export function createRandom(label: string): Random {
  let [a, b, c, counter] = hashed(label);
  function next(): number {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  }
  // The first outputs of sfc32 still mirror the seed; its author discards a dozen of them.
  for (let round = 0; round < 12; round += 1) next();
  return { next, split: (child) => createRandom(`${label}/${child}`) };
}

function hashed(label: string): [number, number, number, number] {
  let hash = 1_779_033_703 ^ label.length;
  for (let index = 0; index < label.length; index += 1) {
    hash = Math.imul(hash ^ label.charCodeAt(index), 3_432_918_353);
    hash = (hash << 13) | (hash >>> 19);
  }
  const word = (): number => {
    hash = Math.imul(hash ^ (hash >>> 16), 2_246_822_507);
    hash = Math.imul(hash ^ (hash >>> 13), 3_266_489_909);
    hash ^= hash >>> 16;
    return hash;
  };
  return [word(), word(), word(), word()];
}

/** A whole number from `least` to `most`, both included. */
export function wholeBetween(random: Random, least: number, most: number): number {
  return least + Math.floor(random.next() * (most - least + 1));
}

/** One item of a list. Throws on an empty list. */
export function pick<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[Math.floor(random.next() * items.length)];
  if (item === undefined) throw new RangeError('cannot pick from an empty list');
  return item;
}

/** A copy in random order (sorted by one uniform key an item). */
export function shuffled<Item>(random: Random, items: readonly Item[]): Item[] {
  const keyed = items.map((item) => ({ item, key: random.next() }));
  return keyed.sort((one, other) => one.key - other.key).map(({ item }) => item);
}

/** A standard normal number (Box and Muller 1958). */
export function normal(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random.next()));
  return radius * Math.cos(2 * Math.PI * random.next());
}

/** A log-normal number with mean 1: `exp(σ·Z − σ²/2)`. */
export function logNormal(random: Random, sigma: number): number {
  return Math.exp(sigma * normal(random) - (sigma * sigma) / 2);
}

/** A gamma number with the given shape (at least 1) and mean 1 (Marsaglia and Tsang 2000). */
export function gammaOfMeanOne(random: Random, shape: number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(random);
    const v = (1 + c * x) ** 3;
    if (v <= 0) continue;
    const u = 1 - random.next();
    if (Math.log(u) < 0.5 * x * x + d - d * v + d * Math.log(v)) return (d * v) / shape;
  }
}

/** A Poisson count: inversion by sequential search, halving large means, which is exact (sums of Poissons). */
export function poisson(random: Random, mean: number): number {
  if (mean <= 0) return 0;
  if (mean > 30) return poisson(random, mean / 2) + poisson(random, mean / 2);
  const uniform = random.next();
  // exp(−m) is at least 1 − m: most draws of a small mean end here without an exponential.
  if (uniform < 1 - mean) return 0;
  let probability = Math.exp(-mean);
  let cumulative = probability;
  let count = 0;
  while (uniform > cumulative && count < 200) {
    count += 1;
    probability *= mean / count;
    cumulative += probability;
  }
  return count;
}
