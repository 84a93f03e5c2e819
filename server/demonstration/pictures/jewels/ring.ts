import type { Draft } from '../core/draft.ts';
import { ellipse, type P3 } from '../core/geometry.ts';
import { floorShadow } from '../core/studio.ts';
import { clasp, metalwork } from '../hardware.ts';
import type { Look } from '../look.ts';
import { motif } from '../motifs.ts';
import type { Silhouette } from '../scene.ts';
import type { Place } from '../structures.ts';
import { drawHoop, type Hoop } from './hoops.ts';
import { bead, enamelled, jewelOf, jewelStage, pearlFinish, stone, type Jewel } from './setting.ts';

const kinds = ['signet', 'solitaire', 'emblem', 'trio', 'stacked', 'pearl'] as const;

/** A ring that stands on its band. Line: head, width and taper of the band, number of bands. */
export const ring: Silhouette = (look) => {
  const { line } = look;
  const jewel = jewelOf(look);
  const kind = line.choice('kind', kinds);
  const radius = line.number('radius', 112, 128);
  const wide = line.number('width', 17, 38);
  const taper = line.number('taper', 0.5, 1);
  const thick = line.number('thick', 9, 14);
  const square = line.number('square', 0, 0.7);
  const centre: P3 = [0, 350, 0];
  // The top of a standing ring is at −π/2: there the band is widest.
  const swell = (angle: number): number => 0.5 + 0.5 * Math.cos(angle + Math.PI / 2);
  const band = (dz: number, share: number): Hoop => ({
    centre: [centre[0], centre[1], dz],
    radius,
    axis: 'towards',
    half: (a) => wide * share * (taper + (1 - taper) * swell(a)),
    thick: (a) => thick * (0.8 + 0.2 * swell(a)),
  });
  const head: P3 = [0, centre[1] - radius - thick, 0];
  const bands = kind === 'stacked' ? [-wide * 0.9, 0, wide * 0.9] : [0];
  return {
    stage: jewelStage({ yaw: 24, pitch: 20 }, { yaw: 58, pitch: 27 }, [0, head[1] + 12, 0], 2.3, 6),
    draw(draft) {
      const { camera } = draft;
      const foot = camera.at([0, centre[1] + radius + thick, 0]);
      floorShadow(draft, foot[0], foot[1] - 2, radius * 0.62 * camera.zoom, 20 * camera.zoom, 0.8);
      bands.forEach((dz, i) => {
        const hoop = band(dz, kind === 'stacked' ? 0.42 : 1);
        drawHoop(
          draft,
          hoop,
          i === 1 && jewel.enamel !== undefined && kind === 'stacked' ? jewel.enamel : jewel.metal,
          square,
        );
      });
      if (jewel.enamel !== undefined && kind !== 'stacked') stripe(draft, band(0, 0.72), jewel);
      drawHead(draft, look, jewel, kind, head, wide);
    },
  };
};

/** A stripe of enamel over the shoulders of the band. */
function stripe(draft: Draft, hoop: Hoop, jewel: Jewel): void {
  if (jewel.enamel === undefined) return;
  const over: Hoop = { ...hoop, radius: hoop.radius + 1.6 };
  for (const [from, to] of [
    [-Math.PI * 1.2, -Math.PI * 0.6],
    [-Math.PI * 0.4, Math.PI * 0.2],
  ] as const)
    drawHoop(draft, { ...over, from, to }, jewel.enamel, 0.6);
}

/** Lies on the top of the ring: x along the band, y across it, seen from above and in front. */
function topPlane(draft: Draft, head: P3, lift: number): Place {
  const lean = 0.62;
  return (points) =>
    points.map(([x, y]) =>
      draft.camera.at([
        head[0] + x,
        head[1] - lift + y * lean,
        head[2] + lift * 0.4 + y * Math.sqrt(1 - lean * lean),
      ]),
    );
}

function drawHead(
  draft: Draft,
  look: Look,
  jewel: Jewel,
  kind: (typeof kinds)[number],
  head: P3,
  wide: number,
): void {
  const place = topPlane(draft, head, 4);
  const base = topPlane(draft, head, 0);
  switch (kind) {
    case 'signet': {
      const size = 34 + wide * 0.5;
      metalwork(draft, jewel.metal, base, size, [{ outline: [ellipse(0, 0, 1, 0.94, 44)], dome: 0.3 }], 3);
      if (jewel.enamel !== undefined)
        enamelled(draft, jewel, place, size * 0.84, [ellipse(0, 0, 1, 0.94, 44)]);
      metalwork(
        draft,
        jewel.metal,
        place,
        size * 0.6,
        motif(look.product.line).map((run) => ({ outline: [run], dome: 0.6 })),
        0.8,
      );
      return;
    }
    case 'solitaire': {
      for (const [x, y] of [
        [-22, 0],
        [22, 0],
        [0, -20],
        [0, 20],
      ] as const)
        metalwork(
          draft,
          jewel.metal,
          (points) => base(points.map(([px, py]) => [px + x, py + y])),
          8,
          [{ outline: [ellipse(0, 0, 1, 1, 16)], dome: 1 }],
          0.6,
        );
      stone(draft, jewel, topPlane(draft, head, 12), 30 + wide * 0.2);
      return;
    }
    case 'emblem':
      clasp(draft, look.product.line, jewel.metal, place, 42 + wide * 0.3);
      if (jewel.enamel !== undefined) return;
      return stone(draft, jewel, topPlane(draft, head, 12), 9);
    case 'trio':
      for (const x of [-46, 46])
        stone(draft, jewel, (points) => place(points.map(([px, py]) => [px + x, py + 6])), 15);
      return stone(draft, jewel, topPlane(draft, head, 9), 24);
    case 'stacked':
      for (let i = -3; i <= 3; i++)
        stone(
          draft,
          jewel,
          (points) => place(points.map(([px, py]) => [px + i * 19, py + Math.abs(i) ** 1.7 * 2])),
          7.4,
          true,
        );
      return;
    case 'pearl':
      metalwork(draft, jewel.metal, base, 26, [{ outline: [ellipse(0, 0, 1, 1, 30)], dome: 0.6 }], 2);
      return bead(
        draft,
        (points) => points.map(([x, y]) => draft.camera.at([head[0] + x, head[1] - 26 + y, 10])),
        33,
        jewel.enamel ?? (jewel.pearl ? pearlFinish : { ...pearlFinish, colour: jewel.stone }),
      );
  }
}
