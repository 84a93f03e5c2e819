import { describe, expect, it } from 'vitest';
import {
  colourHistogram,
  colourSide,
} from '../../../../../knowledge/catalogue/visual/features/colour-histogram.ts';
import { gemPool } from '../../../../../knowledge/catalogue/visual/features/gem-pooling.ts';
import { gradientHistogram } from '../../../../../knowledge/catalogue/visual/features/gradient-histogram.ts';
import type { DecodedPicture } from '../../../../../knowledge/catalogue/visual/pictures/picture.ts';
import { drawArticle, plainPicture } from '../drawn-article.ts';

const similarity = (a: Float32Array, b: Float32Array) =>
  a.reduce((sum, value, index) => sum + value * b[index]!, 0);
const under = (picture: DecodedPicture, gains: readonly [number, number, number]): DecodedPicture => ({
  ...picture,
  pixels: picture.pixels.map((value, index) => Math.min(255, value * gains[index % 3]!)),
});
const red = drawArticle('a', [170, 30, 40]);

describe('colour histogram', () => {
  const plain = { greyWorld: false };
  it('is one with itself, and low with another colour', () => {
    const histogram = colourHistogram(red, plain);
    expect(similarity(histogram, histogram)).toBeCloseTo(1, 4);
    const blue = colourHistogram(drawArticle('a', [30, 40, 170]), plain);
    expect(similarity(histogram, blue)).toBeLessThan(0.75);
  });

  it('changes little when brightness changes a little', () => {
    const similar = similarity(
      colourHistogram(red, plain),
      colourHistogram(under(red, [0.92, 0.92, 0.92]), plain),
    );
    expect(similar).toBeGreaterThan(0.93);
  });

  it('takes out the tint of the light when asked', () => {
    const tinted = under(red, [0.95, 0.85, 0.7]);
    const balanced = similarity(
      colourHistogram(red, { greyWorld: true }),
      colourHistogram(tinted, { greyWorld: true }),
    );
    expect(balanced).toBeGreaterThan(0.9);
    expect(balanced).toBeGreaterThan(
      similarity(colourHistogram(red, plain), colourHistogram(tinted, plain)) + 0.02,
    );
  });

  it('leaves out pixels without weight', () => {
    const weights = new Float32Array(colourSide * colourSide);
    weights.fill(1, 0, weights.length / 2);
    const half: DecodedPicture = {
      ...plainPicture(64, 64, [200, 0, 0]),
      pixels: new Uint8Array(64 * 64 * 3),
    };
    half.pixels.set(plainPicture(64, 32, [200, 0, 0]).pixels);
    half.pixels.set(plainPicture(64, 32, [0, 0, 200]).pixels, 64 * 32 * 3);
    const blueless = colourHistogram(half, { ...plain, weights });
    expect(similarity(blueless, colourHistogram(plainPicture(64, 64, [0, 0, 200]), plain))).toBeLessThan(
      0.01,
    );
  });
});

describe('gradient histogram', () => {
  const stripes = (across: boolean): DecodedPicture => ({
    width: 64,
    height: 64,
    pixels: Uint8Array.from({ length: 64 * 64 * 3 }, (_, index) => {
      const pixel = Math.floor(index / 3);
      return (across ? pixel % 64 : Math.floor(pixel / 64)) % 8 < 4 ? 40 : 210;
    }),
  });

  it('sees direction and not brightness', () => {
    const standing = gradientHistogram(stripes(true));
    expect(similarity(standing, standing)).toBeCloseTo(1, 4);
    expect(similarity(standing, gradientHistogram(under(stripes(true), [0.6, 0.6, 0.6])))).toBeGreaterThan(
      0.98,
    );
    expect(similarity(standing, gradientHistogram(stripes(false)))).toBeLessThan(0.2);
  });

  it('finds nothing on plain paper', () => {
    expect(gradientHistogram(plainPicture(64, 64, [240, 240, 240])).every((value) => value === 0)).toBe(true);
  });
});

describe('generalised-mean pooling', () => {
  it('lies between mean and maximum and has length one', () => {
    const pooled = gemPool(Float32Array.from([0, 0, 0, 2, 1, 1, 1, 1]), 2, 4);
    expect(Math.hypot(...pooled)).toBeCloseTo(1, 6);
    // Channel one: cube root of 8 / 4; channel two: 1.
    expect(pooled[0]! / pooled[1]!).toBeCloseTo(Math.cbrt(2), 5);
  });
});
