import { dropShadow, paint, stitches, type Draft } from '../core/draft.ts';
import { mirrored, trace, type P2, type Run } from '../core/geometry.ts';
import { inset } from '../core/runs.ts';
import { designCharm } from '../charms.ts';
import { clasp, joint, planeAt, stud } from '../hardware.ts';
import type { Look } from '../look.ts';
import { sizeScale } from '../product.ts';
import type { Silhouette } from '../scene.ts';
import { strap, strapOf, type Strap, type StrapKind } from '../straps.ts';
import { tone } from '../core/colour.ts';
import { bagStage, drawBehind, drawPanel, faceSeam, floor, shellShadow, type Shell } from './shell.ts';

/** A tote: an open trapeze with two handles. Line: flare, height, depth, rim, handles and how they are fixed. */
export const tote: Silhouette = (look) => {
  const { line, own } = look;
  const scale = sizeScale(look.product);
  const half = line.number('width', 128, 164) * scale;
  const height = line.number('height', 204, 276) * scale;
  const base = half * line.number('flare', 0.74, 1.06);
  const deep = line.number('depth', 38, 60) * scale;
  const rim = line.choice('rim', ['level', 'dipped', 'raised', 'winged'] as const);
  const radius = line.number('corner', 6, 34);
  const top = floor - height;
  const wing = rim === 'winged' ? 26 : 0;
  const middle = rim === 'dipped' ? top + 15 : rim === 'raised' ? top - 13 : top + 3;
  const face = mirrored(
    trace(
      `M0 ${middle} C${half * 0.4} ${middle} ${half * 0.7} ${top} ${half + wing * 0.4} ${top - wing * 0.3}` +
        ` C${half + wing * 0.2} ${top + height * 0.4} ${base + 2} ${floor - height * 0.3} ${base} ${floor - radius}` +
        ` Q${base} ${floor} ${base - radius} ${floor} L0 ${floor}`,
    ),
  );
  const shell: Shell = {
    face,
    halfDepth: (y) => 9 + (deep - 9) * Math.min(1, Math.max(0, (y - top) / height)) ** 0.7,
    mouth: (x, y) => y < top + 22 && Math.abs(x) < half - 4,
  };
  const kind = line.choice<StrapKind>('handle', ['rolled', 'flat', 'rolled', 'chain', 'braid', 'flat']);
  const reach = line.number('handle height', 104, 168) * Math.min(1, scale);
  const spread = half * line.number('handle spread', 0.34, 0.6);
  const foot = top + 30;
  const handleRun = trace(
    `M${-spread} ${foot} C${-spread} ${top - 20} ${-spread * 0.86} ${top - reach} 0 ${top - reach}` +
      ` C${spread * 0.86} ${top - reach} ${spread} ${top - 20} ${spread} ${foot}`,
    4,
  );
  const handle: Strap = { ...strapOf(look, kind), width: kind === 'chain' ? 9 : kind === 'flat' ? 13 : 11 };
  const z = shell.halfDepth(foot) + 3;
  const panel = line.choice('panel', ['plain', 'base', 'pocket', 'spine'] as const);
  const hanging = designCharm(
    look,
    [spread * own.pick([-1, 1] as const), foot - 4, z + 4],
    own.range(24, 46),
  );
  return {
    stage: bagStage([spread * 0.55, foot + 28, z], top - reach),
    draw(draft) {
      shellShadow(draft, shell);
      strap(draft, draft.camera.run(handleRun, -12), handle);
      drawBehind(draft, look, shell);
      drawPanel(draft, look, shell, face, { stitched: 6, swell: 34 });
      rimBand(
        draft,
        look,
        shell,
        half,
        middle,
        top,
        line.choice('band', ['none', 'leather', 'none', 'seam'] as const),
      );
      if (panel === 'base') basePanel(draft, look, shell, floor - height * 0.24);
      if (panel === 'pocket') pocketSeam(draft, shell, half * 0.66, floor - height * 0.56);
      if (panel === 'spine') {
        for (const side of [-1, 1]) {
          faceSeam(
            draft,
            shell,
            trace(
              `M${side * half * 0.62} ${top + 4} C${side * half * 0.6} ${top + height * 0.5} ${side * base * 0.66} ${floor - 30} ${side * base * 0.66} ${floor}`,
            ),
          );
        }
      }
      for (const side of [-1, 1])
        handleBase(
          draft,
          look,
          side * spread,
          foot,
          z,
          line.choice('base', ['tongue', 'ring', 'square', 'stud'] as const),
        );
      strap(draft, draft.camera.run(handleRun, z), handle);
      closure(draft, look, middle, shell);
      hanging(draft);
    },
  };
};

