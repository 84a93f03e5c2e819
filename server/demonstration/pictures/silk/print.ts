import { ellipse, type P2, type Run } from '../core/geometry.ts';
import type { Box } from '../core/runs.ts';
import { element, pathData, type Sheet } from '../core/sheet.ts';
import type { Look } from '../look.ts';
import { motif } from '../motifs.ts';
import { lineTraits } from '../seeded.ts';
import { stamped } from '../stamps.ts';
import type { Place } from '../structures.ts';
import type { Inks } from './inks.ts';
import { border, layouts, scattered, type Press } from './layouts.ts';

function pressOn(sheet: Sheet, look: Look, place: Place): Press {
  const { line } = look.product;
  const fill: Press['fill'] = (runs, ink) =>
    element('path', { d: pathData(runs.map((run) => place(run))), fill: ink });
  return {
    fill,
    stamp: (spots, ink) => stamped(sheet, line, spots, place, ink),
    emblem: ({ x, y, size, degrees = 0 }, ink) => fill(motif(line, size, degrees, x, y), ink),
  };
}

/** The print of a line over a piece of silk that fills `box` of its own plane; `bordered` frames it as a scarf is framed. */
export function printOn(
  sheet: Sheet,
  look: Look,
  inks: Inks,
  box: Box,
  place: Place,
  bordered: boolean,
): string {
  const traits = lineTraits(look.product.line, 'print');
  const layout =
    layouts[traits.choice('layout', ['medallion', 'sprinkled', 'striped', 'tiles', 'garland'] as const)];
  const press = pressOn(sheet, look, place);
  if (!bordered) return layout(press, inks, box);
  const inside: Box = {
    left: box.left + 30,
    right: box.right - 30,
    top: box.top + 30,
    bottom: box.bottom - 30,
  };
  return (
    layout(press, inks, inside) +
    border(press, inks, box, traits.choice('border', ['deep', 'main', 'deep', 'spark'] as const))
  );
}

/** A small regular pattern for ties and narrow things. */
export function smallPrint(
  sheet: Sheet,
  look: Look,
  inks: Inks,
  box: Box,
  place: Place,
  pitch: number,
): string {
  const kind = lineTraits(look.product.line, 'small print').choice('layout', [
    'emblems',
    'stripes',
    'dots and emblems',
  ] as const);
  const press = pressOn(sheet, look, place);
  const spots = scattered(box, pitch);
  if (kind === 'stripes') {
    const wide = box.right - box.left;
    const runs: Run[] = [];
    for (let y = box.top - wide; y < box.bottom; y += pitch * 0.9) {
      const edge = Array.from({ length: 7 }, (_, i): P2 => [box.left + (wide * i) / 6, y + (wide * i) / 6]);
      runs.push([...edge, ...edge.map(([x, py]): P2 => [x, py + pitch * 0.24]).reverse()]);
    }
    const between = spots.filter((_, i) => i % 2 === 0).map(([x, y]) => ({ x, y, size: pitch * 0.16 }));
    return press.fill(runs, inks.main) + press.stamp(between, inks.pale);
  }
  const dots =
    kind === 'emblems'
      ? []
      : spots.map(([x, y]): Run => ellipse(x + pitch * 0.5, y, pitch * 0.07, pitch * 0.07, 10));
  return (
    press.stamp(
      spots.map(([x, y]) => ({ x, y, size: pitch * 0.24 })),
      inks.pale,
    ) + (dots.length === 0 ? '' : press.fill(dots, inks.spark))
  );
}
