import { designCharm } from '../charms.ts';
import type { Draft } from '../core/draft.ts';
import { ellipse, mirrored, roundedBox, through, trace, type P2 } from '../core/geometry.ts';
import { clasp, joint, metalwork, planeAt } from '../hardware.ts';
import type { Look } from '../look.ts';
import { sizeScale } from '../product.ts';
import type { Silhouette } from '../scene.ts';
import { chain, ribbon } from '../straps.ts';
import { flapOutline } from './flap.ts';
import { bagStage, drawBehind, drawPanel, facePlace, floor, shellShadow, type Shell } from './shell.ts';

const kinds = ['envelope', 'frame', 'fold', 'box'] as const;

/** A clutch, low and thin. Line: envelope, kiss-lock frame, fold-over or rigid box; some have a wrist strap. */
export const clutch: Silhouette = (look) => {
  const { line, own } = look;
  const scale = sizeScale(look.product);
  const kind = line.choice('kind', kinds);
  const half = line.number('width', 156, 190) * scale;
  const height = (kind === 'box' ? line.number('height', 118, 140) : line.number('height', 140, 186)) * scale;
  const deep = kind === 'box' ? 26 : line.number('depth', 11, 18);
  const top = floor - height;
  const r = line.number('corner', 6, 30);
  const face =
    kind === 'frame'
      ? mirrored(
          trace(
            `M0 ${top} L${half * 0.8} ${top + 2} Q${half * 0.88} ${top + 4} ${half * 0.89} ${top + 16} C${half * 0.92} ${top + height * 0.3} ${half * 1.04} ${top + height * 0.5} ${half} ${floor - r - 10} Q${half * 0.96} ${floor} ${half * 0.8} ${floor} L0 ${floor}`,
          ),
        )
      : mirrored(
          trace(
            `M0 ${top} L${half - r * 0.4} ${top} Q${half} ${top} ${half} ${top + r * 0.4} L${half} ${floor - r} Q${half} ${floor} ${half - r} ${floor} L0 ${floor}`,
          ),
        );
  const shell: Shell = {
    face,
    halfDepth: (y) =>
      deep * (0.55 + 0.45 * Math.sin(Math.PI * Math.min(1, Math.max(0, 0.25 + (0.6 * (y - top)) / height)))),
  };
  const flap =
    kind === 'envelope'
      ? flapOutline(
          line.choice('cut', ['pointed', 'curved', 'slanted', 'scalloped'] as const),
          half + 0.5,
          top - 1,
          height * line.number('flap', 0.56, 0.84),
        )
      : kind === 'fold'
        ? flapOutline('straight', half + 0.5, top - 1, height * line.number('fold', 0.48, 0.66))
        : undefined;
  const lowest = flap === undefined ? top : Math.max(...flap.map(([, y]) => y));
  const claspAt: P2 =
    flap === undefined
      ? [0, top - (kind === 'frame' ? 8 : -4)]
      : [
          line.choice('cut', ['pointed', 'curved', 'slanted', 'scalloped'] as const) === 'slanted' &&
          kind === 'envelope'
            ? -half * 0.4
            : 0,
          lowest - 10,
        ];
  const wrist = line.choice('wrist', ['chain', 'none', 'loop'] as const);
  const hanging = designCharm(
    look,
    [half * 0.9 * own.pick([-1, 1] as const), top + 14, deep + 3],
    own.range(12, 22),
  );
  const size = line.number('clasp', 17, 24);
  return {
    stage: bagStage([claspAt[0] + half * 0.22, claspAt[1] + 22, deep], top + 10, 2.3),
    draw(draft) {
      const zoom = draft.camera.zoom;
      shellShadow(draft, shell);
      if (wrist !== 'none') wristStrap(draft, look, wrist, half, top);
      drawBehind(draft, look, shell, { fold: false });
      const light = draft.camera.light[0] < 0 ? 1 : -1;
      drawPanel(draft, look, shell, face, {
        ...(kind === 'frame' || kind === 'box' ? {} : { stitched: 5 }),
        swell: 40,
        swellSlope: kind === 'frame' ? 0.34 : 0.22,
        edge: kind === 'box' ? 6 : 4,
        ...(flap === undefined
          ? {}
          : {
              casts: [
                {
                  runs: [facePlace(draft, shell)(flap)],
                  by: [3 * light * zoom, 7 * zoom] as P2,
                  blur: 5 * zoom,
                  strength: 0.5,
                },
              ],
            }),
        creases:
          kind === 'frame'
            ? [
                {
                  runs: gathers(half, top, height).map(facePlace(draft, shell)),
                  width: 6 * zoom,
                  depth: -4 * zoom,
                  blur: 5 * zoom,
                },
              ]
            : [],
      });
      if (flap !== undefined)
        drawPanel(draft, look, shell, flap, { stitched: 5, swell: 36, swellSlope: 0.16 }, 3.5);
      if (kind === 'frame' || kind === 'box') rail(draft, look, shell, kind, half, top);
      clasp(
        draft,
        look.product.line,
        look.metal,
        planeAt(draft, claspAt[0], claspAt[1], shell.halfDepth(claspAt[1]) + 6),
        size,
      );
      hanging(draft);
    },
  };
};

function gathers(half: number, top: number, height: number): P2[][] {
  return [-0.66, -0.4, -0.14, 0.14, 0.4, 0.66].map((x) =>
    through([
      [half * x * 0.92, top + 8],
      [half * x, top + height * 0.34],
      [half * x * 1.06, top + height * 0.52],
    ]),
  );
}

/** The metal of a kiss-lock frame or of a rigid box. */
function rail(
  draft: Draft,
  look: Look,
  shell: Shell,
  kind: 'frame' | 'box',
  half: number,
  top: number,
): void {
  const z = shell.halfDepth(top) + 2;
  const place = planeAt(draft, 0, 0, z);
  if (kind === 'box') {
    metalwork(
      draft,
      look.metal,
      place,
      1,
      [{ outline: [roundedBox(0, top + 5, half * 1.97, 9, 4)], dome: 0 }],
      1.4,
    );
    return;
  }
  metalwork(
    draft,
    look.metal,
    place,
    1,
    [{ outline: [roundedBox(0, top + 3, half * 1.66, 10, 5)], dome: 0 }],
    1.4,
  );
  for (const s of [-1, 1]) {
    metalwork(
      draft,
      look.metal,
      place,
      1,
      [
        { outline: [roundedBox(s * half * 0.855, top + 22, 8, 44, 4)], dome: 0 },
        { outline: [ellipse(s * half * 0.855, top + 44, 6, 6, 18)], dome: 1 },
      ],
      1.4,
    );
  }
}

/** A chain or a loop of leather that falls beside the clutch onto the floor. */
function wristStrap(draft: Draft, look: Look, kind: 'chain' | 'loop', half: number, top: number): void {
  const run = draft.camera.run(
    trace(
      `M${half - 8} ${top + 20} C${half + 26} ${top + 6} ${half + 44} ${top + 60} ${half + 30} ${floor - 8} C${half + 14} ${floor + 16} ${half - 50} ${floor + 18} ${half - 60} ${floor + 4}`,
      4,
    ),
    4,
  );
  if (kind === 'chain') chain(draft, run, 8 * draft.camera.zoom, look.metal);
  else ribbon(draft, run, 9 * draft.camera.zoom, look.trim);
  joint(draft, look.metal, planeAt(draft, half - 6, top + 20, 6), 8);
}
