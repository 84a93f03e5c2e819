import { tone } from '../core/colour.ts';
import { dropShadow, paint, stitches, type Draft } from '../core/draft.ts';
import { ellipse, mirrored, roundedBox, trace, type P2, type Run } from '../core/geometry.ts';
import { bounds, inset } from '../core/runs.ts';
import { floorShadow } from '../core/studio.ts';
import { clasp, joint, metalwork, stud } from '../hardware.ts';
import type { Look } from '../look.ts';
import type { Silhouette } from '../scene.ts';
import { chain } from '../straps.ts';
import { structureOn, type Place } from '../structures.ts';

const fobs = ['strap', 'shield', 'tassel', 'disc', 'bell'] as const;

/** A key ring that hangs: ring, link, a fob of leather and the emblem. Line: fob, link and proportions. */
export const keyRing: Silhouette = (look) => {
  const { line, own } = look;
  const kind = line.choice('fob', fobs);
  const ring = line.number('ring', 54, 72);
  const link = line.choice('link', ['chain', 'clip', 'bar'] as const);
  const length = line.number('length', 150, 220);
  const wide = line.number('wide', 44, 66);
  const swing = own.range(-3, 3);
  const top = 96;
  const linkY = top + ring * 2 - 6;
  const fobY = linkY + (link === 'bar' ? 40 : 62);
  const emblemY =
    fobY + (kind === 'strap' ? length * 0.68 : kind === 'bell' || kind === 'tassel' ? 26 : length * 0.42);
  return {
    stage: {
      front: { yaw: 0, pitch: 0 },
      turned: { yaw: 40, pitch: 6 },
      pivot: [0, 300, 0],
      focus: { at: [14, emblemY - 30, 10], zoom: 2.1 },
      shift: Math.round(306 - (top + fobY + length) / 2),
    },
    draw(draft) {
      const zoom = draft.camera.zoom;
      const place =
        (z: number): Place =>
        (points) =>
          draft.camera.run(
            points.map(([x, y]): P2 => [x + swing * ((y - top) / 200), y]),
            z,
          );
      const foot = draft.camera.at([0, fobY + length + 34, 0]);
      floorShadow(draft, foot[0], foot[1], wide * 1.1 * zoom, 8 * zoom, 0.5);
      splitRing(draft, look, place(0), ring, top);
      joining(draft, look, place, link, linkY, fobY);
      if (kind !== 'tassel') fob(draft, look, place(6), kind, fobY, length, wide);
      else tassel(draft, look, place(6), fobY, length, wide);
      clasp(
        draft,
        look.product.line,
        look.metal,
        (points) => place(14)(points.map(([x, y]) => [x, y + emblemY])),
        kind === 'strap' ? wide * 0.42 : kind === 'tassel' ? 20 : wide * 0.5,
      );
    },
  };
};

function splitRing(draft: Draft, look: Look, place: Place, r: number, top: number): void {
  const at: Place = (points) => place(points.map(([x, y]) => [x, y + top + r]));
  metalwork(
    draft,
    look.metal,
    at,
    r,
    [
      {
        outline: [ellipse(0, 0, 1, 1, 56), [...ellipse(0, 0, 0.86, 0.86, 56)].reverse()],
        dome: 0.9,
        engraved: [ellipse(0, 0, 0.93, 0.93, 40).slice(4, 36)],
      },
    ],
    2.6,
  );
}

function joining(
  draft: Draft,
  look: Look,
  place: (z: number) => Place,
  kind: 'chain' | 'clip' | 'bar',
  from: number,
  to: number,
): void {
  const zoom = draft.camera.zoom;
  if (kind === 'chain') {
    chain(
      draft,
      place(4)([
        [0, from - 4],
        [0, to + 6],
      ]),
      15 * zoom,
      look.metal,
      0.86,
    );
    return;
  }
  const middle: Place = (points) => place(5)(points.map(([x, y]) => [x, y + (from + to) / 2]));
  if (kind === 'bar')
    metalwork(
      draft,
      look.metal,
      middle,
      (to - from) / 2 + 8,
      [
        {
          outline: [roundedBox(0, 0, 0.62, 2, 0.3), [...roundedBox(0, 0, 0.3, 1.6, 0.15)].reverse()],
          dome: 0.8,
        },
      ],
      2,
    );
  else {
    metalwork(
      draft,
      look.metal,
      middle,
      (to - from) / 2 + 6,
      [
        {
          outline: [ellipse(0, 0.1, 0.5, 0.9, 32), [...ellipse(0.03, 0.1, 0.32, 0.7, 30)].reverse()],
          dome: 0.9,
        },
        { outline: [roundedBox(0, -0.86, 0.5, 0.36, 0.14)], dome: 0.6 },
      ],
      2,
    );
  }
}

