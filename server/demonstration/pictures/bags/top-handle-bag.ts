import { designCharm } from '../charms.ts';
import { paint, stitches, type Draft } from '../core/draft.ts';
import { ellipse, mirrored, roundedBox, trace, type P2 } from '../core/geometry.ts';
import { inset } from '../core/runs.ts';
import { clasp, joint, metalwork, planeAt, stud } from '../hardware.ts';
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

/** A structured bag with one arched handle. Line: trapeze, dome, box or doctor's frame, its flap or belt, and its feet. */
export const topHandleBag: Silhouette = (look) => {
  const { line, own } = look;
  const scale = sizeScale(look.product);
  const kind = line.choice('kind', ['trapeze', 'dome', 'box', 'frame'] as const);
  const half = line.number('width', 136, 168) * scale;
  const height = line.number('height', 186, 244) * scale;
  const deep = line.number('depth', 46, 66) * scale;
  const shoulder =
    half * (kind === 'trapeze' ? line.number('taper', 0.66, 0.86) : kind === 'dome' ? 0.5 : 0.96);
  const top = floor - height;
  const face = outlineOf(kind, half, shoulder, top, line.number('corner', 8, 26));
  const shell: Shell = {
    face,
    halfDepth: (y) => {
      const share = Math.min(1, Math.max(0, (y - top) / height));
      return kind === 'box'
        ? deep * 0.86
        : kind === 'dome'
          ? deep * (0.5 + 0.5 * share ** 0.5)
          : 12 + (deep - 12) * share ** 0.8;
    },
  };
  const arch = line.number('handle', 78, 112);
  const spread = Math.min(shoulder - 18, line.number('handle spread', 52, 78) * scale);
  const foot = top + (kind === 'dome' ? 14 : 6);
  const run = trace(
    `M${-spread} ${foot} C${-spread * 1.06} ${top - arch * 0.75} ${-spread * 0.62} ${top - arch} 0 ${top - arch} C${spread * 0.62} ${top - arch} ${spread * 1.06} ${top - arch * 0.75} ${spread} ${foot}`,
    4,
  );
  const handleKind = line.choice('handle kind', ['rolled', 'rolled', 'braid', 'woven chain'] as const);
  const closing = line.choice('closing', ['flap', 'belt', 'twin straps', 'lock'] as const);
  const claspY = top + height * (closing === 'lock' ? 0.2 : line.number('clasp height', 0.3, 0.42));
  const hanging = designCharm(look, [spread * own.pick([-1, 1] as const), foot + 12, 16], own.range(26, 50));
  const size = line.number('clasp', 16, 23);
  return {
    stage: bagStage([half * 0.22, claspY - 8, deep * 0.6], top - arch),
    draw(draft) {
      const zoom = draft.camera.zoom;
      shellShadow(draft, shell);
      feet(draft, look, shell, half);
      drawBehind(draft, look, shell);
      if (kind === 'dome' || kind === 'box')
        strap(draft, draft.camera.run(run, 0), { ...strapOf(look, handleKind), width: 12 });
      const place = facePlace(draft, shell);
      const flap =
        closing === 'flap'
          ? flapOutline(
              line.choice('cut', ['curved', 'trapeze', 'pointed'] as const),
              shoulder - 1,
              top - 1,
              claspY - top + 16,
            )
          : undefined;
      const light = draft.camera.light[0] < 0 ? 1 : -1;
      drawPanel(draft, look, shell, face, {
        stitched: 5.5,
        swell: kind === 'dome' ? 44 : 30,
        ...(flap === undefined
          ? {}
          : {
              casts: [
                {
                  runs: [place(flap)],
                  by: [3 * light * zoom, 8 * zoom] as P2,
                  blur: 5 * zoom,
                  strength: 0.5,
                },
              ],
            }),
      });
      if (flap !== undefined)
        drawPanel(draft, look, shell, flap, { stitched: 5, swell: 36, swellSlope: 0.14 }, 4);
      if (closing === 'belt' || closing === 'twin straps') belt(draft, look, shell, claspY);
      if (closing === 'twin straps')
        for (const s of [-1, 1]) vertical(draft, look, shell, s * spread, top, claspY + 26);
      if (kind === 'frame') frameBar(draft, look, shell, shoulder, top);
      for (const s of [-1, 1])
        holder(
          draft,
          look,
          s * spread,
          foot,
          shell.halfDepth(foot) * (kind === 'trapeze' || kind === 'frame' ? 1 : 0.2) + 2,
        );
      if (kind === 'trapeze' || kind === 'frame')
        strap(draft, draft.camera.run(run, shell.halfDepth(foot) * 0.6), {
          ...strapOf(look, handleKind),
          width: 12,
        });
      clasp(
        draft,
        look.product.line,
        look.metal,
        planeAt(draft, 0, claspY, shell.halfDepth(claspY) + 7),
        size,
      );
      hanging(draft);
    },
  };
};

