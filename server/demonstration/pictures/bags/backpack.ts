import { designCharm } from '../charms.ts';
import { tone } from '../core/colour.ts';
import { paint, stitches, type Draft } from '../core/draft.ts';
import { flipped, mirrored, roundedBox, through, trace, type P2 } from '../core/geometry.ts';
import { band } from '../core/runs.ts';
import { buckle, clasp, planeAt, stud } from '../hardware.ts';
import type { Look } from '../look.ts';
import { sizeScale } from '../product.ts';
import type { Silhouette } from '../scene.ts';
import { strap, strapOf } from '../straps.ts';
import { flapOutline } from './flap.ts';
import {
  bagStage,
  drawBehind,
  drawPanel,
  facePlace,
  floor,
  halfWidthAt,
  shellShadow,
  type Shell,
} from './shell.ts';

/** A backpack. Line: height, shoulders, the cut of the flap, one or two closing straps, the front pocket. */
export const backpack: Silhouette = (look) => {
  const { line, own } = look;
  const scale = Math.min(1.06, sizeScale(look.product));
  const half = line.number('width', 112, 140) * scale;
  const height = line.number('height', 282, 336) * scale;
  const deep = line.number('depth', 44, 58) * scale;
  const shoulder = half * line.number('shoulder', 0.7, 0.96);
  const top = floor - height;
  const r = line.number('corner', 22, 50);
  const face = mirrored(
    trace(
      `M0 ${top} L${shoulder * 0.4} ${top} C${shoulder * 0.8} ${top} ${shoulder} ${top + 14} ${shoulder + 2} ${top + 56} C${shoulder + 4} ${top + height * 0.4} ${half} ${floor - height * 0.4} ${half} ${floor - r} Q${half} ${floor} ${half - r} ${floor} L0 ${floor}`,
    ),
  );
  const shell: Shell = {
    face,
    halfDepth: (y) => deep * (0.5 + 0.5 * Math.min(1, Math.max(0, (y - top) / (height * 0.6)))),
  };
  const drop = height * line.number('flap', 0.4, 0.54);
  const cut = line.choice('cut', ['curved', 'straight', 'pointed', 'trapeze'] as const);
  const flapTop = top - 2;
  const flap = flapOutline(cut, halfWidthAt(shell, top + 44) + 1, flapTop, drop).map(([x, y]): P2 => [x, y]);
  const rounded = roundTop(flap, face, flapTop + 46);
  const straps = line.choice('straps', [1, 2, 2, 0] as const);
  const pocket = line.choice('pocket', ['patch', 'zip', 'none'] as const);
  const lowest = flapTop + drop;
  const hanging = designCharm(
    look,
    [halfWidthAt(shell, top + 60) * 0.92 * own.pick([-1, 1] as const), top + 52, deep * 0.8],
    own.range(24, 44),
  );
  const claspAt: P2 = [0, straps === 1 ? lowest + 26 : lowest - 26];
  return {
    stage: bagStage([34, lowest - 4, deep], top - 40, 2.2),
    draw(draft) {
      const zoom = draft.camera.zoom;
      shellShadow(draft, shell);
      shoulderStraps(draft, look, half, top, height, deep);
      strap(
        draft,
        draft.camera.run(
          trace(`M-26 ${top + 8} C-28 ${top - 44} 28 ${top - 44} 26 ${top + 8}`, 4),
          -deep * 0.3,
        ),
        { ...strapOf(look, 'rolled'), width: 10 },
      );
      drawBehind(draft, look, shell);
      const light = draft.camera.light[0] < 0 ? 1 : -1;
      drawPanel(draft, look, shell, face, {
        stitched: 6,
        swell: 44,
        swellSlope: 0.3,
        casts: [
          {
            runs: [facePlace(draft, shell)(rounded)],
            by: [3 * light * zoom, 9 * zoom],
            blur: 6 * zoom,
            strength: 0.5,
          },
        ],
      });
      if (pocket !== 'none') frontPocket(draft, look, shell, pocket, half, height, lowest);
      drawPanel(draft, look, shell, rounded, { stitched: 6, swell: 40, swellSlope: 0.22 }, 4);
      const xs = straps === 2 ? [-half * 0.46, half * 0.46] : straps === 1 ? [0] : [];
      for (const x of xs)
        closingStrap(draft, look, shell, x, lowest - drop * 0.36, lowest + 46, straps === 2);
      if (straps !== 2 || line.choice('emblem', [true, false])) {
        clasp(
          draft,
          look.product.line,
          look.metal,
          planeAt(draft, claspAt[0], claspAt[1], shell.halfDepth(claspAt[1]) + 8),
          line.number('clasp', 15, 21),
        );
      }
      hanging(draft);
    },
  };
};

