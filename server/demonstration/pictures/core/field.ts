import type { Box } from './runs.ts';
import type { P2, Run } from './geometry.ts';

/** A small grid of numbers laid over a box of the drawing: masks, heights and shadows are computed on it. */
export interface Field {
  readonly width: number;
  readonly height: number;
  /** Position of the grid's corner in the drawing, and pixels of the drawing per cell. */
  readonly left: number;
  readonly top: number;
  readonly cell: number;
  readonly values: Float32Array;
}

export function createField(box: Box, cell: number): Field {
  const width = Math.max(2, Math.ceil((box.right - box.left) / cell));
  const height = Math.max(2, Math.ceil((box.bottom - box.top) / cell));
  return { width, height, left: box.left, top: box.top, cell, values: new Float32Array(width * height) };
}

export function emptyLike(field: Field): Field {
  return { ...field, values: new Float32Array(field.values.length) };
}

/**
 * Adds the area that closed runs cover, exactly per cell (signed-area accumulation as in font rasterisers),
 * times `amount`. Runs that turn the other way cut holes.
 */
export function fillRuns(field: Field, runs: readonly Run[], amount = 1): void {
  const { width, height, left, top, cell } = field;
  const cover = new Float32Array((width + 2) * height);
  const stride = width + 2;
  for (const run of runs) {
    for (let i = 0; i < run.length; i++) {
      const [a, b] = [run[i] as P2, run[(i + 1) % run.length] as P2];
      accumulate(
        cover,
        stride,
        height,
        (a[0] - left) / cell,
        (a[1] - top) / cell,
        (b[0] - left) / cell,
        (b[1] - top) / cell,
      );
    }
  }
  for (let y = 0; y < height; y++) {
    let sum = 0;
    for (let x = 0; x < width; x++) {
      sum += cover[y * stride + x] as number;
      field.values[y * width + x] =
        (field.values[y * width + x] as number) + Math.min(1, Math.abs(sum)) * amount;
    }
  }
}

function accumulate(
  cover: Float32Array,
  stride: number,
  height: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
): void {
  if (ay === by) return;
  const direction = ay < by ? 1 : -1;
  const [x0, y0, x1, y1] = ay < by ? [ax, ay, bx, by] : [bx, by, ax, ay];
  const slope = (x1 - x0) / (y1 - y0);
  const last = Math.min(height, Math.ceil(y1));
  const widest = stride - 1.001;
  for (let row = Math.max(0, Math.floor(y0)); row < last; row++) {
    const [from, to] = [Math.max(row, y0), Math.min(row + 1, y1)];
    const dy = to - from;
    if (dy <= 0) continue;
    const xa = x0 + (from - y0) * slope;
    const xb = x0 + (to - y0) * slope;
    const [lo, hi] = xa < xb ? [xa, xb] : [xb, xa];
    const start = Math.min(widest, Math.max(0, lo));
    const end = Math.min(widest, Math.max(0, hi));
    const first = Math.floor(start);
    const final = Math.floor(end);
    const base = row * stride;
    if (first === final) {
      const share = (start + end) / 2 - first;
      add(cover, base + first, direction * dy * (1 - share));
      add(cover, base + first + 1, direction * dy * share);
      continue;
    }
    // The edge crosses several cells of this row: its height is shared among them in proportion.
    const perCell = dy / (end - start);
    let before = 0;
    for (let x = first; x <= final; x++) {
      const [l, r] = [Math.max(x, start), Math.min(x + 1, end)];
      const part = (r - l) * perCell;
      const share = (l + r) / 2 - x;
      add(cover, base + x, direction * (part * (1 - share) + before));
      before = part * share;
    }
    add(cover, base + final + 1, direction * before);
  }
}

function add(cover: Float32Array, at: number, amount: number): void {
  cover[at] = (cover[at] as number) + amount;
}

