import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { isLakeDataset, lakeLayout } from '../lake/lake-layout.ts';
import type { HouseSchema } from '../storage/schema.ts';
import { referencesOf } from './column-rules.ts';
import type { DataFile } from './find-data-files.ts';
import { summarizeRelation } from './house-summary.ts';
import { storeImages } from './import-images.ts';
import type { ImportEngine } from './import-engine.ts';
import { recordImport, type ImportRecord } from './import-records.ts';
import { ProblemList, type FileReport } from './import-report.ts';
import { fillTimeZones, type KnownIdentifiers } from './known-identifiers.ts';
import type { DateWindow } from './rule-sql.ts';
import { stageFile, type StagedFile } from './stage-file.ts';
import {
  collectDuplicates,
  collectFindings,
  collectOverlaps,
  collectUnknownReferences,
} from './staged-problems.ts';
import { storedRelation, writeLake } from './write-lake.ts';
import { checkedTableRows, replaceTable, type TableDataset } from './write-table.ts';

/** What loading a file works with. */
export interface LoadContext {
  engine: ImportEngine;
  database: Kysely<HouseSchema>;
  known: KnownIdentifiers;
  importFolder: string;
  dataFolder: string;
  stagingFolder: string;
  window: DateWindow;
  append: boolean;
  record: Pick<ImportRecord, 'importedAt' | 'source'>;
  onProgress: (stage: 'checking' | 'writing', rows: number, fraction: number) => void;
  /** Runs when a file is written and not yet visible. */
  beforePublish: () => void | Promise<void>;
}

/**
 * Loads one data file or refuses it; a refused file changes nothing. `refusedTargets` are files of the
 * same folder that this one refers to and that were refused: its cells are still checked, and then it is refused too.
 */
export async function loadFile(
  context: LoadContext,
  file: DataFile,
  refusedTargets: ReadonlySet<string>,
): Promise<FileReport> {
  const problems = new ProblemList(file.name);
  const stagingFolder = join(context.stagingFolder, file.dataset);
  await mkdir(stagingFolder, { recursive: true });
  try {
    if (file.dataset === 'stores') await fillTimeZones(context.engine);
    const references = await prepareReferences(context, file, refusedTargets, problems);
    const staged = await stageFile({
      engine: context.engine,
      file,
      stagingFolder,
      window: context.window,
      problems,
      onProgress: (rows, fraction) => context.onProgress('checking', rows, fraction),
    });
    if (staged) await collectProblems(context, file, staged, references, problems);
    if (staged && problems.count === 0) {
      context.onProgress('writing', staged.rows, 1);
      await publish(context, file, staged, stagingFolder, problems);
    }
    return await describeOutcome(context, file, staged, problems);
  } finally {
    await rm(stagingFolder, { recursive: true, force: true });
  }
}

/** Whether references can be checked; says in `problems` why they cannot. */
async function prepareReferences(
  context: LoadContext,
  file: DataFile,
  refusedTargets: ReadonlySet<string>,
  problems: ProblemList,
): Promise<boolean> {
  let usable = true;
  const refuse = (reason: string, nextStep: string) => {
    usable = false;
    problems.add({ line: null, column: null, value: null, reason, nextStep });
  };
  for (const target of referencesOf(file.dataset)) {
    if (refusedTargets.has(target)) {
      refuse(`It refers to ${target}, and that file was refused.`, `Correct ${target} first.`);
    } else if ((await context.known.prepare(target)) === 0) {
      refuse(
        `It refers to ${target}, and none are loaded.`,
        `Add ${target}.csv to the folder, or import it before.`,
      );
    }
  }
  return usable;
}

async function collectProblems(
  { engine, window, append, dataFolder }: LoadContext,
  file: DataFile,
  staged: StagedFile,
  references: boolean,
  problems: ProblemList,
): Promise<void> {
  await collectFindings(engine, file.dataset, staged.relation, window, problems);
  if (references) await collectUnknownReferences(engine, file.dataset, staged.relation, problems);
  await collectDuplicates(engine, file.dataset, staged.relation, problems);
  if (!append || !isLakeDataset(file.dataset)) return;
  const stored = await storedRelation(dataFolder, file.dataset);
  if (!stored) return;
  await collectOverlaps(engine, staged.relation, stored, lakeLayout[file.dataset].appendKey, problems);
}

async function publish(
  context: LoadContext,
  file: DataFile,
  staged: StagedFile,
  stagingFolder: string,
  problems: ProblemList,
): Promise<void> {
  const { engine, database, dataFolder, beforePublish } = context;
  const { dataset } = file;
  const record: ImportRecord = { ...context.record, dataset, file: file.name, rows: staged.rows };
  if (isLakeDataset(dataset)) {
    const { relation } = staged;
    const { append } = context;
    await writeLake({ engine, dataFolder, dataset, relation, stagingFolder, append, beforePublish });
    await recordImport(database, record);
    return;
  }
  const rows =
    dataset === 'images'
      ? await imageRows(context, staged, problems)
      : checkedTableRows(engine, dataset satisfies TableDataset, staged.relation);
  if (problems.count > 0) return;
  await replaceTable(database, dataset, rows, async (transaction) => {
    await beforePublish();
    await recordImport(transaction, record);
  });
  context.known.changed(dataset);
}

async function* inOneBatch(rows: readonly (readonly unknown[])[]) {
  yield await Promise.resolve(rows);
}

async function imageRows(context: LoadContext, staged: StagedFile, problems: ProblemList) {
  const { engine, importFolder, dataFolder } = context;
  const rows = await storeImages({
    engine,
    relation: staged.relation,
    importFolder,
    dataFolder,
    problems,
    onProgress: (done) => context.onProgress('checking', done, done / staged.rows),
  });
  return inOneBatch(rows);
}

async function describeOutcome(
  { engine }: LoadContext,
  file: DataFile,
  staged: StagedFile | null,
  problems: ProblemList,
): Promise<FileReport> {
  const extent =
    staged && isLakeDataset(file.dataset)
      ? await summarizeRelation(engine, file.dataset, staged.relation)
      : null;
  return {
    dataset: file.dataset,
    file: file.name,
    status: problems.count === 0 ? 'loaded' : 'refused',
    rows: staged?.rows ?? 0,
    firstDay: extent?.firstDay ?? null,
    lastDay: extent?.lastDay ?? null,
    problems: problems.list(),
    problemCount: problems.count,
    seconds: 0,
  };
}
