import type { Stage } from '../core/camera.ts';
import { tone } from '../core/colour.ts';
import { dropShadow, paint, seam, stitches, type Draft } from '../core/draft.ts';
import { finish, type Finish } from '../core/finish.ts';
import { ellipse, through, type P2, type P3, type Run } from '../core/geometry.ts';
import type { Cast, Crease, Form } from '../core/relief.ts';
import { bounds, inset } from '../core/runs.ts';
import { floorShadow } from '../core/studio.ts';
import { clasp, metalwork } from '../hardware.ts';
import type { Look } from '../look.ts';
import type { Place } from '../structures.ts';

/** The stage of clothes on an unseen body: level in front, turned for the three-quarter view. */
export function garmentStage(focus: P3, top: number, bottom: number, zoom = 2.1): Stage {
  return {
    front: { yaw: 0, pitch: 0 },
    turned: { yaw: 33, pitch: 5 },
    pivot: [0, 320, 0],
    focus: { at: focus, zoom },
    shift: Math.round(304 - (top + bottom) / 2),
  };
}

/** An upright elliptic body: half its width and half its thickness at every height. */
export interface Body {
  readonly half: (y: number) => number;
  readonly depth: (y: number) => number;
}

/** A body a little larger than another: what lies over it. */
export function larger(body: Body, by: number): Body {
  return { half: (y) => body.half(y) + by, depth: (y) => body.depth(y) + by };
}

/**
 * Lays cloth over a body. The front of the cloth is stretched on the side that turns to the viewer and drawn in on the
 * other, so that its edges stay on the contour of the body from any side.
 */
export function onBody(draft: Draft, { half, depth }: Body): Place {
  const turn = (draft.camera.yaw * Math.PI) / 180;
  return (points) =>
    points.map(([x, y]) => {
      const w = Math.max(1, half(y));
      const d = depth(y);
      const contour = Math.atan2(w * Math.cos(turn), d * Math.sin(turn));
      const flat = Math.asin(Math.max(-1, Math.min(1, x / w)));
      const angle =
        flat > 0 ? flat * (contour / (Math.PI / 2)) : flat * ((Math.PI - contour) / (Math.PI / 2));
      const beyond = Math.max(0, Math.abs(x) - w) * Math.sign(x);
      return draft.camera.at([w * Math.sin(angle) + beyond, y, d * Math.cos(angle)]);
    });
}

/** Lays cloth over a limb whose middle line and radius are given by height. */
export function onLimb(
  draft: Draft,
  middle: (y: number) => number,
  radius: (y: number) => number,
  lift = 0,
): Place {
  return (points) =>
    points.map(([x, y]) => {
      const r = Math.max(1, radius(y));
      const share = Math.min(1, Math.abs(x - middle(y)) / r);
      return draft.camera.at([x, y, r * 0.8 * Math.sqrt(1 - share * share) + lift]);
    });
}

/** A fold: a run of points, how wide and how high it stands (negative: how deep it falls). */
export interface Fold {
  readonly run: Run;
  readonly width: number;
  readonly height: number;
}

export interface ClothOptions {
  readonly finish?: Finish;
  readonly folds?: readonly Fold[];
  readonly casts?: readonly Cast[];
  readonly creases?: readonly Crease[];
  readonly edge?: number;
  readonly edgeSlope?: number;
  readonly swell?: number;
  readonly swellSlope?: number;
  readonly pattern?: string;
  readonly opacity?: number;
  /** Lies on what is drawn already, with a soft shadow of this reach. */
  readonly over?: number;
  readonly lean?: P2;
}

/** Draws a piece of cloth. Folds are softened by their own width. Returns its outline on the screen. */
export function cloth(
  draft: Draft,
  look: Look,
  place: Place,
  outline: Run,
  options: ClothOptions = {},
): P2[] {
  const zoom = draft.camera.zoom;
  const onScreen = place(outline);
  if (options.over !== undefined) dropShadow(draft, [onScreen], options.over, 0.6);
  const folds = (options.folds ?? []).map(({ run, width, height }): Crease => ({
    runs: [place(run)],
    width: width * zoom,
    depth: height * zoom,
    blur: width * 0.8 * zoom,
  }));
  const form: Form = {
    edge: (options.edge ?? 5) * zoom,
    edgeSlope: options.edgeSlope ?? 0.6,
    swell: (options.swell ?? 34) * zoom,
    swellSlope: options.swellSlope ?? 0.34,
    creases: [...merged(folds), ...(options.creases ?? [])],
    casts: options.casts ?? [],
    ...(options.lean === undefined ? {} : { lean: options.lean }),
  };
  paint(draft, {
    outline: [onScreen],
    finish: options.finish ?? look.body,
    form,
    ...(options.pattern === undefined ? {} : { pattern: options.pattern }),
    ...(options.opacity === undefined ? {} : { opacity: options.opacity }),
  });
  return onScreen;
}

