import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../../../knowledge/catalogue/visual/search/examine.ts';
import { rankProducts } from '../../../../../knowledge/catalogue/visual/search/rank-products.ts';

const nothing: Omit<Evidence, 'picture'> = {
  full: 0.1,
  cut: 0.2,
  votes: 4,
  matched: 4,
  pairs: 25,
  aligned: null,
};
const found = {
  ...nothing,
  full: 0.4,
  cut: 0.5,
  votes: 90,
  matched: 110,
  pairs: 125,
  aligned: {
    product: 8,
    productCore: 2,
    shared: 8,
    sharedCore: 1,
    background: 1,
    backgroundCorrelation: 0.9,
    visible: 1,
    correlation: 0.95,
  },
};
const otherColour = {
  ...found,
  matched: 90,
  full: 0.25,
  aligned: { ...found.aligned, productCore: 25, sharedCore: 30 },
};
const pictures = ['tote-black', 'tote-black', 'tote-navy', 'clutch'].map((productId, index) => ({
  productId,
  view: ['front', 'detail', 'front', 'front'][index]!,
  hash: String(index),
}));
const evidence = (...entries: Omit<Evidence, 'picture'>[]): Evidence[] =>
  entries.map((entry, picture) => ({ ...entry, picture }));

describe('ranking products', () => {
  it('is certain of an article that points and colours agree on', () => {
    const { outcome, confidence, candidates } = rankProducts(
      evidence(nothing, found, otherColour, nothing),
      pictures,
      5,
    );
    expect(outcome).toBe('this');
    expect(confidence).toBeGreaterThan(0.7);
    expect(candidates.map(({ productId, view }) => [productId, view])).toEqual([
      ['tote-black', 'detail'],
      ['tote-navy', 'front'],
      ['clutch', 'front'],
    ]);
    expect(candidates[0]!.similarity).toBeGreaterThan(candidates[1]!.similarity);
    expect(candidates[2]!.similarity).toBeLessThan(0.2);
  });

  it('offers both of two colourways that the photo cannot tell apart', () => {
    const { outcome, candidates } = rankProducts(evidence(found, nothing, found, nothing), pictures, 5);
    expect(outcome).toBe('one-of');
    expect(
      candidates
        .slice(0, 2)
        .map(({ productId }) => productId)
        .sort(),
    ).toEqual(['tote-black', 'tote-navy']);
  });

  it('says none when nothing matches, and still names the nearest', () => {
    const { outcome, confidence, candidates } = rankProducts(
      evidence(nothing, nothing, { ...nothing, cut: 0.6 }, nothing),
      pictures,
      2,
    );
    expect(outcome).toBe('none');
    expect(confidence).toBeGreaterThan(0.9);
    expect(candidates).toHaveLength(2);
    expect(candidates[0]!.productId).toBe('tote-navy');
  });

  it('says none without any candidate', () => {
    expect(rankProducts([], pictures, 5)).toEqual({ outcome: 'none', confidence: 1, candidates: [] });
  });
});