function outlineOf(
  kind: 'trapeze' | 'dome' | 'box' | 'frame',
  half: number,
  shoulder: number,
  top: number,
  r: number,
): P2[] {
  const low = `${half} ${floor - r} Q${half} ${floor} ${half - r} ${floor} L0 ${floor}`;
  const height = floor - top;
  switch (kind) {
    case 'dome':
      return mirrored(
        trace(
          `M0 ${top} C${half * 0.5} ${top} ${half * 0.86} ${top + 26} ${half * 0.95} ${top + height * 0.5} C${half * 0.98} ${top + height * 0.64} ${half} ${floor - r - 30} ${low}`,
        ),
      );
    case 'frame':
      return mirrored(
        trace(
          `M0 ${top} L${shoulder * 0.86} ${top} Q${shoulder * 0.95} ${top} ${shoulder * 0.95} ${top + 12} C${shoulder * 0.96} ${top + 40} ${half * 1.05} ${top + height * 0.45} ${half * 1.03} ${floor - height * 0.3} L${low}`,
        ),
      );
    case 'trapeze':
    case 'box':
      return mirrored(
        trace(`M0 ${top} L${shoulder - 8} ${top} Q${shoulder} ${top} ${shoulder + 1} ${top + 9} L${low}`),
      );
  }
}

function feet(draft: Draft, look: Look, shell: Shell, half: number): void {
  const z = shell.halfDepth(floor) * 0.9;
  for (const x of [-half * 0.78, half * 0.78]) {
    metalwork(
      draft,
      look.metal,
      planeAt(draft, x, floor + 2, z),
      6,
      [{ outline: [ellipse(0, 0, 1, 0.8, 16)], dome: 1 }],
      0,
    );
  }
}

/** A belt across the front that runs into the sides. */
function belt(draft: Draft, look: Look, shell: Shell, y: number): void {
  const [a, b] = [halfWidthAt(shell, y - 8), halfWidthAt(shell, y + 8)];
  drawPanel(
    draft,
    look,
    shell,
    [
      [-a, y - 8],
      [a, y - 8],
      [b, y + 8],
      [-b, y + 8],
    ],
    { structured: false, finish: look.trim, stitched: 2.8, edge: 1.8, swellSlope: 0 },
    2.5,
  );
  for (const s of [-1, 1])
    stud(draft, look.metal, planeAt(draft, s * a * 0.72, y, shell.halfDepth(y) + 4), 4);
}

function vertical(draft: Draft, look: Look, shell: Shell, x: number, top: number, bottom: number): void {
  drawPanel(
    draft,
    look,
    shell,
    roundedBox(x, (top + bottom) / 2, 19, bottom - top + 2, 6),
    { structured: false, finish: look.trim, stitched: 2.8, edge: 1.8, swellSlope: 0 },
    3.5,
  );
  stud(draft, look.metal, planeAt(draft, x, bottom - 10, shell.halfDepth(bottom) + 5), 4);
}

function frameBar(draft: Draft, look: Look, shell: Shell, shoulder: number, top: number): void {
  const z = shell.halfDepth(top) + 2;
  metalwork(
    draft,
    look.metal,
    planeAt(draft, 0, top + 4, z),
    1,
    [{ outline: [roundedBox(0, 0, shoulder * 1.92, 11, 5)], dome: 0 }],
    1.4,
  );
}

function holder(draft: Draft, look: Look, x: number, y: number, z: number): void {
  const zoom = draft.camera.zoom;
  const outline = planeAt(draft, x, y, z)(mirrored(trace('M0 -10 L10 -10 L12 16 Q12 22 6 22 L0 22', 3)));
  paint(draft, { outline: [outline], finish: look.trim, form: { edge: 2 * zoom } });
  stitches(draft, inset(outline, 2.6 * zoom), look.thread, { width: 1, length: 3.6, closed: true });
  joint(draft, look.metal, planeAt(draft, x, y - 11, z + 1), 8, look.line.choice('joint', [true, false]));
}
