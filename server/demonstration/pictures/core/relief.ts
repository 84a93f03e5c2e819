import type { Finish } from './finish.ts';
import { blur, createField, emptyLike, fillRuns, strokeRun, type Field } from './field.ts';
import type { P2, P3, Run } from './geometry.ts';
import { meshLeans } from './mesh-leans.ts';
import { bounds, type Box } from './runs.ts';
import { frame } from './sheet.ts';

/** Lines pressed into a surface (negative depth) or raised from it, in pixels, and how softly they melt into it. */
export interface Crease {
  readonly runs: readonly Run[];
  readonly width: number;
  readonly depth: number;
  readonly blur: number;
}

/** Shade that something casts on the surface. */
export interface Cast {
  readonly runs: readonly Run[];
  readonly by: P2;
  readonly blur: number;
  readonly strength: number;
}

/** A facet of a mesh on the screen, with the lean (slope of its normal) at each corner. Later facets cover earlier ones. */
export interface Facet {
  readonly corners: readonly P2[];
  readonly leans: readonly P2[];
}

/** The form of a surface beyond its outline. Lengths are in pixels of the drawing. */
export interface Form {
  /** How far the edges are rounded, and how steep they fall. */
  readonly edge?: number;
  readonly edgeSlope?: number;
  /** The wide swell of the whole surface. */
  readonly swell?: number;
  readonly swellSlope?: number;
  readonly creases?: readonly Crease[];
  readonly casts?: readonly Cast[];
  /** A steady lean of the surface: positive x faces right, positive y faces down. */
  readonly lean?: P2;
  /** The lean at every place, where the surface is a mesh. */
  readonly mesh?: readonly Facet[];
  /** Extra height at a point of the drawing. */
  readonly height?: (x: number, y: number) => number;
  /** Runs that are swollen, where they differ from the outline (a part hidden under another one, say). */
  readonly body?: readonly Run[];
  /** Drawing pixels per cell; smaller is finer and slower. */
  readonly cell?: number;
  /** Darkness of the thin line inside the contour, 0 to 1. */
  readonly line?: number;
}

