import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { CommandContext } from '../../../server/commands/command.ts';
import { runImport } from '../../../server/commands/import.ts';
import { loadConfig } from '../../../server/config.ts';
import { createProgress } from '../../../server/progress.ts';
import { verifies } from '../../support/verifies.ts';
import { goodFiles, writeFiles } from './import-house.ts';

function sink() {
  let text = '';
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      text += chunk.toString('utf8');
      done();
    },
  });
  return { stream, text: () => text };
}

/** A folder to import and a way to run the command on it as a terminal would. */
async function openCommand() {
  const folder = await mkdtemp(join(tmpdir(), 'comptoir-command-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const house = join(folder, 'house');
  return {
    house,
    async run(args: string[], isTerminal = false) {
      const output = sink();
      const error = sink();
      const context: CommandContext = {
        config: loadConfig({ COMPTOIR_DATA: join(folder, 'data') }),
        output: output.stream,
        error: Object.assign(error.stream, { isTTY: isTerminal }),
        progress: createProgress(error.stream, false),
        signals: process,
      };
      const code = await runImport(context, args);
      return { code, output: output.text(), error: error.text() };
    },
  };
}

describe('the command npm run import', () => {
  verifies(
    'data.summary',
    'ends with rows, days, stores, products, and what is missing and disabled',
    async () => {
      const command = await openCommand();
      await writeFiles(command.house, goodFiles);
      const { code, output, error } = await command.run([command.house]);
      expect(code).toBe(0);
      expect(output).toContain('✓ sales.csv: 3 rows, 2025-01-02 to 2025-01-03');
      expect(output).toContain('The house now has 2 stores, 2 products, 3 skus.');
      expect(output).toContain('sales: 3 rows, 2025-01-02 to 2025-01-03');
      expect(output).toMatch(
        /Not loaded so far[^]*stock: no availability[^]*procedures: no answers about procedures/,
      );
      expect(output).toMatch(/images: no match of a photo/);
      expect(output).toMatch(/10 rows in [\d.]+ s \([\d,]+ rows\/s\), \d+ MB of memory at most\./);
      expect(error).toMatch(/sales\.csv …\nsales\.csv: done, 3 rows in/);
    },
  );

  it('exits with 1 when a file is refused, and prints its problems one a line', async () => {
    const command = await openCommand();
    await writeFiles(command.house, {
      ...goodFiles,
      'sales.csv': `${goodFiles['sales.csv']}2025-01-04,milan,arco-os,\u001b[31mx,1,EUR\n`,
    });
    const { code, output } = await command.run([command.house]);
    expect(code).toBe(1);
    expect(output).toContain('✗ sales.csv: refused, 1 problem; nothing of it was loaded');
    expect(output).toContain('    sales.csv line 5, quantity "[31mx": This is not a whole number.');
    expect(output).not.toContain('\u001b');
  });

  it('prints the report as JSON on the last line when asked', async () => {
    const command = await openCommand();
    await writeFiles(command.house, goodFiles);
    const { output } = await command.run([command.house, '--json']);
    const report = JSON.parse(output.trimEnd().split('\n').at(-1) ?? '') as Record<string, unknown>;
    expect(report).toMatchObject({
      name: 'import',
      outcome: 'loaded',
      rows: 10,
      house: {
        stores: 2,
        products: 2,
        skus: 3,
        sales: { rows: 3, firstDay: '2025-01-02', lastDay: '2025-01-03' },
      },
    });
    expect(report['peakMemoryBytes']).toBeGreaterThan(1e7);
  });

  it('draws a bar with rows a second on a terminal', async () => {
    const command = await openCommand();
    await writeFiles(command.house, goodFiles);
    const { error } = await command.run([command.house], true);
    expect(error).toMatch(/sales\.csv .*100 % · done · 3 rows · [\d,]+ rows\/s/);
  });

  it.each([
    ['without a folder', [], /Which folder/],
    ['with two folders', ['a', 'b'], /One folder at a time/],
    ['with a folder that does not exist', ['/nowhere/at/all'], /no folder \/nowhere\/at\/all/],
    ['with an unknown option', ['--appendix', '.'], /appendix/],
  ])('exits with 2 and its usage %s', async (_, args, reason) => {
    const command = await openCommand();
    const { code, error } = await command.run(args);
    expect(code).toBe(2);
    expect(error).toMatch(reason);
    expect(error).toContain('Usage: npm run import');
  });

  it('exits with 2 for a folder that holds nothing to import, and names what a data file is called', async () => {
    const command = await openCommand();
    await writeFiles(command.house, { 'sale.csv': 'x' });
    const { code, output } = await command.run([command.house]);
    expect(code).toBe(2);
    expect(output).toContain('Did you mean sales?');
    expect(output).toContain('stores.csv');
  });
});
