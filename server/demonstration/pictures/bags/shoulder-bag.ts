import { designCharm } from '../charms.ts';
import { paint, type Draft } from '../core/draft.ts';
import { mirrored, roundedBox, through, trace, type P2, type Run } from '../core/geometry.ts';
import { buckle, clasp, joint, planeAt } from '../hardware.ts';
import type { Look } from '../look.ts';
import { sizeScale } from '../product.ts';
import type { Scene, Silhouette } from '../scene.ts';
import { strap, strapOf, type StrapKind } from '../straps.ts';
import { flapCuts, flapOutline } from './flap.ts';
import {
  bagStage,
  drawBehind,
  drawPanel,
  facePlace,
  faceSeam,
  halfWidthAt,
  floor,
  shellShadow,
  type Shell,
} from './shell.ts';

const strapKinds = [
  'chain',
  'flat',
  'woven chain',
  'braid',
  'beads',
  'rolled',
] as const satisfies readonly StrapKind[];

/** A shoulder bag: a flap bag, a low baguette or a slouching half moon, by line. */
export const shoulderBag: Silhouette = (look) =>
  look.line.choice('kind', ['flap', 'baguette', 'flap', 'hobo'] as const) === 'hobo'
    ? hobo(look)
    : flapBag(look);

function flapBag(look: Look): Scene {
  const { line, own } = look;
  const scale = sizeScale(look.product);
  const low = line.choice('kind', ['flap', 'baguette', 'flap', 'hobo'] as const) === 'baguette';
  const half = (low ? line.number('width', 150, 172) : line.number('width', 124, 156)) * scale;
  const height = (low ? line.number('height', 106, 130) : line.number('height', 148, 198)) * scale;
  const deep = line.number('depth', 24, 36) * scale;
  const taper = line.number('taper', 0.92, 1.08);
  const radius = line.number('corner', 10, 40);
  const top = floor - height;
  const base = half * taper;
  const face = mirrored(
    trace(
      `M0 ${top} L${half - 6} ${top} Q${half} ${top} ${half} ${top + 8} C${half + 3} ${top + height * 0.4} ${base + 3} ${floor - height * 0.4} ${base} ${floor - radius} Q${base} ${floor} ${base - radius} ${floor} L0 ${floor}`,
    ),
  );
  const shell: Shell = {
    face,
    halfDepth: (y) => deep * (0.62 + 0.38 * Math.min(1, Math.max(0, (y - top) / (height * 0.7)))),
  };
  const drop = height * line.number('flap', low ? 0.6 : 0.46, low ? 0.82 : 0.78);
  const flap = flapOutline(line.choice('cut', flapCuts), half + 1, top - 1, drop);
  const apex = low ? top - line.number('strap', 96, 130) : line.number('strap', 66, 118);
  const kind = line.choice('strap kind', strapKinds);
  const side = half - (low ? 4 : 16);
  const run = trace(
    `M${-side} ${top + 8} C${-side * 0.97} ${top - (top - apex) * 0.5} ${-side * 0.34} ${apex} 0 ${apex} C${side * 0.34} ${apex} ${side * 0.97} ${top - (top - apex) * 0.5} ${side} ${top + 8}`,
    4,
  );
  const lowest = Math.max(...flap.map(([, y]) => y));
  const size = line.number('clasp', 16, 23);
  const claspAt: P2 = [
    line.choice('cut', flapCuts) === 'slanted' ? -half * 0.3 : 0,
    lowest - size * line.choice('clasp place', [0.3, 1.15, 0.9]),
  ];
  const hanging = designCharm(
    look,
    [side * own.pick([-1, 1] as const), top + 14, deep * 0.4],
    own.range(18, 34),
  );
  return {
    stage: bagStage([claspAt[0] + half * 0.22, claspAt[1] - 6, deep], apex),
    draw(draft) {
      shellShadow(draft, shell);
      strap(draft, draft.camera.run(run, -deep * 0.25), strapOf(look, kind));
      drawBehind(draft, look, shell, { finish: look.structure === 'monogram' ? look.trim : look.body });
      const zoom = draft.camera.zoom;
      const placedFlap = facePlace(draft, shell)(flap);
      drawPanel(draft, look, shell, face, {
        stitched: 5.5,
        casts: [
          {
            runs: [placedFlap],
            by: [draft.camera.light[0] < 0 ? 3 * zoom : -3 * zoom, 8 * zoom],
            blur: 5 * zoom,
            strength: 0.5,
          },
        ],
      });
      if (line.choice('apron', [true, false, false])) {
        const y = floor - height * 0.2;
        const reach = halfWidthAt(shell, y) - 1;
        faceSeam(draft, shell, [
          [-reach, y],
          [reach, y],
        ]);
      }
      drawPanel(
        draft,
        look,
        shell,
        flap,
        {
          stitched: 5.5,
          edge: 4.4,
          swell: 40,
          swellSlope: 0.16,
          finish:
            line.choice('flap leather', ['body', 'trim', 'body'] as const) === 'trim' &&
            look.structure === 'monogram'
              ? look.trim
              : look.body,
          structured: !(
            line.choice('flap leather', ['body', 'trim', 'body'] as const) === 'trim' &&
            look.structure === 'monogram'
          ),
        },
        4,
      );
      for (const at of [-side, side]) {
        joint(
          draft,
          look.metal,
          planeAt(draft, at, top + 10, deep * 0.5),
          9,
          line.choice('ring', [true, false]),
        );
        if (low && kind === 'flat')
          buckle(
            draft,
            look.product.line,
            look.metal,
            planeAt(draft, at * 0.93, top - (top - apex) * 0.3, 0),
            10,
          );
      }
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
}

/** A slouching half moon that runs out into its strap. */
function hobo(look: Look): Scene {
  const { line, own } = look;
  const scale = sizeScale(look.product);
  const half = line.number('width', 138, 166) * scale;
  const height = line.number('height', 166, 196) * scale;
  const sag = line.number('sag', 0.22, 0.5);
  const deep = line.number('depth', 28, 40) * scale;
  const top = floor - height;
  const mouth = top + height * sag;
  const face = mirrored(
    trace(
      `M0 ${mouth} C${half * 0.45} ${mouth} ${half * 0.78} ${top + 22} ${half * 0.9} ${top - 14} L${half * 1.02} ${top - 8} C${half * 1.16} ${floor - height * 0.45} ${half * 0.86} ${floor} ${half * 0.42} ${floor} L0 ${floor}`,
    ),
  );
  const shell: Shell = {
    face,
    halfDepth: (y) =>
      5 + (deep - 5) * Math.sin(Math.min(1, Math.max(0, (y - top + 10) / height)) * Math.PI * 0.62),
    mouth: (x, y) => y < mouth + 4 && Math.abs(x) < half * 0.9,
  };
  const apex = line.number('strap', 84, 150);
  const kind = line.choice('strap kind', ['flat', 'braid', 'rolled', 'woven chain'] as const);
  const side = half * 0.95;
  const run = trace(
    `M${-side} ${top - 4} C${-side * 0.9} ${top - (top - apex) * 0.6} ${-side * 0.4} ${apex} 0 ${apex} C${side * 0.4} ${apex} ${side * 0.9} ${top - (top - apex) * 0.6} ${side} ${top - 4}`,
    4,
  );
  const folds: Run[] = [-1, 1].flatMap((s) => [
    through([
      [s * half * 0.86, top + 24],
      [s * half * 0.6, top + height * 0.5],
      [s * half * own.range(0.2, 0.32), top + height * 0.74],
    ]),
    through([
      [s * half * 0.97, top + 40],
      [s * half * 0.86, top + height * 0.6],
      [s * half * own.range(0.5, 0.62), top + height * 0.88],
    ]),
  ]);
  const hanging = designCharm(look, [side * own.pick([-1, 1] as const), top + 8, 6], own.range(22, 40));
  const claspY = mouth + 34;
  return {
    stage: bagStage([half * 0.3, claspY + 8, deep * 0.6], apex),
    draw(draft) {
      const zoom = draft.camera.zoom;
      shellShadow(draft, shell, 0.8);
      drawBehind(draft, look, shell, { fold: false });
      strap(draft, draft.camera.run(run, 0), strapOf(look, kind));
      const place = facePlace(draft, shell);
      const mouthRun = face.filter(([x, y]) => Math.abs(x) < half * 0.9 && y <= mouth + 1);
      drawPanel(draft, look, shell, face, {
        swell: 46,
        swellSlope: 0.34,
        edge: 8,
        creases: [{ runs: folds.map(place), width: 9 * zoom, depth: -7 * zoom, blur: 8 * zoom }],
      });
      const band = [...mouthRun].sort((a, b) => a[0] - b[0]);
      drawPanel(
        draft,
        look,
        shell,
        [...band, ...band.map(([x, y]): P2 => [x, y + 13]).reverse()],
        { structured: false, finish: look.trim, stitched: 3.4, edge: 2, swellSlope: 0 },
        1,
      );
      for (const s of [-1, 1]) {
        const ends = place(roundedBox(s * half * 0.955, top + 2, 26, 34, 8));
        paint(draft, { outline: [ends], finish: look.trim, form: { edge: 2.4 * zoom } });
        joint(
          draft,
          look.metal,
          planeAt(draft, s * side, top - 10, 6),
          10,
          line.choice('ring', [true, false]),
        );
      }
      tongue(draft, look, shell, mouth, claspY);
      hanging(draft);
    },
  };
}

function tongue(draft: Draft, look: Look, shell: Shell, from: number, to: number): void {
  const outline = mirrored(
    trace(`M0 ${from - 2} L15 ${from - 2} L14 ${to} C13 ${to + 16} 6 ${to + 20} 0 ${to + 21}`, 4),
  );
  drawPanel(
    draft,
    look,
    shell,
    outline,
    { structured: false, finish: look.trim, stitched: 3, edge: 2, swellSlope: 0 },
    3,
  );
  clasp(draft, look.product.line, look.metal, planeAt(draft, 0, to, shell.halfDepth(to) + 5), 15);
}