/** Light and shade of a surface as grey and alpha, with its place in the drawing. */
export interface Shading {
  readonly box: Box;
  /** Drawing pixels per pixel of the shading. */
  readonly cell: number;
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

const margin = 6;

/** The part of the frame that the outline touches, or undefined where it lies outside. */
export function visibleBox(outline: readonly Run[], around = margin): Box | undefined {
  const all = bounds(outline);
  const box = {
    left: Math.max(-around, Math.floor(all.left) - around),
    top: Math.max(-around, Math.floor(all.top) - around),
    right: Math.min(frame.width + around, Math.ceil(all.right) + around),
    bottom: Math.min(frame.height + around, Math.ceil(all.bottom) + around),
  };
  return box.right - box.left > 2 && box.bottom - box.top > 2 ? box : undefined;
}

/**
 * Shades an outline as a rounded body. Its height is a sum of blurred masks of the outline (edge and swell) and of
 * its creases; the slope of the height gives normals, and the finish answers the light at each of them.
 * Forms are wider at a larger `zoom`, so its cells may be too.
 */
export function shade(
  outline: readonly Run[],
  form: Form,
  surface: Finish,
  light: P3,
  zoom = 1,
): Shading | undefined {
  const box = visibleBox(outline);
  if (box === undefined) return undefined;
  const area = (box.right - box.left) * (box.bottom - box.top);
  const field = createField(box, (form.cell ?? cellFor(area)) * (zoom > 1.5 ? 1.35 : 1));
  const mask = maskOf(field, outline);
  const height = heights(field, form.body === undefined ? mask : maskOf(field, form.body), form);
  const shadow = shadows(field, form);
  const pixels = new Uint8Array(field.width * field.height * 2);
  const [leanX, leanY] = form.lean ?? [0, 0];
  const leans = form.mesh === undefined ? undefined : meshLeans(field, form.mesh);
  const answer = lightAnswer(surface, light);
  const line = form.line ?? 0.3;
  const { width, cell } = field;
  const values = height.values;
  const masks = mask.values;
  for (let y = 0; y < field.height; y++) {
    const up = Math.max(0, y - 1) * width;
    const down = Math.min(field.height - 1, y + 1) * width;
    for (let x = 0; x < width; x++) {
      const l = Math.max(0, x - 1);
      const r = Math.min(width - 1, x + 1);
      const at = y * width + x;
      const inside = masks[at] as number;
      const around =
        ((masks[y * width + l] as number) +
          (masks[y * width + r] as number) +
          (masks[up + x] as number) +
          (masks[down + x] as number)) *
        0.25;
      // Far outside the outline nothing of the shading is seen, and clear pixels cost nothing.
      if (inside === 0 && around === 0 && !nearMask(mask, x, y)) continue;
      const slopeX =
        ((values[y * width + r] as number) - (values[y * width + l] as number)) / ((r - l) * cell);
      const slopeY =
        ((values[down + x] as number) - (values[up + x] as number)) / (((down - up) / width) * cell);
      const nx = leanX - slopeX + (leans === undefined ? 0 : (leans[0].values[at] as number));
      const ny = leanY - slopeY + (leans === undefined ? 0 : (leans[1].values[at] as number));
      const size = 1 / Math.sqrt(nx * nx + ny * ny + 1);
      answer(
        nx * size,
        ny * size,
        size,
        (shadow === undefined ? 0 : (shadow.values[at] as number)) + (1 - Math.min(inside, around)) * line,
        pixels,
        at * 2,
      );
    }
  }
  return { box, cell, width: field.width, height: field.height, pixels };
}

/** Large parts are smooth, so they need fewer cells per pixel than small ones. */
function cellFor(area: number): number {
  if (area < 2500) return 1;
  if (area < 10000) return 1.6;
  if (area < 35000) return 2.2;
  return area < 90000 ? 2.9 : 3.6;
}

function maskOf(field: Field, runs: readonly Run[]): Field {
  const mask = emptyLike(field);
  fillRuns(mask, runs);
  return mask;
}

/** Whether the outline is within three cells: the renderer smooths the shading, so it must reach past the contour. */
function nearMask({ values, width, height }: Field, x: number, y: number): boolean {
  for (let dy = -3; dy <= 3; dy += 3) {
    for (let dx = -3; dx <= 3; dx += 3) {
      const at = Math.min(height - 1, Math.max(0, y + dy)) * width + Math.min(width - 1, Math.max(0, x + dx));
      if ((values[at] as number) > 0) return true;
    }
  }
  return false;
}

function heights(field: Field, mask: Field, form: Form): Field {
  const height = emptyLike(field);
  // A blurred edge of sigma s has the slope 1/(s·√2π) in its middle, hence the factor 2.5.
  const layer = (sigma: number, slope: number): void => {
    if (slope === 0) return;
    const rounded = blur({ ...mask, values: mask.values.slice() }, sigma);
    for (let i = 0; i < height.values.length; i++) {
      height.values[i] = (height.values[i] as number) + (rounded.values[i] as number) * sigma * 2.5 * slope;
    }
  };
  layer(form.edge ?? 3, form.edgeSlope ?? 0.8);
  if (form.swell !== undefined) layer(form.swell, form.swellSlope ?? 0.35);
  for (const crease of form.creases ?? []) {
    const lines = emptyLike(field);
    for (const run of crease.runs) strokeRun(lines, run, Math.max(crease.width, field.cell), crease.depth);
    blur(lines, crease.blur);
    for (let i = 0; i < height.values.length; i++)
      height.values[i] = (height.values[i] as number) + (lines.values[i] as number);
  }
  if (form.height !== undefined) {
    for (let y = 0; y < field.height; y++) {
      for (let x = 0; x < field.width; x++) {
        const at = y * field.width + x;
        height.values[at] =
          (height.values[at] as number) +
          form.height(field.left + (x + 0.5) * field.cell, field.top + (y + 0.5) * field.cell);
      }
    }
  }
  return height;
}

function shadows(field: Field, form: Form): Field | undefined {
  if (form.casts === undefined || form.casts.length === 0) return undefined;
  const total = emptyLike(field);
  for (const cast of form.casts) {
    const one = emptyLike(field);
    fillRuns(
      one,
      cast.runs.map((run) => run.map(([x, y]): P2 => [x + cast.by[0], y + cast.by[1]])),
    );
    blur(one, cast.blur);
    for (let i = 0; i < total.values.length; i++) {
      total.values[i] = Math.max(total.values[i] as number, (one.values[i] as number) * cast.strength);
    }
  }
  return total;
}

type Answer = (nx: number, ny: number, nz: number, shadow: number, pixels: Uint8Array, at: number) => void;

/** Writes grey and alpha for one normal: shade as black, light as white, both over the flat colour of the surface. */
export function lightAnswer(surface: Finish, light: P3): Answer {
  const length = Math.hypot(...light);
  const [lx, ly, lz] = [light[0] / length, light[1] / length, light[2] / length];
  const half = Math.hypot(lx, ly, lz + 1);
  const [hx, hy, hz] = [lx / half, ly / half, (lz + 1) / half];
  const wrap = 0.25;
  const facing = lz + wrap;
  const { gloss, sharpness, sheen, mirror, metal, contrast } = surface;
  // Powers from a table: this runs for every cell of every part.
  const highlight = Float32Array.from({ length: 513 }, (_, i) => gloss * (i / 512) ** sharpness);
  return (nx, ny, nz, shadow, pixels, at) => {
    let dark = 0;
    let bright = 0;
    const ratio = Math.max(0, nx * lx + ny * ly + nz * lz + wrap) / facing - 1;
    if (metal) {
      const value = metalValue(nx, ny, nz, lx);
      if (value < 0) dark = -value;
      else bright = value;
    } else {
      if (ratio < 0) dark = -ratio * contrast;
      else bright = ratio * 0.42 * contrast;
      const specular = nx * hx + ny * hy + nz * hz;
      if (specular > 0) bright += (highlight[(specular * 512) | 0] as number) * (1 - dark * 0.5);
      if (sheen > 0) bright += sheen * (1 - nz) ** 1.5;
      if (mirror > 0) bright += mirror * windowLight(nx, ny, nz, lx);
    }
    dark = Math.min(0.86, dark + shadow * (1 - dark * 0.6));
    bright = Math.min(0.95, bright * (1 - shadow * 0.8));
    const alpha = bright + dark * (1 - bright);
    pixels[at] = alpha <= 0.002 ? 0 : (bright / alpha) * 255;
    pixels[at + 1] = alpha * 255;
  };
}

function step(from: number, to: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
}

/** A softbox beside the object, seen in a mirror with this normal. */
function windowLight(nx: number, ny: number, nz: number, lx: number): number {
  const side = Math.sign(lx) * 2 * nz * nx;
  const rise = -2 * nz * ny;
  const key =
    step(0.28, 0.42, side) *
    (1 - step(0.72, 0.82, side)) *
    step(0.12, 0.3, rise) *
    (1 - step(0.82, 0.95, rise));
  const rim = step(0.5, 0.62, -side) * (1 - step(0.74, 0.86, -side)) * 0.35;
  return Math.max(key, rim);
}

/** A studio in a metal surface: bright sky, dark horizon, lit floor, and strip lights at both sides. −1 to 1. */
function metalValue(nx: number, ny: number, nz: number, lx: number): number {
  const side = Math.sign(lx) * nx;
  const rise = -2 * nz * ny + side * 0.35;
  const sky = step(0.05, 0.55, rise) * 0.62 - step(0.72, 1, rise) * 0.35;
  const horizon = -0.62 * step(0.02, -0.22, rise) * step(-0.62, -0.3, rise);
  const floor = 0.28 * step(-0.45, -0.75, rise) - 0.4 * step(-0.85, -1, rise);
  const key = 0.5 * step(0.45, 0.6, side) * (1 - step(0.72, 0.86, side));
  const fill = 0.42 * step(-0.46, -0.34, side) * (1 - step(-0.2, -0.06, side));
  return Math.max(-0.75, Math.min(0.9, sky + horizon + floor + key + fill - 0.06));
}
