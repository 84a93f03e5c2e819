import type { Line } from '../catalogue/vocabulary.ts';
import { moved, type P2, type Run } from './core/geometry.ts';
import { element, frame, pathData, type Sheet } from './core/sheet.ts';
import { motif } from './motifs.ts';

/** Where an emblem is stamped on a flat piece: its middle, half its width, and how far it is turned. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly degrees?: number;
}

type Placing = (points: Run) => P2[];

/** Emblems are written once at this size, because paths are written to a tenth of a pixel. */
const written = 100;

/**
 * Stamps the emblem of a line many times in one ink. Each stamp is an affine copy of one path: on a curved piece it is
 * flat in itself, which is not seen at its size. Stamps outside the frame are left out.
 */
export function stamped(
  sheet: Sheet,
  line: Line,
  spots: readonly Spot[],
  place: Placing,
  ink: string,
): string {
  return stampedShape(sheet, motif(line), spots, place, ink);
}

/** Stamps any shape of the unit circle. */
export function stampedShape(
  sheet: Sheet,
  shape: readonly Run[],
  spots: readonly Spot[],
  place: Placing,
  ink: string,
  evenOdd = false,
): string {
  const rule = evenOdd ? ' fill-rule="evenodd"' : '';
  const id = sheet.define(
    `<path id="%"${rule} d="${pathData(shape.map((run) => moved(run, 0, 0, written)))}"/>`,
  );
  let uses = '';
  for (const { x, y, size, degrees = 0 } of spots) {
    const angle = (degrees * Math.PI) / 180;
    const [c, s] = [size * Math.cos(angle), size * Math.sin(angle)];
    const [middle, right, down] = place([
      [x, y],
      [x + c, y + s],
      [x - s, y + c],
    ]);
    if (middle === undefined || right === undefined || down === undefined) continue;
    const reach = Math.hypot(right[0] - middle[0], right[1] - middle[1]) * 1.5;
    if (
      middle[0] < -reach ||
      middle[0] > frame.width + reach ||
      middle[1] < -reach ||
      middle[1] > frame.height + reach
    )
      continue;
    const entries = [
      right[0] - middle[0],
      right[1] - middle[1],
      down[0] - middle[0],
      down[1] - middle[1],
    ].map((v) => Math.round((v / written) * 1e4) / 1e4);
    uses += `<use href="#${id}" transform="matrix(${entries.join(' ')} ${Math.round(middle[0] * 10) / 10} ${Math.round(middle[1] * 10) / 10})"/>`;
  }
  return uses === '' ? '' : element('g', { fill: ink }, uses);
}
