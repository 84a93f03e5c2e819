import type { Draft } from '../core/draft.ts';
import { ellipse, roundedBox, turned, type P2, type P3, type Run } from '../core/geometry.ts';
import { ringShadow } from '../core/studio.ts';
import { clasp, metalwork } from '../hardware.ts';
import type { Look } from '../look.ts';
import { motif } from '../motifs.ts';
import type { Silhouette } from '../scene.ts';
import { chain } from '../straps.ts';
import { drawEnamelBand, drawHoop, drawSheetBand, hoopPoint, onHoop, type Hoop } from './hoops.ts';
import { bead, enamelled, jewelOf, jewelStage, pearlFinish, stone, type Jewel } from './setting.ts';

const floor = 396;

/** The shadow under something that lies as a circle. */
function shadowUnder(draft: Draft, radius: number, thick: number): void {
  const { camera } = draft;
  const spot = camera.at([0, floor, 0]);
  const flat = Math.abs(camera.at([0, floor, 100])[1] - camera.at([0, floor, -100])[1]) / 200 / camera.zoom;
  ringShadow(
    draft,
    spot[0],
    spot[1] + 3 * camera.zoom,
    radius * camera.zoom,
    radius * flat * camera.zoom,
    thick * camera.zoom,
  );
}

/** A bracelet that lies. Line: bangle, chain, stones in a row, beads; its emblem in front. */
export const bracelet: Silhouette = (look) => {
  const { line, own } = look;
  const jewel = jewelOf(look);
  const kind = line.choice('kind', ['chain', 'bangle', 'tennis', 'beads', 'links'] as const);
  const radius = line.number('radius', 138, 160);
  const size = line.number('size', 9, 17);
  const flat = line.number('squeeze', 0.84, 1);
  const wobble = own.range(-0.12, 0.12);
  const circle = (count: number): P3[] =>
    Array.from({ length: count + 1 }, (_, i): P3 => {
      const a = -Math.PI / 2 + (i * 2 * Math.PI) / count;
      const r = radius * (1 + 0.02 * Math.sin(a * 3 + wobble * 20));
      return [r * Math.cos(a), floor - size * 0.8, r * flat * Math.sin(a)];
    });
  const hoop: Hoop = {
    centre: [0, floor - size, 0],
    radius,
    axis: 'up',
    half: () => size * 0.8,
    thick: () => size * 0.55,
  };
  const focus: P3 = [10, floor - 8, radius * flat];
  return {
    stage: jewelStage({ yaw: 0, pitch: 34 }, { yaw: 28, pitch: 52 }, focus, 2.2, -30),
    draw(draft) {
      const { camera } = draft;
      shadowUnder(draft, radius, size);
      const points = circle(120).map((point) => camera.at(point));
      if (kind === 'bangle') {
        drawHoop(draft, hoop, jewel.metal, line.number('square', 0, 0.8));
        if (jewel.enamel !== undefined)
          drawHoop(
            draft,
            { ...hoop, radius: radius + 1.5, half: () => size * 0.46, from: 0.2, to: Math.PI - 0.2 },
            jewel.enamel,
            0.6,
          );
      } else if (kind === 'chain') {
        chain(draft, points, size * 1.25 * camera.zoom, jewel.metal, 0.9);
        if (jewel.enamel !== undefined) row(draft, jewel, 'stations', circle(14), size);
      } else {
        row(
          draft,
          jewel,
          kind,
          circle(Math.round((2 * Math.PI * radius) / (size * (kind === 'links' ? 3.4 : 1.95)))),
          size,
        );
      }
      const front = onHoop(draft, { ...hoop, radius: radius * flat }, Math.PI / 2 + wobble, size * 0.5);
      if (jewel.enamel !== undefined && kind !== 'bangle') {
        metalwork(
          draft,
          jewel.metal,
          front,
          size * 2.3,
          [{ outline: [ellipse(0, 0, 1, 1, 36)], dome: 0.2 }],
          2,
        );
        enamelled(draft, jewel, front, Math.max(28, size * 2.2), [ellipse(0, 0, 1, 1, 36)]);
      }
      clasp(draft, look.product.line, jewel.metal, front, Math.max(22, size * 1.8));
    },
  };
};

