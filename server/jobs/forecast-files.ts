import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { forecastJobStatus, type ForecastJobStatus } from '../../contracts/jobs.ts';
import { lakeFolder } from '../lake/lake-layout.ts';

const forecastsFolder = (dataFolder: string) => join(lakeFolder(dataFolder), 'forecasts');
const statusFile = (dataFolder: string) => join(forecastsFolder(dataFolder), 'status.json');
const latestFile = (dataFolder: string) => join(forecastsFolder(dataFolder), 'latest.json');

export const neverRun: ForecastJobStatus = {
  state: 'never',
  salesVersion: null,
  startedAt: null,
  finishedAt: null,
  partsDone: 0,
  parts: 0,
  pairs: 0,
  seconds: null,
};

/** Folder of the run over one state of the house; a run that was cut off is found there again. */
export async function openRunFolder(dataFolder: string, state: readonly string[]): Promise<string> {
  const name = createHash('sha256').update(JSON.stringify(state)).digest('hex').slice(0, 16);
  const folder = join(forecastsFolder(dataFolder), name);
  await mkdir(folder, { recursive: true });
  return folder;
}

export const partName = (part: number) => `part-${String(part).padStart(5, '0')}.parquet`;

/** Names of the finished parts of a run. */
export async function finishedParts(runFolder: string): Promise<Set<string>> {
  return new Set((await readdir(runFolder)).filter((name) => /^part-\d{5}\.parquet$/.test(name)));
}

/** Gives a finished file its name once it is on the disk, so that a part is there whole or not at all. */
export async function finishFile(unfinished: string, name: string): Promise<void> {
  const handle = await open(unfinished, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(unfinished, name);
}

async function writeWhole(file: string, value: unknown): Promise<void> {
  await writeFile(`${file}.new`, JSON.stringify(value));
  await finishFile(`${file}.new`, file);
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as unknown;
  } catch {
    // Not there yet, which is what it says.
    return null;
  }
}

/** Where the job stands; a run whose process has ended without a word still says `running`. */
export async function readStatus(dataFolder: string): Promise<ForecastJobStatus> {
  const parsed = forecastJobStatus.safeParse(await readJson(statusFile(dataFolder)));
  return parsed.success ? parsed.data : neverRun;
}

export async function writeStatus(dataFolder: string, status: ForecastJobStatus): Promise<void> {
  await mkdir(forecastsFolder(dataFolder), { recursive: true });
  await writeWhole(statusFile(dataFolder), status);
}

export interface LatestRun {
  readonly folder: string;
  readonly salesVersion: string;
  readonly fromMonday: string;
  readonly weeks: number;
}

/** The last finished run, or null. */
export async function readLatest(dataFolder: string): Promise<LatestRun | null> {
  const found = await readJson(latestFile(dataFolder));
  return found === null ? null : (found as LatestRun);
}

/** Makes a finished run the one that is read, and removes the others. */
export async function publishRun(dataFolder: string, run: LatestRun): Promise<void> {
  await writeWhole(latestFile(dataFolder), run);
  for (const entry of await readdir(forecastsFolder(dataFolder), { withFileTypes: true })) {
    const folder = join(forecastsFolder(dataFolder), entry.name);
    if (entry.isDirectory() && folder !== run.folder) await rm(folder, { recursive: true, force: true });
  }
}
