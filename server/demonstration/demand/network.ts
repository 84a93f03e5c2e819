import { growColumns } from './columns.ts';
import type { Columns } from './columns.ts';

export type ShipmentColumns = Columns<'shipped' | 'arrived' | 'from' | 'to' | 'variant' | 'quantity'>;

/**
 * Units on the shelves and on the way. Places are the stores, then the warehouses; an index is
 * `place * variants + variant`. Days count from the first day of the house.
 */
export interface Network {
  readonly variants: number;
  readonly onHand: Int32Array;
  readonly inTransit: Int32Array;
  /** On hand and on the way. */
  position(place: number, variant: number): number;
  /** Takes units from a place now and brings them to another after `leadDays`. */
  ship(day: number, leadDays: number, from: number, to: number, variant: number, quantity: number): void;
  /** Puts on the shelves what arrives on a day. */
  arrive(day: number): void;
  /** Moves units at once and without a trace: the state of the network before its first day. */
  place(from: number, to: number, variant: number, quantity: number): void;
  /** Shipments that left on or after `recordFrom`; an arrival may lie after the last day. */
  shipments(): ShipmentColumns;
}

/** An empty network; shipments are recorded from the day `recordFrom`. */
export function makeNetwork(places: number, variants: number, recordFrom: number): Network {
  const onHand = new Int32Array(places * variants);
  const inTransit = new Int32Array(places * variants);
  const due = new Map<number, number[]>();
  const recorded = growColumns(['shipped', 'arrived', 'from', 'to', 'variant', 'quantity']);
  return {
    variants,
    onHand,
    inTransit,
    position: (place, variant) =>
      onHand[place * variants + variant]! + inTransit[place * variants + variant]!,
    ship(day, leadDays, from, to, variant, quantity) {
      onHand[from * variants + variant]! -= quantity;
      inTransit[to * variants + variant]! += quantity;
      const arrivals = due.get(day + leadDays);
      if (arrivals === undefined) due.set(day + leadDays, [to * variants + variant, quantity]);
      else arrivals.push(to * variants + variant, quantity);
      if (day >= recordFrom) recorded.push(day, day + leadDays, from, to, variant, quantity);
    },
    arrive(day) {
      const arrivals = due.get(day) ?? [];
      for (let index = 0; index < arrivals.length; index += 2) {
        onHand[arrivals[index]!]! += arrivals[index + 1]!;
        inTransit[arrivals[index]!]! -= arrivals[index + 1]!;
      }
      due.delete(day);
    },
    place(from, to, variant, quantity) {
      onHand[from * variants + variant]! -= quantity;
      onHand[to * variants + variant]! += quantity;
    },
    shipments: () => recorded.done(),
  };
}
