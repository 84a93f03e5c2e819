import {
  drawPanel,
  faceSeam,
  floor,
  shellShadow,
  drawBehind,
  halfWidthAt,
  type Shell,
} from '../bags/shell.ts';
import { flapOutline } from '../bags/flap.ts';
import type { Stage } from '../core/camera.ts';
import { tone } from '../core/colour.ts';
import { paint, stitches, type Draft } from '../core/draft.ts';
import { finish } from '../core/finish.ts';
import { mirrored, roundedBox, trace, type P2, type P3 } from '../core/geometry.ts';
import { clasp, metalwork, planeAt } from '../hardware.ts';
import type { Look } from '../look.ts';
import type { Silhouette } from '../scene.ts';

/** The stage of small things that stand upright: closer and turned a little less than bags. */
export function smallStage(focus: P3, highest: number, zoom = 2.2): Stage {
  return {
    front: { yaw: 0, pitch: 6 },
    turned: { yaw: 34, pitch: 17 },
    pivot: [0, floor, 0],
    focus: { at: focus, zoom },
    shift: Math.round(312 - (highest + floor) / 2),
  };
}

/** A rectangle on the floor with rounded corners. */
export function slab(half: number, height: number, radius: number): P2[] {
  const top = floor - height;
  return mirrored(
    trace(
      `M0 ${top} L${half - radius} ${top} Q${half} ${top} ${half} ${top + radius} L${half} ${floor - radius} Q${half} ${floor} ${half - radius} ${floor} L0 ${floor}`,
    ),
  );
}

/** A wallet. Line: continental with flap, zipped all round, bifold or compact; its corner, tab and emblem. */
export const wallet: Silhouette = (look) => {
  const { line } = look;
  const kind = line.choice('kind', ['continental', 'zipped', 'bifold', 'compact'] as const);
  const long = kind === 'continental' || kind === 'zipped';
  const half =
    (long ? line.number('width', 156, 184) : line.number('width', 100, 126)) *
    (kind === 'compact' ? 1.04 : 1);
  const height = long ? line.number('height', 164, 196) : line.number('height', 176, 214);
  const deep = line.number('depth', 11, 18);
  const top = floor - height;
  const face = slab(half, height, line.number('corner', 6, 26));
  const shell: Shell = { face, halfDepth: () => deep };
  const drop =
    height * (kind === 'compact' ? line.number('flap', 0.42, 0.62) : line.number('flap', 0.5, 0.78));
  const flap =
    kind === 'continental' || kind === 'compact'
      ? flapOutline(
          line.choice('cut', ['straight', 'curved', 'pointed', 'trapeze'] as const),
          half + 0.5,
          top - 0.5,
          drop,
        )
      : undefined;
  const at: P2 =
    flap === undefined
      ? [
          line.choice('emblem side', [-1, 0, 1] as const) * half * 0.58,
          top + height * line.number('emblem height', 0.3, 0.72),
        ]
      : [0, top + drop - 22];
  return {
    stage: smallStage([at[0] * 0.7 + half * 0.2, at[1], deep], top),
    draw(draft) {
      const zoom = draft.camera.zoom;
      shellShadow(draft, shell);
      drawBehind(draft, look, shell, { fold: kind === 'bifold' });
      const light = draft.camera.light[0] < 0 ? 1 : -1;
      const casts =
        flap === undefined
          ? []
          : [
              {
                runs: [draft.camera.run(flap, deep)],
                by: [2.5 * light * zoom, 6 * zoom] as P2,
                blur: 4 * zoom,
                strength: 0.5,
              },
            ];
      drawPanel(draft, look, shell, face, {
        stitched: kind === 'zipped' ? 12 : 5,
        swell: 30,
        swellSlope: 0.16,
        edge: 3.4,
        casts,
      });
      if (kind === 'zipped') zipAround(draft, look, shell, half, top);
      if (kind === 'bifold') bifold(draft, look, shell, half, top, height);
      if (flap !== undefined)
        drawPanel(draft, look, shell, flap, { stitched: 5, swell: 30, swellSlope: 0.14 }, 3);
      clasp(
        draft,
        look.product.line,
        look.metal,
        planeAt(draft, at[0], at[1], deep + (flap === undefined ? 2 : 5)),
        line.number('clasp', 16, 22),
      );
    },
  };
};

function zipAround(draft: Draft, look: Look, shell: Shell, half: number, top: number): void {
  const z = shell.halfDepth(top);
  const zoom = draft.camera.zoom;
  const teeth = draft.camera.run(
    trace(
      `M${-half + 6} ${top + 6} L${half - 20} ${top + 6} Q${half - 6} ${top + 6} ${half - 6} ${top + 20} L${half - 6} ${floor - 20}`,
    ),
    z + 0.5,
  );
  stitches(draft, teeth, look.metal.colour, { width: 3.2, length: 3 });
  const pull = planeAt(draft, half - 6, floor - 40, z + 4);
  metalwork(draft, look.metal, pull, 5, [{ outline: [roundedBox(0, 0, 1.6, 2.2, 0.5)], dome: 0.8 }], 1.2);
  paint(draft, {
    outline: [pull(mirrored(trace('M0 6 L4 6 L8 40 Q8 48 0 48', 3)))],
    finish: look.trim,
    form: { edge: 2 * zoom },
  });
}

