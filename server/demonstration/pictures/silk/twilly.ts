import type { Draft } from '../core/draft.ts';
import type { P2 } from '../core/geometry.ts';
import { profile } from '../core/profile.ts';
import type { Box } from '../core/runs.ts';
import { element, pathData } from '../core/sheet.ts';
import { floorShadow } from '../core/studio.ts';
import type { Silhouette } from '../scene.ts';
import type { Place } from '../structures.ts';
import { inksOf } from './inks.ts';
import { smallPrint } from './print.ts';
import { ribbonFall } from './ribbon.ts';
import { silkSheet } from './scarf.ts';

/** A twilly: a narrow scarf laid in a loop, its slanted ends crossing. Line: loop, width, print. */
export const twilly: Silhouette = (look) => {
  const { line, own } = look;
  const inks = inksOf(look);
  const wide = line.number('width', 42, 58);
  const spread = line.number('spread', 84, 138);
  const round = line.number('loop', 62, 108);
  const high = line.number('height', 88, 128);
  const cross = line.number('cross', 300, 360);
  const sway = own.range(-8, 8);
  const { fall, length } = ribbonFall({
    middle: [
      [-spread - sway, 528],
      [-spread * 0.46, 430],
      [0, cross],
      [round, cross - (cross - high) * 0.46],
      [round * 0.78, high + 22],
      [0, high],
      [-round * 0.78, high + 22],
      [-round, cross - (cross - high) * 0.46],
      [0, cross],
      [spread * 0.5, 430],
      [spread - sway, 520],
    ],
    width: profile([
      [0, wide],
      [0.17, wide],
      [0.24, wide * 0.74],
      [0.32, wide],
      [0.68, wide],
      [0.76, wide * 0.74],
      [0.84, wide],
      [1, wide],
    ]),
    lift: profile([
      [0, 0],
      [0.22, 0],
      [0.5, -10],
      [0.76, 16],
      [1, 10],
    ]),
    turn: profile([
      [0, 0.1],
      [0.2, -0.45],
      [0.42, 0.6],
      [0.62, -0.6],
      [0.8, 0.4],
      [1, -0.1],
    ]),
    pleat: () => 3,
    pleats: 0.8,
    slant: 1.1,
  });
  const section = (
    draft: Draft,
    from: number,
    to: number,
    hems: readonly ('top' | 'right' | 'bottom' | 'left')[],
  ): void => {
    const box: Box = { left: -0.5, right: 0.5, top: from, bottom: to };
    // The print is designed in pixels: a plane as wide as the ribbon and as long.
    const inPixels =
      (place: Place): Place =>
      (points) =>
        place(points.map(([x, y]): P2 => [x / wide, y / length]));
    const stretch: Box = {
      left: -wide / 2,
      right: wide / 2,
      top: from * length - 30,
      bottom: to * length + 30,
    };
    silkSheet(draft, look, inks, box, fall, {
      cells: 6,
      rows: Math.round((to - from) * 90),
      hems,
      mirrored: true,
      print: (place) =>
        smallPrint(draft.sheet, look, inks, stretch, inPixels(place), wide * 0.8) +
        edgeStripes(inks.deep, box, place),
    });
  };
  return {
    stage: {
      front: { yaw: 0, pitch: 0 },
      turned: { yaw: 36, pitch: 10 },
      pivot: [0, 310, 0],
      focus: { at: [10, cross - 8, 10], zoom: 2.2 },
    },
    draw(draft) {
      const low = draft.camera.at([0, 556, 0]);
      floorShadow(draft, low[0], low[1], spread * 1.1 * draft.camera.zoom, 9 * draft.camera.zoom, 0.5);
      section(draft, 0.38, 0.62, ['left', 'right']);
      section(draft, 0, 0.4, ['left', 'right', 'top']);
      section(draft, 0.6, 1, ['left', 'right', 'bottom']);
    },
  };
};

/** The stripes along both edges. */
function edgeStripes(colour: string, box: Box, place: Place): string {
  const stripe = (x: number): P2[] => {
    const ys = Array.from({ length: 41 }, (_, i) => box.top + ((box.bottom - box.top) * i) / 40);
    return place([...ys.map((y): P2 => [x, y]), ...ys.map((y): P2 => [x + 0.1, y]).reverse()]);
  };
  return element('path', { d: pathData([stripe(-0.5), stripe(0.4)]), fill: colour });
}
