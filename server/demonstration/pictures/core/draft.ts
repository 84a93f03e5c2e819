import type { Camera } from './camera.ts';
import { tone } from './colour.ts';
import type { Finish, Texture } from './finish.ts';
import type { P3, Run } from './geometry.ts';
import { greyAlphaPng } from './png.ts';
import { shade, visibleBox, type Form } from './relief.ts';
import type { Box } from './runs.ts';
import { clipOf, element, figure, linearPaint, pathData, type Sheet } from './sheet.ts';

/** What every drawing function needs: where to draw and from where one looks. */
export interface Draft {
  readonly sheet: Sheet;
  readonly camera: Camera;
  /** Tiles of textures that are made already, by key. */
  readonly tiles: Map<string, string>;
}

/** One body of the product: its outline on the screen, what it is made of, and its form. */
export interface Part {
  /** Closed runs in the drawing; runs that turn the other way are holes. */
  readonly outline: readonly Run[];
  readonly finish: Finish;
  readonly form?: Form;
  /** Drawn over the surface and under its light and shade, clipped to the outline. */
  readonly pattern?: string;
  readonly opacity?: number;
  /** False for parts that are hidden but for a sliver: flat colour is enough. */
  readonly shaded?: boolean;
}

/** Draws a part: flat colour, pattern, texture, then light and shade. */
export function paint(draft: Draft, part: Part): void {
  const box = visibleBox(part.outline, 0);
  if (box === undefined) return;
  const { sheet, camera } = draft;
  const { finish } = part;
  const data = pathData(part.outline);
  const clip = clipOf(sheet, data);
  const base = linearPaint(sheet, box.left, box.top, box.left, box.bottom, [
    [0, tone(finish.colour, 0.025)],
    [1, tone(finish.colour, -0.035)],
  ]);
  let text = element('path', { d: data, fill: base });
  if (part.pattern !== undefined) text += element('g', { 'clip-path': clip }, part.pattern);
  if (finish.texture !== undefined) {
    text += element('path', { d: data, fill: texturePaint(draft, finish.texture) });
  }
  const size = (box.right - box.left) * (box.bottom - box.top);
  if (size < speck) return sheet.add(text + glint(box, camera.light));
  const shading =
    part.shaded === false
      ? undefined
      : shade(part.outline, part.form ?? {}, finish, camera.light, camera.zoom);
  if (shading !== undefined) {
    text += element('image', {
      x: shading.box.left,
      y: shading.box.top,
      width: shading.width * shading.cell,
      height: shading.height * shading.cell,
      preserveAspectRatio: 'none',
      'clip-path': clip,
      href: greyAlphaPng(shading.width, shading.height, shading.pixels),
    });
  }
  sheet.add(part.opacity === undefined ? text : element('g', { opacity: part.opacity }, text));
}

/** Parts of fewer square pixels than this are specks: light and shade of their own would not be seen. */
const speck = 130;

/** The light on a speck: a bright dot on the side of the key light, and shade on the other. */
function glint({ left, right, top, bottom }: Box, light: P3): string {
  const r = Math.min(right - left, bottom - top) / 2;
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const side = Math.sign(light[0]);
  const dot = (shift: number, radius: number, fill: string, opacity: number): string =>
    element('circle', {
      cx: x + side * shift * r,
      cy: y - shift * r,
      r: radius * r,
      fill,
      'fill-opacity': opacity,
    });
  return dot(-0.3, 0.72, '#000000', 0.2) + dot(0.28, 0.34, '#ffffff', 0.6);
}

/** The paint of a repeating texture. The tile keeps whole device pixels: a tile of any other size is resampled, five times slower. */
export function texturePaint({ sheet, camera, tiles }: Draft, texture: Texture): string {
  const size = texture.size * Math.max(1, Math.round(texture.scale * camera.zoom));
  let content = tiles.get(texture.key);
  if (content === undefined) {
    content = texture.make();
    tiles.set(texture.key, content);
  }
  const scaled = element('g', { transform: `scale(${figure(size / texture.size)})` }, content);
  return `url(#${sheet.define(`<pattern id="%" width="${size}" height="${size}" patternUnits="userSpaceOnUse">${scaled}</pattern>`)})`;
}

/** A plain stroke along a run. */
export function stroke(
  run: Run,
  colour: string,
  width: number,
  more: { opacity?: number; dash?: string; cap?: 'round' | 'butt'; closed?: boolean } = {},
): string {
  return element('path', {
    d: pathData([run], more.closed ?? false),
    fill: 'none',
    stroke: colour,
    'stroke-width': width,
    'stroke-opacity': more.opacity,
    'stroke-dasharray': more.dash,
    'stroke-linecap': more.cap,
    'stroke-linejoin': 'round',
  });
}

/** A row of stitches that lies in the surface: a shaded groove, the thread, and its light side. */
export function stitches(
  draft: Draft,
  run: Run,
  thread: string,
  more: { width?: number; length?: number; closed?: boolean } = {},
): void {
  const zoom = draft.camera.zoom;
  const width = (more.width ?? 1.5) * zoom;
  const length = (more.length ?? 5) * zoom;
  const dash = `${figure(length * 0.68)} ${figure(length * 0.32)}`;
  const closed = more.closed ?? false;
  const groove = stroke(run, '#000000', width * 1.7, { opacity: 0.17, closed });
  const row = stroke(run, thread, width, { dash, closed });
  // The light on each thread is seen only from near, and dashes are slow to draw.
  const near = zoom > 1.5;
  const moved = (by: number): Run => run.map(([x, y]) => [x + by * width, y + by * 1.5 * width]);
  draft.sheet.add(
    groove +
      (near ? stroke(moved(0.3), '#000000', width, { opacity: 0.3, dash, closed }) : '') +
      row +
      (near ? stroke(moved(-0.16), '#ffffff', width * 0.3, { opacity: 0.4, dash, closed }) : ''),
  );
}

/** A pressed line: where two pieces meet. */
export function seam(
  draft: Draft,
  run: Run,
  more: { width?: number; opacity?: number; closed?: boolean } = {},
): void {
  const width = (more.width ?? 1.2) * draft.camera.zoom;
  const opacity = more.opacity ?? 0.42;
  const closed = more.closed ?? false;
  const down = draft.camera.light[0] < 0 ? 0.7 : -0.7;
  draft.sheet.add(
    stroke(run, '#000000', width, { opacity, closed }) +
      stroke(
        run.map(([x, y]) => [x + down * width, y + 0.9 * width]),
        '#ffffff',
        width * 0.8,
        { opacity: opacity * 0.38, closed },
      ),
  );
}

/** The soft shadow of something small that lies on what is already drawn: the outline, spread in two faint layers. */
export function dropShadow(draft: Draft, outline: readonly Run[], by: number, strength = 1): void {
  const side = draft.camera.light[0] < 0 ? 0.6 : -0.6;
  const distance = by * draft.camera.zoom;
  const data = pathData(outline.map((run) => run.map(([x, y]) => [x + side * distance, y + distance])));
  for (const spread of [1.3, 0.4]) {
    draft.sheet.add(
      element('path', {
        d: data,
        fill: '#120d0a',
        'fill-opacity': 0.19 * strength,
        stroke: '#120d0a',
        'stroke-opacity': 0.17 * strength,
        'stroke-width': distance * spread,
        'stroke-linejoin': 'round',
      }),
    );
  }
}
