import { describe, expect, it } from 'vitest';
import { createCamera } from '../../../../../server/demonstration/pictures/core/camera.ts';
import {
  difference,
  lightness,
  mix,
  tone,
} from '../../../../../server/demonstration/pictures/core/colour.ts';
import { createField, fillRuns } from '../../../../../server/demonstration/pictures/core/field.ts';
import { ellipse, trace, type P3 } from '../../../../../server/demonstration/pictures/core/geometry.ts';
import { seen } from '../../../../../server/demonstration/pictures/core/mesh.ts';
import { profile } from '../../../../../server/demonstration/pictures/core/profile.ts';
import {
  band,
  bounds,
  inset,
  runLength,
  spaced,
  turning,
} from '../../../../../server/demonstration/pictures/core/runs.ts';
import { element, pathData } from '../../../../../server/demonstration/pictures/core/sheet.ts';

describe('outlines', () => {
  it('are traced from paths, curves included', () => {
    expect(trace('M0 0 L10 0 L10 5')).toEqual([
      [0, 0],
      [10, 0],
      [10, 5],
    ]);
    const curve = trace('M0 0 C0 40 100 40 100 0', 3);
    expect(Math.max(...curve.map(([, y]) => y))).toBeCloseTo(30, 0);
    expect(() => trace('M0 0 L5')).toThrow(RangeError);
  });

  it('are moved inwards by the wanted distance, whichever way they turn', () => {
    for (const outline of [ellipse(50, 50, 40), ellipse(50, 50, 40).reverse()]) {
      const { left, right } = bounds([inset(outline, 6)]);
      expect(right - left).toBeCloseTo(68, 0);
    }
  });

  it('make bands of even width, ends included', () => {
    const strip = band(
      [
        [0, 0],
        [50, 0],
        [100, 0],
      ],
      8,
    );
    expect(bounds([strip])).toEqual({ left: 0, right: 100, top: -4, bottom: 4 });
  });

  it('are walked in even steps from end to end', () => {
    const stops = spaced(
      [
        [0, 0],
        [30, 0],
        [30, 40],
      ],
      10,
    );
    expect(stops).toHaveLength(8);
    expect(stops[0]?.at).toEqual([0, 0]);
    expect(stops.at(-1)?.at[1]).toBeCloseTo(40, 6);
    expect(runLength(stops.map((stop) => stop.at))).toBeCloseTo(70, 6);
  });

  it('are written without the points that do not bend them', () => {
    expect(
      pathData([
        [
          [0, 0],
          [5, 0],
          [10, 0],
          [10, 10],
        ],
      ]),
    ).toBe('M0 0L10 0L10 10Z');
    expect(
      pathData(
        [
          [
            [0, 0],
            [10, 0],
            [2, 0],
          ],
        ],
        false,
      ),
    ).toBe('M0 0L10 0L2 0');
  });

  it('are written as SVG with attributes escaped', () => {
    expect(element('a', { t: `"<&'>`, none: undefined })).toBe('<a t="&#34;&#60;&#38;&#39;&#62;"/>');
  });
});

describe('profiles', () => {
  it('pass through their knots and never beyond them', () => {
    const curve = profile([
      [0, 0],
      [0.2, 30],
      [0.6, 30],
      [1, 10],
    ]);
    expect([curve(0), curve(0.2), curve(1), curve(2)]).toEqual([0, 30, 10, 10]);
    for (let t = 0; t <= 1; t += 0.01) expect(curve(t)).toBeLessThan(30.0001);
  });
});

describe('colours', () => {
  it('are toned and mixed by perceived lightness', () => {
    expect(lightness(tone('#884422', 0.1))).toBeCloseTo(lightness('#884422') + 0.1, 1);
    expect(lightness(mix('#000000', '#ffffff', 0.5))).toBeCloseTo(0.5, 1);
    expect(difference('#000000', '#ffffff')).toBeCloseTo(1, 2);
    expect(difference('#c3202f', '#c3202f')).toBe(0);
  });
});

describe('meshes', () => {
  const sphere: P3[][] = Array.from({ length: 13 }, (_, i) =>
    Array.from({ length: 25 }, (_, j): P3 => {
      const [a, b] = [(i / 12) * Math.PI, (j / 24) * 2 * Math.PI];
      return [60 * Math.sin(a) * Math.cos(b), 300 + 60 * Math.cos(a), 60 * Math.sin(a) * Math.sin(b)];
    }),
  );
  const stage = {
    front: { yaw: 0, pitch: 0 },
    turned: { yaw: 33, pitch: 12 },
    pivot: [0, 300, 0],
    focus: { at: [0, 300, 0], zoom: 2 },
  } as const;
  const camera = createCamera('three-quarter', stage);
  const { front, back } = seen(camera, sphere);
  const area = (runs: readonly (readonly (readonly [number, number])[])[]): number => {
    const field = createField({ left: 100, top: 200, right: 380, bottom: 400 }, 1);
    fillRuns(field, runs);
    return field.values.reduce((total, value) => total + value, 0);
  };

  it('show one half to the camera and hide the other', () => {
    expect(front.facets.length).toBeGreaterThan(120);
    expect(Math.abs(front.facets.length - back.facets.length)).toBeLessThan(30);
    expect(front.facets.every(({ corners }) => turning(corners) > 0)).toBe(true);
  });

  it('have a contour that covers what their facets cover', () => {
    const ofFacets = front.facets.reduce((total, { corners }) => total + turning(corners) / 2, 0);
    expect(area(front.outline) / ofFacets).toBeCloseTo(1, 1);
    expect(area(front.outline)).toBeGreaterThan(3.0 * 60 * 60);
    const points = front.outline.reduce((count, run) => count + run.length, 0);
    expect(points).toBeLessThan(front.facets.length);
  });

  it('lean away from the middle: left of it to the left, below it downwards', () => {
    const [x, y] = camera.at([0, 300, 0]);
    const corners = front.facets.flatMap((facet) =>
      facet.corners.map((at, i) => ({ at, lean: facet.leans[i] ?? [0, 0] })),
    );
    const left = corners.filter(({ at }) => at[0] < x - 30);
    const below = corners.filter(({ at }) => at[1] > y + 30);
    expect(Math.min(left.length, below.length)).toBeGreaterThan(20);
    expect(left.every(({ lean }) => lean[0] < 0)).toBe(true);
    expect(below.every(({ lean }) => lean[1] > 0)).toBe(true);
  });
});
