import type { Stage } from '../core/camera.ts';
import { tone } from '../core/colour.ts';
import type { Draft } from '../core/draft.ts';
import type { Finish } from '../core/finish.ts';
import type { P2, P3 } from '../core/geometry.ts';
import { paintMesh, seen } from '../core/mesh.ts';
import type { Box } from '../core/runs.ts';
import { floorShadow } from '../core/studio.ts';
import { stroke } from '../core/draft.ts';
import type { Look } from '../look.ts';
import { sizeScale } from '../product.ts';
import type { Silhouette } from '../scene.ts';
import type { Place } from '../structures.ts';
import { inksOf, type Inks } from './inks.ts';
import { printOn } from './print.ts';

/** A piece of silk in space: where a point of its plane lies. */
export type Fall = (x: number, y: number) => P3;

/** The silk of a look. Chiffon is thin, jacquard has a tone-on-tone weave, twill is printed. */
export function silkFinish(look: Look): Finish {
  return { ...look.body, contrast: Math.max(0.72, look.body.contrast) };
}

export interface SheetOptions {
  /** What is printed on the silk, given how its plane lies on the screen. */
  readonly print: (place: Place) => string;
  /** Cells of the mesh across the sheet, and along it (in proportion, when absent). */
  readonly cells?: number;
  readonly rows?: number;
  /** The sides of the box that are hemmed. */
  readonly hems?: readonly ('top' | 'right' | 'bottom' | 'left')[];
  /** True where the plane is seen mirrored. */
  readonly mirrored?: boolean;
}

/** Draws a sheet of silk that falls as `fall` says, print and hem included. */
export function silkSheet(
  draft: Draft,
  look: Look,
  inks: Inks,
  box: Box,
  fall: Fall,
  options: SheetOptions,
): void {
  const { camera } = draft;
  const zoom = camera.zoom;
  const place: Place = (points) => points.map(([x, y]) => camera.at(fall(x, y)));
  const columns = options.cells ?? 26;
  const rows = options.rows ?? Math.round((columns * (box.bottom - box.top)) / (box.right - box.left));
  const grid = Array.from({ length: rows + 1 }, (_, k) =>
    Array.from({ length: columns + 1 }, (_, i) =>
      fall(box.left + ((box.right - box.left) * i) / columns, box.top + ((box.bottom - box.top) * k) / rows),
    ),
  );
  const { front, back } = seen(camera, grid, options.mirrored);
  const surface = silkFinish(look);
  const thin = look.product.material === 'silk chiffon' ? 0.88 : undefined;
  if (thin !== undefined) draft.sheet.add(`<g opacity="${thin}">`);
  paintMesh(draft, back, { ...surface, colour: tone(look.hex, -0.1) }, { edgeSlope: 0, line: 0.1 });
  paintMesh(draft, front, surface, { edge: 2 * zoom, edgeSlope: 0.3, line: 0.16 }, options.print(place));
  if (thin !== undefined) draft.sheet.add('</g>');
  hem(draft, inks, box, place, zoom, options.hems ?? ['top', 'right', 'bottom', 'left']);
}

/** The rolled hem: a thin cord of silk along sides of the sheet. */
function hem(
  draft: Draft,
  inks: Inks,
  box: Box,
  place: Place,
  zoom: number,
  sides: readonly ('top' | 'right' | 'bottom' | 'left')[],
): void {
  const { left, right, top, bottom } = box;
  const ends = {
    top: [
      [left, top],
      [right, top],
    ],
    right: [
      [right, top],
      [right, bottom],
    ],
    bottom: [
      [right, bottom],
      [left, bottom],
    ],
    left: [
      [left, bottom],
      [left, top],
    ],
  } as const satisfies Record<string, readonly [P2, P2]>;
  for (const side of sides) {
    const [from, to] = ends[side];
    const line = place(
      Array.from({ length: 30 }, (_, i): P2 => [
        from[0] + ((to[0] - from[0]) * i) / 29,
        from[1] + ((to[1] - from[1]) * i) / 29,
      ]),
    );
    draft.sheet.add(
      stroke(line, tone(inks.deep, -0.04), 3 * zoom) +
        stroke(
          line.map(([x, y]) => [x - 0.4 * zoom, y - 0.6 * zoom]),
          tone(inks.deep, 0.16),
          1 * zoom,
        ),
    );
  }
}

/** A square scarf, floating; the three-quarter view shows it in the air with its waves. */
export const squareScarf: Silhouette = (look) => {
  const { line, own } = look;
  const half = 182 * Math.min(1.05, sizeScale(look.product));
  const inks = inksOf(look);
  const [waves, phase] = [line.number('waves', 1.2, 2.2), own.range(0, 6)];
  const tilt = own.range(-2, 2);
  const box: Box = { left: -half, right: half, top: -half, bottom: half };
  const fall =
    (strength: number): Fall =>
    (x, y) => {
      const u = (x * 0.8 + y * 0.5) / half;
      const v = (y * 0.9 - x * 0.3) / half;
      const edge = 0.35 + 0.65 * Math.min(1, Math.hypot(x, y) / half);
      const z =
        strength * edge * (Math.sin(u * waves * 2.2 + phase) + 0.5 * Math.sin(v * waves * 1.7 + phase * 1.7));
      const c = Math.cos((tilt * Math.PI) / 180);
      const s = Math.sin((tilt * Math.PI) / 180);
      return [x * c - y * s, 306 + x * s + y * c + z * 0.16, z];
    };
  const stage: Stage = {
    front: { yaw: 0, pitch: 0 },
    turned: { yaw: 32, pitch: 16 },
    pivot: [0, 306, 0],
    focus: { at: fall(13)(half * 0.66, half * 0.66), zoom: 2.2 },
  };
  return {
    stage,
    draw(draft) {
      const strength = draft.camera.view === 'three-quarter' ? 34 : 13;
      const low = draft.camera.at([0, 306 + half + 26, 0]);
      floorShadow(draft, low[0], low[1], half * 0.95 * draft.camera.zoom, 9 * draft.camera.zoom, 0.5);
      silkSheet(draft, look, inks, box, fall(strength), {
        print: (place) => printOn(draft.sheet, look, inks, box, place, true),
      });
    },
  };
};
