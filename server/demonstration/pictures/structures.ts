import { lightness, tone } from './core/colour.ts';
import type { Draft } from './core/draft.ts';
import { ellipse, lerp, pointAt, type P2, type Run } from './core/geometry.ts';
import type { Crease } from './core/relief.ts';
import type { Box } from './core/runs.ts';
import { element, pathData, type Sheet } from './core/sheet.ts';
import type { Look } from './look.ts';
import { stamped, stampedShape, type Spot } from './stamps.ts';
import { lineTraits, seeded } from './seeded.ts';

/** What a structure adds to a face: marks under the light, and creases in the form. */
export interface Structured {
  readonly pattern?: string;
  readonly creases: readonly Crease[];
}

/** Places points of a face (flat, in the object's units) on the screen. */
export type Place = (points: Run) => P2[];

/** Lays the structure of the material over a face that fills `box` of its own plane. `scale` enlarges the structure. */
export function structureOn(draft: Draft, look: Look, place: Place, box: Box, scale = 1): Structured {
  switch (look.structure) {
    case 'quilted':
      return quilting(draft, look, place, box, scale);
    case 'monogram':
      return monogram(draft.sheet, look, place, box, scale);
    case 'scales':
      return scales(draft, look, place, box, scale);
    case 'none':
      return { creases: [] };
  }
}

/** Families of parallel lines over the box: angle from the vertical in degrees, and distance between lines. */
function parallels(box: Box, degrees: number, pitch: number, bend = 0): Run[] {
  const [cx, cy] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const reach = Math.hypot(box.right - box.left, box.bottom - box.top) / 2 + pitch;
  const [c, s] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const runs: Run[] = [];
  for (let k = -Math.ceil(reach / pitch); k <= reach / pitch; k++) {
    const across = k * pitch;
    runs.push(
      [-1, -0.5, 0, 0.5, 1].map((t): P2 => {
        const along = t * reach;
        const side = across + bend * (1 - t * t);
        return [cx + side * c + along * s, cy - side * s + along * c];
      }),
    );
  }
  return runs;
}

function chevrons(box: Box, pitch: number): Run[] {
  const [cx, half] = [(box.left + box.right) / 2, (box.right - box.left) / 2];
  const runs: Run[] = [];
  for (let y = box.top - half; y < box.bottom + half; y += pitch) {
    runs.push([
      [cx - half - 8, y],
      [cx - half / 2, y + half * 0.34],
      [cx, y],
      [cx + half / 2, y + half * 0.34],
      [cx + half + 8, y],
    ]);
  }
  return runs;
}

function quilting(draft: Draft, look: Look, place: Place, box: Box, scale: number): Structured {
  // The quilting of a line is the same on all its pieces, so its traits do not depend on the subcategory.
  const traits = lineTraits(look.product.line, 'quilting');
  const pitch = traits.number('pitch', 25, 36) * scale;
  const layout = traits.choice('layout', ['diamond', 'chevron', 'channel', 'square'] as const);
  const flat =
    layout === 'diamond'
      ? [...parallels(box, 34, pitch), ...parallels(box, -34, pitch)]
      : layout === 'chevron'
        ? chevrons(box, pitch)
        : layout === 'channel'
          ? parallels(box, 0, pitch * 0.9)
          : [...parallels(box, 0, pitch), ...parallels(box, 90, pitch)];
  const runs = flat.map(place);
  const zoom = draft.camera.zoom;
  return {
    pattern: element('path', {
      d: pathData(runs, false),
      fill: 'none',
      stroke: look.thread,
      'stroke-width': 0.9 * zoom,
      'stroke-dasharray': `${3.2 * zoom} ${2 * zoom}`,
      'stroke-opacity': 0.8,
    }),
    creases: [
      { runs, width: 7 * zoom, depth: -7.5 * zoom, blur: 6 * zoom },
      { runs, width: 1.6 * zoom, depth: -2 * zoom, blur: 1.2 * zoom },
    ],
  };
}

function monogram(sheet: Sheet, look: Look, place: Place, box: Box, scale: number): Structured {
  const traits = lineTraits(look.product.line, 'monogram');
  const pitch = traits.number('pitch', 38, 50) * scale;
  const light = lightness(look.hex);
  const ink = light > 0.62 ? tone(look.hex, -0.26, 1.1) : tone(look.hex, 0.24, 1.05);
  const [emblems, knots]: [Spot[], Spot[]] = [[], []];
  let row = 0;
  const middle = (box.left + box.right) / 2;
  const startX = middle - Math.ceil((box.right - box.left) / 2 / pitch) * pitch;
  for (let y = box.top + pitch * 0.3; y < box.bottom + pitch / 2; y += pitch * 0.5) {
    let column = 0;
    for (let x = startX + (row % 2 === 0 ? 0 : pitch / 2); x < box.right + pitch / 2; x += pitch) {
      if ((row + column) % 2 === 0 || row % 2 === 0) emblems.push({ x, y, size: pitch * 0.23 });
      else knots.push({ x, y, size: pitch * 0.17 });
      column += 1;
    }
    row += 1;
  }
  return {
    pattern:
      stamped(sheet, look.product.line, emblems, place, ink) +
      stampedShape(sheet, knot(), knots, place, ink, true),
    creases: [],
  };
}

/** The knot of the maison: two linked rings. It stands between the emblems of the line. */
function knot(): Run[] {
  const link = (x: number): Run[] => [ellipse(x, 0, 0.62, 0.62, 20), ellipse(x, 0, 0.4, 0.4, 20)];
  return [...link(-0.42), ...link(0.42)];
}

/** Embossed scales: broad plates in the middle of the face, small ones at its sides. */
function scales(draft: Draft, look: Look, place: Place, box: Box, scale: number): Structured {
  const random = seeded('scales', look.product.productId);
  const zoom = draft.camera.zoom;
  const rowHeight = lineTraits(look.product.line, 'scales').number('height', 17, 25) * scale;
  const [cx, half] = [(box.left + box.right) / 2, Math.max(1, (box.right - box.left) / 2)];
  const rows: Run[] = [];
  const rungs: Run[] = [];
  let above: P2[] | undefined;
  for (let y = box.top - rowHeight; y < box.bottom + rowHeight; y += rowHeight * random.range(0.85, 1.1)) {
    const edge: P2[] = [];
    for (let x = box.left - 12; x <= box.right + 12; x += 9)
      edge.push([x, y + random.range(-1.6, 1.6) * scale + ((x - cx) / half) ** 2 * rowHeight * 0.5]);
    rows.push(edge);
    if (above !== undefined) {
      let x = box.left - 10 + random.range(0, 12);
      while (x < box.right + 10) {
        const i = Math.min(edge.length - 1, Math.max(0, Math.round((x - box.left + 12) / 9)));
        const [top, bottom] = [pointAt(above, i), pointAt(edge, i)];
        rungs.push([top, lerp(lerp(top, bottom, 0.5), [x, bottom[1]], 0.3), bottom]);
        const side = Math.min(1, Math.abs((x - cx) / half));
        x += rowHeight * (1.75 - 0.85 * side) * random.range(0.8, 1.2);
      }
    }
    above = edge;
  }
  const runs = [...rows, ...rungs].map(place);
  return {
    pattern: element('path', {
      d: pathData(runs, false),
      fill: 'none',
      stroke: '#000000',
      'stroke-opacity': 0.3,
      'stroke-width': 1.2 * zoom,
    }),
    creases: [{ runs, width: 3.4 * zoom, depth: -4.2 * zoom, blur: 2.2 * zoom }],
  };
}
