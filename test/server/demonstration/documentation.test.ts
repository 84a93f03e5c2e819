import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as coefficients from '../../../server/demonstration/demand/coefficients.ts';

const page = readFileSync(new URL('../../../docs/demonstration-house.md', import.meta.url), 'utf8');
const cells = page
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

describe('the page about the demonstration house', () => {
  it('shows the coefficients of the demand model', () => {
    for (const [category, numbers] of Object.entries(coefficients.categoryDemand)) {
      const { level, middlePrice, elasticity, giftShare, returns } = numbers;
      const row = [category, ...[level, middlePrice, elasticity, giftShare, returns].map(String)];
      expect(cells).toContainEqual(row);
    }
    const single = Object.entries(coefficients).filter(([, value]) => typeof value === 'number');
    expect(single.length).toBeGreaterThan(10);
    for (const [name, value] of single) {
      expect(cells.filter(([first]) => first === `\`${name}\``).map(([, second]) => second)).toEqual([
        JSON.stringify(value),
      ]);
    }
  });
});
