import { lightness, mix, tone } from '../core/colour.ts';
import { paint, stroke, type Draft } from '../core/draft.ts';
import { finish, type Finish } from '../core/finish.ts';
import { through, type P2, type P3 } from '../core/geometry.ts';
import { joined, paintMesh, seen } from '../core/mesh.ts';
import { band } from '../core/runs.ts';
import { clasp } from '../hardware.ts';
import type { Look } from '../look.ts';
import type { Silhouette } from '../scene.ts';
import { createLast, shoeStage, sideGrid, stations, type Last, type Measures } from './last.ts';
import {
  drawBand,
  drawInside,
  drawSole,
  drawTopline,
  drawUpper,
  framedAt,
  pair,
  shoeShadow,
  toeCap,
  soles,
  upperSeam,
} from './parts.ts';

/** A sneaker. Line: height of collar, cup or running sole, panels, lacing, and the emblem on its side. */
export const sneaker: Silhouette = (look) => {
  const { line, own } = look;
  const high = line.choice('height', ['low', 'low', 'high'] as const) === 'high';
  const kind = line.choice('sole', ['cup', 'runner', 'cup', 'wedge'] as const);
  const thick = kind === 'cup' ? line.number('thick', 22, 30) : line.number('thick', 26, 38);
  const rise = kind === 'cup' ? 4 : 14;
  const heel = thick + rise;
  const collar = high ? 132 : line.number('collar', 70, 86);
  const throat = high ? 0.47 : 0.44;
  const tongue = high ? 138 : 96;
  const measures: Measures = {
    length: 326,
    width: [
      [0, 0],
      [0.012, 20],
      [0.05, 32],
      [0.14, 37],
      [0.3, 36],
      [0.42, 37],
      [0.62, 48],
      [0.72, 50],
      [0.84, 46],
      [0.93, 38],
      [0.975, 28],
      [0.994, 16],
      [1, 0],
    ],
    feather: [
      [0, heel],
      [0.3, heel - rise * 0.3],
      [0.6, thick],
      [0.8, thick],
      [0.92, thick + 2],
      [1, thick + 8],
    ],
    top: [
      [0, heel + collar],
      [0.06, heel + collar - 2],
      [0.16, heel + collar - (high ? 8 : 14)],
      [0.3, thick + (high ? 116 : 66)],
      [throat - 0.05, thick + (high ? 124 : 80)],
      [throat, thick + tongue],
      [throat + 0.05, thick + tongue - 14],
      [0.62, thick + 66],
      [0.72, thick + 50],
      [0.86, thick + 38],
      [0.95, thick + 28],
      [0.985, thick + 20],
      [1, thick + 10],
    ],
    opening: [
      [0, 0],
      [0.012, 14],
      [0.05, 23],
      [0.16, 30],
      [0.28, 32],
      [throat - 0.1, 31],
      [throat - 0.03, 24],
      [throat - 0.006, 13],
      [throat, 0],
      [1, 0],
    ],
    bend: 5,
    back: 7,
  };
  const lining = finish(mix(look.hex, '#efe9df', 0.7), { gloss: 0.02, sheen: 0.1 });
  const second: Finish = {
    ...look.trim,
    colour: own.chance(0.4)
      ? tone(look.hex, lightness(look.hex) > 0.5 ? -0.13 : 0.12)
      : mix(look.hex, '#f1ece2', 0.55),
  };
  const bottom = own.chance(0.25) ? soles.dark : soles.rubber;
  const laceColour = lightness(look.hex) > 0.75 ? tone(look.hex, -0.04) : '#f2eee6';
  const panels = line.choice('panels', ['court', 'wave', 'sock', 'stripe'] as const);
  const one = (draft: Draft, shift: P3): void => {
    const last = createLast(measures, shift);
    shoeShadow(draft, last);
    drawInside(draft, last, lining, throat);
    drawSole(
      draft,
      last,
      bottom,
      (t) => last.feather(t) - 0.5 - (t > 0.9 ? (t - 0.9) * 46 : 0),
      kind === 'cup' ? 4 : 6.5,
    );
    foxing(draft, last, kind, second);
    drawUpper(draft, last, look.body, throat);
    panelsOf(draft, look, last, panels, second, throat);
    drawTopline(draft, last, lining, throat, 4.4);
    laces(draft, last, laceColour, throat, high ? 7 : 5, look);
    clasp(draft, look.product.line, look.metal, framedAt(draft, last, [0.3, 0.42]), 17);
  };
  const focus = createLast(measures).at(0.42, 0.66, 1);
  return { stage: shoeStage(focus, high ? 160 : 108, 2.1), draw: (draft) => pair(draft, one, 118) };
};

