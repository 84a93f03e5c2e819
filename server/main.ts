import { createProgress } from './progress.ts';
import { InvalidConfiguration, loadConfig } from './config.ts';
import type { CommandContext } from './commands/command.ts';

const usage = `Usage: npm start | npm run setup | npm run import -- <folder> [--append] [--json] | npm run jobs -- forecast

  start    serve the house in the data folder; an empty data folder gets the demonstration house first
  setup    fetch and prepare the models and build the pages, once
  jobs     run a job of the night now
  import   load a folder of the house's data files (docs/data-files.md)
`;

async function run(
  name: string | undefined,
  context: CommandContext,
  args: readonly string[],
): Promise<number> {
  switch (name) {
    case 'start':
      return (await import('./commands/start.ts')).start(context);
    case 'setup':
      return (await import('./commands/setup.ts')).setup(context);
    case 'jobs':
      return (await import('./commands/jobs.ts')).runJob(context, args);
    case 'import':
      return (await import('./commands/import.ts')).runImport(context, args);
    default:
      context.error.write(usage);
      return 1;
  }
}

/** The process: reads the environment and runs one command. */
const [name, ...args] = process.argv.slice(2);
try {
  const context: CommandContext = {
    config: loadConfig(process.env),
    output: process.stdout,
    error: process.stderr,
    progress: createProgress(process.stderr, process.stderr.isTTY),
    signals: process,
  };
  process.exitCode = await run(name, context, args);
} catch (error) {
  if (!(error instanceof InvalidConfiguration)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
