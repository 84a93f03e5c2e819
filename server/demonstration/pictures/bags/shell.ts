import { paint, seam, stitches, type Draft } from '../core/draft.ts';
import type { Finish } from '../core/finish.ts';
import type { Stage } from '../core/camera.ts';
import { pointAt, type P2, type P3, type Run } from '../core/geometry.ts';
import type { Cast, Crease } from '../core/relief.ts';
import { bounds, inset, turning } from '../core/runs.ts';
import { floorShadow } from '../core/studio.ts';
import type { Look } from '../look.ts';
import { structureOn, type Place } from '../structures.ts';

/** The floor that bags stand on, in object units. */
export const floor = 522;

/** The stage of a bag that stands on the floor: the detail looks at `focus`; `highest` is the top of the whole bag. */
export function bagStage(focus: P3, highest: number, zoom = 2.3): Stage {
  return {
    front: { yaw: 0, pitch: 5 },
    turned: { yaw: 31, pitch: 13 },
    pivot: [0, floor, 0],
    focus: { at: focus, zoom },
    shift: Math.min(0, Math.round(316 - (Math.max(40, highest) + floor) / 2)),
  };
}

/** Half the width of the shell at a height. */
export function halfWidthAt(shell: Shell, y: number): number {
  let half = 0;
  shell.face.forEach((a, i) => {
    const b = pointAt(shell.face, (i + 1) % shell.face.length);
    if (a[1] === b[1] || y < Math.min(a[1], b[1]) || y > Math.max(a[1], b[1])) return;
    half = Math.max(half, Math.abs(a[0] + ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1])));
  });
  return half;
}

/** A bag as a front outline and half its thickness at every height. */
export interface Shell {
  readonly face: Run;
  readonly halfDepth: (y: number) => number;
  /** Whether an edge of the outline (by the middle of the edge) belongs to the mouth of the bag: left open. */
  readonly mouth?: (x: number, y: number) => boolean;
}

/** Maps the front of the shell (or with −1 its back) to the screen. */
export function facePlace(draft: Draft, shell: Shell, side: 1 | -1 = 1): Place {
  return (points) => draft.camera.run(points, (_, y) => side * shell.halfDepth(y));
}

/** Lays the shadow on the floor under the shell. */
export function shellShadow(draft: Draft, shell: Shell, strength = 1): void {
  const { camera } = draft;
  const box = bounds([shell.face]);
  const low = shell.face.filter(([, y]) => y > box.bottom - 26);
  const base = bounds([low]);
  const depth = shell.halfDepth(box.bottom);
  const corners = [base.left, base.right].flatMap((x) =>
    [-depth, depth].map((z): P2 => camera.at([x, floor, z])),
  );
  const on = bounds([corners]);
  floorShadow(
    draft,
    (on.left + on.right) / 2,
    on.bottom - (on.bottom - on.top) * 0.45,
    (on.right - on.left) / 2,
    Math.max(8, (on.bottom - on.top) * 0.8),
    strength,
  );
}

/** The strip between front and back, as one outline of clockwise quadrilaterals. */
export function stripBetween(draft: Draft, shell: Shell, keep: (x: number, y: number) => boolean): P2[][] {
  const [front, back] = [facePlace(draft, shell, 1)(shell.face), facePlace(draft, shell, -1)(shell.face)];
  const quads: P2[][] = [];
  shell.face.forEach((point, i) => {
    const next = (i + 1) % shell.face.length;
    const [nx, ny] = pointAt(shell.face, next);
    if (!keep((point[0] + nx) / 2, (point[1] + ny) / 2)) return;
    const quad: P2[] = [pointAt(front, i), pointAt(front, next), pointAt(back, next), pointAt(back, i)];
    quads.push(turning(quad) < 0 ? quad.reverse() : quad);
  });
  return quads;
}

/** Draws the inside, the back and the sides of the shell: all that lies behind its front. */
export function drawBehind(
  draft: Draft,
  look: Look,
  shell: Shell,
  more: { fold?: boolean; finish?: Finish } = {},
): void {
  const { camera } = draft;
  const zoom = camera.zoom;
  const mouth = shell.mouth ?? (() => false);
  const inner: Finish = { ...look.lining };
  paint(draft, {
    outline: [facePlace(draft, shell, -1)(shell.face)],
    finish: inner,
    form: { edge: 8 * zoom, lean: [0, 0.5], cell: 5 },
  });
  const sides = stripBetween(draft, shell, (x, y) => !mouth(x, y));
  if (sides.length === 0) return;
  const box = bounds([shell.face]);
  const turned = camera.view !== 'front';
  const folds: Run[] = [];
  if (more.fold ?? true) {
    for (const side of [-1, 1]) {
      const rim = shell.face.filter(
        ([x, y]) =>
          Math.sign(x) === side &&
          y > box.top + 6 &&
          y < box.bottom - 30 &&
          Math.abs(x) > (box.right - box.left) * 0.3,
      );
      if (rim.length > 1) folds.push(camera.run(rim, 0));
    }
  }
  const creases: Crease[] = [{ runs: folds, width: 4 * zoom, depth: -5 * zoom, blur: 4 * zoom }];
  paint(draft, {
    outline: sides,
    finish: more.finish ?? (look.structure === 'monogram' ? look.trim : look.body),
    shaded: turned,
    form: { cell: 3, edge: 6 * zoom, lean: [turned ? -0.75 : 0, 0.12], creases },
  });
}

export interface FrontOptions {
  readonly finish?: Finish;
  readonly structured?: boolean;
  readonly swell?: number;
  readonly swellSlope?: number;
  readonly casts?: readonly Cast[];
  readonly creases?: readonly Crease[];
  /** Distance of a row of stitches from the edge; none when absent. */
  readonly stitched?: number;
  readonly edge?: number;
  /** Size of the structure. */
  readonly scale?: number;
}

/** Draws a panel that lies in the front of the shell or above it (`lift` units nearer). */
export function drawPanel(
  draft: Draft,
  look: Look,
  shell: Shell,
  outline: Run,
  options: FrontOptions = {},
  lift = 0,
): P2[] {
  const zoom = draft.camera.zoom;
  const place: Place = (points) => draft.camera.run(points, (_, y) => shell.halfDepth(y) + lift);
  const onScreen = place(outline);
  const structure =
    options.structured === false
      ? { creases: [] }
      : structureOn(draft, look, place, bounds([outline]), options.scale);
  const turned = draft.camera.view === 'three-quarter';
  paint(draft, {
    outline: [onScreen],
    finish: options.finish ?? look.body,
    ...(structure.pattern === undefined ? {} : { pattern: structure.pattern }),
    form: {
      edge: (options.edge ?? 3.6) * zoom,
      edgeSlope: 0.85,
      swell: (options.swell ?? 30) * zoom,
      swellSlope: options.swellSlope ?? 0.2,
      lean: [turned ? 0.14 : 0, -0.03],
      creases: [...structure.creases, ...(options.creases ?? [])],
      casts: options.casts ?? [],
      ...(structure.creases.length > 0 ? { cell: 2 } : {}),
    },
  });
  if (options.stitched !== undefined) {
    stitches(draft, inset(onScreen, options.stitched * zoom), look.thread, { closed: true });
  }
  return onScreen;
}

/** A seam on the front, given in the plane of the face. */
export function faceSeam(draft: Draft, shell: Shell, run: Run): P2[] {
  const onScreen = facePlace(draft, shell)(run);
  seam(draft, onScreen);
  return onScreen;
}
