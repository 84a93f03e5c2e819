import { arc, mirrored, trace, type P2 } from '../core/geometry.ts';

/** The cut of a flap's lower edge. */
export const flapCuts = ['straight', 'curved', 'pointed', 'trapeze', 'scalloped', 'slanted'] as const;
export type FlapCut = (typeof flapCuts)[number];

/** The outline of a flap that hangs from `top` by `drop`, `half` wide to each side. */
export function flapOutline(cut: FlapCut, half: number, top: number, drop: number): P2[] {
  const low = top + drop;
  switch (cut) {
    case 'straight':
      return mirrored(
        trace(
          `M0 ${top} L${half} ${top} L${half + 1} ${low - 22} C${half + 1} ${low - 6} ${half - 8} ${low} ${half - 22} ${low} L0 ${low}`,
        ),
      );
    case 'curved':
      return mirrored(
        trace(`M0 ${top} L${half} ${top} C${half + 3} ${top + drop * 0.55} ${half * 0.72} ${low} 0 ${low}`),
      );
    case 'pointed':
      return mirrored(
        trace(
          `M0 ${top} L${half} ${top} L${half} ${top + drop * 0.34} C${half - 2} ${top + drop * 0.44} ${half * 0.3} ${low - 10} 12 ${low - 2} Q5 ${low} 0 ${low}`,
        ),
      );
    case 'trapeze':
      return mirrored(
        trace(
          `M0 ${top} L${half} ${top} L${half * 0.74} ${low - 12} Q${half * 0.7} ${low} ${half * 0.6} ${low} L0 ${low}`,
        ),
      );
    case 'scalloped': {
      const third = (half * 2) / 3;
      return [
        [-half, top],
        [half, top],
        [half, low - third * 0.42],
        ...[1, 0, -1].flatMap((i) => arc(i * third, low - third * 0.42, third / 2, third * 0.42, 0, 180, 12)),
        [-half, low - third * 0.42],
      ];
    }
    case 'slanted':
      return trace(
        `M${-half} ${top} L${half} ${top} L${half} ${low - drop * 0.42} C${half} ${low - drop * 0.3} ${half - 8} ${low - drop * 0.27} ${half - 20} ${low - drop * 0.24} L${-half + 24} ${low} C${-half + 8} ${low + 3} ${-half} ${low - 4} ${-half} ${low - 20} Z`,
      );
  }
}
