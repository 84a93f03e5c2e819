import { createPointVotes, type PointVotes } from '../local/point-votes.ts';
import type { Whitening } from '../features/whitening.ts';

/** One indexed picture. */
export interface IndexedPicture {
  readonly productId: string;
  readonly view: string | null;
  /** SHA-256 of the picture's file, in hexadecimal. */
  readonly hash: string;
}

/** The most telling points of all pictures, one after the other. */
export interface VotingPoints {
  readonly counts: Uint16Array;
  readonly descriptors: Uint32Array;
}

/** Fused looks of all pictures, a byte a number: see `fuse`. */
export interface LookTable {
  readonly dimensions: number;
  /** `dimensions` bytes a picture. */
  readonly values: Int8Array;
  /** What a byte stands for, by picture; 0 for a picture without this look. */
  readonly scales: Float32Array;
}

/** What every search needs of every picture, kept in memory. */
export interface ResidentIndex {
  readonly pictures: readonly IndexedPicture[];
  readonly whitening: Whitening | null;
  readonly full: LookTable;
  /** Pictures without a cut-out have their full look here. */
  readonly cut: LookTable;
  readonly votes: PointVotes;
}

/** Room for the looks of `count` pictures. */
export function createLookTable(count: number, dimensions: number): LookTable {
  return { dimensions, values: new Int8Array(count * dimensions), scales: new Float32Array(count) };
}

/** Stores one fused look. */
export function setLook(table: LookTable, picture: number, fused: Float32Array): void {
  let largest = 0;
  for (const value of fused) largest = Math.max(largest, Math.abs(value));
  const scale = largest / 127 || 1;
  table.scales[picture] = scale;
  const at = picture * table.dimensions;
  for (let index = 0; index < fused.length; index++)
    table.values[at + index] = Math.round((fused[index] as number) / scale);
}

/** Inner product of a fused look with a stored one. */
export function lookSimilarity(table: LookTable, picture: number, fused: Float32Array): number {
  const { dimensions, values } = table;
  const at = picture * dimensions;
  let [first, second] = [0, 0];
  for (let index = 0; index + 1 < dimensions; index += 2) {
    first += (values[at + index] as number) * (fused[index] as number);
    second += (values[at + index + 1] as number) * (fused[index + 1] as number);
  }
  if (dimensions % 2 === 1)
    first += (values[at + dimensions - 1] as number) * (fused[dimensions - 1] as number);
  return (first + second) * (table.scales[picture] as number);
}

/** A stored fused look as numbers. */
export function lookOf({ dimensions, values, scales }: LookTable, picture: number): Float32Array {
  const scale = scales[picture] as number;
  const bytes = values.subarray(picture * dimensions, (picture + 1) * dimensions);
  return Float32Array.from(bytes, (value) => value * scale);
}

/** Opens the hash tables over stored points. */
export function votesOver({ counts, descriptors }: VotingPoints): Promise<PointVotes> {
  let start = 0;
  const pictures = Array.from(counts, (count) => {
    const picture = { count, descriptors: descriptors.subarray(start * 8, (start + count) * 8) };
    start += count;
    return picture;
  });
  return createPointVotes(pictures);
}
