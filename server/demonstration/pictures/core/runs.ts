import { distance, lerp, pointAt, type P2, type Run } from './geometry.ts';

/** Length along the run. */
export function runLength(run: Run): number {
  return run.reduce((sum, point, i) => sum + (i === 0 ? 0 : distance(run[i - 1] ?? point, point)), 0);
}

/** A point of a run with the direction in which the run leaves it (radians). */
export interface Stop {
  readonly at: P2;
  readonly angle: number;
}

/** Points about `spacing` apart along the run, the first and the last at its ends. */
export function spaced(run: Run, spacing: number): Stop[] {
  const total = runLength(run);
  const count = Math.max(1, Math.round(total / spacing));
  const stops: Stop[] = [];
  let travelled = 0;
  let wanted = 0;
  for (let i = 1; i < run.length; i++) {
    const [a, b] = [pointAt(run, i - 1), pointAt(run, i)];
    const length = distance(a, b);
    while (length > 0 && stops.length <= count && wanted <= travelled + length + 1e-6) {
      stops.push({
        at: lerp(a, b, (wanted - travelled) / length),
        angle: Math.atan2(b[1] - a[1], b[0] - a[0]),
      });
      wanted += total / count;
    }
    travelled += length;
  }
  return stops;
}

/** The part of a run between two shares of its length (0 to 1). */
export function stretch(run: Run, from: number, to: number): P2[] {
  const stops = spaced(run, Math.max(1.5, runLength(run) / 120));
  const last = stops.length - 1;
  return stops.slice(Math.round(from * last), Math.round(to * last) + 1).map((stop) => stop.at);
}

/** Twice the signed area: positive when the run turns clockwise on the screen. */
export function turning(run: Run): number {
  return run.reduce((sum, [x, y], i) => {
    const [nx, ny] = run[(i + 1) % run.length] ?? [0, 0];
    return sum + (x * ny - nx * y);
  }, 0);
}

/** The outline moved inwards by `by` pixels (outwards when negative). Meant for small distances on smooth outlines. */
export function inset(outline: Run, by: number): P2[] {
  const sign = turning(outline) > 0 ? 1 : -1;
  const clean = outline.filter(
    (point, i) => distance(point, outline[(i + 1) % outline.length] ?? point) > 0.3,
  );
  return offset(clean, by * sign, true);
}

/** The run moved sideways (to its right-hand side on the screen when positive). */
export function offset(run: Run, by: number, closed = false): P2[] {
  const n = run.length;
  const pick = (i: number): P2 => run[closed ? (i + n) % n : Math.min(n - 1, Math.max(0, i))] ?? [0, 0];
  return run.map((point, i) => {
    const [into, out] = [unit(pick(i - 1), point), unit(point, pick(i + 1))];
    // An open run has no neighbour beyond its ends.
    const before = into[0] === 0 && into[1] === 0 ? out : into;
    const after = out[0] === 0 && out[1] === 0 ? into : out;
    const [nx, ny] = [-(before[1] + after[1]), before[0] + after[0]];
    const size = Math.hypot(nx, ny);
    if (size < 1e-6) return point;
    const cosine = Math.max(0.5, size / 2);
    return [point[0] + (nx / size) * (by / cosine), point[1] + (ny / size) * (by / cosine)];
  });
}

function unit(a: P2, b: P2): P2 {
  const length = distance(a, b);
  return length < 1e-9 ? [0, 0] : [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
}

/** The outline of a band that follows the run, with a width at each end of it (or by a function of the share of length). */
export function band(run: Run, width: number | ((share: number) => number)): P2[] {
  const widthAt = typeof width === 'number' ? () => width : width;
  const [left, right]: [P2[], P2[]] = [[], []];
  const one = offset(run, 1);
  run.forEach((point, i) => {
    const half = widthAt(run.length < 2 ? 0 : i / (run.length - 1)) / 2;
    const [nx, ny] = [(one[i]?.[0] ?? 0) - point[0], (one[i]?.[1] ?? 0) - point[1]];
    left.push([point[0] + nx * half, point[1] + ny * half]);
    right.push([point[0] - nx * half, point[1] - ny * half]);
  });
  return [...left, ...right.reverse()];
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function bounds(runs: readonly Run[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const run of runs) {
    for (const [x, y] of run) {
      left = Math.min(left, x);
      top = Math.min(top, y);
      right = Math.max(right, x);
      bottom = Math.max(bottom, y);
    }
  }
  return { left, top, right, bottom };
}
