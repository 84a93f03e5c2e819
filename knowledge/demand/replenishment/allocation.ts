/** One store's claim on one sku. */
export interface Claim {
  /** Sku that the claim draws on. */
  readonly sku: number;
  /** Pieces up to the store's own target. */
  readonly need: number;
}

/** What there is to give. */
export interface Supply {
  /** Pieces in the warehouses by sku; null when it is not known and does not limit. */
  available(sku: number): number | null;
  /** Pieces that may leave in all; null without a limit. */
  readonly limit: number | null;
  /** What the pieces that leave may be worth in all. */
  readonly budget?: Budget | null;
  /**
   * Chance of sale that the next piece of a sku must beat to leave while `left` are there, because the network will
   * want it later; 0 lets everything go. Grows as `left` shrinks.
   */
  readonly reservePrice?: ((sku: number, left: number) => number) | null;
}

export interface Budget {
  readonly limit: number;
  /** Worth of one piece of a sku, at least 0. */
  readonly priceOf: (sku: number) => number;
}

/** A reserve price below this cannot hold back a piece that a service level asks for. */
const leastReserve = 0.01;

/**
 * Pieces for each claim. Where there is enough everyone gets the need; else each piece goes where the chance that it
 * is sold is highest, one by one, until supply, limit or budget is used up or the piece is worth more kept for later
 * weeks. For separable concave gains this greedy order is optimal (Fox, "Discrete optimization via marginal
 * analysis", Management Science 13, 1966); under a budget at selling prices the gain for the money is that chance too,
 * and a piece that does not fit is passed over (the greedy rule for the knapsack). Ties go to the earlier claim.
 * O(pieces · log claims) for scarce skus only.
 *
 * `chancesOf` gives the chance of sale of the first, second, … piece of a claim by its position: decreasing, at least
 * as many as its need. It is asked at most once a claim, for scarce skus only.
 */
export function allocate(
  claims: readonly Claim[],
  supply: Supply,
  chancesOf: (claim: number) => ArrayLike<number>,
): Int32Array {
  const given = new Int32Array(claims.length);
  // Skus get small numbers, so that the loops run over arrays.
  const slots = new Map<number, number>();
  const slotOf = Int32Array.from(claims, ({ sku }) => {
    const slot = slots.get(sku) ?? slots.size;
    slots.set(sku, slot);
    return slot;
  });
  const needed = new Float64Array(slots.size);
  let totalNeed = 0;
  claims.forEach(({ need }, claim) => {
    needed[slotOf[claim]!]! += need;
    totalNeed += need;
  });
  const left = Float64Array.from(slots.keys(), (sku) => {
    const available = supply.available(sku);
    return available === null ? Infinity : Math.max(0, Math.floor(available));
  });
  let limit = supply.limit === null ? Infinity : Math.max(0, Math.floor(supply.limit));
  const budget = supply.budget ?? null;
  let money = budget === null ? Infinity : budget.limit;
  const worth = (sku: number) => (budget === null ? 0 : Math.max(0, budget.priceOf(sku)));
  const reserve = supply.reservePrice ?? null;
  const limited =
    totalNeed > limit ||
    (budget !== null && claims.reduce((sum, { sku, need }) => sum + need * worth(sku), 0) > money);
  const heap = new ClaimHeap(given, chancesOf);
  claims.forEach(({ need }, claim) => {
    const slot = slotOf[claim]!;
    if (need <= 0 || left[slot] === 0) return;
    const after = left[slot]! - needed[slot]!;
    const wantedLater = reserve !== null && reserve(claims[claim]!.sku, after) > leastReserve;
    if (limited || wantedLater || needed[slot]! > left[slot]!) heap.push(claim);
    else given[claim] = need;
  });
  while (limit > 0) {
    const claim = heap.pop();
    if (claim === undefined) break;
    const slot = slotOf[claim]!;
    const { sku } = claims[claim]!;
    if (left[slot]! <= 0 || worth(sku) > money) continue;
    if (reserve !== null && heap.chanceOf(claim) < reserve(sku, left[slot]!)) continue;
    left[slot]! -= 1;
    limit -= 1;
    money -= worth(sku);
    given[claim]! += 1;
    if (given[claim]! < claims[claim]!.need) heap.push(claim);
  }
  return given;
}

/** Binary heap of claims by the chance of their next piece, highest first, then by position. */
class ClaimHeap {
  private readonly given: Int32Array;
  private readonly items: number[] = [];
  private readonly chancesOf: (claim: number) => ArrayLike<number>;
  private readonly chances: (ArrayLike<number> | null)[];

  constructor(given: Int32Array, chancesOf: (claim: number) => ArrayLike<number>) {
    this.given = given;
    this.chancesOf = chancesOf;
    this.chances = new Array<ArrayLike<number> | null>(given.length).fill(null);
  }

  /** Chance of sale of the claim's next piece. */
  chanceOf(claim: number): number {
    const chances = (this.chances[claim] ??= this.chancesOf(claim));
    return chances[this.given[claim]!] ?? 0;
  }

  private before(a: number, b: number): boolean {
    const chanceA = this.chanceOf(a);
    const chanceB = this.chanceOf(b);
    return chanceA === chanceB ? a < b : chanceA > chanceB;
  }

  push(claim: number): void {
    const { items } = this;
    items.push(claim);
    let place = items.length - 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!this.before(items[place]!, items[parent]!)) break;
      [items[place], items[parent]] = [items[parent]!, items[place]!];
      place = parent;
    }
  }

  pop(): number | undefined {
    const { items } = this;
    const top = items[0];
    const last = items.pop();
    if (top === undefined || last === undefined || items.length === 0) return top;
    items[0] = last;
    let place = 0;
    for (;;) {
      const left = 2 * place + 1;
      const right = left + 1;
      let first = place;
      if (left < items.length && this.before(items[left]!, items[first]!)) first = left;
      if (right < items.length && this.before(items[right]!, items[first]!)) first = right;
      if (first === place) return top;
      [items[place], items[first]] = [items[first]!, items[place]!];
      place = first;
    }
  }
}
