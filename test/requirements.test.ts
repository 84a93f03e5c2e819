import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { requirements } from './requirements.ts';

const testFolder = import.meta.dirname;

function claimedIds(): Set<string> {
  const files = readdirSync(testFolder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.test.ts'),
  );
  return new Set(
    files.flatMap((file) => {
      const source = readFileSync(join(testFolder, file), 'utf8');
      return [...source.matchAll(/\bverifies\(\s*'([^']+)'/g)].map((match) => match[1] ?? '');
    }),
  );
}

describe('the list of requirements', () => {
  const claimed = claimedIds();

  it('has a test for every requirement', () => {
    expect(Object.keys(requirements).filter((id) => !claimed.has(id))).toEqual([]);
  });

  it('knows every requirement that a test claims', () => {
    expect([...claimed].filter((id) => !(id in requirements))).toEqual([]);
  });
});