/** Lines and colour blocks on the sole. */
function foxing(draft: Draft, last: Last, kind: 'cup' | 'runner' | 'wedge', second: Finish): void {
  const zoom = draft.camera.zoom;
  const out = kind === 'cup' ? 4.4 : 7;
  const line = (share: number): P2[] =>
    stations(26).map((t) => draft.camera.at(last.sole(t, 1, out, -last.feather(t) * share)));
  draft.sheet.add(stroke(line(0.16), '#000000', 1 * zoom, { opacity: 0.22 }));
  if (kind === 'cup') draft.sheet.add(stroke(line(0.62), second.colour, 2.6 * zoom, { opacity: 0.85 }));
  else {
    const wedge = [
      ...stations(12, 0, kind === 'runner' ? 0.42 : 0.6).map((t) =>
        draft.camera.at(last.sole(t, 1, out, -last.feather(t) * 0.3)),
      ),
      ...stations(12, 0, kind === 'runner' ? 0.42 : 0.6)
        .reverse()
        .map((t) => draft.camera.at(last.sole(t, 1, out, -last.feather(t) * (0.78 - t * 0.8)))),
    ];
    paint(draft, { outline: [wedge], finish: { ...second, texture: undefined }, form: { edge: 2 * zoom } });
  }
}

function patch(
  draft: Draft,
  last: Last,
  surface: Finish,
  from: number,
  to: number,
  low: number,
  high: number,
): void {
  const facets = joined(
    ([-1, 1] as const).map((side) => seen(draft.camera, sideGrid(last, side, from, to, low, high, 14)).front),
  );
  paintMesh(draft, facets, surface, { edge: 2 * draft.camera.zoom, edgeSlope: 0.7 });
}

function panelsOf(
  draft: Draft,
  look: Look,
  last: Last,
  kind: 'court' | 'wave' | 'sock' | 'stripe',
  second: Finish,
  throat: number,
): void {
  patch(draft, last, second, 0, kind === 'sock' ? 0.06 : 0.1, kind === 'sock' ? 0.6 : 0.1, 0.99);
  if (kind !== 'sock') {
    upperSeam(
      draft,
      last,
      [
        [throat - 0.06, 1],
        [throat - 0.02, 0.78],
        [0.56, 0.62],
        [0.66, 0.6],
        [0.7, 0.72],
        [0.71, 1],
      ],
      look.thread,
    );
    upperSeam(
      draft,
      last,
      [
        [0.72, 0],
        [0.74, 0.35],
        [0.72, 0.62],
        [0.7, 0.72],
      ],
      look.thread,
    );
  }
  if (kind === 'court')
    upperSeam(
      draft,
      last,
      [
        [0.8, 0.3],
        [0.86, 0.5],
        [0.88, 0.75],
        [0.88, 1],
      ],
      look.thread,
    );
  if (kind === 'wave') {
    const zoom = draft.camera.zoom;
    const run = through(
      (
        [
          [0.12, 0.28],
          [0.24, 0.2],
          [0.38, 0.36],
          [0.5, 0.2],
          [0.64, 0.24],
        ] as const
      ).map(([t, s]) => draft.camera.at(last.at(t, s, 1))),
    );
    paint(draft, {
      outline: [band(run, (u) => (3 + 10 * Math.sin(Math.PI * u)) * zoom)],
      finish: second,
      form: { edge: 1.6 * zoom },
    });
  }
  if (kind === 'stripe')
    for (const t of [0.46, 0.53])
      drawBand(draft, last, second, { middle: (s) => t - 0.06 + 0.1 * s, width: 9, lift: 1 });
  if (kind === 'sock') toeCap(draft, last, second, 0.9);
}

function laces(draft: Draft, last: Last, colour: string, throat: number, rows: number, look: Look): void {
  const lace = finish(colour, { gloss: 0.04 });
  const zoom = draft.camera.zoom;
  for (let i = 0; i < rows; i++) {
    const t = throat + 0.015 + ((0.68 - throat) * i) / rows;
    drawBand(draft, last, lace, {
      middle: (s, side) => t + 0.02 * (side > 0 ? 1 - s : s - 1),
      width: 8.5,
      low: 0.76,
      lift: 3,
    });
    const eye = draft.camera.at(last.at(t + 0.005, 0.74, 1));
    draft.sheet.add(
      `<circle cx="${eye[0].toFixed(1)}" cy="${eye[1].toFixed(1)}" r="${(2.6 * zoom).toFixed(1)}" fill="${tone(look.metal.colour, -0.12)}"/><circle cx="${eye[0].toFixed(1)}" cy="${eye[1].toFixed(1)}" r="${(1.4 * zoom).toFixed(1)}" fill="#1c1816"/>`,
    );
  }
}
