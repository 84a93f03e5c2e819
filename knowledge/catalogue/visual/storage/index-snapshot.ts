import { readFile } from 'node:fs/promises';
import type { Whitening } from '../features/whitening.ts';
import { votesOver, type ResidentIndex, type VotingPoints } from '../search/resident-index.ts';
import { decodeSections, encodeSections, type Column } from './sections-file.ts';
import { writeWholeFile } from './write-whole-file.ts';

/** One picture of the catalogue as it was when it was indexed. */
export interface SnapshotPicture {
  productId: string;
  view: string | null;
  file: string;
  /** Bytes and time of change of the file: while both stay, its contents are not read again. */
  size: number;
  modified: number;
  hash: string;
}

/** A whole index, ready to search. */
export interface IndexSnapshot {
  pictures: readonly SnapshotPicture[];
  /** How many pictures the whitening was learnt from. */
  learntFrom: number;
  index: ResidentIndex;
}

interface Header {
  pictures: SnapshotPicture[];
  learntFrom: number;
  dimensions: number;
  whitening: { from: number; to: number } | null;
}

/** Stores a snapshot; the previous one is replaced as a whole. */
export async function writeSnapshot(
  file: string,
  snapshot: IndexSnapshot,
  points: VotingPoints,
): Promise<void> {
  const { index, pictures, learntFrom } = snapshot;
  const { whitening } = index;
  const header: Header = {
    pictures: [...pictures],
    learntFrom,
    dimensions: index.full.dimensions,
    whitening: whitening && { from: whitening.from, to: whitening.to },
  };
  const columns: Record<string, Column> = {
    full: index.full.values,
    fullScales: index.full.scales,
    cut: index.cut.values,
    cutScales: index.cut.scales,
    pointCounts: points.counts,
    descriptors: points.descriptors,
    ...(whitening ? { mean: whitening.mean, rows: whitening.rows } : {}),
  };
  await writeWholeFile(file, encodeSections({ header, columns }));
}

/** Reads a snapshot; null when there is none or it is damaged, in which case it is made again. */
export async function readSnapshot(file: string): Promise<IndexSnapshot | null> {
  try {
    const { header, columns } = decodeSections(await readFile(file));
    const { pictures, learntFrom, dimensions, whitening } = header as Header;
    const column = <T extends Column>(name: string): T => {
      const found = columns[name];
      if (!found) throw new Error(`the snapshot has no ${name}`);
      return found as T;
    };
    const basis: Whitening | null = whitening && { ...whitening, mean: column('mean'), rows: column('rows') };
    return {
      pictures,
      learntFrom,
      index: {
        pictures,
        whitening: basis,
        full: { dimensions, values: column('full'), scales: column('fullScales') },
        cut: { dimensions, values: column('cut'), scales: column('cutScales') },
        votes: await votesOver({ counts: column('pointCounts'), descriptors: column('descriptors') }),
      },
    };
  } catch {
    return null;
  }
}
