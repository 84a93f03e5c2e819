import { describe, expect, it } from 'vitest';
import {
  compareAligned,
  type Thumbnail,
} from '../../../../../knowledge/catalogue/visual/aligned/compare-aligned.ts';
import type { ProjectiveMap } from '../../../../../knowledge/catalogue/visual/local/projective-map.ts';
import {
  resizePicture,
  type DecodedPicture,
} from '../../../../../knowledge/catalogue/visual/pictures/picture.ts';
import { resizeMask } from '../../../../../knowledge/catalogue/visual/segmentation/cut-out.ts';
import { articleMask, drawArticle } from '../drawn-article.ts';

const inPlace: ProjectiveMap = [1, 0, 0, 0, 1, 0, 0, 0];
const colours = {
  scarlet: [195, 32, 47],
  forest: [31, 74, 54],
  cognac: [154, 90, 44],
  camel: [193, 154, 107],
} as const;

function thumbnailOf(picture: DecodedPicture): Thumbnail {
  const mask = resizeMask({ width: picture.width, height: picture.height, values: articleMask() }, 64, 80);
  return { picture: resizePicture(picture, 64, 80), mask };
}
const photoOf = (picture: DecodedPicture, gains: readonly [number, number, number]): DecodedPicture => {
  const small = resizePicture(picture, 160, 200);
  return { ...small, pixels: small.pixels.map((value, index) => Math.min(255, value * gains[index % 3]!)) };
};

describe('comparing what lies on each other', () => {
  it('forgives the light of the photo', () => {
    const article = drawArticle('light', colours.cognac);
    for (const gains of [
      [0.7, 0.7, 0.7],
      [1.1, 1, 0.88],
      [0.85, 0.9, 0.98],
    ] as const) {
      const compared = compareAligned(photoOf(article, gains), thumbnailOf(article), inPlace)!;
      expect(compared.product).toBeLessThan(8);
      expect(compared.sharedCore).toBeLessThan(4);
      expect(compared.background).toBeLessThan(3);
      expect(compared.backgroundCorrelation).toBeGreaterThan(0.8);
      expect(compared.correlation).toBeGreaterThan(0.95);
      expect(compared.visible).toBe(1);
    }
  });

  it('tells every colourway of a model from the others', () => {
    for (const [name, colour] of Object.entries(colours)) {
      const photo = photoOf(drawArticle('model', colour), [0.9, 0.86, 0.8]);
      const misfits = Object.entries(colours).map(([other, candidate]) => ({
        other,
        misfit: compareAligned(photo, thumbnailOf(drawArticle('model', candidate)), inPlace)!.sharedCore,
      }));
      const [best, second] = misfits.sort((a, b) => a.misfit - b.misfit);
      expect(best!.other).toBe(name);
      expect(second!.misfit).toBeGreaterThan(best!.misfit + 5);
    }
  });

  it('leaves the background aside when the photo shows another one', () => {
    const article = drawArticle('background', colours.scarlet);
    const mask = articleMask();
    const moved = {
      ...article,
      pixels: article.pixels.map((value, at) => (mask[Math.floor(at / 3)] ? value : 60)),
    };
    const compared = compareAligned(photoOf(moved, [1, 1, 1]), thumbnailOf(article), inPlace)!;
    expect(compared.productCore).toBeLessThan(3);
    expect(compared.sharedCore).toBeGreaterThan(compared.productCore + 15);
  });

  it('says nothing when hardly any of the product is in the photo', () => {
    const article = drawArticle('outside', colours.forest);
    expect(
      compareAligned(photoOf(article, [1, 1, 1]), thumbnailOf(article), [1, 0, 330, 0, 1, 0, 0, 0]),
    ).toBeNull();
  });
});
