import type { Camera } from './camera.ts';
import { paint, type Draft } from './draft.ts';
import type { Finish } from './finish.ts';
import type { P2, P3 } from './geometry.ts';
import type { Facet, Form } from './relief.ts';
import { turning } from './runs.ts';

/** A surface as rows of points; neighbours in a row and in the next row are joined. */
export type Grid = readonly (readonly P3[])[];

/** What a camera sees of a grid: facets that face it and facets seen from their back, both from far to near. */
export interface Seen {
  readonly front: readonly Facet[];
  readonly back: readonly Facet[];
}

interface Placed extends Facet {
  readonly nearness: number;
  readonly facing: boolean;
}

/**
 * Projects a grid. Its outside is where (step along a row) × (step to the next row) points, in axes x right, y down,
 * z to the viewer; `inside` swaps the sides. Normals are those of the surface, so the shading has no facets.
 */
export function seen(camera: Camera, grid: Grid, inside = false): Seen {
  const onScreen = grid.map((row) => row.map(camera.at));
  const normals = grid.map((row, i) => row.map((_, j) => normalAt(camera, grid, i, j, inside)));
  const facets: Placed[] = [];
  for (let i = 0; i + 1 < grid.length; i++) {
    const length = Math.min(grid[i]?.length ?? 0, grid[i + 1]?.length ?? 0);
    for (let j = 0; j + 1 < length; j++) {
      const pick = <T>(of: readonly (readonly T[])[]): T[] =>
        [of[i]?.[j], of[i]?.[j + 1], of[i + 1]?.[j + 1], of[i + 1]?.[j]] as T[];
      const corners = pick(onScreen);
      const area = turning(corners);
      if (Math.abs(area) < 0.02) continue;
      const facing = area > 0 !== inside;
      const leans = pick(normals).map((normal) => leanOf(normal, facing ? 1 : -1));
      facets.push({
        corners: area < 0 ? corners.reverse() : corners,
        leans: area < 0 ? leans.reverse() : leans,
        nearness: pick(grid).reduce((sum, point) => sum + camera.nearness(point), 0),
        facing,
      });
    }
  }
  facets.sort((a, b) => a.nearness - b.nearness);
  return { front: facets.filter((facet) => facet.facing), back: facets.filter((facet) => !facet.facing) };
}

/** The slope of the side of a normal that one sees. At the rim of a body it would be endless, so it is bounded. */
function leanOf([x, y, z]: P3, sign: 1 | -1): P2 {
  const depth = Math.max(0.3, sign * z);
  return [(sign * x) / depth, (sign * y) / depth];
}

/** The unit normal towards the outside at a point of the grid, from its neighbours, in screen axes. */
function normalAt(camera: Camera, grid: Grid, i: number, j: number, inside: boolean): P3 {
  const at = (row: number, column: number): P3 => {
    const points = grid[Math.min(grid.length - 1, Math.max(0, row))] ?? [];
    return points[Math.min(points.length - 1, Math.max(0, column))] ?? [0, 0, 0];
  };
  const span = (a: P3, b: P3): P3 => {
    const [p, q] = [camera.at(a), camera.at(b)];
    return [
      (q[0] - p[0]) / camera.zoom,
      (q[1] - p[1]) / camera.zoom,
      camera.nearness(b) - camera.nearness(a),
    ];
  };
  const u = span(at(i, j - 1), at(i, j + 1));
  const v = span(at(i - 1, j), at(i + 1, j));
  const sign = inside ? -1 : 1;
  const normal = [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]] as const;
  const size = sign * Math.hypot(...normal);
  if (Math.abs(size) < 1e-6) return [0, 0, 1];
  return [normal[0] / size, normal[1] / size, normal[2] / size];
}

/** Paints facets as one part. */
export function paintFacets(
  draft: Draft,
  facets: readonly Facet[],
  finish: Finish,
  form: Form = {},
  pattern?: string,
): void {
  if (facets.length === 0) return;
  paint(draft, {
    outline: facets.map((facet) => facet.corners),
    finish,
    form: { edge: 1.6 * draft.camera.zoom, edgeSlope: 0.5, ...form, mesh: facets },
    ...(pattern === undefined ? {} : { pattern }),
  });
}
