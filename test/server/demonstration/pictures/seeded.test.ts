import { describe, expect, it } from 'vitest';
import { lines } from '../../../../server/demonstration/catalogue/vocabulary.ts';
import { lineTraits, seeded } from '../../../../server/demonstration/pictures/seeded.ts';

describe('seeded numbers', () => {
  it('repeat for the same keys and differ for others', () => {
    const draw = (...keys: string[]): number[] => {
      const random = seeded(...keys);
      return [random.next(), random.range(5, 6), random.pick([1, 2, 3]), random.chance(0.5) ? 1 : 0];
    };
    expect(draw('a', 'b')).toEqual(draw('a', 'b'));
    expect(draw('a', 'b')).not.toEqual(draw('ab'));
    expect(draw('a', 'b')[1]).toBeGreaterThanOrEqual(5);
  });

  it('are spread evenly', () => {
    const random = seeded('spread');
    const mean =
      Array.from({ length: 4000 }, () => random.next()).reduce((sum, value) => sum + value, 0) / 4000;
    expect(mean).toBeCloseTo(0.5, 1);
  });
});

describe('traits of the lines', () => {
  it('keep the lines apart: every line has a step of its own between low and high', () => {
    const values = lines.map((line) => lineTraits(line, 'tote').number('width', 0, 11));
    expect([...values].sort((a, b) => a - b)).toEqual(lines.map((_, i) => i));
  });

  it('deal options evenly', () => {
    const dealt = lines.map((line) => lineTraits(line, 'tote').choice('rim', ['a', 'b', 'c'] as const));
    for (const option of ['a', 'b', 'c']) expect(dealt.filter((other) => other === option)).toHaveLength(4);
  });

  it('are unrelated between traits and between kinds of product', () => {
    const order = (scope: string, name: string): string =>
      lines.map((line) => lineTraits(line, scope).number(name, 0, 11)).join();
    expect(new Set([order('tote', 'width'), order('tote', 'height'), order('clutch', 'width')]).size).toBe(3);
  });
});
