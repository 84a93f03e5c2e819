import type { Draft } from '../core/draft.ts';
import { ellipse, moved, type P2, type P3 } from '../core/geometry.ts';
import { floorShadow } from '../core/studio.ts';
import { clasp, joint, metalwork } from '../hardware.ts';
import type { Look } from '../look.ts';
import type { Silhouette } from '../scene.ts';
import { chain } from '../straps.ts';
import type { Place } from '../structures.ts';
import { drawHoop, type Hoop } from './hoops.ts';
import { bead, enamelled, jewelOf, jewelStage, pearlFinish, stone, type Jewel } from './setting.ts';

const kinds = ['hoop', 'drop', 'stud', 'chandelier', 'huggie'] as const;

/** A pair of earrings, hanging. Line: hoops, drops, studs or long ones; sizes; stones, pearls or enamel. */
export const earrings: Silhouette = (look) => {
  const { line, own } = look;
  const jewel = jewelOf(look);
  const kind = line.choice('kind', kinds);
  const apart = kind === 'stud' ? 92 : 110;
  const size = line.number('size', 0.86, 1.14);
  const sway = own.range(-3, 3);
  const top = kind === 'stud' ? 290 : kind === 'huggie' ? 220 : kind === 'hoop' ? 196 : 148;
  const one = (draft: Draft, side: 1 | -1): void => {
    const x = side * apart + sway * side * 0.4;
    const place =
      (z: number): Place =>
      (points) =>
        draft.camera.run(moved(points, x, top, size), z);
    drawOne(draft, look, jewel, kind, place, [x, top, 0], size, line.number('thick', 6, 13));
  };
  return {
    stage: jewelStage(
      { yaw: 0, pitch: 2 },
      { yaw: 38, pitch: 10 },
      [apart - 12, top + (kind === 'stud' ? 6 : 66 * size), 0],
      kind === 'stud' ? 2.1 : 1.9,
      0,
    ),
    draw(draft) {
      const { camera } = draft;
      for (const side of [1, -1] as const) {
        const foot = camera.at([side * apart, 505, 0]);
        floorShadow(draft, foot[0], foot[1], 46 * camera.zoom, 7 * camera.zoom, 0.4);
        one(draft, side);
      }
    },
  };
};

function drawOne(
  draft: Draft,
  look: Look,
  jewel: Jewel,
  kind: (typeof kinds)[number],
  place: (z: number) => Place,
  at: P3,
  size: number,
  thick: number,
): void {
  const { line } = look.product;
  const down =
    (by: number, z = 0): Place =>
    (points) =>
      place(z)(moved(points, 0, by));
  switch (kind) {
    case 'hoop':
    case 'huggie': {
      const r = (kind === 'hoop' ? 78 : 52) * size;
      const hoop: Hoop = {
        centre: [at[0], at[1] + r + 24 * size, 0],
        radius: r,
        axis: 'towards',
        half: () => (kind === 'huggie' ? 20 : thick) * size,
        thick: (a) => (thick * 0.62 + 5 * Math.max(0, Math.sin(a))) * size,
      };
      drawHoop(draft, hoop, jewel.metal, kind === 'huggie' ? 0.8 : 0.1);
      if (jewel.enamel !== undefined)
        drawHoop(
          draft,
          { ...hoop, radius: r + 1.4, half: (a) => hoop.half(a) * 0.6, from: 0.3, to: Math.PI - 0.3 },
          jewel.enamel,
          0.6,
        );
      clasp(draft, line, jewel.metal, down(kind === 'hoop' ? 20 : 16, thick + 6), kind === 'hoop' ? 19 : 23);
      return;
    }
    case 'drop':
      clasp(draft, line, jewel.metal, down(24), 29);
      joint(draft, jewel.metal, down(62), 8);
      chain(
        draft,
        [down(68)([[0, 0]])[0] ?? [0, 0], down(116)([[0, 0]])[0] ?? [0, 0]],
        8 * size * draft.camera.zoom,
        jewel.metal,
      );
      return gem(draft, jewel, down(156), 36);
    case 'stud':
      metalwork(
        draft,
        jewel.metal,
        down(0, -10),
        58,
        [{ outline: [ellipse(0, 0, 1, 1, 44)], dome: 0.25 }],
        4,
      );
      if (jewel.enamel !== undefined) enamelled(draft, jewel, down(0, -9), 51, [ellipse(0, 0, 1, 1, 44)]);
      else for (let i = 0; i < 14; i++) stone(draft, jewel, ringPlace(down(0, -9), i, 14, 48), 6.4, false);
      return clasp(draft, line, jewel.metal, down(0, 2), 37);
    case 'chandelier':
      gem(draft, jewel, down(16), 18);
      joint(draft, jewel.metal, down(44), 8);
      clasp(draft, line, jewel.metal, down(92), 42);
      for (const x of [-30, 0, 30]) {
        const strand: Place = (points) =>
          down(142 + (x === 0 ? 14 : 0))(points.map(([px, py]): P2 => [px + x, py]));
        chain(
          draft,
          [strand([[0, -12]])[0] ?? [0, 0], strand([[0, 34]])[0] ?? [0, 0]],
          6 * size * draft.camera.zoom,
          jewel.metal,
        );
        gem(draft, jewel, (points) => strand(moved(points, 0, 46)), 12);
      }
      return;
  }
}

function ringPlace(place: Place, i: number, count: number, radius: number): Place {
  const a = (i * 2 * Math.PI) / count;
  return (points) => place(moved(points, radius * Math.cos(a), radius * Math.sin(a)));
}

/** A stone, a pearl or a bead of enamel. */
function gem(draft: Draft, jewel: Jewel, place: Place, size: number): void {
  if (jewel.enamel !== undefined) return bead(draft, place, size, jewel.enamel);
  if (jewel.pearl) return bead(draft, place, size, pearlFinish);
  stone(draft, jewel, place, size * 0.86);
}
