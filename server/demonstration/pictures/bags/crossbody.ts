import { designCharm } from '../charms.ts';
import { dropShadow, paint, stitches, type Draft } from '../core/draft.ts';
import { mirrored, roundedBox, trace, type P2, type Run } from '../core/geometry.ts';
import { inset } from '../core/runs.ts';
import { buckle, clasp, joint, metalwork, planeAt } from '../hardware.ts';
import type { Look } from '../look.ts';
import { sizeScale } from '../product.ts';
import type { Silhouette } from '../scene.ts';
import { strap, strapOf, type StrapKind } from '../straps.ts';
import { flapOutline } from './flap.ts';
import { bagStage, drawBehind, drawPanel, facePlace, floor, shellShadow, type Shell } from './shell.ts';

const kinds = ['saddle', 'camera', 'half moon', 'tall'] as const;

/** A small bag on a long strap that leaves the picture at the top. Line: saddle, camera case, half moon or tall pouch. */
export const crossbody: Silhouette = (look) => {
  const { line, own } = look;
  const scale = sizeScale(look.product);
  const kind = line.choice('kind', kinds);
  const narrow = kind === 'tall';
  const half = (narrow ? line.number('width', 78, 94) : line.number('width', 108, 132)) * scale;
  const height = (narrow ? line.number('height', 214, 240) : line.number('height', 146, 192)) * scale;
  const deep = (narrow ? 18 : line.number('depth', 26, 38)) * scale;
  const top = floor - height;
  const r = line.number('corner', 12, 34);
  const face = outlineOf(kind, half, top, r);
  const shell: Shell = {
    face,
    halfDepth: (y) => deep * (0.8 + 0.2 * Math.min(1, Math.max(0, (y - top) / height))),
  };
  const side = kind === 'half moon' ? half * 0.94 : half - 5;
  const sideY = top + (kind === 'half moon' ? 26 : 12);
  const reach = line.number('strap', 66, 104);
  const run: Run = trace(
    `M${-side} ${sideY} C${-side - 14} ${sideY - 130} ${-reach} 60 ${-reach * 0.55} -60 L${reach * 0.6} -60 C${reach} 60 ${side + 14} ${sideY - 130} ${side} ${sideY}`,
    4,
  );
  const strapKind = line.choice<StrapKind>('strap kind', [
    'flat',
    'chain',
    'flat',
    'rolled',
    'woven chain',
    'braid',
  ]);
  const drop = height * line.number('flap', 0.55, 0.8);
  const cut =
    kind === 'saddle'
      ? line.choice('cut', ['curved', 'pointed', 'slanted'] as const)
      : line.choice('cut', ['straight', 'trapeze', 'scalloped'] as const);
  const flap = kind === 'saddle' || kind === 'tall' ? flapOutline(cut, half + 0.5, top - 1, drop) : undefined;
  const claspAt: P2 =
    flap === undefined
      ? [0, top + height * (kind === 'camera' ? 0.6 : 0.56)]
      : [cut === 'slanted' ? -half * 0.3 : 0, Math.max(...flap.map(([, y]) => y)) - 20];
  const hanging = designCharm(
    look,
    [side * own.pick([-1, 1] as const), sideY + 8, deep * 0.5],
    own.range(20, 38),
  );
  return {
    stage: { ...bagStage([claspAt[0] + half * 0.25, claspAt[1] - 8, deep], 150, 2.5), shift: -26 },
    draw(draft) {
      const zoom = draft.camera.zoom;
      shellShadow(draft, shell);
      strap(draft, draft.camera.run(run, 0), {
        ...strapOf(look, strapKind),
        width: strapKind === 'flat' ? 11 : 8,
      });
      drawBehind(draft, look, shell, { fold: kind !== 'camera' });
      const light = draft.camera.light[0] < 0 ? 1 : -1;
      drawPanel(draft, look, shell, face, {
        stitched: 5,
        swell: kind === 'camera' ? 22 : 36,
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
      });
      if (kind === 'camera') pocket(draft, look, shell, half, top, height);
      if (kind === 'half moon' || kind === 'camera')
        zip(draft, look, half * (kind === 'camera' ? 0.86 : 0.8), top + (kind === 'camera' ? 17 : 24), shell);
      if (flap !== undefined)
        drawPanel(draft, look, shell, flap, { stitched: 5, swell: 34, swellSlope: 0.18 }, 4);
      for (const s of [-1, 1])
        joint(
          draft,
          look.metal,
          planeAt(draft, s * side, sideY, deep * 0.3),
          9,
          line.choice('ring', [true, false]),
        );
      if (strapKind === 'flat')
        buckle(draft, look.product.line, look.metal, planeAt(draft, -side - 4, sideY - 62, 2), 11);
      clasp(
        draft,
        look.product.line,
        look.metal,
        planeAt(draft, claspAt[0], claspAt[1], shell.halfDepth(claspAt[1]) + 7),
        line.number('clasp', 15, 22),
      );
      hanging(draft);
    },
  };
};

