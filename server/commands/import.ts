import { statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createImportDisplay } from '../importing/import-display.ts';
import { importFolder } from '../importing/import-folder.ts';
import { ImportRunning } from '../importing/import-lock.ts';
import { presentReport } from '../importing/present-report.ts';
import { openDatabase } from '../storage/open-database.ts';
import type { CommandContext } from './command.ts';

const usage = `Usage: npm run import -- <folder> [--append] [--json]

  <folder>   data files (stores.csv, sales.csv.gz, products.parquet …), procedures/ and images/; docs/data-files.md
  --append   add to the stored sales, web views, shipments and procedures instead of replacing them
  --json     print the report as JSON on the last line
`;

/**
 * Loads a folder into the house of the data folder. Exit codes: 0 everything was loaded, 1 some file was refused,
 * 2 there was nothing to load, or the command was not understood.
 */
export async function runImport(context: CommandContext, args: readonly string[]): Promise<number> {
  const parsed = readArguments(args);
  if ('help' in parsed) {
    context.output.write(usage);
    return 0;
  }
  if ('mistake' in parsed) {
    context.error.write(`${parsed.mistake}\n\n${usage}`);
    return 2;
  }
  const { dataFolder } = context.config;
  const database = await openDatabase(join(dataFolder, 'house.db'));
  const display = createImportDisplay(context.error, isTerminal(context.error));
  try {
    const report = await importFolder({
      folder: parsed.folder,
      dataFolder,
      database,
      append: parsed.append,
      onProgress: (progress) => display.show(progress),
    });
    display.end();
    context.output.write(`${presentReport(report)}\n`);
    if (parsed.json) context.output.write(`${JSON.stringify({ name: 'import', ...report })}\n`);
    return { loaded: 0, 'partly-refused': 1, 'nothing-usable': 2 }[report.outcome];
  } catch (error) {
    if (!(error instanceof ImportRunning)) throw error;
    context.error.write(`${error.message}\n`);
    return 2;
  } finally {
    display.end();
    await database.destroy();
  }
}

type Arguments = { folder: string; append: boolean; json: boolean } | { mistake: string } | { help: true };

function readArguments(args: readonly string[]): Arguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        append: { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help) return { help: true };
    const [folder, ...more] = positionals;
    if (folder === undefined) return { mistake: 'Which folder is to be imported?' };
    if (more.length > 0) return { mistake: `One folder at a time, please: ${positionals.join(', ')}` };
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
      return { mistake: `There is no folder ${folder}.` };
    }
    return { folder, append: values.append ?? false, json: values.json ?? false };
  } catch (error) {
    return { mistake: error instanceof Error ? error.message : String(error) };
  }
}

function isTerminal(stream: NodeJS.WritableStream): boolean {
  return 'isTTY' in stream && stream.isTTY === true;
}
