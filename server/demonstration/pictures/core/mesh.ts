import type { Camera } from './camera.ts';
import { paint, type Draft } from './draft.ts';
import type { Finish } from './finish.ts';
import type { P2, P3, Run } from './geometry.ts';
import type { Facet, Form } from './relief.ts';
import { turning } from './runs.ts';

/** A surface as rows of points; neighbours in a row and in the next row are joined. */
export type Grid = readonly (readonly P3[])[];

/** What a camera sees of a grid: facets that face it and facets seen from their back, both from far to near. */
export interface Seen {
  readonly front: Side;
  readonly back: Side;
}

/** Facets from far to near, and the strips that they form: fewer runs for the same area. */
export interface Side {
  readonly facets: readonly Facet[];
  readonly outline: readonly Run[];
}

interface Placed extends Facet {
  readonly nearness: number;
  /** Places of the corners in the grid, in the order of `corners`. */
  readonly places: readonly number[];
}

interface Vertex {
  readonly at: P2;
  readonly nearness: number;
}

/**
 * Projects a grid. Its outside is where (step along a row) × (step to the next row) points, in axes x right, y down,
 * z to the viewer; `inside` swaps the sides. Normals are those of the surface, so the shading has no facets.
 */
export function seen(camera: Camera, grid: Grid, inside = false): Seen {
  const width = Math.min(...grid.map((row) => row.length));
  const vertices = grid.map((row) =>
    row.map((point): Vertex => ({ at: camera.at(point), nearness: camera.nearness(point) })),
  );
  const normals = vertices.map((row, i) => row.map((_, j) => normalAt(vertices, i, j, camera.zoom, inside)));
  const outer = normals.map((row) => row.map((normal) => leanOf(normal, 1)));
  const inner = normals.map((row) => row.map((normal) => leanOf(normal, -1)));
  const [front, back]: [Placed[], Placed[]] = [[], []];
  for (let i = 0; i + 1 < grid.length; i++) {
    for (let j = 0; j + 1 < width; j++) {
      const places = [i * width + j, i * width + j + 1, (i + 1) * width + j + 1, (i + 1) * width + j];
      const pick = <T>(of: readonly (readonly T[])[]): T[] =>
        places.map((place) => of[Math.floor(place / width)]?.[place % width] as T);
      const four = pick(vertices);
      const corners = four.map((vertex) => vertex.at);
      const area = turning(corners);
      if (Math.abs(area) < 0.02) continue;
      const facing = area > 0 !== inside;
      const leans = pick(facing ? outer : inner);
      const nearness = four.reduce((sum, vertex) => sum + vertex.nearness, 0);
      const facet: Placed =
        area > 0
          ? { corners, leans, nearness, places }
          : { corners: corners.reverse(), leans: leans.reverse(), nearness, places: places.reverse() };
      (facing ? front : back).push(facet);
    }
  }
  const side = (facets: Placed[]): Side => ({
    outline: boundary(facets, (place) => vertices[Math.floor(place / width)]?.[place % width]?.at ?? [0, 0]),
    facets: facets.sort((a, b) => a.nearness - b.nearness),
  });
  return { front: side(front), back: side(back) };
}

/**
 * The edges of facets that no other facet shares, joined to closed runs. Facets all turn clockwise, so these runs wind
 * around every point exactly as often as the facets do: under the non-zero rule they cover the same area.
 */
function boundary(facets: readonly Placed[], at: (place: number) => P2): Run[] {
  const onwards = new Map<number, number[]>();
  const take = (from: number, to: number): boolean => {
    const next = onwards.get(from);
    const found = next?.indexOf(to) ?? -1;
    if (next === undefined || found < 0) return false;
    next.splice(found, 1);
    if (next.length === 0) onwards.delete(from);
    return true;
  };
  for (const { places } of facets) {
    places.forEach((from, i) => {
      const to = places[(i + 1) % places.length] as number;
      if (take(to, from)) return;
      const next = onwards.get(from);
      if (next === undefined) onwards.set(from, [to]);
      else next.push(to);
    });
  }
  const runs: Run[] = [];
  for (let first = onwards.keys().next(); first.done !== true; first = onwards.keys().next()) {
    const run: P2[] = [];
    let place = first.value;
    for (let next = onwards.get(place)?.[0]; next !== undefined; next = onwards.get(place)?.[0]) {
      take(place, next);
      run.push(at(next));
      place = next;
    }
    runs.push(run);
  }
  return runs;
}

/** Several sides as one, from far to near in the order given. */
export function joined(sides: readonly Side[]): Side {
  return { facets: sides.flatMap((side) => side.facets), outline: sides.flatMap((side) => side.outline) };
}

/** The slope of the side of a normal that one sees. At the rim of a body it would be endless, so it is bounded. */
function leanOf([x, y, z]: P3, sign: 1 | -1): P2 {
  const depth = Math.max(0.3, sign * z);
  return [(sign * x) / depth, (sign * y) / depth];
}

/** The unit normal towards the outside at a point of the grid, from its neighbours, in screen axes. */
function normalAt(
  vertices: readonly (readonly Vertex[])[],
  i: number,
  j: number,
  zoom: number,
  inside: boolean,
): P3 {
  const last = (vertices[i]?.length ?? 1) - 1;
  const span = (a: Vertex | undefined, b: Vertex | undefined): P3 =>
    a === undefined || b === undefined
      ? [0, 0, 0]
      : [(b.at[0] - a.at[0]) / zoom, (b.at[1] - a.at[1]) / zoom, b.nearness - a.nearness];
  const u = span(vertices[i]?.[Math.max(0, j - 1)], vertices[i]?.[Math.min(last, j + 1)]);
  const v = span(vertices[Math.max(0, i - 1)]?.[j], vertices[Math.min(vertices.length - 1, i + 1)]?.[j]);
  const normal = [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]] as const;
  const size = (inside ? -1 : 1) * Math.hypot(...normal);
  if (Math.abs(size) < 1e-6) return [0, 0, 1];
  return [normal[0] / size, normal[1] / size, normal[2] / size];
}

/** Paints one side of a mesh as one part. */
export function paintMesh(draft: Draft, side: Side, finish: Finish, form: Form = {}, pattern?: string): void {
  if (side.facets.length === 0) return;
  paint(draft, {
    outline: side.outline,
    finish,
    form: { edge: 1.6 * draft.camera.zoom, edgeSlope: 0.5, ...form, mesh: side.facets },
    ...(pattern === undefined ? {} : { pattern }),
  });
}
