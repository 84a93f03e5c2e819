import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect } from 'vitest';
import { verifies } from './support/verifies.ts';

const root = join(import.meta.dirname, '..');
const folders = ['contracts', 'knowledge', 'agents', 'server', 'web-widget'];
const trespass = join(root, 'knowledge', '.trespass');

interface CruiseResult {
  modules: { source: string }[];
  summary: { violations: { rule: { name: string }; from: string }[] };
}

function cruise(...what: string[]): CruiseResult {
  const output = execFileSync(
    join(root, 'node_modules/.bin/depcruise'),
    [...what, '--output-type', 'json', '--no-progress'],
    { cwd: root, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  return JSON.parse(output) as CruiseResult;
}

function sourcesOf(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => `${folder}/${file}`);
}

describe('the walls of the house', () => {
  afterAll(() => rm(trespass, { recursive: true, force: true }));

  verifies(
    'house.walls',
    'no import runs against the rule, and the check saw every source file',
    () => {
      const { modules, summary } = cruise(...folders);
      expect(summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`)).toEqual([]);
      const seen = new Set(modules.map((module) => module.source));
      expect(folders.flatMap(sourcesOf).filter((file) => !seen.has(file))).toEqual([]);
    },
    120_000,
  );

  verifies(
    'house.walls',
    'an import against the rule is found',
    async () => {
      await mkdir(trespass, { recursive: true });
      await writeFile(join(trespass, 'climbs.ts'), "export { loadConfig } from '../../server/config.ts';\n");
      const names = (() => {
        try {
          return cruise('knowledge/.trespass').summary.violations.map(({ rule }) => rule.name);
        } catch (error) {
          const { stdout } = error as { stdout?: string };
          return (
            JSON.parse(stdout ?? '{"summary":{"violations":[]}}') as CruiseResult
          ).summary.violations.map(({ rule }) => rule.name);
        }
      })();
      expect(names).toContain('knowledge-knows-only-what-is-below');
    },
    120_000,
  );
});
