import { dropShadow, paint, stitches, stroke, type Draft } from './core/draft.ts';
import { tone } from './core/colour.ts';
import { moved, roundedBox, trace, turned, type P2, type P3 } from './core/geometry.ts';
import { inset } from './core/runs.ts';
import { clasp, joint } from './hardware.ts';
import type { Look } from './look.ts';
import { mirrored } from './core/geometry.ts';

const kinds = ['tag', 'tassel', 'emblem', 'bell', 'none'] as const;

/** Decides the product's own charm, to hang from a point: a leather tag, a tassel, a bell cover, the emblem of the line, or nothing. */
export function designCharm(look: Look, at: P3, length: number): (draft: Draft) => void {
  const kind = look.own.pick(kinds);
  const swing = look.own.range(-9, 9);
  return (draft) => drawCharm(draft, look, kind, swing, at, length);
}

function drawCharm(
  draft: Draft,
  look: Look,
  kind: (typeof kinds)[number],
  swing: number,
  at: P3,
  length: number,
): void {
  if (kind === 'none') return;
  const place = (points: readonly P2[]): P2[] =>
    draft.camera.run(moved(turned(points, swing), at[0], at[1]), at[2]);
  const cord = place(trace(`M0 0 C-3 ${length * 0.4} -3 ${length * 0.7} 0 ${length} M0 0`, 3).slice(0, -1));
  const zoom = draft.camera.zoom;
  const strand = kind === 'emblem' ? look.metal.colour : look.trim.colour;
  const ropes = [cord, place(trace(`M0 0 C4 ${length * 0.4} 4 ${length * 0.7} 0 ${length}`, 3))];
  for (const rope of ropes)
    draft.sheet.add(stroke(rope, tone(strand, -0.14), 2.6 * zoom) + stroke(rope, strand, 1.5 * zoom));
  if (kind === 'emblem') {
    clasp(draft, look.product.line, look.metal, (points) => place(moved(points, 0, length + 13)), 14);
    return;
  }
  const shape =
    kind === 'tag'
      ? mirrored(
          trace(
            `M0 ${length - 6} L7 ${length - 4} L15 ${length + 8} L15 ${length + 40} Q15 ${length + 44} 11 ${length + 44} L0 ${length + 44}`,
            3,
          ),
        )
      : kind === 'bell'
        ? mirrored(
            trace(
              `M0 ${length - 6} C8 ${length - 4} 8 ${length + 8} 11 ${length + 22} C13 ${length + 30} 17 ${length + 36} 17 ${length + 40} L0 ${length + 43}`,
              3,
            ),
          )
        : roundedBox(0, length + 4, 13, 14, 4);
  const outline = place(shape);
  if (kind === 'tassel') {
    const skirt = place(
      mirrored(
        trace(
          `M0 ${length + 8} L6 ${length + 8} C9 ${length + 24} 11 ${length + 40} 11 ${length + 50} L0 ${length + 52}`,
          3,
        ),
      ),
    );
    const strands = [-7, -4.2, -1.4, 1.4, 4.2, 7].map((x) =>
      place([
        [x * 0.6, length + 10],
        [x, length + 52],
      ]),
    );
    dropShadow(draft, [skirt], 2, 0.7);
    paint(draft, {
      outline: [skirt],
      finish: look.trim,
      form: {
        edge: 4 * zoom,
        creases: [{ runs: strands, width: 1.4 * zoom, depth: -2.4 * zoom, blur: 0.8 * zoom }],
      },
    });
  }
  dropShadow(draft, [outline], 2, 0.7);
  paint(draft, {
    outline: [outline],
    finish: look.trim,
    form: { edge: 2.4 * zoom, edgeSlope: 0.9, swell: 9 * zoom, swellSlope: 0.3 },
  });
  if (kind !== 'tassel')
    stitches(draft, inset(outline, 3 * zoom), look.thread, { width: 1, length: 3.6, closed: true });
  joint(draft, look.metal, (points) => place(moved(points, 0, length - 6)), 4.5);
}
