import { through, type P2, type P3 } from '../core/geometry.ts';
import { runLength, spaced } from '../core/runs.ts';
import type { Fall } from './scarf.ts';

type Curve = (share: number) => number;

export interface RibbonShape {
  /** The middle line, as points that a smooth curve passes through. */
  readonly middle: readonly P2[];
  /** All curves are over the share of length from one end (0) to the other (1). */
  readonly width: Curve;
  /** Distance towards the viewer. */
  readonly lift: Curve;
  /** How the ribbon turns about its middle line, in radians. */
  readonly turn: Curve;
  /** Depth and number of the pleats across its width. */
  readonly pleat: Curve;
  readonly pleats: number;
  /** How far the ends are cut aslant, as a share of the width. */
  readonly slant: number;
}

/** A ribbon of silk: how it falls, and its length. In its plane x runs across (−0.5 to 0.5 of a width of 1) and y along it, 0 to 1. */
export function ribbonFall(shape: RibbonShape): { fall: Fall; length: number } {
  const line = through(shape.middle, false, 8);
  const length = runLength(line);
  const stops = spaced(line, length / 140);
  const fall: Fall = (x, y): P3 => {
    const nearEnd = Math.min(y, 1 - y);
    const cut =
      nearEnd < 0.12 ? (1 - nearEnd / 0.12) * shape.slant * (x + 0.5) * (shape.width(y) / length) : 0;
    const share = Math.min(1, Math.max(0, y < 0.5 ? y + cut : y - cut));
    const index = share * (stops.length - 1);
    const [a, b] = [stops[Math.floor(index)], stops[Math.min(stops.length - 1, Math.floor(index) + 1)]];
    if (a === undefined || b === undefined) return [0, 0, 0];
    const t = index - Math.floor(index);
    const [px, py] = [a.at[0] + (b.at[0] - a.at[0]) * t, a.at[1] + (b.at[1] - a.at[1]) * t];
    const angle = a.angle + Math.PI / 2;
    const across = x * shape.width(share);
    const turn = shape.turn(share);
    const pleat = shape.pleat(share) * Math.sin(x * 2 * Math.PI * shape.pleats + share * 4);
    return [
      px + Math.cos(angle) * across * Math.cos(turn),
      py + Math.sin(angle) * across * Math.cos(turn),
      shape.lift(share) + across * Math.sin(turn) + pleat,
    ];
  };
  return { fall, length };
}

export const flat: Curve = () => 0;
