import { blur, emptyLike, type Field } from './field.ts';
import { pointAt, type P2 } from './geometry.ts';
import type { Facet } from './relief.ts';

/** Lays the leans of facets over a field (x and y apart), smooths the facets away and carries the values past the contour. */
export function meshLeans(field: Field, facets: readonly Facet[]): readonly [Field, Field] {
  const [x, y, known] = [emptyLike(field), emptyLike(field), emptyLike(field)];
  for (const { corners, leans } of facets) {
    for (let i = 1; i + 1 < corners.length; i++) {
      triangle(
        field,
        [pointAt(corners, 0), pointAt(corners, i), pointAt(corners, i + 1)],
        [pointAt(leans, 0), pointAt(leans, i), pointAt(leans, i + 1)],
        x.values,
        y.values,
        known.values,
      );
    }
  }
  spread(field, x.values, y.values, known.values, 3);
  const smoothing = Math.max(2.2, field.cell * 1.2);
  return [blur(x, smoothing), blur(y, smoothing)];
}

type Corners = readonly [P2, P2, P2];

function triangle(
  field: Field,
  at: Corners,
  leans: Corners,
  x: Float32Array,
  y: Float32Array,
  known: Float32Array,
): void {
  const { cell, left, top, width, height } = field;
  const [ax, ay] = [(at[0][0] - left) / cell, (at[0][1] - top) / cell];
  const [bx, by] = [(at[1][0] - left) / cell, (at[1][1] - top) / cell];
  const [cx, cy] = [(at[2][0] - left) / cell, (at[2][1] - top) / cell];
  const area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
  if (Math.abs(area) < 1e-6) return;
  const tolerance = -0.02;
  const bottom = Math.min(height - 1, Math.ceil(Math.max(ay, by, cy)));
  const right = Math.min(width - 1, Math.ceil(Math.max(ax, bx, cx)));
  for (let row = Math.max(0, Math.floor(Math.min(ay, by, cy) - 0.5)); row <= bottom; row++) {
    for (let column = Math.max(0, Math.floor(Math.min(ax, bx, cx) - 0.5)); column <= right; column++) {
      const [px, py] = [column + 0.5, row + 0.5];
      const u = ((bx - px) * (cy - py) - (by - py) * (cx - px)) / area;
      const v = ((cx - px) * (ay - py) - (cy - py) * (ax - px)) / area;
      const w = 1 - u - v;
      if (u < tolerance || v < tolerance || w < tolerance) continue;
      const i = row * width + column;
      x[i] = leans[0][0] * u + leans[1][0] * v + leans[2][0] * w;
      y[i] = leans[0][1] * u + leans[1][1] * v + leans[2][1] * w;
      known[i] = 1;
    }
  }
}

/** Carries the values outwards: each ring of unknown cells takes the mean of its known neighbours. */
function spread(
  { width, height }: Field,
  x: Float32Array,
  y: Float32Array,
  known: Float32Array,
  rings: number,
): void {
  const around = [-1, 1, -width, width];
  const inner = (i: number): boolean => {
    const column = i % width;
    return column > 0 && column < width - 1 && i >= width && i < (height - 1) * width;
  };
  let ring: number[] = [];
  for (let i = width; i < (height - 1) * width; i++) {
    if (known[i] === 1 || !inner(i)) continue;
    if (known[i - 1] === 1 || known[i + 1] === 1 || known[i - width] === 1 || known[i + width] === 1)
      ring.push(i);
  }
  for (let k = 0; k < rings && ring.length > 0; k++) {
    for (const i of ring) {
      let [count, sumX, sumY] = [0, 0, 0];
      for (const step of around) {
        const j = i + step;
        if (known[j] !== 1) continue;
        count += 1;
        sumX += x[j] as number;
        sumY += y[j] as number;
      }
      x[i] = sumX / Math.max(1, count);
      y[i] = sumY / Math.max(1, count);
    }
    const next: number[] = [];
    for (const i of ring) known[i] = 1;
    for (const i of ring)
      for (const step of around) if (known[i + step] === 0 && inner(i + step)) next.push(i + step);
    ring = next;
  }
}
