import type { DataFileName } from '../../contracts/data-files.ts';

/** What can be loaded: the ten tabular files and the documents. */
export type Dataset = DataFileName | 'procedures';

/** One thing that is wrong with a file, for the person who exported it. */
export interface ImportProblem {
  /** Path relative to the import folder. */
  file: string;
  /** Line of the file as an editor shows it, from 1; of a Parquet file the row, from 1; null for the whole file. */
  line: number | null;
  column: string | null;
  /** Beginning of the offending value. */
  value: string | null;
  reason: string;
  nextStep: string;
}

export interface FileReport {
  dataset: Dataset | null;
  file: string;
  status: 'loaded' | 'refused';
  /** Rows (or documents) loaded; for a refused file the rows that were read. */
  rows: number;
  firstDay: string | null;
  lastDay: string | null;
  /** The first problems in the order of the file; `problemCount` counts all. */
  problems: ImportProblem[];
  problemCount: number;
  seconds: number;
}

/** What the house knows after the import, from every import so far. */
export interface HouseSummary {
  stores: number;
  warehouses: number;
  products: number;
  skus: number;
  images: number;
  staff: number;
  events: number;
  stockLevels: number;
  procedures: number;
  sales: LakeSummary | null;
  webViews: LakeSummary | null;
  shipments: LakeSummary | null;
  missing: MissingDataset[];
}

export interface LakeSummary {
  rows: number;
  firstDay: string;
  lastDay: string;
}

/** Something that was never loaded, and what the assistant cannot do without it. */
export interface MissingDataset {
  dataset: Dataset;
  disables: string;
}

export interface ImportReport {
  /** `nothing-usable`: the folder holds nothing to import. */
  outcome: 'loaded' | 'partly-refused' | 'nothing-usable';
  folder: string;
  files: FileReport[];
  /** Files that were left out and why, and other remarks; none of them a failure. */
  notices: string[];
  house: HouseSummary;
  /** Rows read in this import, seconds it took, and the highest resident memory of the process in bytes. */
  rows: number;
  seconds: number;
  rowsPerSecond: number;
  peakMemoryBytes: number;
}

export interface ImportProgress {
  file: string;
  stage: 'checking' | 'writing' | 'done' | 'refused';
  rows: number;
  /** Part of the file that has been read, 0 to 1. */
  fraction: number;
  seconds: number;
}

/** Problems listed per file; the rest is counted. */
export const listedProblems = 50;

/** Collects the problems of one file: keeps the earliest of the file, counts all. */
export class ProblemList {
  readonly file: string;
  #kept: ImportProblem[] = [];
  count = 0;

  constructor(file: string) {
    this.file = file;
  }

  add(problem: Omit<ImportProblem, 'file'>): void {
    this.count += 1;
    // Twice the limit before sorting keeps this linear for a file whose every row is wrong.
    if (this.#kept.length >= listedProblems * 2) this.#kept = this.list();
    this.#kept.push({ file: this.file, ...problem, value: excerpt(problem.value) });
  }

  /** Counts problems that are found elsewhere and not listed. */
  addUnlisted(count: number): void {
    this.count += count;
  }

  list(): ImportProblem[] {
    return this.#kept.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)).slice(0, listedProblems);
  }
}

const excerptLength = 60;

/** The beginning of a value on one line, without control characters that could disturb a terminal. */
function excerpt(value: string | null): string | null {
  if (value === null) return null;
  const clean = value.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trim();
  return clean.length > excerptLength ? `${clean.slice(0, excerptLength)}…` : clean;
}
