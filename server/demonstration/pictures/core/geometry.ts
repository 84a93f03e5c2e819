/** Points of the drawing: x to the right, y down, both in pixels of the 480×600 frame. */
export type P2 = readonly [number, number];
/** Points of the object: x to the right of its middle, y down, z towards the viewer, in the same unit. */
export type P3 = readonly [number, number, number];

/** A closed or open run of points. Curves are flattened once, so that any camera can move every point. */
export type Run = readonly P2[];

const commandPattern = /[MLCQZ]|-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g;

/**
 * Flattens one path (absolute M, L, C, Q, Z) into points about `step` pixels apart.
 * @throws RangeError for a command it does not know or a number that is missing.
 */
export function trace(path: string, step = 6): P2[] {
  const tokens = path.match(commandPattern) ?? [];
  const points: P2[] = [];
  let at = 0;
  let command = 'M';
  const number = (): number => {
    const value = Number(tokens[at++]);
    if (!Number.isFinite(value)) throw new RangeError(`A number is missing in path ${path}`);
    return value;
  };
  const pair = (): P2 => [number(), number()];
  while (at < tokens.length) {
    if (/[A-Z]/.test(tokens[at] ?? '')) command = tokens[at++] ?? 'Z';
    if (command === 'Z') break;
    const from = points.at(-1) ?? [0, 0];
    if (command === 'M') {
      points.push(pair());
      command = 'L';
    } else if (command === 'L') {
      points.push(...straight(from, pair(), step));
    } else if (command === 'Q') {
      const [c, to] = [pair(), pair()];
      points.push(...bezier(from, lerp(from, c, 2 / 3), lerp(to, c, 2 / 3), to, step));
    } else if (command === 'C') {
      points.push(...bezier(from, pair(), pair(), pair(), step));
    } else {
      throw new RangeError(`Unknown command ${command} in path ${path}`);
    }
  }
  return points;
}

/** The point at a place of a run; outside the run, its nearest end. */
export function pointAt(run: Run, index: number): P2 {
  return run[Math.min(run.length - 1, Math.max(0, index))] ?? [0, 0];
}

export function lerp(a: P2, b: P2, t: number): P2 {
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
}

export function distance(a: P2, b: P2): number {
  return Math.hypot(b[0] - a[0], b[1] - a[1]);
}

function straight(a: P2, b: P2, step: number): P2[] {
  const count = Math.max(1, Math.ceil(distance(a, b) / (step * 3)));
  return Array.from({ length: count }, (_, i) => lerp(a, b, (i + 1) / count));
}

function bezier(a: P2, b: P2, c: P2, d: P2, step: number): P2[] {
  const count = Math.max(3, Math.ceil((distance(a, b) + distance(b, c) + distance(c, d)) / step));
  return Array.from({ length: count }, (_, i) => {
    const t = (i + 1) / count;
    const s = 1 - t;
    const [wa, wb, wc, wd] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
    return [wa * a[0] + wb * b[0] + wc * c[0] + wd * d[0], wa * a[1] + wb * b[1] + wc * c[1] + wd * d[1]];
  });
}

/** Completes a right half (from the top of the axis x = 0 down to its bottom) with its mirror image. */
export function mirrored(rightHalf: Run): P2[] {
  return [...rightHalf, ...flipped(rightHalf).reverse()];
}

/** The mirror image about x = 0, in the same order. */
export function flipped(run: Run): P2[] {
  return run.map(([x, y]) => [-x, y]);
}

export function moved(run: Run, dx: number, dy: number, scale = 1): P2[] {
  return run.map(([x, y]) => [x * scale + dx, y * scale + dy]);
}

/** Turns about the origin by degrees, then moves. */
export function turned(run: Run, degrees: number, dx = 0, dy = 0, scale = 1): P2[] {
  const [c, s] = [Math.cos((degrees * Math.PI) / 180) * scale, Math.sin((degrees * Math.PI) / 180) * scale];
  return run.map(([x, y]) => [x * c - y * s + dx, x * s + y * c + dy]);
}

export function ellipse(cx: number, cy: number, rx: number, ry = rx, count = 36): P2[] {
  return arc(cx, cy, rx, ry, 0, 360, count).slice(0, -1);
}

/** An arc from one angle to another, in degrees clockwise from the right. */
export function arc(
  cx: number,
  cy: number,
  rx: number,
  ry: number,
  from: number,
  to: number,
  count = 24,
): P2[] {
  return Array.from({ length: count + 1 }, (_, i) => {
    const angle = ((from + ((to - from) * i) / count) * Math.PI) / 180;
    return [cx + rx * Math.cos(angle), cy + ry * Math.sin(angle)];
  });
}

/** A rectangle about its middle, with rounded corners. */
export function roundedBox(cx: number, cy: number, width: number, height: number, radius: number): P2[] {
  const r = Math.min(radius, width / 2, height / 2);
  const [x, y] = [width / 2 - r, height / 2 - r];
  return [
    ...arc(cx + x, cy - y, r, r, -90, 0, 6),
    ...arc(cx + x, cy + y, r, r, 0, 90, 6),
    ...arc(cx - x, cy + y, r, r, 90, 180, 6),
    ...arc(cx - x, cy - y, r, r, 180, 270, 6),
  ];
}

/** A smooth curve through the given points (centripetal enough for hand-placed points: Catmull-Rom). */
export function through(points: Run, closed = false, perSpan = 8): P2[] {
  const n = points.length;
  const at = (i: number): P2 => points[closed ? (i + n) % n : Math.min(n - 1, Math.max(0, i))] ?? [0, 0];
  const spans = closed ? n : n - 1;
  const run: P2[] = closed ? [] : [at(0)];
  for (let i = 0; i < spans; i++) {
    const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const first: P2 = [b[0] + (c[0] - a[0]) / 6, b[1] + (c[1] - a[1]) / 6];
    const second: P2 = [c[0] - (d[0] - b[0]) / 6, c[1] - (d[1] - b[1]) / 6];
    const length = distance(b, first) + distance(first, second) + distance(second, c);
    run.push(...bezier(b, first, second, c, length / perSpan));
  }
  return run;
}
