import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { patchRadius, patternDigits } from '../../knowledge/catalogue/visual/local/comparison-pattern.ts';
import { descriptorWords, ones } from '../../knowledge/catalogue/visual/local/local-points.ts';
import {
  createOrientedCornerFinder,
  type CornerLevel,
  type OrientedCorner,
} from '../../knowledge/catalogue/visual/local/oriented-corners.ts';
import { decodePicture } from '../../knowledge/catalogue/visual/pictures/decode-picture-sharp.ts';
import { createRandom } from './seeded-random.ts';
import { readVisualCases } from './visual-cases.ts';

/**
 * Learns the pattern of local/comparison-pattern.ts from the corners of pictures and prints it:
 *
 *   npm run learn:comparison-pattern -- --pictures <folder> [--pictures <folder>]
 *
 * Greedy search of ORB (Rublee et al. 2011, §4.3): random comparisons in order of how evenly they split the corners,
 * each taken when it is not correlated with those already taken; the limit on correlation rises until there are 256.
 */
const { values } = parseArgs({ options: { pictures: { type: 'string', multiple: true } } });
const wantedPatches = 12_000;
const candidates = 12_000;
const wanted = 32 * descriptorWords;
const evenness = 0.22;
const side = 2 * patchRadius + 1;
const random = createRandom('pattern');

/** The smoothed neighbourhood of a corner, turned upright. */
function patchOf({ smooth }: CornerLevel, corner: OrientedCorner): Uint8Array {
  const [cosine, sine] = [Math.cos(corner.angle), Math.sin(corner.angle)];
  const inside = (value: number, size: number) => Math.min(Math.max(Math.round(value), 0), size - 1);
  return Uint8Array.from({ length: side * side }, (_, index) => {
    const [x, y] = [(index % side) - patchRadius, Math.floor(index / side) - patchRadius];
    const column = inside(corner.x + x * cosine - y * sine, smooth.width);
    const row = inside(corner.y + x * sine + y * cosine, smooth.height);
    return smooth.values[row * smooth.width + column]!;
  });
}

async function collectPatches(folders: readonly string[]): Promise<Uint8Array[]> {
  const finder = createOrientedCornerFinder();
  const files: string[] = [];
  for (const folder of folders) {
    const { catalogue } = await readVisualCases({ catalogue: folder, queries: folder });
    files.push(...catalogue.map(({ file }) => file));
  }
  const chosen = files.filter((_, index) => index % Math.ceil(files.length / 600) === 0);
  const patches: Uint8Array[] = [];
  for (const file of chosen) {
    const corners = finder
      .find(await decodePicture(await readFile(file)), 300)
      .flatMap((level) => level.corners.map((corner) => ({ level, corner })));
    for (let taken = 0; taken < wantedPatches / chosen.length && corners.length > 0; taken++) {
      const { level, corner } = corners[Math.floor(random.next() * corners.length)]!;
      patches.push(patchOf(level, corner));
    }
  }
  return patches;
}

interface Comparison {
  places: readonly [x1: number, y1: number, x2: number, y2: number];
  /** One bit a patch: whether the first place is darker. */
  bits: Uint32Array;
  mean: number;
}

function randomComparison(patches: readonly Uint8Array[]): Comparison | null {
  const place = () => Math.floor(random.range(-patchRadius, patchRadius + 1));
  const places = [place(), place(), place(), place()] as const;
  const [x1, y1, x2, y2] = places;
  const isInside = (x: number, y: number) => x * x + y * y <= patchRadius * patchRadius + 1;
  if (!isInside(x1, y1) || !isInside(x2, y2) || Math.hypot(x1 - x2, y1 - y2) < 4) return null;
  const at = (x: number, y: number) => (y + patchRadius) * side + x + patchRadius;
  const [first, second] = [at(x1, y1), at(x2, y2)];
  const bits = new Uint32Array(Math.ceil(patches.length / 32));
  let count = 0;
  patches.forEach((patch, index) => {
    if (patch[first]! >= patch[second]!) return;
    bits[index >> 5]! |= 1 << (index & 31);
    count++;
  });
  return { places, bits, mean: count / patches.length };
}

function correlation(a: Comparison, b: Comparison, patches: number): number {
  let both = 0;
  for (let word = 0; word < a.bits.length; word++) both += ones(a.bits[word]! & b.bits[word]!);
  return (both / patches - a.mean * b.mean) / Math.sqrt(a.mean * (1 - a.mean) * b.mean * (1 - b.mean));
}

const patches = await collectPatches(values.pictures ?? []);
const comparisons: Comparison[] = [];
while (comparisons.length < candidates) {
  const comparison = randomComparison(patches);
  if (comparison && Math.abs(comparison.mean - 0.5) <= evenness) comparisons.push(comparison);
}
comparisons.sort((a, b) => Math.abs(a.mean - 0.5) - Math.abs(b.mean - 0.5));
let taken: Comparison[] = [];
let limit = 0.12;
while (taken.length < wanted) {
  limit += 0.03;
  taken = [];
  for (const comparison of comparisons) {
    if (taken.length === wanted) break;
    if (taken.every((other) => Math.abs(correlation(comparison, other, patches.length)) <= limit))
      taken.push(comparison);
  }
}
console.log(`${String(patches.length)} corners, correlation at most ${limit.toFixed(2)}`);
console.log(
  taken.flatMap(({ places }) => places.map((value) => patternDigits[value + patchRadius])).join(''),
);