/** Lays a line of the given width over the field: cells take the larger magnitude of what they hold and the line's value. */
export function strokeRun(field: Field, run: Run, width: number, value: number): void {
  const radius = width / 2 / field.cell;
  for (let i = 1; i < run.length; i++) {
    const [a, b] = [run[i - 1] as P2, run[i] as P2];
    const pieces = Math.max(1, Math.ceil(Math.hypot(b[0] - a[0], b[1] - a[1]) / (14 * field.cell)));
    for (let piece = 0; piece < pieces; piece++) {
      const [t0, t1] = [piece / pieces, (piece + 1) / pieces];
      strokeSegment(
        field,
        (a[0] + (b[0] - a[0]) * t0 - field.left) / field.cell,
        (a[1] + (b[1] - a[1]) * t0 - field.top) / field.cell,
        (a[0] + (b[0] - a[0]) * t1 - field.left) / field.cell,
        (a[1] + (b[1] - a[1]) * t1 - field.top) / field.cell,
        radius,
        value,
      );
    }
  }
}

function strokeSegment(
  field: Field,
  ax: number,
  ay: number,
  bx: number,
  by: number,
  radius: number,
  value: number,
): void {
  const reach = radius + 1;
  const { width, height, values } = field;
  const [dx, dy] = [bx - ax, by - ay];
  const squared = dx * dx + dy * dy || 1e-9;
  const bottom = Math.min(height - 1, Math.ceil(Math.max(ay, by) + reach));
  const right = Math.min(width - 1, Math.ceil(Math.max(ax, bx) + reach));
  for (let y = Math.max(0, Math.floor(Math.min(ay, by) - reach)); y <= bottom; y++) {
    for (let x = Math.max(0, Math.floor(Math.min(ax, bx) - reach)); x <= right; x++) {
      const t = Math.min(1, Math.max(0, ((x + 0.5 - ax) * dx + (y + 0.5 - ay) * dy) / squared));
      const away = Math.hypot(x + 0.5 - ax - dx * t, y + 0.5 - ay - dy * t);
      const share = Math.min(1, Math.max(0, radius + 0.5 - away));
      if (share <= 0) continue;
      const at = y * width + x;
      if (Math.abs(value * share) > Math.abs(values[at] as number)) values[at] = value * share;
    }
  }
}

/** Blurs in place: three box blurs in each direction, close to a Gaussian of `sigma` drawing pixels. Edges repeat. */
export function blur(field: Field, sigma: number): Field {
  const cells = sigma / field.cell;
  const radius = Math.round((Math.sqrt(4 * cells * cells + 1) - 1) / 2);
  if (radius < 1) return field;
  const { width, height, values } = field;
  const longest = Math.max(width, height);
  const [one, other] = [new Float32Array(longest), new Float32Array(longest)];
  for (let y = 0; y < height; y++) blurLine(values, one, other, y * width, 1, width, radius);
  for (let x = 0; x < width; x++) blurLine(values, one, other, x, width, height, radius);
  return field;
}

/** All three passes over one line, so that the field itself is read and written once. Lines of zeros stay as they are. */
function blurLine(
  values: Float32Array,
  one: Float32Array,
  other: Float32Array,
  start: number,
  stride: number,
  count: number,
  radius: number,
): void {
  let empty = true;
  for (let i = 0, at = start; i < count; i++, at += stride) {
    const value = values[at] as number;
    one[i] = value;
    if (value !== 0) empty = false;
  }
  if (empty) return;
  boxPass(one, other, count, radius);
  boxPass(other, one, count, radius);
  boxPass(one, other, count, radius);
  for (let i = 0, at = start; i < count; i++, at += stride) values[at] = other[i] as number;
}

function boxPass(from: Float32Array, to: Float32Array, count: number, radius: number): void {
  const first = from[0] as number;
  const last = from[count - 1] as number;
  const scale = 1 / (2 * radius + 1);
  let sum = first * radius;
  for (let i = 0; i < radius; i++) sum += i < count ? (from[i] as number) : last;
  for (let i = 0; i < count; i++) {
    const ahead = i + radius;
    const behind = i - radius;
    sum += ahead < count ? (from[ahead] as number) : last;
    to[i] = sum * scale;
    sum -= behind >= 0 ? (from[behind] as number) : first;
  }
}
