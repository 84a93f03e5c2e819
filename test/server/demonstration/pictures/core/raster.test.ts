import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import {
  blur,
  createField,
  fillRuns,
  strokeRun,
} from '../../../../../server/demonstration/pictures/core/field.ts';
import { finish } from '../../../../../server/demonstration/pictures/core/finish.ts';
import { ellipse } from '../../../../../server/demonstration/pictures/core/geometry.ts';
import { greyAlphaPng } from '../../../../../server/demonstration/pictures/core/png.ts';
import { shade } from '../../../../../server/demonstration/pictures/core/relief.ts';
import type { P2 } from '../../../../../server/demonstration/pictures/core/geometry.ts';

const sum = (values: Float32Array): number => values.reduce((total, value) => total + value, 0);
const box = { left: 0, top: 0, right: 40, bottom: 30 };

describe('fields', () => {
  it('cover exactly the area of an outline, also of a slanted one and with a hole', () => {
    const field = createField(box, 1);
    fillRuns(field, [
      [
        [3.5, 2.25],
        [30.25, 8],
        [12, 27.5],
      ],
    ]);
    const area = Math.abs((30.25 - 3.5) * (27.5 - 2.25) - (12 - 3.5) * (8 - 2.25)) / 2;
    expect(sum(field.values)).toBeCloseTo(area, 1);
    const pierced = createField(box, 1);
    const square = (a: number, b: number): P2[] => [
      [a, a],
      [b, a],
      [b, b],
      [a, b],
    ];
    fillRuns(pierced, [square(2, 22), square(7, 17).reverse()]);
    expect(sum(pierced.values)).toBeCloseTo(400 - 100, 3);
  });

  it('cover what reaches beyond them only within them', () => {
    const field = createField(box, 2);
    fillRuns(field, [
      [
        [-50, -50],
        [90, -50],
        [90, 90],
        [-50, 90],
      ],
    ]);
    expect(Math.min(...field.values)).toBeCloseTo(1, 5);
    expect(Math.max(...field.values)).toBeCloseTo(1, 5);
  });

  it('keep what they hold when they are blurred, and leave level ground level', () => {
    const field = createField(box, 1);
    strokeRun(
      field,
      [
        [12, 15],
        [28, 15],
      ],
      4,
      -3,
    );
    const before = sum(field.values);
    expect(Math.min(...blur(field, 2).values)).toBeGreaterThan(-3);
    expect(sum(field.values)).toBeCloseTo(before, 2);
    const level = createField(box, 1);
    level.values.fill(0.7);
    for (const value of blur(level, 6).values) expect(value).toBeCloseTo(0.7, 4);
  });
});

describe('embedded pictures', () => {
  it('are decoded to the very bytes that were written', async () => {
    const pixels = Uint8Array.from({ length: 7 * 5 * 2 }, (_, i) => (i * 37) % 256);
    const uri = greyAlphaPng(7, 5, pixels);
    const png = Buffer.from(uri.split(',')[1] ?? '', 'base64');
    const { data, info } = await sharp(png).toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
    expect(info).toMatchObject({ width: 7, height: 5, channels: 4 });
    const greyAndAlpha = [...data].filter((_, i) => i % 4 === 0 || i % 4 === 3);
    expect(greyAndAlpha).toEqual([...pixels]);
  });
});

describe('relief', () => {
  const lightFromUpperLeft = [-0.5, -0.6, 0.6] as const;
  const ball = [ellipse(100, 100, 40)];
  const signedAt = (x: number, y: number, light: readonly [number, number, number]): number => {
    const shading = shade(ball, { edge: 14, edgeSlope: 1 }, finish('#884422'), light);
    if (shading === undefined) throw new Error('nothing was shaded');
    const column = Math.floor((x - shading.box.left) / shading.cell);
    const row = Math.floor((y - shading.box.top) / shading.cell);
    const at = (row * shading.width + column) * 2;
    const grey = shading.pixels[at] ?? 0;
    const alpha = shading.pixels[at + 1] ?? 0;
    return (grey > 127 ? 1 : -1) * alpha;
  };

  it('is lit on the side of the light and dark on the other', () => {
    expect(signedAt(78, 76, lightFromUpperLeft)).toBeGreaterThan(20);
    expect(signedAt(122, 124, lightFromUpperLeft)).toBeLessThan(-20);
    expect(signedAt(122, 76, [0.5, -0.6, 0.6])).toBeGreaterThan(20);
  });

  it('shades nothing that lies outside the frame', () => {
    expect(shade([ellipse(900, 100, 40)], {}, finish('#884422'), lightFromUpperLeft)).toBeUndefined();
  });
});
