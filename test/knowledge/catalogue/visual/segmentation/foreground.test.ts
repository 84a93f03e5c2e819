import { describe, expect, it } from 'vitest';
import type { DecodedPicture } from '../../../../../knowledge/catalogue/visual/pictures/picture.ts';
import { cutOut, resizeMask } from '../../../../../knowledge/catalogue/visual/segmentation/cut-out.ts';
import {
  boxOf,
  coverage,
  tidy,
  type Mask,
} from '../../../../../knowledge/catalogue/visual/segmentation/mask.ts';
import { photoForeground } from '../../../../../knowledge/catalogue/visual/segmentation/photo-foreground.ts';
import { studioForeground } from '../../../../../knowledge/catalogue/visual/segmentation/studio-foreground.ts';
import { createRandom } from '../../../../eval/seeded-random.ts';
import { drawSurface } from '../../../../eval/shop-surfaces.ts';
import { articleMask, drawArticle } from '../drawn-article.ts';

/** Intersection over union of a mask of any size with the drawn article's. */
function overlap(mask: Mask | null, { width, height }: DecodedPicture): number {
  if (!mask) return 0;
  const [found, wanted] = [resizeMask(mask, width, height), articleMask()];
  let [both, either] = [0, 0];
  found.forEach((value, pixel) => {
    both += value & wanted[pixel]!;
    either += value | wanted[pixel]!;
  });
  return both / either;
}

describe('studio foreground', () => {
  it.each([
    ['black', [28, 27, 29]],
    ['scarlet', [195, 32, 47]],
    ['pale', [214, 200, 176]],
  ] as const)('cuts a %s article out of its paper', (_, colour) => {
    const picture = drawArticle('studio', colour);
    expect(overlap(studioForeground(picture), picture)).toBeGreaterThan(0.94);
  });

  it('leaves a picture alone that has no plain border', () => {
    const wood = drawSurface(240, 300, { ...createRandom('wood'), next: () => 0.01 });
    expect(studioForeground(wood) === null).toBe(true);
  });
});

describe('photo foreground', () => {
  it.each(['one', 'two', 'three', 'four'])('cuts an article out of a shop surface (%s)', (seed) => {
    const article = drawArticle('photo', [150, 30, 45]);
    const mask = articleMask();
    const surface = drawSurface(article.width, article.height, createRandom(`surface-${seed}`));
    const pixels = surface.pixels.map((value, index) =>
      mask[Math.floor(index / 3)] ? article.pixels[index]! : value,
    );
    const photo = { ...article, pixels };
    expect(overlap(photoForeground(photo), photo)).toBeGreaterThan(0.85);
  });

  it('finds nothing on a bare surface', () => {
    const bare = { width: 120, height: 160, pixels: new Uint8Array(120 * 160 * 3).fill(180) };
    expect(photoForeground(bare) === null).toBe(true);
  });
});

describe('masks', () => {
  const mask = (rows: string[]): Mask => ({
    width: rows[0]!.length,
    height: rows.length,
    values: Uint8Array.from(rows.join(''), (cell) => (cell === '#' ? 1 : 0)),
  });

  it('keep regions of a pair, drop specks, fill pinholes and keep openings', () => {
    const tidied = tidy(mask(['###...###.', '#.#...###.', '###...###.', '..........', '.........#']), {
      share: 0.5,
      hole: 0.03,
    });
    expect(tidied).toEqual(mask(['###...###.', '###...###.', '###...###.', '..........', '..........']));
    expect(coverage(tidied)).toBeCloseTo(18 / 50);
  });

  it('tell the box around them', () => {
    expect(boxOf(mask(['.....', '..##.', '.....']), 0)).toEqual({ left: 2, top: 1, width: 2, height: 1 });
    expect(boxOf(mask(['...']), 0)).toBeNull();
  });
});

describe('cutting out', () => {
  it('fills the picture with the article on white', () => {
    const picture = drawArticle('cut', [40, 90, 50]);
    const cut = cutOut(picture, { width: picture.width, height: picture.height, values: articleMask() })!;
    expect([...cut.picture.pixels.subarray(0, 3)]).toEqual([252, 252, 252]);
    const share = cut.opacity.reduce((sum, value) => sum + value, 0) / cut.opacity.length;
    expect(share).toBeGreaterThan(0.7);
    expect(cut.picture.width / cut.picture.height).toBeCloseTo((240 * 0.72) / (300 * 0.64), 1);
  });
});