function bifold(draft: Draft, look: Look, shell: Shell, half: number, top: number, height: number): void {
  const x = -half + 18;
  faceSeam(draft, shell, [
    [x, top + 2],
    [x, floor - 2],
  ]);
  const corner = look.line.choice('corners', [true, false]);
  if (!corner) return;
  for (const y of [top, floor]) {
    const inwards = y === top ? 1 : -1;
    drawPanel(
      draft,
      look,
      shell,
      [
        [half - 1, y + inwards * 2],
        [half - 1, y + inwards * height * 0.2],
        [half - height * 0.2, y + inwards * 2],
      ],
      {
        finish: { ...look.trim, colour: tone(look.trim.colour, -0.08) },
        structured: false,
        swellSlope: 0,
        edge: 1.6,
      },
      1,
    );
  }
}

/** A card holder. Line: upright or wide, the cut of its slots, the emblem; cards show at the top. */
export const cardHolder: Silhouette = (look) => {
  const { line, own } = look;
  const upright = line.choice('format', ['wide', 'upright', 'wide'] as const) === 'upright';
  const half = upright ? line.number('width', 84, 98) : line.number('width', 126, 148);
  const height = upright ? line.number('height', 236, 268) : line.number('height', 168, 194);
  const deep = 6;
  const top = floor - height;
  const face = slab(half, height, line.number('corner', 5, 26));
  const shell: Shell = { face, halfDepth: () => deep };
  const slot = line.choice('slots', ['straight', 'slanted', 'curved', 'notched'] as const);
  const count = line.choice('count', [2, 3, 3]);
  const cards = [tone(look.hex, 0.12), '#e9e3d6', '#2e2c2d'] as const;
  const shown = own.chance(0.6) ? 2 : 1;
  const offset = own.range(-12, 12);
  const at: P2 = [
    line.choice('emblem', [0, 0, -1, 1] as const) * half * 0.55,
    floor - height * line.number('emblem height', 0.16, 0.3),
  ];
  return {
    stage: smallStage([at[0] * 0.6 + half * 0.3, top + height * 0.5, deep], top - 20, 2.3),
    draw(draft) {
      const zoom = draft.camera.zoom;
      shellShadow(draft, shell, 0.9);
      for (let i = 0; i < shown; i++) {
        const card = roundedBox(offset + i * 7, top + 34 - i * 8, half * 1.74, 110, 8);
        paint(draft, {
          outline: [draft.camera.run(card, deep - 3 - i * 2)],
          finish: finish(own.pick(cards), { gloss: 0.3, sharpness: 24 }),
          form: { edge: 1.6 * zoom },
        });
      }
      drawBehind(draft, look, shell, { fold: false });
      drawPanel(draft, look, shell, face, { stitched: 4.5, swell: 26, swellSlope: 0.12, edge: 2.8 });
      for (let i = 0; i < count; i++)
        slotOf(draft, look, shell, slot, top + height * (0.16 + i * 0.17), half, i);
      clasp(
        draft,
        look.product.line,
        look.metal,
        planeAt(draft, at[0], at[1], deep + 2),
        line.number('size', 15, 21),
      );
    },
  };
};

function slotOf(
  draft: Draft,
  look: Look,
  shell: Shell,
  kind: 'straight' | 'slanted' | 'curved' | 'notched',
  y: number,
  half: number,
  i: number,
): void {
  const w = Math.min(half, halfWidthAt(shell, y)) - 5;
  const rise = kind === 'slanted' ? 16 : 0;
  const edge =
    kind === 'curved'
      ? trace(`M${-w} ${y - 8} Q0 ${y + 16} ${w} ${y - 8}`)
      : kind === 'notched'
        ? trace(
            `M${-w} ${y} L${-24} ${y} Q-14 ${y} -11 ${y + 8} Q0 ${y + 20} 11 ${y + 8} Q14 ${y} 24 ${y} L${w} ${y}`,
          )
        : trace(`M${-w} ${y + rise} L${w} ${y - rise}`);
  const low = edge.map(([x, py]): P2 => [x, py + 26]);
  const dark = draft.camera.run(
    [...edge.map(([x, py]): P2 => [x, py - 4]), ...[...edge].reverse()],
    shell.halfDepth(y) + 0.4,
  );
  paint(draft, { outline: [dark], finish: finish(tone(look.hex, -0.2), { gloss: 0 }), form: { edge: 2 } });
  drawPanel(
    draft,
    look,
    shell,
    [...edge, ...low.reverse()],
    {
      edge: 2,
      swellSlope: 0,
      finish: { ...look.body, colour: tone(look.body.colour, i * -0.008) },
      structured: false,
    },
    0.8,
  );
  stitches(
    draft,
    draft.camera.run(
      edge.map(([x, py]): P2 => [x, py + 4]),
      shell.halfDepth(y) + 1,
    ),
    look.thread,
    { width: 0.9, length: 3.6 },
  );
}