function fob(
  draft: Draft,
  look: Look,
  place: Place,
  kind: 'strap' | 'shield' | 'disc' | 'bell',
  y: number,
  length: number,
  wide: number,
): void {
  const zoom = draft.camera.zoom;
  const low = y + length;
  const shape: Run =
    kind === 'strap'
      ? mirrored(
          trace(
            `M0 ${y} L${wide * 0.42} ${y} L${wide * 0.5} ${y + 20} L${wide * 0.5} ${low - wide * 0.5} Q${wide * 0.5} ${low} 0 ${low}`,
          ),
        )
      : kind === 'shield'
        ? mirrored(
            trace(
              `M0 ${y} L${wide * 0.3} ${y} C${wide * 0.5} ${y + 20} ${wide * 1.1} ${y + 24} ${wide * 1.1} ${y + 60} C${wide * 1.1} ${low - 70} ${wide * 0.5} ${low - 20} 0 ${low}`,
            ),
          )
        : kind === 'disc'
          ? mirrored(
              trace(
                `M0 ${y} L${wide * 0.22} ${y} C${wide * 0.3} ${y + 24} ${wide * 1.24} ${y + 26} ${wide * 1.24} ${y + 30 + wide} C${wide * 1.24} ${y + wide * 2.1} ${wide * 0.6} ${y + wide * 2.5} 0 ${y + wide * 2.5}`,
              ),
            )
          : mirrored(
              trace(
                `M0 ${y} L${wide * 0.26} ${y} C${wide * 0.3} ${y + 40} ${wide * 0.5} ${y + 50} ${wide * 0.62} ${low - 70} C${wide * 0.7} ${low - 30} ${wide * 0.95} ${low - 20} ${wide * 0.95} ${low - 4} L0 ${low}`,
              ),
            );
  const outline = place(shape);
  const structure = structureOn(draft, look, place, bounds([shape]), 0.8);
  dropShadow(draft, [outline], 4, 0.7);
  paint(draft, {
    outline: [outline],
    finish: look.body,
    ...(structure.pattern === undefined ? {} : { pattern: structure.pattern }),
    form: {
      edge: 4 * zoom,
      edgeSlope: 0.9,
      swell: 20 * zoom,
      swellSlope: 0.3,
      creases: structure.creases,
      ...(structure.creases.length > 0 ? { cell: 1.8 } : {}),
    },
  });
  stitches(draft, inset(outline, 6 * zoom), look.thread, { width: 1.3, length: 5, closed: true });
  const ringPlace: Place = (points) => place(points.map(([x, py]) => [x, py + y + 4]));
  joint(draft, look.metal, ringPlace, 10);
  stud(draft, look.metal, (points) => place(points.map(([x, py]) => [x, py + y + 30])), 4.5);
}

function tassel(draft: Draft, look: Look, place: Place, y: number, length: number, wide: number): void {
  const zoom = draft.camera.zoom;
  const skirt = mirrored(
    trace(
      `M0 ${y + 30} L${wide * 0.34} ${y + 30} C${wide * 0.5} ${y + 80} ${wide * 0.72} ${y + length * 0.7} ${wide * 0.74} ${y + length} L0 ${y + length + 4}`,
    ),
  );
  const strands = Array.from({ length: 15 }, (_, i): P2[] => {
    const u = (i - 7) / 7.5;
    return place([
      [u * wide * 0.32, y + 34],
      [u * wide * 0.55, y + length * 0.5],
      [u * wide * 0.74, y + length + 4],
    ]);
  });
  dropShadow(draft, [place(skirt)], 4, 0.7);
  paint(draft, {
    outline: [place(skirt)],
    finish: look.body,
    form: {
      edge: 8 * zoom,
      swell: 16 * zoom,
      swellSlope: 0.5,
      cell: 1.6,
      creases: [{ runs: strands, width: 2 * zoom, depth: -3.4 * zoom, blur: 1 * zoom }],
    },
  });
  const cap = roundedBox(0, y + 24, wide * 0.8, 44, 8);
  paint(draft, {
    outline: [place(cap)],
    finish: { ...look.trim, colour: tone(look.trim.colour, -0.04) },
    form: { edge: 6 * zoom, edgeSlope: 1 },
  });
  stitches(
    draft,
    place([
      [-wide * 0.36, y + 40],
      [wide * 0.36, y + 40],
    ]),
    look.thread,
    { width: 1.2, length: 4.6 },
  );
}
