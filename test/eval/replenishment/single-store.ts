/** Demand by article and period, the same path for every policy. */
export type DemandPath = readonly (readonly number[])[];

/** What a policy may look at when it orders: sales so far (demand that found stock) and what is there and ordered. */
export interface StoreView {
  /** Periods seen so far; sales of period `p` of article `a` are `sales[a][p]`, p < period. */
  readonly period: number;
  readonly sales: readonly Float64Array[];
  readonly onHand: Int32Array;
  readonly onOrder: Int32Array;
}

/** Pieces to order of each article at the start of a period; they arrive at the start of the next but `lead - 1`. */
export type StorePolicy = (view: StoreView) => ArrayLike<number>;

/** What a policy did, article by article, over the simulated periods. */
export interface StoreOutcome {
  readonly demand: Float64Array;
  readonly sold: Float64Array;
  /** Sum over periods of the pieces on hand at the end of each. */
  readonly stock: Float64Array;
}

export interface StoreSimulation {
  readonly path: DemandPath;
  /** Periods before the simulation whose demand every policy has seen whole. */
  readonly warmUp: number;
  readonly lead: number;
  /** Pieces that every policy starts with. */
  readonly start: readonly number[];
}

/** Simulates periodic review with lost sales: arrivals, order, demand. The policy only ever sees sales. */
export function simulateStore(
  { path, warmUp, lead, start }: StoreSimulation,
  policy: StorePolicy,
): StoreOutcome {
  const articles = path.length;
  const periods = path[0]?.length ?? 0;
  const sales = path.map((demand) =>
    Float64Array.from({ length: periods }, (_, p) => (p < warmUp ? demand[p]! : 0)),
  );
  const onHand = Int32Array.from(start);
  const onOrder = new Int32Array(articles);
  const pipeline: Int32Array[] = Array.from({ length: lead }, () => new Int32Array(articles));
  const outcome = {
    demand: new Float64Array(articles),
    sold: new Float64Array(articles),
    stock: new Float64Array(articles),
  };
  for (let period = warmUp; period < periods; period += 1) {
    const arriving = pipeline.shift()!;
    for (let article = 0; article < articles; article += 1) {
      onHand[article]! += arriving[article]!;
      onOrder[article]! -= arriving[article]!;
    }
    const ordered = Int32Array.from(policy({ period, sales, onHand, onOrder }));
    pipeline.push(ordered);
    for (let article = 0; article < articles; article += 1) {
      onOrder[article]! += ordered[article]!;
      const asked = path[article]![period]!;
      const sold = Math.min(asked, onHand[article]!);
      onHand[article]! -= sold;
      sales[article]![period] = sold;
      outcome.demand[article]! += asked;
      outcome.sold[article]! += sold;
      outcome.stock[article]! += onHand[article]!;
    }
  }
  return outcome;
}
