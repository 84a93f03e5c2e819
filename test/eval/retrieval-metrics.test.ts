import { expect, it } from 'vitest';
import { quantile, retrievalFigures } from './retrieval-metrics.ts';

it('gives nDCG@10, recall@5 and hit@1 of rankings worked out by hand', () => {
  const judgements = new Map([
    ['first', new Set(['a'])],
    ['third', new Set(['a'])],
    ['two', new Set(['a', 'b'])],
    ['none', new Set(['a'])],
  ]);
  const rankings = new Map([
    ['first', ['a', 'x']],
    ['third', ['x', 'y', 'a']],
    ['two', ['a', 'x', 'x2', 'x3', 'x4', 'b']],
  ]);
  const figures = retrievalFigures(rankings, judgements);
  const second = (1 + 1 / Math.log2(7)) / (1 + 1 / Math.log2(3));
  expect(figures.ndcgAt10).toBeCloseTo((100 * (1 + 0.5 + second + 0)) / 4, 8);
  expect(figures.recallAt5).toBeCloseTo((100 * (1 + 1 + 0.5 + 0)) / 4, 8);
  expect(figures.hitAt1).toBe(50);
});

it('gives quantiles by nearest rank', () => {
  expect(quantile([3, 1, 2], 0.5)).toBe(2);
  expect(quantile([1, 2, 3, 4], 0.95)).toBe(4);
  expect(quantile([], 0.5)).toBe(0);
});
