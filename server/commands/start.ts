import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { destination, pino } from 'pino';
import { buildApp } from '../app.ts';
import { compose } from '../composition.ts';
import { fillWithDemonstration, isEmpty } from '../demonstration/fill-house.ts';
import { warmUpDemand } from '../house/warm-up.ts';
import { scheduleDaily } from '../jobs/daily-schedule.ts';
import { runHouseForecast } from '../jobs/run-house-forecast.ts';
import { prepare } from '../setup/prepare.ts';
import { openDatabase } from '../storage/open-database.ts';
import { isPortFree } from './check-port.ts';
import type { CommandContext } from './command.ts';

const projectFolder = join(import.meta.dirname, '..', '..');

/** Milliseconds that running answers get at a stop; what is left is answered after the next start. */
const drainMs = 5000;

async function readVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(projectFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}

/**
 * `npm start`: prepares what is missing, loads the demonstration house into an empty data folder, serves until SIGINT or
 * SIGTERM. Gives the exit code.
 */
export async function start(context: CommandContext): Promise<number> {
  const { config, output, progress, signals } = context;
  if (!(await isPortFree(config.port, config.host))) {
    context.error.write(
      `Something else listens on ${config.host}:${config.port}. Stop it, or choose another port: PORT=3001 npm start\n`,
    );
    return 1;
  }
  await prepare(context);
  const database = await openDatabase(join(config.dataFolder, 'house.db'));
  if (await isEmpty(database)) await fillWithDemonstration({ context, database });

  let reading = false;
  let indexing = false;
  const log = pino({ level: config.logLevel }, destination(2));
  const composition = await compose({
    config,
    database,
    now: () => new Date(),
    clock: () => performance.now(),
    log,
    onDocumentsRead({ done, total }) {
      if (indexing) progress.end();
      indexing = false;
      if (!reading) progress.start('Reading the procedures folder', total);
      reading = true;
      progress.update(done);
    },
    onPicturesIndexed({ done, total }) {
      if (!indexing) progress.start('Reading the catalogue pictures', total);
      indexing = true;
      progress.update(done);
    },
  });
  if (indexing || reading) progress.end();
  progress.start('Learning the demand', 1);
  const { house, openAccess, tools, newId } = composition.dependencies;
  await warmUpDemand({ house: house(), openAccess, tools, newId });
  progress.end();
  const app = await buildApp(composition.dependencies, {
    config,
    webFolder: join(projectFolder, 'dist', 'web'),
    version: await readVersion(),
  });
  composition.attachSocket(app.server, app.log);
  const recovered = await composition.dependencies.runner.recover();
  if (recovered > 0) output.write(`Answering ${recovered} question(s) that an earlier stop left open.\n`);
  const address = await app.listen({ port: config.port, host: config.host });
  const stopSchedule =
    config.forecastAt === null
      ? () => undefined
      : scheduleDaily(
          config.forecastAt,
          (signal) =>
            runHouseForecast({
              dataFolder: config.dataFolder,
              database,
              now: () => new Date(),
              clock: () => performance.now(),
              signal,
            }),
          () => new Date(),
          (error) => log.error({ err: error }, 'the nightly forecast failed'),
        );
  const { name, summary } = house();
  output.write(
    `${name} is open at ${address} — ${summary.stores} places, ${summary.products} products, ` +
      `${summary.procedures} procedures${summary.sales ? `, sales to ${summary.sales.lastDay}` : ''}.\n`,
  );

  await new Promise<void>((resolve) => {
    signals.once('SIGINT', () => resolve());
    signals.once('SIGTERM', () => resolve());
  });
  stopSchedule();
  await composition.dependencies.runner.drain(drainMs);
  await app.close();
  await composition.close();
  await database.destroy();
  return 0;
}
