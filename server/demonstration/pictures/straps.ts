import { dropShadow, paint, stitches, stroke, type Draft } from './core/draft.ts';
import { tone } from './core/colour.ts';
import { element, pathData } from './core/sheet.ts';
import type { Finish } from './core/finish.ts';
import { ellipse, moved, turned, type P2, type P3, type Run } from './core/geometry.ts';
import type { Look } from './look.ts';
import { band, offset, spaced, stretch } from './core/runs.ts';

/** How a line carries its bags. */
export type StrapKind = 'flat' | 'rolled' | 'chain' | 'woven chain' | 'braid' | 'beads';

export interface Strap {
  readonly kind: StrapKind;
  /** Width in object units. */
  readonly width: number;
  readonly leather: Finish;
  readonly metal: Finish;
  readonly thread: string;
}

/** The strap of a look, of a usual width. */
export function strapOf(look: Look, kind: StrapKind): Strap {
  const width = kind === 'flat' ? 13 : kind === 'rolled' || kind === 'braid' ? 10 : 9;
  return { kind, width, leather: look.trim, metal: look.metal, thread: look.thread };
}

/** Draws a strap along a run of the screen. */
export function strap(draft: Draft, run: Run, { kind, width, leather, metal, thread }: Strap): void {
  const size = width * draft.camera.zoom;
  switch (kind) {
    case 'flat':
      ribbon(draft, run, size, leather);
      if (width > 7) {
        stitches(draft, offset(run, size * 0.34), thread, { width: 1.1, length: 4.4 });
        stitches(draft, offset(run, -size * 0.34), thread, { width: 1.1, length: 4.4 });
      }
      return;
    case 'rolled':
      paint(draft, {
        outline: [band(run, size)],
        finish: leather,
        form: { edge: size * 0.34, edgeSlope: 1.15 },
      });
      return;
    case 'chain':
      chain(draft, run, size, metal);
      return;
    case 'woven chain':
      ribbon(draft, run, size * 0.5, leather);
      chain(draft, run, size, metal, 1.15);
      return;
    case 'braid':
      braid(draft, run, size, leather);
      return;
    case 'beads':
      beads(draft, run, size * 0.9, metal);
      return;
  }
}

/** A flat band of leather with softly rounded edges. */
export function ribbon(draft: Draft, run: Run, size: number, leather: Finish): void {
  paint(draft, {
    outline: [band(run, size)],
    finish: leather,
    form: { edge: Math.max(1, size * 0.14), edgeSlope: 0.9 },
  });
}

/** Links that lie flat and on edge in turn. */
export function chain(draft: Draft, run: Run, size: number, metal: Finish, spread = 0.92): void {
  const wire = size * 0.25;
  for (const seenFlat of [true, false]) {
    const links = spaced(run, size * spread)
      .filter((_, i) => (i % 2 === 0) === seenFlat)
      .map(({ at, angle }) =>
        turned(
          ellipse(0, 0, size * 0.74, seenFlat ? size * 0.46 : size * 0.14, 14),
          (angle * 180) / Math.PI,
          at[0],
          at[1],
        ),
      );
    const lit = links.map((link) => moved(link, -wire * 0.14, -wire * 0.18));
    const wires = (runs: readonly Run[], colour: string, width: number): string =>
      element('path', { d: pathData(runs), fill: 'none', stroke: colour, 'stroke-width': width });
    draft.sheet.add(
      wires(links, tone(metal.colour, -0.3), wire) +
        wires(links, metal.colour, wire * 0.7) +
        wires(lit, tone(metal.colour, 0.17), wire * 0.28),
    );
  }
}

function braid(draft: Draft, run: Run, size: number, leather: Finish): void {
  ribbon(draft, run, size * 0.9, { ...leather, colour: tone(leather.colour, -0.08) });
  const [dark, light] = [tone(leather.colour, -0.2), tone(leather.colour, 0.07)];
  let text = '';
  spaced(run, size * 0.5).forEach(({ at, angle }, i) => {
    const side = i % 2 === 0 ? 1 : -1;
    const strand = turned(
      ellipse(0, side * size * 0.17, size * 0.46, size * 0.24, 12),
      (angle * 180) / Math.PI + side * 32,
      at[0],
      at[1],
    );
    text +=
      stroke(strand, dark, size * 0.16, { closed: true }) +
      `<path d="M${strand.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z" fill="${leather.colour}"/>`;
    text += stroke(stretch(strand, 0.55, 0.85), light, size * 0.09, { opacity: 0.7 });
  });
  draft.sheet.add(text);
}

function beads(draft: Draft, run: Run, size: number, metal: Finish): void {
  const [dark, light] = [tone(metal.colour, -0.28), tone(metal.colour, 0.2)];
  let text = '';
  for (const { at } of spaced(run, size * 0.96)) {
    const circle = (r: number, dx: number, fill: string): string =>
      `<circle cx="${(at[0] + dx).toFixed(1)}" cy="${(at[1] + dx).toFixed(1)}" r="${r.toFixed(1)}" fill="${fill}"/>`;
    text +=
      circle(size * 0.5, 0, dark) +
      circle(size * 0.43, -size * 0.03, metal.colour) +
      circle(size * 0.19, -size * 0.14, light);
  }
  draft.sheet.add(text);
}

/** Projects a run of the object. */
export function projected(draft: Draft, points: readonly P3[]): P2[] {
  return points.map((point) => draft.camera.at(point));
}

/** A tab of leather with a rounded end, stitched down: from one point to another, `width` wide. */
export function tab(draft: Draft, outline: Run, leather: Finish, thread: string, inner: Run): void {
  dropShadow(draft, [outline], 1.6, 0.7);
  paint(draft, {
    outline: [outline],
    finish: leather,
    form: { edge: 1.6 * draft.camera.zoom, edgeSlope: 0.9 },
  });
  stitches(draft, inner, thread, { width: 1, length: 4, closed: true });
}
