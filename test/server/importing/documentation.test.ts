import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { columnsOf, loadOrder, rowKeys } from '../../../server/importing/column-rules.ts';

const guide = readFileSync(join(import.meta.dirname, '../../../docs/data-files.md'), 'utf8');

/** The part of the guide about one file. */
function section(file: string): string {
  const [, text = ''] = guide.split(`### ${file}\n`);
  return text.split('\n### ')[0] ?? '';
}

describe('the guide to the data files', () => {
  it.each(loadOrder)(
    'states the columns of %s, which are required, the key, and a header to copy',
    (file) => {
      const text = section(file);
      const columns = columnsOf(file);
      const stated = [...text.matchAll(/^\| `(\w+)` +\| (required)?/gm)].map(([, name, required]) => [
        name,
        required === 'required',
      ]);
      expect(stated).toEqual(columns.map(([name, rule]) => [name, rule.required]));
      expect(text).toContain(`\`\`\`csv\n${columns.map(([name]) => name).join(',')}\n`);
      for (const column of rowKeys[file] ?? []) expect(text).toMatch(new RegExp(`Key: .*\`${column}\``));
      for (const [name, rule] of columns) {
        if (rule.kind !== 'choice') continue;
        const row = text.split('\n').find((line) => line.startsWith(`| \`${name}\` `));
        for (const value of rule.values) expect(row).toContain(`\`${value}\``);
      }
    },
  );
});