/** Leather over the lowest part of the front. */
export function basePanel(draft: Draft, look: Look, shell: Shell, y: number): void {
  const right = shell.face.filter(([x, py]) => x >= 0 && py > y);
  const edge = right[0]?.[0] ?? 0;
  const patch = mirrored([[0, y], [edge - 0.5, y], ...right]);
  const leather = { ...look.trim, colour: tone(look.trim.colour, -0.05) };
  drawPanel(draft, look, shell, patch, { finish: leather, structured: false, swell: 16, stitched: 4 }, 0.5);
}

function pocketSeam(draft: Draft, shell: Shell, w: number, y: number): void {
  faceSeam(
    draft,
    shell,
    trace(
      `M${-w} ${y} L${-w} ${floor - 34} Q${-w} ${floor - 20} ${-w + 14} ${floor - 20} L${w - 14} ${floor - 20} Q${w} ${floor - 20} ${w} ${floor - 34} L${w} ${y} Q0 ${y + 10} ${-w} ${y}`,
    ),
  );
}

function rimBand(
  draft: Draft,
  look: Look,
  shell: Shell,
  half: number,
  middle: number,
  top: number,
  kind: 'none' | 'leather' | 'seam',
): void {
  const rim: Run = shell.face.filter(
    ([x, y]) => y < top + 24 && Math.abs(x) <= half + 12 && y <= Math.max(middle, top) + 4,
  );
  const sorted = [...rim].sort((a, b) => a[0] - b[0]);
  if (sorted.length < 2 || kind === 'none') return;
  const lower = sorted.map(([x, y]): P2 => [x * 0.992, y + 17]);
  if (kind === 'seam') return void faceSeam(draft, shell, lower);
  const outline = [...sorted.map(([x, y]): P2 => [x, y]), ...lower.reverse()];
  drawPanel(
    draft,
    look,
    shell,
    outline,
    { finish: look.trim, structured: false, edge: 2, stitched: 3.4 },
    0.8,
  );
}

/** The leather that fixes a handle: its shape is the line's. */
export function handleBase(
  draft: Draft,
  look: Look,
  x: number,
  y: number,
  z: number,
  kind: 'tongue' | 'ring' | 'square' | 'stud',
): void {
  const zoom = draft.camera.zoom;
  const place = planeAt(draft, x, y, z);
  const shape =
    kind === 'tongue'
      ? mirrored(trace('M0 -14 L11 -14 L12 18 C12 30 6 38 0 40', 3))
      : kind === 'square'
        ? mirrored(trace('M0 -12 L12 -12 L12 16 L0 16', 3))
        : mirrored(trace('M0 -10 L9 -10 L9 10 C9 16 5 20 0 20', 3));
  const outline = place(shape);
  dropShadow(draft, [outline], 1.8, 0.7);
  paint(draft, { outline: [outline], finish: look.trim, form: { edge: 1.8 * zoom, edgeSlope: 0.9 } });
  stitches(draft, inset(outline, 2.8 * zoom), look.thread, { width: 1, length: 3.8, closed: true });
  if (kind === 'ring') joint(draft, look.metal, planeAt(draft, x, y - 12, z + 1), 10);
  if (kind === 'stud') stud(draft, look.metal, planeAt(draft, x, y + 6, z + 1), 4.2);
  if (kind === 'square')
    for (const dx of [-6, 6]) stud(draft, look.metal, planeAt(draft, x + dx, y + 8, z + 1), 2.6);
}

function closure(draft: Draft, look: Look, middle: number, shell: Shell): void {
  const zoom = draft.camera.zoom;
  const kind = look.line.choice('closure', ['emblem', 'tongue', 'emblem low', 'strap'] as const);
  const y = middle + (kind === 'emblem low' ? 92 : kind === 'tongue' ? 46 : 40);
  const z = shell.halfDepth(y) + 2;
  if (kind === 'tongue' || kind === 'strap') {
    const w = kind === 'tongue' ? 17 : 11;
    const outline = draft.camera.run(
      mirrored(
        trace(
          `M0 ${middle - 2} L${w} ${middle - 2} L${w - 1} ${y} C${w - 2} ${y + 16} 6 ${y + 22} 0 ${y + 23}`,
          4,
        ),
      ),
      z,
    );
    dropShadow(draft, [outline], 2.4);
    paint(draft, { outline: [outline], finish: look.trim, form: { edge: 2 * zoom, edgeSlope: 0.9 } });
    stitches(draft, inset(outline, 3 * zoom), look.thread, { width: 1.1, length: 4, closed: true });
  }
  const size = kind === 'tongue' || kind === 'strap' ? 14 : look.line.number('clasp', 14, 20);
  clasp(draft, look.product.line, look.metal, planeAt(draft, 0, y, z + 2), size);
}
