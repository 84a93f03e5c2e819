import { tone } from '../core/colour.ts';
import type { Draft } from '../core/draft.ts';
import { type P2, type Run, through, trace } from '../core/geometry.ts';
import { cloth } from './cloth.ts';
import type { Cut } from './jacket-cut.ts';
import type { Look } from '../look.ts';
import type { Place } from '../structures.ts';

export function collar(draft: Draft, look: Look, cut: Cut, place: Place, overlap: number): void {
  const { figure: f, stance, lapel, lapelWidth: w } = cut;
  if (lapel === 'none') return neckline(draft, look, cut, place, overlap);
  const over = 2;
  for (const side of [-1, 1] as const) {
    // The right-hand front lies on top, so its lapel runs down across the middle.
    const end = side === 1 ? -overlap : overlap;
    const at = (x: number): number => x * side;
    const roll: Run = through([
      [at(f.neck), f.neckY + 6],
      [at(f.neck * 0.74), f.neckY + 44],
      [(at(f.neck * 0.5) + end) / 2, (f.neckY + 60 + stance) / 2],
      [end, stance],
    ]);
    const gorge = f.neckY + (lapel === 'peak' ? 50 : 42);
    const outer: P2[] =
      lapel === 'shawl'
        ? trace(
            `M${end} ${stance} C${at(f.neck * 0.5 + w * 0.9)} ${stance - 40} ${at(f.neck + w)} ${gorge + 30} ${at(f.neck + w * 0.72)} ${gorge - 6} C${at(f.neck + w * 0.5)} ${f.neckY + 14} ${at(f.neck + 10)} ${f.neckY - 2} ${at(f.neck)} ${f.neckY + 6}`,
          )
        : lapel === 'collar'
          ? trace(
              `M${end} ${f.neckY + 66} L${at(f.neck + w * 0.9)} ${f.neckY + 58} L${at(f.neck + w * 0.5)} ${f.neckY + 12} L${at(f.neck)} ${f.neckY + 6}`,
            )
          : lapel === 'peak'
            ? trace(
                `M${end} ${stance} C${at(f.neck * 0.5 + w * 0.6)} ${stance - 44} ${at(f.neck + w * 0.6)} ${gorge + 50} ${at(f.neck + w * 1.22)} ${gorge - 10} L${at(f.neck + w * 0.5)} ${gorge + 8} L${at(f.neck + w * 0.34)} ${gorge - 4} L${at(f.neck)} ${f.neckY + 6}`,
              )
            : trace(
                `M${end} ${stance} C${at(f.neck * 0.5 + w * 0.6)} ${stance - 40} ${at(f.neck + w * 0.7)} ${gorge + 56} ${at(f.neck + w)} ${gorge + 4} L${at(f.neck + w * 0.36)} ${gorge} L${at(f.neck)} ${f.neckY + 6}`,
              );
    const outline =
      lapel === 'collar' ? [...roll.filter(([, y]) => y < f.neckY + 60), ...outer] : [...roll, ...outer];
    cloth(draft, look, place, outline, {
      over: over + 1,
      edge: 3,
      edgeSlope: 0.7,
      swell: 12,
      swellSlope: 0.3,
    });
    if (lapel === 'notch' || lapel === 'peak') {
      const leaf = trace(
        `M${at(f.neck)} ${f.neckY + 4} L${at(f.neck * 0.72)} ${f.neckY + 34} L${at(f.neck + w * 0.3)} ${gorge - 1} L${at(f.neck + w * 0.78)} ${gorge - 9} C${at(f.neck + w * 0.6)} ${f.neckY + 14} ${at(f.neck + 12)} ${f.neckY - 2} ${at(f.neck)} ${f.neckY + 4}`,
      );
      cloth(draft, look, place, leaf, { over: 1.4, edge: 2.4, swellSlope: 0.1 });
    }
  }
  const stand = trace(
    `M${-f.neck - 8} ${f.neckY + 12} C${-f.neck} ${f.neckY - 12} ${f.neck} ${f.neckY - 12} ${f.neck + 8} ${f.neckY + 12} C${f.neck * 0.6} ${f.neckY} ${-f.neck * 0.6} ${f.neckY} ${-f.neck - 8} ${f.neckY + 12}`,
  );
  cloth(draft, look, place, stand, { edge: 3, swellSlope: 0 });
}

/** Collarless: the edge is bound with a braid. */
function neckline(draft: Draft, look: Look, { figure: f, stance }: Cut, place: Place, overlap: number): void {
  for (const side of [-1, 1] as const) {
    const run = through([
      [side * f.neck, f.neckY + 4],
      [side * f.neck * 0.6, f.neckY + 40],
      [side === 1 ? -overlap * 0.4 : overlap * 0.4, stance],
    ]);
    const outline = [...run, ...run.map(([x, y]): P2 => [x + side * 9, y + 3]).reverse()];
    cloth(draft, look, place, outline, {
      finish: { ...look.trim, colour: tone(look.hex, -0.16), texture: look.body.texture },
      edge: 2,
      swellSlope: 0,
      over: 1,
    });
  }
}
