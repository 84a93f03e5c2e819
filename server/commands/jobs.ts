import { join } from 'node:path';
import { runHouseForecast } from '../jobs/run-house-forecast.ts';
import { openDatabase } from '../storage/open-database.ts';
import type { CommandContext } from './command.ts';

const usage = `Usage: npm run jobs -- forecast

  forecast   forecast every sku and store of the house and keep the result; a run that was cut off goes on
`;

/** Runs a job of the night now. Exit codes: 0 done, 1 the house has no sales, 2 the command was not understood. */
export async function runJob(context: CommandContext, args: readonly string[]): Promise<number> {
  if (args[0] !== 'forecast') {
    context.error.write(usage);
    return 2;
  }
  const { config, output, progress, signals } = context;
  const stopping = new AbortController();
  signals.once('SIGINT', () => stopping.abort(new Error('stopped')));
  const database = await openDatabase(join(config.dataFolder, 'house.db'));
  let started = false;
  try {
    const status = await runHouseForecast({
      dataFolder: config.dataFolder,
      database,
      now: () => new Date(),
      clock: () => performance.now(),
      signal: stopping.signal,
      onProgress(done, parts) {
        if (!started) progress.start('Forecasting the stores', parts);
        started = true;
        progress.update(done);
      },
    });
    if (started) progress.end();
    if (status === null) {
      output.write('There are no sales to forecast from: import them first.\n');
      return 1;
    }
    output.write(
      `${status.pairs} skus in stores were forecast in ${status.seconds} s (${status.parts} parts kept).\n`,
    );
    return 0;
  } finally {
    await database.destroy();
  }
}
