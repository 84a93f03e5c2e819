import type { StockCell, StockPlace } from '../../contracts/tool-results.ts';
import { normaliseSize } from '../../knowledge/language/trade-lexicon-sizes.ts';

/** What one place has of an article, summed over the asked sizes from figures that the result carries. */
export interface PlaceFigures {
  cells: readonly StockCell[];
  isAvailable: boolean;
  /** Exactly one piece is left and no count may be told. */
  isLast: boolean;
  /** Pieces, or null where only availability may be told. */
  onHand: number | null;
  reserved: number | null;
  inTransit: number | null;
  /** Day that goods on their way are expected, the earliest. */
  expectedOn: string | null;
}

export const isSize = (cell: Pick<StockCell, 'size'>, size: string | null): boolean =>
  size === null || (cell.size !== null && normaliseSize(cell.size) === normaliseSize(size));

function total(cells: readonly StockCell[], of: 'onHand' | 'reserved' | 'inTransit'): number | null {
  let sum = 0;
  for (const cell of cells) {
    const value = cell[of];
    if (value === null) return null;
    sum += Math.max(0, value);
  }
  return sum;
}

/** Figures of a place for one size, or for all. */
export function figuresOf(place: StockPlace, size: string | null): PlaceFigures {
  const cells = place.cells.filter((cell) => isSize(cell, size));
  const onHand = total(cells, 'onHand');
  const left = cells.filter((cell) => cell.availability !== 'none');
  return {
    cells,
    isAvailable: left.length > 0,
    isLast: onHand === null && left.length === 1 && left[0]?.availability === 'last-piece',
    onHand,
    reserved: total(cells, 'reserved'),
    inTransit: total(cells, 'inTransit'),
    expectedOn: cells.flatMap((cell) => cell.expectedOn ?? []).sort()[0] ?? null,
  };
}
