import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { loadConfig } from '../../server/config.ts';
import { compose } from '../../server/composition.ts';
import { fillWithDemonstration } from '../../server/demonstration/fill-house.ts';
import { openDatabase } from '../../server/storage/open-database.ts';
import { pino } from 'pino';

/** A house that is made in seconds: fewer products, stores and weeks than the demonstration has. */
const scale = { products: 36, stores: 8, weeks: 80 };

/** Whether a test that is about to run opens the house; making it takes longer than most tests. */
async function isNeeded(project: TestProject): Promise<boolean> {
  const named = process.argv.slice(2).filter((argument) => argument.startsWith('test'));
  const { testFiles } = await project.globTestFiles(named);
  const texts = await Promise.all(testFiles.map((file) => readFile(file, 'utf8')));
  return texts.some((text) => text.includes('support/small-house') || text.includes('inject('));
}

/** Makes the small demonstration house once, with its picture index, before the first test. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (!(await isNeeded(project))) return undefined;
  const folder = await mkdtemp(join(tmpdir(), 'comptoir-small-'));
  const modelFolder = join(import.meta.dirname, '..', '..', '.comptoir', 'models');
  const config = loadConfig({
    COMPTOIR_DATA: folder,
    COMPTOIR_MODELS: process.env['COMPTOIR_MODELS'] ?? modelFolder,
  });
  const database = await openDatabase(join(folder, 'house.db'));
  const silent = { start: () => undefined, update: () => undefined, end: () => undefined };
  await fillWithDemonstration({
    context: { config, error: process.stderr, progress: silent },
    database,
    house: { scale },
  });
  const composition = await compose({
    config,
    database,
    now: () => new Date(),
    clock: () => performance.now(),
    log: pino({ level: 'silent' }),
    picturePatienceMs: Infinity,
  });
  await composition.close();
  await database.destroy();
  project.provide('smallHouse', folder);
  project.provide('modelFolder', config.modelFolder);
  return () => rm(folder, { recursive: true, force: true });
}