function row(
  draft: Draft,
  jewel: Jewel,
  kind: 'tennis' | 'beads' | 'links' | 'stations',
  points: readonly P3[],
  size: number,
): void {
  const { camera } = draft;
  const ordered = points
    .slice(1)
    .map((point, i) => ({ point, i }))
    .sort((a, b) => camera.nearness(a.point) - camera.nearness(b.point));
  for (const { point, i } of ordered) {
    const [x, y] = camera.at(point);
    const flatPlace = (run: Run): P2[] =>
      run.map(([px, py]) => [x + px * camera.zoom, y + py * camera.zoom * 0.9]);
    if (kind === 'tennis') stone(draft, jewel, flatPlace, size * 0.72);
    else if (kind === 'stations') {
      metalwork(
        draft,
        jewel.metal,
        flatPlace,
        size * 1.15,
        [{ outline: [ellipse(0, 0, 1, 1, 24)], dome: 0.3 }],
        1,
      );
      enamelled(draft, jewel, flatPlace, size * 0.95, [ellipse(0, 0, 1, 1, 24)]);
    } else if (kind === 'beads') {
      const plain = i % 4 !== 0;
      bead(
        draft,
        flatPlace,
        size * (plain ? 0.95 : 0.8),
        plain
          ? (jewel.enamel ?? (jewel.pearl ? pearlFinish : { ...pearlFinish, colour: jewel.stone }))
          : jewel.metal,
      );
    } else {
      const next = camera.at(points[(i + 2) % points.length] ?? point);
      const degrees = (Math.atan2(next[1] - y, next[0] - x) * 180) / Math.PI;
      const link = (run: Run): P2[] => flatPlace(turned(run, degrees));
      metalwork(
        draft,
        jewel.metal,
        link,
        size * 1.9,
        [
          {
            outline: [roundedBox(0, 0, 2, 1.1, 0.5), [...roundedBox(0, 0, 1.4, 0.5, 0.25)].reverse()],
            dome: 0.8,
          },
        ],
        1,
      );
      if (jewel.enamel !== undefined)
        enamelled(draft, jewel, link, size * 1.9, [roundedBox(0, 0, 1.36, 0.46, 0.22)]);
    }
  }
}

/** A cuff: an open band. Line: height, gap, profile, and a frieze of the emblem, ribs or stones. */
export const cuff: Silhouette = (look) => {
  const { line } = look;
  const jewel = jewelOf(look);
  const radius = line.number('radius', 134, 152);
  const high = line.number('height', 34, 78);
  const waisted = line.number('waist', -0.16, 0.2);
  const gap = line.number('gap', 0.3, 0.62);
  const decor = line.choice('decor', ['frieze', 'ribs', 'emblem', 'stones'] as const);
  const middle = floor - high;
  const hoop: Hoop = {
    centre: [0, middle, 0],
    radius,
    axis: 'up',
    half: (a) => high * (0.82 + 0.18 * Math.sin(a)) * (1 + waisted * Math.cos(a) ** 2),
    thick: () => 5,
    from: -Math.PI / 2 + gap,
    to: (3 * Math.PI) / 2 - gap,
  };
  return {
    stage: jewelStage({ yaw: 0, pitch: 24 }, { yaw: 30, pitch: 38 }, [0, middle, radius], 2.2, -16),
    draw(draft) {
      shadowUnder(draft, radius, 16);
      drawSheetBand(draft, hoop, jewel.metal);
      decorate(draft, look, jewel, hoop, decor, high);
    },
  };
};

function decorate(
  draft: Draft,
  look: Look,
  jewel: Jewel,
  hoop: Hoop,
  decor: 'frieze' | 'ribs' | 'emblem' | 'stones',
  high: number,
): void {
  const { line } = look.product;
  const place = (angle: number): ((points: Run) => P2[]) => onHoop(draft, hoop, angle, 0.6);
  const visible = [-3, 3, -2, 2, -1, 1, 0]
    .map((k) => ({ k, angle: Math.PI / 2 - k * 0.33 }))
    .filter(({ angle }) => facesViewer(draft, hoop, angle));
  if (jewel.enamel !== undefined) {
    const inset: Hoop = {
      ...hoop,
      radius: hoop.radius + 0.8,
      half: (a) => hoop.half(a) * 0.7,
      thick: () => 5,
      from: (hoop.from ?? 0) + 0.12,
      to: (hoop.to ?? 0) - 0.12,
    };
    drawEnamelBand(draft, inset, jewel.enamel);
  }
  if (decor === 'ribs') {
    const towards = Math.PI / 2 + (draft.camera.yaw * Math.PI) / 180;
    const [from, to] = [Math.max(hoop.from ?? 0, towards - 1.5), Math.min(hoop.to ?? 7, towards + 1.5)];
    for (const share of [-0.74, 0.74, -0.42, 0.42]) {
      const centre: P3 = [0, hoop.centre[1] + high * share * 0.9, 0];
      drawHoop(
        draft,
        { ...hoop, centre, radius: hoop.radius + 4, half: () => high * 0.08 + 2, thick: () => 4, from, to },
        jewel.metal,
      );
    }
  }
  for (const { k, angle } of visible) {
    if (decor === 'frieze')
      metalwork(
        draft,
        jewel.metal,
        place(angle),
        high * 0.5,
        motif(line).map((run) => ({ outline: [run], dome: 0.6 })),
        1,
      );
    if (decor === 'stones' && k !== 0) stone(draft, jewel, place(angle), 12);
    if (decor === 'ribs' && k % 2 !== 0)
      metalwork(draft, jewel.metal, place(angle), 7, [{ outline: [ellipse(0, 0, 1, 1, 18)], dome: 1 }], 1);
  }
  if (decor !== 'frieze') clasp(draft, line, jewel.metal, place(Math.PI / 2), Math.min(46, high * 0.74));
}

function facesViewer(draft: Draft, hoop: Hoop, angle: number): boolean {
  const inner: P3 = [hoop.centre[0], hoop.centre[1], hoop.centre[2]];
  const outer = hoopPoint(hoop, angle, 0);
  return draft.camera.nearness(outer) - draft.camera.nearness(inner) > hoop.radius * 0.4;
}
