import { describe, expect, it } from 'vitest';
import {
  fitWithin,
  lumaOf,
  resizeChannels,
  resizePicture,
  wholeOf,
} from '../../../../../knowledge/catalogue/visual/pictures/picture.ts';
import { drawArticle, plainPicture } from '../drawn-article.ts';

const row = (...values: number[]) => ({
  width: values.length,
  height: 1,
  channels: 1,
  values: Float32Array.from(values),
});

describe('resizing', () => {
  it('keeps a picture of the same size as it is', () => {
    const picture = drawArticle('same', [120, 60, 30]);
    expect(resizePicture(picture, picture.width, picture.height).pixels).toEqual(picture.pixels);
  });

  it('averages when shrinking and keeps the mean brightness', () => {
    const source = row(0, 0, 100, 100, 200, 200, 40, 40);
    const [first, , , last] = resizeChannels(source, wholeOf(source), 4, 1);
    expect(first).toBeCloseTo(12.5, 5);
    expect(last).toBeCloseTo(60, 5);
    const picture = drawArticle('mean', [90, 140, 60]);
    const mean = (values: ArrayLike<number>) =>
      Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(resizePicture(picture, 37, 41).pixels)).toBeCloseTo(mean(picture.pixels), -0.5);
  });

  it('takes a part, and repeats the border outside', () => {
    const source = row(10, 20, 30, 40);
    const part = resizeChannels(source, { left: 1, top: 0, width: 2, height: 1 }, 2, 1);
    expect([...part]).toEqual([20, 30]);
    const beyond = resizeChannels(source, { left: -4, top: 0, width: 4, height: 1 }, 4, 1);
    expect([...beyond]).toEqual([10, 10, 10, 10]);
  });

  it('fits within a longest side without enlarging', () => {
    expect(fitWithin({ width: 4000, height: 3000 }, 480)).toEqual({ width: 480, height: 360 });
    expect(fitWithin({ width: 100, height: 50 }, 480)).toEqual({ width: 100, height: 50 });
    expect(fitWithin({ width: 10_000, height: 3 }, 480).height).toBe(1);
  });

  it('weighs green most in brightness', () => {
    const [value] = lumaOf(plainPicture(1, 1, [100, 200, 50])).values;
    expect(value).toBeCloseTo(0.299 * 100 + 0.587 * 200 + 0.114 * 50, 4);
  });
});