/** Folds of the same width and height are one layer: each layer costs a blur. */
function merged(creases: readonly Crease[]): Crease[] {
  const layers = new Map<string, Crease>();
  for (const crease of creases) {
    const key = `${Math.round(crease.width / 3)} ${Math.round(crease.depth / 1.5)}`;
    const known = layers.get(key);
    layers.set(key, known === undefined ? crease : { ...known, runs: [...known.runs, ...crease.runs] });
  }
  return [...layers.values()];
}

/** A fold from point to point, bent by `bend` pixels. */
export function fold(from: P2, to: P2, bend: number, width: number, height: number): Fold {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy) || 1;
  const middle: P2 = [
    (from[0] + to[0]) / 2 - (dy / length) * bend,
    (from[1] + to[1]) / 2 + (dx / length) * bend,
  ];
  return { run: through([from, middle, to], false, 6), width, height };
}

/** How stiffly a cloth falls: high folds for silk, few and shallow ones for tweed. */
export function drape(look: Look): number {
  const drapes: Readonly<Record<string, number>> = {
    'silk crepe': 1.25,
    cashmere: 0.9,
    wool: 0.7,
    'cotton poplin': 0.85,
    denim: 0.65,
    tweed: 0.5,
  };
  return drapes[look.product.material] ?? 0.8;
}

/** A pressed seam in the cloth. */
export function clothSeam(draft: Draft, place: Place, run: Run, opacity = 0.32): void {
  seam(draft, place(run), { width: 1, opacity });
}

/** A row of stitches; only denim and leather show a thread of their own. */
export function topstitch(draft: Draft, look: Look, place: Place, run: Run, closed = false): void {
  const thread = look.product.material === 'denim' ? '#c98f4a' : tone(look.hex, -0.09);
  stitches(draft, place(run), thread, { width: 0.9, length: 3.6, closed });
}

/** A button: metal with the emblem's relief, horn, or covered in the cloth, as the line has it. */
export function button(draft: Draft, look: Look, place: Place, at: P2, size: number): void {
  const kind = look.line.choice('button', ['metal', 'horn', 'metal', 'tonal'] as const);
  const around: Place = (points) => place(points.map(([x, y]) => [x + at[0], y + at[1]]));
  if (kind === 'metal' && size >= 6) return clasp(draft, look.product.line, look.metal, around, size);
  const zoom = draft.camera.zoom;
  if (kind === 'metal')
    return metalwork(
      draft,
      look.metal,
      around,
      size,
      [{ outline: [ellipse(0, 0, 1, 1, 20)], dome: 0.8 }],
      1.2,
    );
  const disc = around(ellipse(0, 0, size, size, 24));
  dropShadow(draft, [disc], 1.2, 0.8);
  const body =
    kind === 'horn'
      ? finish('#4a3426', { gloss: 0.4, sharpness: 22 })
      : finish(tone(look.hex, -0.08), { gloss: 0.3, sharpness: 20 });
  paint(draft, { outline: [disc], finish: body, form: { edge: 1.6 * zoom, edgeSlope: 1 } });
  for (const [dx, dy] of [
    [-1, -1],
    [1, -1],
    [-1, 1],
    [1, 1],
  ] as const) {
    const [x, y] = around([[dx * size * 0.26, dy * size * 0.26]])[0] ?? [0, 0];
    draft.sheet.add(
      `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${(size * 0.11 * zoom).toFixed(1)}" fill="#120d0a" fill-opacity="0.7"/>`,
    );
  }
}

/** A patch sewn on: a pocket, a tab. */
export function patch(
  draft: Draft,
  look: Look,
  place: Place,
  outline: Run,
  more: { finish?: Finish; stitched?: boolean; over?: number } = {},
): void {
  const onScreen = cloth(draft, look, place, outline, {
    ...(more.finish === undefined ? {} : { finish: more.finish }),
    edge: 2,
    swellSlope: 0,
    over: more.over ?? 1.6,
  });
  if (more.stitched ?? false) {
    const thread = look.product.material === 'denim' ? '#c98f4a' : tone(look.hex, -0.09);
    stitches(draft, inset(onScreen, 3 * draft.camera.zoom), thread, {
      width: 0.9,
      length: 3.6,
      closed: true,
    });
  }
}

/** The faint shadow under a garment that hangs free. */
export function garmentShadow(draft: Draft, hem: Run): void {
  const box = bounds([hem]);
  const zoom = draft.camera.zoom;
  floorShadow(
    draft,
    (box.left + box.right) / 2,
    box.bottom + 16 * zoom,
    (box.right - box.left) * 0.46,
    9 * zoom,
    0.42,
  );
}
