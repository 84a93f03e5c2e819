import { describe, expect, it } from 'vitest';
import { ones } from '../../../../../knowledge/catalogue/visual/local/local-points.ts';
import { matchPoints } from '../../../../../knowledge/catalogue/visual/local/match-points.ts';
import { createLocalPointFinder } from '../../../../../knowledge/catalogue/visual/local/oriented-brief.ts';
import { createPointVotes } from '../../../../../knowledge/catalogue/visual/local/point-votes.ts';
import { fitProjectiveMap } from '../../../../../knowledge/catalogue/visual/local/projective-map.ts';
import { verifyGeometry } from '../../../../../knowledge/catalogue/visual/local/verify-geometry.ts';
import type { DecodedPicture } from '../../../../../knowledge/catalogue/visual/pictures/picture.ts';
import { drawArticle, plainPicture } from '../drawn-article.ts';

const finder = createLocalPointFinder();
const describeArticle = (design: string) => finder.describe(drawArticle(design, [120, 60, 40]), 300);

/** The picture turned about its middle, made smaller or larger and darker. */
function turned(picture: DecodedPicture, degrees: number, size: number, light: number): DecodedPicture {
  const { width, height, pixels } = picture;
  const angle = (degrees * Math.PI) / 180;
  const [cosine, sine] = [Math.cos(angle) / size, Math.sin(angle) / size];
  const result = new Uint8Array(pixels.length).fill(200);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [dx, dy] = [x - width / 2, y - height / 2];
      const [u, v] = [
        Math.round(width / 2 + cosine * dx + sine * dy),
        Math.round(height / 2 - sine * dx + cosine * dy),
      ];
      if (u < 0 || v < 0 || u >= width || v >= height) continue;
      for (let channel = 0; channel < 3; channel++) {
        result[3 * (y * width + x) + channel] = pixels[3 * (v * width + u) + channel]! * light;
      }
    }
  }
  return { width, height, pixels: result };
}

describe('local points', () => {
  it('count the ones of a word', () => {
    for (const word of [0, 1, 0xff, 0x80000000, 0xffffffff, 0x12345678]) {
      expect(ones(word)).toBe(Array.from(word.toString(2)).filter((bit) => bit === '1').length);
    }
  });

  it('are found on details and not on plain paper', () => {
    expect(describeArticle('details').count).toBeGreaterThan(150);
    expect(finder.describe(plainPicture(200, 200, [220, 220, 220]), 300).count).toBe(0);
  });

  it('find an article again, turned, smaller and in less light, and say how it is turned', () => {
    const article = drawArticle('turned', [120, 60, 40]);
    const [left, right] = [
      finder.describe(turned(article, 24, 0.85, 0.7), 300),
      finder.describe(article, 300),
    ];
    const verified = verifyGeometry(left, right, matchPoints(left, right));
    expect(verified!.matched).toBeGreaterThan(40);
    const { a, d } = verified!.map;
    expect((Math.atan2(d, a) * 180) / Math.PI).toBeCloseTo(-24, -0.5);
    expect(Math.hypot(a, d)).toBeCloseTo(1 / 0.85, 1);
    // The middle stays where it is, in a picture as if its longer side had 480 pixels.
    const [x, y] = [(article.width / 2) * 1.6, (article.height / 2) * 1.6];
    const [p, q, r, s, t, u, v, w] = verified!.back;
    expect((p * x + q * y + r) / (v * x + w * y + 1)).toBeCloseTo(x, -1);
    expect((s * x + t * y + u) / (v * x + w * y + 1)).toBeCloseTo(y, -1);
  });

  it('do not find an article in the picture of another design', () => {
    const [left, right] = [describeArticle('one design'), describeArticle('another design')];
    expect(verifyGeometry(left, right, matchPoints(left, right))?.matched ?? 0).toBeLessThan(10);
  });

  it('vote for the picture that they come from', async () => {
    const pictures = Array.from({ length: 30 }, (_, index) => describeArticle(`voted-${String(index)}`));
    const votes = await createPointVotes(pictures);
    for (const wanted of [0, 13, 29]) {
      const photo = turned(drawArticle(`voted-${String(wanted)}`, [60, 90, 120]), -15, 0.9, 0.8);
      const counted = [...votes.votesFor(finder.describe(photo, 300))];
      expect(counted.indexOf(Math.max(...counted))).toBe(wanted);
    }
  });
});

describe('projective map', () => {
  const map = [0.9, 0.1, 20, -0.15, 1.1, -8, 0.0004, -0.0002] as const;
  const apply = (x: number, y: number) => {
    const depth = map[6] * x + map[7] * y + 1;
    return [(map[0] * x + map[1] * y + map[2]) / depth, (map[3] * x + map[4] * y + map[5]) / depth] as const;
  };

  it('is found from corresponding places', () => {
    const places = [];
    for (let x = 0; x <= 400; x += 25) for (let y = 0; y <= 500; y += 25) places.push(x, y, ...apply(x, y));
    const fitted = fitProjectiveMap(Float64Array.from(places))!;
    for (const [x, y] of [
      [0, 0],
      [400, 0],
      [210, 480],
    ] as const) {
      const depth = fitted[6] * x + fitted[7] * y + 1;
      expect((fitted[0] * x + fitted[1] * y + fitted[2]) / depth).toBeCloseTo(apply(x, y)[0], -0.5);
      expect((fitted[3] * x + fitted[4] * y + fitted[5]) / depth).toBeCloseTo(apply(x, y)[1], -0.5);
    }
  });

  it('is not found from places on a line', () => {
    const places = Array.from({ length: 12 }, (_, index) => [index, index, 2 * index, 2 * index]).flat();
    expect(fitProjectiveMap(Float64Array.from(places))).toBeNull();
  });
});
