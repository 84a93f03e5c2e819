import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs every test and ends with the plain line `N passed, N failed`, counted by the runner itself. */
const folder = mkdtempSync(join(tmpdir(), 'comptoir-test-'));
const report = join(folder, 'report.json');
const runner = join(import.meta.dirname, '..', 'node_modules', 'vitest', 'vitest.mjs');
const child = spawn(
  process.execPath,
  [
    runner,
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit' },
);

interface Counts {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numFailedTestSuites: number;
}

child.once('close', (code) => {
  try {
    const counts = JSON.parse(readFileSync(report, 'utf8')) as Counts;
    // A suite that breaks before its first test has no failed test of its own.
    const failed = Math.max(counts.numFailedTests, code === 0 ? 0 : 1);
    const skipped = counts.numPendingTests > 0 ? `, ${counts.numPendingTests} skipped` : '';
    process.stdout.write(`\n${counts.numPassedTests} passed, ${failed} failed${skipped}\n`);
    process.exitCode = failed > 0 ? 1 : 0;
  } catch (error) {
    process.stderr.write(`The test report could not be read: ${String(error)}\n`);
    process.stdout.write('\n0 passed, 1 failed\n');
    process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
