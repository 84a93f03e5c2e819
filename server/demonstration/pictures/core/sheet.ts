import type { P2, Run } from './geometry.ts';

export const frame = { width: 480, height: 600 } as const;

/** SVG attributes by name. Values are numbers or strings of our own making; they are escaped all the same. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Collects the definitions and the drawing of one SVG document. */
export interface Sheet {
  /** Adds a definition and returns its id. `body` holds `id="%"` where the id goes. Equal bodies share one id. */
  define(body: string): string;
  add(svg: string): void;
  toSvg(): string;
}

export function createSheet(): Sheet {
  const ids = new Map<string, string>();
  const definitions: string[] = [];
  const drawing: string[] = [];
  return {
    define: (body) => {
      const known = ids.get(body);
      if (known !== undefined) return known;
      const id = `d${ids.size}`;
      ids.set(body, id);
      definitions.push(body.replace('id="%"', `id="${id}"`));
      return id;
    },
    add: (svg) => void drawing.push(svg),
    toSvg: () =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="${frame.width}" height="${frame.height}" ` +
      `viewBox="0 0 ${frame.width} ${frame.height}"><defs>${definitions.join('')}</defs>${drawing.join('')}</svg>`,
  };
}

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

/** A number as SVG text, to a tenth of a pixel. */
export function figure(value: number): string {
  return String(Math.round(value * 10) / 10);
}

export function element(name: string, attributes: Attributes, content = ''): string {
  let text = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    text += ` ${key}="${typeof value === 'number' ? String(Math.round(value * 1000) / 1000) : escaped(value)}"`;
  }
  return content === '' ? `${text}/>` : `${text}>${content}</${name}>`;
}

/** Path data of runs; closed unless told otherwise. Points that hardly bend the line are left out. */
export function pathData(runs: readonly Run[], closed = true): string {
  let text = '';
  for (const run of runs) {
    let [lastX, lastY] = [0, 0];
    for (let i = 0; i < run.length; i++) {
      const [x, y] = run[i] as P2;
      const next = run[i + 1];
      if (i > 0 && next !== undefined && isStraight(x - lastX, y - lastY, next[0] - lastX, next[1] - lastY))
        continue;
      // Tenths of a pixel: this is most of the text of a drawing.
      text += `${i === 0 ? 'M' : 'L'}${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
      lastX = x;
      lastY = y;
    }
    if (closed) text += 'Z';
  }
  return text;
}

/** Whether a point (from the last drawn one) lies within a tenth of a pixel of the way to the next point. */
function isStraight(x: number, y: number, nextX: number, nextY: number): boolean {
  const length = Math.hypot(nextX, nextY);
  const along = x * nextX + y * nextY;
  return Math.abs(x * nextY - y * nextX) < 0.1 * length && along > 0 && along < length * length;
}

/** One stop of a gradient: offset, colour, opacity. */
export type GradientStop = readonly [offset: number, colour: string, opacity?: number];

function stopsText(stops: readonly GradientStop[]): string {
  return stops
    .map(([offset, colour, opacity]) =>
      element('stop', { offset, 'stop-color': colour, 'stop-opacity': opacity === 1 ? undefined : opacity }),
    )
    .join('');
}

/** Defines a gradient from one point to another and returns the paint (`url(#…)`). */
export function linearPaint(
  sheet: Sheet,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  stops: readonly GradientStop[],
): string {
  const at = `x1="${figure(x1)}" y1="${figure(y1)}" x2="${figure(x2)}" y2="${figure(y2)}"`;
  return `url(#${sheet.define(`<linearGradient id="%" gradientUnits="userSpaceOnUse" ${at}>${stopsText(stops)}</linearGradient>`)})`;
}

/** Defines a radial gradient over an ellipse and returns the paint. */
export function radialPaint(
  sheet: Sheet,
  cx: number,
  cy: number,
  rx: number,
  ry: number,
  stops: readonly GradientStop[],
): string {
  const place = `gradientTransform="translate(${figure(cx)} ${figure(cy)}) scale(${figure(rx)} ${figure(ry)})"`;
  return `url(#${sheet.define(`<radialGradient id="%" gradientUnits="userSpaceOnUse" cx="0" cy="0" r="1" ${place}>${stopsText(stops)}</radialGradient>`)})`;
}

/** Defines a clip of path data and returns the attribute value. */
export function clipOf(sheet: Sheet, data: string): string {
  return `url(#${sheet.define(`<clipPath id="%"><path d="${data}"/></clipPath>`)})`;
}
