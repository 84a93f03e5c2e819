import { breathe } from '../breathe.ts';
import { descriptorWords, ones, type LocalPoints } from './local-points.ts';

/** Finds pictures that share local points with a photo, without comparing it with every picture. */
export interface PointVotes {
  /** Bytes that the tables take. */
  readonly bytes: number;
  /** For every picture, by its number: how many of the photo's points it has something alike for. */
  votesFor(points: LocalPoints): Float32Array;
}

export interface PointVotesOptions {
  /** Hash tables; each one more finds more true points and costs four bytes a point. */
  tables?: number;
  /** Bits of a key; by default so many that a key holds some ten points. */
  keyBits?: number;
}

/** Points between two pauses while tables are built: some ten milliseconds. */
const burst = 50_000;
/** Most bits of 256 in which the descriptors of one point differ for a vote. */
const alike = 46;
/** A key with more points than this stands for a repeating pattern; only its first points are looked at. */
const crowded = 200;

/** Which descriptor bits make up the key of each table: fixed, so that results do not change from run to run. */
function chosenBits(tables: number, keyBits: number): Uint8Array {
  let state = 0x6c8e9cf5;
  const next = (limit: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * limit);
  };
  const chosen = new Uint8Array(tables * keyBits);
  for (let table = 0; table < tables; table++) {
    const bits = Array.from({ length: descriptorWords * 32 }, (_, bit) => bit);
    for (let bit = 0; bit < keyBits; bit++) {
      const pick = bit + next(bits.length - bit);
      [bits[bit], bits[pick]] = [bits[pick] as number, bits[bit] as number];
      chosen[table * keyBits + bit] = bits[bit] as number;
    }
  }
  return chosen;
}

/**
 * Locality-sensitive hashing of binary descriptors by sampled bits (Indyk and Motwani 1998): two descriptors that
 * differ in d of 256 bits share a key of k bits with probability about (1 − d/256)^k. Points that share a key and are
 * alike as a whole are votes; a photo's point has one vote for each picture.
 */
export async function createPointVotes(
  pictures: readonly { count: number; descriptors: Uint32Array }[],
  { tables = 6, keyBits }: PointVotesOptions = {},
): Promise<PointVotes> {
  const points = pictures.reduce((sum, { count }) => sum + count, 0);
  const bits = keyBits ?? Math.min(20, Math.max(8, Math.round(Math.log2(points + 1)) - 3));
  const chosen = chosenBits(tables, bits);
  const owners = new Uint32Array(points);
  const descriptors = new Uint32Array(points * descriptorWords);
  let filled = 0;
  pictures.forEach((picture, index) => {
    owners.fill(index, filled, filled + picture.count);
    descriptors.set(
      picture.descriptors.subarray(0, picture.count * descriptorWords),
      filled * descriptorWords,
    );
    filled += picture.count;
  });
  const keyOf = (from: Uint32Array, point: number, table: number): number => {
    let key = 0;
    const at = point * descriptorWords;
    for (let bit = table * bits; bit < (table + 1) * bits; bit++) {
      const which = chosen[bit] as number;
      key = (key << 1) | (((from[at + (which >> 5)] as number) >>> (which & 31)) & 1);
    }
    return key;
  };
  const buckets: { starts: Uint32Array; members: Uint32Array }[] = [];
  for (let table = 0; table < tables; table++) {
    const keys = new Uint32Array(points);
    for (let point = 0; point < points; point++) {
      if (point % burst === burst - 1) await breathe();
      keys[point] = keyOf(descriptors, point, table);
    }
    const starts = new Uint32Array(2 ** bits + 1);
    for (const key of keys) starts[key + 1]!++;
    for (let key = 0; key < 2 ** bits; key++) starts[key + 1]! += starts[key]!;
    const next = starts.slice();
    const members = new Uint32Array(points);
    keys.forEach((key, point) => {
      members[next[key]!++] = point;
    });
    buckets.push({ starts, members });
  }
  const differ = (query: Uint32Array, at: number, member: number): number => {
    let distance = 0;
    const from = member * descriptorWords;
    for (let word = 0; word < descriptorWords && distance <= alike; word++) {
      distance += ones((query[at + word] as number) ^ (descriptors[from + word] as number));
    }
    return distance;
  };
  return {
    bytes: buckets.reduce(
      (sum, { starts, members }) => sum + starts.byteLength + members.byteLength,
      descriptors.byteLength,
    ),
    votesFor(query) {
      const votes = new Float32Array(pictures.length);
      const lastVoter = new Int32Array(pictures.length).fill(-1);
      for (let point = 0; point < query.count; point++) {
        for (let table = 0; table < tables; table++) {
          const bucket = buckets[table];
          if (!bucket) continue;
          const { starts, members } = bucket;
          const key = keyOf(query.descriptors, point, table);
          const first = starts[key] as number;
          const end = Math.min(starts[key + 1] as number, first + crowded);
          for (let at = first; at < end; at++) {
            const member = members[at] as number;
            const owner = owners[member] as number;
            if (
              lastVoter[owner] === point ||
              differ(query.descriptors, point * descriptorWords, member) > alike
            )
              continue;
            lastVoter[owner] = point;
            votes[owner]!++;
          }
        }
      }
      return votes;
    },
  };
}
