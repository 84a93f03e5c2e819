import {
  drawBehind,
  drawPanel,
  facePlace,
  floor,
  halfWidthAt,
  shellShadow,
  type Shell,
} from '../bags/shell.ts';
import { dropShadow, paint, stitches, type Draft } from '../core/draft.ts';
import { mirrored, roundedBox, through, trace, type P2, type Run } from '../core/geometry.ts';
import { clasp, joint, metalwork, planeAt, stud } from '../hardware.ts';
import type { Look } from '../look.ts';
import { sizeScale } from '../product.ts';
import type { Silhouette } from '../scene.ts';
import { chain, ribbon, strap, strapOf } from '../straps.ts';
import { smallStage } from './wallet.ts';

/** A pouch. Line: flat with a zip, gathered with a drawstring, or a soft roll; wrist loop, emblem or plate. */
export const pouch: Silhouette = (look) => {
  const { line, own } = look;
  const scale = sizeScale(look.product);
  const kind = line.choice('kind', ['flat', 'drawstring', 'flat', 'case'] as const);
  const half =
    (kind === 'drawstring' ? line.number('width', 106, 126) : line.number('width', 148, 180)) * scale;
  const height =
    (kind === 'flat'
      ? line.number('height', 176, 214)
      : kind === 'case'
        ? line.number('height', 136, 160)
        : line.number('height', 222, 252)) * scale;
  const deep = kind === 'case' ? 36 : 15;
  const top = floor - height;
  const base = half * line.number('taper', 0.92, 1.06);
  const r = line.number('corner', 10, 34);
  const face =
    kind === 'drawstring'
      ? mirrored(
          trace(
            `M0 ${top} L${half * 0.66} ${top - 4} C${half * 0.5} ${top + 30} ${half * 0.46} ${top + 44} ${half * 0.5} ${top + 58} C${half * 1.04} ${top + 100} ${half * 1.1} ${floor - 30} ${half * 0.76} ${floor} L0 ${floor}`,
          ),
        )
      : mirrored(
          trace(
            `M0 ${top} L${half - 6} ${top} Q${half} ${top} ${half} ${top + 6} L${base} ${floor - r} Q${base} ${floor} ${base - r} ${floor} L0 ${floor}`,
          ),
        );
  const shell: Shell = {
    face,
    halfDepth: (y) =>
      kind === 'flat'
        ? 3 + deep * Math.sin(Math.PI * Math.min(1, Math.max(0.04, (y - top) / height))) * 0.8
        : kind === 'drawstring'
          ? 12 + deep * Math.min(1, Math.max(0, (y - top - 50) / 60))
          : deep * (0.6 + 0.4 * Math.min(1, Math.max(0, (y - top) / 40))),
  };
  const loop = line.choice('loop', ['leather', 'none', 'chain'] as const);
  const at: P2 =
    kind === 'drawstring'
      ? [0, top + height * 0.56]
      : [
          line.choice('place', [0, 1, -1] as const) * half * 0.6,
          top + height * line.number('emblem', 0.42, 0.7),
        ];
  const lean = own.range(-4, 4);
  const pleats: Run[] = Array.from({ length: 9 }, (_, i) => {
    const u = (i - 4) / 4;
    return through([
      [u * half * 0.6, top + 4],
      [u * half * 0.42, top + 50],
      [u * half * 0.7, top + 116],
    ]);
  });
  return {
    stage: smallStage([at[0] * 0.6 + half * 0.25, at[1] - 14, deep], top - 6),
    draw(draft) {
      const zoom = draft.camera.zoom;
      shellShadow(draft, shell, 0.9);
      if (loop !== 'none' && kind !== 'drawstring') wrist(draft, look, loop, half, top);
      drawBehind(draft, look, shell, { fold: false });
      drawPanel(draft, look, shell, face, {
        ...(kind === 'drawstring' ? {} : { stitched: 5 }),
        swell: 44,
        swellSlope: 0.36,
        edge: kind === 'case' ? 6 : 4,
        creases:
          kind === 'drawstring'
            ? [
                {
                  runs: pleats.map(facePlace(draft, shell)),
                  width: 6 * zoom,
                  depth: -7 * zoom,
                  blur: 4 * zoom,
                },
              ]
            : [],
      });
      if (kind === 'drawstring') cords(draft, look, shell, half, top + 52, lean);
      else zip(draft, look, shell, halfWidthAt(shell, top + 14) - 10, top + 14);
      clasp(
        draft,
        look.product.line,
        look.metal,
        planeAt(draft, at[0], at[1], shell.halfDepth(at[1]) + 3),
        line.number('size', 17, 24),
      );
    },
  };
};

function zip(draft: Draft, look: Look, shell: Shell, half: number, y: number): void {
  const zoom = draft.camera.zoom;
  const z = shell.halfDepth(y) + 0.8;
  stitches(
    draft,
    draft.camera.run(
      [
        [-half, y],
        [half, y],
      ],
      z,
    ),
    look.metal.colour,
    { width: 3.6, length: 3.2 },
  );
  const place = planeAt(draft, half - 8, y, z + 3);
  metalwork(draft, look.metal, place, 6, [{ outline: [roundedBox(0, 0, 2, 1.6, 0.5)], dome: 0.8 }], 1);
  const pull = place(mirrored(trace('M0 4 L5 4 L9 42 Q9 50 0 50', 3)));
  dropShadow(draft, [pull], 1.6, 0.7);
  paint(draft, { outline: [pull], finish: look.trim, form: { edge: 2 * zoom } });
  stitches(draft, place(mirrored(trace('M0 9 L3 9 L6 40 Q6 46 0 46', 3))), look.thread, {
    width: 0.9,
    length: 3.4,
    closed: true,
  });
}

function wrist(draft: Draft, look: Look, kind: 'leather' | 'chain', half: number, top: number): void {
  const run = draft.camera.run(
    trace(
      `M${half - 4} ${top + 16} C${half + 30} ${top + 4} ${half + 46} ${top + 80} ${half + 26} ${top + 124} C${half + 14} ${top + 150} ${half + 2} ${top + 120} ${half - 2} ${top + 20}`,
      4,
    ),
    -4,
  );
  if (kind === 'chain') chain(draft, run, 8 * draft.camera.zoom, look.metal);
  else ribbon(draft, run, 11 * draft.camera.zoom, look.trim);
  joint(draft, look.metal, planeAt(draft, half - 2, top + 16, 0), 9);
}

function cords(draft: Draft, look: Look, shell: Shell, half: number, y: number, lean: number): void {
  const z = shell.halfDepth(y) + 4;
  const cord = { ...strapOf(look, 'rolled'), width: 6 };
  const around = draft.camera.run(
    through([
      [-half * 0.5, y],
      [-half * 0.2, y + 7],
      [half * 0.2, y + 7],
      [half * 0.5, y],
    ]),
    z,
  );
  strap(draft, around, cord);
  for (const s of [-1, 1]) {
    const end: P2[] = through(
      [
        [s * 3, y + 7],
        [s * 20 + lean, y + 44],
        [s * 26 + lean, y + 96],
      ],
      false,
      6,
    );
    strap(draft, draft.camera.run(end, z + 4), cord);
    stud(draft, look.metal, planeAt(draft, s * 26 + lean, y + 98, z + 6), 7);
  }
  stud(draft, look.metal, planeAt(draft, 0, y + 8, z + 5), 9);
}
