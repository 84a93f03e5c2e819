import { tone } from '../core/colour.ts';
import { stroke, type Draft } from '../core/draft.ts';
import type { P2 } from '../core/geometry.ts';
import { profile } from '../core/profile.ts';
import type { Box } from '../core/runs.ts';
import { floorShadow } from '../core/studio.ts';
import type { Look } from '../look.ts';
import type { Silhouette } from '../scene.ts';
import type { Place } from '../structures.ts';
import { inksOf, type Inks } from './inks.ts';
import { printOn } from './print.ts';
import { ribbonFall } from './ribbon.ts';
import { silkSheet, type Fall } from './scarf.ts';

/** A stole as it is worn, around unseen shoulders: gathered at the neck, its two ends falling in front. Line: width, length, fringe, folds. */
export const stole: Silhouette = (look) => {
  const { line, own } = look;
  const inks = inksOf(look);
  const wide = line.number('width', 104, 150);
  const low = line.number('length', 478, 530);
  const uneven = own.range(-26, 26);
  const apart = line.number('apart', 62, 92);
  const fringe = line.choice('fringe', ['long', 'short', 'hem'] as const);
  const { fall, length } = ribbonFall({
    middle: [
      [-apart - 8, low + uneven],
      [-apart, low - 140],
      [-apart * 0.86, 236],
      [-apart * 0.94, 146],
      [-apart * 0.72, 92],
      [0, 70],
      [apart * 0.72, 92],
      [apart * 0.94, 146],
      [apart * 0.86, 236],
      [apart, low - 140],
      [apart + 8, low - uneven],
    ],
    width: profile([
      [0, wide],
      [0.16, wide * 0.86],
      [0.32, wide * 0.56],
      [0.5, wide * 0.42],
      [0.68, wide * 0.56],
      [0.84, wide * 0.86],
      [1, wide],
    ]),
    lift: profile([
      [0, 34],
      [0.24, 38],
      [0.36, 20],
      [0.5, -52],
      [0.64, 20],
      [0.76, 38],
      [1, 34],
    ]),
    turn: profile([
      [0, 0.08],
      [0.3, 0.2],
      [0.5, 0],
      [0.7, -0.2],
      [1, -0.08],
    ]),
    pleat: profile([
      [0, 5],
      [0.2, 8],
      [0.4, 8],
      [0.6, 8],
      [0.8, 8],
      [1, 5],
    ]),
    pleats: line.number('pleats', 1.6, 2.8),
    slant: 0,
  });
  return {
    stage: {
      front: { yaw: 0, pitch: 0 },
      turned: { yaw: 36, pitch: 7 },
      pivot: [0, 300, 0],
      focus: { at: [apart * 0.8, low - 66, 34], zoom: 2 },
      shift: fringe === 'hem' ? 4 : -10,
    },
    draw(draft) {
      const { zoom } = draft.camera;
      const foot = draft.camera.at([0, low + 56, 20]);
      floorShadow(draft, foot[0], foot[1], (apart + wide / 2) * 0.9 * zoom, 9 * zoom, 0.5);
      const part = (
        from: number,
        to: number,
        hems: readonly ('top' | 'right' | 'bottom' | 'left')[],
      ): void => {
        const box: Box = { left: -0.5, right: 0.5, top: from, bottom: to };
        const plane: Box = { left: -wide / 2, right: wide / 2, top: 0, bottom: length };
        const inPixels =
          (place: Place): Place =>
          (points) =>
            place(points.map(([x, y]): P2 => [x / wide, y / length]));
        silkSheet(draft, look, inks, box, fall, {
          cells: 12,
          rows: Math.round((to - from) * 70),
          hems,
          mirrored: true,
          print: (place) => stolePrint(draft, look, inks, plane, from, to, inPixels(place)),
        });
      };
      part(0.34, 0.66, ['left', 'right']);
      if (fringe !== 'hem')
        for (const end of [0, 1] as const)
          fringes(draft, look, inks, fall, end, (fringe === 'long' ? 40 : 20) / length);
      part(0.63, 1, ['left', 'right', 'bottom']);
      part(0, 0.37, ['left', 'right', 'top']);
    },
  };
};

/** The print repeats along the stole in squares as wide as it is, with a deep band before each end. */
function stolePrint(
  draft: Draft,
  look: Look,
  inks: Inks,
  plane: Box,
  from: number,
  to: number,
  place: Place,
): string {
  const span = plane.right - plane.left;
  const count = Math.max(3, Math.round((plane.bottom - plane.top) / (span * 1.05)));
  const high = (plane.bottom - plane.top) / count;
  let text = '';
  for (let i = Math.floor(from * count); i < Math.ceil(to * count); i++) {
    text += printOn(
      draft.sheet,
      look,
      inks,
      { ...plane, top: i * high, bottom: (i + 1) * high },
      place,
      false,
    );
  }
  for (const y of [0.012, 0.03, 0.962, 0.98]) {
    if (y < from || y > to) continue;
    const at = y * plane.bottom;
    const xs = Array.from({ length: 13 }, (_, i) => plane.left + (span * i) / 12);
    const strip = place([...xs.map((x): P2 => [x, at]), ...xs.map((x): P2 => [x, at + 7]).reverse()]);
    text += `<path d="M${strip.map(([x, py]) => `${x.toFixed(1)} ${py.toFixed(1)}`).join('L')}Z" fill="${inks.deep}"/>`;
  }
  return text;
}

function fringes(draft: Draft, look: Look, inks: Inks, fall: Fall, end: 0 | 1, length: number): void {
  const zoom = draft.camera.zoom;
  const outwards = end === 0 ? -1 : 1;
  let [dark, light] = ['', ''];
  for (let i = 0; i <= 26; i++) {
    const x = -0.49 + (0.98 * i) / 26;
    const [a, b] = [draft.camera.at(fall(x, end - outwards * 0.012)), draft.camera.at(fall(x, end))];
    const scale = (length / 0.012) * (1 + look.own.range(-0.08, 0.08));
    const sway = look.own.range(-2.5, 2.5) * zoom;
    const tip: P2 = [b[0] + (b[0] - a[0]) * scale + sway, b[1] + (b[1] - a[1]) * scale];
    const run: P2[] = [b, [(b[0] + tip[0]) / 2 - sway * 0.4, (b[1] + tip[1]) / 2], tip];
    dark += stroke(run, tone(inks.ground, -0.14), 3.2 * zoom, { cap: 'round' });
    light += stroke(run, tone(inks.ground, 0.05), 1.5 * zoom, { cap: 'round' });
  }
  draft.sheet.add(dark + light);
}
