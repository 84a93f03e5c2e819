import { floor } from '../bags/shell.ts';
import { tone } from '../core/colour.ts';
import { paint, stitches, type Draft } from '../core/draft.ts';
import type { P2, P3 } from '../core/geometry.ts';
import { paintMesh, seen } from '../core/mesh.ts';
import { floorShadow } from '../core/studio.ts';
import { buckle, clasp, stud } from '../hardware.ts';
import type { Look } from '../look.ts';
import { isForMen } from '../product.ts';
import type { Silhouette } from '../scene.ts';
import { structureOn, type Place } from '../structures.ts';

/** A belt, rolled up and standing on its edge. Line: width, tightness of the roll, buckle or emblem, edge stitches. */
export const belt: Silhouette = (look) => {
  const { line, own } = look;
  const men = isForMen(look.product);
  const width = (men ? line.number('men width', 76, 92) : line.number('width', 52, 104)) * 1.1;
  const outer = line.number('outer', 142, 164);
  const pitch = line.number('pitch', 15, 22);
  const turns = line.number('turns', 2.2, 3.1);
  const front = 0.5 * Math.PI + line.number('front', -0.25, 0.05);
  const withEmblem = line.choice('closing', ['emblem', 'buckle', 'emblem'] as const) === 'emblem';
  const holes = own.chance(0.5) ? 5 : 4;
  // The angle runs from the buckle, which faces the viewer, backwards into the roll.
  const radius = (a: number): number => outer - (pitch * a) / (2 * Math.PI);
  const at = (a: number, h: number): P3 => {
    const angle = front - a;
    return [radius(a) * Math.cos(angle), floor - h, radius(a) * Math.sin(angle) * 0.82];
  };
  const end = turns * 2 * Math.PI;
  const middle = width / 2;
  return {
    stage: {
      front: { yaw: 0, pitch: 24 },
      turned: { yaw: 22, pitch: 40 },
      pivot: [0, floor, 0],
      focus: { at: at(-0.05, middle), zoom: 2.1 },
      shift: -150,
    },
    draw(draft) {
      const spot = draft.camera.at([0, floor, 0]);
      const zoom = draft.camera.zoom;
      const flat =
        Math.abs(draft.camera.at([0, floor, 100])[1] - draft.camera.at([0, floor, -100])[1]) / 200 / zoom;
      floorShadow(draft, spot[0], spot[1] + 6, outer * 1.02 * zoom, outer * flat * zoom, 0.8);
      const rows = [1, 0.88, 0.5, 0.12, 0].map((share) => share * width);
      const slices = halves(draft, front, -0.12, end);
      const pieces = slices.map(([from, to]) => {
        const angles = Array.from({ length: 25 }, (_, i) => from + ((to - from) * i) / 24);
        const grid = rows.map((h) => angles.map((a) => at(a, h)));
        return { from, to, nearness: draft.camera.nearness(at((from + to) / 2, middle)), grid };
      });
      pieces.sort((a, b) => a.nearness - b.nearness);
      const inner = { ...look.lining, colour: tone(look.trim.colour, -0.1), texture: undefined };
      for (const { from, to, grid } of pieces) {
        const { front: shown, back } = seen(draft.camera, grid);
        paintMesh(draft, back, inner, { edgeSlope: 0, line: 0 });
        const place: Place = (points) => points.map(([u, v]) => draft.camera.at(at(u / outer, v)));
        const structure = structureOn(
          draft,
          look,
          place,
          { left: from * outer, right: to * outer, top: 0, bottom: width },
          0.8,
        );
        paintMesh(
          draft,
          shown,
          look.structure === 'none' ? look.trim : look.body,
          { edgeSlope: 0, line: 0, creases: structure.creases },
          structure.pattern,
        );
        edges(draft, look, at, from, to, width, shown.facets.length > 0);
      }
      face(draft, look, at, width, withEmblem, holes);
    },
  };
};

/** Cuts the roll where it is seen edge-on, so that every piece is wholly in its far or in its near half. */
function halves(draft: Draft, front: number, from: number, to: number): [number, number][] {
  // An angle of the roll is `front` less the angle of the object, whose nearest point turns with the camera.
  const nearest = front - (Math.PI / 2 + (draft.camera.yaw * Math.PI) / 180);
  const cuts = [from];
  for (let k = -1; k < 8; k++) {
    const cut = nearest + Math.PI / 2 + k * Math.PI;
    if (cut > from + 0.05 && cut < to - 0.05) cuts.push(cut);
  }
  cuts.push(to);
  return cuts.slice(1).map((cut, i): [number, number] => [(cuts[i] ?? from) - 0.012, cut + 0.012]);
}

/** The painted edge on top, and the stitches on the outside. */
function edges(
  draft: Draft,
  look: Look,
  at: (a: number, h: number) => P3,
  from: number,
  to: number,
  width: number,
  outside: boolean,
): void {
  const run = (h: number): P2[] =>
    Array.from({ length: 25 }, (_, i) => draft.camera.at(at(from + ((to - from) * i) / 24, h)));
  const zoom = draft.camera.zoom;
  const d = run(width)
    .map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`)
    .join('');
  draft.sheet.add(
    `<path d="${d}" fill="none" stroke="${tone(look.trim.colour, -0.13)}" stroke-width="${(3 * zoom).toFixed(1)}"/><path d="${d}" fill="none" stroke="${tone(look.trim.colour, 0.1)}" stroke-width="${(1.1 * zoom).toFixed(1)}"/>`,
  );
  if (!outside) return;
  for (const h of [0.1, 0.9]) stitches(draft, run(width * h), look.thread, { width: 1, length: 4 });
}

/** The buckle, the loop behind it and the holes. */
function face(
  draft: Draft,
  look: Look,
  at: (a: number, h: number) => P3,
  width: number,
  withEmblem: boolean,
  holes: number,
): void {
  const zoom = draft.camera.zoom;
  const place =
    (a: number, lift: number): Place =>
    (points) =>
      points.map(([x, y]) => {
        const [px, py, pz] = at(a - x / 150, width / 2 - y);
        return draft.camera.at([px, py, pz + lift]);
      });
  const loop = [0.34, 0.43].map((a) =>
    [0, width * 0.33, width * 0.66, width].map((h) => {
      const [x, y, z] = at(a, h);
      return draft.camera.at([x * 1.02, y, z * 1.02 + 3]);
    }),
  );
  const outline = [...(loop[0] ?? []), ...[...(loop[1] ?? [])].reverse()];
  paint(draft, { outline: [outline], finish: look.trim, form: { edge: 2 * zoom, edgeSlope: 0.9 } });
  for (let i = 0; i < holes; i++)
    stud(draft, { ...look.metal, colour: '#3a3230', metal: false, gloss: 0 }, place(0.62 + i * 0.1, 1), 2.4);
  if (withEmblem) clasp(draft, look.product.line, look.metal, place(0.02, 6), width * 0.54);
  else buckle(draft, look.product.line, look.metal, place(0.02, 6), width * 0.6);
}
