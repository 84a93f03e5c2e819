import type { Draft } from './draft.ts';
import { blur, createField, strokeRun } from './field.ts';
import { ellipse } from './geometry.ts';
import { greyAlphaPng } from './png.ts';
import { visibleBox } from './relief.ts';
import { element, frame, linearPaint, radialPaint } from './sheet.ts';

/**
 * The backdrop: a soft off-white sweep of paper, brightest where the key light falls. The fall-off is a tiny picture
 * that the renderer enlarges: a radial gradient over the whole frame would cost as much as the rest of the drawing.
 */
export function backdrop({ sheet, camera }: Draft): void {
  const { width, height } = frame;
  const side = camera.light[0] < 0 ? 0.38 : 0.62;
  const paper = linearPaint(sheet, 0, 0, 0, height, [
    [0, '#faf8f4'],
    [0.7, '#f5f2ec'],
    [1, '#eeeae3'],
  ]);
  const [columns, rows] = [24, 30];
  const pixels = new Uint8Array(columns * rows * 2);
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      const away = Math.hypot((x / (columns - 1) - side) * 1.1, (y / (rows - 1) - 0.36) * 1.25);
      const value = away < 0.42 ? (0.42 - away) * 1.1 : -(away - 0.42) * 0.11;
      pixels[(y * columns + x) * 2] = value > 0 ? 255 : 60;
      pixels[(y * columns + x) * 2 + 1] = Math.round(Math.abs(value) * 255);
    }
  }
  sheet.add(
    element('rect', { width, height, fill: paper }) +
      element('image', {
        x: -width / columns,
        y: -height / rows,
        width: width * (1 + 2 / columns),
        height: height * (1 + 2 / rows),
        preserveAspectRatio: 'none',
        href: greyAlphaPng(columns, rows, pixels),
      }),
  );
}

/** The shadow of something that stands on the floor: a wide soft pool and a narrow dark contact. Screen coordinates. */
export function floorShadow(
  { sheet, camera }: Draft,
  x: number,
  y: number,
  halfWidth: number,
  depth: number,
  strength = 1,
): void {
  const zoom = camera.zoom;
  const away = camera.light[0] < 0 ? 0.1 : -0.1;
  const pool = (cx: number, cy: number, rx: number, ry: number, opacity: number): string =>
    element('ellipse', {
      cx,
      cy,
      rx,
      ry,
      fill: radialPaint(sheet, cx, cy, rx, ry, [
        [0, '#3a3029', opacity],
        [0.45, '#3a3029', opacity * 0.62],
        [0.75, '#3a3029', opacity * 0.18],
        [1, '#3a3029', 0],
      ]),
    });
  sheet.add(
    pool(
      x + away * halfWidth * 1.6,
      y + depth * 0.25,
      halfWidth * 1.32,
      Math.max(10 * zoom, depth * 1.5),
      0.3 * strength,
    ) +
      pool(
        x + away * halfWidth * 0.4,
        y,
        halfWidth * 1.04,
        Math.max(4.5 * zoom, depth * 0.6),
        0.5 * strength,
      ),
  );
}

/** The shadow of a thin ring that lies on the floor: soft around its line, and clear within. Radii are on the screen. */
export function ringShadow(
  { sheet, camera }: Draft,
  x: number,
  y: number,
  rx: number,
  ry: number,
  thick: number,
): void {
  const away = (camera.light[0] < 0 ? 0.5 : -0.5) * thick;
  const line = [...ellipse(x + away, y + thick * 0.35, rx, ry, 60)];
  const around = thick * 3;
  const box = visibleBox([line], around);
  if (box === undefined) return;
  const field = createField(box, 3);
  strokeRun(field, [...line, ...line.slice(0, 1)], thick * 1.5, 0.5);
  blur(field, thick * 0.75);
  const pixels = new Uint8Array(field.values.length * 2);
  for (let i = 0; i < field.values.length; i++) {
    pixels[i * 2] = 30;
    pixels[i * 2 + 1] = Math.round((field.values[i] as number) * 255);
  }
  sheet.add(
    element('image', {
      x: box.left,
      y: box.top,
      width: field.width * field.cell,
      height: field.height * field.cell,
      preserveAspectRatio: 'none',
      href: greyAlphaPng(field.width, field.height, pixels),
    }),
  );
}
