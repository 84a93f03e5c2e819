import { withPack, type OrderNeed } from './order-need.ts';

/**
 * Needs of one product in one store, with the pieces that its presentation takes: at least `presentationMinimum`
 * pieces of the product, and no broken run. A run is broken when the sizes that sell (at least the mean of the
 * product's sizes in this store) are partly there and partly missing; the missing ones get one piece, since a run
 * without its key sizes is taken off the shelf. Source: Caro and Gallien, "Inventory management of a fast-fashion
 * retail network", Operations Research 58 (2010), section 2.3 (key sizes). Needs come back in their order.
 */
export function completeRun(needs: readonly OrderNeed[], presentationMinimum: number): OrderNeed[] {
  const pieces = needs.map(piecesAfter);
  const pack = needs.map(() => 0);
  const mean = needs.reduce((sum, { horizon }) => sum + horizon.mean, 0) / Math.max(1, needs.length);
  if (mean <= 0) return [...needs];
  const key = needs.flatMap(({ horizon }, place) => (horizon.mean >= mean ? [place] : []));
  const missing = key.filter((place) => pieces[place] === 0);
  if (needs.length > 1 && missing.length > 0 && missing.length * 2 <= key.length) {
    for (const place of missing) pack[place]! += 1;
  }
  const all = pieces.reduce((sum, count) => sum + count, 0) + pack.reduce((sum, count) => sum + count, 0);
  const bySale = needs
    .map((_, place) => place)
    .toSorted((a, b) => needs[b]!.horizon.mean - needs[a]!.horizon.mean || a - b);
  for (let short = presentationMinimum - all, turn = 0; short > 0; short -= 1, turn += 1) {
    pack[bySale[turn % bySale.length]!]! += 1;
  }
  return needs.map((need, place) => (pack[place]! > 0 ? withPack(need, pack[place]!) : need));
}

/** Pieces in the store once its need is met. */
function piecesAfter({ stock, orderUpTo }: OrderNeed): number {
  const free = stock === null ? 0 : stock.onHand - stock.reserved + stock.inTransit;
  return Math.max(0, free, orderUpTo);
}
