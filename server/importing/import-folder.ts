import { randomUUID } from 'node:crypto';
import { mkdir, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import type { HouseSchema } from '../storage/schema.ts';
import { clearDemonstration } from './clear-demonstration.ts';
import { loadOrder, referencesOf } from './column-rules.ts';
import { describeDanglingReferences } from './dangling-references.ts';
import { findDataFiles, type FolderContents } from './find-data-files.ts';
import { summarizeHouse } from './house-summary.ts';
import { openImportEngine, type ImportEngine } from './import-engine.ts';
import { removeUnusedImages } from './import-images.ts';
import { takeImportLock } from './import-lock.ts';
import { importProcedures } from './import-procedures.ts';
import { demonstrationDatasets, type ImportSource } from './import-records.ts';
import type { Dataset, FileReport, ImportProgress, ImportReport } from './import-report.ts';
import { createKnownIdentifiers } from './known-identifiers.ts';
import { loadFile, type LoadContext } from './load-file.ts';
import type { DateWindow } from './rule-sql.ts';

export interface ImportOptions {
  /** Folder of the data files. */
  folder: string;
  /** Folder of the house's state; lake and pictures go below it. */
  dataFolder: string;
  database: Kysely<HouseSchema>;
  /** Adds to sales, web views, shipments and procedures instead of replacing them. */
  append?: boolean;
  source?: ImportSource;
  onProgress?: (progress: ImportProgress) => void;
  now?: () => Date;
  memoryMegabytes?: number;
  threads?: number;
  /** Called when a file's rows are written and not yet visible; what it throws ends the import as a crash would. */
  beforePublish?: (dataset: Dataset) => void | Promise<void>;
}

const earliestDay = '1900-01-01';

/**
 * Loads a folder of data files, `procedures/` and `images/` into the house. Each file is checked whole and then
 * loaded whole or not at all; a refused file does not stop the others, except those that refer to it.
 * Throws `ImportRunning` when another import works on the data folder, and what breaks the machine (disk, database).
 */
export async function importFolder(options: ImportOptions): Promise<ImportReport> {
  await mkdir(options.dataFolder, { recursive: true });
  const importFolderPath = await realpath(options.folder);
  const dataFolder = await realpath(options.dataFolder);
  const contents = await findDataFiles(importFolderPath);
  const lock = await takeImportLock(dataFolder);
  const allStaging = join(dataFolder, 'importing');
  try {
    // What an import that was killed left behind.
    await rm(allStaging, { recursive: true, force: true });
    const stagingFolder = join(allStaging, randomUUID());
    await mkdir(stagingFolder, { recursive: true });
    await removeUnusedImages(options.database, dataFolder);
    const engine = await openImportEngine({
      folders: [importFolderPath, stagingFolder, join(dataFolder, 'lake')],
      spillFolder: stagingFolder,
      memoryMegabytes: options.memoryMegabytes ?? 384,
      threads: options.threads ?? 2,
    });
    try {
      return await importContents(options, { importFolderPath, dataFolder, stagingFolder, contents, engine });
    } finally {
      engine.close();
    }
  } finally {
    await rm(allStaging, { recursive: true, force: true });
    await lock.release();
  }
}

interface ImportRun {
  importFolderPath: string;
  dataFolder: string;
  stagingFolder: string;
  contents: FolderContents;
  engine: ImportEngine;
}

async function importContents(options: ImportOptions, run: ImportRun): Promise<ImportReport> {
  const { database } = options;
  const { contents, engine, dataFolder } = run;
  const begun = performance.now();
  const now = options.now?.() ?? new Date();
  const source = options.source ?? 'house';
  const record = { importedAt: now.toISOString(), source };
  // A house that brings its own stores or products begins anew; anything less completes what is there.
  const beginsAnew = (datasets: readonly (Dataset | null)[]) =>
    source === 'house' && datasets.some((dataset) => dataset === 'stores' || dataset === 'products');
  const ignored = beginsAnew(contents.dataFiles.map((file) => file.dataset))
    ? await demonstrationDatasets(database)
    : [];
  const known = createKnownIdentifiers(database, engine, ignored);
  const notices = [...contents.notices];
  const files: FileReport[] = contents.ambiguous.map(ambiguousReport);
  const refused = new Set<string>(contents.ambiguous.map(({ dataset }) => dataset));

  for (const dataset of loadOrder) {
    const file = contents.dataFiles.find((candidate) => candidate.dataset === dataset);
    if (!file) continue;
    const timed = startProgress(options, file.name);
    const context: LoadContext = {
      engine,
      database,
      known,
      importFolder: run.importFolderPath,
      dataFolder,
      stagingFolder: run.stagingFolder,
      window: dateWindow(now),
      append: options.append ?? false,
      record,
      onProgress: timed.report,
      beforePublish: async () => options.beforePublish?.(dataset),
    };
    const targets = new Set([...referencesOf(dataset)].filter((target) => refused.has(target)));
    const report = timed.finish(await loadFile(context, file, targets));
    if (report.status === 'refused') refused.add(dataset);
    files.push(report);
  }

  files.push(...(await loadDocuments(options, run, record, notices)));
  const loaded = new Set(
    files.flatMap((file) => (file.status === 'loaded' && file.dataset ? [file.dataset] : [])),
  );
  if (ignored.length > 0 && beginsAnew([...loaded])) {
    const cleared = await clearDemonstration(database, dataFolder, record.importedAt);
    if (cleared.length > 0) {
      notices.push(`The demonstration house gave way to your own data; removed: ${cleared.join(', ')}.`);
    }
  }
  notices.push(...(await describeDanglingReferences({ database, engine, known, dataFolder, loaded })));

  const rows = files.reduce((sum, file) => sum + file.rows, 0);
  const seconds = (performance.now() - begun) / 1000;
  return {
    outcome: outcomeOf(files),
    folder: options.folder,
    files,
    notices,
    house: await summarizeHouse(database, engine, dataFolder),
    rows,
    seconds,
    rowsPerSecond: seconds > 0 ? Math.round(rows / seconds) : 0,
    peakMemoryBytes: process.resourceUsage().maxRSS * 1024,
  };
}

async function loadDocuments(
  options: ImportOptions,
  { contents }: ImportRun,
  record: { importedAt: string; source: ImportSource },
  notices: string[],
): Promise<FileReport[]> {
  if (contents.documents.length === 0) return [];
  const timed = startProgress(options, 'procedures');
  const total = contents.documents.length;
  const { loaded, refused, empty } = await importProcedures({
    database: options.database,
    documents: contents.documents,
    append: options.append ?? false,
    record: { ...record, dataset: 'procedures', file: 'procedures' },
    onProgress: (done) => timed.report('checking', done, done / total),
    beforePublish: async () => options.beforePublish?.('procedures'),
  });
  if (empty.length > 0) {
    const some = empty.slice(0, 3).join(', ');
    const count =
      empty.length === 1
        ? '1 document holds no text and was'
        : `${empty.length} documents hold no text and were`;
    notices.push(`${count} left out: ${some}${empty.length > 3 ? ', …' : ''}.`);
  }
  if (loaded === 0) return refused;
  const report = timed.finish({ ...emptyReport('procedures', 'procedures', 'loaded'), rows: loaded });
  return [report, ...refused];
}

/** Reports progress of a file and times it. */
function startProgress({ onProgress }: ImportOptions, file: string) {
  const begun = performance.now();
  const seconds = () => (performance.now() - begun) / 1000;
  return {
    report: (stage: 'checking' | 'writing', rows: number, fraction: number) =>
      onProgress?.({ file, stage, rows, fraction, seconds: seconds() }),
    finish(report: FileReport): FileReport {
      const stage = report.status === 'loaded' ? 'done' : 'refused';
      onProgress?.({ file, stage, rows: report.rows, fraction: 1, seconds: seconds() });
      return { ...report, seconds: seconds() };
    },
  };
}

function emptyReport(dataset: Dataset, file: string, status: FileReport['status']): FileReport {
  return {
    dataset,
    file,
    status,
    rows: 0,
    firstDay: null,
    lastDay: null,
    problems: [],
    problemCount: 0,
    seconds: 0,
  };
}

function ambiguousReport({ dataset, names }: FolderContents['ambiguous'][number]): FileReport {
  const problem = {
    file: names.join(', '),
    line: null,
    column: null,
    value: null,
    reason: `${names.length} files hold ${dataset}: ${names.join(', ')}.`,
    nextStep: 'Keep one of them in the folder.',
  };
  return { ...emptyReport(dataset, names.join(', '), 'refused'), problems: [problem], problemCount: 1 };
}

function dateWindow(now: Date): DateWindow {
  const latest = new Date(now);
  latest.setUTCFullYear(latest.getUTCFullYear() + 2);
  return { earliest: earliestDay, latest: latest.toISOString().slice(0, 10) };
}

function outcomeOf(files: readonly FileReport[]): ImportReport['outcome'] {
  if (files.length === 0) return 'nothing-usable';
  return files.every((file) => file.status === 'loaded') ? 'loaded' : 'partly-refused';
}
