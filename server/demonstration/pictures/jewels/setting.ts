import type { Stage } from '../core/camera.ts';
import { lightness, mix, tone } from '../core/colour.ts';
import { dropShadow, paint, type Draft } from '../core/draft.ts';
import { finish, type Finish } from '../core/finish.ts';
import { ellipse, moved, turned, type P2, type P3, type Run } from '../core/geometry.ts';
import { element, pathData } from '../core/sheet.ts';
import { metalwork } from '../hardware.ts';
import type { Look } from '../look.ts';
import { hardwareMetal, surfaceOf } from '../materials.ts';
import type { Place } from '../structures.ts';

/** The materials of a jewel: its metal, its enamel if it has any, and its stones. */
export interface Jewel {
  readonly metal: Finish;
  readonly enamel: Finish | undefined;
  readonly stone: string;
  readonly pearl: boolean;
}

/** Metal, enamel and stones of a look. Stones take the colour of the product unless that is a metal. */
export function jewelOf(look: Look): Jewel {
  const { product, hex, own } = look;
  const enamelled = product.material === 'enamel';
  const plain = product.colour === 'gold' || product.colour === 'silver';
  return {
    metal: enamelled
      ? hardwareMetal(product.line)
      : surfaceOf(product.material, product.colour, product.productId),
    enamel: enamelled ? surfaceOf('enamel', product.colour, product.productId) : undefined,
    stone: plain
      ? own.pick(['#e9f0f3', '#dfe7ea', '#2f6f73', '#7a2338', '#c58a3a', '#31476f', '#4d6a4c'] as const)
      : hex,
    pearl: own.chance(0.5),
  };
}

export function jewelStage(
  front: { yaw: number; pitch: number },
  turnedView: { yaw: number; pitch: number },
  focus: P3,
  zoom: number,
  shift = 0,
): Stage {
  return { front, turned: turnedView, pivot: [0, 320, 0], focus: { at: focus, zoom }, shift };
}

/** A brilliant-cut stone in its collet, `size` to its rim. */
export function stone(draft: Draft, jewel: Jewel, place: Place, size: number, collet = true): void {
  const at = (run: Run): P2[] => place(moved(run, 0, 0, size));
  if (collet)
    metalwork(
      draft,
      jewel.metal,
      place,
      size * 1.2,
      [{ outline: [ellipse(0, 0, 1, 1, 26)], dome: 0.5 }],
      1.4,
    );
  const colour = jewel.stone;
  const clear = lightness(colour) > 0.8;
  const rim = at(ellipse(0, 0, 1, 1, 28));
  let text = element('path', { d: pathData([rim]), fill: tone(colour, clear ? -0.14 : -0.1) });
  for (let i = 0; i < 16; i++) {
    const facet: P2[] = [
      [0, 0],
      ...[i, i + 1].map((k): P2 => [Math.sin((k * Math.PI) / 8), -Math.cos((k * Math.PI) / 8)]),
    ];
    const light = Math.sin(i * 2.4 + 0.6) * (clear ? 0.11 : 0.13) + (i > 10 || i < 3 ? 0.07 : -0.03);
    text += element('path', { d: pathData([at(facet)]), fill: tone(colour, light, 1.1) });
  }
  const table = turned(
    Array.from({ length: 8 }, (_, i): P2 => [
      0.52 * Math.sin((i * Math.PI) / 4),
      0.52 * Math.cos((i * Math.PI) / 4),
    ]),
    22,
  );
  text += element('path', { d: pathData([at(table)]), fill: mix(colour, '#ffffff', clear ? 0.55 : 0.28) });
  text += element('path', {
    d: pathData([
      at([
        [-0.44, -0.1],
        [-0.1, -0.44],
        [0.12, -0.4],
        [-0.4, 0.14],
      ]),
    ]),
    fill: '#ffffff',
    'fill-opacity': 0.75,
  });
  draft.sheet.add(text);
}

/** A pearl or a bead. */
export function bead(draft: Draft, place: Place, size: number, surface: Finish): void {
  const zoom = draft.camera.zoom;
  const outline = place(ellipse(0, 0, size, size, 28));
  dropShadow(draft, [outline], 1.6, 0.6);
  paint(draft, {
    outline: [outline],
    finish: surface,
    form: { edge: size * 0.3 * zoom, edgeSlope: 0.8, swell: size * 0.55 * zoom, swellSlope: 0.9, cell: 1 },
  });
}

export const pearlFinish = finish('#f6f1e9', { gloss: 0.55, sharpness: 30, sheen: 0.34, contrast: 0.5 });

/** A plate of enamel framed in metal: the runs (within the unit circle) are filled with it. */
export function enamelled(
  draft: Draft,
  jewel: Jewel,
  place: Place,
  size: number,
  runs: readonly Run[],
): void {
  const zoom = draft.camera.zoom;
  const outline = runs.map((run) => place(moved(run, 0, 0, size)));
  paint(draft, {
    outline,
    finish: jewel.enamel ?? jewel.metal,
    form: {
      edge: Math.max(1, size * 0.08) * zoom,
      edgeSlope: 0.7,
      swell: size * 0.3 * zoom,
      swellSlope: 0.4,
      cell: 1,
    },
  });
}