/** Gives the flap the shoulders of the body. */
function roundTop(flap: readonly P2[], face: readonly P2[], from: number): P2[] {
  const low = flap.filter(([, y]) => y > from);
  const split = low.findIndex((point, i) => i > 0 && point[0] < 0 && (low[i - 1]?.[0] ?? 0) >= 0);
  const right = split < 0 ? low : low.slice(0, split);
  const left = split < 0 ? [] : low.slice(split);
  const crown = face.filter(([x, y]) => y <= from && x > 0.5).map(([x, y]): P2 => [x + 1, y - 2]);
  return [...crown, ...right, ...left, ...flipped(crown).reverse()];
}

function shoulderStraps(
  draft: Draft,
  look: Look,
  half: number,
  top: number,
  height: number,
  deep: number,
): void {
  const zoom = draft.camera.zoom;
  for (const s of [-1, 1]) {
    const run = through([
      [s * 34, top + 14],
      [s * half * 0.86, top - 18],
      [s * (half + 22), top + height * 0.34],
      [s * (half + 13), top + height * 0.66],
      [s * half * 0.86, floor - 24],
    ]);
    const on = draft.camera.run(run, -deep * 0.9);
    paint(draft, {
      outline: [band(on, (t) => (24 - 10 * t) * zoom)],
      finish: { ...look.trim, colour: tone(look.trim.colour, -0.05) },
      form: { edge: 4 * zoom, edgeSlope: 0.8 },
    });
  }
}

function frontPocket(
  draft: Draft,
  look: Look,
  shell: Shell,
  kind: 'patch' | 'zip',
  half: number,
  height: number,
  lowest: number,
): void {
  const y = Math.max(lowest + 4, floor - height * 0.42);
  const w = half * 0.74;
  const outline = mirrored(
    trace(
      `M0 ${y} L${w - 12} ${y} Q${w} ${y} ${w} ${y + 12} L${w} ${floor - 34} Q${w} ${floor - 18} ${w - 16} ${floor - 18} L0 ${floor - 18}`,
    ),
  );
  drawPanel(draft, look, shell, outline, { stitched: 5, swell: 24, swellSlope: 0.26, edge: 5 }, 7);
  if (kind === 'zip')
    stitches(
      draft,
      draft.camera.run(
        [
          [-w + 16, y + 20],
          [w - 16, y + 20],
        ],
        shell.halfDepth(y) + 8,
      ),
      look.metal.colour,
      { width: 3.2, length: 3 },
    );
}

function closingStrap(
  draft: Draft,
  look: Look,
  shell: Shell,
  x: number,
  from: number,
  to: number,
  withBuckle: boolean,
): void {
  const leather = { finish: look.trim, structured: false, stitched: 2.8, edge: 1.8, swellSlope: 0 };
  drawPanel(draft, look, shell, roundedBox(x, (from + to) / 2, 19, to - from, 9), leather, 8);
  const y = to - 30;
  if (withBuckle)
    buckle(draft, look.product.line, look.metal, planeAt(draft, x, y, shell.halfDepth(y) + 10), 14);
  else stud(draft, look.metal, planeAt(draft, x, from + 14, shell.halfDepth(from) + 9), 4);
}
