import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../server/demonstration/dates.ts';
import type { House } from '../../../server/demonstration/generate-house.ts';
import { saleRows } from '../../../server/demonstration/rows.ts';
import { smallHouse } from './small-house.ts';

const house = smallHouse();
const days = dayNumber(house.lastDay) - dayNumber(house.firstDay) + 1;
const storeCount = house.stores.filter(({ kind }) => kind === 'store').length;

/** Change of stock of every store, variant and day by a cause: index `(store * variants + variant) * days + day`. */
function movements(source: House): {
  arrivals: Int32Array;
  sold: Int32Array;
  returned: Int32Array;
  lost: Int32Array;
} {
  const size = storeCount * source.variants.length * days;
  const [arrivals, sold, returned, lost] = [0, 0, 0, 0].map(() => new Int32Array(size)) as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  const at = (store: number, variant: number, day: number): number =>
    (store * source.variants.length + variant) * days + day;
  const { shipments, sales, lostSales } = source;
  for (let row = 0; row < shipments.length; row += 1) {
    const { arrived, to, variant, quantity } = shipments.of;
    if (to[row]! < storeCount && arrived[row]! < days)
      arrivals[at(to[row]!, variant[row]!, arrived[row]!)]! += quantity[row]!;
  }
  for (let row = 0; row < sales.length; row += 1) {
    const { day, store, variant, quantity } = sales.of;
    const cell = at(store[row]!, variant[row]!, day[row]!);
    if (quantity[row]! > 0) sold[cell]! += quantity[row]!;
    else returned[cell]! -= quantity[row]!;
  }
  for (let row = 0; row < lostSales.length; row += 1) {
    const { day, store, variant, quantity } = lostSales.of;
    lost[at(store[row]!, variant[row]!, day[row]!)]! += quantity[row]!;
  }
  return { arrivals, sold, returned, lost };
}

const { arrivals, sold, returned, lost } = movements(house);

/** Stock after the sales of each day, before its returns: rolled back from the last day, then forward again. */
function shelf(store: number, variant: number): number[] {
  const start = (store * house.variants.length + variant) * days;
  const row = house.stock.find(
    (entry) => entry.store_id === house.stores[store]!.store_id && entry.sku === house.variants[variant]!.sku,
  );
  let level = row?.on_hand ?? 0;
  for (let day = 0; day < days; day += 1) {
    level -= arrivals[start + day]! - sold[start + day]! + returned[start + day]!;
  }
  const levels: number[] = [];
  for (let day = 0; day < days; day += 1) {
    level += arrivals[start + day]! - sold[start + day]!;
    levels.push(level);
    level += returned[start + day]!;
  }
  return levels;
}

describe('stock, shipments and sales', () => {
  it('agree: what is on hand today follows from what arrived, was sold and came back, and was never below zero', () => {
    const negative: string[] = [];
    for (let store = 0; store < storeCount; store += 1) {
      for (let variant = 0; variant < house.variants.length; variant += 1) {
        if (shelf(store, variant).some((level) => level < 0)) negative.push(`${store}/${variant}`);
      }
    }
    expect(negative).toEqual([]);
  });

  it('lose demand only where the shelf is empty, and do lose some', () => {
    let moments = 0;
    for (let store = 0; store < storeCount; store += 1) {
      for (let variant = 0; variant < house.variants.length; variant += 1) {
        const start = (store * house.variants.length + variant) * days;
        const wanted = lost.subarray(start, start + days);
        if (!wanted.some((units) => units > 0)) continue;
        const levels = shelf(store, variant);
        for (const [day, units] of wanted.entries()) {
          if (units === 0) continue;
          moments += 1;
          expect(levels[day]).toBe(0);
        }
      }
    }
    expect(moments).toBeGreaterThan(100);
  });

  it('have weeks without a single sale in which customers asked', () => {
    let hidden = 0;
    for (let cell = 0; cell < lost.length; cell += 7) {
      const week = (values: Int32Array): number =>
        values.subarray(cell, cell + 7).reduce((sum, units) => sum + units, 0);
      if (week(lost) > 0 && week(sold) === 0) hidden += 1;
    }
    expect(hidden).toBeGreaterThan(50);
  });

  it('never take back more than was sold before, at the price that was paid', () => {
    const balance = new Map<string, number>();
    let returns = 0;
    for (const { store_id, sku, quantity, unit_price } of saleRows(house)) {
      const key = `${store_id}/${sku}/${unit_price}`;
      const units = (balance.get(key) ?? 0) + quantity;
      expect(units).toBeGreaterThanOrEqual(0);
      balance.set(key, units);
      if (quantity < 0) returns += 1;
    }
    expect(returns).toBeGreaterThan(20);
  });

  it('show as in transit exactly what left and has not arrived', () => {
    const expected = new Map<string, number>();
    const { arrived, to, variant, quantity } = house.shipments.of;
    for (let row = 0; row < house.shipments.length; row += 1) {
      if (arrived[row]! < days) continue;
      const key = `${house.stores[to[row]!]!.store_id}/${house.variants[variant[row]!]!.sku}`;
      expected.set(key, (expected.get(key) ?? 0) + quantity[row]!);
    }
    const shown = house.stock.filter(({ in_transit }) => in_transit > 0);
    expect(new Map(shown.map((row) => [`${row.store_id}/${row.sku}`, row.in_transit]))).toEqual(expected);
    expect(expected.size).toBeGreaterThan(0);
  });

  it('reserve no more than there is', () => {
    for (const { on_hand, reserved } of house.stock) expect(reserved).toBeLessThanOrEqual(on_hand);
    expect(house.stock.some(({ reserved }) => reserved > 0)).toBe(true);
  });

  it('break size runs: somewhere one size is left and another is gone', () => {
    const runs = new Map<string, number[]>();
    const productOf = new Map(house.variants.map(({ sku, product_id }) => [sku, product_id]));
    for (const { store_id, sku, on_hand } of house.stock) {
      const key = `${store_id}/${productOf.get(sku)}`;
      runs.set(key, [...(runs.get(key) ?? []), on_hand]);
    }
    const broken = [...runs.values()].filter(
      (run) => run.length > 1 && run.includes(0) && run.some((units) => units > 0),
    );
    expect(broken.length).toBeGreaterThan(0);
  });

  it('ship only between places of the house, from a warehouse', () => {
    const { from, to, shipped, arrived } = house.shipments.of;
    for (let row = 0; row < house.shipments.length; row += 1) {
      expect(from[row]!).toBeGreaterThanOrEqual(storeCount);
      expect(to[row]).not.toBe(from[row]);
      expect(arrived[row]!).toBeGreaterThan(shipped[row]!);
    }
  });
});
