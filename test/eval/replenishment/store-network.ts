import type { Random } from '../seeded-random.ts';

/** Weekly demand of a network: `demand[store][sku][week]`. */
export type NetworkDemand = readonly (readonly Int32Array[])[];

/** What a policy sees each week: sales so far, pieces in the stores (arrived or on their way), pieces in the warehouse. */
export interface NetworkView {
  readonly week: number;
  readonly sales: readonly (readonly Float64Array[])[];
  /** On hand and on the way by store and sku. */
  readonly position: readonly Int32Array[];
  readonly warehouse: Int32Array;
}

/** Pieces to ship by store and sku; a sku's sum must not pass what the warehouse has. */
export type NetworkPolicy = (view: NetworkView) => readonly ArrayLike<number>[];

export interface NetworkOutcome {
  readonly fill: number;
  /** Mean pieces in a store of one sku at the end of a week. */
  readonly stock: number;
  /** Demand and sales by sku, for resampling. */
  readonly demandOfSku: Float64Array;
  readonly soldOfSku: Float64Array;
}

/**
 * Real weekly sales of articles, split over stores of unequal size and thinned binomially to a luxury house's volume:
 * shape, season and common swings stay those of the data, single pieces fall by chance.
 */
export function thinDemand(
  series: readonly (readonly number[])[],
  stores: number,
  piecesAWeek: number,
  random: Random,
): NetworkDemand {
  const sizes = Array.from({ length: stores }, (_, store) => 1 / (1 + store * 0.5));
  const sizeSum = sizes.reduce((a, b) => a + b, 0);
  return sizes.map((size) =>
    series.map((weeks) => {
      const mean = weeks.reduce((a, b) => a + b, 0) / weeks.length;
      const own = random.range(0.4, 1.6);
      const rate = mean > 0 ? Math.min(1, (piecesAWeek * stores * (size / sizeSum) * own) / mean) : 0;
      return Int32Array.from(weeks, (units) => {
        let kept = 0;
        for (let unit = 0; unit < units; unit += 1) if (random.next() < rate) kept += 1;
        return kept;
      });
    }),
  );
}

export interface NetworkSimulation {
  readonly demand: NetworkDemand;
  readonly warmUp: number;
  /** Weeks between deliveries to the warehouse, and what one brings against the same weeks of the year before. */
  readonly buyEvery: number;
  readonly supply: number;
}

/**
 * Simulates weekly shipments with a lead time of one week, lost sales, and a warehouse that is filled every season with
 * a share of what last year's season demanded. All policies start with the demand of the last four weeks of the warm-up.
 */
export function simulateNetwork(
  { demand, warmUp, buyEvery, supply }: NetworkSimulation,
  policy: NetworkPolicy,
): NetworkOutcome {
  const stores = demand.length;
  const skus = demand[0]?.length ?? 0;
  const weeks = demand[0]?.[0]?.length ?? 0;
  const sales = demand.map((bySku) =>
    bySku.map((path) => Float64Array.from(path, (units, week) => (week < warmUp ? units : 0))),
  );
  const onHand = demand.map((bySku) =>
    Int32Array.from(bySku, (path) => path.subarray(warmUp - 4, warmUp).reduce((a, b) => a + b, 0)),
  );
  const onWay = demand.map(() => new Int32Array(skus));
  const warehouse = new Int32Array(skus);
  const demandOfSku = new Float64Array(skus);
  const soldOfSku = new Float64Array(skus);
  let stock = 0;
  for (let week = warmUp; week < weeks; week += 1) {
    if ((week - warmUp) % buyEvery === 0) buy(week);
    for (let store = 0; store < stores; store += 1) {
      for (let sku = 0; sku < skus; sku += 1) onHand[store]![sku]! += onWay[store]![sku]!;
    }
    const shipped = policy({ week, sales, position: onHand, warehouse });
    for (let store = 0; store < stores; store += 1) {
      for (let sku = 0; sku < skus; sku += 1) {
        const pieces = Math.min(warehouse[sku]!, shipped[store]![sku]!);
        warehouse[sku]! -= pieces;
        onWay[store]![sku] = pieces;
        const asked = demand[store]![sku]![week]!;
        const sold = Math.min(asked, onHand[store]![sku]!);
        onHand[store]![sku]! -= sold;
        sales[store]![sku]![week] = sold;
        demandOfSku[sku]! += asked;
        soldOfSku[sku]! += sold;
        stock += onHand[store]![sku]!;
      }
    }
  }
  function buy(week: number): void {
    for (let sku = 0; sku < skus; sku += 1) {
      let lastYear = 0;
      for (let store = 0; store < stores; store += 1) {
        for (let back = 0; back < buyEvery; back += 1) {
          lastYear += demand[store]![sku]![Math.max(0, week - 52 + back)]!;
        }
      }
      warehouse[sku]! += Math.round(lastYear * supply);
    }
  }
  return {
    fill: soldOfSku.reduce((a, b) => a + b, 0) / demandOfSku.reduce((a, b) => a + b, 0),
    stock: stock / (stores * skus * (weeks - warmUp)),
    demandOfSku,
    soldOfSku,
  };
}