function outlineOf(kind: (typeof kinds)[number], half: number, top: number, r: number): P2[] {
  const height = floor - top;
  switch (kind) {
    case 'saddle':
      return mirrored(
        trace(
          `M0 ${top} L${half - 8} ${top} Q${half} ${top} ${half} ${top + 9} L${half} ${top + height * 0.36} C${half} ${floor - height * 0.14} ${half * 0.62} ${floor} 0 ${floor}`,
        ),
      );
    case 'half moon':
      return mirrored(
        trace(
          `M0 ${top + 4} L${half * 0.9} ${top + 4} Q${half * 1.02} ${top + 6} ${half} ${top + 24} C${half * 0.96} ${floor - height * 0.12} ${half * 0.5} ${floor} 0 ${floor}`,
        ),
      );
    case 'camera':
    case 'tall':
      return mirrored(
        trace(
          `M0 ${top} L${half - r * 0.8} ${top} Q${half} ${top} ${half} ${top + r * 0.8} L${half} ${floor - r} Q${half} ${floor} ${half - r} ${floor} L0 ${floor}`,
        ),
      );
  }
}

function pocket(draft: Draft, look: Look, shell: Shell, half: number, top: number, height: number): void {
  const outline = mirrored(
    trace(
      `M0 ${top + height * 0.36} L${half * 0.8} ${top + height * 0.36} L${half * 0.8} ${floor - 30} Q${half * 0.8} ${floor - 16} ${half * 0.8 - 14} ${floor - 16} L0 ${floor - 16}`,
    ),
  );
  drawPanel(draft, look, shell, outline, { stitched: 5, swell: 20, swellSlope: 0.2, edge: 5 }, 5);
}

/** A zip with its teeth and a leather pull. */
function zip(draft: Draft, look: Look, half: number, y: number, shell: Shell): void {
  const zoom = draft.camera.zoom;
  const z = shell.halfDepth(y) + 0.6;
  const line = draft.camera.run(
    [
      [-half, y],
      [half, y],
    ],
    z,
  );
  stitches(draft, line, look.metal.colour, { width: 3.4, length: 3 });
  const place = planeAt(draft, half * 0.7, y, z + 3);
  metalwork(draft, look.metal, place, 5, [{ outline: [roundedBox(0, 0, 2, 1.6, 0.5)], dome: 0.8 }], 1);
  const pull = place(mirrored(trace('M0 4 L4 4 L7 30 Q7 36 0 36', 3)));
  dropShadow(draft, [pull], 1.4, 0.7);
  paint(draft, { outline: [pull], finish: look.trim, form: { edge: 1.8 * zoom } });
  stitches(draft, inset(pull, 2 * zoom), look.thread, { width: 0.9, length: 3.2, closed: true });
}
