import type { Draft } from '../core/draft.ts';
import { ellipse, moved, roundedBox, type P2, type P3, type Run } from '../core/geometry.ts';
import { spaced } from '../core/runs.ts';
import { element, radialPaint } from '../core/sheet.ts';
import { clasp, joint, metalwork } from '../hardware.ts';
import type { Look } from '../look.ts';
import type { Silhouette } from '../scene.ts';
import { chain } from '../straps.ts';
import type { Place } from '../structures.ts';
import { bead, enamelled, jewelOf, jewelStage, pearlFinish, stone, type Jewel } from './setting.ts';

const chains = ['links', 'fine', 'beads', 'stations', 'stones'] as const;
const pendants = ['emblem', 'drop', 'disc', 'bar', 'locket'] as const;

/** A necklace on an unseen bust. Line: chain, length, pendant. */
export const necklace: Silhouette = (look) => {
  const { line, own } = look;
  const jewel = jewelOf(look);
  const kind = line.choice('chain', chains);
  const pendant = line.choice('pendant', pendants);
  const wide = line.number('wide', 112, 142);
  const low = line.number('low', 316, 404);
  const top = 76;
  const size = line.number('size', 6, 10);
  const swing = own.range(-3, 3);
  const points: P3[] = Array.from({ length: 121 }, (_, i): P3 => {
    const u = i / 60 - 1;
    const a = Math.abs(u);
    const x =
      Math.sign(u) *
      wide *
      (1 - (1 - Math.min(1, a * 1.06)) ** 2 * 0.16) *
      Math.sin((Math.min(1, a) * Math.PI) / 2) ** 0.86;
    const y = top + (low - top) * (1 - a ** 2.5 * 0.96) - (a > 0.94 ? (a - 0.94) * 60 : 0);
    return [x + swing * (1 - a), y, 66 * (1 - a * a) - 30 * a];
  });
  const foot: P3 = [swing, low, 66];
  return {
    stage: jewelStage({ yaw: 0, pitch: 0 }, { yaw: 36, pitch: 8 }, [swing + 10, low + 22, 66], 2.2, 8),
    draw(draft) {
      const { camera } = draft;
      softBust(draft, low);
      drawChain(
        draft,
        jewel,
        kind,
        points.map((point) => camera.at(point)),
        size,
      );
      const place: Place = (run) => camera.run(moved(run, foot[0], foot[1]), foot[2]);
      hang(draft, look, jewel, pendant, place);
    },
  };
};

/** The faint shade of a bust, so that the necklace does not hang in nothing. */
function softBust({ sheet, camera }: Draft, low: number): void {
  const [x, y] = camera.at([0, (low + 110) / 2, 0]);
  const [rx, ry] = [205 * camera.zoom, 250 * camera.zoom];
  sheet.add(
    element('ellipse', {
      cx: x,
      cy: y,
      rx,
      ry,
      fill: radialPaint(sheet, x, y, rx, ry, [
        [0, '#cfc6b9', 0.34],
        [0.6, '#cfc6b9', 0.2],
        [1, '#cfc6b9', 0],
      ]),
    }),
  );
}

function drawChain(draft: Draft, jewel: Jewel, kind: (typeof chains)[number], run: Run, size: number): void {
  const { zoom } = draft.camera;
  const at =
    ([x, y]: P2): Place =>
    (points) =>
      points.map(([px, py]) => [x + px * zoom, y + py * zoom]);
  if (kind === 'links') return chain(draft, run, size * 1.7 * zoom, jewel.metal, 0.88);
  if (kind === 'fine') return chain(draft, run, size * 0.85 * zoom, jewel.metal, 0.9);
  if (kind === 'stations') {
    chain(draft, run, size * 0.8 * zoom, jewel.metal, 0.9);
    for (const { at: point } of spaced(run, 46 * zoom).slice(1, -1)) {
      if (jewel.enamel !== undefined) {
        metalwork(
          draft,
          jewel.metal,
          at(point),
          size * 1.5,
          [{ outline: [ellipse(0, 0, 1, 1, 22)], dome: 0.3 }],
          1,
        );
        enamelled(draft, jewel, at(point), size * 1.2, [ellipse(0, 0, 1, 1, 22)]);
      } else stone(draft, jewel, at(point), size);
    }
    return;
  }
  const pitch = kind === 'beads' ? size * 2.3 : size * 2.05;
  const stops = spaced(run, pitch * zoom);
  const surface = jewel.enamel ?? (jewel.pearl ? pearlFinish : { ...pearlFinish, colour: jewel.stone });
  stops.forEach(({ at: point }, i) => {
    const near = 1 - Math.abs(i / (stops.length - 1) - 0.5) * 0.7;
    if (kind === 'stones') stone(draft, jewel, at(point), size * 0.82 * near);
    else bead(draft, at(point), size * 1.12 * near, i % 6 === 3 ? jewel.metal : surface);
  });
}

function hang(draft: Draft, look: Look, jewel: Jewel, kind: (typeof pendants)[number], place: Place): void {
  const down =
    (by: number): Place =>
    (points) =>
      place(moved(points, 0, by));
  joint(draft, jewel.metal, down(5), 9);
  switch (kind) {
    case 'emblem':
      if (jewel.enamel !== undefined) {
        metalwork(draft, jewel.metal, down(52), 42, [{ outline: [ellipse(0, 0, 1, 1, 44)], dome: 0.2 }], 3);
        enamelled(draft, jewel, down(52), 37, [ellipse(0, 0, 1, 1, 44)]);
      }
      return clasp(draft, look.product.line, jewel.metal, down(52), jewel.enamel === undefined ? 40 : 28);
    case 'drop':
      clasp(draft, look.product.line, jewel.metal, down(34), 20);
      joint(draft, jewel.metal, down(59), 6);
      return jewel.enamel === undefined
        ? stone(draft, jewel, down(88), 22)
        : bead(draft, down(90), 24, jewel.enamel);
    case 'disc':
      metalwork(
        draft,
        jewel.metal,
        down(52),
        40,
        [
          {
            outline: [ellipse(0, 0, 1, 1, 48)],
            dome: 0.15,
            engraved: [[...ellipse(0, 0, 0.88, 0.88, 40), [0.88, 0]]],
          },
        ],
        3,
      );
      if (jewel.enamel !== undefined) enamelled(draft, jewel, down(52), 34, [ellipse(0, 0, 1, 1, 48)]);
      return clasp(draft, look.product.line, jewel.metal, down(52), 23);
    case 'bar':
      metalwork(
        draft,
        jewel.metal,
        down(58),
        46,
        [{ outline: [roundedBox(0, 0, 0.56, 2, 0.28)], dome: 0.8 }],
        3,
      );
      if (jewel.enamel !== undefined)
        enamelled(draft, jewel, down(58), 46, [roundedBox(0, 0, 0.34, 1.7, 0.17)]);
      else for (const y of [-26, 26]) stone(draft, jewel, down(58 + y), 7);
      return clasp(draft, look.product.line, jewel.metal, down(58), 15);
    case 'locket':
      metalwork(draft, jewel.metal, down(56), 44, [{ outline: [ellipse(0, 0, 0.82, 1, 48)], dome: 0.7 }], 3);
      if (jewel.enamel !== undefined) enamelled(draft, jewel, down(56), 34, [ellipse(0, 0, 0.82, 1, 44)]);
      return clasp(draft, look.product.line, jewel.metal, down(56), 20);
  }
}
